import { Range } from '../../text/range';

/** The lines of a text, or of what a list's item or a quotation holds: source offsets, without what the container puts before them and without line ends. */
export type Line = Range;

export function linesOf(text: string, from = 0, to = text.length): Line[] {
  const lines: Line[] = [];
  for (let start = from; start <= to;) {
    let end = text.indexOf('\n', start);
    if (end < 0 || end > to) end = to;
    lines.push({ start, end: end > start && text.charCodeAt(end - 1) === 13 ? end - 1 : end });
    start = end + 1;
  }
  return lines;
}

/** The line without up to so many columns of blanks at its beginning; a tab goes to the next multiple of four (Pandoc manual, --tab-stop). */
export function outdented(text: string, { start, end }: Line, most: number): Line {
  let at = start;
  for (let columns = 0; at < end && columns < most; at++) {
    const code = text.charCodeAt(at);
    if (code === 32) columns++;
    else if (code === 9) columns += 4 - columns % 4;
    else break;
  }
  return { start: at, end };
}

/** Where the text of a line begins, and the columns of blanks before it. */
export function indentOf(text: string, { start, end }: Line): { readonly at: number; readonly columns: number } {
  let at = start, columns = 0;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 32) columns++;
    else if (code === 9) columns += 4 - columns % 4;
    else break;
  }
  return { at, columns };
}

/** The text of lines, and where each of its characters stands in the source. */
export class Stretch {
  readonly text: string;
  /** Where each line begins in the text; empty where the lines stand in the source as they are. */
  private readonly starts: number[] = [];

  /** `around`: what the text is to be read with before and after it. */
  constructor(source: string, private readonly lines: readonly Line[], private readonly around: readonly [string, string] = ['', '']) {
    const last = lines[lines.length - 1];
    const isWhole = lines.every((line, index) => index === 0 || (source.charCodeAt(line.start - 1) === 10 && line.start - lines[index - 1].end <= 2));
    if (isWhole) {
      this.text = around[0] + source.slice(lines[0].start, last.end) + around[1];
      return;
    }
    let text = '';
    for (const line of lines) {
      this.starts.push(text.length);
      text += source.slice(line.start, line.end) + '\n';
    }
    this.text = text.slice(0, -1);
  }

  toSource(offset: number): number {
    if (this.starts.length === 0) return this.lines[0].start + offset - this.around[0].length;
    let low = 0, high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return this.lines[low].start + offset - this.starts[low];
  }

  /** Of the first character that stands at or after a source offset. */
  fromSource(offset: number): number {
    if (this.starts.length === 0) return Math.max(0, Math.min(this.text.length, offset - this.lines[0].start + this.around[0].length));
    let low = 0, high = this.lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.lines[middle].start <= offset) low = middle;
      else high = middle - 1;
    }
    return this.starts[low] + Math.max(0, Math.min(offset, this.lines[low].end) - this.lines[low].start);
  }
}
