import { OtherReading, PreparedLetter } from './preparedLetter';
import { QuotedWords } from './quotedWords';
import { Spellings } from './spelling';
import { APART, APOSTROPHE, Words } from './words';

/** So many words at most are divided ones of one word. */
const MOST_JOINED = 4;
/** So many letters more at most has the letter for a word whose end is in brackets. */
const MOST_MORE = 12;
const SHARE_OF_SIMILAR = 0.6;

/** Which words of a quotation are those of a letter. */
export class Matching {
  /** The numbers that the letter has for the words of the quotation; -1 for words that it does not have. */
  readonly ids: Int32Array;

  constructor(readonly quoted: QuotedWords, readonly letter: PreparedLetter, readonly spellings: Spellings) {
    this.ids = Int32Array.from(quoted.keys, key => letter.idOf.get(key) ?? -1);
  }

  isSame(word: number, other: number): boolean { return this.ids[word] === this.letter.ids[other]; }

  /** Quick: whether it is worth asking `each` of words that are not the same. */
  mayBeSame(word: number, other: number): boolean {
    const { quoted, letter, spellings } = this;
    return quoted.joins[word] !== APART || letter.joins[other] !== APART || letter.others.has(other) || quoted.frames.has(word) || (!spellings.isEmpty && spellings.mayAllow(letter.keys[letter.ids[other]], quoted.keys[word]));
  }

  /** Calls `visit` with how many words of the quotation, from one on, are how many of the letter. Up to `end` and `otherEnd`. */
  each(word: number, other: number, end: number, otherEnd: number, visit: (count: number, otherCount: number) => void): void {
    const { quoted, letter, spellings } = this;
    if (this.isSame(word, other)) { visit(1, 1); return; }
    const frame = quoted.frames.get(word);
    const key = quoted.keys[word], otherKey = letter.keys[letter.ids[other]];
    if (frame ? this.isFramed(otherKey, frame) : spellings.allows(otherKey, key)) visit(1, 1);
    for (const { count, keys } of letter.others.get(other) ?? NONE) if (other + count <= otherEnd && this.isPhrase(keys, word, end)) visit(keys.length, count);
    if (!spellings.isEmpty) {
      for (const { from, to } of spellings.of(otherKey)) if (other + from.length <= otherEnd && this.isPhrase(to, word, end) && from.every((each, at) => letter.keys[letter.ids[other + at]] === each)) visit(to.length, from.length);
    }
    if (quoted.joins[word] !== APART || letter.joins[other] !== APART) this.joined(word, other, end, otherEnd, visit);
  }

  /** Whether a word of the letter is what stands around brackets, with any letters in their place. */
  private isFramed(key: string, [head, tail]: readonly [string, string]): boolean {
    if (key.length >= head.length + tail.length && key.startsWith(head) && key.endsWith(tail)) return true;
    return this.spellings.hasParts && this.spellings.allowsAround(key, head, tail);
  }

  private isPhrase(keys: readonly string[], word: number, end: number): boolean { return word + keys.length <= end && keys.every((each, at) => this.quoted.keys[word + at] === each); }

  private joined(word: number, other: number, end: number, otherEnd: number, visit: (count: number, otherCount: number) => void): void {
    const frame = this.quoted.frames.get(word);
    let own = '', tail = frame?.[1] ?? '';
    for (let count = 1; count <= MOST_JOINED && word + count <= end; count++) {
      own += this.quoted.keys[word + count - 1];
      if (count > 1) tail += this.quoted.keys[word + count - 1];
      let its = '';
      for (let otherCount = 1; otherCount <= MOST_JOINED && other + otherCount <= otherEnd && its.length <= own.length + MOST_MORE; otherCount++) {
        its += this.letter.keys[this.letter.ids[other + otherCount - 1]];
        if (count + otherCount > 2 && (its === own || (frame ? this.isFramed(its, [frame[0], tail]) : this.spellings.allows(its, own)))) { visit(count, otherCount); return; }
        const join = this.letter.joins[other + otherCount - 1];
        if (join === APART) break;
        if (join === APOSTROPHE) its += '\'';
      }
      const join = this.quoted.joins[word + count - 1];
      if (join === APART) return;
      if (join === APOSTROPHE) { own += '\''; tail += '\''; }
    }
  }

  /** Whether two words that are not the same are written much alike: begin and end so. */
  areSimilar(word: number, other: number): boolean { return areSimilar(this.quoted.keys[word], this.letter.keys[this.letter.ids[other]]); }

  key = (word: number): string => this.quoted.keys[word];
  otherKey = (other: number): string => this.letter.keys[this.letter.ids[other]];
}

const NONE: readonly OtherReading[] = [];

export function areSimilar(a: string, b: string): boolean {
  const most = Math.max(a.length, b.length), least = Math.min(a.length, b.length);
  if (least < most * SHARE_OF_SIMILAR) return false;
  let alike = 0;
  while (alike < least && a.charCodeAt(alike) === b.charCodeAt(alike)) alike++;
  let tail = 0;
  while (alike + tail < least && a.charCodeAt(a.length - tail - 1) === b.charCodeAt(b.length - tail - 1)) tail++;
  return alike + tail >= most * SHARE_OF_SIMILAR;
}

/** What stands between two words, or at the ends. */
export function between({ text, starts, ends, count }: Words, word: number): string {
  return text.slice(word === 0 ? 0 : ends[word - 1], word === count ? text.length : starts[word]);
}
