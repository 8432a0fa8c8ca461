import { Block } from './blocks';
import { LANGUAGES } from './languages';
import { Range } from '../text/range';
import { ReadingBuilder } from '../text/reading';

// All blanks but the single ones between words, which read as they stand.
const BLANKS = /\u00ad| *[^\S ]\s*| {2,}|^ | $/g;
const HYPHEN = /[\p{L}\p{M}\p{N}][-‐‑]$/u;
const NEXT_WORD = /^\p{L}[\p{L}\p{M}]*/u;
const CONJUNCTIONS = new Set(LANGUAGES.flatMap(language => language.conjunctions));

/**
 * Adds what a person reads of `start`…`end` (letter format, section 4). `drops` are the ranges that are not read, in order;
 * they may touch and overlap. A blank stands for every run of blanks and line breaks, none at the ends.
 */
export function readBlock(builder: ReadingBuilder, text: string, start: number, end: number, drops: readonly Range[]): void {
  const block = new BlockReader(builder, text);
  let at = start;
  for (const drop of drops) {
    if (drop.end <= at) continue;
    if (drop.start >= end) break;
    if (drop.start > at) block.read(at, drop.start);
    at = drop.end;
  }
  if (at < end) block.read(at, end);
}

/** Two newlines for the blank lines between two blocks. */
export function separate(builder: ReadingBuilder, before: number, next: Block): void {
  if (builder.offset > 0) builder.put('\n\n', before, next.start);
}

class BlockReader {
  private began = false;
  /** The blanks that wait for something to stand between. */
  private blankStart = -1;
  private blankEnd = -1;
  private breaks = false;
  private softHyphen = false;

  constructor(private readonly builder: ReadingBuilder, private readonly text: string) {}

  read(start: number, end: number): void {
    const piece = this.text.slice(start, end);
    let copied = 0;
    BLANKS.lastIndex = 0;
    for (let match = BLANKS.exec(piece); match; match = BLANKS.exec(piece)) {
      const found = match[0];
      const at = match.index;
      this.copy(piece.slice(copied, at), start + copied);
      copied = at + found.length;
      if (found === '\u00ad') { this.softHyphen = true; continue; }
      if (this.blankStart < 0) this.blankStart = start + at;
      this.blankEnd = start + copied;
      this.breaks ||= found.includes('\n');
    }
    this.copy(piece.slice(copied), start + copied);
  }

  private copy(text: string, source: number): void {
    if (text === '') return;
    if (this.blankStart >= 0 && this.began && !this.joins(text)) this.builder.put(' ', this.blankStart, this.blankEnd);
    this.blankStart = -1;
    this.breaks = false;
    this.softHyphen = false;
    this.began = true;
    this.builder.copy(text, source);
  }

  /** Whether a word divided at a line's end goes on here. */
  private joins(text: string): boolean {
    if (!this.breaks) return false;
    const word = NEXT_WORD.exec(text)?.[0];
    if (word === undefined) return false;
    if (this.softHyphen) return true;
    if (!HYPHEN.test(this.builder.tail) || CONJUNCTIONS.has(word.toLowerCase())) return false;
    this.builder.divided.push(this.builder.offset - 1);
    return true;
  }
}
