import { Place } from './harvest';
import { between, Phrase } from './query';
import { Wanted } from './tableWords';
import { GAP, Packed, SPACED_WORD, dividedIn, itemsIn } from '../../text/packed';
import { Range } from '../../text/range';
import { StringTable } from '../../text/strings';

/** A passage whose words are compared in another way than those around it, or not at all. */
export interface Foreign extends Range { readonly wanted: Wanted | undefined }

const NONE: readonly Place[] = [];
const NOTHING = new Uint16Array(0);
/** A word of the text: the number of its item, and its reading offsets. */
interface At extends Range { readonly item: number }

/**
 * Finds phrases in packed letters: their words one after another, with nothing between them but blanks, or the signs that were typed there. A word divided at a line's end counts
 * in both readings. Linear; a phrase does not overlap itself.
 */
export class PhraseScan {
  constructor(private readonly phrases: readonly Phrase[], private readonly table: StringTable) {}

  /** In the order of the text. `foreign`: in its order, the inner ones after the outer. */
  places(packed: Packed, wanted: Wanted | undefined, foreign: readonly Foreign[] = []): readonly Place[] {
    const items = itemsIn(packed), divided = dividedIn(packed), { table, phrases } = this;
    if (!wanted && foreign.length === 0) return NONE;
    const begins = wanted?.begins ?? NOTHING, visitsAll = foreign.length > 0 || isAnyFlagged(divided, begins);
    const wantedAt = (offset: number): Wanted | undefined => {
      let found = wanted;
      for (const each of foreign) if (each.start <= offset && offset < each.end) found = each.wanted;
      return found;
    };
    const scan: Letter = { items, divided, wantedAt: foreign.length > 0 ? wantedAt : () => wanted };
    let found: Place[] | undefined, ends: number[] | undefined;
    for (let at = 0, from = 0, item = 0; item < items.length; item++) {
      if (!visitsAll) while (item < items.length && !begins[items[item] >>> 2]) item++;
      if (item >= items.length) break;
      const kind = items[item] & 3, number = items[item] >>> 2;
      if (kind === GAP) continue;
      for (; from < item; from++) at += table.length(items[from] >>> 2) + ((items[from] & 3) === SPACED_WORD ? 1 : 0);
      const start = kind === SPACED_WORD ? at + 1 : at, end = start + table.length(number), here = scan.wantedAt(start);
      if (!here) continue;
      const joined = joinedAt(divided, start, end);
      for (let series = 0, bits = (here.begins[number] ?? 0) | (joined < 0 ? 0 : here.begins[joined] ?? 0); bits !== 0; series++, bits >>>= 1) {
        if ((bits & 1) === 0 || start < (ends?.[series] ?? 0)) continue;
        const stop = this.endOf(series, { item, start, end }, scan);
        if (stop < 0) continue;
        (found ??= []).push({ start, end: stop, series });
        (ends ??= phrases.map(() => 0))[series] = stop;
      }
    }
    return found ?? NONE;
  }

  /** Where a phrase ends that begins with a word; -1 where it does not go on as it should. */
  private endOf(series: number, first: At, scan: Letter): number {
    const { words, tail } = this.phrases[series], { items } = scan, { table } = this;
    let { item, end } = first;
    for (let word = 1; word < words.length; word++) {
      item++;
      let gap = '';
      if (item < items.length && (items[item] & 3) === GAP) {
        const text = table.text(items[item++] >>> 2), read = between(text);
        if (read === undefined) return -1;
        gap = read;
        end += text.length;
      }
      if (item >= items.length || gap !== words[word].before) return -1;
      const number = items[item] >>> 2, start = (items[item] & 3) === SPACED_WORD ? end + 1 : end;
      end = start + table.length(number);
      const here = scan.wantedAt(start);
      if (!here) return -1;
      const set = here.words[series][word];
      if (set && !set.has(number) && !set.has(joinedAt(scan.divided, start, end))) return -1;
    }
    const next = items[item + 1];
    return tail !== '' && next !== undefined && (next & 3) === GAP && between(table.text(next >>> 2).slice(0, tail.length)) === between(tail) ? end + tail.length : end;
  }
}

interface Letter { readonly items: Uint32Array; readonly divided: Uint32Array; wantedAt(offset: number): Wanted | undefined }

function isAnyFlagged(divided: Uint32Array, begins: Uint16Array): boolean {
  for (let at = 1; at < divided.length; at += 2) if (begins[divided[at]]) return true;
  return false;
}

/** The number of the second reading of a word that is divided at a line's end; -1 where it is not. */
function joinedAt(divided: Uint32Array, start: number, end: number): number {
  for (let at = 0; at < divided.length && divided[at] < end; at += 2) if (divided[at] >= start) return divided[at + 1];
  return -1;
}
