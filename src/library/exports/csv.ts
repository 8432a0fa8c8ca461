import { ExportFormat, ExportRow, signature } from './row';

const COLUMNS: Readonly<Record<string, (row: ExportRow) => string>> = {
  letter: row => row.letter,
  key: row => row.key,
  file: row => row.file,
  address: row => row.address,
  point: row => row.point,
  id: row => row.id,
  passage: row => row.passage,
  tags: row => row.tags.join(', '),
  note: row => row.note?.text ?? '',
  author: row => row.note?.by ?? '',
  date: row => row.note?.date ?? '',
  replies: row => row.replies.map(each => [signature(each), each.text].filter(text => text !== '').join(': ')).join('\n\n'),
  unplaced: row => row.unplaced ?? '',
};

/** RFC 4180, for spreadsheets; a line an annotation. */
export const csv: ExportFormat = {
  id: 'csv', name: 'CSV', extension: 'csv', language: 'csv', byteOrderMark: true,
  write: rows => [Object.keys(COLUMNS), ...rows.map(row => Object.values(COLUMNS).map(column => column(row)))].map(csvLine).join(''),
};

/** A line of a file, with its end. */
export function csvLine(cells: readonly string[]): string { return `${cells.map(cell).join(',')}\r\n`; }

/** What a spreadsheet would run as a formula gets an apostrophe before it, and reads as it stands. */
function cell(value: string): string {
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",;\t\r\n]|^ | $/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
