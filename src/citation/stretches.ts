import { Citation } from './model';
import { Range } from '../text/range';

/** What lies between ranges that are in order and do not overlap: the running text between blocks that are none. */
export function between(ranges: readonly Range[], length: number): Range[] {
  const found: Range[] = [];
  let from = 0;
  for (const { start, end } of ranges) {
    if (start > from) found.push({ start: from, end: start });
    from = Math.max(from, end);
  }
  if (from < length) found.push({ start: from, end: length });
  return found;
}

/** The signs of a language, found one after the other in its stretches of running text; one beyond a stretch is kept for those after it. */
export class Signs {
  private match: RegExpExecArray | null = null;
  private from = -1;

  constructor(private readonly text: string, private readonly pattern: RegExp) {}

  next(at: number, end: number): RegExpExecArray | undefined {
    if (this.from < 0 || (this.match && this.match.index < at)) {
      this.pattern.lastIndex = at;
      this.match = this.pattern.exec(this.text);
      this.from = at;
    }
    return this.match && this.match.index < end ? this.match : undefined;
  }
}

const PARAGRAPH_END = /\n[ \t\r]*(?=\n)/g;

/** The signs of a stretch of running text that close others, looked for once a paragraph. */
export class Closers {
  private paragraphEnd = -1;
  private readonly absent = new Map<string, number>();

  constructor(private readonly text: string, private readonly end: number) {}

  /** The end of the paragraph that holds an offset. */
  limit(at: number): number {
    if (this.paragraphEnd < at) {
      PARAGRAPH_END.lastIndex = at;
      this.paragraphEnd = Math.min(this.end, PARAGRAPH_END.exec(this.text)?.index ?? this.end);
    }
    return Math.max(at, this.paragraphEnd);
  }

  /** Where a closing sign stands next in the paragraph, if it `closes` there; -1 if nowhere. */
  find(sign: string, from: number, closes: (at: number) => boolean = () => true): number {
    const limit = this.limit(from);
    if (this.absent.get(sign) === limit) return -1;
    for (let at = this.text.indexOf(sign, from); at >= 0 && at + sign.length <= limit; at = this.text.indexOf(sign, at + 1)) if (closes(at)) return at;
    this.absent.set(sign, limit);
    return -1;
  }
}

/** Reads the signs of a language in its stretches of running text, one after the other. */
export abstract class InlineReader {
  readonly citations: Citation[] = [];
  readonly opaque: Range[] = [];
  private readonly signs: Signs;

  constructor(protected readonly text: string, pattern: RegExp) { this.signs = new Signs(text, pattern); }

  read(start: number, end: number): void {
    const closers = new Closers(this.text, end);
    for (let at = start; at < end;) {
      const match = this.signs.next(at, end);
      if (!match) return;
      at = this.take(match[0], match.index, end, closers);
    }
  }

  /** Reads what a sign begins; where to go on after it. */
  protected abstract take(sign: string, at: number, end: number, closers: Closers): number;

  /** What is no text, from `at` to the sign that closes it; where none does, the sign that opened it is text. */
  protected hidden(at: number, from: number, closer: string, closers: Closers): number {
    const close = closers.find(closer, from);
    if (close < 0) return from;
    this.opaque.push({ start: at, end: close + closer.length });
    return close + closer.length;
  }
}

/** Backslashes right before an offset make the sign there no sign. */
export function isEscaped(text: string, at: number): boolean {
  let count = 0;
  while (count < at && count < 100 && text[at - count - 1] === '\\') count++;
  return count % 2 === 1;
}

const FURTHEST = 2000;

/** What stands before an offset in its paragraph, as far as one looks at a key press. */
export function paragraphBefore(text: string, offset: number): string { return text.slice(Math.max(0, offset - FURTHEST), offset).split(/\n[ \t\r]*\n/).at(-1)!; }

export function paragraphAfter(text: string, offset: number): string { return text.slice(offset, offset + FURTHEST).split(/\n[ \t\r]*\n/)[0]; }
