import { Blocks } from './blocks';
import { Lines } from '../text/lines';
import { Range } from '../text/range';
import { Reading } from '../text/reading';

/** A line of the opening or the closing, with the words that a person reads. `start` and `end` leave out blanks at the ends. */
export interface PlainLine extends Range {
  readonly line: number;
  /** The index of its block; lines of one block stand together. */
  readonly block: number;
  /** Whether it is the block's first line. */
  readonly first: boolean;
  readonly words: string;
}

const WORD = /[\p{L}\p{N}]+/gu;
const LONGEST = 2000;

/** The lines of text and opaque blocks from block `from` up to `to` (exclusive), at most `most`, from the top or the bottom. */
export function plainLines(lines: Lines, { blocks }: Blocks, reading: Reading, from: number, to: number, most: number, fromEnd = false): PlainLine[] {
  const found: PlainLine[] = [];
  for (let n = fromEnd ? to - 1 : from; fromEnd ? n >= from : n < to; n += fromEnd ? -1 : 1) {
    const block = blocks[n];
    if (block.kind !== 'text' && block.kind !== 'opaque') continue;
    const count = block.lastLine - block.firstLine + 1;
    for (let i = 0; i < count; i++) {
      if (found.length >= most) return fromEnd ? found.reverse() : found;
      const line = fromEnd ? block.lastLine - i : block.firstLine + i;
      found.push(plainLine(lines, reading, line, n, line === block.firstLine));
    }
  }
  return fromEnd ? found.reverse() : found;
}

function plainLine(lines: Lines, reading: Reading, line: number, block: number, first: boolean): PlainLine {
  const start = lines.textStart(line);
  const end = start + lines.text.slice(start, lines.end(line)).trimEnd().length;
  const words = reading.text.slice(reading.fromSource(start), reading.fromSource(Math.min(end, start + LONGEST))).trim();
  return { line, block, first, words, start, end };
}

export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0;
}

/** Phrases (lower case) of all languages, by their first letter. */
export class Phrases {
  private readonly byFirst = new Map<string, string[]>();

  constructor(phrases: readonly string[]) {
    for (const phrase of new Set(phrases)) this.byFirst.set(phrase[0], [...this.byFirst.get(phrase[0]) ?? [], phrase].sort((a, b) => b.length - a.length));
  }

  /** The longest phrase that `text` begins with, as whole words; undefined where there is none. */
  at(text: string): string | undefined {
    const lower = text.slice(0, 60).toLowerCase().normalize('NFC').replace(/^["'”“„»«‘’‚(]+/, '');
    return this.byFirst.get(lower[0])?.find(phrase => lower.startsWith(phrase) && !/^[\p{L}\p{N}]/u.test(lower.slice(phrase.length, phrase.length + 2)));
  }
}

/** `Leo Trotskij`, `L. T—n`: at most six words, a capital first, no number and no sentence. */
export function isNameLike(text: string): boolean {
  const bare = text.replace(/^["'”“„»«‘’‚([]+/, '');
  return /^\p{Lu}/u.test(bare) && !/[\d?!;:]/.test(text) && countWords(text) <= 6 && !/\p{Ll}{3}\.$/u.test(text);
}
