import { Library } from '../library';
import { textOf } from '../files';
import { inSlices } from '../slices';
import { Passage, passageOf } from '../../citation/passage';
import { placeAfter, quotationEdit, takesQuotation } from '../../citation/placing';
import { addresses } from '../../letter/addresses';
import { Letter } from '../../letter/model';
import { parseSteps } from '../../letter/parse';
import { Edit } from '../../text/fixes';
import { Range } from '../../text/range';

/** A passage of a letter as somebody took it down: where it stood, and how it read then. */
export interface Noted { readonly uri: string; readonly ranges: readonly Range[]; readonly paragraphs: readonly string[] }

/** What is quoted, and from which letter. */
export interface Quoted { readonly uri: string; readonly passage: Passage }

/** A letter, open or not. Undefined where it cannot be read. */
export async function letterAt(library: Library, uri: string): Promise<Letter | undefined> {
  const open = library.letter(uri);
  if (open) return open;
  const { text } = await textOf(library.files, uri);
  return text === undefined ? undefined : inSlices(parseSteps(text));
}

/** A place in a letter: an address, or source offsets. */
export type QuotedPlace = { readonly uri: string } & ({ readonly address: string } | { readonly ranges: readonly Range[] });

/** What some places of letters read, letter by letter: of the letters that are open or lie in the workspace. */
export async function passagesAt(library: Library, places: readonly QuotedPlace[]): Promise<Quoted[]> {
  const found: Quoted[] = [];
  for (const uri of new Set(places.map(each => each.uri))) {
    const letter = library.files.folderOf(uri) !== undefined || library.letter(uri) ? await letterAt(library, uri) : undefined;
    if (!letter) continue;
    const ranges = places.filter(each => each.uri === uri).flatMap(each => 'ranges' in each ? each.ranges : addresses(letter).get(each.address) ?? []);
    const passage = passageOf(letter, ranges);
    if (passage) found.push({ uri, passage });
  }
  return found;
}

/** A passage that was noted, where it still reads so: what is noted may come from anywhere, and the letter may be another one now. */
export async function stillReads(library: Library, { uri, ranges, paragraphs }: Noted): Promise<Quoted | undefined> {
  const [quoted] = await passagesAt(library, [{ uri, ranges }]);
  return quoted?.passage.paragraphs.join('\n') === paragraphs.join('\n') ? quoted : undefined;
}

/**
 * The edit that quotes and cites letters in an open paper, in place of a range. Undefined where no quotation may stand, unless it may be put `elsewhere`: into the
 * nearest place after it. `otherwise`: the language where the paper tells none.
 */
export async function quotationIn({ citing, index, letters }: Library, paper: string, range: Range, quoted: readonly Quoted[], otherwise: string, elsewhere = false): Promise<Edit | undefined> {
  const lang = await citing.lang(paper) ?? otherwise;
  for (const { uri } of quoted) if (!letters.get(uri)) await index.learn(uri);
  // The paper and the letters as they are now, after the waiting.
  const read = citing.papers.get(paper);
  const requests = quoted.flatMap(({ uri, passage: { paragraphs, locator } }) => {
    const key = citing.letterKeys.keyOf(uri);
    return key === undefined ? [] : [{ sources: [{ key, ...locator ? { locator } : {} }], form: 'parenthetical' as const, lang, paragraphs }];
  });
  if (!read || requests.length === 0) return undefined;
  return takesQuotation(read, range) ? quotationEdit(read, range, requests) : elsewhere ? quotationEdit(read, placeAfter(read, range.end), requests) : undefined;
}
