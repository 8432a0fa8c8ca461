import { Hit } from './model';
import { GAP, Packed, SPACED_WORD, dividedIn, itemsIn } from '../../text/packed';
import { Range } from '../../text/range';
import { lastAtMost } from '../../text/reading';
import { StringTable } from '../../text/strings';

/** The words around a hit and in it, by their numbers in the table: on either side the nearest first. A word divided at a line's end is that word. Those of another paragraph are none. */
export interface Neighbours { readonly left: readonly number[]; readonly own: readonly number[]; readonly right: readonly number[] }

/** The words of a letter in their order: their numbers in the table (of a word divided at a line's end that of the whole), and where they stand. `paragraphs`: where these begin. */
export interface LetterWords { readonly numbers: Uint32Array; readonly starts: Uint32Array; readonly ends: Uint32Array; readonly paragraphs: readonly number[] }

/** The words in the span of a hit, from the left one on and up to before the right one, by their index in the letter. */
export interface Span { readonly left: number; readonly start: number; readonly end: number; readonly right: number }

/** The neighbours of hits of one letter, at most `span` words on each side. */
export function neighboursIn(packed: Packed, hits: readonly Pick<Hit, 'start' | 'end'>[], table: StringTable, span: number): Neighbours[] {
  const words = wordsOf(packed, table), { numbers } = words;
  return hits.map(hit => {
    const { left, start, end, right } = spanOf(words, hit, span);
    return { left: Array.from(numbers.subarray(left, start)).reverse(), own: Array.from(numbers.subarray(start, end)), right: Array.from(numbers.subarray(end, right)) };
  });
}

export function wordsOf(packed: Packed, table: StringTable): LetterWords {
  const items = itemsIn(packed), divided = dividedIn(packed);
  const numbers = new Uint32Array(items.length), starts = new Uint32Array(items.length), ends = new Uint32Array(items.length), paragraphs = [0];
  let at = 0, count = 0, next = 0;
  for (const item of items) {
    const kind = item & 3, number = item >>> 2, length = table.length(number);
    if (kind === GAP) {
      at += length;
      if (length > 1 && table.text(number).includes('\n\n')) paragraphs.push(at);
      continue;
    }
    if (kind === SPACED_WORD) at++;
    starts[count] = at;
    ends[count] = at += length;
    while (next < divided.length && divided[next] < starts[count]) next += 2;
    numbers[count++] = next < divided.length && divided[next] < at ? divided[next + 1] : number;
  }
  return { numbers: numbers.subarray(0, count), starts: starts.subarray(0, count), ends: ends.subarray(0, count), paragraphs };
}

/** `span` words on each side of the whole hit, but none of another paragraph. */
export function spanOf({ starts, ends, paragraphs }: LetterWords, { start, end }: Range, span: number): Span {
  const first = below(ends, start + 1), next = Math.max(first, below(starts, end));
  const begins = paragraphs[lastAtMost(paragraphs, start)], beyond = paragraphs[lastAtMost(paragraphs, Math.max(start, end - 1)) + 1] ?? Infinity;
  return { left: Math.min(first, Math.max(first - span, below(starts, begins))), start: first, end: next, right: Math.max(next, Math.min(next + span, below(starts, beyond))) };
}

/** How many of ascending values are below one. */
function below(values: ArrayLike<number>, wanted: number): number {
  const last = lastAtMost(values, wanted - 1);
  return last < values.length && values[last] < wanted ? last + 1 : last;
}
