import { Library } from '../library';
import { KnownLetter } from '../index/letters';
import { Place } from '../links';
import { placeOf } from '../../letter/record';
import { mapIn, textIn } from '../../text/packed';
import { fromSource } from '../../text/reading';

/** What is shown of the place where a link leads. `text`: what stands there, as it reads; paragraphs are two line ends apart. */
export interface Preview { readonly letter: KnownLetter; readonly text: string; readonly goesOn: boolean }

const LONGEST = 300;

/** Undefined where there is no such letter, or no such part of it. A letter that was not known yet is learnt. */
export async function previewOf(library: Library, { uri, address }: Place, longest = LONGEST): Promise<Preview | undefined> {
  let letter = await library.index.learn(uri);
  if (letter && !letter.packed) {
    await library.index.words();
    letter = library.letters.get(uri);
  }
  if (!letter?.packed) return undefined;
  const { record, packed } = letter;
  // A letter by itself is shown from its first point or paragraph, for the opening says what is said above it.
  const range = address !== undefined ? placeOf(record, address) : { start: record.parts.find(each => each.address !== 'opening')?.start ?? 0, end: Infinity };
  if (!range) return undefined;
  const map = mapIn(packed);
  const all = textIn(packed, library.letters.table).slice(fromSource(map, range.start), fromSource(map, range.end)).trim();
  if (all.length <= longest) return { letter, text: all, goesOn: false };
  const cut = all.slice(0, longest + 1).search(/\s\S*$/);
  return { letter, text: all.slice(0, cut > longest / 2 ? cut : longest).trimEnd(), goesOn: true };
}
