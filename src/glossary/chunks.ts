import { Lines, isBlank } from '../text/lines';
import { lastAtMost } from '../text/reading';
import { Range, shifted } from '../text/range';

/** A glossary in pieces that can be read each by itself. */
export interface Chunks {
  /** Where the entries begin, one each: at the key's line. An entry goes on to the next one, with the comments and blank lines between. */
  readonly starts: readonly number[];
  /** Where the last entry ends. */
  readonly end: number;
  /** The blanks before an entry's key. */
  readonly indent: number;
  /** How many lines are indented by how much. */
  readonly indents: ReadonlyMap<number, number>;
  /** The other top-level fields, one each. */
  readonly rest: readonly Range[];
}

const KEY = /^(?:\ufeff)?(?:"[^"]*"|'[^']*'|[^\s#"'[\]{},&*!|>%@`-][^:#]*?)\s*:(?:\s|$)/;
/** An anchor begins a value: after a colon, a dash, or inside brackets (`books, &c.` has none). */
const ANCHOR = /(?:(?::|^[ \t]*-|^)[ \t]+|[[{](?:[^\n[{]*[,:])?[ \t]*)&([\p{L}\p{N}_][^\s,[\]{}]*)/gmu;
/** What begins a line that is no field of the file: a blank, a tab, a remark, the end of an empty line. */
const INDENTED: ReadonlySet<number> = new Set([32, 9, 35, 13]);
/** Deeper than every key; a small integer, as the others are. */
const INSIDE = 1 << 29;

/**
 * Divides a glossary of the plain layout: `terms:` alone on its line, then the entries. Undefined for any other layout, and where an
 * anchor that is referred to makes one entry depend on another; the file is then read whole. YAML 1.2, 6.1: what belongs to an entry
 * is indented more than its key. `before`: an earlier version, and how many UTF-16 units at its beginning and end are the same; an
 * edit among its entries is then looked at alone.
 */
export function chunksOf(text: string, before?: { text: string; chunks: Chunks; head: number; tail: number }): Chunks | undefined {
  for (let at = text.indexOf('&'); at >= 0;) {
    // An anchor stands in one line.
    const end = text.indexOf('\n', at);
    const line = text.slice(text.lastIndexOf('\n', at) + 1, end < 0 ? text.length : end);
    for (const [, name] of line.matchAll(ANCHOR)) if (text.includes(`*${name}`)) return undefined;
    at = end < 0 ? -1 : text.indexOf('&', end);
  }
  return (before && edited(text, before)) ?? layoutOf(text);
}

/** The layout where some lines between the first entry's and the end of the entries are others now; undefined where that may change more than these lines. */
function edited(text: string, { text: old, chunks, head, tail }: { text: string; chunks: Chunks; head: number; tail: number }): Chunks | undefined {
  const { starts, end, indent, rest } = chunks;
  const by = text.length - old.length;
  const from = old.lastIndexOf('\n', head - 1) + 1, to = old.indexOf('\n', old.length - tail) + 1;
  if (!(starts[0] < from) || to === 0 || to > end) return undefined;
  const first = indentAt(text, starts[0], text.indexOf('\n', starts[0]));
  if (first <= 0 || first === INSIDE) return undefined;
  const indents = new Map(chunks.indents);
  const counted = (own: number, times: number): void => {
    if (own <= 0 || own === INSIDE) return;
    const count = (indents.get(own) ?? 0) + times;
    if (count > 0) indents.set(own, count); else indents.delete(own);
  };
  eachLine(old, from, to, (start, lineEnd) => counted(indentAt(old, start, lineEnd), -1));
  const come: number[] = [];
  let isPlain = true;
  eachLine(text, from, to + by, (start, lineEnd) => {
    const own = indentAt(text, start, lineEnd);
    isPlain &&= start === lineEnd || INDENTED.has(text.charCodeAt(start));
    counted(own, 1);
    if (own >= 0 && own <= indent) come.push(start);
  });
  if (!isPlain || indentOf(indents, first) !== indent) return undefined;
  return {
    starts: [...starts.slice(0, atLeast(starts, from)), ...come, ...starts.slice(atLeast(starts, to)).map(start => start + by)], end: end + by, indent, indents,
    rest: rest.map(range => range.start < end ? range : shifted(range, by)),
  };
}

function eachLine(text: string, from: number, to: number, visit: (start: number, end: number) => void): void {
  for (let start = from; start < to;) {
    const end = text.indexOf('\n', start);
    visit(start, end);
    start = end + 1;
  }
}

/** The index of the first of some sorted numbers that is at least so much. */
function atLeast(sorted: readonly number[], least: number): number { return lastAtMost(sorted, least - 1) + 1; }

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
function entriesOf(lines: Lines, from: number, to: number): Pick<Chunks, 'starts' | 'indent' | 'indents'> {
  const owns: number[] = [];
  for (let line = from; line < to; line++) owns.push(indentAt(lines.text, lines.start(line), lines.end(line)));
  const indents = new Map<number, number>();
  let first = -1, run = 0;
  for (let i = 0; i < owns.length; i++) {
    run++;
    const own = owns[i];
    if (own === owns[i + 1]) continue;
    if (own > 0 && own !== INSIDE) {
      if (first < 0) first = own;
      indents.set(own, (indents.get(own) ?? 0) + run);
    }
    run = 0;
  }
  const indent = indentOf(indents, first);
  const starts: number[] = [];
  for (let i = 0; i < owns.length; i++) if (owns[i] >= 0 && (owns[i] <= indent || starts.length === 0)) starts.push(lines.start(from + i));
  return { starts, indent, indents };
}

/** The blanks before a line's text; -1 where there is none. What begins with a tab, or with the colon of a `? key`, belongs to what is above it. */
function indentAt(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  const code = at < end ? text.charCodeAt(at) : 35;
  if (text.charCodeAt(start) === 9 || (code === 58 && /^:(?:\s|$)/.test(text.slice(at, at + 2)))) return INSIDE;
  return code === 35 ? -1 : at - start;
}

/** The least indentation that is more than a slip: it occurs twice, and a tenth as often as the first entry's. */
function indentOf(indents: ReadonlyMap<number, number>, first: number): number {
  const often = (own: number): boolean => (indents.get(own) ?? 0) >= Math.max(2, (indents.get(first) ?? 0) / 10);
  return [...indents.keys()].sort((a, b) => a - b).find(own => own === first || often(own)) ?? 2;
}
