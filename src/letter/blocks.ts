import { Lines } from '../text/lines';
import { Range } from '../text/range';

/** `comment` and `conflict` blocks are not read. */
export type BlockKind = 'text' | 'opaque' | 'note' | 'comment' | 'conflict';

/** Consecutive lines that belong together. `start` and `end` leave out the blanks before the first line and after the last. */
export interface Block extends Range {
  readonly kind: BlockKind;
  readonly firstLine: number;
  /** Inclusive. */
  readonly lastLine: number;
  /** Where its text begins: after the `>`, the `#` or the `[^label]:`. */
  readonly textStart: number;
  /** Block quotation or heading: no point begins here. */
  readonly plain: boolean;
  /** The markers before its lines (`>`, `#`), which are not read. */
  readonly markers: readonly Range[];
}

export interface Blocks {
  readonly blocks: readonly Block[];
  /** `[^label]:` inside a paragraph: no definition, for want of a blank line. */
  readonly notDefinitions: readonly Range[];
  /** Lines without indentation that a note's definition swallows. */
  readonly swallowed: readonly Range[];
}

export const DEFINITION = /\[\^([^\]\s[]+)\]:/y;
const CONFLICT = /^(?:<{7}|\|{7}|>{7})(?: |$)|^={7}$/;
const HEADING = /#{1,6}[ \t]+/y;
const HEADING_END = /[ \t]+(?:#+|#*[ \t]*\{[^{}]{0,200}\})[ \t]*$/;

/** Divides the lines from `from` on into blocks. Linear. Rules: Pandoc manual, Paragraphs, Block quotations, Footnotes, Verbatim blocks. */
export function scanBlocks(lines: Lines, from: number): Blocks {
  return new BlockScanner(lines).scan(from);
}

const NONE: readonly Range[] = [];

class BlockScanner {
  private readonly blocks: Block[] = [];
  private readonly notDefinitions: Range[] = [];
  private readonly swallowed: Range[] = [];
  private readonly text: string;
  private comment = -1;
  private readonly unclosedFences = new Set<string>();
  private inConflict = false;

  constructor(private readonly lines: Lines) { this.text = lines.text; }

  scan(from: number): Blocks {
    for (let line = from; line < this.lines.count;) {
      line = this.lines.isBlank(line) ? line + 1 : this.block(line);
    }
    return { blocks: this.blocks, notDefinitions: this.notDefinitions, swallowed: this.swallowed };
  }

  /** Adds the block that begins at `line` and returns the line after it. */
  private block(line: number): number {
    const at = this.lines.textStart(line);
    if (this.isConflict(line)) return this.add('conflict', line, line);
    if (this.lines.indent(line) >= 4) return this.indented(line);
    switch (this.text[at]) {
      case '`': case '~': return this.fence(line, at) ?? this.paragraph(line);
      case '[': return this.isDefinition(at) ? this.note(line, at) : this.paragraph(line);
      case '>': return this.quotation(line);
      case '#': return this.heading(line, at) ?? this.paragraph(line);
      default: return this.paragraph(line);
    }
  }

  private add(kind: BlockKind, firstLine: number, lastLine: number, { textStart, markers = NONE, plain = false }: Partial<Block> = {}): number {
    const start = this.lines.textStart(firstLine);
    let end = this.lines.end(lastLine);
    while (end > start && isSpace(this.text.charCodeAt(end - 1))) end--;
    this.blocks.push({ kind, firstLine, lastLine, start, end, textStart: textStart ?? start, plain, markers });
    return lastLine + 1;
  }

  /** What a merge leaves behind; `=======` only after `<<<<<<<`, for it may also underline a heading. */
  private isConflict(line: number): boolean {
    const code = this.text.charCodeAt(this.lines.start(line));
    if (code !== 60 && code !== 61 && code !== 62 && code !== 124) return false;
    if (this.lines.end(line) - this.lines.start(line) > 300) return false;
    const text = this.lines.slice(line);
    if (!CONFLICT.test(text) || (code === 61 && !this.inConflict)) return false;
    this.inConflict = code !== 62;
    return true;
  }

  private isDefinition(at: number): boolean {
    DEFINITION.lastIndex = at;
    return DEFINITION.test(this.text);
  }

  private indented(line: number): number {
    let last = line;
    while (last + 1 < this.lines.count && !this.lines.isBlank(last + 1) && this.lines.indent(last + 1) >= 4) last++;
    return this.add('opaque', line, last);
  }

  private fence(line: number, at: number): number | undefined {
    let end = at;
    while (this.text[end] === this.text[at]) end++;
    const fence = this.text.slice(at, end);
    if (fence.length < 3 || this.unclosedFences.has(fence)) return undefined;
    if (fence[0] === '`' && this.text.slice(end, this.lines.end(line)).includes('`')) return undefined;
    for (let last = line + 1; last < this.lines.count; last++) {
      const start = this.lines.textStart(last);
      if (this.text.startsWith(fence, start) && /^(.)\1*\s*$/.test(this.text.slice(start, this.lines.end(last)))) return this.add('opaque', line, last);
    }
    this.unclosedFences.add(fence);
    return undefined;
  }

  private heading(line: number, at: number): number | undefined {
    HEADING.lastIndex = at;
    if (!HEADING.test(this.text) || HEADING.lastIndex > this.lines.end(line)) return undefined;
    const textStart = HEADING.lastIndex;
    const end = this.lines.end(line);
    // Attributes and closing signs at its end are no text (Pandoc manual, ATX-style headings).
    const tail = HEADING_END.exec(this.text.slice(textStart, end))?.[0].length ?? 0;
    return this.add('text', line, line, { textStart, plain: true, markers: [{ start: at, end: textStart }, ...tail ? [{ start: end - tail, end }] : []] });
  }

  private quotation(line: number): number {
    const markers: Range[] = [];
    let last = line;
    for (let next = line; next < this.lines.count && !this.lines.isBlank(next); next++) {
      if (next > line && this.isConflict(next)) break;
      let at = this.lines.textStart(next);
      const start = at, end = this.lines.end(next);
      while (at < end && (this.text[at] === '>' || this.text[at] === ' ')) at++;
      if (at > start) markers.push({ start, end: at });
      // A line of nothing but `>` ends a paragraph of the quotation.
      if (at === end) { if (next === line) return this.add('comment', line, line); break; }
      last = next;
    }
    return this.add('text', line, last, { textStart: markers[0].end, plain: true, markers });
  }

  private paragraph(first: number): number {
    let last = first;
    let searched = this.lines.start(first);
    for (let line = first; line < this.lines.count && !this.lines.isBlank(line); line++) {
      if (line > first && this.isConflict(line)) break;
      const at = this.lines.textStart(line);
      if (line > first && this.text[at] === '[' && this.text[at + 1] === '^' && this.isDefinition(at)) this.notDefinitions.push({ start: at, end: DEFINITION.lastIndex });
      searched = Math.max(searched, this.lines.start(line));
      const end = this.lines.end(line);
      // A comment may run over blank lines: then the paragraph does.
      for (let open = this.commentAt(searched); open < end; open = this.commentAt(searched)) {
        const close = this.text.indexOf('-->', open + 4);
        if (close < 0) { this.comment = Infinity; break; }
        searched = close + 3;
        if (close >= end) { line = this.lines.at(close); break; }
      }
      last = line;
    }
    const start = this.lines.textStart(first);
    const onlyComment = this.text.startsWith('<!--', start) && searched > start && this.text.slice(searched, this.lines.end(last)).trim() === ''
      && this.text.indexOf('-->', start + 4) + 3 === searched;
    return this.add(onlyComment ? 'comment' : 'text', first, last);
  }

  /** Where the next comment opens, from an offset that never goes back. */
  private commentAt(from: number): number {
    if (this.comment < from) {
      const open = this.text.indexOf('<!--', from);
      this.comment = open < 0 ? Infinity : open;
    }
    return this.comment;
  }

  private note(first: number, at: number): number {
    DEFINITION.lastIndex = at;
    DEFINITION.exec(this.text);
    const textStart = DEFINITION.lastIndex;
    let last = first;
    let swallows = false;
    for (let line = first + 1; line < this.lines.count; line++) {
      if (this.lines.isBlank(line)) continue;
      const start = this.lines.textStart(line);
      const indent = this.lines.indent(line);
      if (this.isConflict(line)) break;
      if (indent < 4) {
        if (this.text[start] === '[' && this.text[start + 1] === '^') break;
        // After a blank line it is a paragraph of the letter; right after the note's own line Pandoc takes it into the note.
        if (line > last + 1) {
          // A definition with nothing in it takes the paragraph after one blank line.
          if (line === first + 2 && this.text.slice(textStart, this.lines.end(first)).trim() === '') this.swallowed.push({ start, end: this.lines.end(line) });
          break;
        }
        if (!swallows) this.swallowed.push({ start, end: this.lines.end(line) });
        swallows = true;
      }
      last = line;
    }
    return this.add('note', first, last, { textStart });
  }
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xfeff;
}
