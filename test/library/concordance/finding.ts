import { MemorySearcher } from './memorySearcher';
import { MemoryFiles, uriOf } from '../memoryFiles';
import { Found, Hit, Limits, Match, Query } from '../../../src/library/concordance/model';
import { SearchTimes } from '../../../src/library/concordance/regexSearch';
import { HitSearch } from '../../../src/library/concordance/search';
import { Library } from '../../../src/library/library';
import { Scripts } from '../../../src/library/scripts';
import { textIn } from '../../../src/text/packed';

export type Typed = string | Partial<Query>;

export function queryOf(typed: Typed, match: Match = 'exact'): Query { return { text: '', match, isCaseSensitive: false, ...typeof typed === 'string' ? { text: typed } : typed }; }

/** A workspace in memory whose letters are known, and a search in them. */
export async function searchIn(texts: Readonly<Record<string, string>>, scripts: Scripts = new MemorySearcher(), times?: SearchTimes): Promise<{ library: Library; search: HitSearch; files: MemoryFiles; dispose(): void }> {
  const files = new MemoryFiles(texts), library = new Library(files, undefined, scripts), search = new HitSearch(library, times);
  await library.index.complete();
  return { library, files, search, dispose: () => { search.dispose(); library.dispose(); } };
}

/** What a hit has found, with its letter: `a: ord`, and with its series where that is not the first: `a: ord/1`. */
export function shown(library: Library, { letter, start, end, series }: Hit): string {
  return `${letter.uri.slice(uriOf('').length).replace(/\.letter$/, '')}: ${textIn(letter.packed!, library.letters.table).slice(start, end)}${series === 0 ? '' : `/${series}`}`;
}

/** All that is found; what is heard must be the same. */
export async function found(search: HitSearch, typed: Query, limits: Limits = {}): Promise<Found> {
  const heard: Hit[] = [], all = await search.run(typed, limits, hits => heard.push(...hits), () => false);
  if (!all) throw new Error('cancelled');
  if (heard.length !== all.hits.length || heard.some((hit, index) => hit !== all.hits[index])) throw new Error('heard something else');
  return all;
}

/** What is found in letters. One text is `a.letter`. */
export async function finds(texts: string | Readonly<Record<string, string>>, typed: Typed, limits: Limits = {}, match: Match = 'exact'): Promise<string[]> {
  const { library, search, dispose } = await searchIn(typeof texts === 'string' ? { 'a.letter': texts } : texts);
  const { hits } = await found(search, queryOf(typed, match), limits);
  dispose();
  return hits.map(hit => shown(library, hit));
}
