import { Paper } from './model';
import { inOrder, Range } from '../text/range';
import { Reading, ReadingBuilder } from '../text/reading';

/** Signs of ASCII, for FlowWriter.nextSign. */
export function signTable(signs: string): Uint8Array {
  const table = new Uint8Array(128);
  for (const sign of signs) table[sign.charCodeAt(0)] = 1;
  return table;
}

const ZERO_WIDTH = 0x200b, SOFT_HYPHEN = 0xad;

/** Writes what a flow reads: blanks and line ends are one blank, and none stands at its ends. */
export class FlowWriter {
  private readonly builder = new ReadingBuilder();
  private blankStart = -1;
  private blankEnd = -1;

  constructor(protected readonly text: string, protected readonly flow: Range) {}

  /** The last character that is read; empty at the beginning. */
  get last(): string { return this.blankStart >= 0 ? ' ' : this.builder.tail.slice(-1); }

  /** Where one of some signs stands next, or the end. */
  protected nextSign(from: number, end: number, signs: Uint8Array): number {
    let at = from;
    for (; at < end; at++) {
      const code = this.text.charCodeAt(at);
      if (code < 128 && signs[code] === 1) break;
    }
    return at;
  }

  /** A stretch of the source that reads as it stands. */
  copy(start: number, end: number): void {
    const { text } = this;
    let from = start;
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      if (!isBlankCode(code)) {
        if (code !== ZERO_WIDTH && code !== SOFT_HYPHEN) continue;
        const isAfterBlank = at > from && text.charCodeAt(at - 1) === 32;
        this.run(from, isAfterBlank ? at - 1 : at);
        if (isAfterBlank) this.blank(at - 1, at);
        from = at + 1;
        continue;
      }
      const first = at;
      while (at + 1 < end && isBlankCode(text.charCodeAt(at + 1))) at++;
      if (code === 32 && at === first && first > from && at + 1 < end) continue;
      this.run(from, first);
      this.blank(first, at + 1);
      from = at + 1;
    }
    this.run(from, end);
  }

  private run(start: number, end: number): void {
    if (start >= end) return;
    this.flush();
    this.builder.copy(this.text.slice(start, end), start);
  }

  /** What a stretch of the source reads as. */
  put(reads: string, start: number, end: number): void {
    if (reads === '') return;
    if (reads.trim() === '') { this.blank(start, end); return; }
    this.flush();
    this.builder.put(reads, start, Math.min(end, this.flow.end));
  }

  blank(start: number, end: number): void {
    if (this.blankStart < 0) this.blankStart = start;
    this.blankEnd = Math.min(end, this.flow.end);
  }

  private flush(): void {
    if (this.blankStart >= 0 && this.builder.offset > 0) this.builder.put(' ', this.blankStart, this.blankEnd);
    this.blankStart = -1;
  }

  build(): Reading { return this.builder.build(); }
}

/** Blanks of all widths, line ends, the byte order mark. */
export function isBlankCode(code: number): boolean {
  return code <= 32 || (code >= 0xa0 && (code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000 || code === 0xfeff));
}

/** What stands in a flow and is not read (citations, opaque stretches, and `more`), in the order of the text. */
export function unreadIn({ citations, opaque }: Paper, { start, end }: Range, more: readonly Range[] = []): Range[] {
  const found: Range[] = [];
  for (const ranges of [citations, opaque, more]) {
    for (let at = firstEndingAfter(ranges, start); at < ranges.length && ranges[at].start < end; at++) if (ranges[at].end > start) found.push(ranges[at]);
  }
  return found.sort(inOrder);
}

function firstEndingAfter(ranges: readonly Range[], offset: number): number {
  let low = 0, high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle].end <= offset) low = middle + 1; else high = middle;
  }
  return low;
}

/** Reads a flow sign by sign: what is none of its language's signs reads as it stands. */
export abstract class FlowReader extends FlowWriter {
  private readonly unread: readonly Range[];

  /** `more`: what else is not read there. */
  constructor(paper: Paper, flow: Range, private readonly signs: Uint8Array, more?: readonly Range[]) {
    super(paper.text, flow);
    this.unread = unreadIn(paper, flow, more);
  }

  read(): Reading {
    const { unread, signs, flow: { start, end } } = this;
    for (let at = start, next = 0; at < end;) {
      while (next < unread.length && unread[next].end <= at) next++;
      const from = at, limit = next < unread.length ? Math.min(end, Math.max(at, unread[next].start)) : end;
      at = this.nextSign(at, limit, signs);
      this.copy(from, at);
      if (at < limit) at = Math.max(at + 1, this.sign(at, limit));
      else if (at < end) at = Math.max(this.passed(unread[next], at), at);
    }
    return this.build();
  }

  /** Reads the sign at an offset, with what belongs to it before `limit`; where to go on. */
  protected abstract sign(at: number, limit: number): number;

  /** What a sign up to `end` reads as, and that offset; 0 where it goes beyond the flow. */
  protected reads(text: string, at: number, end: number): number {
    if (end > this.flow.end) return 0;
    this.put(text, at, end);
    return end;
  }

  /** Goes past what is not read; where to go on. */
  protected passed(unread: Range, _at: number): number { return unread.end; }
}
