import { citeCommand, citeEnvironment } from './citeCommands';
import { KeyContext } from '../model';

const FURTHEST = 2000;

/** The key under the cursor where the braces around it are those of a citing command: found backwards from the cursor. */
export function keyContextInLatex(text: string, offset: number): KeyContext | undefined {
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  if (/(?:^|[^\\])(?:\\\\)*%/.test(text.slice(Math.max(line, offset - FURTHEST), offset))) return undefined;
  const open = openBrace(text, offset);
  if (open === undefined || !holdsKeys(text, open)) return undefined;
  let start = offset, end = offset;
  while (start > open + 1 && isOfKey(text[start - 1])) start--;
  while (end < text.length && isOfKey(text[end])) end++;
  const isClosed = /^\s*(?:,[^{}\\]*)?\}/.test(text.slice(end, end + FURTHEST));
  return { start, end, insert: key => isClosed ? key : `${key}}` };
}

function isOfKey(char: string): boolean { return !/[\s,{}\\%#[\]]/.test(char); }

/** The `{` that is open at the offset, if only keys stand between. */
function openBrace(text: string, offset: number): number | undefined {
  for (let at = offset - 1; at >= 0 && at > offset - FURTHEST; at--) {
    if (text[at] === '{') return at;
    if (text[at] === '}' || text[at] === '\\' || (text[at] === '\n' && /\n[ \t\r]*$/.test(text.slice(Math.max(0, at - 100), at)))) return undefined;
  }
  return undefined;
}

/** Back over what stands between a command and the group: other groups and optional arguments. */
function holdsKeys(text: string, open: number): boolean {
  let at = blanksBefore(text, open), before = 0;
  for (;;) {
    const close = text[at - 1];
    if (close !== ']' && close !== '}' && close !== ')') break;
    const start = opening(text, at - 1, open);
    if (start === undefined) return false;
    const name = close === '}' ? environmentBefore(text, start, at - 1) : undefined;
    if (name !== undefined) return citeEnvironment(name)?.keys === before;
    if (close === '}') before++;
    at = blanksBefore(text, start);
  }
  const [, name, star] = /\\([A-Za-z]+)(\*?)$/.exec(text.slice(Math.max(0, at - 40), at)) ?? [];
  const command = name === undefined ? undefined : citeCommand(name, star === '*', false);
  return command !== undefined && (command.several ? before % (command.keys + 1) === command.keys : before === command.keys);
}

function environmentBefore(text: string, open: number, close: number): string | undefined {
  return text.endsWith('\\begin', open) ? text.slice(open + 1, close) : undefined;
}

function blanksBefore(text: string, from: number): number {
  let at = from;
  while (at > 0 && /[ \t\r\n]/.test(text[at - 1]) && from - at < FURTHEST) at--;
  return at;
}

const OPENING: Readonly<Record<string, string>> = { ']': '[', '}': '{', ')': '(' };

/** The bracket that the one at `close` closes. */
function opening(text: string, close: number, from: number): number | undefined {
  for (let at = close - 1, depth = 0; at >= 0 && from - at < FURTHEST; at--) {
    if (text[at] === OPENING[text[close]] && depth === 0) return at;
    if (text[at] === '}' && text[at - 1] !== '\\') depth++;
    else if (text[at] === '{' && text[at - 1] !== '\\') { if (--depth < 0) return undefined; }
  }
  return undefined;
}
