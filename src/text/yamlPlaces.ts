import { Lines } from './lines';
import { Range } from './range';

/**
 * Where the cursor is in a YAML text: in a key's name, or in a value. The range is what is being written there, up to where it ends.
 * `path`: the keys above, outermost first; for a value also its own. `flow`: inside brackets; `closed`: a value in quotation marks has both.
 */
export type YamlPlace = Range & (
  | { readonly kind: 'name'; readonly path: readonly string[]; readonly present: readonly string[]; /** Whether a colon follows already. */ readonly colon: boolean }
  | { readonly kind: 'value'; readonly path: readonly string[]; readonly quote: string; readonly closed: boolean; readonly flow: boolean });

/** Whether keys belong under these keys; `inItem`: right after the `-` of a list. */
export type IsMap = (path: readonly string[], inItem: boolean) => boolean;

/** A key that a line stands under; `value`: what follows it on its own line. */
interface Step { readonly indent: number; readonly key: string; readonly value: string }
/** A bracket that is open at the cursor: the key before it, and where the item begins that the cursor is in. */
interface Open { readonly char: string; readonly key?: string; readonly start: number; from: number }

const KEY = /^(\s*(?:- +)?)(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|([^\s#"':][^#:]*?))\s*:(?=\s|$)/;
const REMARK = /(?=\s#)|$/;
const LONGEST = 2000;

/** What belongs at `offset`, judged by indentation and brackets alone, so that it is known also while the YAML is not whole. */
export function yamlPlace(text: string, offset: number, isMap: IsMap): YamlPlace | undefined {
  const lines = new Lines(text);
  const line = lines.at(offset);
  const source = lines.slice(line).slice(0, LONGEST);
  const column = offset - lines.start(line);
  if (/^\s*#/.test(source) || column > source.length) return undefined;
  const at = lines.start(line);
  const key = KEY.exec(source);
  const path = pathOf(lines, line, indentOf(source, column));
  const parent = path[path.length - 1];
  // The line goes on with a text that was begun above, unless that was a list in brackets.
  if (parent && /^[^#[{&]/.test(parent.value)) return undefined;
  if (key && column > key[0].length - 1) return inValue([...path, { indent: 0, key: keyOf(key), value: '' }], source, key[0].length, column, at, isMap);
  const item = /^\s*- +/.exec(source);
  if (parent && /^\[/.test(parent.value)) return value(path, source, 0, column, at, /[,\]]/, true);
  const names = keysOf(path);
  if (item && parent && !isMap(names, true)) return /\s#/.test(source.slice(0, column)) ? undefined : value(path, source, item[0].length, column, at, REMARK);
  if (!isMap(names, item !== null) || !/^\s*(?:- +)?[^\s:]*$/.test(source.slice(0, column))) return undefined;
  return { kind: 'name', path: names, present: siblings(lines, line, indentOf(source, column)), ...nameRange(source, column, at) };
}

/** After a field's colon: in its value, or in brackets inside that. */
function inValue(path: readonly Step[], source: string, from: number, column: number, at: number, isMap: IsMap): YamlPlace | undefined {
  if (/\s#/.test(source.slice(from, column))) return undefined;
  const open = openBrackets(source, from, column);
  const chain = [...path, ...open.flatMap(({ key }) => key === undefined ? [] : [{ indent: 0, key, value: '' }])];
  const top = open[open.length - 1];
  if (!top) return value(chain, source, from, column, at, REMARK);
  if (top.char === '[') return value(chain, source, top.from, column, at, /[,\]]/, true);
  const field = /^\s*([a-z]+)\s*:/.exec(source.slice(top.from, column));
  if (field) return value([...chain, { indent: 0, key: field[1], value: '' }], source, top.from + field[0].length, column, at, /[,}]/, true);
  const names = keysOf(chain);
  const present = Array.from(source.slice(top.start, column).matchAll(/([a-z]+)\s*:/g), match => match[1]);
  return isMap(names, false) ? { kind: 'name', path: names, present, ...nameRange(source, column, at) } : undefined;
}

/** The brackets that are open before `column`, outermost first; those in quotation marks are text. */
function openBrackets(source: string, from: number, column: number): readonly Open[] {
  const open: Open[] = [];
  let begun = from;
  for (let i = from; i < column; i++) {
    const char = source[i];
    const top = open[open.length - 1];
    if ((char === '"' || char === "'") && /[\s,:[{]/.test(source[i - 1] ?? ' ')) {
      const end = source.indexOf(char, i + 1);
      if (end < 0 || end >= column) break;
      i = end;
    } else if ((char === '[' || char === '{') && (top || source.slice(from, i).trim() === '')) {
      open.push({ char, key: /([a-z]+)\s*:\s*$/.exec(source.slice(begun, i))?.[1], start: i, from: i + 1 });
      begun = i + 1;
    } else if (char === ']' || char === '}') open.pop();
    else if (char === ',' && top) top.from = begun = i + 1;
  }
  return open;
}

/** The value of the last key of `path`: what stands between `from`, blanks left out, and what ends it. */
function value(path: readonly Step[], source: string, from: number, column: number, at: number, ends: RegExp, flow = false): YamlPlace | undefined {
  if (column < from) return undefined;
  const [before, quote] = /^\s*(["']?)/.exec(source.slice(from, column)) ?? ['', ''];
  const start = from + before.length;
  if (quote && source.slice(start, column).includes(quote)) return undefined;
  const rest = source.slice(column);
  const end = column + (quote ? (rest + quote).indexOf(quote) : rest.slice(0, ends.exec(rest)?.index).trimEnd().length);
  return { kind: 'value', path: keysOf(path), quote, closed: rest.includes(quote), flow, start: at + start, end: at + Math.max(start, end) };
}

function nameRange(source: string, column: number, at: number): Range & { colon: boolean } {
  const before = /[a-z]*$/i.exec(source.slice(0, column))?.[0].length ?? 0, after = /^[a-z]*/i.exec(source.slice(column))?.[0].length ?? 0;
  return { start: at + column - before, end: at + column + after, colon: /^\s*:/.test(source.slice(column + after)) };
}

function keyOf(match: RegExpExecArray): string { return match[2] ?? match[3] ?? match[4]; }

function keysOf(path: readonly Step[]): string[] { return path.map(step => step.key); }

/** The field whose name stands at `offset`, with its range and the keys that it stands under. */
export function yamlNameAt(text: string, offset: number): { path: readonly string[]; field: string; range: Range } | undefined {
  const lines = new Lines(text);
  const line = lines.at(offset);
  const source = lines.slice(line);
  const column = offset - lines.start(line);
  const pairs = [...source.matchAll(/(?:^\s*(?:- +)?|[{,]\s*)([a-z]+)(?=\s*:)/g)];
  const match = pairs.find(({ 0: all, 1: name, index }) => column >= index + all.length - name.length && column <= index + all.length);
  if (!match) return undefined;
  const flow = /[{,]/.test(match[0]);
  const own = KEY.exec(source);
  const path = pathOf(lines, line, indentOf(source, source.length));
  const start = lines.start(line) + match.index + match[0].length - match[1].length;
  return { path: [...keysOf(path), ...flow && own ? [keyOf(own)] : []], field: match[1], range: { start, end: start + match[1].length } };
}

/** The keys that a line with this indentation stands under, outermost first. */
function pathOf(lines: Lines, line: number, indent: number): Step[] {
  const path: Step[] = [];
  let least = indent;
  for (let above = line - 1; above >= 0 && least > 0; above--) {
    if (lines.isBlank(above) || lines.text[lines.textStart(above)] === '#') continue;
    const source = lines.slice(above).slice(0, LONGEST);
    const match = KEY.exec(source);
    // The fields of a list's item are indented as the first of them is, after its `- `.
    if (match && match[1].length < least) path.unshift({ indent: match[1].length, key: keyOf(match), value: source.slice(match[0].length).trim() });
    if (source.search(/\S/) < least && (match || /^\s*-\s/.test(source))) least = source.search(/\S/);
  }
  return path;
}

function indentOf(source: string, column: number): number {
  const text = source.search(/\S/);
  return text < 0 ? column : /^\s*(?:- +)*/.exec(source)?.[0].length ?? text;
}

/** The names of the fields beside this line; those of a list's item begin at its `- `. */
function siblings(lines: Lines, line: number, indent: number): string[] {
  const begins = (at: number): boolean => /^\s*- /.test(lines.slice(at)) && indentOf(lines.slice(at), 0) === indent;
  const isOutside = (at: number): boolean => !lines.isBlank(at) && indentOf(lines.slice(at), 0) < indent;
  let first = line, last = line;
  while (first > 0 && !begins(first) && !isOutside(first - 1)) first--;
  while (last + 1 < lines.count && !begins(last + 1) && !isOutside(last + 1)) last++;
  const found: string[] = [];
  for (let at = first; at <= last; at++) {
    const key = at !== line && indentOf(lines.slice(at), 0) === indent ? KEY.exec(lines.slice(at))?.[4] : undefined;
    if (key !== undefined) found.push(key);
  }
  return found;
}
