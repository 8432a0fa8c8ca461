import { FlowReader, signTable } from '../flowReader';
import { FlowClosers, InlineNote, notesIn } from '../lineFlows';
import { entity } from '../markdown/entities';
import { Paper } from '../model';
import { inOrder, Range } from '../../text/range';
import { Reading } from '../../text/reading';

const FIRST = signTable('*_#^~`"\'\\{[]<(&-.+>');
/** Attributes that stand for a sign (AsciiDoc Language Documentation, Character Replacement Attributes). */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  nbsp: ' ', sp: ' ', zwsp: '', wj: '', empty: '', blank: '', apos: '\'', quot: '"', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', deg: '°', plus: '+', brvbar: '¦', vbar: '|', amp: '&', lt: '<', gt: '>',
  startsb: '[', endsb: ']', caret: '^', asterisk: '*', tilde: '~', backslash: '\\', backtick: '`', 'two-colons': '::', 'two-semicolons': ';;', cpp: 'C++', cxx: 'C++', pp: '++',
};
const ATTRIBUTE = /\{([\w-]{1,60})\}/y;
const ENTITY = /&(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,10});/y;
/** Macros and addresses: with a text in brackets, or as a whole. */
const MACRO = /(?<![\p{L}\p{N}_])(?:(?:https?:\/\/|link:|mailto:|xref:)[^\s[\]<>]{1,2000}(\[)?|(?:anchor|image|icon|indexterm):[^\s[\]]{0,500}\[[^\]\n]{0,500}\])/gu;
const ANCHOR = /\[\[[^[\]\n]{1,200}\]\]/y;
const CROSS = /<<([^<>,\n]{1,200})(?:>>|,\s*)/y;
const ROLE = /\[[^[\]\n]{0,100}\](?=[#*_])/y;
const WORD = /[\p{L}\p{N}_]/u;

export function readAsciidocFlow(paper: Paper, notes: readonly InlineNote[], flow: Range): Reading { return new Inlines(paper, flow, notes).read(); }

class Inlines extends FlowReader {
  private readonly closers: FlowClosers;
  /** The signs that close what is open, and what they read as. */
  private readonly closing = new Map<number, { readonly length: number; readonly reads: string }>();

  constructor(paper: Paper, flow: Range, notes: readonly InlineNote[]) {
    const closers = new FlowClosers(paper.text, flow), { heads, ends } = macrosIn(paper.text, flow, closers);
    super(paper, flow, FIRST, [...notesIn(notes, flow), ...heads].sort(inOrder));
    this.closers = closers;
    for (const end of ends) this.closing.set(end, { length: 1, reads: '' });
  }

  protected override sign(at: number, limit: number): number {
    const closing = this.closing.get(at), end = closing ? this.reads(closing.reads, at, at + closing.length) : this.opens(at, limit);
    if (end > at && end <= this.flow.end) return end;
    this.copy(at, at + 1);
    return at + 1;
  }

  private opens(at: number, limit: number): number {
    const { text } = this, sign = text[at];
    switch (sign) {
      case '*': case '_': case '#': case '^': case '~': return this.marked(sign, at);
      case '"': case '\'': return this.curved(sign, at);
      case '`': return text[at + 1] === '\'' ? this.reads('’', at, at + 2) : text[at + 1] === '"' ? this.reads('”', at, at + 2) : 0;
      case '\\': return /[*_#`+~^{[<"'(&\\.-]/.test(text[at + 1] ?? '') || /[a-z]/.test(text[at + 1] ?? '') ? this.unescaped(at) : 0;
      case '{': return this.attribute(at);
      case '&': return this.entity(at);
      case '[': return this.passing(ANCHOR, at, limit) || this.role(at, limit);
      case '<': return this.crossReference(at);
      case '(': return this.indexTerm(at);
      case '-': case '.': return this.dashes(sign, at);
      case '+': return this.lineBreak(at);
      case '>': return /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(this.flow.start, at - 20), at)) ? at + 1 : 0;
      default: return 0;
    }
  }

  /** `[.role]#text#`; what ends in a sign that closes is none. */
  private role(at: number, limit: number): number {
    const end = this.passing(ROLE, at, limit);
    return this.closing.has(end) ? 0 : end;
  }

  private passing(pattern: RegExp, at: number, limit: number): number {
    pattern.lastIndex = at;
    return pattern.test(this.text) && pattern.lastIndex <= limit ? pattern.lastIndex : 0;
  }

  /** Two signs mark anything, one marks whole words. */
  private marked(sign: string, at: number): number {
    const { text, flow } = this, isDouble = text[at + 1] === sign && sign !== '^' && sign !== '~', fence = isDouble ? sign + sign : sign, from = at + fence.length;
    if (/\s/.test(text[from] ?? ' ')) return 0;
    const isTight = isDouble || sign === '^' || sign === '~';
    if (!isTight && at > flow.start && WORD.test(text[at - 1])) return 0;
    const close = this.closers.find(fence, from + 1, found => isTight || (!/\s/.test(text[found - 1]) && !(found + 1 < flow.end && WORD.test(text[found + 1])) && !this.closing.has(found)));
    if (close < 0) return 0;
    this.closing.set(close, { length: fence.length, reads: '' });
    return from;
  }

  /** "`text`", '`text`'. */
  private curved(sign: string, at: number): number {
    const { text, flow } = this, isDouble = sign === '"';
    if (text[at + 1] !== '`') {
      if (sign === '\'' && at > flow.start && WORD.test(text[at - 1]) && WORD.test(text[at + 1] ?? '')) return this.reads('’', at, at + 1);
      return 0;
    }
    const close = this.closers.find(`\`${sign}`, at + 2);
    if (close < 0) return 0;
    this.closing.set(close, { length: 2, reads: isDouble ? '”' : '’' });
    return this.reads(isDouble ? '“' : '‘', at, at + 2);
  }

  private unescaped(at: number): number {
    if (at + 2 > this.flow.end) return 0;
    this.copy(at + 1, at + 2);
    return at + 2;
  }

  private attribute(at: number): number {
    ATTRIBUTE.lastIndex = at;
    const match = ATTRIBUTE.exec(this.text);
    if (!match) return 0;
    return this.reads(Object.hasOwn(ATTRIBUTES, match[1]) ? ATTRIBUTES[match[1]] : '', at, at + match[0].length);
  }

  private entity(at: number): number {
    ENTITY.lastIndex = at;
    const match = ENTITY.exec(this.text), reads = match ? entity(match[1]) : undefined;
    return match && reads !== undefined ? this.reads(reads, at, at + match[0].length) : 0;
  }

  private crossReference(at: number): number {
    CROSS.lastIndex = at;
    const match = CROSS.exec(this.text), after = CROSS.lastIndex;
    if (!match || match[0].endsWith('>>')) return match ? after : 0;
    const close = this.closers.find('>>', after);
    if (close < 0) return 0;
    this.closing.set(close, { length: 2, reads: '' });
    return after;
  }

  /** `(((first, second)))` is not read, `((term))` is. */
  private indexTerm(at: number): number {
    const { text } = this;
    if (text[at + 1] !== '(') return 0;
    const isHidden = text[at + 2] === '(', close = this.closers.find(isHidden ? ')))' : '))', at);
    if (close < 0) return 0;
    if (isHidden) return close + 3;
    this.copy(at + 2, close);
    return close + 2;
  }

  private dashes(sign: string, at: number): number {
    const { text } = this;
    if (sign === '.') return text.startsWith('...', at) ? this.reads('…', at, at + 3) : 0;
    return text.startsWith('--', at) && text[at + 2] !== '-' && text[at - 1] !== '-' ? this.reads('—', at, at + 2) : 0;
  }

  /** ` +` at a line's end. */
  private lineBreak(at: number): number {
    const { text, flow } = this;
    return text[at - 1] === ' ' && (at + 1 >= flow.end || /[\r\n]/.test(text[at + 1])) ? at + 1 : 0;
  }
}

/** What of the macros of a flow is not read, and the signs that end their texts. */
function macrosIn(text: string, { start, end }: Range, closers: FlowClosers): { heads: Range[]; ends: number[] } {
  const heads: Range[] = [], ends: number[] = [], own = text.slice(start, end);
  if (!own.includes(':')) return { heads, ends };
  for (const { 0: found, 1: bracket, index } of own.matchAll(MACRO)) {
    const at = start + index, close = bracket ? closers.find(']', at + found.length) : -1;
    if (bracket && close < 0) continue;
    heads.push({ start: at, end: at + found.length });
    if (close < 0) continue;
    ends.push(close);
    // A caret opens another window.
    if (text[close - 1] === '^') ends.push(close - 1);
  }
  return { heads, ends };
}
