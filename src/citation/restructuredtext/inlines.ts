import { FlowReader, signTable } from '../flowReader';
import { FlowClosers } from '../lineFlows';
import { Paper } from '../model';
import { isEscaped } from '../stretches';
import { Range } from '../../text/range';
import { Reading } from '../../text/reading';

const FIRST = signTable('*`:|_[\\-.');
/** docutils, Inline markup recognition rules. */
const BEFORE = /[\s'"([{<\-/:]|[^\0-\x7f](?<=[\p{Ps}\p{Pi}\p{Pf}\p{Pd}\p{Po}])/u;
const AFTER = /[\s'")\]}>\-/:.,;!?\\]|[^\0-\x7f](?<=[\p{Pe}\p{Pi}\p{Pf}\p{Pd}\p{Po}])/u;
const ROLE = /:[A-Za-z][\w:.+-]{0,60}:(?=`)/y;
const REFERENCE = /\[[^[\]\s]{1,100}\]_(?![\p{L}\p{N}])/uy;
const SUBSTITUTION = /\|[^\s|](?:[^|\n]{0,100}[^\s|])?\|_{0,2}/y;
const TARGET = /\s*<[^<>]*>$/;
const WORD = /[\p{L}\p{N}]/u;

export function readRestructuredTextFlow(paper: Paper, flow: Range): Reading { return new Inlines(paper, flow).read(); }

class Inlines extends FlowReader {
  private readonly closers: FlowClosers;
  /** Where what is open ends, and where to go on after it. */
  private readonly closing = new Map<number, number>();

  constructor(paper: Paper, flow: Range) {
    super(paper, flow, FIRST);
    this.closers = new FlowClosers(paper.text, flow);
  }

  protected override sign(at: number, limit: number): number {
    const end = this.closing.get(at) ?? this.opens(at, limit);
    if (end > at && end <= this.flow.end) return end;
    this.copy(at, at + 1);
    return at + 1;
  }

  private opens(at: number, limit: number): number {
    const { text, flow } = this, sign = text[at];
    const pass = (pattern: RegExp): number => { pattern.lastIndex = at; return pattern.test(text) && pattern.lastIndex <= limit ? pattern.lastIndex : 0; };
    switch (sign) {
      case '\\': return this.escaped(at);
      case '*': return this.emphasis(at);
      case '`': return this.phrase(at);
      case ':': return at > flow.start && WORD.test(text[at - 1]) ? 0 : pass(ROLE);
      case '[': return pass(REFERENCE);
      case '|': return this.isLineStart(at) || this.isRow ? this.gap(at) : pass(SUBSTITUTION);
      case '_': return this.underscore(at);
      default: return this.dashes(sign, at);
    }
  }

  private get isRow(): boolean { return this.text[this.flow.start] === '|' && this.text[this.flow.end - 1] === '|'; }

  private isLineStart(at: number): boolean { return at === this.flow.start || /\n[ \t]*$/.test(this.text.slice(Math.max(this.flow.start, at - 50), at)); }

  private gap(at: number): number {
    this.blank(at, at + 1);
    return at + 1;
  }

  /** A blank that is escaped is none. */
  private escaped(at: number): number {
    const after = this.text[at + 1] ?? '';
    if (at + 2 > this.flow.end) return 0;
    if (after.trim() !== '') this.copy(at + 1, at + 2);
    return at + 2;
  }

  private begins(at: number, from: number): boolean { return (at === this.flow.start || BEFORE.test(this.text[at - 1]) || this.isEscapedBlank(at)) && /\S/.test(this.text[from] ?? ' '); }

  private isEscapedBlank(at: number): boolean { return this.text[at - 1] === ' ' && isEscaped(this.text, at - 1); }

  private emphasis(at: number): number {
    const { text, flow } = this, sign = text[at + 1] === '*' ? '**' : '*', from = at + sign.length;
    if (!this.begins(at, from)) return 0;
    const close = this.closers.find(sign, from + 1, found => /\S/.test(text[found - 1]) && !isEscaped(text, found) && (found + sign.length >= flow.end || AFTER.test(text[found + sign.length])));
    if (close < 0) return 0;
    this.closing.set(close, close + sign.length);
    return from;
  }

  /** `text`, `text <address>`_ */
  private phrase(at: number): number {
    const { text, flow } = this, isRole = text[at - 1] === ':' || text[at - 1] === '_';
    if (!isRole && !this.begins(at, at + 1)) return 0;
    const close = this.closers.find('`', at + 2, found => !isEscaped(text, found));
    if (close < 0) return 0;
    let end = close + 1;
    for (let count = 0; count < 2 && end < flow.end && text[end] === '_'; count++) end++;
    const target = TARGET.exec(text.slice(Math.max(at + 1, close - LONGEST), close))?.[0].length ?? 0;
    // No markup stands in it but escapes.
    let from = at + 1;
    for (let next = text.indexOf('\\', from); next >= 0 && next < close - target; next = text.indexOf('\\', from)) {
      this.copy(from, next);
      from = Math.min(this.escaped(next), close - target);
    }
    this.copy(from, close - target);
    return end;
  }

  /** After the name of a reference, before a target. */
  private underscore(at: number): number {
    const { text, flow } = this, end = text[at + 1] === '_' ? at + 2 : at + 1;
    if (text[at + 1] === '`' && !WORD.test(text[at - 1] ?? ' ')) return at + 1;
    return at > flow.start && WORD.test(text[at - 1]) && !(end < flow.end && /[\p{L}\p{N}_]/u.test(text[end])) ? end : 0;
  }

  private dashes(sign: string, at: number): number {
    const { text } = this, found = sign === '.' ? '...' : text.startsWith('---', at) ? '---' : '--';
    if (!text.startsWith(found, at)) return 0;
    return this.reads(sign === '.' ? '…' : found === '--' ? '–' : '—', at, at + found.length);
  }
}

const LONGEST = 500;
