import { ExportFormat, ExportRow, signature } from './row';
import { Remark } from '../../letter/model';

/** For notes and papers: a heading for each letter, and under it each passage as a quotation, with where it stands, its tags, its note and the replies. */
export const markdown: ExportFormat = {
  id: 'markdown', name: 'Markdown', extension: 'md', language: 'markdown', byteOrderMark: false,
  write(rows, title) {
    const parts = [`# ${readsAs(title)}`];
    for (const [index, row] of rows.entries()) {
      if (row.file !== rows[index - 1]?.file) parts.push(`## ${readsAs(row.letter)}`);
      parts.push(quotation(row, row.address));
    }
    return `${parts.join('\n\n')}\n`;
  },
};

/** One annotation, as it is pasted into a paper or into notes: it names its letter. */
export function markdownOf(row: ExportRow): string {
  return `${quotation(row, [row.letter, row.address].filter(each => each !== '').join(', '))}\n`;
}

function quotation(row: ExportRow, where: string): string {
  const { passage, tags, note, replies, target, id, unplaced } = row;
  const place = [`[${readsAs(where === '' ? id : where)}](${target})`, ...tags.map(tag => `#${tag}`)].join(' · ');
  return [
    ...passage === '' ? [] : [passage.split(/\n{2,}/).map(each => `> ${readsAs(each)}`).join('\n>\n')],
    unplaced === undefined ? place : `${place} · ${readsAs(unplaced)}`,
    ...note && note.text !== '' ? [said(note)] : [],
    ...replies.length > 0 ? [replies.map(each => `- ${said(each).replace(/\n(?=[^\n])/g, '\n  ')}`).join('\n')] : [],
  ].join('\n\n');
}

/** What somebody wrote, in Markdown already, under the name; what is a block of its own stands below that. */
function said(remark: Remark): string {
  const by = signature(remark);
  if (by === '') return remark.text;
  return `**${readsAs(by)}**:${BLOCK.test(remark.text) ? '\n\n' : ' '}${remark.text}`;
}

const BLOCK = /^(?: {4}|\t|[-*+] |\d{1,9}[.)] |> ?|#{1,6} |```|~~~|\|)/;
/** What begins a block where a paragraph begins, in CommonMark or in Pandoc: a list, a heading, a quotation, a table, a definition. */
const BEGINS_BLOCK = /^(\(?(?:\d+|[A-Za-z]|[ivxlcdmIVXLCDM]+|#|@\w*))([.)])(?=\s|$)|^([-+=:>|%~])/;

/** A text in Markdown that reads as it stands, on one line, with no more backslashes than that takes. */
export function readsAs(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim().replace(/[\\`*_[\]<&$~^@{]|(?<!\S)#/g, '\\$&');
  return line.replace(BEGINS_BLOCK, (_, before: string | undefined, after: string, sign: string | undefined) => sign === undefined ? `${before ?? ''}\\${after}` : `\\${sign}`);
}
