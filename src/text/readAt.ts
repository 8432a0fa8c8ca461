import { Range } from './range';
import { Reading } from './reading';
import { eachWord } from './words';

/** Longer than any word. */
const NEAR = 120;

/** What is read of a stretch of the source, or the word at it where it is empty: reading offsets. Undefined where nothing is read there. */
export function readAt(reading: Reading, { start, end }: Range): Range | undefined {
  const from = reading.fromSource(start), to = reading.fromSource(end);
  let found: Range | undefined = { start: from, end: to };
  if (start === end) {
    found = undefined;
    eachWord(reading.text, (first, last) => { if (first <= from && from <= last) found = { start: first, end: last }; }, Math.max(0, from - NEAR), Math.min(reading.text.length, from + NEAR));
  }
  if (!found) return undefined;
  // What lies between, such as front matter, leads to the nearest place that is read: that is not meant.
  const source = reading.toSource(found.start, found.end);
  return source.end < start || source.start > end ? undefined : found;
}
