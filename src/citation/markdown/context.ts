import { readBlocks } from './blocks';
import { InlineReader } from './inlines';
import { linesOf } from './lines';
import { KeyContext } from '../model';
import { isAfterString, isBareKey, keyAfter } from '../../letter/citations';
import { Range } from '../../text/range';

const LONGEST_KEY = 300;
/** How far a paragraph is looked at on either side. */
const REACH = 8000;
const TYPED = /@(?:\{[^\s{}]*|[\p{L}\p{N}_*:.#$%&+?<>~/-]*)$/u;
const ROLE = /\{cite(?::[a-z]+)?\}`([^`\n]*)$/;
const FENCE = /^[ \t>]*(`{3,}|~{3,})/gm;

/** The key that is being written after an `@` or in a role of MyST. `fields`: those of the front matter that cite. */
export function keyContextAt(text: string, offset: number, fields: ReadonlySet<string>): KeyContext | undefined {
  const before = text.slice(Math.max(0, offset - LONGEST_KEY), offset);
  const found = bareOrBraced(text, offset, before) ?? inRole(text, offset, before);
  return found && isText(text, found.start, fields) ? found : undefined;
}

function bareOrBraced(text: string, offset: number, before: string): KeyContext | undefined {
  const typed = TYPED.exec(before)?.[0];
  if (typed === undefined) return undefined;
  const at = offset - typed.length;
  if (isAfterString(text, at) || isEscaped(text, at)) return undefined;
  if (text[at + 1] === '{' && offset > at + 1) {
    const end = offset + /^[^\s{}]{0,300}/.exec(text.slice(offset, offset + LONGEST_KEY))![0].length;
    return { start: at + 2, end, insert: key => text[end] === '}' ? key : `${key}}` };
  }
  const whole = keyAfter(text, at);
  const end = whole && !/[{*]/.test(text[at + 1]) ? Math.max(offset, whole.end) : offset;
  return { start: at + 1, end, insert: key => isBareKey(key) ? key : `{${key}}` };
}

function inRole(text: string, offset: number, before: string): KeyContext | undefined {
  const typed = ROLE.exec(before)?.[1];
  if (typed === undefined) return undefined;
  const start = offset - /[^\s,;]*$/.exec(typed)![0].length;
  return { start, end: offset + /^[^\s,;`]{0,300}/.exec(text.slice(offset, offset + LONGEST_KEY))![0].length, insert: key => key };
}

function isEscaped(text: string, at: number): boolean {
  let count = 0;
  while (text[at - 1 - count] === '\\') count++;
  return count % 2 === 1;
}

/** Whether running text stands at an offset: no code, comment, mathematics, and of the front matter only the fields that cite. */
function isText(text: string, offset: number, fields: ReadonlySet<string>): boolean {
  const inMatter = fieldAt(text, offset);
  if (inMatter !== undefined) return fields.has(inMatter);
  if (text.lastIndexOf('<!--', offset) > text.lastIndexOf('-->', offset) || inFence(text, offset)) return false;
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  if (/^(?: {4}|\t)/.test(text.slice(line, offset)) && readBlocks(text, linesOf(text)).opaque.some(range => range.start <= offset && offset <= range.end)) return false;
  const { start, end } = paragraphAt(text, offset);
  const sign = offset - 1 - start;
  return !new InlineReader(text.slice(start, end), new Set(), true).read().opaque.some(range => range.start <= sign && sign < range.end);
}

/** The field of the front matter at an offset; undefined outside it, empty in none. */
function fieldAt(text: string, offset: number): string | undefined {
  if (!/^\ufeff?---[ \t]*\r?\n/.test(text.slice(0, 20))) return undefined;
  const close = /\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/g;
  close.lastIndex = 3;
  const end = close.exec(text)?.index;
  if (end === undefined || offset > end) return undefined;
  for (let from = text.lastIndexOf('\n', offset - 1) + 1; from > 0; from = text.lastIndexOf('\n', from - 2) + 1) {
    const name = /^([\w-]+):/.exec(text.slice(from, from + 100))?.[1];
    if (name) return name;
  }
  return '';
}

function inFence(text: string, offset: number): boolean {
  let open: string | undefined;
  FENCE.lastIndex = 0;
  for (let match = FENCE.exec(text); match && match.index < offset; match = FENCE.exec(text)) {
    if (open === undefined) open = match[1];
    else if (match[1].startsWith(open)) open = undefined;
  }
  return open !== undefined;
}

/** The lines around an offset between blank lines, no more than so far. */
function paragraphAt(text: string, offset: number): Range {
  const before = text.slice(Math.max(0, offset - REACH), offset), after = text.slice(offset, offset + REACH);
  const start = [...before.matchAll(/\n[ \t\r]*\n/g)].at(-1);
  const end = /\n[ \t\r]*\n/.exec(after);
  return { start: offset - before.length + (start ? start.index + start[0].length : 0), end: offset + (end?.index ?? after.length) };
}
