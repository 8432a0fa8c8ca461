import { DEFINITION, DIRECTIVE, VERBATIM } from './blocks';
import { HiddenLines, LineFlows } from '../lineFlows';
import { Paper } from '../model';
import { Lines } from '../../text/lines';
import { Range } from '../../text/range';

/** docutils, reStructuredText Markup Specification: what begins a line of each kind. */
const ADORNMENT = /^([!-/:-@[-`{-~])\1{2,}[ \t]*$|^::[ \t]*$/;
const BORDER = /^\+[-=+]+\+[ \t]*$|^=+(?:[ \t]+=+)+[ \t]*$/;
const BULLET = /^[-*+•‣⁃](?:[ \t]+|$)/;
const ENUMERATOR = /^(?:\((?:\d+|#|[A-Za-z]|[ivxlcdmIVXLCDM]+)\)|(?:\d+|#|[A-Za-z]|[ivxlcdmIVXLCDM]+)[.)])[ \t]+/;
const FIELD = /^:[^:\s`](?:[^:\n`]{0,200}[^:\s`])?:(?:[ \t]+|$)/;
const ATTRIBUTION = /^(?:---?(?!-)|—)[ \t]*(?=\S)/;
const QUOTING = /^(?:epigraph|pull-quote|highlights)$/;
/** Directives whose arguments are no text. */
const SILENT = /^(?:figure|class|rst-class|cssclass|container|index|only|tabularcolumns|currentmodule|module|sectionauthor|codeauthor|parsed-literal|replace|unicode|date|tags)$/;
const OPTION = /^[ \t]*:[\w-]+:/;

/** What is indented: text, a quotation, a note. `hangsAt`: what held before it. */
interface Context { readonly indent: number; readonly hangsAt?: number; quotation?: Quotation; readonly isQuotation: boolean }
interface Quotation { readonly start: number; readonly inner: number; end: number }

/** The flows and forms of a reStructuredText file, line by line. */
export function restructuredTextFlows(paper: Paper): Pick<LineFlows, 'flows' | 'forms'> { return new Outline(paper).read(); }

class Outline {
  private readonly text: string;
  private readonly lines: Lines;
  private readonly found: LineFlows;
  private readonly hidden: HiddenLines;
  private readonly references: References;
  private readonly contexts: Context[] = [{ indent: 0, isQuotation: false }];
  private isLineBlock = false;

  constructor({ text, opaque }: Paper) {
    this.text = text;
    this.lines = new Lines(text);
    this.found = new LineFlows(text, []);
    this.hidden = new HiddenLines(opaque);
    this.references = new References(text, opaque);
  }

  read(): Pick<LineFlows, 'flows' | 'forms'> {
    const { lines, found } = this;
    for (let line = 0; line < lines.count;) line = this.line(line);
    found.flush();
    while (this.contexts.length > 0) this.close(this.contexts.pop()!);
    return { flows: found.flows, forms: found.forms };
  }

  private get top(): Context { return this.contexts[this.contexts.length - 1]; }

  /** Reads a line; which is to be read next. */
  private line(line: number): number {
    const { text, lines, found } = this, from = lines.textStart(line), end = lines.end(line);
    if (from === end) { found.flush(); return line + 1; }
    const indent = lines.indent(line), isMarkup = text[from] === '.' && text[from + 1] === '.', own = isMarkup ? lines.slice(line) : '';
    const stretch = this.hidden.holding(from, end), directive = isMarkup && (!stretch || (stretch.start >= from && stretch.end <= end)) ? DIRECTIVE.exec(own) : null;
    this.leave(indent);
    if (stretch && (!directive || VERBATIM.test(directive[2].toLowerCase()))) { found.flush(); return line + 1; }
    if (indent > this.top.indent && !this.enter(line, indent, from, end)) return line + 1;
    if (directive) return this.directive(line, indent, directive[2].toLowerCase(), lines.start(line) + own.indexOf('::') + 2);
    const definition = isMarkup ? DEFINITION.exec(own) : null;
    if (definition) return this.note(line, indent, definition[1], lines.start(line) + definition[0].length);
    if (this.top.isQuotation && !found.isOpen) {
      const signed = this.attribution(line, from, end);
      if (signed !== undefined) return signed;
      this.top.quotation ??= { start: from, inner: from, end };
    }
    for (const { quotation } of this.contexts.slice(-DEEPEST)) if (quotation) quotation.end = end;
    return this.body(line, from, end);
  }

  /** Ends what is indented more. */
  private leave(indent: number): void {
    while (this.top.indent > indent) {
      this.found.flush();
      this.close(this.contexts.pop()!);
    }
  }

  private close({ quotation, hangsAt, indent }: Context, by: readonly Range[] = []): void {
    if (quotation) this.found.forms.push({ start: quotation.start, end: by[0]?.end ?? quotation.end, isBlock: true, inner: { start: quotation.inner, end: quotation.end }, arguments: by });
    if (indent > 0) this.found.hangsAt = hangsAt;
  }

  private push(context: Omit<Context, 'hangsAt'>): void {
    if (this.contexts.length < DEEPEST) this.contexts.push({ ...context, ...this.found.hangsAt !== undefined && { hangsAt: this.found.hangsAt } });
  }

  /** Begins what is indented more: the definition of a term, a quotation; false for a line that goes on. */
  private enter(line: number, indent: number, from: number, end: number): boolean {
    const { found } = this, isTerm = found.isOpen;
    if (isTerm && (this.isLineBlock || this.contexts.length >= DEEPEST)) { found.add(this.lines.start(line), end); return false; }
    found.flush();
    this.push({ indent, isQuotation: !isTerm, ...!isTerm && { quotation: { start: from, inner: from, end } } });
    return true;
  }

  /** The column at which what belongs to a line of explicit markup stands. */
  private bodyIndent(line: number, indent: number): number {
    let next = line + 1;
    while (next < this.lines.count && this.lines.isBlank(next)) next++;
    const found = next < this.lines.count ? this.lines.indent(next) : 0;
    return found > indent ? found : indent + 1;
  }

  private directive(line: number, indent: number, name: string, after: number): number {
    const { lines, found } = this, end = lines.end(line), isQuotation = QUOTING.test(name);
    found.flush();
    let next = line + 1;
    while (next < lines.count && lines.indent(next) > indent && OPTION.test(lines.slice(next))) next++;
    this.push({ indent: this.bodyIndent(next - 1, indent), isQuotation, ...isQuotation && { quotation: { start: lines.textStart(line), inner: after, end: after } } });
    if (!SILENT.test(name)) { found.add(after, end); if (isQuotation && this.top.quotation) this.top.quotation.end = end; }
    return next;
  }

  private note(line: number, indent: number, label: string, after: number): number {
    const { found, lines } = this;
    found.flush();
    this.push({ indent: this.bodyIndent(line, indent), isQuotation: false });
    found.hangsAt = this.references.of(label) ?? (/^(?:#.*|\d+|\*)$/.test(label) ? lines.start(line) : undefined);
    found.add(after, lines.end(line));
    return line + 1;
  }

  /** The paragraph that ends a quotation and says whose it is. */
  private attribution(line: number, from: number, end: number): number | undefined {
    const { lines, text } = this, { quotation, indent } = this.top, sign = text[from] === '-' || text[from] === '—' ? ATTRIBUTION.exec(text.slice(from, end)) : null;
    if (!quotation || !sign || quotation.start === from) return undefined;
    let last = line;
    while (last + 1 < lines.count && !lines.isBlank(last + 1) && lines.indent(last + 1) >= indent) last++;
    this.close({ indent: 0, isQuotation: true, quotation }, [{ start: from + sign[0].length, end: lines.end(last) }]);
    this.top.quotation = undefined;
    return last + 1;
  }

  private body(line: number, from: number, end: number): number {
    const { text, lines, found } = this, sign = text[from];
    if (LETTERS.test(sign) && found.isOpen) { found.add(lines.start(line), end); return line + 1; }
    const own = text.slice(from, end);
    if (ADORNMENT.test(own) || BORDER.test(own)) { found.flush(); return line + 1; }
    if (sign === '|' && /^\|(?:[ \t]|$)/.test(own)) {
      if (/[ \t]\|[ \t]*$/.test(own)) found.only(from, end);
      else { this.isLineBlock ||= !found.isOpen; found.add(from, end); }
      return line + 1;
    }
    if (found.isOpen) { found.add(lines.start(line), end); return line + 1; }
    this.isLineBlock = false;
    const marker = BULLET.exec(own)?.[0] ?? FIELD.exec(own)?.[0] ?? this.enumerator(own, line), width = marker?.length ?? 0;
    if (marker !== undefined) {
      const isField = sign === ':', indent = lines.indent(line);
      this.push({ indent: isField ? this.bodyIndent(line, indent) : indent + width, isQuotation: false });
    }
    if (from + width < end) found.add(from + width, end);
    return line + 1;
  }

  /** A line that begins like an item is one where the next goes on under its text. */
  private enumerator(own: string, line: number): string | undefined {
    const { lines } = this, marker = ENUMERATOR.exec(own)?.[0];
    if (marker === undefined || line + 1 >= lines.count || lines.isBlank(line + 1)) return marker;
    return lines.indent(line + 1) >= lines.indent(line) + marker.length || ENUMERATOR.test(lines.slice(line + 1).trimStart()) ? marker : undefined;
  }
}

const LETTERS = /[\p{L}\p{N}]/u;
const DEEPEST = 100;

/** Where notes are referred to; those without a name one after the other. */
class References {
  private readonly named = new Map<string, number>();
  private readonly numbers: number[] = [];
  private readonly stars: number[] = [];
  private number = 0;
  private star = 0;

  constructor(text: string, opaque: readonly Range[]) {
    let hidden = 0;
    for (const { 1: label, index } of text.matchAll(/\[(#[\w.-]*|\d+|\*)\]_/g)) {
      while (hidden < opaque.length && opaque[hidden].end <= index) hidden++;
      if (hidden < opaque.length && opaque[hidden].start <= index) continue;
      if (label === '#') this.numbers.push(index);
      else if (label === '*') this.stars.push(index);
      else if (!this.named.has(label)) this.named.set(label, index);
    }
  }

  of(label: string): number | undefined { return label === '#' ? this.numbers[this.number++] : label === '*' ? this.stars[this.star++] : this.named.get(label); }
}
