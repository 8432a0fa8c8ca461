import { ListValue, MapField, MapValue, TextValue, Value } from './yamlValue';

const SPACE = 32, HASH = 35, DASH = 45, COLON = 58;
/** What begins something else than a plain text. */
const INDICATORS = '-?:,[]{}#&*!|>\'"%@`';

/** A key, and the place after its colon. */
export interface Key { readonly text: TextValue; readonly after: number }

/**
 * The lines of plain YAML, and the texts on them. It stands on a line of content; a method `read…` begins at a value, and leaves it
 * on the first line of content after that. `sure` is false as soon as anything is not plain; then nothing it returns is to be used.
 */
export class PlainTexts {
  protected sure = true;
  /** The text of the line: where it begins, and where it ends, blanks at its end included. */
  protected at = 0;
  protected end = 0;
  /** The blanks before it; -1 after the last line. */
  protected indent = 0;
  /** The greatest indentation of the remarks, and the number of blank lines, right before the line; -1 without a remark. */
  protected remark = -1;
  protected blanks = 0;
  /** Up to where the library counts the value last read, a remark on its line included; -1 where it might count more. */
  protected after = 0;
  private lineEnd = -1;

  constructor(protected readonly text: string, private readonly offset: number) {}

  protected unsure(): undefined { this.sure = false; }

  /** Goes to the next line of content. */
  protected next(): void {
    this.remark = -1;
    this.blanks = 0;
    for (;;) {
      const start = this.lineEnd + 1;
      this.line();
      if (start > this.text.length) { this.indent = -1; return; }
      const indent = this.at - start;
      if (this.at === this.end) this.blanks++;
      else if (this.code(this.at) === HASH) this.remark = Math.max(this.remark, indent);
      else { this.indent = indent; return; }
    }
  }

  /** Goes to the next line, whatever it holds. */
  private line(): void {
    const start = Math.min(this.lineEnd + 1, this.text.length);
    const lineEnd = this.text.indexOf('\n', start);
    this.lineEnd = lineEnd < 0 ? this.text.length : lineEnd;
    this.end = this.lineEnd > start && this.text[this.lineEnd - 1] === '\r' ? this.lineEnd - 1 : this.lineEnd;
    this.at = this.skip(start);
  }

  protected code(at: number): number { return this.text.charCodeAt(at); }

  /** After the blanks that stand there. */
  protected skip(at: number): number {
    while (at < this.end && this.code(at) === SPACE) at++;
    return at;
  }

  /** Whether a colon or a dash that stands before `at` is an indicator. */
  protected isBlank(at: number): boolean { return at === this.end || this.code(at) === SPACE; }

  protected isDash(at: number): boolean { return at < this.end && this.code(at) === DASH && this.isBlank(at + 1); }

  protected beginsPlain(at: number): boolean { return at < this.end && !INDICATORS.includes(this.text[at]); }

  private withoutBlanks(start: number, end: number): string {
    while (end > start && this.code(end - 1) === SPACE) end--;
    return this.text.slice(start, end);
  }

  /** Where a range ends as `readYaml` has it: before any white space. */
  private trimmed(start: number, end: number): number {
    while (end > start && (this.code(end - 1) <= SPACE || (this.code(end - 1) > 127 && /\s/.test(this.text[end - 1])))) end--;
    return end + this.offset;
  }

  protected textValue(text: string, start: number, end: number): TextValue { return { kind: 'text', text, start: start + this.offset, end: this.trimmed(start, end) }; }
  protected listValue(items: readonly Value[], start: number, end: number): ListValue { return { kind: 'list', items, start: start + this.offset, end: this.trimmed(start, end) }; }
  protected mapValue(fields: readonly MapField[], start: number, end: number): MapValue { return { kind: 'map', fields, start: start + this.offset, end: this.trimmed(start, end) }; }

  /** The key that stands there; undefined where there is none. */
  protected keyAt(start: number): Key | undefined {
    if (this.code(start) === 34 || this.code(start) === 39) {
      const close = this.closing(start), colon = this.skip(close + 1);
      return close < 0 || close > this.end || this.text[colon] !== ':' || !this.isBlank(colon + 1) ? undefined : { text: this.textValue(this.unquoted(start, close), start, close + 1), after: colon + 1 };
    }
    // A dot might begin the line that ends a document.
    if (!this.beginsPlain(start) || this.text[start] === '.') return undefined;
    for (let at = start; at < this.end; at++) {
      const code = this.code(at);
      if (code === HASH && this.code(at - 1) === SPACE) return undefined;
      if (code !== COLON || !this.isBlank(at + 1)) continue;
      const text = this.withoutBlanks(start, at);
      return { text: this.textValue(text, start, start + text.length), after: at + 1 };
    }
    return undefined;
  }

  /** A plain text. Lines that are indented more than `parent` go on with it: YAML 1.2, 6.5. */
  protected readPlain(start: number, parent: number): TextValue | undefined {
    let text = '', at = start;
    for (;;) {
      const stop = this.plainEnd(at);
      const part = this.withoutBlanks(at, stop);
      const end = at + part.length, ends = stop < this.end;
      text += part;
      this.after = ends ? this.end : end;
      this.next();
      // A line that goes on after a remark is no plain YAML: it is found to be indented too much.
      if (ends || this.indent <= parent || this.remark >= 0 || !this.sure) return this.textValue(text, start, end);
      text += this.fold(this.blanks);
      at = this.at;
    }
  }

  /** Where a plain text ends on this line: before a remark, else at the line's end. */
  private plainEnd(from: number): number {
    for (let at = from; at < this.end; at++) {
      const code = this.code(at);
      if (code === HASH && this.code(at - 1) === SPACE) return at;
      if (code === COLON && this.isBlank(at + 1)) this.unsure();
    }
    return this.end;
  }

  /** A line's end reads as a blank; blank lines after it as so many line ends. */
  private fold(blanks: number): string { return blanks === 0 ? ' ' : '\n'.repeat(blanks); }

  /** The quotation mark that closes the one at `start`; -1 where there is none, or something is escaped by a backslash. */
  protected closing(start: number): number {
    const mark = this.text[start];
    let close = this.text.indexOf(mark, start + 1);
    if (mark === '"') return this.text.slice(start, Math.max(start, close)).includes('\\') ? -1 : close;
    while (close >= 0 && this.text[close + 1] === mark) close = this.text.indexOf(mark, close + 2);
    return close;
  }

  /** What stands between quotation marks on one line. */
  protected unquoted(start: number, close: number): string {
    const text = this.text.slice(start + 1, close);
    return this.code(start) === 39 ? text.replaceAll('\'\'', '\'') : text;
  }

  /** A text in quotation marks, on one line or several; each further one is indented more than `parent`. */
  protected readQuoted(start: number, parent: number): TextValue | undefined {
    const close = this.closing(start);
    if (close < 0) return this.unsure();
    let text = this.unquoted(start, close);
    if (close > this.end) {
      text = this.withoutBlanks(start + 1, this.end);
      for (let blanks = 0, last = false; !last;) {
        const from = this.lineEnd + 1;
        this.line();
        last = close < this.end;
        if (this.at < this.end && this.at - from <= parent) return this.unsure();
        if (this.at === this.end) blanks++;
        else {
          text += this.fold(blanks) + (last ? this.text.slice(this.at, close) : this.withoutBlanks(this.at, this.end));
          blanks = 0;
        }
      }
      if (this.code(start) === 39) text = text.replaceAll('\'\'', '\'');
    }
    this.readEnd(close + 1);
    return this.textValue(text, start, close + 1);
  }

  /** After a quoted text or a bracket, only a remark. */
  protected readEnd(from: number): void {
    const at = this.skip(from), remark = at < this.end;
    if (remark && (at === from || this.code(at) !== HASH)) this.unsure();
    this.after = remark ? this.end : from;
    this.next();
  }

  /** A block, folded (`>`) or literal (`|`): the lines that are indented as the first of them, or more (YAML 1.2, 8.1). */
  protected readBlock(start: number, parent: number): TextValue | undefined {
    const folded = this.text[start] === '>', strip = this.text[start + 1] === '-';
    if (this.skip(start + (strip ? 2 : 1)) < this.end) return this.unsure();
    let text = '', end = start, indent = -1, blanks = 0, longest = 0, wasIndented = false;
    for (;;) {
      const from = this.lineEnd + 1;
      this.line();
      const own = this.at - from;
      if (from < this.text.length && this.at === this.end) {
        blanks++;
        longest = Math.max(longest, own);
        continue;
      }
      if (from >= this.text.length || own < indent || own <= parent) {
        this.lineEnd = from - 1;
        break;
      }
      const first = indent < 0, isIndented = !first && own > indent;
      if (first) indent = own;
      if (first) text = '\n'.repeat(blanks);
      else if (!folded || isIndented || wasIndented) text += '\n'.repeat(blanks + 1);
      else text += this.fold(blanks);
      end = this.end;
      text += this.text.slice(from + indent, end);
      blanks = 0;
      wasIndented = isIndented;
    }
    // Blanks beyond the text's indentation belong to the text; nobody means that.
    if (indent < 0 || longest > indent) return this.unsure();
    this.after = end;
    this.next();
    return this.textValue(strip ? text : text + '\n', start, end);
  }
}
