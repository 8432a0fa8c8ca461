import { labelOf } from './blocks';
import { parseAttributes } from '../../letter/attributes';
import { CitationKey, isAfterString, keyAfter } from '../../letter/citations';
import { Range } from '../../text/range';

/** A key in a stretch, with its sign; `end` is that of all of it, `suppressed`: a `-` stands before it. */
export interface KeyMark extends Range { readonly kind: 'key'; readonly key: CitationKey; readonly suppressed: boolean }
/** A role of MyST, `` {cite:p}`a,b` ``: it cites by itself. */
export interface RoleMark extends Range { readonly kind: 'role'; readonly name: string; readonly content: Range }
export interface Semicolon extends Range { readonly kind: 'semicolon' }
/** `[…]`. `isFree`: neither the text of a link, an image, a span nor a note: it may be a list of citations, or what follows a key. */
export interface Bracket extends Range { readonly kind: 'bracket'; readonly isFree: boolean; readonly mayFollowKey: boolean; readonly marks: readonly Mark[] }
export type Mark = KeyMark | RoleMark | Semicolon | Bracket;

/** What a stretch of running text holds: the marks outside brackets, and what is no text. Offsets in the stretch. */
export interface Inlines { readonly marks: readonly Mark[]; readonly opaque: readonly Range[] }

const SPECIAL = /[\\`<$@[\];:^]/g;
const NOTE = /\[\^[^\]\s^]+\]/y;
const AUTOLINK = /<(?:[A-Za-z][A-Za-z0-9+.-]*:[^<>\s]*|[^<>@\s]+@[^<>@\s]+)>/y;
const TAG = /<(?:\/[A-Za-z][A-Za-z0-9:-]*\s*|[A-Za-z][A-Za-z0-9:-]*(?:\s+[A-Za-z_:][\w:.-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*\s*\/?|\?[^>]*\?|![A-Z][^>]*)>/y;
const TEX = /\\[A-Za-z]+\*?/y;
const TARGET = /\(\s{0,100}(?:<[^<>\n]*>|(?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.)*\))*)(?:\s{1,100}(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'))?\s{0,100}\)/y;
const URL = /[^\s<>"'\])}]*/y;
const ROLE = /\{(cite(?::[a-z]+)?)\}$/;
const DEEPEST = 60;

interface Open { readonly start: number; readonly marks: Mark[]; readonly isImage: boolean; readonly isNote: boolean }

/** Reads a stretch. Linear: what opens something is looked for up to its end, or once to the stretch's. */
export class InlineReader {
  private readonly open: Open[] = [];
  private readonly opaque: Range[] = [];
  private readonly absent = new Set<string>();
  private marks: Mark[] = [];
  private lastKey = -1;

  constructor(private readonly text: string, private readonly references: ReadonlySet<string>, private readonly hasRoles: boolean) {}

  read(): Inlines {
    SPECIAL.lastIndex = 0;
    for (let match = SPECIAL.exec(this.text); match; match = SPECIAL.exec(this.text)) SPECIAL.lastIndex = this.construct(match[0], match.index);
    while (this.open.length > 0) this.abandon();
    return { marks: this.marks, opaque: this.opaque };
  }

  private construct(sign: string, at: number): number {
    switch (sign) {
      case '\\': return this.backslash(at);
      case '`': return this.code(at);
      case '<': return this.html(at);
      case '$': return this.math(at);
      case '@': return this.key(at);
      case '[': return this.bracket(at, false);
      case ']': return this.close(at);
      case ';': this.marks.push({ kind: 'semicolon', start: at, end: at + 1 }); return at + 1;
      case ':': return this.url(at);
      default: return this.text[at + 1] === '[' ? this.bracket(at + 1, true) : at + 1;
    }
  }

  private hide(start: number, end: number): number {
    this.opaque.push({ start, end });
    return end;
  }

  private find(closer: string, from: number): number {
    if (this.absent.has(closer)) return -1;
    const found = this.text.indexOf(closer, from);
    if (found < 0) this.absent.add(closer);
    return found;
  }

  /** An escape, or a command of TeX with what follows it in brackets and braces. */
  private backslash(at: number): number {
    TEX.lastIndex = at;
    if (!TEX.test(this.text)) return at + 2;
    let end = TEX.lastIndex;
    for (;;) {
      const close = this.text[end] === '{' ? this.group(end, '{', '}') : this.text[end] === '[' ? this.group(end, '[', ']') : -1;
      if (close < 0) return this.hide(at, end);
      end = close + 1;
    }
  }

  private group(from: number, open: string, close: string): number {
    if (this.absent.has(`${open}${close}`)) return -1;
    let depth = 0;
    for (let at = from; at < this.text.length; at++) {
      if (this.text[at] === '\\') at++;
      else if (this.text[at] === open) depth++;
      else if (this.text[at] === close && --depth === 0) return at;
    }
    this.absent.add(`${open}${close}`);
    return -1;
  }

  private code(at: number): number {
    let open = at;
    while (this.text[open] === '`') open++;
    const fence = this.text.slice(at, open);
    for (let found = this.find(fence, open); found >= 0;) {
      let after = found + fence.length;
      if (this.text[after] !== '`') return this.closeCode(at, { start: open, end: found }, after);
      while (this.text[after] === '`') after++;
      found = this.find(fence, after);
    }
    return open;
  }

  private closeCode(at: number, content: Range, end: number): number {
    const role = this.hasRoles && at > 0 && this.text[at - 1] === '}' ? ROLE.exec(this.text.slice(Math.max(0, at - 30), at)) : undefined;
    if (role) this.marks.push({ kind: 'role', name: role[1], content, start: at - role[0].length, end });
    return role ? end : this.hide(at, end);
  }

  private html(at: number): number {
    if (this.text.startsWith('<!--', at)) {
      const close = this.find('-->', at + 4);
      return close < 0 ? at + 4 : this.hide(at, close + 3);
    }
    for (const pattern of [AUTOLINK, TAG]) {
      pattern.lastIndex = at;
      if (pattern.test(this.text)) return this.hide(at, pattern.lastIndex);
    }
    return at + 1;
  }

  /** Pandoc manual, tex_math_dollars: no blank inside the dollars, no digit after the second. */
  private math(at: number): number {
    const fence = this.text[at + 1] === '$' ? '$$' : '$';
    if (fence === '$' && /\s|^$/.test(this.text[at + 1] ?? '')) return at + 1;
    for (let close = this.find(fence, at + fence.length); close >= 0; close = this.find(fence, close + 1)) {
      if (this.text[close - 1] === '\\') continue;
      if (fence === '$' && (/\s/.test(this.text[close - 1]) || /\d/.test(this.text[close + 1] ?? ''))) return at + 1;
      return close > at + fence.length ? this.hide(at, close + fence.length) : close + fence.length;
    }
    return at + fence.length;
  }

  private key(at: number): number {
    const suppressed = this.text[at - 1] === '-' && this.text[at - 2] !== '-' && this.text[at - 2] !== '\\';
    const key = at !== this.lastKey && isAfterString(this.text, at) ? undefined : keyAfter(this.text, at);
    if (!key) return at + 1;
    const end = this.text[at + 1] === '{' ? key.end + 1 : key.end;
    this.lastKey = end;
    this.marks.push({ kind: 'key', key, suppressed: suppressed && !isAfterString(this.text, at - 1), start: suppressed ? at - 1 : at, end });
    return end;
  }

  /** A bare URL: what stands in it is no citation, though Pandoc would read one. */
  private url(at: number): number {
    if (!this.text.startsWith('://', at) || !/[A-Za-z]/.test(this.text[at - 1] ?? '')) return at + 1;
    URL.lastIndex = at + 3;
    URL.test(this.text);
    return this.hide(at, URL.lastIndex);
  }

  private bracket(at: number, isNote: boolean): number {
    NOTE.lastIndex = at;
    if (!isNote && NOTE.test(this.text)) return this.hide(at, NOTE.lastIndex);
    if (this.open.length < DEEPEST) {
      const isImage = this.text[at - 1] === '!' && this.text[at - 2] !== '\\';
      this.open.push({ start: at, marks: this.marks, isImage, isNote });
      this.marks = [];
    }
    return at + 1;
  }

  /** A bracket that does not close holds nothing: what stands in it stands in what is around it. */
  private abandon(): void {
    const { marks } = this.open.pop()!;
    for (const mark of this.marks) marks.push(mark);
    this.marks = marks;
  }

  private close(at: number): number {
    const opened = this.open.pop();
    if (!opened) return at + 1;
    const inner = this.marks;
    this.marks = opened.marks;
    const after = opened.isNote ? at + 1 : this.after(at);
    const isReference = after === at + 1 && this.text[at + 1] === '[' && this.closes(at + 1);
    const isFree = !opened.isImage && !opened.isNote && after === at + 1 && !isReference;
    if (inner.length > 0 || isFree) {
      const mayFollowKey = !opened.isImage && !opened.isNote && !/[[(]/.test(this.text[at + 1] ?? '') && this.text[opened.start + 1] !== '^';
      this.marks.push({ kind: 'bracket', isFree, mayFollowKey, marks: inner, start: opened.start, end: at + 1 });
    }
    return after;
  }

  /** The end of what belongs to a bracket that closes: a link's target, attributes, the label of a reference. */
  private after(at: number): number {
    if (this.text[at + 1] === '(') {
      TARGET.lastIndex = at + 1;
      if (!TARGET.test(this.text)) return at + 1;
      const attributes = this.text[TARGET.lastIndex] === '{' ? parseAttributes(this.text, TARGET.lastIndex, this.text.length) : undefined;
      return this.hide(at + 1, attributes && !('invalid' in attributes) ? attributes.end : TARGET.lastIndex);
    }
    if (this.text[at + 1] === '{') {
      const attributes = parseAttributes(this.text, at + 1, this.text.length);
      return 'invalid' in attributes ? at + 1 : this.hide(at + 1, attributes.end);
    }
    if (this.text[at + 1] !== '[' || this.references.size === 0) return at + 1;
    const close = this.text.indexOf(']', at + 2);
    return close > 0 && close < at + 1000 && this.references.has(labelOf(this.text.slice(at + 2, close))) ? this.hide(at + 1, close + 1) : at + 1;
  }

  /** Whether a `[` has its other end. */
  private closes(at: number): boolean {
    let depth = 0;
    for (let to = at; to < this.text.length && to < at + 1000; to++) {
      if (this.text[to] === '\\') to++;
      else if (this.text[to] === '[') depth++;
      else if (this.text[to] === ']' && --depth === 0) return true;
    }
    return false;
  }
}
