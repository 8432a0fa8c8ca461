import { ServingGlossary } from './serving';
import { Entry, Glossary, Reference } from '../glossary/model';
import { Range, contains } from '../text/range';
import { comparable } from '../text/words';

/** An entry of the glossary at a URI, by its headword. */
export interface NamedTerm { readonly uri: string; readonly headword: string }

/** Where an entry stands in its file. */
export interface EntryPlace { readonly entry: Entry; readonly range: Range; readonly headwordRange: Range; readonly see: readonly Reference[] }

/** The entries of a glossary with their places in the file: the one place that knows how these are kept. */
export function placesOfEntries({ entries }: Glossary): EntryPlace[] {
  return entries.map(entry => ({ entry, range: entry.range, headwordRange: entry.headwordRange, see: entry.see }));
}

export function entriesOf(glossary: Glossary | undefined, headword: string): EntryPlace[] {
  return glossary ? placesOfEntries(glossary).filter(each => each.entry.headword === headword) : [];
}

/** What a glossary says at an offset: an entry's headword, or one that an entry refers to. */
export function headwordAt(glossary: Glossary, offset: number): Range & { headword: string; isEntry: boolean } | undefined {
  for (const { entry, range, headwordRange, see } of placesOfEntries(glossary)) {
    if (!contains(range, offset)) continue;
    if (contains(headwordRange, offset)) return { start: headwordRange.start, end: headwordRange.end, headword: entry.headword, isEntry: true };
    const found = see.find(each => contains(each.range, offset));
    if (found) return { start: found.range.start, end: found.range.end, headword: found.headword, isEntry: false };
  }
  return undefined;
}

/** The headwords of a glossary, by what may be written for them: headwords and forms, without regard to capitals. */
const names = new WeakMap<Glossary, ReadonlyMap<string, readonly string[]>>();

function namesIn(glossary: Glossary): ReadonlyMap<string, readonly string[]> {
  let found = names.get(glossary);
  if (!found) names.set(glossary, found = collect(glossary));
  return found;
}

function collect(glossary: Glossary): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { headword, forms } of glossary.entries) {
    for (const form of [headword, ...forms]) {
      const key = written(form).toLowerCase(), known = found.get(key);
      if (!known) found.set(key, [headword]); else if (!known.includes(headword)) known.push(headword);
    }
  }
  return found;
}

function written(form: string): string { return comparable(form).replace(/\s+/g, ' ').trim(); }

/** The terms that `{term=…}` means in a letter that these glossaries serve: those with just this headword, else those that have it as a form. */
export function termsNamed(serving: readonly ServingGlossary[], value: string): NamedTerm[] {
  const name = written(value), key = name.toLowerCase();
  const found = serving.flatMap(({ uri, glossary }) => (namesIn(glossary).get(key) ?? []).map((headword): NamedTerm => ({ uri, headword })));
  const exactly = found.filter(({ headword }) => written(headword) === name);
  return exactly.length ? exactly : found;
}
