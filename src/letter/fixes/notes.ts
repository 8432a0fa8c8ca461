import { NOBODY, NOTE_INDENT, REPLY_INDENT, remarkOf, writeNoteText } from '../annotating/noteText';
import { scanBlocks } from '../blocks';
import { Letter } from '../model';
import { Fix, fix, insert, newlineOf, remove } from '../../text/fixes';
import { Lines } from '../../text/lines';
import { Problem } from '../../text/problem';
import { Range } from '../../text/range';

/** A definition right after the paragraph in which its reference stands, between blank lines (letter format, section 2). */
export function defineNote({ text, frontMatter }: Letter, { start, args }: Problem): Fix[] {
  const lines = new Lines(text);
  const blocks = scanBlocks(lines, frontMatter ? lines.at(frontMatter.end) + 1 : 0).blocks;
  // It would swallow a block that follows at once, as one may after a heading, and one that is indented: it goes after that.
  const block = blocks.find(({ end, lastLine }, index) => end > start && (lastLine + 1 >= lines.count || lines.isBlank(lastLine + 1)) && blocks[index + 1]?.kind !== 'opaque');
  if (!block) return [];
  const at = lines.end(block.lastLine), label = String(args[0]), newline = newlineOf(text);
  return [fix('define-note', [label], { start: at, end: at, text: `${newline}${newline}[^${label}]: ` })];
}

/** A note that is an annotation's by its label is referred to from there; else, or if it is to go, it is deleted. */
export function referOrDelete({ text, annotations, marks }: Letter, { start, args }: Problem): Fix[] {
  const owners = annotations.filter(each => each.id === args[0]);
  const end = owners.length === 1 ? marks.spans.find(each => each.attributes === owners[0].marks[owners[0].marks.length - 1])?.end : undefined;
  return [...end === undefined ? [] : [insert('refer-note', end, `[^${args[0]}]`)], remove('delete-note', wholeNote(text, start, Number(args[1])))];
}

/** Of two references the one that does not follow its annotation's mark. */
export function deleteReference({ annotations, marks }: Letter, { start, end, args }: Problem): Fix[] {
  const ends = new Set(annotations.filter(each => each.id === args[0]).map(each => marks.spans.find(span => span.attributes === each.marks[each.marks.length - 1])?.end));
  const all = marks.references.filter(each => each.label === args[0]);
  const other = all.length === 2 && ends.has(start) ? all.find(each => each.start !== start && !ends.has(each.start)) : undefined;
  return [remove('delete-reference', other ?? { start, end })];
}

/** Of two definitions of a label that which says nothing goes, or the second one that says the same; else what it says becomes a reply to the first, or goes. */
export function joinNotes({ text, notes }: Letter, { start, args }: Problem): Fix[] {
  const said = (note: Range): string => text.slice(note.start, note.end).replace(/\s+/g, ' ');
  const [first, second] = [notes.find(note => note.label === args[0]), notes.find(note => note.labelRange.start === start)];
  if (!first || !second) return [];
  const without = (note: Range): Fix => remove('delete-note', wholeNote(text, note.start, note.end));
  const none = `[^${second.label}]:`;
  if (said(second) === said(first) || said(second) === none) return [without(second)];
  if (said(first) === none) return [without(first)];
  const newline = newlineOf(text), margin = ' '.repeat(NOTE_INDENT);
  const replies = [second, ...second.replies].map(part => remarkOf(text, part)).filter(each => each.text !== '')
    .map(each => `${newline}${newline}${margin}- ${writeNoteText(text, { ...each, by: each.by ?? NOBODY }, REPLY_INDENT)}`).join('');
  return [fix('join-notes', [], { start: first.end, end: first.end, text: replies }, ...without(second).edits), without(second)];
}

/** A note owns the two line ends before it and no line after it; where its neighbour follows at once, its own lines alone. */
export function wholeNote(text: string, start: number, end: number): Range {
  // The blanks after it are its own, as the one is that a new definition ends with.
  const [blanks, lineEnd] = /^[^\S\r\n]*(\r?\n(?=[^\S\r\n]*\S))?/.exec(text.slice(end)) ?? [''];
  if (lineEnd !== undefined) return { start: text.lastIndexOf('\n', start - 1) + 1, end: end + blanks.length };
  const lead = /(?:\r?\n[ \t]*){0,2}$/.exec(text.slice(Math.max(0, start - 200), start))?.[0].length ?? 0;
  return { start: start - lead, end: end + blanks.length };
}

export function emptyLineBefore({ text }: Letter, { start }: Problem): Fix[] {
  return [insert('insert-empty-line', text.lastIndexOf('\n', start - 1) + 1, newlineOf(text))];
}
