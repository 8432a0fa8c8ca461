import { Range } from '../../text/range';

/** What begins an item of a list, and one of a list in it (Pandoc manual, Lists): a capital and a full stop are initials unless two blanks follow, `p. 7` is a page. */
const ITEM = /^[ \t>]*(?:(?:[-*+]|\(?(?:#|@[\w-]*|\d{1,9}|(?!p\. \d)[a-z]|[ivxlcdm]+|[IVXLCDM]{2,}|[A-Z](?!\.[ \t]\S))[.)])(?:[ \t]+|$))+/;
/** A definition, a line of verse. */
const DEFINITION = /^[ \t>]*[:~][ \t]+/, VERSE = /^[ \t>]*\|(?: |$)/;
/** A rule, the line under a heading, the fence of a division. */
const RULE = /^[ \t>]*(?:(?:=+|-+|(?:[-*_][ \t]*){3,}):?|:{3,}.*)$/;
const TABLE = /^[ \t]*(?:(?:-{2,}[ \t]+)+-{2,}|\+(?:[-=:]+\+)+|\|?(?:[ \t]*:?-+:?[ \t]*[|+])+(?:[ \t]*:?-+:?[ \t]*)?)[ \t]*$/m;
const INDENTED = /^(?: {6}| {0,5}\t)/;
const CODE = /^[ \t>]*\S+(?: {5}|\t\t| +\t\t)/;

/** The lines around an offset with no blank line between. */
export function stretchAt(text: string, offset: number): Range {
  let start = text.lastIndexOf('\n', offset - 1) + 1;
  while (start > 0) {
    const before = text.lastIndexOf('\n', start - 2) + 1;
    if (text.slice(before, start).trim() === '') break;
    start = before;
  }
  let end = lineEnd(text, offset);
  while (end < text.length) {
    const next = lineEnd(text, end + 1);
    if (text.slice(end, next).trim() === '') break;
    end = next;
  }
  return { start, end };
}

function lineEnd(text: string, at: number): number {
  const found = text.indexOf('\n', at);
  return found < 0 ? text.length : found;
}

/** How much of the line that begins at `line` is a marker to Pandoc, into which and before which no mark is put; all of a rule. */
function markerLength(text: string, line: number): number {
  const own = text.slice(line, lineEnd(text, line)).replace(/\r$/, '');
  if (RULE.test(own)) return own.length;
  const definition = DEFINITION.exec(own);
  if (definition) return definition[0].length;
  const first = text.slice(stretchAt(text, line).start, line + own.length).split('\n', 1)[0];
  const kind = [ITEM, VERSE].find(each => each.test(first));
  return kind?.exec(own)?.[0].length ?? 0;
}

/** A passage that neither begins nor ends in a marker; undefined where nothing is left of it. */
export function besideMarkers(text: string, { start, end }: Range): Range | undefined {
  for (let line = text.lastIndexOf('\n', start - 1) + 1; start < end;) {
    const length = markerLength(text, line);
    if (start >= line + length) break;
    start = line + length;
    if (start < lineEnd(text, line) && text[start] !== '\r') break;
    line = lineEnd(text, line) + 1;
  }
  for (; start < end;) {
    const line = text.lastIndexOf('\n', end - 1) + 1;
    if (line <= start || end > line + markerLength(text, line)) break;
    end = line;
    while (end > start && /\s/.test(text[end - 1])) end--;
  }
  while (start < end && /\s/.test(text[start])) start++;
  return start < end ? { start, end } : undefined;
}

/** Whether an item, a definition or a line of verse begins inside a range: what runs from one into the next is no span to Pandoc. */
export function holdsMarker(text: string, { start, end }: Range): boolean {
  for (let line = text.indexOf('\n', start) + 1; line > 0 && line <= end; line = text.indexOf('\n', line) + 1) if (markerLength(text, line) > 0) return true;
  return false;
}

/** Whether an offset lies where a mark would move columns, or would be read as it is written: in a table, in the code of a list's item. */
export function isFixed(text: string, offset: number): boolean {
  const { start, end } = stretchAt(text, offset);
  if (TABLE.test(text.slice(start, end))) return true;
  let line = text.lastIndexOf('\n', offset - 1) + 1;
  const own = (): string => text.slice(line, lineEnd(text, line));
  if (CODE.test(own()) && markerLength(text, line) > 0) return true;
  const indented = INDENTED.test(own());
  while (line > start && INDENTED.test(own())) line = text.lastIndexOf('\n', line - 2) + 1;
  // What is indented in an item whose marker stands alone.
  return indented && ITEM.test(own()) && own().slice(markerLength(text, line)).trim() === '';
}

/** Brackets that open in one paragraph and close in a later one: to Pandoc what lies between is one thing, a note's definition in it is none. */
export function bracketsOverParagraphs(text: string): Range[] {
  const open: { at: number; paragraph: number }[] = [], found: Range[] = [];
  let paragraph = 0;
  for (const { 0: sign, index } of text.matchAll(/\\[^\n]|[[\]]|\n[ \t\r]*\n/g)) {
    if (sign === '[') open.push({ at: index, paragraph });
    else if (sign[0] === '\n') paragraph++;
    else if (sign === ']') {
      const opened = open.pop();
      if (opened && opened.paragraph < paragraph) found.push({ start: opened.at, end: index + 1 });
    }
  }
  return found;
}
