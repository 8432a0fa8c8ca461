import { Range, shifted } from './range';
import { copyOf } from './strings';

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
  readonly map: SourceMap;
}

/** Runs of the reading text, in order: those of one length in both are copied one to one. */
export interface SourceMap {
  readonly readingStarts: readonly number[];
  readonly sourceStarts: readonly number[];
  readonly sourceEnds: readonly number[];
  /** Of the reading text. */
  readonly length: number;
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
    const { parts, readingStarts, sourceStarts, sourceEnds, length } = this;
    return new MappedReading(parts.length === 1 ? copyOf(parts[0]) : parts.join(''), this.divided, this.marks, { readingStarts, sourceStarts, sourceEnds, length });
  }
}

class MappedReading implements Reading {
  constructor(readonly text: string, readonly divided: readonly number[], readonly marks: readonly ReadingMark[], readonly map: SourceMap) {}

  toSource(start: number, end: number): Range { return toSource(this.map, start, end); }

  fromSource(offset: number): number { return fromSource(this.map, offset); }
}

/** The same text where it stands elsewhere in the source. */
export function shiftedReading(reading: Reading, by: number): Reading { return by === 0 ? reading : new ShiftedReading(reading, by); }

class ShiftedReading implements Reading {
  readonly text: string;
  readonly divided: readonly number[];
  readonly marks: readonly ReadingMark[];
  private moved?: SourceMap;

  constructor(private readonly reading: Reading, private readonly by: number) { ({ text: this.text, divided: this.divided, marks: this.marks } = reading); }

  get map(): SourceMap {
    const { map } = this.reading, move = (offset: number): number => offset + this.by;
    return this.moved ??= { ...map, sourceStarts: map.sourceStarts.map(move), sourceEnds: map.sourceEnds.map(move) };
  }

  toSource(start: number, end: number): Range { return shifted(this.reading.toSource(start, end), this.by); }

  fromSource(offset: number): number { return this.reading.fromSource(offset - this.by); }
}

/** The reading offset of the first character read at or after a source offset. */
export function fromSource(map: SourceMap, offset: number): number {
  const { readingStarts, sourceStarts } = map;
  if (sourceStarts.length === 0) return 0;
  const run = lastAtMost(sourceStarts, offset);
  if (offset <= sourceStarts[run]) return readingStarts[run];
  return readingStarts[run] + Math.min(offset - sourceStarts[run], runLength(map, run));
}

/** The source range of a reading range; never longer than what is read there. */
export function toSource(map: SourceMap, start: number, end: number): Range {
  if (map.readingStarts.length === 0) return { start: 0, end: 0 };
  const from = sourcePoint(map, start, false);
  return end <= start ? { start: from, end: from } : { start: from, end: Math.max(from, sourcePoint(map, end, true)) };
}

function sourcePoint(map: SourceMap, offset: number, asEnd: boolean): number {
  const run = lastAtMost(map.readingStarts, asEnd ? Math.max(0, offset - 1) : offset);
  const into = offset - map.readingStarts[run];
  const size = runLength(map, run);
  if (into >= size) return map.sourceEnds[run];
  const identity = map.sourceEnds[run] - map.sourceStarts[run] === size;
  return identity || into === 0 ? map.sourceStarts[run] + into : map.sourceEnds[run];
}

function runLength({ readingStarts, length }: SourceMap, run: number): number { return (readingStarts[run + 1] ?? length) - readingStarts[run]; }

/** The index of the last value that is at most `wanted`, else 0. The values ascend. */
export function lastAtMost(values: ArrayLike<number>, wanted: number): number {
  let low = 0, high = values.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (values[middle] <= wanted) low = middle; else high = middle - 1;
  }
  return low;
}
