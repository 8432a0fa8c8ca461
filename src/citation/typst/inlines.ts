import { isForm, NOTE } from './flows';
import { LABEL, TypstContent, TypstPaper } from './reading';
import { FlowWriter, signTable, unreadIn } from '../flows';
import { Range } from '../../text/range';
import { Reading } from '../../text/reading';

const SPECIAL = /\\(?:u\{[0-9a-fA-F]{1,6}\}|[^])?|---?|-\?|\.\.\.|[~*_@<]/y;
const FIRST = signTable('\\-.~*_@<');
const NAME = new RegExp(`@[\\p{L}\\p{M}\\p{N}_-](?:${LABEL}*[\\p{L}\\p{M}\\p{N}_-])?|<${LABEL}+>`, 'uy');
const SIGNS: Readonly<Record<string, string>> = { '---': '—', '--': '–', '...': '…', '-?': '', '~': ' ' };
const BREAK = /^#(?:linebreak|parbreak|h|v|colbreak|pagebreak)\b/;

export function readTypstFlow(paper: TypstPaper, flow: Range): Reading { return new Inlines(paper, flow).read(); }

/** What is no text is passed over: the code around content too. */
class Inlines extends FlowWriter {
  private readonly unread: readonly Range[];
  /** Notes and quotations, by where their calls begin, and where what is quoted ends. */
  private readonly calls = new Map<number, TypstContent>();
  private readonly closings = new Set<number>();

  constructor(paper: TypstPaper, flow: Range) {
    super(paper.text, flow);
    this.unread = unreadIn(paper, flow);
    const { contents } = paper;
    for (let at = firstFrom(contents, flow.start); at < contents.length && contents[at].start < flow.end; at++) {
      const { name, argument, call } = contents[at];
      if ((name === NOTE || (name === 'quote' && argument === undefined)) && call.start >= flow.start && !this.calls.has(call.start)) this.calls.set(call.start, contents[at]);
    }
  }

  read(): Reading {
    const { unread, flow: { start, end } } = this;
    for (let at = start, next = 0; at < end;) {
      while (next < unread.length && unread[next].end <= at) next++;
      const limit = next < unread.length ? Math.min(end, Math.max(at, unread[next].start)) : end;
      at = at < limit ? this.plain(at, limit) : this.code(at, unread[next].end);
    }
    return this.build();
  }

  private code(at: number, end: number): number {
    const call = this.calls.get(at);
    if (call && call.name === NOTE) return Math.max(end, call.call.end);
    if (call) {
      if (!isForm(call)) { this.put('“', at, call.start); this.closings.add(call.end); }
      return Math.max(at + 1, call.start);
    }
    if (this.closings.has(at)) this.put('”', at, at + 1);
    else if (BREAK.test(this.text.slice(at, at + 12))) this.blank(at, end);
    return end;
  }

  /** Text up to an offset. */
  private plain(start: number, end: number): number {
    let from = start;
    for (let at = this.nextSign(start, end, FIRST); at < end; at = this.nextSign(Math.max(from, at + 1), end, FIRST)) {
      SPECIAL.lastIndex = at;
      const found = SPECIAL.exec(this.text)?.[0], last = found ? Math.min(end, this.sign(found, at, from)) : at;
      if (last > at) from = last;
    }
    this.copy(from, end);
    return end;
  }

  /** Reads what a sign says, after the text from `from` on; where it goes on, or `at` where the sign is text. */
  private sign(found: string, at: number, from: number): number {
    const { text } = this, after = at + found.length;
    if (found === '*' || found === '_') {
      if (isWord(text[at - 1]) && isWord(text[after])) return at;
      this.copy(from, at);
      return after;
    }
    if (found === '@' || found === '<') {
      NAME.lastIndex = at;
      if (!NAME.test(text)) return at;
      this.copy(from, at);
      return NAME.lastIndex;
    }
    this.copy(from, at);
    if (found[0] !== '\\') this.put(SIGNS[found], at, after);
    else if (found.length > 2) this.put(String.fromCodePoint(Math.min(0x10ffff, parseInt(found.slice(3, -1), 16))), at, after);
    else this.put(found.slice(1) || ' ', at, after);
    return after;
  }
}

function isWord(sign: string | undefined): boolean { return sign !== undefined && /[\p{L}\p{N}]/u.test(sign); }

function firstFrom(contents: readonly Range[], offset: number): number {
  let low = 0, high = contents.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (contents[middle].start < offset) low = middle + 1; else high = middle;
  }
  return low;
}
