import { Spelling } from './model';
import { keyOf, wordsOf } from './words';

interface Part { readonly from: string; readonly to: string; readonly atStart: boolean; readonly atEnd: boolean }

/** Rules of spelling, made ready. */
export class Spellings {
  private static readonly made = new WeakMap<readonly Spelling[], Spellings>();

  private readonly parts: Part[] = [];
  /** Whole words, by the first one of the letter. */
  private readonly phrases = new Map<string, { readonly from: readonly string[]; readonly to: readonly string[] }[]>();
  private readonly known = new Map<string, Map<string, boolean>>();

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

  /** Made once for each list of rules. */
  static of(rules: readonly Spelling[]): Spellings {
    let found = Spellings.made.get(rules);
    if (!found) Spellings.made.set(rules, found = new Spellings(rules));
    return found;
  }

  get isEmpty(): boolean { return this.parts.length === 0 && this.phrases.size === 0; }

  get hasParts(): boolean { return this.parts.length > 0; }

  /** The declared other ways to write what begins with a word of the letter: words of the letter and words of the paper. */
  of(first: string): readonly { readonly from: readonly string[]; readonly to: readonly string[] }[] { return this.phrases.get(first) ?? NONE; }

  /** Quick: false where no rule can make the one word of the other, or begin to. */
  mayAllow(letter: string, paper: string): boolean {
    if (this.phrases.has(letter)) return true;
    return this.parts.length > 0 && (letter[0] === paper[0] || this.parts.some(({ from, to }) => letter.startsWith(from) && paper.startsWith(to)))
      && (letter[letter.length - 1] === paper[paper.length - 1] || this.parts.some(({ from, to }) => letter.endsWith(from) && paper.endsWith(to)));
  }

  /** Whether the paper may write a word of the letter so, by rules for parts of words. */
  allows(letter: string, paper: string): boolean {
    if (letter.length > LONGEST || paper.length > LONGEST || !this.mayAllow(letter, paper)) return false;
    let of = this.known.get(letter);
    if (!of) {
      if (this.known.size > MOST_KNOWN) this.known.clear();
      this.known.set(letter, of = new Map<string, boolean>());
    }
    let is = of.get(paper);
    if (is === undefined) of.set(paper, is = this.reaches(letter, paper));
    return is;
  }

  /** The same of a word that has letters in brackets: of what stands before and after these. A rule may end in the brackets. */
  allowsAround(letter: string, head: string, tail: string): boolean {
    if (letter.length > LONGEST || head.length + tail.length > LONGEST) return false;
    const begins = head === '' || letter[0] === head[0] || this.parts.some(({ from, to }) => letter.startsWith(from) && (to.startsWith(head) || head.startsWith(to)));
    if (!begins || !(tail === '' || letter.endsWith(tail[tail.length - 1]) || this.parts.some(({ from, to }) => letter.endsWith(from) && tail.endsWith(to)))) return false;
    const width = head.length + 1, reached = this.reached(letter, 0, head);
    let least = letter.length + 1;
    for (let a = 0; a <= letter.length; a++) {
      if (reached[a * width + head.length] === 1) least = Math.min(least, a);
      for (let b = 0; b < head.length; b++) {
        if (reached[a * width + b] === 0) continue;
        const rest = head.slice(b);
        for (const part of this.parts) if (part.to.startsWith(rest) && this.stands(part, letter, a)) least = Math.min(least, a + part.from.length);
      }
    }
    for (let from = least; from <= letter.length; from++) if (this.reaches(letter, tail, from)) return true;
    return false;
  }

  private stands({ from, atStart, atEnd }: Part, letter: string, at: number): boolean { return (!atStart || at === 0) && (!atEnd || at + from.length === letter.length) && letter.startsWith(from, at); }

  private reaches(letter: string, paper: string, from = 0): boolean { return this.reached(letter, from, paper)[(letter.length + 1) * (paper.length + 1) - 1] === 1; }

  /** How far of the one, from an offset on, and of the other the rules lead: row by row of the letter's word. */
  private reached(letter: string, from: number, paper: string): Uint8Array {
    const width = paper.length + 1, reached = new Uint8Array((letter.length + 1) * width);
    reached[from * width] = 1;
    for (let a = from; a <= letter.length; a++) {
      for (let b = 0; b <= paper.length; b++) {
        if (reached[a * width + b] === 0) continue;
        if (a < letter.length && letter[a] === paper[b]) reached[(a + 1) * width + b + 1] = 1;
        for (const part of this.parts) if (this.stands(part, letter, a) && paper.startsWith(part.to, b)) reached[(a + part.from.length) * width + b + part.to.length] = 1;
      }
    }
    return reached;
  }
}

const NONE: readonly never[] = [];
const LONGEST = 60, MOST_KNOWN = 10_000;

function bare(part: string): string { return keyOf(part.trim().replace(/^[-‐‑]|[-‐‑]$/g, '')); }

function keysOf(phrase: string): string[] {
  const { count, starts, ends, text } = wordsOf(phrase);
  return Array.from({ length: count }, (_, word) => keyOf(text.slice(starts[word], ends[word])));
}
