import { Finder, Place } from './harvest';
import { Series } from './model';
import { partsOf } from './query';
import { MOST, Suggested } from '../first';
import type { Library } from '../library';
import { NamedTerm, comparableName, termsNamed } from '../navigation/entries';
import { ServingGlossary } from '../serving';
import { Served } from '../termSearch';
import { Entry, Kind } from '../../glossary/model';
import { fold } from '../../text/fold';
import { isWordCode } from '../../text/words';

/** The terms that were named, each a series, what finds them, and what is no term's name. */
export interface FoundTerms { readonly series: readonly Series[]; readonly unknown: readonly string[]; readonly find: Finder }

/** What finds terms in letters: those with one of the names as headword, name or form, whatever the capitals. A headword of several glossaries is one. Undefined where it was cancelled. */
export async function termFinder(library: Library, names: readonly string[], cancelled: () => boolean): Promise<FoundTerms | undefined> {
  const served = await library.terms.served(), glossaries = glossariesIn(served), terms = new Map<string, Series>(), seriesOf = new Map<Entry, number>(), unknown: string[] = [];
  for (const name of names) {
    const found = termsCalled(glossaries, name);
    if (found.length === 0) unknown.push(name);
    for (const { headword, uri } of found) if (!terms.has(headword)) terms.set(headword, { label: headword, glossary: uri });
  }
  const numbers = new Map([...terms.keys()].map((headword, number) => [headword, number]));
  for (const { glossary } of glossaries) {
    for (const entry of glossary.entries) {
      const number = numbers.get(entry.headword);
      if (number !== undefined) seriesOf.set(entry, number);
    }
  }
  const find = seriesOf.size > 0 ? await library.terms.finder(new Set(seriesOf.keys()), cancelled, served) : undefined;
  if (cancelled()) return undefined;
  return { series: [...terms.values()], unknown, find: find ? function* (letter) {
    const places: Place[] = [];
    for (const { start, end, term } of yield* find(letter)) {
      const series = seriesOf.get(term.entry)!;
      // Where two glossaries have the same headword, both claim the place.
      if (!places.some(each => each.series === series && each.start === start && each.end === end)) places.push({ start, end, series });
    }
    return places;
  } : () => [] };
}

/** The terms that a name may mean: by their headword or a form, else by their full name. */
function termsCalled(glossaries: readonly ServingGlossary[], name: string): NamedTerm[] {
  const found = termsNamed(glossaries, name), key = comparableName(name).toLowerCase();
  if (found.length > 0) return found;
  return glossaries.flatMap(({ uri, glossary }) => glossary.entries.filter(each => each.name !== undefined && comparableName(each.name).toLowerCase() === key).map(({ headword }) => ({ uri, headword })));
}

/** The glossaries that serve some letter, each once. */
function glossariesIn(served: readonly Served[]): ServingGlossary[] { return [...new Map(served.flatMap(({ serving }) => serving).map(each => [each.uri, each])).values()]; }

/** A term that may be meant. `written`: what goes into a query for it. */
export interface SuggestedTerm { readonly uri: string; readonly headword: string; readonly written: string; readonly name?: string; readonly kind?: Kind }

/** The terms whose headword, name or forms begin with what is typed last, then those that have it somewhere; whatever the capitals and the accents. */
export async function termSuggestions(library: Library, typed: string, most = MOST): Promise<Suggested<SuggestedTerm>> {
  const wanted = fold(partsOf({ text: typed, match: 'term', isCaseSensitive: false }).pop() ?? ''), found: SuggestedTerm[][] = [[], [], []], seen = new Set<string>();
  for (const { uri, glossary } of glossariesIn(await library.terms.served())) {
    for (const { headword, name, forms, kind } of glossary.entries) {
      const rank = rankOf(fold(headword), wanted) ?? ([name ?? '', ...forms].some(each => rankOf(fold(each), wanted) !== undefined) ? 2 : undefined);
      if (rank === undefined || seen.has(headword)) continue;
      seen.add(headword);
      found[rank].push({ uri, headword, written: writtenTerm(headword), ...name === undefined ? {} : { name }, ...kind === undefined ? {} : { kind } });
    }
  }
  const items = found.flat();
  return { items: items.slice(0, most), isCut: items.length > most };
}

/** A headword as a query has it: in quotation marks where it has commas, or begins with a mark itself. */
export function writtenTerm(headword: string): string { return /,|^["“”„‟«»'‘’‚‛‹›]/.test(headword) ? `"${headword}"` : headword; }

function rankOf(text: string, wanted: string): 0 | 1 | undefined {
  if (text.startsWith(wanted)) return 0;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) if (!isWordCode(text.charCodeAt(at - 1))) return 1;
  return undefined;
}
