/** Times in milliseconds, and what must hold of them. */

export interface Line { readonly what: string; readonly value: string; readonly goal?: string; readonly met?: boolean }

export function median(values: readonly number[]): number { return quantile(values, 0.5); }

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

/** The times of `rounds` runs, after one that is not counted. */
export async function times(rounds: number, run: (round: number) => unknown): Promise<number[]> {
  const found: number[] = [];
  for (let round = -1; round < rounds; round++) {
    const start = performance.now();
    await run(round);
    if (round >= 0) found.push(performance.now() - start);
  }
  return found;
}

/** Several in turns, so that what else the machine does falls on all alike; the median of each. */
export async function inTurns<K extends string>(rounds: number, runs: Readonly<Record<K, (round: number) => unknown>>): Promise<Record<K, number>> {
  const names = Object.keys(runs) as K[];
  const found = Object.fromEntries(names.map(name => [name, [] as number[]])) as Record<K, number[]>;
  for (let round = -1; round < rounds; round++) {
    for (const name of names) {
      const start = performance.now();
      await runs[name](round);
      if (round >= 0) found[name].push(performance.now() - start);
    }
  }
  return Object.fromEntries(names.map(name => [name, median(found[name])])) as Record<K, number>;
}

/** The exponent e of cost ~ size^e, by least squares on logarithms: 1 is linear, 0 is flat. */
export function growth(sizes: readonly number[], costs: readonly number[]): number {
  const [x, y] = [sizes.map(Math.log), costs.map(Math.log)];
  const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(x), mean(y)];
  return x.reduce((sum, value, i) => sum + (value - mx) * (y[i] - my), 0) / x.reduce((sum, value) => sum + (value - mx) ** 2, 0);
}

export const ms = (value: number): string => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
export const times1 = (value: number): string => `${value.toFixed(1)} ×`;

export function atMost(what: string, value: number, most: number, show: (value: number) => string): Line {
  return { what, value: show(value), goal: `at most ${show(most)}`, met: value <= most };
}

export function atLeast(what: string, value: number, least: number, show: (value: number) => string): Line {
  return { what, value: show(value), goal: `at least ${show(least)}`, met: value >= least };
}
