import { Quoted } from '../model';
import { Range } from '../../text/range';
import { Reading, lastAtMost } from '../../text/reading';

/** A stretch of what is read of a flow. */
export interface Segment extends Range { readonly reading: Reading }

const BETWEEN = '\n\n';

/** What is quoted, paragraph by paragraph. */
export class QuotedSegments implements Quoted {
  readonly text: string;
  private readonly starts: number[] = [];

  constructor(private readonly segments: readonly Segment[]) {
    let text = '';
    for (const { reading, start, end } of segments) {
      if (this.starts.length > 0) text += BETWEEN;
      this.starts.push(text.length);
      text += reading.text.slice(start, end);
    }
    this.text = text;
  }

  toSource(start: number, end: number): Range {
    const first = this.place(start), last = end > start ? this.place(end - 1) : first;
    if (first === last) return this.range(first, start, end);
    return { start: this.range(first, start, start).start, end: this.range(last, this.starts[last], end).end };
  }

  private place(offset: number): number { return lastAtMost(this.starts, offset); }

  private range(segment: number, from: number, to: number): Range {
    const { reading, start, end } = this.segments[segment], base = this.starts[segment];
    return reading.toSource(Math.min(end, start + from - base), Math.min(end, start + to - base));
  }
}
