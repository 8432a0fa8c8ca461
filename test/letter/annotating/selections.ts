import { Letter } from '../../../src/letter/model';
import { sentenceAt } from '../../../src/letter/annotating/passage';
import { Range } from '../../../src/text/range';

/** How a passage is chosen: as a person does it (the first four), beside annotations that are there, or anywhere. */
export const SELECTIONS = ['word', 'words', 'sentence', 'paragraphs', 'nested', 'around', 'crossing', 'touching', 'same', 'anywhere'] as const;
export type Selection = typeof SELECTIONS[number];
/** What people select. */
export const BY_HAND: ReadonlySet<Selection> = new Set(['word', 'words', 'sentence', 'paragraphs']);

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu;
const NEAR = 400;

export class Chooser {
  constructor(private readonly random: () => number) {}

  below(most: number): number { return Math.floor(this.random() * most); }
  chance(share: number): boolean { return this.random() < share; }
  one<T>(from: readonly T[]): T { return from[this.below(from.length)]; }

  /** A selection of a kind, in source offsets; undefined where the letter has none. */
  selection(letter: Letter, kind: Selection): Range | undefined {
    const { reading, text } = letter;
    switch (kind) {
      case 'word': {
        const word = this.word(letter);
        const at = word && reading.toSource(word.start, word.end);
        return at && { start: at.start + 1, end: at.start + 1 };
      }
      case 'words': return this.words(letter, false);
      case 'sentence': {
        const word = this.word(letter);
        return word && sentenceAt(letter, reading.toSource(word.start, word.end).start);
      }
      case 'paragraphs': return this.words(letter, true);
      case 'anywhere': {
        const start = this.below(text.length + 1);
        return { start, end: Math.min(text.length, start + 1 + this.below(this.chance(0.8) ? 40 : 600)) };
      }
      default: return this.beside(letter, kind);
    }
  }

  /** A word of the reading text, in its offsets. */
  private word({ reading: { text } }: Letter, from = this.below(text.length)): Range | undefined {
    const start = Math.max(0, from - 30);
    for (const match of text.slice(start, from + NEAR).matchAll(WORD)) {
      const at = start + match.index;
      if (at >= from || at + match[0].length > from) return { start: at, end: at + match[0].length };
    }
    return undefined;
  }

  /** From a word to a later one, in one paragraph or over the ends of some; now and then with the sign after it. */
  private words(letter: Letter, over: boolean): Range | undefined {
    const { text } = letter.reading;
    const first = this.word(letter);
    if (!first) return undefined;
    const [start, limit] = [this.chance(0.1) && /["'“”„»«‘’(]/.test(text[first.start - 1] ?? '') ? first.start - 1 : first.start, text.indexOf('\n\n', first.start)];
    if (over && limit < 0) return undefined;
    const ends = [...text.slice(over ? limit : first.start, over ? limit + NEAR : limit < 0 ? undefined : limit).matchAll(WORD)].slice(0, 25).map(match => (over ? limit : first.start) + match.index + match[0].length);
    if (ends.length === 0) return undefined;
    const end = this.one(ends);
    return letter.reading.toSource(start, this.chance(0.15) && /\S/.test(text[end] ?? '') ? end + 1 : end);
  }

  private beside(letter: Letter, kind: Selection): Range | undefined {
    if (letter.annotations.length === 0) return undefined;
    const { start, end } = this.one(letter.annotations).passage;
    const within = (): number => start + this.below(Math.max(1, end - start));
    const before = Math.max(0, start - 1 - this.below(60)), after = Math.min(letter.text.length, end + 1 + this.below(60));
    switch (kind) {
      case 'nested': return { start: within(), end };
      case 'around': return { start: before, end: after };
      case 'crossing': return this.chance(0.5) ? { start: within(), end: after } : { start: before, end: within() };
      case 'touching': return this.chance(0.5) ? { start: end, end: after } : { start: before, end: start };
      default: return { start, end };
    }
  }
}
