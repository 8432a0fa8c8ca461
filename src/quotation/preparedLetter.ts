import { inferLanguage } from '../letter/languages';
import { Negation } from './negations';
import { SourceLetter } from './model';
import { keyOf, Words, wordsOf } from './words';

/** Another reading of some words of a letter: what an editor would correct them to. */
export interface OtherReading { readonly count: number; readonly keys: readonly string[] }

/** A letter made ready for comparisons; kept with the letter. */
export interface PreparedLetter extends Words {
  readonly letter: SourceLetter;
  /** The words by number; equal words have one number. */
  readonly ids: Int32Array;
  readonly keys: readonly string[];
  readonly idOf: ReadonlyMap<string, number>;
  /** How often each word stands in the letter, by its number. */
  readonly counts: Int32Array;
  /** Words that may be left out: the numbers of points, an editor's `[sic]` or number of a note. */
  readonly free: Uint8Array;
  /** By the first word that they stand for. */
  readonly others: ReadonlyMap<number, readonly OtherReading[]>;
  readonly negation: Negation;
}

/** 40 ms for a letter of a megabyte. */
export function prepare(letter: SourceLetter): PreparedLetter {
  const words = wordsOf(letter.text);
  const { text, count, starts, ends } = words;
  const ids = new Int32Array(count), free = new Uint8Array(count);
  const idOf = new Map<string, number>(), asWritten = new Map<string, number>();
  const keys: string[] = [], counts: number[] = [];
  for (let word = 0; word < count; word++) {
    const own = text.slice(starts[word], ends[word]);
    let id = asWritten.get(own);
    if (id === undefined) {
      const key = keyOf(own);
      id = idOf.get(key);
      if (id === undefined) {
        idOf.set(key, id = keys.length);
        keys.push(key);
        counts.push(0);
      }
      asWritten.set(own, id);
    }
    ids[word] = id;
    counts[id]++;
    if (isRemark(text, starts[word], ends[word])) free[word] = 1;
  }
  for (const { address, start } of letter.parts) {
    if (!/^p\d+[a-z]?$/.test(address)) continue;
    const word = firstAt(words, start);
    if (word < count && starts[word] - start < 8 && /^\d{1,3}[.)]/.test(text.slice(starts[word], starts[word] + 4))) free[word] = 1;
  }
  const lang = letter.lang ?? inferLanguage(text);
  return { ...words, letter, ids, keys, idOf, counts: Int32Array.from(counts), free, others: othersOf(letter, words, free), negation: new Negation(lang) };
}

/** `[12]`, `[sic]`. */
function isRemark(text: string, start: number, end: number): boolean {
  return text.charCodeAt(start - 1) === 0x5b && text.charCodeAt(end) === 0x5d && /^(?:\d{1,3}|sic)$/i.test(text.slice(start, end));
}

/** What is corrected to nothing may be left out. */
function othersOf(letter: SourceLetter, words: Words, free: Uint8Array): ReadonlyMap<number, readonly OtherReading[]> {
  const found = new Map<number, OtherReading[]>();
  for (const { start, end, text } of letter.corrections) {
    const first = firstAt(words, start);
    let last = first;
    while (last < words.count && words.starts[last] < end) last++;
    if (last === first) continue;
    const whole = letter.text.slice(Math.min(words.starts[first], start), start) + text + letter.text.slice(end, Math.max(words.ends[last - 1], end));
    const other = wordsOf(whole);
    if (other.count === 0) free.fill(1, first, last);
    else found.set(first, [...found.get(first) ?? [], { count: last - first, keys: Array.from({ length: other.count }, (_, word) => keyOf(whole.slice(other.starts[word], other.ends[word]))) }]);
  }
  return found;
}

/** The first word that ends after an offset. */
export function firstAt({ count, ends }: Words, offset: number): number {
  let low = 0, high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle] <= offset) low = middle + 1; else high = middle;
  }
  return low;
}
