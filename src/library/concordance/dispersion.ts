import { wordCount } from './frequencies';
import { Hit, Series } from './model';
import { wordsOf } from './neighbours';
import { lineOf } from '../correspondence';
import { KnownLetter } from '../index/letters';
import type { Library } from '../library';
import { days } from '../../letter/edtf';
import { mapIn } from '../../text/packed';
import { fromSource, lastAtMost } from '../../text/reading';

/**
 * A period, or a part of a letter: its hits for each series, and the words that it has. `key`: EDTF (`193X`, `1933`, `1933-10`); the address of a point, `opening`, `n3`, `closing`, `ps`.
 * `label`: `1930–1939`, `1933`, `1933-10`; what the part begins with. `first`: where a click goes, for each series.
 */
export interface Bin { readonly key: string; readonly label: string; readonly words: number; readonly hits: readonly number[]; readonly first: readonly (Hit | undefined)[] }

export const UNITS = ['month', 'year', 'decade'] as const;
export type Unit = typeof UNITS[number];

/** Where hits lie over time. `unit`: what a bin is; `undated`: hits in letters without a date, for each series, and the words of these letters. */
export interface OverTime { readonly series: readonly Series[]; readonly unit: Unit; readonly bins: readonly Bin[]; readonly undated: readonly number[]; readonly undatedWords: number }

/** Where hits lie in one letter: by point, and each by its place in the text (words before it, of `words`). `starts`: how many words stand before each bin. */
export interface InLetter {
  readonly series: readonly Series[];
  readonly letter: KnownLetter;
  readonly words: number;
  readonly bins: readonly Bin[];
  readonly starts: readonly number[];
  readonly places: readonly { readonly hit: Hit; readonly at: number }[];
}

/** So many months, so many years are told apart. */
const MOST_MONTHS = 36, MOST_YEARS = 60;
/** Of the dated letters, the share that must be dated as closely as a unit is. */
const CLOSE = 0.9;
const LETTERS = 64, STEP = 2048;

/** Hits for 1,000 words. */
export function perThousand(hits: number, words: number): number { return words === 0 ? 0 : hits / words * 1000; }

/**
 * Hits over time, from the first to the last of the letters that were searched (`letters`), those periods too that have none. A bin is a month up to three years, a year up to sixty, else a
 * decade, and none finer than nine of ten letters are dated. What is dated to several of them counts where the Letters view has it: at the first day that it may mean. In short steps.
 */
export function* overTime(series: readonly Series[], hits: readonly Hit[], letters: readonly KnownLetter[]): Generator<void, OverTime> {
  const dated = new Map<KnownLetter, Span | undefined>();
  let seen = 0;
  for (const letter of letters) {
    dated.set(letter, spanOf(letter));
    if (++seen % LETTERS === 0) yield;
  }
  for (const { letter } of hits) if (!dated.has(letter)) dated.set(letter, spanOf(letter));
  const spans = [...dated.values()].filter(span => span !== undefined), unit = unitOf(spans);
  const { first, last } = ends(spans), from = slot(first, unit);
  const bins = Array.from({ length: spans.length === 0 ? 0 : slot(last, unit) - from + 1 }, (_, index) => emptyBin(series, ...namesOf(from + index, unit)));
  const undated = emptyBin(series, '', '');
  const binOf = (letter: KnownLetter): MutableBin => {
    const span = dated.get(letter);
    return span ? bins[slot(span.day, unit) - from] : undated;
  };
  for (const letter of dated.keys()) {
    binOf(letter).words += wordCount(letter);
    if (++seen % LETTERS === 0) yield;
  }
  for (const hit of hits) {
    count(binOf(hit.letter), hit);
    if (++seen % STEP === 0) yield;
  }
  return { series, unit, bins, undated: undated.hits, undatedWords: undated.words };
}

/** The parts are those of the outline; what stands before the first of them belongs to that one. */
export function inLetter({ letters: { table } }: Library, series: readonly Series[], hits: readonly Hit[], letter: KnownLetter): InLetter {
  const starts = letter.packed ? wordsOf(letter.packed, table).starts : new Uint32Array(), map = letter.packed && mapIn(letter.packed);
  const parts = letter.record.parts.filter(each => !each.address.includes('.')), begins = parts.map(each => map ? fromSource(map, each.start) : 0);
  const bins = parts.length > 0 ? parts.map(({ address, words }) => emptyBin(series, address, words)) : [emptyBin(series, '', '')];
  const wordsBefore = begins.map(() => 0);
  for (const [index, start] of starts.entries()) {
    const part = lastAtMost(begins, start);
    if (bins[part].words++ === 0) wordsBefore[part] = index;
  }
  // A part without words lies where the next one does.
  for (let part = bins.length - 1; part >= 0; part--) if (bins[part].words === 0) wordsBefore[part] = wordsBefore[part + 1] ?? starts.length;
  const own = hits.filter(hit => hit.letter.uri === letter.uri);
  for (const hit of own) count(bins[lastAtMost(begins, hit.start)], hit);
  return { series, letter, words: starts.length, bins, starts: wordsBefore, places: own.map(hit => ({ hit, at: starts.length === 0 ? 0 : lastAtMost(starts, hit.start) })) };
}

interface MutableBin extends Bin { words: number; readonly hits: number[]; readonly first: (Hit | undefined)[] }

function emptyBin(series: readonly Series[], key: string, label: string): MutableBin { return { key, label, words: 0, hits: series.map(() => 0), first: series.map(() => undefined) }; }

function count(bin: MutableBin, hit: Hit): void {
  bin.hits[hit.series] = (bin.hits[hit.series] ?? 0) + 1;
  bin.first[hit.series] ??= hit;
}

/** `day`: by which a letter is put in order; `first` and `last`: what its date may mean. Numbers as days() has them. */
interface Span { readonly day: number; readonly first: number; readonly last: number }

/** Undefined for what has no date, or one that no letter was written on. */
function spanOf({ uri, record }: KnownLetter): Span | undefined {
  const { day } = lineOf(uri, record), span = days(record.date);
  return span && Math.abs(day) < 1e8 ? { day, first: Number.isFinite(span.first) ? span.first : day, last: Number.isFinite(span.last) ? span.last : day } : undefined;
}

function ends(spans: readonly Span[]): { first: number; last: number } {
  let first = Infinity, last = -Infinity;
  for (const { day } of spans) {
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  return { first, last };
}

function unitOf(spans: readonly Span[]): Unit {
  const { first, last } = ends(spans), length = (unit: Unit): number => slot(last, unit) - slot(first, unit) + 1;
  const isClose = (unit: Unit): boolean => spans.filter(span => isMonth(span, unit) && slot(span.first, unit) === slot(span.last, unit)).length >= spans.length * CLOSE;
  if (length('month') <= MOST_MONTHS && isClose('month')) return 'month';
  return length('year') <= MOST_YEARS && isClose('year') ? 'year' : 'decade';
}

/** Whether the month is known, where months are told apart. */
function isMonth({ first }: Span, unit: Unit): boolean { return unit !== 'month' || Math.floor(first / 100) % 100 !== 0; }

/** The number of the period in which a day lies; what names no month lies in the first one. */
function slot(day: number, unit: Unit): number {
  const year = Math.floor(day / 10000), month = Math.min(12, Math.max(1, Math.floor((day - year * 10000) / 100)));
  return unit === 'month' ? year * 12 + month - 1 : unit === 'year' ? year : Math.floor(year / 10);
}

/** Key and label. */
function namesOf(number: number, unit: Unit): [string, string] {
  const written = (year: number): string => `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
  if (unit === 'year') return [written(number), written(number)];
  if (unit === 'month') {
    const year = Math.floor(number / 12), key = `${written(year)}-${String(number - year * 12 + 1).padStart(2, '0')}`;
    return [key, key];
  }
  const from = written(number * 10), to = written(number * 10 + 9);
  // Before the year 0, where `X` counts away from it.
  return [number < 0 ? `${from}/${to}` : `${from.slice(0, -1)}X`, `${from}–${to}`];
}
