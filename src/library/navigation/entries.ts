import { ServingGlossary } from '../serving';
import { Entry, Glossary, Reference } from '../../glossary/model';
import { Range, contains, shifted } from '../../text/range';
import { lastAtMost } from '../../text/reading';
import { comparable } from '../../text/words';

/** An entry of the glossary at a URI, by its headword. */
export interface NamedTerm { readonly uri: string; readonly headword: string }

/** Where an entry stands in its file. */
export interface EntryPlace { readonly entry: Entry; readonly range: Range; readonly headwordRange: Range; readonly see: readonly Reference[] }

/** The place of an entry in its file, by its number in the glossary. */
export function placeOfEntry({ entries, starts }: Glossary, index: number): EntryPlace {
  const entry = entries[index], by = starts[index];
  return { entry, range: shifted(entry.range, by), headwordRange: shifted(entry.headwordRange, by), see: entry.see.map(({ headword, range }) => ({ headword, range: shifted(range, by) })) };
}

export function placesOfEntries(glossary: Glossary): EntryPlace[] { return glossary.entries.map((_, index) => placeOfEntry(glossary, index)); }

export function entriesOf(glossary: Glossary | undefined, headword: string): EntryPlace[] {
  return (glossary?.entries ?? []).flatMap((entry, index) => entry.headword === headword ? placeOfEntry(glossary!, index) : []);
}

/** The places in a glossary that refer to a headword by `see`. */
export function seesOf({ entries, starts }: Glossary, headword: string): Range[] {
  return entries.flatMap(({ see }, index) => see.filter(each => each.headword === headword).map(each => shifted(each.range, starts[index])));
}

/** What a glossary says at an offset: an entry's headword, or one that an entry refers to. */
export function headwordAt(glossary: Glossary, offset: number): Range & { headword: string; isEntry: boolean } | undefined {
  if (glossary.entries.length === 0) return undefined;
  // An entry ends where the next begins: at that offset the next is meant, unless the first ends in what is asked for.
  const last = lastAtMost(glossary.starts, offset);
  for (const index of last > 0 ? [last, last - 1] : [last]) {
    const { entry, headwordRange, see } = placeOfEntry(glossary, index);
    if (contains(headwordRange, offset)) return { ...headwordRange, headword: entry.headword, isEntry: true };
    const found = see.find(each => contains(each.range, offset));
    if (found) return { ...found.range, headword: found.headword, isEntry: false };
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
      const key = comparableName(form).toLowerCase(), known = found.get(key);
      if (!known) found.set(key, [headword]); else if (!known.includes(headword)) known.push(headword);
    }
  }
  return found;
}

/** A headword as names are compared. */
export function comparableName(form: string): string { return comparable(form).replace(/\s+/g, ' ').trim(); }

/** The terms that `{term=…}` means in a letter that these glossaries serve: those with just this headword, else those that have it as a form. */
export function termsNamed(serving: readonly ServingGlossary[], value: string): NamedTerm[] {
  const name = comparableName(value), key = name.toLowerCase();
  const found = serving.flatMap(({ uri, glossary }) => (namesIn(glossary).get(key) ?? []).map((headword): NamedTerm => ({ uri, headword })));
  const exactly = found.filter(({ headword }) => comparableName(headword) === name);
  return exactly.length ? exactly : found;
}
