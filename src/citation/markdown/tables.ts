import { Line } from './lines';

/** The cells of a table, each by its lines, and the line after it. */
export interface Table { readonly cells: readonly (readonly Line[])[]; readonly after: number; readonly hasBlocks: boolean }

const GRID = /^\+(?:[-=:]+\+)+[ \t]*$/;
const COLUMNS = /^[ \t]*-+(?:[ \t]+-+)+[ \t]*$/;
const FULL = /^[ \t]*-{3,}[ \t]*$/;
const PIPES = /^\|?[ \t]*:?-+:?[ \t]*(?:[|+][ \t]*:?-+:?[ \t]*)*\|?$/;

/** The table that begins at a line (Pandoc manual, Tables): simple, of several lines, with pipes, as a grid. */
export function tableAt(text: string, lines: readonly Line[], first: number): Table | undefined {
  const line = own(text, lines, first);
  if (GRID.test(line)) return grid(text, lines, first);
  if (COLUMNS.test(line)) return columns(text, lines, first, first, true);
  const next = own(text, lines, first + 1);
  if (COLUMNS.test(next)) return columns(text, lines, first, first + 1, false);
  if (FULL.test(line)) {
    for (let at = first + 2; at < lines.length && at < first + 30 && own(text, lines, at).trim() !== ''; at++) if (COLUMNS.test(own(text, lines, at))) return columns(text, lines, first + 1, at, true);
  }
  return line.includes('|') && next.includes('-') && PIPES.test(next.trim()) ? pipes(text, lines, first) : undefined;
}

function own(text: string, lines: readonly Line[], line: number): string { return line < lines.length ? text.slice(lines[line].start, lines[line].end) : ''; }

/** The cells between columns: one a line, or, where blank lines divide the rows, several lines each. */
function columns(text: string, lines: readonly Line[], first: number, rule: number, mayHaveBlanks: boolean): Table | undefined {
  const starts = [...own(text, lines, rule).matchAll(/-+/g)].map(match => match.index);
  let after = rule + 1, close = -1;
  for (; after < lines.length; after++) {
    const line = own(text, lines, after);
    if (line.trim() !== '') { if (FULL.test(line) || COLUMNS.test(line)) { close = after; break; } continue; }
    if (!mayHaveBlanks || !hasClose(text, lines, after)) break;
  }
  const isLong = close > 0 && lines.slice(rule + 1, close).some(({ start, end }) => text.slice(start, end).trim() === '');
  if (after === rule + 1 || (rule === first && close < 0)) return undefined;
  const cells: Line[][] = [];
  let row: Line[][] = starts.map(() => []);
  const end = (): void => { cells.push(...row.filter(cell => cell.length > 0)); row = starts.map(() => []); };
  for (let at = first; at < after; at++) {
    if (at === rule || own(text, lines, at).trim() === '') { end(); continue; }
    starts.forEach((start, column) => {
      const from = column === 0 ? lines[at].start : lines[at].start + start;
      const to = Math.min(lines[at].end, column + 1 < starts.length ? lines[at].start + starts[column + 1] : Infinity);
      if (from < to && text.slice(from, to).trim() !== '') row[column].push({ start: from, end: to });
    });
    if (!isLong && at > rule) end();
  }
  end();
  return { cells, after: close > 0 ? close + 1 : after, hasBlocks: false };
}

/** Whether a table whose rows blank lines divide goes on: its last line is looked for, not beyond two blank lines. */
function hasClose(text: string, lines: readonly Line[], from: number): boolean {
  for (let at = from + 1; at < lines.length && at < from + 200; at++) {
    const line = own(text, lines, at);
    if (line.trim() === '' && own(text, lines, at - 1).trim() === '') return false;
    if (COLUMNS.test(line)) return true;
    if (FULL.test(line)) return own(text, lines, at + 1).trim() === '';
  }
  return false;
}

/** A cell of a grid may hold any blocks. */
function grid(text: string, lines: readonly Line[], first: number): Table {
  const edges = [...own(text, lines, first).matchAll(/\+/g)].map(match => match.index);
  const cells: Line[][] = [];
  let row: Line[][] = edges.slice(1).map(() => []), after = first;
  for (; after < lines.length; after++) {
    const line = own(text, lines, after), { start, end } = lines[after];
    if (!/^[+|]/.test(line)) break;
    if (line[0] === '+') {
      cells.push(...row.filter(cell => cell.length > 0));
      row = edges.slice(1).map(() => []);
      continue;
    }
    edges.slice(1).forEach((edge, column) => {
      const from = Math.min(end, start + edges[column] + (text[start + edges[column] + 1] === ' ' ? 2 : 1));
      row[column].push({ start: from, end: Math.max(from, Math.min(end, start + edge)) });
    });
  }
  return { cells: [...cells, ...row.filter(cell => cell.length > 0)], after, hasBlocks: true };
}

function pipes(text: string, lines: readonly Line[], first: number): Table {
  const cells: Line[][] = [];
  let after = first;
  for (; after < lines.length && own(text, lines, after).trim() !== ''; after++) {
    if (after === first + 1) continue;
    const { start, end } = lines[after];
    let from = start;
    for (let at = start; at <= end; at++) {
      if (at < end && text[at] === '\\') at++;
      else if (at < end && text[at] === '`') {
        const close = text.indexOf('`', at + 1);
        if (close > 0 && close < end) at = close;
      } else if (at === end || text[at] === '|') {
        if (at > from) cells.push([{ start: from, end: at }]);
        from = at + 1;
      }
    }
  }
  return { cells, after, hasBlocks: false };
}
