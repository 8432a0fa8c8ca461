import { Bibliography } from '../model';
import { Lines } from '../../text/lines';
import { problem } from '../../text/problem';
import { BibEntry, BibFile } from './file';
import { Scanner } from './scan';

/** Reads a .bib file, BibTeX's or biblatex's. */
export function* readBib(text: string): Generator<void, Bibliography> {
  const scanner = new Scanner(text);
  yield* scanner.steps();
  const file = new BibFile(text, scanner.strings), problems = [...scanner.problems];
  const entries = scanner.entries.map(raw => new BibEntry(file, raw));
  const firsts = new Map<string, BibEntry>();
  let lines: Lines | undefined;
  for (const entry of entries) {
    const ids = entry.raw.fields.find(({ name }) => name === 'ids');
    if (ids) entry.aliases = file.value(ids).split(',').map(key => key.trim()).filter(key => key !== '');
    const first = firsts.get(entry.key);
    if (first) problems.push(problem('bib-key-twice', 'warning', entry.keyRange.start, entry.keyRange.end, entry.key, (lines ??= new Lines(text)).at(first.keyRange.start) + 1));
    else firsts.set(entry.key, entry);
    file.add(entry);
  }
  return { entries, problems: problems.sort((a, b) => a.start - b.start) };
}
