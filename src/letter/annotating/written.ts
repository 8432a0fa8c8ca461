import { Letter } from '../model';
import { Annotated, annotate } from './annotate';
import { annotationNamed, retag } from './change';
import { reply, writeNote, writeReply } from './remarks';
import { remarkOf } from './noteText';
import { noteAndTags } from './tags';
import { Edit } from '../../text/fixes';
import { Range } from '../../text/range';
import { Refusal, isRefusal } from '../../text/refusal';

/** Who writes, and when (`YYYY-MM-DD`). */
export interface Signature { readonly by?: string; readonly date?: string }

/** Which of an annotation's remarks is meant: its note, one of its replies, or one more. */
export interface RemarkPart { readonly kind: 'note' | 'reply' | 'answer'; readonly index?: number }

/** A new annotation with what was written into its editor: `#tags` leave the note. Undefined where neither words nor tags are left. */
export function annotateWritten(letter: Letter, selection: Range, written: string, tags: readonly string[], signature: Signature, seed: number): Annotated | Refusal | undefined {
  const found = noteAndTags(written);
  const all = [...new Set([...tags, ...found.tags])];
  if (found.text.trim() === '' && all.length === 0) return undefined;
  return annotate(letter, selection, { initials: signature.by, tags: all, note: { ...signature, text: found.text }, seed });
}

/**
 * What was written into the editor of a remark, as edits: `#tags` are added to those of the annotation. A note or a reply that was there keeps
 * who wrote it and when; one of nothing but blanks goes away.
 */
export function writeRemark(letter: Letter, id: string, { kind, index = -1 }: RemarkPart, written: string, signature: Signature): readonly Edit[] | Refusal {
  const annotation = annotationNamed(letter, id);
  if (isRefusal(annotation)) return annotation;
  const { text, tags } = noteAndTags(written);
  const old = kind === 'note' ? annotation.note : kind === 'reply' ? annotation.note?.replies[index] : undefined;
  const { by, date } = old ? remarkOf(letter.text, old) : signature;
  const remark = { by, date, text };
  const edits = kind === 'note' ? writeNote(letter, id, remark) : kind === 'reply' ? writeReply(letter, id, index, remark) : reply(letter, id, remark);
  if (isRefusal(edits)) return edits;
  const more = tags.some(tag => !annotation.tags.includes(tag)) ? retag(letter, id, [...annotation.tags, ...tags]) : [];
  return isRefusal(more) ? more : [...edits, ...more].sort((a, b) => a.start - b.start || a.end - b.end);
}
