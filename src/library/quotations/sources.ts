import { KnownLetter } from '../index/letters';
import { PreparedLetter, prepare } from '../../quotation/compare';
import { SourceLetter } from '../../quotation/model';
import { Packed, mapIn, textIn } from '../../text/packed';
import { Range } from '../../text/range';
import { SourceMap, fromSource, toSource } from '../../text/reading';
import { StringTable } from '../../text/strings';

/** A letter that is quoted, ready for comparisons, with the way from its reading text to its file. Made of what is kept of it: no file is read. */
export interface QuotedLetter { readonly prepared: PreparedLetter; readonly source: SourceLetter; toSource(range: Range): Range }

const made = new WeakMap<Packed, QuotedLetter>();

/** Undefined while the letter's words are not there yet. */
export function quotedLetter({ packed, record }: KnownLetter, table: StringTable): QuotedLetter | undefined {
  if (!packed) return undefined;
  let found = made.get(packed);
  if (!found) {
    const map = mapIn(packed), source: SourceLetter = { text: textIn(packed, table), lang: record.lang, parts: partsIn(record.parts, map), corrections: record.corrections ?? [] };
    made.set(packed, found = { source, prepared: prepare(source), toSource: ({ start, end }) => toSource(map, start, end) });
  }
  return found;
}

function partsIn(parts: KnownLetter['record']['parts'], map: SourceMap): SourceLetter['parts'] {
  return parts.map(({ address, start, end }) => ({ address, start: fromSource(map, start), end: fromSource(map, end) }));
}
