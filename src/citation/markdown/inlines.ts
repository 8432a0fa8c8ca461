import { labelOf } from './blocks';
import { OpaqueFinder } from './opaque';
import { parseAttributes } from '../../letter/attributes';
import { CitationKey, isAfterString, keyAfter } from '../../letter/citations';
import { Range } from '../../text/range';

/** A key in a stretch, with its sign. `suppressed`: it stands right after a `-` that Pandoc takes as its own in a list of citations. */
export interface KeyMark extends Range { readonly kind: 'key'; readonly key: CitationKey; readonly suppressed: boolean }
/** A role of MyST, `` {cite:p}`a,b` ``: it cites by itself. */
export interface RoleMark extends Range { readonly kind: 'role'; readonly name: string; readonly content: Range }
export interface Semicolon extends Range { readonly kind: 'semicolon' }
/** An emphasis, a quotation: what stands in it belongs to no list of citations around it. */
export interface Group extends Range { readonly kind: 'group'; readonly marks: readonly Mark[] }
/** `[…]`. `isFree`: it may be a list of citations, for it is neither the text of a link, an image, a span nor a note; `mayFollowKey`: it may be what follows a key. */
export interface Bracket extends Range { readonly kind: 'bracket'; readonly isFree: boolean; readonly mayFollowKey: boolean; readonly marks: readonly Mark[] }
export type Mark = KeyMark | RoleMark | Semicolon | Group | Bracket;

/** What a stretch of running text holds: the marks outside brackets, and what is no text. Offsets in the stretch. */
export interface Inlines {
  readonly marks: readonly Mark[];
  readonly opaque: readonly Range[];
  /** Signs that are not read: those of emphasis, the brackets of spans, links and images. In the order in which they end. */
  readonly markup: readonly Range[];
  /** Notes in the text, `^[…]`, with their brackets. */
  readonly notes: readonly Range[];
}

const SPECIAL = /[\\`<$@[\];:^*_"'“‘”’]/g;
const NOTE = /\[\^[^\]\s^]+\]/y;
const TARGET = /\((?:\s{0,100}<[^<>\n]*>)?(?:[^()\\]|\\[^]|\((?:[^()\\]|\\[^])*\))*\)/y;
const ROLE = /\{(cite(?::[a-z]+)?)\}$/;
const ENTITY = /&(?:#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31})$/;
const LABEL = /@[\p{L}\p{N}_-]+/uy;
const DEEPEST = 60;

/** What is open: a bracket, an emphasis by so many signs, a quotation. */
type Open = { readonly start: number; readonly marks: Mark[] } & (
  | { readonly kind: 'bracket'; readonly isImage: boolean; readonly isNote: boolean }
  | { readonly kind: 'emphasis'; readonly sign: string; count: number }
  | { readonly kind: 'quotation'; readonly isDouble: boolean }
);

/**
 * Reads a stretch as Pandoc's reader does, which goes from left to right: what is opened last is closed first, and what does not close is text.
 * Linear.
 */
export class InlineReader {
  private readonly open: Open[] = [];
  private readonly opaque: Range[] = [];
  private readonly markup: Range[] = [];
  private readonly notes: Range[] = [];
  private readonly finder: OpaqueFinder;
  private marks: Mark[] = [];
  /** The end of what is no string, though a letter may stand there; that of an emphasis, which counts as one. */
  private noString = -1;
  private string = -1;
  /** The bracket right after another one. */
  private label = -1;
  private readonly lastDouble: number;
  private readonly lastSingle: number;

  constructor(private readonly text: string, private readonly references: ReadonlySet<string>, private readonly hasRoles: boolean) {
    this.finder = new OpaqueFinder(text);
    this.lastDouble = Math.max(text.lastIndexOf('"'), text.lastIndexOf('”'));
    this.lastSingle = Math.max(text.lastIndexOf('\''), text.lastIndexOf('’'));
  }

  read(): Inlines {
    SPECIAL.lastIndex = 0;
    for (let match = SPECIAL.exec(this.text); match; match = SPECIAL.exec(this.text)) SPECIAL.lastIndex = this.construct(match[0], match.index);
    while (this.open.length > 0) this.abandon();
    return { marks: this.marks, opaque: this.opaque, markup: this.markup, notes: this.notes };
  }

  private construct(sign: string, at: number): number {
    switch (sign) {
      case '\\': return this.hidden(at, this.finder.tex(at)) ?? at + 2;
      case '`': return this.code(at);
      case '<': return this.hidden(at, this.finder.html(at)) ?? at + 1;
      case '$': return this.hidden(at, this.finder.math(at)) ?? at + 1;
      case '@': return this.key(at);
      case '[': return this.bracket(at, false);
      case ']': return this.close(at);
      case ';': return this.semicolon(at);
      // A bare URL: what stands in it is no citation, though Pandoc would read one.
      case ':': return this.hidden(at, this.finder.url(at)) ?? at + 1;
      case '^': return this.text[at + 1] === '[' ? this.bracket(at + 1, true) : at + 1;
      case '*': case '_': return this.emphasis(sign, at);
      default: return this.quotation(sign, at);
    }
  }

  private hidden(start: number, end: number | undefined): number | undefined {
    if (end === undefined) return undefined;
    this.opaque.push({ start, end });
    return this.noString = end;
  }

  private isAfterString(at: number): boolean {
    if (at === this.string) return true;
    if (at === this.noString) return false;
    if (this.text[at - 1] !== '.') return isAfterString(this.text, at);
    // Three dots are an ellipsis.
    let dots = 1;
    while (this.text[at - 1 - dots] === '.') dots++;
    return dots % 3 !== 0 && isAfterString(this.text, at);
  }

  private code(at: number): number {
    const { start, close, end } = this.finder.code(at);
    if (close === undefined) return end;
    const role = this.hasRoles && this.text[at - 1] === '}' ? ROLE.exec(this.text.slice(Math.max(0, at - 30), at)) : undefined;
    if (!role) return this.hidden(at, end)!;
    this.marks.push({ kind: 'role', name: role[1], content: { start, end: close }, start: at - role[0].length, end });
    return end;
  }

  private semicolon(at: number): number {
    if (!ENTITY.test(this.text.slice(Math.max(0, at - 34), at))) this.marks.push({ kind: 'semicolon', start: at, end: at + 1 });
    return at + 1;
  }

  private key(at: number): number {
    const isAfter = this.isAfterString(at);
    const key = isAfter ? undefined : keyAfter(this.text, at);
    if (!key) {
      // What might be an example's label is read at once, and is no string.
      LABEL.lastIndex = at;
      return isAfter && LABEL.test(this.text) ? this.noString = LABEL.lastIndex : at + 1;
    }
    let hyphens = 0;
    while (this.text[at - 1 - hyphens] === '-') hyphens++;
    // Two and three of them are dashes.
    const suppressed = hyphens % 3 === 1 && this.text[at - 1 - hyphens] !== '\\' && !(hyphens === 1 && this.isAfterString(at - 1));
    this.noString = this.text[at + 1] === '{' ? key.end + 1 : key.end;
    this.marks.push({ kind: 'key', key, suppressed, start: at, end: this.noString });
    return this.noString;
  }

  private push(open: Open): void {
    this.open.push(open);
    this.marks = [];
  }

  /** Ends what was opened last, and returns what it holds. */
  private pop(): readonly Mark[] {
    const inner = this.marks;
    this.marks = this.open.pop()!.marks;
    return inner;
  }

  /** What does not close is text: what stands in it stands in what is around it. */
  private abandon(): void { for (const mark of this.pop()) this.marks.push(mark); }

  private group(start: number, end: number): void {
    const marks = this.pop();
    if (marks.length > 0) this.marks.push({ kind: 'group', marks, start, end });
  }

  /** Whether so many signs of emphasis end here: `_` only before what is no letter or digit. */
  private ends(sign: string, at: number, count: number): boolean {
    for (let each = 0; each < count; each++) if (this.text[at + each] !== sign) return false;
    return sign === '*' || !/[\p{L}\p{N}]/u.test(String.fromCodePoint(this.text.codePointAt(at + count) ?? 32));
  }

  private emphasis(sign: string, at: number): number {
    const top = this.open[this.open.length - 1];
    if (top?.kind === 'emphasis' && top.sign === sign) {
      const after = this.endEmphasis(top, at);
      if (after !== undefined) return after;
    }
    if ((sign === '_' && this.isAfterString(at)) || this.open.length >= DEEPEST) return at + 1;
    let end = at;
    while (this.text[end] === sign) end++;
    if (end - at <= 3 && this.text[end] !== ' ' && this.text[end] !== '\t') this.push({ kind: 'emphasis', sign, count: end - at, start: at, marks: this.marks });
    return end;
  }

  private endEmphasis(top: Extract<Open, { kind: 'emphasis' }>, at: number): number | undefined {
    const { sign, count } = top;
    if (count === 2) return this.ends(sign, at, 2) ? this.endGroup(top.start, at + 2, 2) : undefined;
    if (!this.ends(sign, at, 1)) return undefined;
    if (count === 1) {
      if (this.text[at + 1] !== sign || this.ends(sign, at + 2, 1)) return this.endGroup(top.start, at + 1, 1);
      this.push({ kind: 'emphasis', sign, count: 2, start: at, marks: this.marks });
      return at + 2;
    }
    // Of three: all of them end, or the strong one, or the other.
    if (this.ends(sign, at, 3)) return this.endGroup(top.start, at + 3, 3);
    const ended = this.ends(sign, at, 2) ? 2 : 1;
    top.count = 3 - ended;
    this.signs(top.start + 3, at + ended, ended);
    return this.string = at + ended;
  }

  private endGroup(start: number, end: number, count: number): number {
    this.group(start, end);
    this.signs(start + count, end, count);
    return this.string = end;
  }

  /** So many signs before one place and before another. */
  private signs(after: number, end: number, count: number): void { this.markup.push({ start: after - count, end: after }, { start: end - count, end }); }

  /** Pandoc manual, smart: straight ones, and curved ones that open and close as in English. */
  private quotation(sign: string, at: number): number {
    const isDouble = sign === '"' || sign === '“' || sign === '”', opens = sign !== '”' && sign !== '’', closes = sign !== '“' && sign !== '‘';
    const top = this.open[this.open.length - 1];
    if (closes && top?.kind === 'quotation' && top.isDouble === isDouble && at > top.start + 1 && (isDouble || this.isEnd(at))) {
      this.group(top.start, at + 1);
      return at + 1;
    }
    const isOpen = opens && /\S/.test(this.text[at + 1] ?? '') && (isDouble ? this.lastDouble : this.lastSingle) > at + 1 && (isDouble || !this.isAfterString(at))
      && this.open.length < DEEPEST && !this.open.some(each => each.kind === 'quotation' && each.isDouble === isDouble);
    if (isOpen) this.push({ kind: 'quotation', isDouble, start: at, marks: this.marks });
    return at + 1;
  }

  /** Whether a single quotation mark can end one. */
  private isEnd(at: number): boolean { return !/[\p{L}\p{N}]/u.test(String.fromCodePoint(this.text.codePointAt(at + 1) ?? 32)); }

  private bracket(at: number, isNote: boolean): number {
    NOTE.lastIndex = at;
    if (!isNote && NOTE.test(this.text)) return this.hidden(at, NOTE.lastIndex)!;
    if (this.open.length >= DEEPEST || !this.hasEnd(at)) return at + 1;
    this.push({ kind: 'bracket', isImage: this.text[at - 1] === '!' && this.text[at - 2] !== '\\', isNote, start: at, marks: this.marks });
    return at + 1;
  }

  /** The brackets that have an end, found when first asked for. */
  private ended: Set<number> | undefined;

  private hasEnd(at: number): boolean {
    if (!this.ended) {
      this.ended = new Set();
      const open: number[] = [], finder = new OpaqueFinder(this.text);
      const pattern = /[\\[\]`]/g;
      for (let match = pattern.exec(this.text); match; match = pattern.exec(this.text)) {
        if (match[0] === '[') open.push(match.index);
        else if (match[0] === '\\') pattern.lastIndex++;
        else if (match[0] === '`') pattern.lastIndex = finder.code(match.index).end;
        else if (open.length > 0) this.ended.add(open.pop()!);
      }
    }
    return this.ended.has(at);
  }

  private close(at: number): number {
    const index = this.open.findLastIndex(each => each.kind === 'bracket');
    if (index < 0) return at + 1;
    // To a list of citations, an emphasis or a quotation that begins in it and has no end in it goes on beyond it.
    let runsOver = false;
    while (this.open.length > index + 1) {
      const over = this.open[this.open.length - 1];
      if (over.kind === 'emphasis' || (over.kind === 'quotation' && (over.isDouble ? this.lastDouble : this.lastSingle) > at)) runsOver = true;
      this.abandon();
    }
    const opened = this.open[index] as Extract<Open, { kind: 'bracket' }>;
    const marks = this.pop();
    const isPlain = !opened.isImage && !opened.isNote;
    const after = opened.isNote ? undefined : this.after(at);
    // The label of a reference that is none is read by itself, whatever follows it.
    const isLabel = opened.start === this.label;
    if (!isLabel && opened.kind === 'bracket' && this.text[at + 1] === '[' && this.hasEnd(at + 1)) this.label = at + 1;
    const isFree = isPlain && !runsOver && (isLabel || !/[[({]/.test(this.text[at + 1] ?? ''));
    const mayFollowKey = isPlain && !runsOver && !/[[(]/.test(this.text[at + 1] ?? '') && this.text[opened.start + 1] !== '^' && !this.isReference(opened.start, at);
    if (marks.length > 0 || isFree || mayFollowKey) this.marks.push({ kind: 'bracket', isFree, mayFollowKey, marks, start: opened.start, end: at + 1 });
    if (opened.isNote) this.notes.push({ start: opened.start - 1, end: at + 1 });
    else if (after !== undefined || this.isReference(opened.start, at)) this.markup.push({ start: opened.isImage ? opened.start - 1 : opened.start, end: opened.start + 1 }, { start: at, end: at + 1 });
    return after === undefined ? at + 1 : this.hidden(at + 1, after)!;
  }

  /** Whether what stands in brackets is the label of a reference. */
  private isReference(open: number, close: number): boolean { return this.references.size > 0 && this.references.has(labelOf(this.text.slice(open + 1, Math.min(close, open + 1000)))); }

  /** The end of what belongs to a bracket that closes: a link's target, attributes, the label of a reference. */
  private after(at: number): number | undefined {
    if (this.text[at + 1] === '(') {
      TARGET.lastIndex = at + 1;
      return TARGET.test(this.text) ? this.attributes(TARGET.lastIndex) ?? TARGET.lastIndex : undefined;
    }
    if (this.text[at + 1] === '{') return this.attributes(at + 1);
    if (this.text[at + 1] !== '[' || this.references.size === 0) return undefined;
    const close = this.text.indexOf(']', at + 2);
    return close > 0 && close < at + 1000 && this.references.has(labelOf(this.text.slice(at + 2, close))) ? close + 1 : undefined;
  }

  private attributes(at: number): number | undefined {
    if (this.text[at] !== '{') return undefined;
    const attributes = parseAttributes(this.text, at, this.text.length);
    return 'invalid' in attributes ? undefined : attributes.end;
  }
}
