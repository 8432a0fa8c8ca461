import { Attributes, NoAttributes, parseAttributes } from './attributes';
import { CitationKey, keyAt, keysOfList } from './citations';
import { Emphasis } from './emphasis';
import { Range } from '../text/range';

/** `[passage]{…}`; `inner` is the passage, `start`…`end` the whole mark. */
export interface Span extends Range { readonly inner: Range; readonly attributes: Attributes }
/** `[^label]` in the text. */
export interface NoteReference extends Range { readonly label: string }
/** `[text](target)`; `targetRange` is that of the target. */
export interface Link extends Range { readonly target: string; readonly targetRange: Range }
/** `]{…}` that closes nothing in its own block: a span that runs over a blank line. */
export interface LooseEnd extends Range { readonly open?: number }

/** What stands inside the blocks of a letter or a note, in the order in which it ends. Offsets are UTF-16 in the source. */
export interface InlineMarks {
  readonly spans: Span[];
  readonly references: NoteReference[];
  readonly links: Link[];
  readonly citations: CitationKey[];
  /** What looks like attributes, and is none to Pandoc. */
  readonly invalid: NoAttributes[];
  /** A mark where Pandoc reads none, right after `!` or `]`. */
  readonly unread: Range[];
  readonly looseEnds: LooseEnd[];
  /** Code, mathematics and HTML: they read as they stand, and no mark is put into them. */
  readonly opaque: Range[];
  /** What is emphasised, without its signs. */
  readonly emphasis: Range[];
}

export function noMarks(): InlineMarks {
  return { spans: [], references: [], links: [], citations: [], invalid: [], unread: [], looseEnds: [], opaque: [], emphasis: [] };
}

const SPECIAL = /[\\`<$*_[\]@]/g;
const PUNCTUATION = /[!-/:-@[-`{-~]/;
const NOTE_LABEL = /\[\^([^\]\s[]+)\]/y;
const HTML_TAG = /<\/?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?\/?>/y;
const AUTOLINK = /<[A-Za-z][A-Za-z0-9+.-]*:[^<>\s]*>/y;
const TARGET = /\(\s{0,200}(<[^<>\n]*>|(?:[^\s()\\]|\\.|\([^\s()]*\))*)(?:\s{1,200}(?:"[^"]*"|'[^']*'))?\s{0,200}\)/y;

const LONGEST_LOCATOR = 1000;
const LONGEST_CITATION = 2000;

interface Bracket { readonly start: number; readonly inner: number; readonly emphasis: number; readonly image: boolean }

/**
 * Reads one block's marks into `marks` and returns the ranges that are not read (markup), in order. Linear: each
 * character that opens something looks ahead to the end of its own construct, or once to the block's end.
 */
export class InlineParser {
  private drops: Range[] = [];
  private brackets: Bracket[] = [];
  private emphasis = new Emphasis();
  private absent = new Set<string>();
  /** The end of the last key, bracket or mark: no span begins right there (letter format, section 2). */
  private unspannable = -1;

  constructor(private readonly text: string, private readonly marks: InlineMarks) {}

  block(start: number, end: number): readonly Range[] {
    this.drops = [];
    this.brackets = [];
    this.emphasis = new Emphasis();
    this.absent.clear();
    this.unspannable = -1;
    for (let at = this.special(start); at < end;) at = this.special(this.construct(this.text[at], at, end));
    this.emphasis.resolve(0, this.drops, this.marks.emphasis);
    const open = this.brackets.findLast(bracket => this.text[bracket.start + 1] !== '^')?.start;
    if (open !== undefined) this.lastOpen = open;
    return this.drops.length > 1 ? this.drops.sort((a, b) => a.start - b.start) : this.drops;
  }

  /** The next character that may be markup; one that lies beyond a block is remembered for the blocks after it. */
  private special(from: number): number {
    if (this.nextSpecial < from) {
      SPECIAL.lastIndex = from;
      this.nextSpecial = SPECIAL.exec(this.text)?.index ?? Infinity;
    }
    return this.nextSpecial;
  }

  private nextSpecial = -1;

  /** The last `[` that its block left open. */
  private lastOpen: number | undefined;

  private construct(char: string, at: number, end: number): number {
    switch (char) {
      case '\\': return this.escape(at, end);
      case '`': return this.code(at, end);
      case '<': return this.html(at, end);
      case '$': return this.math(at, end);
      case '*': case '_': return this.emphasis.run(this.text, at, end);
      case '[': return this.open(at, end);
      case ']': return this.close(at, end);
      default: return this.key(at, end);
    }
  }

  private drop(start: number, end: number): void { this.drops.push({ start, end }); }

  private escape(at: number, end: number): number {
    if (at + 1 >= end || !PUNCTUATION.test(this.text[at + 1])) return at + 1;
    this.drop(at, at + 1);
    return at + 2;
  }

  /** Where `closer` next stands; searched once to the block's end if it is not there. */
  private find(closer: string, from: number, end: number): number {
    if (this.absent.has(closer)) return -1;
    const found = this.text.slice(from, end).indexOf(closer);
    if (found >= 0) return from + found;
    this.absent.add(closer);
    return -1;
  }

  private code(at: number, end: number): number {
    let open = at;
    while (open < end && this.text[open] === '`') open++;
    const fence = this.text.slice(at, open);
    for (let found = this.find(fence, open, end); found >= 0;) {
      let after = found + fence.length;
      if (this.text[after] !== '`' || after >= end) return this.opaque(at, after);
      while (this.text[after] === '`') after++;
      found = this.find(fence, after, end);
    }
    return open;
  }

  private html(at: number, end: number): number {
    if (this.text.startsWith('<!--', at)) {
      const close = this.find('-->', at + 4, end);
      if (close < 0) return at + 4;
      this.drop(at, close + 3);
      return close + 3;
    }
    AUTOLINK.lastIndex = at;
    const link = AUTOLINK.exec(this.text);
    if (link && AUTOLINK.lastIndex <= end) {
      this.drop(at, at + 1);
      this.drop(AUTOLINK.lastIndex - 1, AUTOLINK.lastIndex);
      return AUTOLINK.lastIndex;
    }
    HTML_TAG.lastIndex = at;
    return HTML_TAG.test(this.text) && HTML_TAG.lastIndex <= end ? this.opaque(at, HTML_TAG.lastIndex) : at + 1;
  }

  /** Pandoc manual, tex_math_dollars: no blank inside the dollars, no digit after the second. */
  private math(at: number, end: number): number {
    const fence = this.text[at + 1] === '$' ? '$$' : '$';
    const first = this.text[at + fence.length];
    if (fence === '$' && (first === undefined || /\s/.test(first))) return at + 1;
    const close = this.find(fence, at + fence.length, end);
    if (close < 0) return at + fence.length;
    if (fence === '$' && (/\s/.test(this.text[close - 1]) || /\d/.test(this.text[close + 1] ?? ''))) return at + 1;
    return this.opaque(at, close + fence.length);
  }

  private opaque(start: number, end: number): number {
    this.marks.opaque.push({ start, end });
    return end;
  }

  private open(at: number, end: number): number {
    NOTE_LABEL.lastIndex = at;
    const note = NOTE_LABEL.exec(this.text);
    if (note && NOTE_LABEL.lastIndex <= end) {
      this.marks.references.push({ label: note[1], start: at, end: NOTE_LABEL.lastIndex });
      this.drop(at, NOTE_LABEL.lastIndex);
      return NOTE_LABEL.lastIndex;
    }
    const last = this.drops[this.drops.length - 1];
    const isEscaped = last?.end === at - 1 && last.start === at - 2 && this.text[last.start] === '\\';
    const image = this.text[at - 1] === '!' && !isEscaped;
    this.brackets.push({ start: at, inner: at + 1, emphasis: this.emphasis.height, image });
    return at + 1;
  }

  private close(at: number, end: number): number {
    const bracket = this.brackets.pop();
    const next = at + 1 < end ? this.text[at + 1] : '';
    const after = !bracket ? this.looseEnd(at, next, end)
      : next === '{' ? this.span(bracket, at, end)
      : next === '(' ? this.link(bracket, at, end)
      : this.citation(bracket, at);
    if (after === at + 1) this.unspannable = after;
    return after;
  }

  private looseEnd(at: number, next: string, end: number): number {
    if (next !== '{') return at + 1;
    const attributes = parseAttributes(this.text, at + 1, end);
    if (!('invalid' in attributes)) this.marks.looseEnds.push({ start: at, end: attributes.end, open: this.lastOpen });
    return at + 1;
  }

  private span(bracket: Bracket, at: number, end: number): number {
    const attributes = parseAttributes(this.text, at + 1, end);
    if ('invalid' in attributes) {
      if (/^[#.]|^\p{L}+=/u.test(this.text.slice(at + 2, at + 40).trimStart())) this.marks.invalid.push(attributes);
      return at + 1;
    }
    if (bracket.image || bracket.start === this.unspannable) {
      this.marks.unread.push({ start: bracket.start, end: attributes.end });
      return at + 1;
    }
    this.node(bracket);
    this.drop(bracket.start, bracket.inner);
    this.drop(at, attributes.end);
    this.marks.spans.push({ start: bracket.start, end: attributes.end, inner: { start: bracket.inner, end: at }, attributes });
    return attributes.end;
  }

  private link(bracket: Bracket, at: number, end: number): number {
    TARGET.lastIndex = at + 1;
    const match = TARGET.exec(this.text);
    if (!match || TARGET.lastIndex > end) return at + 1;
    let after = TARGET.lastIndex;
    const raw = match[1];
    const start = at + 1 + match[0].indexOf(raw, 1);
    const target = raw.startsWith('<') ? raw.slice(1, -1) : raw;
    if (this.text[after] === '{') {
      const attributes = parseAttributes(this.text, after, end);
      if (!('invalid' in attributes)) after = attributes.end;
    }
    this.node(bracket);
    this.drop(bracket.image ? bracket.start - 1 : bracket.start, bracket.inner);
    this.drop(at, after);
    this.marks.links.push({ start: bracket.start, end: after, target, targetRange: { start, end: start + raw.length } });
    return after;
  }

  private citation(bracket: Bracket, at: number): number {
    const keys = at - bracket.inner < LONGEST_CITATION && this.text.slice(bracket.inner, at).includes('@') ? keysOfList(this.text, bracket.inner, at) : undefined;
    if (!keys) return at + 1;
    this.dropWhole(bracket.start, at + 1);
    while (this.marks.citations.length && this.marks.citations[this.marks.citations.length - 1].start > bracket.start) this.marks.citations.pop();
    this.marks.citations.push(...keys);
    this.emphasis.resolve(bracket.emphasis, [], []);
    return at + 1;
  }

  private key(at: number, limit: number): number {
    const found = keyAt(this.text, at);
    if (!found) return at + 1;
    const own = this.text[at + 1] === '{' ? found.end + 1 : found.end, end = this.locator(own, limit);
    this.marks.citations.push(found, ...end > own ? this.others(own, end) : []);
    this.drop(at, end);
    this.unspannable = end;
    return end;
  }

  /** What else is cited in the brackets after a key: `@a [s. 3; @b]`, `@a [@b]`. */
  private others(from: number, end: number): CitationKey[] {
    const start = this.text.indexOf('[', from) + 1, semicolon = this.text.indexOf(';', start);
    return keysOfList(this.text, start, end - 1) ?? (semicolon < 0 || semicolon >= end ? [] : keysOfList(this.text, semicolon + 1, end - 1) ?? []);
  }

  /** `@key [s. 12]`: the end of the brackets after a key, be there blanks between; Pandoc reads no span there. */
  private locator(from: number, limit: number): number {
    const open = from + (/^[ \t]*(?:\r?\n[ \t]*)?/.exec(this.text.slice(from, Math.min(limit, from + 100)))?.[0].length ?? 0);
    if (this.text[open] !== '[' || this.text[open + 1] === '^') return from;
    let depth = 0, at = open;
    const most = Math.min(limit, open + LONGEST_LOCATOR);
    for (; at < most; at++) {
      if (this.text[at] === '[') depth++;
      else if (this.text[at] === ']' && --depth === 0) break;
    }
    const next = this.text[at + 1] ?? '';
    if (at >= most || next === '[' || next === '(') return from;
    if (next === '{') {
      const attributes = parseAttributes(this.text, at + 1, limit);
      if (!('invalid' in attributes)) this.marks.unread.push({ start: open, end: attributes.end });
    }
    return at + 1;
  }

  /** Emphasis does not run across the ends of a span or a link. */
  private node(bracket: Bracket): void { this.emphasis.resolve(bracket.emphasis, this.drops, this.marks.emphasis); }

  private dropWhole(start: number, end: number): void {
    while (this.drops.length && this.drops[this.drops.length - 1].start >= start) this.drops.pop();
    this.drop(start, end);
  }
}
