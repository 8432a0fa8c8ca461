import { SourceLetter } from '../../src/quotation/model';

/** Random numbers that are the same every time. */
export class Chance {
  constructor(private state: number) {}

  next(): number {
    this.state = Math.imul(this.state ^ (this.state >>> 15), 0x2c1b3c6d) + 0x9e3779b9 | 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x45d9f3b);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x119de1f3);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 0x100000000;
  }

  below(limit: number): number { return Math.floor(this.next() * limit); }
  one<T>(of: readonly T[]): T { return of[this.below(of.length)]; }
  is(share: number): boolean { return this.next() < share; }
}

/** A passage as pieces: words (with their signs and blanks after them). */
export interface Passage { readonly start: number; readonly end: number; readonly text: string; readonly words: readonly { readonly start: number; readonly end: number }[] }

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’:-][\p{L}\p{M}\p{N}]+)*/gu;

export function passageOf(chance: Chance, { text }: SourceLetter, allWords: readonly { start: number; end: number }[]): Passage | undefined {
  const length = chance.one([4, 5, 6, 8, 10, 14, 20, 30, 60, 120, 250]);
  if (allWords.length < length) return undefined;
  const first = chance.below(allWords.length - length + 1);
  const start = allWords[first].start, end = allWords[first + length - 1].end;
  return { start, end, text: text.slice(start, end), words: allWords.slice(first, first + length).map(word => ({ start: word.start - start, end: word.end - start })) };
}

export function wordsIn(text: string): { start: number; end: number }[] { return [...text.matchAll(WORD)].map(match => ({ start: match.index, end: match.index + match[0].length })); }

/** A quotation of a passage with several allowed deviations. */
export function allowed(chance: Chance, text: string): string {
  let found = text;
  if (chance.is(0.5)) found = found.replace(/\s+/g, () => chance.one([' ', '  ', '\n', ' \n', '\u00a0']));
  if (chance.is(0.3)) found = found.replace(/["“”„«»]/g, () => chance.one(['"', '”', '“', '«', '\'']));
  if (chance.is(0.3)) found = found.replace(/[–—]/g, () => chance.one(['–', '—', '--', '---']));
  if (chance.is(0.3)) found = found.replace(/['’](?=\p{L})/gu, () => chance.one(['\'', '’']));
  if (chance.is(0.3)) found = chance.is(0.5) ? found.normalize('NFD') : found.normalize('NFC');
  if (chance.is(0.3)) found = found[0] === found[0].toLowerCase() ? found[0].toUpperCase() + found.slice(1) : found[0].toLowerCase() + found.slice(1);
  if (chance.is(0.3)) found += chance.one(['.', ',', '!', '…', ' […]', ';']);
  if (chance.is(0.2)) found = chance.one(['[…] ', '… ', '– ']) + found;
  if (chance.is(0.3)) found = inWord(chance, found, (a, b) => a + chance.one(['\u00ad', '-\n', '- ']) + b);
  if (chance.is(0.3)) found = atBlank(chance, found, () => chance.one([' [sic] ', ' [sic!] ', ' [min kurs.] ', ' [dvs. partiet] ', ' [my emphasis] ']));
  if (chance.is(0.2)) found = found.replace(/(?<![\p{L}\p{M}[])\p{L}(?=[\p{L}\p{M}]{2})/u, letter => `[${chance.is(0.5) ? letter.toUpperCase() : letter.toLowerCase()}]`);
  return found;
}

function inWord(chance: Chance, text: string, divide: (a: string, b: string) => string): string {
  const long = [...text.matchAll(/\p{L}{6,}/gu)];
  if (long.length === 0) return text;
  const match = chance.one(long), at = match.index + 2 + chance.below(match[0].length - 4);
  return divide(text.slice(0, at), text.slice(at));
}

function atBlank(chance: Chance, text: string, sign: () => string): string {
  const blanks = [...text.matchAll(/(?<=\p{L}) (?=\p{L})/gu)];
  if (blanks.length === 0) return text;
  const at = chance.one(blanks).index;
  return text.slice(0, at) + sign() + text.slice(at + 1);
}

/** A passage with words left out, and a sign for them. */
export function omitted(chance: Chance, { text, words }: Passage): string {
  if (words.length < 6) return text;
  const from = 2 + chance.below(words.length - 5), count = 1 + chance.below(Math.min(12, words.length - from - 2));
  return `${text.slice(0, words[from].start)}${chance.one(['[…]', '[...]', '…', '[. . .]', '(…)', '...'])} ${text.slice(words[Math.min(from + count, words.length - 2)].start)}`;
}

export type Fault = 'changed' | 'lost' | 'added' | 'exchanged' | 'negation' | 'omission';

/** A passage with one fault inside it, or undefined where it has no place for one. */
export function faulty(chance: Chance, { text, words }: Passage, fault: Fault, others: readonly string[], isNegation: (word: string) => boolean): string | undefined {
  const word = (at: number): string => text.slice(words[at].start, words[at].end);
  const at = 1 + chance.below(words.length - 2);
  const other = chance.one(others);
  switch (fault) {
    case 'changed': return other.toLowerCase() === word(at).toLowerCase() ? undefined : text.slice(0, words[at].start) + other + text.slice(words[at].end);
    // The number of a point may be left out.
    case 'lost': return /^\d+$/.test(word(at)) ? undefined : text.slice(0, words[at].start) + text.slice(words[at + 1].start);
    case 'added': return `${text.slice(0, words[at].start)}${other} ${text.slice(words[at].start)}`;
    case 'negation': {
      const places = words.flatMap((_, each) => each > 0 && each + 1 < words.length && isNegation(word(each)) ? each : []);
      if (places.length === 0) return undefined;
      const place = chance.one(places);
      return text.slice(0, words[place].start) + text.slice(words[place + 1].start);
    }
    case 'exchanged': {
      const first = chance.below(words.length - 1), second = chance.is(0.5) ? first + 1 : first + 1 + chance.below(words.length - first - 1);
      if (word(first).toLowerCase() === word(second).toLowerCase()) return undefined;
      return text.slice(0, words[first].start) + word(second) + text.slice(words[first].end, words[second].start) + word(first) + text.slice(words[second].end);
    }
    case 'omission': {
      if (words.length < 8) return undefined;
      const from = 2 + chance.below(words.length - 6), to = from + 3 + chance.below(words.length - from - 4);
      return text.slice(0, words[from].start) + text.slice(words[Math.min(to, words.length - 1)].start);
    }
  }
}
