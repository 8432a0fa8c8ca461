import { InlineNote, HiddenLines, inlineNotes, LineFlows } from '../lineFlows';
import { Paper } from '../model';
import { Lines } from '../../text/lines';
import { Range } from '../../text/range';

const HEADING = /^(?:={1,6}|#{1,6})[ \t]+/;
/** asciidoctor: what makes a line in brackets one of attributes, also right after a paragraph. */
const STYLE = /^\[((?:[\w.#%{,"'].*)?)\][ \t]*$/;
const ANCHOR = /^\[\[.*\]\][ \t]*$/;
const QUOTING = /^(?:quote|verse)\b/;
const DELIMITER = /^(?:_{4,}|={4,}|\*{4,}|--|\|={3,}|,={3,}|"")[ \t]*$/;
const BREAK = /^(?:'{3,}|<<<|- - -|\* \* \*|\+)[ \t]*$/;
const MACRO = /^[a-z][\w-]*::[^\s[]*\[.*\][ \t]*$/;
const ITEM = /^[ \t]*(?:[*.]{1,6}|-|\d+\.|[A-Za-z]\.|<[.\d]+>)[ \t]+(?:\[[ x*]\][ \t]+)?|^[ \t]*\S.{0,200}?(?:::{1,3}|;;)(?=[ \t]|$)[ \t]*/;
const COMMENT = /^\/\/(?!\/)|^(?:ifdef|ifndef|ifeval|endif):/;
const FIRST = /[ \t]*(?:[=#[\]_*|,"'<+\-.>\d]|[A-Za-z]\.)|.*(?:::|;;)/y;

/** A block of which the end is awaited; `by`: where its citation is. */
interface Open { readonly delimiter: string; readonly start: number; readonly inner: number; readonly by?: readonly Range[] }

export interface AsciidocText extends Pick<LineFlows, 'flows' | 'forms'> { readonly notes: readonly InlineNote[] }

/** The flows and forms of an AsciiDoc file (AsciiDoc Language Documentation, Blocks), line by line. */
export function asciidocFlows({ text, opaque }: Paper): AsciidocText {
  const lines = new Lines(text), notes = text.includes('footnote') ? inlineNotes(text, 'footnote(?:ref)?:[\\w-]*\\[', opaque) : [], found = new LineFlows(text, notes), hidden = new HiddenLines(opaque);
  const open: Open[] = [];
  /** What `[quote, …]` says of the next block. */
  let style: { readonly start: number; readonly by: readonly Range[] } | undefined, isTable = false, hasTitle = false;
  for (let line = 0; line < lines.count; line++) {
    const start = lines.start(line), end = lines.end(line), from = lines.textStart(line);
    if (from === end) { found.flush(); continue; }
    if (hidden.holding(from, end)) {
      // A comment within a paragraph does not end it, nor does one part a block from what is said of it.
      if (COMMENT.test(text.slice(start, Math.min(end, start + 10)))) continue;
      found.flush();
      style = undefined;
      continue;
    }
    FIRST.lastIndex = start;
    const own = FIRST.test(text) || style ? text.slice(start, end) : '';
    if (own === '') { found.add(start, end); continue; }
    const heading = !found.isOpen && HEADING.exec(own);
    if (heading) {
      found.only(start + heading[0].length, end);
      // The author and the revision stand right after the document's title.
      if (!hasTitle && /^[=#][ \t]/.test(own)) while (line + 1 < lines.count && !lines.isBlank(line + 1)) line++;
      hasTitle = true;
      continue;
    }
    if (ANCHOR.test(own)) { found.flush(); continue; }
    const said = STYLE.exec(own);
    if (said && isOneBracket(own)) {
      found.flush();
      style = QUOTING.test(said[1]) ? { start, by: attributionIn(own, start) } : style;
      continue;
    }
    if (DELIMITER.test(own)) {
      found.flush();
      const delimiter = own.trimEnd(), index = open.findLastIndex(each => each.delimiter === delimiter);
      if (delimiter.startsWith('|')) isTable = !isTable;
      if (index < 0) {
        const isQuote = delimiter[0] === '_' || (style !== undefined && delimiter === '--') || delimiter === '""';
        if (open.length < DEEPEST) open.push({ delimiter, start: style?.start ?? start, inner: end, ...isQuote && { by: style?.by ?? [] } });
      } else {
        const [block] = open.splice(index);
        if (block.by) found.forms.push({ start: block.start, end, isBlock: true, inner: { start: block.inner, end: start }, arguments: block.by });
      }
      style = undefined;
      continue;
    }
    if (BREAK.test(own) || MACRO.test(own)) { found.flush(); continue; }
    if (isTable) { found.flush(); cells(own, start); continue; }
    if (!found.isOpen && /^\.[^\s.]/.test(own)) { found.only(start + 1, end); continue; }
    if (!found.isOpen && (style || own[0] === '"' || own[0] === '>')) {
      const last = paragraphEnd(line), form = quotedParagraph(line, last);
      style = undefined;
      if (form) { line = last; continue; }
    }
    const item = ITEM.exec(own);
    if (item && !(found.isOpen && /^[ \t]*\d/.test(own))) {
      found.flush();
      const isTerm = /[:;]$/.test(item[0].trimEnd());
      if (isTerm) found.only(start, start + item[0].trimEnd().replace(/[:;]+$/, '').length);
      if (start + item[0].length < end) found.add(start + item[0].length, end);
      continue;
    }
    found.add(start, end);
  }
  found.flush();
  return { flows: found.flows, forms: found.forms, notes };

  function cells(own: string, start: number): void {
    for (const { 0: cell, index } of own.matchAll(/[^|]+/g)) found.only(start + index, start + index + cell.length);
  }

  function paragraphEnd(line: number): number {
    let last = line;
    while (last + 1 < lines.count && !lines.isBlank(last + 1)) last++;
    return last;
  }

  /** A paragraph that `[quote]` stands above, one in straight marks with its attribution, one after `>`. */
  function quotedParagraph(first: number, last: number): boolean {
    const start = lines.start(first), end = lines.end(last), lastLine = lines.slice(last), signed = last > first && /^(?:>[ \t]*)?--[ \t]+\S/.test(lastLine);
    const by = signed ? [{ start: lines.start(last) + lastLine.indexOf('--') + 2, end }] : [], textEnd = signed ? lines.end(last - 1) : end;
    let inner: Range = { start, end: textEnd };
    if (!style && text[start] === '"') {
      // One mark alone does not close itself.
      if (!signed || textEnd - start < 2 || text[textEnd - 1] !== '"') return false;
      inner = { start: start + 1, end: textEnd - 1 };
    } else if (!style && !/^>[ \t]/.test(lines.slice(first))) return false;
    found.forms.push({ start: style?.start ?? start, end, isBlock: true, inner, arguments: [...style?.by ?? [], ...by] });
    found.only(inner.start, inner.end);
    return true;
  }
}

const DEEPEST = 100;

/** What closes the first bracket is the last sign: `[d]en … [sic]` is text, whatever the processor makes of it. */
function isOneBracket(own: string): boolean {
  const end = own.trimEnd().length - 1;
  for (let at = 0, depth = 0; at < end; at++) if (own[at] === '[') depth++; else if (own[at] === ']' && --depth === 0) return false;
  return true;
}

/** `[quote, attribution, citation]`: what stands after the style. */
function attributionIn(own: string, start: number): Range[] {
  const comma = own.indexOf(','), end = own.lastIndexOf(']');
  return comma < 0 || own.slice(comma + 1, end).trim() === '' ? [] : [{ start: start + comma + 1, end: start + end }];
}
