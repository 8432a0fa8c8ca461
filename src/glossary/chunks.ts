import { Lines } from '../text/lines';
import { Range } from '../text/range';

/** A glossary in pieces that can be read each by itself. */
export interface Chunks {
  /** One entry each, from its key's line on, comments and blank lines after it included. */
  readonly entries: readonly Range[];
  /** The other top-level fields, one each. */
  readonly rest: readonly Range[];
}

const IRREGULAR = /^(?:\.\.\.|%|[{[&*?!-])/;
/** An anchor begins a value: after a colon, a dash, or inside brackets (`books, &c.` has none). */
const ANCHOR = /(?::|^[ \t]*-|^)[ \t]+&[\p{L}\p{N}_]|[[{](?:[^\n[{]*[,:])?[ \t]*&[\p{L}\p{N}_]/mu;

/**
 * Divides a glossary of the plain layout: `terms:` alone on its line, then entries all indented alike. Undefined for any other
 * layout, and where anchors make one entry depend on another; the file is then read whole. YAML 1.2, 6.1: what belongs to
 * an entry is indented more than its key.
 */
export function chunksOf(text: string): Chunks | undefined {
  return ANCHOR.test(text) ? undefined : layoutOf(text);
}

/** The same, whether there are anchors or not. */
export function layoutOf(text: string): Chunks | undefined {
  const lines = new Lines(text);
  const tops: { line: number; key: string }[] = [];
  let end = lines.count;
  for (let line = 0; line < lines.count; line++) {
    const code = text.charCodeAt(lines.start(line));
    if (code === 32 || code === 9 || code === 35 || lines.isBlank(line)) continue;
    const content = text.slice(lines.start(line), Math.min(lines.end(line), lines.start(line) + 100));
    // What begins a document, and what ends it.
    if (tops.length === 0 && /^(?:\ufeff)?---\s*$/.test(content)) continue;
    if (/^\.\.\.\s*$/.test(content) && text.slice(lines.end(line)).trim() === '') { end = line; break; }
    if (IRREGULAR.test(content)) return undefined;
    tops.push({ line, key: /^(?:\ufeff)?["']?(\w+)["']?\s*:(?:\s*(?:#.*)?)?$/.exec(content)?.[1] ?? '' });
  }
  if (tops.filter(top => top.key === 'terms').length !== 1) return undefined;
  const after = (index: number): number => tops[index + 1]?.line ?? end;
  const range = (from: number, to: number): Range => ({ start: lines.start(from), end: to < lines.count ? lines.start(to) : text.length });
  const rest: Range[] = [];
  let entries: readonly Range[] = [];
  tops.forEach(({ line, key }, index) => {
    if (key === 'terms') entries = entriesOf(lines, line + 1, after(index), range);
    else rest.push(range(line, after(index)));
  });
  return { entries, rest };
}

/** A line that is indented less than the entries before it is an entry too: the reader says what is wrong with it. */
function entriesOf(lines: Lines, from: number, to: number, range: (from: number, to: number) => Range): Range[] {
  const entries: Range[] = [];
  let indent = -1, first = -1;
  for (let line = from; line < to; line++) {
    const at = lines.textStart(line);
    if (at === lines.end(line) || lines.text[at] === '#') continue;
    const own = at - lines.start(line);
    if (indent < 0) indent = own;
    if (own > indent) continue;
    indent = own;
    if (first >= 0) entries.push(range(first, line));
    first = line;
  }
  if (first >= 0) entries.push(range(first, to));
  return entries;
}
