import { Harvest } from './harvest';
import { LetterOrder } from './letterOrder';
import { letterFits, placeFits } from './limits';
import { Found, Hit, Limits, Query } from './model';
import { PhraseScan, Place } from './phrases';
import { phrasesOf } from './query';
import { exactly } from './tableWords';
import { KnownLetter } from '../index/letters';
import type { Library } from '../library';
import { inSlices } from '../slices';
import { isRefusal } from '../../text/refusal';

export { MOST_HITS } from './harvest';

/** What finds places in one letter, in the order of its text. */
type Finder = (letter: KnownLetter) => Generator<void, readonly Place[]> | readonly Place[];

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
    const letters = await this.searched(limits, cancelled), wanted = letters && await inSlices(exactly(phrases, query.isCaseSensitive, table), cancelled);
    if (!wanted) return undefined;
    const scan = new PhraseScan(phrases, table), harvest = new Harvest(hear, placeFits(limits, () => []));
    const done = await inSlices(gather(letters, ({ packed }) => packed ? scan.places(packed, wanted) : [], harvest), cancelled);
    if (!done) return undefined;
    harvest.tell();
    return { series, hits: harvest.hits, ...harvest.isFull ? { incomplete: 'many' } : {} };
  }
}

function* gather(letters: readonly KnownLetter[], find: Finder, harvest: Harvest): Generator<void, true> {
  for (const letter of letters) {
    const found = find(letter);
    harvest.add(letter, Array.isArray(found) ? found as readonly Place[] : yield* found as Generator<void, readonly Place[]>);
    if (harvest.isFull) break;
    yield;
  }
  return true;
}
