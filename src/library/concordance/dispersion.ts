import { Hit, Series } from './model';
import { KnownLetter } from '../index/letters';
import type { Library } from '../library';

/** A period, or a part of a letter: its hits for each series, and the words that it has. `key`: `1933`, `1933-10`; the address of a point. `first`: where a click goes, for each series. */
export interface Bin { readonly key: string; readonly label: string; readonly words: number; readonly hits: readonly number[]; readonly first: readonly (Hit | undefined)[] }

/** Where hits lie over time. `unit`: what a bin is; `undated`: hits in letters without a date, for each series. */
export interface OverTime { readonly series: readonly Series[]; readonly unit: 'decade' | 'year' | 'month'; readonly bins: readonly Bin[]; readonly undated: readonly number[] }

/** Where hits lie in one letter: by point, and each by its place in the text (words before it, of `words`). */
export interface InLetter { readonly series: readonly Series[]; readonly letter: KnownLetter; readonly words: number; readonly bins: readonly Bin[]; readonly places: readonly { readonly hit: Hit; readonly at: number }[] }

/** Hits for 1,000 words. */
export function perThousand(hits: number, words: number): number { return words === 0 ? 0 : hits / words * 1000; }

/** In short steps. `letters`: those that were searched. */
export function* overTime(_library: Library, series: readonly Series[], _hits: readonly Hit[], _letters: readonly KnownLetter[]): Generator<void, OverTime> { return { series, unit: 'year', bins: [], undated: [] }; }

export function inLetter(_library: Library, series: readonly Series[], _hits: readonly Hit[], letter: KnownLetter): InLetter { return { series, letter, words: 0, bins: [], places: [] }; }
