import { GUARD } from './guards';
import { stretchAt } from './pandocBlocks';
import { Letter } from '../model';

/** A word, a blank, a quotation mark, another sign; or a span or link, whose content Pandoc reads by itself. */
interface Token { readonly kind: 'word' | 'blank' | 'quote' | 'sign' | 'node'; readonly char: string; readonly next: string; readonly inner?: readonly Token[] }
type Context = '' | 'single' | 'double';

const WORD = /(?:[\p{L}\p{M}\p{N}]|\.(?!\.))+/uy;
const QUOTES = '"\'“”‘’';

/**
 * How Pandoc pairs the quotation marks around an offset (manual, Extension smart: a quotation opens before a sign that is no blank and
 * not after a word; it closes in the same span or link, a single one not before a word). The same string where they pair in the same way.
 */
export function quotesAt(letter: Letter, offset: number): string {
  const { start, end } = stretchAt(letter.text, offset);
  if (!/["'“”‘’]/.test(letter.text.slice(start, end))) return '';
  return new Quotes().roles(tokensOf(letter, start, end), '');
}

/** Each token list has quotations of its own; what was found out about one is kept. */
class Quotes {
  private readonly closers = new Map<readonly Token[], Map<string, number>>();

  roles(tokens: readonly Token[], context: Context, from = 0, to = tokens.length): string {
    let found = '';
    for (let at = from; at < to;) {
      const { kind, inner } = tokens[at];
      if (inner) found += this.roles(inner, context);
      if (kind !== 'quote') { at++; continue; }
      const opened = opens(tokens, at, context), close = opened ? this.closer(tokens, at, opened) : -1;
      if (opened && close >= 0) {
        found += opened === 'single' ? `(${this.roles(tokens, opened, at + 1, close)})` : `[${this.roles(tokens, opened, at + 1, close)}]`;
        at = close + 1;
      } else {
        found += opened === 'double' ? '<' : '.';
        at++;
      }
    }
    return found;
  }

  /** Where the quotation closes that opens at a token; -1 where it does not. */
  private closer(tokens: readonly Token[], open: number, context: Context): number {
    let known = this.closers.get(tokens);
    if (!known) this.closers.set(tokens, known = new Map());
    const key = `${open}${context}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    let found = -1;
    for (let at = open + 1; at < tokens.length;) {
      if (closes(tokens[at], context)) { found = at > open + 1 ? at : -1; break; }
      const opened = opens(tokens, at, context), close = opened ? this.closer(tokens, at, opened) : -1;
      at = close < 0 ? at + 1 : close + 1;
    }
    known.set(key, found);
    return found;
  }
}

function opens(tokens: readonly Token[], at: number, context: Context): Context {
  const { kind, char, next } = tokens[at];
  if (kind !== 'quote' || next === '' || /\s/.test(next) || tokens[at - 1]?.kind === 'word') return '';
  if (char === '"' || char === '“') return context === 'double' ? '' : 'double';
  return (char === '\'' || char === '‘') && context !== 'single' ? 'single' : '';
}

function closes({ kind, char, next }: Token, context: Context): boolean {
  if (kind !== 'quote') return false;
  return context === 'double' ? char === '"' || char === '”' : (char === '\'' || char === '’') && !/[\p{L}\p{N}]/u.test(next);
}

function tokensOf(letter: Letter, start: number, end: number): Token[] {
  const { text, marks } = letter;
  const within = ({ start: from, end: to }: { start: number; end: number }): boolean => from >= start && to <= end;
  const inners = new Map([...marks.spans.filter(within).map(each => [each.start, [each.inner.start, each.inner.end, each.end]] as const),
    ...marks.links.filter(within).map(each => [each.start, [each.start + 1, text.lastIndexOf('](', each.targetRange.start), each.end]] as const)]);
  const skips = new Map([...marks.references, ...marks.opaque].filter(within).map(each => [each.start, each.end]));
  const read = (from: number, to: number): Token[] => {
    const found: Token[] = [];
    const add = (kind: Token['kind'], at: number, after: number, inner?: readonly Token[]): number => {
      found.push({ kind, char: text[at], next: after < to ? String.fromCodePoint(text.codePointAt(after)!) : '', inner });
      return after;
    };
    for (let at = from; at < to;) {
      const node = inners.get(at), skip = skips.get(at);
      WORD.lastIndex = at;
      if (node) at = add('node', at, node[2], read(node[0], node[1]));
      else if (skip !== undefined && skip > at) at = add('sign', at, skip);
      else if (text.startsWith(GUARD, at)) at = add('sign', at, at + GUARD.length);
      else if (WORD.test(text)) at = add('word', at, Math.min(to, WORD.lastIndex));
      else if (text[at] === '\\' && at + 1 < to) at = add('sign', at, at + 2);
      else at = add(QUOTES.includes(text[at]) ? 'quote' : /\s/.test(text[at]) ? 'blank' : 'sign', at, at + 1);
    }
    return found;
  };
  return read(start, end);
}
