import { Delimiters, gap } from './arguments';
import { Range } from '../../text/range';

/**
 * How a command quotes (csquotes manual, 3 to 5). `before`: groups before the others (a language); `cites`: what may say where it is from, `[cite][punct]` or
 * `[pre][post]{key}[punct]`.
 */
export interface QuoteCommand { readonly isBlock: boolean; readonly before: number; readonly cites: 'nowhere' | 'optionally' | 'by key' }

const COMMANDS = new Map<string, QuoteCommand>();
const ENVIRONMENTS = new Map<string, QuoteCommand>();

function define(table: Map<string, QuoteCommand>, names: string, isBlock: boolean, cites: QuoteCommand['cites'], before = 0): void {
  for (const name of names.split(' ')) table.set(name, { isBlock, cites, before });
}

define(COMMANDS, 'enquote mkbibquote', false, 'nowhere');
define(COMMANDS, 'foreignquote hyphenquote', false, 'nowhere', 1);
define(COMMANDS, 'textquote', false, 'optionally');
define(COMMANDS, 'foreigntextquote hyphentextquote', false, 'optionally', 1);
define(COMMANDS, 'textcquote', false, 'by key');
define(COMMANDS, 'foreigntextcquote hyphentextcquote', false, 'by key', 1);
define(COMMANDS, 'blockquote', true, 'optionally');
define(COMMANDS, 'foreignblockquote hyphenblockquote hybridblockquote', true, 'optionally', 1);
define(COMMANDS, 'blockcquote', true, 'by key');
define(COMMANDS, 'foreignblockcquote hyphenblockcquote hybridblockcquote', true, 'by key', 1);
define(ENVIRONMENTS, 'quote quotation verse quoting blockquote blockquotation displayquotation', true, 'nowhere');
define(ENVIRONMENTS, 'displayquote', true, 'optionally');
define(ENVIRONMENTS, 'foreigndisplayquote hyphendisplayquote', true, 'optionally', 1);
define(ENVIRONMENTS, 'displaycquote', true, 'by key');
define(ENVIRONMENTS, 'foreigndisplaycquote hyphendisplaycquote', true, 'by key', 1);

export function quoteCommand(name: string): QuoteCommand | undefined { return COMMANDS.get(name); }

export function quoteEnvironment(name: string): QuoteCommand | undefined { return ENVIRONMENTS.get(name.endsWith('*') ? name.slice(0, -1) : name); }

/** What stands between a quoting command, or the beginning of a quoting environment, and what it quotes: where its citation is, and the offset after all. */
export interface QuoteHead { readonly arguments: readonly Range[]; readonly end: number }

export function quoteHead(text: string, delimiters: Pick<Delimiters, 'within'>, after: number, { before, cites }: QuoteCommand): QuoteHead {
  let at = after;
  const passed = (sign: string): Range | undefined => {
    const found = delimiters.within(gap(text, at), sign), whole = found && sign === '[' ? withOptions(text, delimiters, found) : found;
    if (whole) at = whole.end + 1;
    return whole;
  };
  for (let count = 0; count < before; count++) passed('{');
  if (cites === 'nowhere') return { arguments: [], end: at };
  const start = at, first = passed('[');
  if (first) passed('[');
  if (cites === 'optionally') return { arguments: first && first.end > first.start ? [first] : [], end: at };
  const key = passed('{');
  if (!key) return { arguments: [], end: at };
  const argument = { start: gap(text, start), end: key.end + 1 };
  passed('[');
  return { arguments: [argument], end: at };
}

const FURTHEST = 300;

/**
 * `[\cite[4]{key}]`: TeX ends it at the first bracket, and asks for braces around what has options of its own. Where they are forgotten it is clear all the same what is meant.
 */
function withOptions(text: string, delimiters: Pick<Delimiters, 'within'>, found: Range): Range {
  const open = text.lastIndexOf('[', found.end);
  if (open < found.start || delimiters.within(open, '[')?.end !== found.end) return found;
  for (let at = found.end + 1, depth = 0; at < Math.min(text.length, found.end + FURTHEST); at++) {
    const sign = text[at];
    if (sign === '\\') at++;
    else if (sign === '{') depth++;
    else if (sign === '}') { if (--depth < 0) break; } else if (sign === ']' && depth === 0) return { start: found.start, end: at };
    else if (sign === '\n' && /^\n[ \t\r]*\n/.test(text.slice(at, at + 100))) break;
  }
  return found;
}

/** A quoting command with what it quotes. */
export interface QuoteCall extends QuoteHead { readonly inner: Range }

export function quoteCall(text: string, delimiters: Pick<Delimiters, 'within'>, after: number, command: QuoteCommand): QuoteCall | undefined {
  const head = quoteHead(text, delimiters, text[after] === '*' ? after + 1 : after, command), inner = delimiters.within(gap(text, head.end), '{');
  return inner && { ...head, inner, end: inner.end + 1 };
}
