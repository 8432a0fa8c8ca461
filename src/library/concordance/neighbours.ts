import { Hit } from './model';
import { GAP, Packed, SPACED_WORD, dividedIn, itemsIn } from '../../text/packed';
import { StringTable } from '../../text/strings';

/** The words around a hit and in it, by their numbers in the table: on either side the nearest first. A word divided at a line's end is that word. Those of another paragraph are none. */
export interface Neighbours { readonly left: readonly number[]; readonly own: readonly number[]; readonly right: readonly number[] }

/** The words of a letter in their order. `breaks`: whether a paragraph ends before the word. */
interface Words { readonly numbers: number[]; readonly starts: number[]; readonly breaks: boolean[] }

/** The neighbours of hits of one letter that stand in the order of its text, at most `span` words on each side. */
export function neighboursIn(packed: Packed, hits: readonly Pick<Hit, 'start' | 'end'>[], table: StringTable, span: number): Neighbours[] {
  const { numbers, starts, breaks } = wordsOf(packed, table);
  let at = 0;
  return hits.map(({ start, end }) => {
    // Hits may overlap.
    while (at > 0 && starts[at - 1] >= start) at--;
    while (at < starts.length && starts[at] + table.length(numbers[at]) <= start) at++;
    let next = at;
    while (next < starts.length && starts[next] < end) next++;
    const left: number[] = [], right: number[] = [];
    for (let i = at - 1; i >= 0 && left.length < span && !breaks[i + 1]; i--) left.push(numbers[i]);
    for (let i = next; i < numbers.length && right.length < span && !breaks[i]; i++) right.push(numbers[i]);
    return { left, own: numbers.slice(at, next), right };
  });
}

function wordsOf(packed: Packed, table: StringTable): Words {
  const numbers: number[] = [], starts: number[] = [], breaks: boolean[] = [];
  const divided = dividedIn(packed);
  let at = 0, next = 0, isBreak = false;
  for (const item of itemsIn(packed)) {
    const number = item >>> 2, kind = item & 3, length = table.length(number);
    if (kind === GAP) {
      isBreak ||= length > 1 && table.text(number).includes('\n\n');
      at += length;
      continue;
    }
    if (kind === SPACED_WORD) at++;
    const end = at + length;
    while (next < divided.length && divided[next] < at) next += 2;
    numbers.push(next < divided.length && divided[next] < end ? divided[next + 1] : number);
    starts.push(at);
    breaks.push(isBreak);
    isBreak = false;
    at = end;
  }
  return { numbers, starts, breaks };
}
