import { Counts } from './counter';
import { plainWord } from './tokens';
import { Library } from '../../src/library/library';
import { HitSearch } from '../../src/library/concordance/search';
import { Hit, Match, Query } from '../../src/library/concordance/model';
import { Lines } from '../../src/library/concordance/lines';
import { textIn } from '../../src/text/packed';

/** What the extension finds and what was counted, where they differ. */
export interface Difference { readonly query: string; readonly match: Match; readonly letter: string; readonly counted: number; readonly found: number; readonly shown: string }

/** Asks the extension for what was counted by others. `nameOf`: a letter as the counter names it. */
export class Comparison {
  private readonly search: HitSearch;
  readonly differences: Difference[] = [];
  counted = 0;
  found = 0;
  queries = 0;
  agreed = 0;
  /** Hits that are not where they say, in the reading text or in the file. */
  readonly misplaced: string[] = [];
  private readonly lines: Lines;

  /** `source`: the text of a letter's file. */
  constructor(private readonly library: Library, readonly nameOf: (uri: string) => string, private readonly source: (letter: string) => string) {
    this.search = new HitSearch(library);
    this.lines = new Lines(() => library.letters.table);
  }

  async hits(text: string, match: Match, more: Partial<Query> = {}): Promise<readonly Hit[]> {
    return (await this.search.run({ text, match, isCaseSensitive: false, ...more }, {}, () => undefined, () => false))?.hits ?? [];
  }

  /** `within`: hits in other letters are none of this count's. */
  async compare(text: string, match: Match, counts: Counts, within: (letter: string) => boolean = () => true): Promise<readonly Hit[]> {
    const hits = (await this.hits(text, match)).filter(({ letter }) => within(this.nameOf(letter.uri))), own = new Map<string, Hit[]>();
    for (const hit of hits) { const name = this.nameOf(hit.letter.uri), known = own.get(name); if (known) known.push(hit); else own.set(name, [hit]); }
    const names = [...new Set([...own.keys(), ...counts.keys()])], before = this.differences.length;
    for (const name of names) {
      const counted = counts.get(name) ?? 0, found = own.get(name)?.length ?? 0;
      this.counted += counted;
      this.found += found;
      if (counted !== found) this.differences.push({ query: text, match, letter: name, counted, found, shown: (own.get(name) ?? []).slice(0, 6).map(hit => JSON.stringify(this.shown(hit))).join(' ') });
    }
    for (const hit of hits.slice(0, 50)) if (match === 'exact' && !this.isPlaced(hit, text)) this.misplaced.push(`“${text}” ${this.nameOf(hit.letter.uri)}: ${JSON.stringify(this.shown(hit))}`);
    this.queries++;
    if (this.differences.length === before) this.agreed++;
    return hits;
  }

  /** What stands at a hit. */
  shown({ letter, start, end }: Hit): string { return letter.packed ? textIn(letter.packed, this.library.letters.table).slice(start, end) : ''; }

  /** Whether what was looked for stands there, in the reading text and in the file, with nothing of the words around it. */
  private isPlaced(hit: Hit, text: string): boolean {
    const place = this.lines.toSource(hit), read = lettersOf(this.shown(hit)), wanted = lettersOf(text);
    if (!place || read !== wanted) return false;
    const source = this.source(this.nameOf(hit.letter.uri)), own = plainWord(source.slice(place.start, place.end)).replace(/\u00ad|<!--.*?-->|\]\{[^}]*\}|\]\([^)]*\)|\[\^[^\]]*\]|\[\]\{[^}]*\}/gsu, '');
    return lettersOf(own) === wanted && !/[\p{L}\p{N}]$/u.test(source.slice(0, place.start)) && !/^[\p{L}\p{M}\p{N}]/u.test(source.slice(place.end));
  }

  get summary(): string { return `${this.agreed} of ${this.queries} agree letter by letter; ${this.counted} counted, ${this.found} found, ${this.differences.length} letters differ`; }
}

function lettersOf(text: string): string { return plainWord(text).replace(/[^\p{L}\p{N}]/gu, ''); }
