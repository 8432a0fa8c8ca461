import { inSlices } from './slices';
import { TermMatcher } from '../glossary/matcher';
import { Glossary } from '../glossary/model';
import { TermIndex } from '../glossary/terms';
import { StringTable } from '../text/strings';

const MOST = 8;

interface Made { readonly langs: readonly string[]; readonly glossaries: readonly Glossary[]; readonly table: StringTable; readonly matcher: Promise<TermMatcher> }

/** The term matchers in use: letters that the same glossaries serve share one. */
export class Matchers {
  private made: Made[] = [];

  constructor(private readonly table: () => StringTable, private readonly hasWord: (word: string) => boolean) {}

  /** `langs`: primary subtags of the languages in the letters. */
  get(glossaries: readonly Glossary[], langs: Iterable<string>): Promise<TermMatcher> {
    const table = this.table();
    const wanted = [...new Set(langs)];
    const known = this.made.find(each => each.table === table && sameList(each.glossaries, glossaries) && wanted.every(lang => each.langs.includes(lang)));
    if (known) return known.matcher;
    const all = [...new Set([...wanted, ...this.made.filter(each => each.glossaries.length === glossaries.length).flatMap(each => each.langs)])].sort();
    const matcher = inSlices(TermIndex.build(glossaries, all)).then(index => new TermMatcher(index ?? TermIndex.of([], []), table, this.hasWord));
    this.made = [...this.made.slice(1 - MOST), { langs: all, glossaries, table, matcher }];
    return matcher;
  }
}

export function sameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}
