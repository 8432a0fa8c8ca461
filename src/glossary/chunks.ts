import { Lines, isBlank } from '../text/lines';
import { Range } from '../text/range';

/** A glossary in pieces that can be read each by itself. */
export interface Chunks {
  /** Where the entries begin, one each: at the key's line. An entry goes on to the next one, with the comments and blank lines between. */
  readonly starts: readonly number[];
  /** Where the last entry ends. */
  readonly end: number;
  /** The blanks before an entry's key. */
  readonly indent: number;
  /** The other top-level fields, one each. */
  readonly rest: readonly Range[];
}

const KEY = /^(?:\ufeff)?(?:"[^"]*"|'[^']*'|[^\s#"'[\]{},&*!|>%@`-][^:#]*?)\s*:(?:\s|$)/;
/** An anchor begins a value: after a colon, a dash, or inside brackets (`books, &c.` has none). */
const ANCHOR = /(?:(?::|^[ \t]*-|^)[ \t]+|[[{](?:[^\n[{]*[,:])?[ \t]*)&([\p{L}\p{N}_][^\s,[\]{}]*)/gmu;
/** Deeper than every key; a small integer, as the others are. */
const INSIDE = 1 << 29;

/**
 * Divides a glossary of the plain layout: `terms:` alone on its line, then the entries. Undefined for any other layout, and where an
 * anchor that is referred to makes one entry depend on another; the file is then read whole. YAML 1.2, 6.1: what belongs to an entry
 * is indented more than its key.
 */
export function chunksOf(text: string): Chunks | undefined {
  for (let at = text.indexOf('&'); at >= 0;) {
    // An anchor stands in one line.
    const end = text.indexOf('\n', at);
    const line = text.slice(text.lastIndexOf('\n', at) + 1, end < 0 ? text.length : end);
    for (const [, name] of line.matchAll(ANCHOR)) if (text.includes(`*${name}`)) return undefined;
    at = end < 0 ? -1 : text.indexOf('&', end);
  }
  return layoutOf(text);
}

/** The same, whether there are anchors or not. */
export function layoutOf(text: string): Chunks | undefined {
  const lines = new Lines(text);
  const tops: { line: number; key: string }[] = [];
  let end = lines.count;
  for (let line = 0; line < lines.count; line++) {
    const code = text.charCodeAt(lines.start(line));
    if (code === 32 || code === 9 || code === 35 || lines.isBlank(line)) continue;
    const content = text.slice(lines.start(line), Math.min(lines.end(line), lines.start(line) + 200));
    // What begins a document, and what ends it.
    if (tops.length === 0 && /^(?:\ufeff)?---\s*$/.test(content)) continue;
    if (/^\.\.\.\s*$/.test(content) && text.slice(lines.end(line)).trim() === '') { end = line; break; }
    if (KEY.test(content)) tops.push({ line, key: /^(?:\ufeff)?["']?(\w+)["']?\s*:(?:\s*(?:#.*)?)?$/.exec(content)?.[1] ?? '' });
    // A stray line among the entries harms none of them; before them, or as a document of its own, it is another layout.
    else if (tops[tops.length - 1]?.key !== 'terms' || /^(?:---|\.\.\.|%)/.test(content)) return undefined;
  }
  if (tops.filter(top => top.key === 'terms').length !== 1) return undefined;
  const startOf = (line: number): number => line < lines.count ? lines.start(line) : text.length;
  const after = (index: number): number => tops[index + 1]?.line ?? end;
  const index = tops.findIndex(top => top.key === 'terms');
  const rest = tops.flatMap(({ line }, each) => each === index ? [] : [{ start: startOf(line), end: startOf(after(each)) }]);
  return { ...entriesOf(lines, tops[index].line + 1, after(index)), end: startOf(after(index)), rest };
}

/** The entries of the lines: what is indented less than the others is an entry too, and the first one however it is indented: the reader says what is wrong with it. */
function entriesOf(lines: Lines, from: number, to: number): Pick<Chunks, 'starts' | 'indent'> {
  const indents: number[] = [];
  for (let line = from; line < to; line++) indents.push(indentAt(lines, line));
  const indent = indentOf(indents);
  const starts: number[] = [];
  for (let i = 0; i < indents.length; i++) {
    if (indents[i] >= 0 && (indents[i] <= indent || starts.length === 0)) starts.push(lines.start(from + i));
  }
  return { starts, indent };
}

/** The blanks before a line's text; -1 where there is none. What begins with a tab, or with the colon of a `? key`, belongs to what is above it. */
function indentAt(lines: Lines, line: number): number {
  const { text } = lines;
  const start = lines.start(line), end = lines.end(line);
  let at = start;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  const code = at < end ? text.charCodeAt(at) : 35;
  if (text.charCodeAt(start) === 9 || (code === 58 && /^:(?:\s|$)/.test(text.slice(at, at + 2)))) return INSIDE;
  return code === 35 ? -1 : at - start;
}

/** The least indentation that is more than a slip: it occurs twice, and a tenth as often as the first entry's. */
function indentOf(indents: readonly number[]): number {
  const counts = new Map<number, number>();
  let first = -1, run = 0;
  for (let i = 0; i < indents.length; i++) {
    const own = indents[i];
    if (own === indents[i + 1]) { run++; continue; }
    const times = run + 1;
    run = 0;
    if (own <= 0 || own === INSIDE) continue;
    if (first < 0) first = own;
    counts.set(own, (counts.get(own) ?? 0) + times);
  }
  const often = (own: number): boolean => (counts.get(own) ?? 0) >= Math.max(2, (counts.get(first) ?? 0) / 10);
  return [...counts.keys()].sort((a, b) => a - b).find(own => own === first || often(own)) ?? 2;
}
