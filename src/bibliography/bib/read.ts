import { Bibliography } from '../model';
import { keysTwice } from '../twice';
import { Problem, problem } from '../../text/problem';
import { BibEntry, BibFile } from './file';
import { missingFields } from './required';
import { Scanner } from './scan';

/** So many entries are looked through in a step. */
const STEP = 200;
/** Fields that bring an entry those of others. */
const BRINGING: ReadonlySet<string> = new Set(['crossref', 'xdata']);
/** Reads a .bib file, BibTeX's or biblatex's. What holds only data for others (`@xdata`) is no entry. */
export function* readBib(text: string): Generator<void, Bibliography> {
  const scanner = new Scanner(text);
  yield* scanner.steps();
  const file = new BibFile(text, scanner.strings), problems = [...scanner.problems];
  const entries: BibEntry[] = [];
  for (const raw of scanner.entries) {
    const entry = new BibEntry(file, raw), ids = raw.fields.find(({ name }) => name === 'ids');
    if (ids) entry.aliases = file.value(ids).split(',').map(key => key.trim()).filter(key => key !== '');
    entries.push(entry);
    file.add(entry);
    if (entries.length % STEP === 0) yield;
  }
  for (const { start, end } of scanner.words) {
    const name = text.slice(start, end);
    if (!file.hasString(name)) problems.push(problem('bib-string-unknown', 'warning', start, end, name));
  }
  const damaged = new Set(scanner.damaged);
  for (let i = 0; i < entries.length; i++) {
    problems.push(...lacks(file, entries[i], damaged.has(i)));
    if (i % STEP === 0) yield;
  }
  yield;
  problems.push(...keysTwice(text, entries));
  return { entries: entries.filter(({ type }) => type !== 'xdata'), problems: problems.sort((a, b) => a.start - b.start) };
}

/** What an entry lacks: the entries that it inherits from, and fields that its type needs. Of one that is damaged, its fields are not known. */
function lacks(file: BibFile, entry: BibEntry, isDamaged: boolean): Problem[] {
  const { raw: { fields }, keyRange, type } = entry, found: Problem[] = [];
  const inherited = fields.some(({ name }) => BRINGING.has(name)) ? file.inherited(entry) : undefined;
  for (const { field, key, isCircle } of inherited?.strays ?? []) {
    found.push(problem(isCircle ? 'bib-parent-circle' : 'bib-parent-missing', 'warning', ...file.place(field, key), key));
  }
  const missing = isDamaged || found.length > 0 ? [] : missingFields(type, inherited ? names => names.some(name => inherited.values.has(name)) : names => fields.some(({ name }) => names.includes(name)));
  if (missing.length > 0) found.push(problem('bib-fields-missing', 'hint', keyRange.start, keyRange.end, type, missing.join(', ')));
  return found;
}
