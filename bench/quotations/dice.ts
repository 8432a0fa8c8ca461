import { generator } from '../texts';

/** Chance that falls alike at every run of one seed. */
export class Dice {
  private readonly random: () => number;
  constructor(seed: number) { this.random = generator(seed); }

  below(count: number): number { return Math.floor(this.random() * count); }
  between(least: number, most: number): number { return least + this.below(most - least + 1); }
  chance(share: number): boolean { return this.random() < share; }
  pick<T>(from: readonly T[]): T { return from[this.below(from.length)]; }

  /** One of several by weight. */
  weighed<T>(from: readonly (readonly [T, number])[]): T {
    let left = this.random() * from.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [each, weight] of from) if ((left -= weight) < 0) return each;
    return from[from.length - 1][0];
  }

  shuffled<T>(from: readonly T[]): T[] {
    const found = [...from];
    for (let i = found.length - 1; i > 0; i--) {
      const j = this.below(i + 1);
      [found[i], found[j]] = [found[j], found[i]];
    }
    return found;
  }
}
