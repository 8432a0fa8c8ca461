import { newlineOf } from '../../text/fixes';
import { Range } from '../../text/range';
import { Letter, Note, Remark, Reply } from '../model';

/** How far the lines of a note are indented that are not its first, and those of a reply. */
export const NOTE_INDENT = 4, REPLY_INDENT = 8;

/** Who wrote a reply that nobody signed: it is known as one by that (letter format, section 2). */
export const NOBODY = 'an';

/** The Markdown of a note or a reply, without the indentation that keeps it in the note; lines end in `\n`. */
export function readNoteText(text: string, { start, end }: Range, indent: number): string {
  return text.slice(start, end).replace(/\r\n?/g, '\n').replace(new RegExp(`\\n[ \\t]*(?=\\n)|\\n {0,${indent}}`, 'g'), '\n');
}

/** `[]{by=LT date=2026-11-23} Text`, with its lines after the first indented: what stands after `[^id]: ` or `- `. Pandoc 2.17 and 3.1 read it as it was written. */
export function writeNoteText(letter: string, { by, date, text }: Remark, indent: number): string {
  const newline = newlineOf(letter), margin = ' '.repeat(indent);
  const signature = [by === undefined ? '' : `by=${attributeValue(by)}`, date === undefined ? '' : `date=${date}`].filter(each => each !== '').join(' ');
  const [first, ...rest] = text.replace(/\r\n?/g, '\n').replace(/^(?:[ \t]*\n)+/, '').trimEnd().split('\n');
  const signed = signature === '' ? '' : `[]{${signature}}`;
  // What is a block of its own, such as a list, stands on a line of its own.
  const lines = BLOCK.test(first) ? [signed, '', margin + first] : [[signed, first.trimStart()].filter(each => each !== '').join(' ')];
  return [...lines, ...rest.map(line => line.trim() === '' ? '' : margin + line)].join(newline);
}

const BLOCK = /^(?: {4}|\t|[-*+] |\d{1,9}[.)] |> ?|#{1,6} |```|~~~|\|)/;

/** A value as it stands after `=`. Neither kind of quotation marks can be escaped there. */
export function attributeValue(value: string): string {
  const line = value.replace(/\s+/g, ' ').trim();
  return /^[^\s}"'=]+$/.test(line) ? line : `"${line.replaceAll('"', '\'')}"`;
}

/** What a note or a reply of a letter says. `text`: the letter's. */
export function remarkOf(text: string, part: Note | Reply): Remark {
  return { by: part.by, date: part.date, text: readNoteText(text, part.content, 'label' in part ? NOTE_INDENT : REPLY_INDENT) };
}

/** What Pandoc would read as a second front matter, and not read the letter at all where it is no YAML. */
const FRONT_MATTER = /(?:^|\n[ \t]*\n)[ \t]*---[ \t]*\n(?=[ \t]*\S)[^]*?\n[ \t]*(?:---|\.\.\.)[ \t]*(?:\n|$)/;

/** Whether a note or a reply says what was meant, blanks aside. */
export function says({ text }: Letter, part: Note | Reply | undefined, remark: Remark): boolean {
  const said = (each: string): string => each.replace(/\s+/g, ' ').trim();
  return part !== undefined && !FRONT_MATTER.test(remark.text.replace(/\r\n?/g, '\n')) && said(remarkOf(text, part).text) === said(remark.text);
}
