import { Spelling } from './model';
import { keyOf, wordsOf } from './words';

interface Part { readonly from: string; readonly to: string; readonly atStart: boolean; readonly atEnd: boolean }

/** Rules of spelling, made ready. */
export class Spellings {
  private readonly parts: Part[] = [];
  /** Whole words, by the first one of the letter. */
  private readonly phrases = new Map<string, { readonly from: readonly string[]; readonly to: readonly string[] }[]>();
  private readonly known = new Map<string, boolean>();

  constructor(rules: readonly Spelling[]) {
    for (const { from, to } of rules) {
      const isPart = /^[-‐‑]|[-‐‑]$/.test(from.trim()) || /^[-‐‑]|[-‐‑]$/.test(to.trim());
      if (isPart) {
        const part = { from: bare(from), to: bare(to), atStart: !/^[-‐‑]/.test(from.trim()), atEnd: !/[-‐‑]$/.test(from.trim()) };
        if (part.from !== part.to && (part.from !== '' || part.atStart !== part.atEnd)) this.parts.push(part);
        continue;
      }
      const phrase = { from: keysOf(from), to: keysOf(to) };
      if (phrase.from.length > 0 && phrase.to.length > 0) this.phrases.set(phrase.from[0], [...this.phrases.get(phrase.from[0]) ?? [], phrase]);
    }
  }

  get isEmpty(): boolean { return this.parts.length === 0 && this.phrases.size === 0; }

  /** The declared other ways to write what begins with a word of the letter: words of the letter and words of the paper. */
  of(first: string): readonly { readonly from: readonly string[]; readonly to: readonly string[] }[] { return this.phrases.get(first) ?? NONE; }

  /** Whether the paper may write a word of the letter so, by rules for parts of words. */
  allows(letter: string, paper: string): boolean {
    if (this.parts.length === 0 || letter.length > LONGEST || paper.length > LONGEST) return false;
    const pair = `${letter} ${paper}`;
    let is = this.known.get(pair);
    if (is === undefined) {
      if (this.known.size > MOST_KNOWN) this.known.clear();
      this.known.set(pair, is = this.reaches(letter, paper));
    }
    return is;
  }

  private reaches(letter: string, paper: string): boolean {
    const width = paper.length + 1;
    const reached = new Uint8Array((letter.length + 1) * width);
    reached[0] = 1;
    for (let a = 0; a <= letter.length; a++) {
      for (let b = 0; b <= paper.length; b++) {
        if (reached[a * width + b] === 0) continue;
        if (a < letter.length && letter[a] === paper[b]) reached[(a + 1) * width + b + 1] = 1;
        for (const { from, to, atStart, atEnd } of this.parts) {
          if ((atStart && a > 0) || (atEnd && a + from.length !== letter.length)) continue;
          if (letter.startsWith(from, a) && paper.startsWith(to, b)) reached[(a + from.length) * width + b + to.length] = 1;
        }
      }
    }
    return reached[reached.length - 1] === 1;
  }
}

const NONE: readonly never[] = [];
const LONGEST = 60, MOST_KNOWN = 10_000;

function bare(part: string): string { return keyOf(part.trim().replace(/^[-‐‑]|[-‐‑]$/g, '')); }

function keysOf(phrase: string): string[] {
  const { count, starts, ends, text } = wordsOf(phrase);
  return Array.from({ length: count }, (_, word) => keyOf(text.slice(starts[word], ends[word])));
}
