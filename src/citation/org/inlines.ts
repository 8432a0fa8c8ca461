import { SYMBOLS } from '../../bibliography/bib/symbols';
import { FlowReader, signTable } from '../flowReader';
import { FlowClosers, InlineNote, notesIn } from '../lineFlows';
import { entity } from '../markdown/entities';
import { Paper } from '../model';
import { Range } from '../../text/range';
import { Reading } from '../../text/reading';

const FIRST = signTable('\\*/_+^[]<{@-.|');
/** What may stand before and after the signs of emphasis (manual of Org, Emphasis and Monospace), and the marks of all languages, for what is meant next to them is as clear. */
const BEFORE = /[\s\-({'"\u200b“”„‘’‚«»‹›]/;
const AFTER = /[\s\-.,;:!?'")}\\[\u200b“”‘’«»‹›]/;
const REFERENCE = /\[fn:[\w-]+\]/y;
const LINK = /\[\[((?:[^[\]\\\n]|\\.){1,2000})\](\[)?/y;
const ANGLES = /<<<?[^<>\n]{1,200}>>>?|<(?:https?|mailto|file|doi):[^<>\n]{1,2000}>/y;
const MACRO = /\{\{\{[^{}\n]{1,300}\}\}\}/y;
const SNIPPET = /@@[\w-]{1,20}:[^@\n]{0,1000}@@/y;
const ENTITY = /\\([A-Za-z]+[0-9]?)(?:\{\}|(?![A-Za-z]))/y;
/** Names that Org has besides those of HTML and LaTeX (org-entities). */
const ENTITIES: Readonly<Record<string, string>> = { laquo: '«', raquo: '»', hellip: '…', vbar: '|', ast: '*', under: '_', equal: '=', slash: '/', plus: '+', hash: '#', nbsp: ' ', ensp: ' ', emsp: ' ', thinsp: ' ', shy: '', zwnj: '', dollar: '$', USD: '$', percnt: '%' };

export function readOrgFlow(paper: Paper, notes: readonly InlineNote[], flow: Range): Reading { return new Inlines(paper, flow, notes).read(); }

class Inlines extends FlowReader {
  private closers: FlowClosers | undefined;
  /** The signs that close what is open. */
  private readonly closing = new Set<number>();

  constructor(paper: Paper, flow: Range, notes: readonly InlineNote[]) { super(paper, flow, FIRST, notesIn(notes, flow)); }

  protected override sign(at: number, limit: number): number {
    const { text } = this, sign = text[at];
    const pass = (pattern: RegExp): number => { pattern.lastIndex = at; return pattern.test(text) && pattern.lastIndex <= limit ? pattern.lastIndex : 0; };
    let end = 0;
    switch (sign) {
      case '*': case '/': case '_': case '+': case '^': end = this.emphasis(sign, at); break;
      case '\\': end = this.entity(at); break;
      case '[': end = pass(REFERENCE) || this.link(at, limit); break;
      case ']': end = this.closing.has(at) ? at + 2 : 0; break;
      case '<': end = pass(ANGLES); break;
      case '{': end = pass(MACRO); break;
      case '@': end = pass(SNIPPET); break;
      case '|': if (this.isRow) { this.blank(at, at + 1); end = at + 1; } break;
      default: end = this.dashes(sign, at);
    }
    if (end > at) return end;
    this.copy(at, at + 1);
    return at + 1;
  }

  private get isRow(): boolean { return this.text[this.flow.start] === '|'; }

  private emphasis(sign: string, at: number): number {
    const { text, flow } = this;
    if (this.closing.has(at)) return at + 1;
    if ((sign === '^' || sign === '_') && text[at + 1] === '{' && /\S/.test(text[at - 1] ?? ' ')) return this.script(at);
    if (sign === '^' || (at > flow.start && !BEFORE.test(text[at - 1]) && !this.isSign(at - 1)) || /\s/.test(text[at + 1] ?? ' ')) return 0;
    this.closers ??= new FlowClosers(text, flow);
    const close = this.closers.find(sign, at + 2, found => !/\s/.test(text[found - 1]) && !this.closing.has(found) && (found + 1 >= flow.end || AFTER.test(text[found + 1]) || FIRST[text.charCodeAt(found + 1)] === 1));
    if (close < 0) return 0;
    this.closing.add(close);
    return at + 1;
  }

  /** A sign of emphasis right before another. */
  private isSign(at: number): boolean { return '*/_+'.includes(this.text[at]) && (at === this.flow.start || BEFORE.test(this.text[at - 1])); }

  private script(at: number): number {
    this.closers ??= new FlowClosers(this.text, this.flow);
    const close = this.closers.find('}', at + 2);
    if (close < 0 || close > at + 100) return 0;
    this.copy(at + 2, close);
    return close + 1;
  }

  private entity(at: number): number {
    const { text } = this;
    if (text[at + 1] === '\\' || text[at + 1] === ' ') return this.reads(' ', at, at + 2);
    if (text[at + 1] === '-') return at + 2;
    ENTITY.lastIndex = at;
    const match = ENTITY.exec(text);
    if (!match) return 0;
    const [whole, name] = match, reads = Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : entity(name) ?? (Object.hasOwn(SYMBOLS, name) ? SYMBOLS[name] : undefined);
    if (reads === undefined) return 0;
    return this.reads(reads, at, at + whole.length);
  }

  /** `[[where][text]]`; without a text nothing is read. */
  private link(at: number, limit: number): number {
    const { text } = this;
    LINK.lastIndex = at;
    const match = LINK.exec(text), after = LINK.lastIndex;
    if (!match || after > limit) return 0;
    if (!match[2]) return text[after] === ']' ? after + 1 : 0;
    this.closers ??= new FlowClosers(text, this.flow);
    const close = this.closers.find(']]', after);
    if (close < 0) return 0;
    this.closing.add(close);
    return after;
  }

  private dashes(sign: string, at: number): number {
    const { text } = this, found = sign === '.' ? '...' : text.startsWith('---', at) ? '---' : '--';
    if (!text.startsWith(found, at)) return 0;
    return this.reads(sign === '.' ? '…' : found === '--' ? '–' : '—', at, at + found.length);
  }
}
