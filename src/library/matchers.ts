import { ServingGlossary } from './serving';
import { inSlices } from './slices';
import { TermMatcher } from '../glossary/matcher';
import { Glossary } from '../glossary/model';
import { TermIndex } from '../glossary/terms';
import { StringTable } from '../text/strings';

const MOST = 8;

interface Made { readonly key: string; readonly glossaries: readonly Glossary[]; readonly langs: readonly string[]; readonly table: StringTable; readonly matcher: Promise<TermMatcher> }

/** The term matchers in use: letters that the same glossaries serve share one; that of a later version of the glossaries goes on from the one before. */
export class Matchers {
  private made: Made[] = [];

  constructor(private readonly table: () => StringTable, private readonly hasWord: (word: string) => boolean) {}

  /** `langs`: primary subtags of the languages in the letters. A language more changes nothing for the letters of another. */
  get(serving: readonly ServingGlossary[], langs: Iterable<string>): Promise<TermMatcher> {
    const table = this.table();
    const key = serving.map(each => each.uri).join('\n');
    const glossaries = serving.map(each => each.glossary);
    const known = this.made.find(each => each.key === key && each.table === table);
    const all = [...new Set([...known?.langs ?? [], ...langs])].sort();
    if (known && sameList(known.glossaries, glossaries) && known.langs.length === all.length) return known.matcher;
    const make = async (): Promise<TermMatcher> => {
      const previous = await known?.matcher;
      const index = await inSlices(TermIndex.build(glossaries, all, previous?.index));
      return new TermMatcher(index ?? TermIndex.of([], []), table, this.hasWord, previous);
    };
    const matcher = make();
    this.made = [...this.made.filter(each => each.key !== key).slice(1 - MOST), { key, glossaries, langs: all, table, matcher }];
    return matcher;
  }
}

export function sameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}
