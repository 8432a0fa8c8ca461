import { lastAtMost } from './reading';

/** The lines of a text. Offsets are UTF-16; a line ends before its `\n` or `\r\n`. Lines are counted from 0. */
export class Lines {
  private readonly starts: number[] = [0];

  constructor(readonly text: string) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.starts.push(at + 1);
  }

  /** The offsets at which the lines begin. */
  toStarts(): Uint32Array { return Uint32Array.from(this.starts); }

  get count(): number { return this.starts.length; }

  start(line: number): number { return this.starts[line]; }

  /** The end of the line without its line end. */
  end(line: number): number {
    if (line + 1 >= this.starts.length) return this.text.length;
    const end = this.starts[line + 1] - 1;
    return end > this.starts[line] && this.text.charCodeAt(end - 1) === 13 ? end - 1 : end;
  }

  at(offset: number): number { return lastAtMost(this.starts, offset); }

  slice(line: number): string { return this.text.slice(this.start(line), this.end(line)); }

  /** The offset of the first character of the line that is no blank or tab; the line's end if there is none. */
  textStart(line: number): number {
    const end = this.end(line);
    let at = this.starts[line];
    while (at < end && isBlank(this.text.charCodeAt(at))) at++;
    return at;
  }

  isBlank(line: number): boolean { return this.textStart(line) === this.end(line); }

  /** The columns before the line's text, a tab going to the next multiple of four (as Pandoc counts). */
  indent(line: number): number {
    const end = this.textStart(line);
    let columns = 0;
    for (let at = this.starts[line]; at < end; at++) columns = this.text.charCodeAt(at) === 9 ? columns + 4 - columns % 4 : columns + 1;
    return columns;
  }
}

/** The line (from 0) and the character (UTF-16) of an offset. */
export function positionIn(starts: ArrayLike<number>, offset: number): { line: number; character: number } {
  const line = lastAtMost(starts, offset);
  return { line, character: offset - starts[line] };
}

/** Blank, tab, form feed (a page's end), carriage return, no-break blank, byte order mark. */
export function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 12 || code === 13 || code === 0xa0 || code === 0xfeff;
}
