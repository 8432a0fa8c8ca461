import { isBlank } from '../../text/lines';
import { Problem, problem } from '../../text/problem';
import { Range } from '../../text/range';

/** A field as it stands: `start` to `nameEnd` is its name, then its value with its delimiters. The name is in lower case. */
export interface RawField { readonly name: string; readonly start: number; readonly nameEnd: number; readonly valueStart: number; readonly valueEnd: number }

/** An entry, or a `@string` (without a key). The type is in lower case. */
export interface RawEntry extends Range { readonly type: string; readonly typeEnd: number; readonly key: string; readonly keyStart: number; readonly fields: readonly RawField[] }

const LF = 10, QUOTE = 34, HASH = 35, PERCENT = 37, OPEN = 40, CLOSE = 41, COMMA = 44, EQUALS = 61, AT = 64, LEFT = 123, RIGHT = 125;
/** What begins an entry; what begins one for certain, also where a value is not closed. */
const HEAD = /@[^\S\n]*([A-Za-z][\w+-]*)\s*([{(])/y;
const SURE_HEAD = /@[^\S\n]*(?:[A-Za-z][\w+-]*[^\S\n]*[{(][^\S\n]*[^\s,={}()"#%]+[^\S\n]*,|(?:string|comment|preamble)[^\S\n]*[{(])/iy;
/** A line that begins a field. */
const FIELD_LINE = /\n[^\S\n]*[A-Za-z][\w+:.-]*[^\S\n]*=[^\S\n]*(?:[{"]|\w+[^\S\n]*[,\r\n}#])/;
const FIELD = /[A-Za-z][\w+:.-]*[^\S\n]*=[^\S\n]*["{\w]/y;
/** So much is read in a step. */
const STEP = 1 << 16;
/** So many values of an entry that are not closed are ended where the next field begins. */
const MOST_MENDS = 4;

/**
 * Divides a .bib file into entries, with offsets. BibTeX's rules (btxdoc, Patashnik 1988) and biber's (btparse): braces are counted
 * without minding backslashes; what stands between entries, after a `%` there or between fields, and in a `@comment` is not read.
 * A line that begins an entry inside another closes that one. What is damaged is reported where it is broken; fields before it, and
 * those after it that surely are some, are kept. Linear.
 */
export class Scanner {
  readonly entries: RawEntry[] = [];
  readonly strings: RawEntry[] = [];
  readonly problems: Problem[] = [];
  /** The names of strings where they are used. */
  readonly words: Range[] = [];
  /** The entries that are damaged, by their index. */
  readonly damaged: number[] = [];
  private at = 0;
  private mends = 0;
  private isReported = false;
  private closers?: Map<number, number>;

  constructor(readonly text: string) {}

  *steps(): Generator<void> {
    for (let from = 0; ;) {
      this.at = this.text.indexOf('@', this.at);
      if (this.at < 0) return;
      this.readObject();
      if (this.at - from < STEP) continue;
      from = this.at;
      yield;
    }
  }

  private readObject(): void {
    const { text, at: start } = this;
    HEAD.lastIndex = start;
    const head = HEAD.exec(text);
    if (!head || this.isRemark(start)) { this.at = start + 1; return; }
    const type = head[1].toLowerCase(), open = HEAD.lastIndex - 1, close = head[2] === '{' ? RIGHT : CLOSE;
    this.at = open + 1;
    this.mends = 0;
    this.isReported = false;
    if (type === 'comment') this.at = close === RIGHT ? this.closerOf(open) : this.at;
    else if (type === 'preamble') this.readPreamble(open, close);
    else this.readEntry(start, type, open, close);
  }

  /** Whether a `%` stands before it on its line. */
  private isRemark(at: number): boolean {
    for (let before = at - 1; before >= 0 && at - before < 200; before--) {
      const code = this.text.charCodeAt(before);
      if (code === PERCENT) return true;
      if (code === LF || code === RIGHT) return false;
    }
    return false;
  }

  private readPreamble(open: number, close: number): void {
    this.blanks();
    if (this.readValue(close) && this.blanks() === close) this.at++;
    else this.report('bib-not-closed', open);
  }

  private readEntry(start: number, type: string, open: number, close: number): void {
    const isString = type === 'string', words = this.words.length;
    const key = isString ? { start: this.at, end: this.at } : this.readKey(open, close);
    const fields = this.readFields(open, close);
    const entry = { type, typeEnd: start + 1 + type.length, key: this.text.slice(key.start, key.end), keyStart: key.start, fields, start, end: this.at };
    // Words in a damaged entry may be anything.
    if (this.isReported) this.words.length = words;
    if (isString) this.strings.push(entry);
    else if (entry.key !== '') {
      if (this.isReported) this.damaged.push(this.entries.length);
      this.entries.push(entry);
    }
  }

  /** Up to the comma; the field after a comma that is missing begins on the next line. */
  private readKey(open: number, close: number): Range {
    const { text } = this;
    this.blanks();
    const start = this.at;
    let end = start;
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end);
      if (code === COMMA || code === close || code === LF || code === EQUALS || code === LEFT || code === QUOTE) break;
    }
    const stop = text.charCodeAt(end);
    FIELD.lastIndex = start;
    // No key: what stands here is a field already, or the next entry.
    if (end === start || text.charCodeAt(start) === AT || (stop === EQUALS && FIELD.test(text))) {
      this.report('bib-no-key', open);
      return { start, end: start };
    }
    this.at = end;
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
    if (stop === COMMA) this.at++;
    else if (stop !== close && this.blanks() !== COMMA && this.at < text.length && text.charCodeAt(this.at) !== close) this.reportComma(end);
    return { start, end };
  }

  private readFields(open: number, close: number): RawField[] {
    const { text } = this, fields: RawField[] = [];
    for (;;) {
      const code = this.blanks();
      if (this.at >= text.length || (code === AT && this.isHead(this.at))) {
        if (this.reopen(fields)) continue;
        this.report('bib-not-closed', open);
        return fields;
      }
      if (code === COMMA) { this.at++; continue; }
      if (code === close) {
        if (!this.goesOn(++this.at)) return fields;
        this.report('bib-closed-early', this.at - 1);
        continue;
      }
      const start = this.at, nameEnd = this.word();
      if (nameEnd === start) { this.skipStray(); continue; }
      const next = this.blanks();
      if (next === EQUALS) this.at++;
      else if (next !== LEFT && next !== QUOTE) { this.report('bib-field', start, nameEnd); continue; }
      else this.report('bib-equals', start, nameEnd);
      this.blanks();
      const valueStart = this.at;
      if (!this.readValue(close)) {
        this.report('bib-value', start, nameEnd);
        continue;
      }
      const valueEnd = this.at;
      fields.push({ name: text.slice(start, nameEnd).toLowerCase(), start, nameEnd, valueStart, valueEnd });
      const after = this.blanks();
      if (after === COMMA) this.at++;
      else if (after !== close && this.at < text.length && !(after === AT && this.isHead(this.at))) this.reportComma(valueEnd);
    }
  }

  /** Whether fields go on after a brace that closes the entry: it is one too many. */
  private goesOn(at: number): boolean {
    while (isBlank(this.text.charCodeAt(at))) at++;
    if (this.text.charCodeAt(at) === COMMA) at++;
    while (isBlank(this.text.charCodeAt(at)) || this.text.charCodeAt(at) === LF) at++;
    FIELD.lastIndex = at;
    return FIELD.test(this.text);
  }

  /** What cannot begin a field: a group as a whole, or up to the next comma or line. */
  private skipStray(): void {
    const { text, at: start } = this;
    this.report('bib-field', start);
    if (text.charCodeAt(start) === LEFT) { if (!this.group()) this.at = start + 1; return; }
    this.at++;
    for (; this.at < text.length; this.at++) {
      const code = text.charCodeAt(this.at);
      if (code === COMMA || code === LF || code === RIGHT || code === CLOSE) return;
    }
  }

  /** The end of the name, number or string's name here. */
  private word(): number {
    const { text } = this;
    for (; this.at < text.length; this.at++) {
      const code = text.charCodeAt(this.at);
      if (code <= 32 || code === COMMA || code === EQUALS || code === HASH || code === LEFT || code === RIGHT || code === QUOTE || code === PERCENT || code === OPEN || code === CLOSE || code === AT) break;
    }
    return this.at;
  }

  /** Reads pieces joined by `#`; false where there is none. Ends right after the last piece. */
  private readValue(close: number): boolean {
    for (let end = -1; ;) {
      const start = this.at, code = this.text.charCodeAt(start);
      if (code === LEFT) { if (!this.group()) return this.mend(start); }
      else if (code === QUOTE) { if (!this.quotes(close)) return this.mend(start); }
      else if (this.word() === start) {
        if (end >= 0) this.at = end;
        return end >= 0;
      } else if (!this.isNumber(start)) this.words.push({ start, end: this.at });
      end = this.at;
      if (this.blanks() !== HASH) { this.at = end; return true; }
      this.at++;
      this.blanks();
    }
  }

  private isNumber(start: number): boolean {
    for (let at = start; at < this.at; at++) if (this.text.charCodeAt(at) < 48 || this.text.charCodeAt(at) > 57) return false;
    return true;
  }

  /** Goes past the group that begins here; false where it is not closed: then it is at the entry after it, or at the end. */
  private group(): boolean {
    const { text } = this;
    for (let depth = 0; this.at < text.length; this.at++) {
      const code = text.charCodeAt(this.at);
      if (code === LEFT) depth++;
      else if (code === RIGHT) { if (--depth === 0) { this.at++; return true; } }
      else if (code === LF && this.stopsAt()) return false;
    }
    return false;
  }

  private quotes(close: number): boolean {
    const { text, at: start } = this;
    this.at++;
    for (let depth = 0; this.at < text.length; this.at++) {
      const code = text.charCodeAt(this.at);
      if (code === LEFT) depth++;
      else if (code === RIGHT) { if (--depth < 0) return false; }
      else if (code === LF && this.stopsAt()) return false;
      else if (code === QUOTE && depth === 0) {
        const end = ++this.at, after = this.blanks();
        this.at = end;
        // A quotation mark that is missing: this one opens another value.
        return after === COMMA || after === HASH || after === close || !this.fieldLine(start, end);
      }
    }
    return false;
  }

  /** Whether the line after this line end begins an entry; if so, it is where reading goes on. */
  private stopsAt(): boolean {
    let next = this.at + 1;
    while (isBlank(this.text.charCodeAt(next))) next++;
    if (this.text.charCodeAt(next) !== AT || !this.isHead(next)) return false;
    this.at = next;
    return true;
  }

  private isHead(at: number): boolean {
    SURE_HEAD.lastIndex = at;
    return SURE_HEAD.test(this.text);
  }

  /** A value that is not closed ends before the next line that begins a field. */
  private mend(start: number): boolean {
    const stop = this.at, field = this.mends++ < MOST_MENDS ? this.fieldLine(start, stop) : undefined;
    this.report('bib-not-closed', start);
    if (field === undefined) { this.at = stop; return true; }
    this.at = field;
    while (this.at > start + 1 && (isBlank(this.text.charCodeAt(this.at - 1)) || this.text.charCodeAt(this.at - 1) === COMMA)) this.at--;
    return true;
  }

  /** Where an entry has no end, a last value that holds other fields has none: the entry's brace closed it. Reading goes on after its first line. */
  private reopen(fields: RawField[]): boolean {
    const last = fields[fields.length - 1];
    if (!last || this.text.charCodeAt(last.valueStart) !== LEFT || this.fieldLine(last.valueStart, last.valueEnd) === undefined || this.mends >= MOST_MENDS) return false;
    this.at = last.valueEnd;
    this.mend(last.valueStart);
    fields[fields.length - 1] = { ...last, valueEnd: this.at };
    return true;
  }

  private fieldLine(start: number, end: number): number | undefined {
    const at = this.text.slice(start, end).search(FIELD_LINE);
    return at < 0 ? undefined : start + at;
  }

  /** Goes past blanks, line ends and remarks; the character there, or NaN at the end. */
  private blanks(): number {
    const { text } = this;
    for (; ; this.at++) {
      const code = text.charCodeAt(this.at);
      if (code === PERCENT) {
        const end = text.indexOf('\n', this.at);
        this.at = end < 0 ? text.length - 1 : end;
      } else if (code !== LF && !isBlank(code)) return code;
    }
  }

  /** After the brace that closes a comment; where none does, after the one that opens it. All braces are matched once, at the first comment that is not closed. */
  private closerOf(open: number): number {
    const { text } = this;
    if (!this.closers) {
      for (let at = open, depth = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === LEFT) depth++;
        else if (code === RIGHT && --depth === 0) return at + 1;
      }
      this.closers = matched(text, open);
    }
    return this.closers.get(open) ?? open + 1;
  }

  private reportComma(valueEnd: number): void {
    this.isReported = true;
    this.problems.push(problem('bib-comma', 'error', valueEnd - 1, valueEnd));
  }

  /** One damage of an entry is reported: the others mostly come of it. */
  private report(code: string, start: number, end = start + 1): void {
    if (this.isReported) return;
    this.isReported = true;
    this.problems.push(problem(code, 'error', start, end));
  }
}

/** After which offset each brace is closed. */
function matched(text: string, from: number): Map<number, number> {
  const found = new Map<number, number>(), open: number[] = [];
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LEFT) open.push(at);
    else if (code === RIGHT) {
      const start = open.pop();
      if (start !== undefined) found.set(start, at + 1);
    }
  }
  return found;
}
