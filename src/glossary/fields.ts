import { Lines } from '../text/lines';
import { Range } from '../text/range';

export type Place = 'file' | 'entry' | 'sense' | 'tag';

/** The fields of a glossary by where they stand (glossary format). Their explanations are written above the core. */
export const GLOSSARY_FIELDS: Readonly<Record<Place, readonly string[]>> = {
  file: ['lang', 'terms', 'tags'],
  entry: ['gloss', 'name', 'kind', 'forms', 'lang', 'match', 'senses', 'see', 'sources', 'links'],
  sense: ['gloss', 'from', 'to', 'sender'],
  tag: ['label', 'description', 'color'],
};

/** Where the cursor is: in a field's name, or in its value. `range`: the word that is being written there. */
export type FieldContext = Range & (
  | { readonly kind: 'name'; readonly place: Place; readonly present: readonly string[] }
  | { readonly kind: 'value'; readonly place: Place; readonly field: string });

interface Step { readonly indent: number; readonly key: string }

const KEY = /^(\s*(?:- +)?)(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|([^\s#"':][^#:]*?))\s*:(?=\s|$)/;

/** What belongs at `offset`, judged by indentation alone, so that it is known also while the YAML is not whole. */
export function fieldContext(text: string, offset: number): FieldContext | undefined {
  const lines = new Lines(text);
  const line = lines.at(offset);
  const source = lines.slice(line);
  const column = offset - lines.start(line);
  if (/^\s*#/.test(source)) return undefined;
  const key = KEY.exec(source);
  const path = pathOf(lines, line, indentOf(source, column));
  if (key && column > key[0].length - 1) {
    const field = key[2] ?? key[3] ?? key[4];
    const inline = /\{[^}]*$/.test(source.slice(0, column));
    if (inline) return inFlow(lines, line, column, placeOf([...path, { indent: 0, key: field }]));
    const place = placeOf(path);
    return place && { kind: 'value', place, field, ...wordAt(lines, line, column, key[0].length) };
  }
  const place = placeOf(path);
  if (/^\s*- /.test(source) && place === undefined) return undefined;
  if (!place) {
    const list = path[path.length - 1]?.key;
    const entry = placeOf(path.slice(0, -1));
    return list && entry ? { kind: 'value', place: entry, field: list, ...wordAt(lines, line, column, 0) } : undefined;
  }
  return { kind: 'name', place, present: siblings(lines, line, indentOf(source, column)), ...wordAt(lines, line, column, 0) };
}

/** The field whose name stands at `offset`, with its range. */
export function fieldNameAt(text: string, offset: number): { place: Place; field: string; range: Range } | undefined {
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
  const place = placeOf(flow && own ? [...path, { indent: 0, key: own[2] ?? own[3] ?? own[4] }] : path);
  if (!place || !GLOSSARY_FIELDS[place].includes(match[1])) return undefined;
  const start = lines.start(line) + match.index + match[0].length - match[1].length;
  return { place, field: match[1], range: { start, end: start + match[1].length } };
}

function inFlow(lines: Lines, line: number, column: number, place: Place | undefined): FieldContext | undefined {
  const before = lines.slice(line).slice(0, column);
  const part = before.slice(Math.max(before.lastIndexOf('{'), before.lastIndexOf(',')) + 1);
  if (!place) return undefined;
  const field = /^\s*([a-z]+)\s*:/.exec(part)?.[1];
  if (field) return { kind: 'value', place, field, ...wordAt(lines, line, column, 0) };
  const present = Array.from(before.slice(before.lastIndexOf('{')).matchAll(/([a-z]+)\s*:/g), match => match[1]);
  return { kind: 'name', place, present, ...wordAt(lines, line, column, 0) };
}

/** The keys that a line with this indentation stands under, outermost first. */
function pathOf(lines: Lines, line: number, indent: number): Step[] {
  const path: Step[] = [];
  let least = indent;
  for (let above = line - 1; above >= 0 && least > 0; above--) {
    if (lines.isBlank(above) || lines.text[lines.textStart(above)] === '#') continue;
    const source = lines.slice(above);
    const match = KEY.exec(source);
    // The fields of a list's item are indented as the first of them is, after its `- `.
    if (match && match[1].length < least) path.unshift({ indent: match[1].length, key: match[2] ?? match[3] ?? match[4] });
    if (source.search(/\S/) < least && (match || /^\s*-\s/.test(source))) least = source.search(/\S/);
  }
  return path;
}

function placeOf(path: readonly Step[]): Place | undefined {
  if (path.length === 0) return 'file';
  if (path.length === 2 && path[0].key === 'terms') return 'entry';
  if (path.length === 2 && path[0].key === 'tags') return 'tag';
  if (path.length === 3 && path[0].key === 'terms' && path[2].key === 'senses') return 'sense';
  return undefined;
}

function indentOf(source: string, column: number): number {
  const text = source.search(/\S/);
  return text < 0 ? column : /^\s*(?:- +)*/.exec(source)?.[0].length ?? text;
}

/** The names of the fields beside this line; those of a list's item begin at its `- `. */
function siblings(lines: Lines, line: number, indent: number): string[] {
  const found: string[] = [];
  const begins = (at: number): boolean => /^\s*- /.test(lines.slice(at));
  for (const step of [-1, 1]) {
    for (let at = line + step; at >= 0 && at < lines.count; at += step) {
      if (step < 0 ? at + 1 <= line && begins(at + 1) && indentOf(lines.slice(at + 1), 0) === indent : begins(at) && indentOf(lines.slice(at), 0) <= indent) break;
      if (lines.isBlank(at)) continue;
      const source = lines.slice(at);
      const own = indentOf(source, 0);
      if (own < indent) break;
      const key = own === indent ? KEY.exec(source)?.[4] : undefined;
      if (key !== undefined) found.push(key);
    }
  }
  return found;
}

function wordAt(lines: Lines, line: number, column: number, least: number): Range {
  const source = lines.slice(line);
  let start = column, end = column;
  while (start > least && /[^\s,[\]{}"':#-]/.test(source[start - 1])) start--;
  while (end < source.length && /[^\s,[\]{}"':#]/.test(source[end])) end++;
  return { start: lines.start(line) + start, end: lines.start(line) + end };
}
