import { Reading, SourceMap } from './reading';
import { finish } from './steps';
import { StringTable } from './strings';
import { eachWord } from './words';

/**
 * A reading text as numbers, without loss: its words and what stands between them by their numbers in a table, and the way back to the
 * file. About as long as the text in bytes, and no string: so the library keeps a whole correspondence in memory, searches it, and reads
 * it from a cache.
 *
 * Layout: the counts of items, runs and divided words; then items, runs (source start; reading length and source length, 16 bits each),
 * and the words divided at a line's end: the reading offset of the hyphen that a second reading leaves out, and the number of that reading.
 */
export type Packed = Uint32Array;

const HEADER = 3;
/** The two lowest bits of an item say what it is. */
export const SPACED_WORD = 0, WORD = 1, GAP = 2;
const MOST = 0xffff;
const STEP = 65_536;

export function pack(reading: Reading, table: StringTable): Packed { return finish(packSteps(reading, table)); }

/** The same in steps, for letters as long as books. */
export function* packSteps(reading: Reading, table: StringTable): Generator<void, Packed> {
  const { items, divided } = yield* itemsOf(reading, table);
  const runs = runsOf(reading);
  const packed = new Uint32Array(HEADER + items.length + runs.length + divided.length);
  packed.set([items.length, runs.length, divided.length]);
  packed.set(items, HEADER);
  packed.set(runs, HEADER + items.length);
  packed.set(divided, HEADER + items.length + runs.length);
  return packed;
}

/** The length of the packed text that begins at an offset. */
export function lengthAt(all: Uint32Array, at: number): number { return HEADER + all[at] + all[at + 1] + all[at + 2]; }

function* itemsOf(reading: Reading, table: StringTable): Generator<void, { items: number[]; divided: number[] }> {
  const { text } = reading;
  const items: number[] = [], divided: number[] = [];
  let at = 0, next = 0;
  const gap = (end: number): void => { if (end > at) items.push(table.number(text, at, end) * 4 + GAP); };
  const word = (start: number, end: number): void => {
    const spaced = start === at + 1 && text.charCodeAt(at) === 32;
    if (!spaced) gap(start);
    items.push(table.number(text, start, end) * 4 + (spaced ? SPACED_WORD : WORD));
    while (next < reading.divided.length && reading.divided[next] < start) next++;
    const first = next;
    while (next < reading.divided.length && reading.divided[next] < end) next++;
    if (next > first) {
      const joined = table.number(without(text.slice(start, end), reading.divided.slice(first, next), start));
      for (let i = first; i < next; i++) divided.push(reading.divided[i], joined);
    }
    at = end;
  };
  for (let from = 0; from < text.length;) {
    const blank = text.indexOf(' ', from + STEP);
    const to = blank < 0 ? text.length : blank;
    eachWord(text, word, from, to);
    from = to;
    if (to < text.length) yield;
  }
  gap(text.length);
  return { items, divided };
}

/** A word without its characters at some reading offsets. */
function without(word: string, offsets: readonly number[], start: number): string {
  let joined = '', from = 0;
  for (const offset of offsets) {
    joined += word.slice(from, offset - start);
    from = offset - start + 1;
  }
  return joined + word.slice(from);
}

function runsOf({ text, map: { readingStarts, sourceStarts, sourceEnds } }: Reading): number[] {
  const runs: number[] = [];
  for (let run = 0; run < readingStarts.length; run++) {
    let size = (readingStarts[run + 1] ?? text.length) - readingStarts[run];
    let source = sourceStarts[run], length = sourceEnds[run] - source;
    // What is longer than 16 bits tell is copied one to one, and divided; what stands for a long stretch ends early, and nobody asks where.
    for (; size > MOST && size === length; size -= MOST, length -= MOST, source += MOST) runs.push(source, MOST * 0x10000 + MOST);
    runs.push(source, size * 0x10000 + Math.min(length, MOST));
  }
  return runs;
}

/** The items: words and gaps, each its number in the table times four and one of SPACED_WORD, WORD and GAP. */
export function itemsIn(packed: Packed): Uint32Array { return packed.subarray(HEADER, HEADER + packed[0]); }

/** The words divided at a line's end, in pairs: the reading offset of the hyphen that a second reading leaves out, and the number of that reading. */
export function dividedIn(packed: Packed): Uint32Array { return packed.subarray(packed.length - packed[2]); }

/** Calls `visit` with the number of each word; a word divided at a line's end counts in both readings. */
export function eachWordIn(packed: Packed, visit: (number: number) => void): void {
  for (const item of itemsIn(packed)) if ((item & 3) !== GAP) visit(item >>> 2);
  const divided = dividedIn(packed);
  for (let i = 1; i < divided.length; i += 2) visit(divided[i]);
}

/** Whether some word, in either reading of it, is flagged by its number. */
export function hasFlagged(packed: Packed, flags: Uint8Array): boolean {
  for (const item of itemsIn(packed)) if (flags[item >>> 2] === 1 && (item & 3) !== GAP) return true;
  const divided = dividedIn(packed);
  for (let i = 1; i < divided.length; i += 2) if (flags[divided[i]] === 1) return true;
  return false;
}

/** The reading text, as it was packed. */
export function textIn(packed: Packed, table: StringTable): string {
  const parts: string[] = [];
  for (let at = HEADER; at < HEADER + packed[0]; at++) {
    if ((packed[at] & 3) === SPACED_WORD) parts.push(' ');
    parts.push(table.text(packed[at] >>> 2));
  }
  return parts.join('');
}

/** The way back to the file. */
export function mapIn(packed: Packed): SourceMap {
  const readingStarts: number[] = [], sourceStarts: number[] = [], sourceEnds: number[] = [];
  let length = 0;
  for (let run = HEADER + packed[0]; run < HEADER + packed[0] + packed[1]; run += 2) {
    readingStarts.push(length);
    sourceStarts.push(packed[run]);
    sourceEnds.push(packed[run] + (packed[run + 1] & MOST));
    length += packed[run + 1] >>> 16;
  }
  return { readingStarts, sourceStarts, sourceEnds, length };
}
