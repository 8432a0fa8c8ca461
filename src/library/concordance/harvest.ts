import { Hit } from './model';
import { Fits } from './limits';
import { KnownLetter } from '../index/letters';
import { Range } from '../../text/range';

/** Something found in a letter: reading offsets. */
export interface Place extends Range { readonly series: number }

/** What finds places in one letter, in the order of its text: at once, or in steps. */
export type Finder = (letter: KnownLetter) => readonly Place[] | Generator<void, readonly Place[]>;

/** So many hits are kept at most. */
export const MOST_HITS = 100_000;
/** Milliseconds: who listens has work with it. */
const BETWEEN = 24;

/** Gathers hits, and lets them be heard some at a time: the first at once. */
export class Harvest {
  readonly hits: Hit[] = [];
  /** There are more than are kept. */
  isFull = false;
  private told = 0;
  private last = -Infinity;

  constructor(private readonly hear: (hits: readonly Hit[]) => void, private readonly fitsIn: (letter: KnownLetter) => Fits | undefined, private readonly most = MOST_HITS) {}

  /** Adds what was found in a letter, in the order of its text. */
  add(letter: KnownLetter, places: readonly Place[]): void {
    const fits = places.length > 0 ? this.fitsIn(letter) : undefined;
    for (const { start, end, series } of places) {
      if (fits && !fits({ start, end })) continue;
      this.isFull ||= this.hits.length >= this.most;
      if (this.isFull) break;
      this.hits.push({ letter, start, end, series });
    }
    if (this.hits.length > this.told && performance.now() - this.last > BETWEEN) this.tell();
  }

  /** Lets all be heard that were not yet. */
  tell(): void {
    if (this.hits.length === this.told) return;
    this.hear(this.told === 0 ? [...this.hits] : this.hits.slice(this.told));
    this.told = this.hits.length;
    this.last = performance.now();
  }
}

/** Goes through letters for all that a finder finds, as long as there is room; a letter a step. */
export function* gather(letters: readonly KnownLetter[], find: Finder, harvest: Harvest): Generator<void, true> {
  for (const letter of letters) {
    const found = find(letter);
    harvest.add(letter, isAll(found) ? found : yield* found);
    if (harvest.isFull) break;
    yield;
  }
  return true;
}

function isAll(found: ReturnType<Finder>): found is readonly Place[] { return Array.isArray(found); }
