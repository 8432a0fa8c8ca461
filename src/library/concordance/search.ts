import { Found, Hit, Limits, Query } from './model';
import { inOrder, lineOf } from '../correspondence';
import type { Library } from '../library';
import { inSlices } from '../slices';
import { textIn } from '../../text/packed';
import { words } from '../../text/words';

/** So many hits are kept at most. */
export const MOST_HITS = 100_000;

/** Finds what is looked for in all letters. */
export class HitSearch {
  constructor(private readonly library: Library) {}

  /** `hear`: hits as they are found, some at a time, in their order. Undefined where it was cancelled. */
  async run(query: Query, _limits: Limits, hear: (hits: readonly Hit[]) => void, cancelled: () => boolean): Promise<Found | undefined> {
    const { library: { index, letters } } = this;
    await index.words();
    if (cancelled()) return undefined;
    const wanted = query.text.trim().toLowerCase();
    return inSlices(function* (): Generator<void, Found> {
      const hits: Hit[] = [];
      for (const letter of inOrder([...letters.all.values()].map(each => lineOf(each.uri, each.record))).map(each => letters.get(each.uri)!)) {
        if (!letter.packed || wanted === '') continue;
        const own = words(textIn(letter.packed, letters.table)).filter(each => each.text.toLowerCase() === wanted).map(({ start, end }): Hit => ({ letter, start, end, series: 0 }));
        if (own.length > 0) hear(own);
        hits.push(...own);
        yield;
      }
      return { series: [{ label: query.text.trim() }], hits };
    }(), cancelled);
  }
}
