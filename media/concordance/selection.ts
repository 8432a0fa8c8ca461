import type { Stretch } from '../../src/views/concordance/messages';

/** Rows that are chosen: stretches in order that neither meet nor overlap. */
export type Stretches = readonly Stretch[];

export function has(stretches: Stretches, row: number): boolean { return stretches.some(([from, to]) => from <= row && row < to); }

export function sizeOf(stretches: Stretches): number { return stretches.reduce((sum, [from, to]) => sum + to - from, 0); }

/** The rows from one to another, both with them, whichever stands first. */
export function between(a: number, b: number): Stretch { return [Math.min(a, b), Math.max(a, b) + 1]; }

export function including(stretches: Stretches, [from, to]: Stretch): Stretches {
  const apart = stretches.filter(each => each[1] < from || each[0] > to), touched = stretches.filter(each => each[1] >= from && each[0] <= to);
  const joined: Stretch = [Math.min(from, ...touched.map(each => each[0])), Math.max(to, ...touched.map(each => each[1]))];
  return [...apart, joined].sort((a, b) => a[0] - b[0]);
}

export function without(stretches: Stretches, row: number): Stretches {
  return stretches.flatMap(([from, to]): Stretch[] => row < from || row >= to ? [[from, to]] : ([[from, row], [row + 1, to]] as const).filter(([start, end]) => start < end));
}

/** Takes a row in, or leaves it out where it is in. */
export function toggled(stretches: Stretches, row: number): Stretches { return has(stretches, row) ? without(stretches, row) : including(stretches, [row, row + 1]); }
