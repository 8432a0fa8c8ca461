import { entity } from './entities';
import { InlineReader, Inlines } from './inlines';
import { Stretch } from './lines';
import { Range, inOrder } from '../../text/range';
import { Reading, ReadingBuilder } from '../../text/reading';

/** What is not read, or reads as something else. Offsets in the stretch. */
export interface Drop extends Range { readonly reads?: string }

const TOKEN = /\\(?:\r?\n|[^\p{L}\p{N}])|-{2,3}|\.{3}|&(#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});|~~|\^([^\s^[\]\\]{1,60})\^|~([^\s~\\]{1,60})~|\s{2,}|[^\S ]|\u00ad/gu;
const SIGNS: Readonly<Record<string, string>> = { '--': '–', '---': '—', '...': '…' };
const HEADING = /^[ \t]{0,3}#{1,6}[ \t]+/;
const TAIL = /[ \t]+#+[ \t]*$/;
const UNDERLINE = /\n[ \t]*(?:=+|-+)[ \t]*$/;

/** What is read of stretches that follow one another (Flow.reading). `cited`: the source ranges of citations, in order. */
export function readStretches(stretches: readonly Stretch[], cited: readonly Range[], references: ReadonlySet<string>): Reading {
  const writer = new Writer();
  for (const stretch of stretches) {
    const { text } = stretch, drops = dropsIn(stretch, new InlineReader(text, references, true).read());
    for (const each of cited) drops.push(citedDrop(stretch, each));
    const heading = HEADING.exec(text), tail = (heading ? TAIL : UNDERLINE).exec(text);
    if (heading) drops.push({ start: 0, end: heading[0].length });
    if (tail) drops.push({ start: tail.index, end: text.length });
    writer.read(stretch, 0, text.length, drops.sort(inOrder));
  }
  return writer.build();
}

/** The same of a note in the midst of a stretch: what stands in its brackets. `drops`: of the whole stretch (dropsIn). */
export function readNote(stretch: Stretch, { start, end }: Range, cited: readonly Range[], drops: readonly Drop[]): Reading {
  const writer = new Writer(), inner = { start: start + 2, end: end - 1 }, own = cited.map(each => citedDrop(stretch, each));
  for (let at = firstFrom(drops, inner.start); at < drops.length && drops[at].start < inner.end; at++) if (drops[at].end <= inner.end) own.push(drops[at]);
  writer.read(stretch, inner.start, inner.end, own.sort(inOrder));
  return writer.build();
}

function firstFrom(drops: readonly Drop[], offset: number): number {
  let low = 0, high = drops.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (drops[middle].start < offset) low = middle + 1; else high = middle;
  }
  return low;
}

/** What is not read in a stretch but for what it cites, in order. */
export function dropsIn({ text }: Stretch, { opaque, markup, notes }: Inlines): Drop[] {
  const drops: Drop[] = opaque.map(({ start, end }) => ({ start, end, reads: text[start] === '<' ? tagReads(text.slice(start, Math.min(end, start + 20))) : undefined }));
  for (const each of [markup, notes]) for (const range of each) drops.push(range);
  return drops.sort(inOrder);
}

function citedDrop(stretch: Stretch, { start, end }: Range): Drop { return { start: stretch.fromSource(start), end: stretch.fromSource(end) }; }

/** A tag for a quotation has its marks, one that ends a line is a blank. */
function tagReads(tag: string): string | undefined { return /^<q[\s>]/i.test(tag) ? '“' : /^<\/q\s*>/i.test(tag) ? '”' : /^<\/?(?:br|p|div|blockquote|li)[\s/>]/i.test(tag) ? ' ' : undefined; }

const CLOSING = /^[.,;:!?)\]]/;

class Writer {
  private readonly builder = new ReadingBuilder();
  private began = false;
  /** The blanks that wait for something to stand between (source offsets). */
  private blankStart = -1;
  private blankEnd = -1;
  /** Something is left out since the last blank. */
  private isOver = false;

  build(): Reading { return this.builder.build(); }

  read(stretch: Stretch, from: number, to: number, drops: readonly Drop[]): void {
    if (this.began) this.blank(stretch.toSource(from), stretch.toSource(from));
    let at = from;
    for (const { start, end, reads } of drops) {
      if (end <= at) continue;
      if (start > at) this.text(stretch, at, start);
      if (reads === ' ') this.blank(stretch.toSource(start), stretch.toSource(end));
      else if (reads) this.put(reads, stretch.toSource(start), stretch.toSource(end));
      else this.isOver = true;
      at = end;
    }
    if (at < to) this.text(stretch, at, to);
  }

  private text(stretch: Stretch, from: number, to: number): void {
    const text = stretch.text.slice(from, to);
    let at = 0;
    for (const { 0: sign, 1: name, 2: raised, 3: lowered, index } of text.matchAll(TOKEN)) {
      this.words(stretch, text, at, index, from);
      const start = stretch.toSource(from + index), end = stretch.toSource(from + index + sign.length);
      at = index + sign.length;
      const inner = raised ?? lowered;
      if (inner !== undefined) this.copy(inner, start + 1);
      else if (name !== undefined) this.entity(sign, entity(name), start, end);
      else if (sign[0] === '\\') { if (/\s/.test(sign[1])) this.blank(start, end); else this.copy(sign.slice(1), start + 1); }
      else if (SIGNS[sign]) this.put(SIGNS[sign], start, end);
      else if (/\s/.test(sign)) this.blank(start, end);
    }
    this.words(stretch, text, at, text.length, from);
  }

  private entity(sign: string, reads: string | undefined, start: number, end: number): void {
    if (reads === undefined) this.copy(sign, start);
    else if (/\s/.test(reads)) this.blank(start, end);
    else if (reads !== '\u00ad') this.put(reads, start, end);
  }

  /** Text without signs; a blank at one of its ends waits. */
  private words(stretch: Stretch, text: string, from: number, to: number, base: number): void {
    if (from < to && text.charCodeAt(from) === 32) { this.blank(stretch.toSource(base + from), stretch.toSource(base + from + 1)); from++; }
    const hasBlank = from < to && text.charCodeAt(to - 1) === 32, last = hasBlank ? to - 1 : to;
    if (from < last) this.copy(text.slice(from, last), stretch.toSource(base + from));
    if (hasBlank) this.blank(stretch.toSource(base + last), stretch.toSource(base + to));
  }

  private blank(start: number, end: number): void {
    if (this.blankStart < 0) this.blankStart = start;
    this.blankEnd = end;
  }

  private copy(text: string, source: number): void {
    this.before(text);
    this.builder.copy(text, source);
  }

  private put(text: string, start: number, end: number): void {
    this.before(text);
    this.builder.put(text, start, end);
  }

  /** A blank before what is left out, and a full stop after it: none is read. */
  private before(text: string): void {
    if (this.blankStart >= 0 && this.began && !(this.isOver && CLOSING.test(text))) this.builder.put(' ', this.blankStart, this.blankEnd);
    this.blankStart = -1;
    this.isOver = false;
    this.began = true;
  }
}
