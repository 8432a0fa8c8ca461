import { Block } from './blocks';
import { LANGUAGES, primarySubtag } from './languages';
import { Range } from '../text/range';
import { ReadingBuilder } from '../text/reading';

const SOFT_HYPHEN = 0xad;
const HYPHEN = /[\p{L}\p{M}\p{N}][-‐‑]$/u;
const NEXT_WORD = /^\p{L}[\p{L}\p{M}]*/u;
const CONJUNCTIONS = new Map(LANGUAGES.map(language => [language.code, new Set(language.conjunctions)]));
/** Where the language is not known: what is a conjunction in one is the end of a word in another (`ni`, `to`, `en`). */
const ALL_CONJUNCTIONS = new Set(LANGUAGES.flatMap(language => language.conjunctions));

/**
 * Adds what a person reads of `start`…`end` (letter format, section 4). `drops` are the ranges that are not read, in order;
 * they may touch and overlap. A blank stands for every run of blanks and line breaks, none at the ends. `lang`: BCP 47, where it is said.
 */
export function readBlock(builder: ReadingBuilder, text: string, start: number, end: number, drops: readonly Range[], lang?: string): void {
  const block = new BlockReader(builder, text, CONJUNCTIONS.get(primarySubtag(lang) ?? '') ?? ALL_CONJUNCTIONS);
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

  constructor(private readonly builder: ReadingBuilder, private readonly text: string, private readonly conjunctions: ReadonlySet<string>) {}

  /** Single blanks between words read as they stand; all other blanks wait. Character by character, for this is most of the parse. */
  read(start: number, end: number): void {
    const { text } = this;
    let copied = start;
    for (let at = afterPlain(text, start, start, end); at < end; at = afterPlain(text, at, copied, end)) {
      const code = text.charCodeAt(at);
      let after = at + 1;
      if (code !== SOFT_HYPHEN) while (after < end && isSpace(text.charCodeAt(after))) after++;
      this.copy(text.slice(copied, at), copied);
      copied = after;
      if (code === SOFT_HYPHEN) this.softHyphen = true;
      else {
        if (this.blankStart < 0) this.blankStart = at;
        this.blankEnd = after;
        this.breaks ||= text.slice(at, after).includes('\n');
      }
      at = after;
    }
    this.copy(text.slice(copied, end), copied);
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
    if (!this.breaks || !(this.softHyphen || HYPHEN.test(this.builder.tail))) return false;
    const word = NEXT_WORD.exec(text)?.[0];
    if (word === undefined) return false;
    if (this.softHyphen) return true;
    if (this.conjunctions.has(word.toLowerCase())) return false;
    this.builder.divided.push(this.builder.offset - 1);
    return true;
  }
}

/** The next soft hyphen or blank that does not stand alone between two other characters; `copied`: where the stretch to copy begins. */
function afterPlain(text: string, from: number, copied: number, end: number): number {
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code > 32 && code < 0xa0) continue;
    if (code === 32) {
      const next = at + 1 < end ? text.charCodeAt(at + 1) : 32;
      if (at > copied && next !== SOFT_HYPHEN && !isSpace(next)) continue;
      return at;
    }
    if (code === SOFT_HYPHEN || isSpace(code)) return at;
  }
  return end;
}

/** What `\s` matches. */
function isSpace(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13);
  return code === 0xa0 || (code >= 0x1680 && (code === 0x1680 || (code >= 0x2000 && code <= 0x200a) || code === 0x2028 || code === 0x2029
    || code === 0x202f || code === 0x205f || code === 0x3000 || code === 0xfeff));
}
