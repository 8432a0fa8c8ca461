import { Harvest, gather } from './harvest';
import { LetterOrder } from './letterOrder';
import { letterFits, placeFits } from './limits';
import { Found, Hit, Limits, Query } from './model';
import { phraseFinder } from './phraseFinder';
import { phrasesOf } from './query';
import { KnownLetter } from '../index/letters';
import type { Library } from '../library';
import { inSlices } from '../slices';
import { isRefusal } from '../../text/refusal';

export { MOST_HITS } from './harvest';

/**
 * Finds what is looked for in all letters. `exact` compares whole words (text/words.ts) in NFC, with one apostrophe and one hyphen; what is compounded or joined by a hyphen is one
 * word, of which no part is found by itself, but a `*` stands for whatever a word has there: `organis*`, `*parti*`, `bolsjevik-*`. Between the words of a phrase there are only
 * blanks, which line breaks and markup are too, or the signs that were typed there; a paragraph's end parts them.
 */
export class HitSearch {
  private readonly order: LetterOrder;

  constructor(private readonly library: Library) { this.order = new LetterOrder(library.letters); }

  /**
   * The letters that a search within limits goes through, by date, the undated last. Those of the limits that look at the words (language, tags, passages) leave out the letters
   * that have none such. Undefined where it was cancelled.
   */
  async searched(limits: Limits, cancelled: () => boolean = () => false): Promise<readonly KnownLetter[] | undefined> {
    const letters = await inSlices(this.order.steps(), cancelled);
    return letters && !cancelled() ? letters.filter(letterFits(limits, () => [])) : undefined;
  }

  /** `hear`: hits as they are found, some at a time, in their order. Undefined where it was cancelled. */
  async run(query: Query, limits: Limits, hear: (hits: readonly Hit[]) => void, cancelled: () => boolean): Promise<Found | undefined> {
    const { library: { index, letters: { table } } } = this;
    await index.words();
    if (cancelled()) return undefined;
    const phrases = phrasesOf(query);
    if (isRefusal(phrases)) return { series: [], hits: [], refusal: phrases };
    const series = phrases.map(({ label }) => ({ label }));
    if (phrases.length === 0) return { series, hits: [] };
    const letters = await this.searched(limits, cancelled), find = letters && await inSlices(phraseFinder(phrases, query, table), cancelled);
    if (!find) return undefined;
    const harvest = new Harvest(hear, placeFits(limits, () => []));
    if (!await inSlices(gather(letters, find, harvest), cancelled)) return undefined;
    harvest.tell();
    return { series, hits: harvest.hits, ...harvest.isFull ? { incomplete: 'many' } : {} };
  }
}
