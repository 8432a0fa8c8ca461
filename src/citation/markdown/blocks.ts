import { Line, Stretch, indentOf, outdented } from './lines';
import { tableAt } from './tables';
import { Range } from '../../text/range';

/** The definition of a note, all of it. */
export interface NoteDefinition extends Range { readonly label: string }
/** A quotation on lines of its own: in `>` lines, in a division or a directive for quotations, line by line after `|`. */
export interface BlockQuotation extends Range { readonly inner: Range; readonly isVerse: boolean }

/** What Pandoc's Markdown is divided into: running text, stretch by stretch, and what is none, in order. */
export interface MarkdownBlocks {
  readonly stretches: readonly Stretch[];
  readonly notes: readonly NoteDefinition[];
  /** One in another after it. */
  readonly quotations: readonly BlockQuotation[];
  readonly opaque: readonly Range[];
  /** The labels of `[label]: target`, as they are compared. */
  readonly references: ReadonlySet<string>;
  /** The labels of examples, `(@label)`. */
  readonly examples: ReadonlySet<string>;
  /** The YAML between `---` lines after the front matter. */
  readonly metadata: readonly Range[];
}

const FENCE = /(`{3,}|~{3,})[ \t]*(.*?)[ \t]*$/;
/** What may stand after a fence: a word, attributes, the head of an R Markdown chunk. */
const FENCE_HEAD = /^(?:[^\s`{}]*[ \t]*(?:\{[^`]*\})?)$/;
const BULLET = /^[-*+](?=[ \t]|$)/;
const NUMBER = /^(?:\((?:#|\d{1,9}|[A-Za-z]|[ivxlcdm]+|[IVXLCDM]+)\)|(?:#|\d{1,9}|[a-z]|[ivxlcdm]+|[IVXLCDM]{2,})[.)]|[A-Z](?:\)|\.(?=[ \t]{2}|\t|$)))(?=[ \t]|$)/;
const EXAMPLE = /^(?:\(@([\w-]*)\)|@([\w-]*)[.)])(?=[ \t]|$)/;
const RULE = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const NOTE = /^\[\^[^\]\s^]+\]:/;
const REFERENCE = /^\[(?!\^|-?@)((?:[^[\]\\]|\\.){1,999})\]:[ \t]*(?!\[)(?:[^\s[]|[^\s[]\[|[ \t](?!\[))*$/;
const DEFINITION = /^[:~](?=[ \t])/;
const DIVISION = /^:{3,}[ \t]*(?:\{[^\n]*\}|[^\s{@]+)?[ \t]*:*[ \t]*$/;
/** Divisions of these classes and directives of these names (MyST) hold a quotation. */
const QUOTING_DIVISION = /^:{3,}[ \t]*(?:\{(?:[^\n}]*[ .])?|\.?)(?:quote|quotation|blockquote|block-quote|pull-quote|epigraph|citat|zitat|citation)(?![\w-])/i;
const QUOTING_DIRECTIVE = /^\{(?:epigraph|pull-quote|highlights|blockquote|quote)\}/;
const VERBATIM = /^<(script|style|pre|textarea)(?=[\s>])/i;
const ENVIRONMENT = /^\\begin\{([A-Za-z*]+)\}/;
const DEEPEST = 24;
const LONGEST_ATTRIBUTES = 500;

/** Linear in the text for each of a limited number of containers in one another. Rules: Pandoc manual, Pandoc's Markdown. */
export function readBlocks(text: string, lines: readonly Line[]): MarkdownBlocks {
  const reader = new BlockReader(text);
  reader.read(lines, 0, false);
  return { ...reader.found, opaque: reader.found.opaque.sort(byStart), notes: reader.found.notes.sort(byStart), quotations: reader.found.quotations.sort(byStart) };
}

class BlockReader {
  readonly found = {
    stretches: [] as Stretch[], opaque: [] as Range[], references: new Set<string>(), examples: new Set<string>(), metadata: [] as Range[],
    notes: [] as NoteDefinition[], quotations: [] as BlockQuotation[],
  };
  private readonly unclosed = new Set<string>();
  private lines: readonly Line[] = [];
  /** The divisions that are open in the container. */
  private divisions: { readonly line: Line; readonly isQuotation: boolean }[] = [];

  constructor(private readonly text: string) {}

  /** Reads the lines of a container; in a list's item another list needs no blank line before it. */
  read(lines: readonly Line[], depth: number, inList: boolean): void {
    const outer = this.lines, around = this.divisions;
    this.lines = lines;
    this.divisions = [];
    for (let line = 0; line < lines.length;) line = this.isBlank(line) ? line + 1 : this.block(line, depth, inList);
    this.lines = outer;
    this.divisions = around;
  }

  private rest(line: number): string { return this.text.slice(indentOf(this.text, this.lines[line]).at, this.lines[line].end); }
  private isBlank(line: number): boolean {
    const own = this.lines[line];
    return indentOf(this.text, own).at === own.end;
  }
  private columns(line: number): number { return indentOf(this.text, this.lines[line]).columns; }

  private opaque(first: number, last: number): number {
    this.found.opaque.push({ start: this.lines[first].start, end: this.lines[last].end });
    return last + 1;
  }

  /** Reads the block that begins at a line, and returns the line after it. */
  private block(line: number, depth: number, inList: boolean): number {
    if (this.columns(line) >= 4) return this.indented(line);
    const rest = this.rest(line);
    switch (rest[0]) {
      case '`': case '~': { const after = this.fence(line, rest, depth); if (after) return after; break; }
      case '>': return this.quotation(line, depth);
      case ':': if (DIVISION.test(rest)) return this.division(line, rest); break;
      case '<': { const after = this.verbatim(line, rest); if (after) return after; break; }
      case '\\': { const after = this.environment(line, rest); if (after) return after; break; }
      case '[': { const after = this.definition(line, rest, depth); if (after) return after; break; }
      case '#': if (/^#{1,6}(?:[ \t]|$)/.test(rest)) return this.heading(line); break;
      case '-': { const after = this.metadata(line, rest); if (after) return after; break; }
    }
    const table = this.table(line, depth);
    if (table) return table;
    if (/^\|[ \t]/.test(rest)) return this.verse(line);
    if (RULE.test(rest)) return line + 1;
    const marker = depth < DEEPEST ? this.marker(rest) : 0;
    if (marker > 0) return this.item(line, marker, depth);
    return this.plain(line, inList);
  }

  /** Without the attributes at its end. */
  private heading(line: number): number {
    const { start, end } = this.lines[line];
    const tail = /[ \t]+#*[ \t]*\{[^{}\n]*\}[ \t]*$/.exec(this.text.slice(Math.max(start, end - LONGEST_ATTRIBUTES), end))?.[0].length ?? 0;
    if (tail > 0) this.found.opaque.push({ start: end - tail, end });
    this.found.stretches.push(new Stretch(this.text, [{ start, end: end - tail }]));
    return line + 1;
  }

  private indented(line: number): number {
    let last = line;
    for (let next = line + 1; next < this.lines.length; next++) {
      if (this.isBlank(next)) continue;
      if (this.columns(next) < 4) break;
      last = next;
    }
    return this.opaque(line, last);
  }

  private fence(line: number, rest: string, depth: number): number | undefined {
    const last = this.fenceEnd(line, rest);
    if (last === undefined) return undefined;
    return depth < DEEPEST && QUOTING_DIRECTIVE.test(FENCE.exec(rest)![2]) ? this.directive(line, last, depth) : this.opaque(line, last);
  }

  /** A directive that holds Markdown, its options first. */
  private directive(line: number, last: number, depth: number): number {
    let first = line + 1;
    while (first < last && /^:[\w-]+:/.test(this.rest(first))) first++;
    this.opaque(line, first - 1);
    this.quotationOf(this.lines[line], this.lines[last], { start: this.lines[first].start, end: this.lines[last].start });
    this.read(this.lines.slice(first, last), depth + 1, false);
    return this.opaque(last, last);
  }

  /** One opens a division, one that says nothing ends the last. */
  private division(line: number, rest: string): number {
    if (!/^:+[ \t]*$/.test(rest)) this.divisions.push({ line: this.lines[line], isQuotation: QUOTING_DIVISION.test(rest) });
    else {
      const opened = this.divisions.pop();
      if (opened?.isQuotation) this.quotationOf(opened.line, this.lines[line], { start: opened.line.end, end: this.lines[line].start });
    }
    return this.opaque(line, line);
  }

  private quotationOf({ start }: Line, { end }: Line, inner: Range = { start, end }, isVerse = false): void { this.found.quotations.push({ start, end, inner, isVerse }); }

  private fenceEnd(line: number, rest: string): number | undefined {
    const match = FENCE.exec(rest);
    if (match?.index !== 0 || !FENCE_HEAD.test(match[2])) return undefined;
    const fence = match[1];
    const key = `${fence}${this.lines[this.lines.length - 1].end}`;
    if (this.unclosed.has(key)) return undefined;
    for (let last = line + 1; last < this.lines.length; last++) {
      const { at, columns } = indentOf(this.text, this.lines[last]);
      if (columns < 4 && this.text.startsWith(fence, at) && /^(.)\1*[ \t]*$/.test(this.text.slice(at, this.lines[last].end))) return last;
    }
    this.unclosed.add(key);
    return undefined;
  }

  private quotation(line: number, depth: number): number {
    let last = line;
    while (last + 1 < this.lines.length && !this.isBlank(last + 1)) last++;
    const inner = this.lines.slice(line, last + 1).map(own => {
      const { at, columns } = indentOf(this.text, own);
      if (columns >= 4 || this.text[at] !== '>' || at >= own.end) return own;
      return { start: this.text[at + 1] === ' ' && at + 1 < own.end ? at + 2 : at + 1, end: own.end };
    });
    this.quotationOf(this.lines[line], this.lines[last]);
    if (depth < DEEPEST) this.read(inner, depth + 1, false);
    else this.paragraph(line, last);
    return last + 1;
  }

  /** HTML in which nothing is Markdown. */
  private verbatim(line: number, rest: string): number | undefined {
    const close = rest.startsWith('<!--') ? '-->' : VERBATIM.exec(rest) ? `</${VERBATIM.exec(rest)![1].toLowerCase()}` : undefined;
    if (close === undefined || this.unclosed.has(close)) return undefined;
    for (let last = line; last < this.lines.length; last++) {
      const own = this.text.slice(this.lines[last].start, this.lines[last].end);
      const at = own.toLowerCase().indexOf(close);
      if (at < 0) continue;
      const end = at + own.slice(at).indexOf('>') + 1;
      if (end <= at || own.slice(end).trim() === '') return this.opaque(line, last);
      // What follows a comment on its line goes on as a paragraph.
      if (close === '-->') return undefined;
      this.found.opaque.push({ start: this.lines[line].start, end: this.lines[last].start + end });
      this.found.stretches.push(new Stretch(this.text, [{ start: this.lines[last].start + end, end: this.lines[last].end }]));
      return last + 1;
    }
    this.unclosed.add(close);
    return undefined;
  }

  private environment(line: number, rest: string): number | undefined {
    const name = ENVIRONMENT.exec(rest)?.[1];
    if (name === undefined || this.unclosed.has(`\\${name}`)) return undefined;
    let depth = 0;
    for (let last = line; last < this.lines.length; last++) {
      const own = this.text.slice(this.lines[last].start, this.lines[last].end);
      depth += own.split(`\\begin{${name}}`).length - own.split(`\\end{${name}}`).length;
      if (depth <= 0) return this.opaque(line, last);
    }
    this.unclosed.add(`\\${name}`);
    return undefined;
  }

  /** A note's definition, or a reference's. */
  private definition(line: number, rest: string, depth: number): number | undefined {
    const note = NOTE.exec(rest);
    if (note && depth < DEEPEST) {
      const after = this.contained(line, note[0].length, 4, depth, false);
      this.found.notes.push({ label: note[0].slice(2, -2), start: indentOf(this.text, this.lines[line]).at, end: this.lines[after - 1].end });
      return after;
    }
    const reference = REFERENCE.exec(rest);
    if (!reference) return undefined;
    this.found.references.add(labelOf(reference[1]));
    return this.opaque(line, line);
  }

  private metadata(line: number, rest: string): number | undefined {
    if (!/^---[ \t]*$/.test(rest) || line + 1 >= this.lines.length || this.isBlank(line + 1) || this.unclosed.has('---')) return undefined;
    for (let last = line + 1; last < this.lines.length; last++) {
      if (!/^(?:---|\.\.\.)[ \t]*$/.test(this.text.slice(this.lines[last].start, this.lines[last].end))) continue;
      // Only where it is a map: what stands between two rules is text.
      if (!/^[^\s:#][^:#]*:(?:\s|$)/.test(this.rest(line + 1))) return undefined;
      this.found.metadata.push({ start: this.lines[line + 1].start, end: this.lines[last].start });
      return this.opaque(line, last);
    }
    this.unclosed.add('---');
    return undefined;
  }

  /** The length of what begins an item of a list, or 0. */
  private marker(rest: string): number {
    if (BULLET.test(rest)) return 1;
    const example = EXAMPLE.exec(rest);
    if (example) {
      const label = example[1] || example[2];
      if (label) this.found.examples.add(label);
      return example[0].length;
    }
    return NUMBER.exec(rest)?.[0].length ?? DEFINITION.exec(rest)?.[0].length ?? 0;
  }

  private item(line: number, marker: number, depth: number): number {
    const { at, columns } = indentOf(this.text, this.lines[line]);
    const after = indentOf(this.text, { start: at + marker, end: this.lines[line].end });
    // A definition and an example hold what is indented by four, other items what stands under their text.
    const hasFour = /^[:~@]|^\(@/.test(this.text.slice(at, at + 2));
    return this.contained(line, marker, hasFour ? 4 : columns + marker + (after.columns > 4 ? 1 : after.columns), depth, true);
  }

  /** A block with a marker before its first line: the lines after it that are indented, or that follow without a blank line, belong to it. */
  private contained(line: number, marker: number, indent: number, depth: number, inList: boolean): number {
    const first = { start: indentOf(this.text, this.lines[line]).at + marker, end: this.lines[line].end };
    const isCode = indentOf(this.text, first).columns > 4;
    const inner: Line[] = [isCode ? { start: first.start + 1, end: first.end } : outdented(this.text, first, 4)];
    let next = line + 1;
    for (let blank = false; next < this.lines.length; next++) {
      if (this.isBlank(next)) { blank = true; continue; }
      const columns = this.columns(next);
      if (columns < indent && (blank || (inList && this.marker(this.rest(next)) > 0) || this.endsParagraph(next, inList))) break;
      for (let each = line + inner.length; each < next; each++) inner.push({ start: this.lines[each].end, end: this.lines[each].end });
      inner.push(outdented(this.text, this.lines[next], indent));
      blank = false;
    }
    this.read(inner, depth + 1, inList);
    return line + inner.length;
  }

  /** Whether a line ends the paragraph before it without a blank line: tildes do only that of a list's item. */
  private endsParagraph(line: number, inList = false): boolean {
    const rest = this.rest(line);
    if (rest.startsWith('```') || (inList && rest.startsWith('~~~'))) return this.fenceEnd(line, rest) !== undefined;
    return /^:{3,}[ \t]*$/.test(rest);
  }

  private table(line: number, depth: number): number | undefined {
    const table = tableAt(this.text, this.lines, line);
    if (!table) return undefined;
    for (const cell of table.cells) {
      if (table.hasBlocks && depth < DEEPEST) this.read(cell, depth + 1, false);
      else this.found.stretches.push(new Stretch(this.text, cell));
    }
    return table.after;
  }

  private verse(line: number): number {
    let last = line;
    while (last + 1 < this.lines.length && /^(?:\|[ \t]|\|$|[ \t]+\S)/.test(this.text.slice(this.lines[last + 1].start, this.lines[last + 1].end))) last++;
    for (let each = line; each <= last; each++) {
      const { at } = indentOf(this.text, this.lines[each]);
      this.found.stretches.push(new Stretch(this.text, [{ start: this.text[at] === '|' ? at + 1 : at, end: this.lines[each].end }]));
    }
    this.quotationOf(this.lines[line], this.lines[last], undefined, true);
    return last + 1;
  }

  private plain(line: number, inList: boolean): number {
    let last = line;
    while (last + 1 < this.lines.length && !this.isBlank(last + 1)) {
      const next = last + 1;
      if (this.endsParagraph(next) || DEFINITION.test(this.rest(next)) || (inList && this.marker(this.rest(next)) > 0 && this.columns(next) < 4)) break;
      last = this.commentEnd(next);
    }
    return this.paragraph(line, Math.max(last, this.commentEnd(line)));
  }

  /** The line on which a comment ends that opens on a line and runs on: it may run over blank lines. */
  private commentEnd(line: number): number {
    const own = this.text.slice(this.lines[line].start, this.lines[line].end);
    const open = own.lastIndexOf('<!--');
    if (open < 0 || own.includes('-->', open) || this.unclosed.has('-->')) return line;
    for (let last = line + 1; last < this.lines.length; last++) if (this.text.slice(this.lines[last].start, this.lines[last].end).includes('-->')) return last;
    this.unclosed.add('-->');
    return line;
  }

  private paragraph(first: number, last: number): number {
    this.found.stretches.push(new Stretch(this.text, this.lines.slice(first, last + 1)));
    return last + 1;
  }
}

function byStart(a: Range, b: Range): number { return a.start - b.start || b.end - a.end; }

/** As Pandoc compares the labels of references: without difference of case and blanks. */
export function labelOf(text: string): string { return text.trim().replace(/\s+/g, ' ').toLowerCase(); }
