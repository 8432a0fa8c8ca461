import { followed } from './following';
import { Hit } from './model';
import { letterAt } from '../citing/quoting';
import type { Library } from '../library';
import { Letter } from '../../letter/model';
import { textIn } from '../../text/packed';
import { Range } from '../../text/range';

/** A letter as it is now, with the places (reading offsets) of hits in it; those that are not found again, or not surely, are `lost`. */
export interface PlacedHits { readonly uri: string; readonly letter: Letter; readonly placed: readonly PlacedHit[]; readonly lost: readonly Hit[] }

/** `start` and `end`: where it stands now. */
export interface PlacedHit extends Range { readonly hit: Hit }

/** Where hits of one letter stand in it now, be it open or not. Undefined where it cannot be read. */
export async function placesNow(library: Library, hits: readonly Hit[]): Promise<PlacedHits | undefined> {
  const [{ letter: { uri } }] = hits, letter = await letterAt(library, uri);
  if (!letter) return undefined;
  const texts = new Map<unknown, string>(), placed: PlacedHit[] = [], lost: Hit[] = [];
  for (const hit of hits) {
    const { packed } = hit.letter;
    let text = texts.get(packed);
    if (text === undefined) texts.set(packed, text = packed ? textIn(packed, library.letters.table) : '');
    const range = followed(text, hit, letter.reading.text);
    if (range) placed.push({ ...range, hit }); else lost.push(hit);
  }
  return { uri, letter, placed, lost };
}

/** The hits of each letter, in the order in which they come. */
export function hitsByLetter(hits: readonly Hit[]): Map<string, Hit[]> {
  const found = new Map<string, Hit[]>();
  for (const hit of hits) {
    const own = found.get(hit.letter.uri);
    if (own) own.push(hit); else found.set(hit.letter.uri, [hit]);
  }
  return found;
}

/** Whether two hits are the same place for the same words: hits are made anew by each search. */
export function isSameHit(a: Hit, b: Hit): boolean { return a === b || (a.start === b.start && a.end === b.end && a.series === b.series && a.letter.uri === b.letter.uri); }
