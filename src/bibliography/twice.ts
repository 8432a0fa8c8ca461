import { Entry } from './model';
import { Lines } from '../text/lines';
import { Problem, problem } from '../text/problem';

/** Keys that an earlier entry of the file has already: the line of that one is named. */
export function keysTwice(text: string, entries: readonly Entry[]): Problem[] {
  const firsts = new Map<string, Entry>(), found: Problem[] = [];
  let lines: Lines | undefined;
  for (const entry of entries) {
    const first = firsts.get(entry.key);
    if (!first) firsts.set(entry.key, entry);
    else found.push(problem('bib-key-twice', 'warning', entry.keyRange.start, entry.keyRange.end, entry.key, (lines ??= new Lines(text)).at(first.keyRange.start) + 1));
  }
  return found;
}
