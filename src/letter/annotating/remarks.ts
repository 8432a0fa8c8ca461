import { Annotation, Letter, Note, Remark } from '../model';
import { parseLetter } from '../parse';
import { annotationNamed } from './change';
import { definitionEdit, keptApart } from './definitions';
import { noteRemovals, spanOf } from './deletion';
import { removal } from './guards';
import { after } from './marks';
import { NOBODY, NOTE_INDENT, REPLY_INDENT, says, writeNoteText } from './noteText';
import { isSameText } from './verify';
import { Edit, applyEdits, narrowed, newlineOf } from '../../text/fixes';
import { Refusal, isRefusal, refusal } from '../../text/refusal';

const REPLY_LEAD = /\s*\n[ \t]*[-*+][ \t]+$/;

/** Writes an annotation's note, its first or another one; one of nothing but blanks, or none, takes the note away with its replies. */
export function writeNote(letter: Letter, id: string, remark: Remark | undefined): readonly Edit[] | Refusal {
  const annotation = annotationNamed(letter, id);
  if (isRefusal(annotation)) return annotation;
  const end = spanOf(letter, annotation.marks[annotation.marks.length - 1])!.end;
  const reference = letter.marks.references.find(each => each.label === id);
  if (!remark || remark.text.trim() === '') {
    const own = reference?.start === end ? [removal(letter, end, reference.end, false)] : [];
    return checked(letter, [...own, ...noteRemovals(letter, id, end)]);
  }
  if (annotation.note) return checked(letter, rewritten(letter, annotation.note, annotation.note.labelRange.end, annotation.note.content.end, remark, NOTE_INDENT), id, remark);
  const definition = definitionEdit(letter, id, annotation.passage.end, remark);
  if (!definition) return refusal('passage-no-note');
  return checked(letter, reference ? [definition] : [after(letter, end, `[^${id}]`), definition], id, remark);
}

/** Adds a reply to an annotation's note; where it has no note yet, the reply is its note. */
export function reply(letter: Letter, id: string, remark: Remark): readonly Edit[] | Refusal {
  const annotation = annotationNamed(letter, id);
  if (isRefusal(annotation)) return annotation;
  const { note } = annotation;
  if (remark.text.trim() === '') return [];
  if (!note) return writeNote(letter, id, remark);
  const newline = newlineOf(letter.text);
  const margin = ' '.repeat(NOTE_INDENT), text = `${newline}${keptApart(letter.text, note.end, margin)}${newline}${margin}- ${writeNoteText(letter.text, signed(remark), REPLY_INDENT)}`;
  return checked(letter, [{ start: note.end, end: note.end, text }], id, remark, note.replies.length);
}

/** Writes a reply anew, or takes it away; `index` counts from 0. */
export function writeReply(letter: Letter, id: string, index: number, remark: Remark | undefined): readonly Edit[] | Refusal {
  const annotation = annotationNamed(letter, id);
  if (isRefusal(annotation)) return annotation;
  const found = annotation.note?.replies[index];
  if (!found) return refusal('annotation-missing', id);
  if (remark && remark.text.trim() !== '') return checked(letter, rewritten(letter, annotation.note!, found.start, found.content.end, signed(remark), REPLY_INDENT), id, remark, index);
  const lead = REPLY_LEAD.exec(letter.text.slice(0, found.start))?.[0].length ?? 0;
  return checked(letter, [{ start: found.start - lead, end: found.end, text: '' }]);
}

function signed(remark: Remark): Remark { return { ...remark, by: remark.by ?? NOBODY }; }

/** The part of a note from `start` on, blanks not counted, written anew. */
function rewritten({ text }: Letter, note: Note, start: number, end: number, remark: Remark, indent: number): Edit[] {
  const from = Math.min(note.end, start + /^[ \t]*/.exec(text.slice(start, note.end))![0].length);
  const blank = from === note.labelRange.end ? ' ' : '';
  return narrowed(text, { start: from, end: Math.max(from, end), text: blank + writeNoteText(text, remark, indent) });
}

/** The edits, if after them the letter reads as before and says the remark as it was meant: as the note, or as one of its replies. */
function checked(letter: Letter, edits: readonly Edit[], id?: string, remark?: Remark, replyIndex?: number): readonly Edit[] | Refusal {
  const all = [...edits].sort((a, b) => a.start - b.start);
  const now = parseLetter(applyEdits(letter.text, all));
  if (now.reading.text !== letter.reading.text || !isSameText(withoutNotes(letter), withoutNotes(now))) return refusal('note-unwritable');
  if (id === undefined || !remark) return all;
  const note = now.annotations.find(each => each.id === id)?.note;
  const part = replyIndex === undefined ? note : note?.replies[replyIndex];
  return says(now, part, remark) ? all : refusal('note-unwritable');
}

/** Notes may come and go, and what is wrong with them. */
function withoutNotes(letter: Letter): Letter { return { ...letter, problems: [], annotations: letter.annotations.map((each): Annotation => ({ ...each, note: undefined })) }; }
