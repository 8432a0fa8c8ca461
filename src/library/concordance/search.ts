import { expressionRefusal, flagsOf } from './expressions';
import { Finder, Harvest, gather } from './harvest';
import { LetterOrder } from './letterOrder';
import { letterFits, placeFits } from './limits';
import { Found, Hit, Limits, Query, Series } from './model';
import { phraseFinder } from './phraseFinder';
import { MOST_SERIES, partsOf, phrasesOf } from './query';
import { QuotedPassages } from './quotedPassages';
import { RegexSearch, SearchTimes } from './regexSearch';
import { termFinder } from './termFinder';
import { Disposable } from '../files';
import { KnownLetter } from '../index/letters';
import type { Library } from '../library';
import { inSlices } from '../slices';
import { Refusal, refusal } from '../../text/refusal';

export { MOST_HITS } from './harvest';

const STEP = 256;

type Hear = (hits: readonly Hit[], series: readonly Series[]) => void;

/**
 * Finds what is looked for in all letters. `exact` compares whole words (text/words.ts) in NFC, with one apostrophe and one hyphen; what is compounded or joined by a hyphen is one
 * word, of which no part is found by itself, but a `*` stands for whatever a word has there: `organis*`, `*parti*`, `bolsjevik-*`. Between the words of a phrase there are only
 * blanks, which line breaks and markup are too, or the signs that were typed there; a paragraph's end parts them. A regular expression is looked for in each letter's reading text.
 */
export class HitSearch implements Disposable {
  private readonly order: LetterOrder;
  private readonly regex: RegexSearch;
  private readonly quoted: QuotedPassages;

  /** `times`: how long regular expressions may take. */
  constructor(private readonly library: Library, times?: SearchTimes) {
    this.order = new LetterOrder(library.letters);
    this.regex = new RegexSearch(library.scripts, times);
    this.quoted = new QuotedPassages(library);
  }

  dispose(): void {
    this.regex.dispose();
    this.quoted.dispose();
  }

  /**
   * The letters that a search within limits goes through, by date, the undated last. Those of the limits that look at the words (language, tags, passages) leave out the letters
   * that have none such. Undefined where it was cancelled.
   */
  async searched(limits: Limits, cancelled: () => boolean = () => false): Promise<readonly KnownLetter[] | undefined> {
    if (limits.passages === 'quoted' && !await this.quoted.complete(cancelled)) return undefined;
    const { order, quoted } = this;
    return inSlices((function* () {
      const letters = yield* order.steps(), fits = letterFits(limits, letter => quoted.of(letter)), found: KnownLetter[] = [];
      for (const [index, letter] of letters.entries()) {
        if (fits(letter)) found.push(letter);
        if (index % STEP === STEP - 1) yield;
      }
      return found;
    })(), cancelled);
  }

  /** `hear`: hits as they are found, some at a time, in their order. Undefined where it was cancelled. */
  async run(query: Query, limits: Limits, hear: Hear, cancelled: () => boolean): Promise<Found | undefined> {
    await this.library.index.words();
    if (query.match === 'regex') return cancelled() ? undefined : this.expressions(query, limits, hear, cancelled);
    const wanted = cancelled() ? undefined : await this.wanted(query, cancelled);
    if (!wanted) return undefined;
    const { find, ...rest } = wanted, harvest = this.harvest(limits, rest.series, hear);
    if (rest.series.length === 0) return { ...rest, hits: [] };
    const letters = await this.searched(limits, cancelled);
    if (!letters || !await inSlices(gather(letters, find, harvest), cancelled)) return undefined;
    harvest.tell();
    return { ...rest, hits: harvest.hits, letters, ...harvest.isFull ? { incomplete: 'many' } : {} };
  }

  private harvest(limits: Limits, series: readonly Series[], hear: Hear): Harvest { return new Harvest(hits => hear(hits, series), placeFits(limits, letter => this.quoted.of(letter))); }

  private async expressions({ text, isCaseSensitive }: Query, limits: Limits, hear: Hear, cancelled: () => boolean): Promise<Found | undefined> {
    const flags = flagsOf(isCaseSensitive), refused = expressionRefusal(text, flags), series = [{ label: text }];
    if (refused || text === '') return { series: [], hits: [], refusal: refused };
    const letters = await this.searched(limits, cancelled), harvest = this.harvest(limits, series, hear);
    const outcome = letters ? await this.regex.run(text, flags, letters, this.library.letters.table, harvest, cancelled) : 'cancelled';
    if (outcome === 'cancelled') return undefined;
    if (outcome === 'unable') return { series: [], hits: [], refusal: refusal('regex-script') };
    harvest.tell();
    return { series, hits: harvest.hits, letters, ...outcome === 'slow' ? { incomplete: outcome } : harvest.isFull ? { incomplete: 'many' } : {} };
  }

  /** What is looked for, and what finds it. */
  private async wanted(query: Query, cancelled: () => boolean): Promise<Omit<Found, 'hits'> & { readonly find: Finder } | undefined> {
    const { library, library: { letters: { table } } } = this, nothing = { series: [], find: () => [] };
    if (query.match === 'term') {
      const names = partsOf(query), terms = await termFinder(library, names.slice(0, MOST_SERIES), cancelled);
      if (!terms) return undefined;
      const { series, find, unknown } = terms;
      return names.length > MOST_SERIES || series.length > MOST_SERIES ? { ...nothing, refusal: tooMany() } : { series, find, ...unknown.length > 0 ? { refusal: refusal('no-term', unknown.join(', ')) } : {} };
    }
    const phrases = phrasesOf(query);
    if (phrases.length > MOST_SERIES) return { ...nothing, refusal: tooMany() };
    const find = await inSlices(phraseFinder(phrases, query, table), cancelled);
    return find && { series: phrases.map(({ label }) => ({ label })), find };
  }
}

function tooMany(): Refusal { return refusal('query-series', String(MOST_SERIES)); }
