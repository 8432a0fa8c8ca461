import { isForm, NOTE } from './flows';
import { LABEL, TypstContent, TypstPaper } from './reading';
import { FlowReader, signTable } from '../flowReader';
import { Range } from '../../text/range';
import { Reading } from '../../text/reading';

const SPECIAL = /\\(?:u\{[0-9a-fA-F]{1,6}\}|[^])?|---?|-\?|\.\.\.|[~*_@<]/y;
const FIRST = signTable('\\-.~*_@<');
const NAME = new RegExp(`@[\\p{L}\\p{M}\\p{N}_-](?:${LABEL}*[\\p{L}\\p{M}\\p{N}_-])?|<${LABEL}+>`, 'uy');
const SIGNS: Readonly<Record<string, string>> = { '---': '—', '--': '–', '...': '…', '-?': '', '~': ' ' };
const BREAK = /^#(?:linebreak|parbreak|h|v|colbreak|pagebreak)\b/;

export function readTypstFlow(paper: TypstPaper, flow: Range): Reading { return new Inlines(paper, flow).read(); }

/** What is no text is passed over: the code around content too. */
class Inlines extends FlowReader {
  /** Notes and quotations, by where their calls begin, and where what is quoted ends. */
  private readonly calls = new Map<number, TypstContent>();
  private readonly closings = new Set<number>();

  constructor(paper: TypstPaper, flow: Range) {
    super(paper, flow, FIRST);
    const { contents } = paper;
    for (let at = firstFrom(contents, flow.start); at < contents.length && contents[at].start < flow.end; at++) {
      const { name, argument, call } = contents[at];
      if ((name === NOTE || (name === 'quote' && argument === undefined)) && call.start >= flow.start && !this.calls.has(call.start)) this.calls.set(call.start, contents[at]);
    }
  }

  protected override passed({ end }: Range, at: number): number {
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

  protected override sign(at: number, limit: number): number {
    SPECIAL.lastIndex = at;
    const found = SPECIAL.exec(this.text)?.[0], end = found === undefined ? at : Math.min(limit, this.said(found, at));
    if (end > at) return end;
    this.copy(at, at + 1);
    return at + 1;
  }

  /** Reads what a sign says; where it ends, or `at` where it is text. */
  private said(found: string, at: number): number {
    const { text } = this, after = at + found.length;
    if (found === '*' || found === '_') return isWord(text[at - 1]) && isWord(text[after]) ? at : after;
    if (found === '@' || found === '<') {
      NAME.lastIndex = at;
      return NAME.test(text) ? NAME.lastIndex : at;
    }
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
