import { Lines } from '../text/lines';
import { Range } from '../text/range';

/** A glossary in pieces that can be read each by itself. */
export interface Chunks {
  /** One entry each, from its key's line on, comments and blank lines after it included. */
  readonly entries: readonly Range[];
  /** The blanks before an entry's key. */
  readonly indent: number;
  /** The other top-level fields, one each. */
  readonly rest: readonly Range[];
}

const KEY = /^(?:\ufeff)?(?:"[^"]*"|'[^']*'|[^\s#"'[\]{},&*!|>%@`-][^:#]*?)\s*:(?:\s|$)/;
/** An anchor begins a value: after a colon, a dash, or inside brackets (`books, &c.` has none). */
const ANCHOR = /(?:(?::|^[ \t]*-|^)[ \t]+|[[{](?:[^\n[{]*[,:])?[ \t]*)&([\p{L}\p{N}_][^\s,[\]{}]*)/gmu;

/**
 * Divides a glossary of the plain layout: `terms:` alone on its line, then the entries. Undefined for any other layout, and where an
 * anchor that is referred to makes one entry depend on another; the file is then read whole. YAML 1.2, 6.1: what belongs to an entry
 * is indented more than its key.
 */
export function chunksOf(text: string): Chunks | undefined {
  const depend = text.includes('&') && Array.from(text.matchAll(ANCHOR), match => match[1]).some(name => text.includes(`*${name}`));
  return depend ? undefined : layoutOf(text);
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
  const after = (index: number): number => tops[index + 1]?.line ?? end;
  const range = (from: number, to: number): Range => ({ start: lines.start(from), end: to < lines.count ? lines.start(to) : text.length });
  const rest: Range[] = [];
  let entries: readonly Range[] = [], indent = 2;
  tops.forEach(({ line, key }, index) => {
    if (key !== 'terms') { rest.push(range(line, after(index))); return; }
    indent = indentOf(lines, line + 1, after(index));
    entries = entriesOf(lines, line + 1, after(index), indent, range);
  });
  return { entries, indent, rest };
}

/** The blanks before a line's text; -1 where there is none. What begins with a tab, or with the colon of a `? key`, belongs to what is above it. */
function indentAt(lines: Lines, line: number): number {
  const at = lines.textStart(line);
  if (lines.text[lines.start(line)] === '\t' || /^:(?:\s|$)/.test(lines.text.slice(at, at + 2))) return Infinity;
  return at === lines.end(line) || lines.text[at] === '#' ? -1 : at - lines.start(line);
}

/** The least indentation that is more than a slip: it occurs twice, and a tenth as often as the first entry's. */
function indentOf(lines: Lines, from: number, to: number): number {
  const counts = new Map<number, number>();
  let first = -1;
  for (let line = from; line < to; line++) {
    const own = indentAt(lines, line);
    if (own <= 0 || own === Infinity) continue;
    if (first < 0) first = own;
    counts.set(own, (counts.get(own) ?? 0) + 1);
  }
  const often = (own: number): boolean => (counts.get(own) ?? 0) >= Math.max(2, (counts.get(first) ?? 0) / 10);
  return [...counts.keys()].sort((a, b) => a - b).find(own => own === first || often(own)) ?? 2;
}

/** A line that is indented less is an entry too, and the first one however it is indented: the reader says what is wrong with it. */
function entriesOf(lines: Lines, from: number, to: number, indent: number, range: (from: number, to: number) => Range): Range[] {
  const entries: Range[] = [];
  let first = -1;
  for (let line = from; line < to; line++) {
    const own = indentAt(lines, line);
    if (own < 0 || (own > indent && first >= 0)) continue;
    if (first >= 0) entries.push(range(first, line));
    first = line;
  }
  if (first >= 0) entries.push(range(first, to));
  return entries;
}
