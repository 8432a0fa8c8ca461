import { Range } from './range';

/**
 * The reading text (letter format, section 4): what a person reads, without markup, and the way back to the file.
 * Offsets are UTF-16; "reading" offsets are in `text`, "source" offsets in the document.
 */
export interface Reading {
  readonly text: string;
  /** Words divided at a line's end: `at` is the reading offset of the hyphen that a second reading leaves out. */
  readonly divided: readonly number[];
  /** Stretches (reading offsets) that a mark says something of: editorial marks, other languages, declared terms. */
  readonly marks: readonly ReadingMark[];
  /** The source range of the reading range; never longer than what is read there. */
  toSource(start: number, end: number): Range;
  /** The reading offset of the first character read at or after a source offset. */
  fromSource(offset: number): number;
}

export interface ReadingMark extends Range {
  readonly kind: 'editorial' | 'lang' | 'term';
  /** The editorial mark (`gap`, `sic` …), the BCP 47 language, or the headword (`none` for no term). */
  readonly value: string;
}

/** Builds a reading text from runs that are copied one to one and from blanks that stand for several characters. */
export class ReadingBuilder {
  private readonly parts: string[] = [];
  private length = 0;
  private readonly readingStarts: number[] = [];
  private readonly sourceStarts: number[] = [];
  private readonly sourceEnds: number[] = [];
  readonly divided: number[] = [];
  readonly marks: ReadingMark[] = [];

  get offset(): number { return this.length; }
  /** The last two characters. */
  get tail(): string {
    const last = this.parts[this.parts.length - 1] ?? '';
    return last.length > 1 ? last.slice(-2) : ((this.parts[this.parts.length - 2] ?? '') + last).slice(-2);
  }

  /** Adds source text that reads as it stands. */
  copy(text: string, source: number): void { this.add(text, source, source + text.length); }

  /** Adds text that stands for another stretch of the source (a blank for a line break). */
  put(text: string, source: number, sourceEnd: number): void { this.add(text, source, sourceEnd); }

  private add(text: string, source: number, sourceEnd: number): void {
    if (text === '') return;
    this.parts.push(text);
    this.readingStarts.push(this.length);
    this.sourceStarts.push(source);
    this.sourceEnds.push(sourceEnd);
    this.length += text.length;
  }

  build(): Reading {
    return new MappedReading(this.parts.join(''), this.divided, this.marks, this.readingStarts, this.sourceStarts, this.sourceEnds);
  }
}

class MappedReading implements Reading {
  constructor(
    readonly text: string,
    readonly divided: readonly number[],
    readonly marks: readonly ReadingMark[],
    private readonly readingStarts: readonly number[],
    private readonly sourceStarts: readonly number[],
    private readonly sourceEnds: readonly number[],
  ) {}

  toSource(start: number, end: number): Range {
    if (this.readingStarts.length === 0) return { start: 0, end: 0 };
    const from = this.point(start, false);
    return end <= start ? { start: from, end: from } : { start: from, end: Math.max(from, this.point(end, true)) };
  }

  private point(offset: number, asEnd: boolean): number {
    const run = lastAtMost(this.readingStarts, asEnd ? Math.max(0, offset - 1) : offset);
    const into = offset - this.readingStarts[run];
    const size = this.runLength(run);
    if (into >= size) return this.sourceEnds[run];
    const identity = this.sourceEnds[run] - this.sourceStarts[run] === size;
    return identity || into === 0 ? this.sourceStarts[run] + into : this.sourceEnds[run];
  }

  private runLength(run: number): number {
    return (this.readingStarts[run + 1] ?? this.text.length) - this.readingStarts[run];
  }

  fromSource(offset: number): number {
    if (this.sourceStarts.length === 0) return 0;
    const run = lastAtMost(this.sourceStarts, offset);
    if (offset <= this.sourceStarts[run]) return this.readingStarts[run];
    return this.readingStarts[run] + Math.min(offset - this.sourceStarts[run], this.runLength(run));
  }
}

/** The index of the last value that is at most `wanted`, else 0. The values ascend. */
export function lastAtMost(values: readonly number[], wanted: number): number {
  let low = 0, high = values.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (values[middle] <= wanted) low = middle; else high = middle - 1;
  }
  return low;
}
