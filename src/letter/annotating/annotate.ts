import { Letter, Remark } from '../model';
import { parseLetter } from '../parse';
import { definitionEdit } from './definitions';
import { deletion } from './deletion';
import { crossingEdits, spanEdits } from './marks';
import { passageOf } from './passage';
import { says } from './noteText';
import { isSameText } from './verify';
import { isTag } from '../attributes';
import { freshId } from '../fixes/ids';
import { Edit, applyEdits } from '../../text/fixes';
import { Range } from '../../text/range';
import { Refusal, isRefusal, refusal } from '../../text/refusal';

export interface NewAnnotation {
  /** The annotator's initials, as people write them. */
  readonly initials?: string;
  readonly tags: readonly string[];
  readonly note?: Remark;
  /** Any number: another one gives another id. */
  readonly seed: number;
}

/** Longer than any word with what stands at it. */
const NEAR = 100;

/** What is to be done to make an annotation; `edits` do not overlap and are in the order of the text. */
export interface Annotated { readonly id: string; readonly passage: Range; readonly edits: readonly Edit[] }

/**
 * Marks what a selection means (passageOf) as an annotation, with its tags and its note. The span where that can be, else the crossing form, else a
 * little more or less of it; what the letter says is the same afterwards, and so is every other mark: else it is refused.
 */
export function annotate(letter: Letter, selection: Range, { initials, tags, note, seed }: NewAnnotation): Annotated | Refusal {
  const passage = passageOf(letter, selection);
  if (isRefusal(passage)) return passage;
  const id = freshId(letter, `${idInitials(initials)}-`, seed);
  const classes = classesOf(tags);
  const written = note && note.text.trim() !== '' ? note : undefined;
  const mark = { id, tags: classes, reference: written !== undefined };
  for (const range of [passage, ...near(letter.text, passage)]) {
    const definition = written && definitionEdit(letter, id, range.end, written);
    if (written && !definition) return refusal('passage-no-note');
    for (const attempt of [spanEdits, crossingEdits]) {
      const edits = attempt(letter, range, mark);
      if (!edits) continue;
      const all = definition ? [...edits, definition] : edits, now = parseLetter(applyEdits(letter.text, all));
      const made = isSameText(letter, now, { id, passage: range }) ? now.annotations.find(each => each.id === id) : undefined;
      // What could not be taken back is not done.
      if (!made || applyEdits(now.text, deletion(now, made)) !== letter.text) continue;
      return written && !says(now, made.note, written) ? refusal('note-unwritable') : { id, passage: range, edits: all };
    }
  }
  return refusal('passage-impossible');
}

/** A little more and a little less: whole words with the signs at them, and without. */
function near(text: string, { start, end }: Range): Range[] {
  const before = /\S*$/.exec(text.slice(Math.max(0, start - NEAR), start))![0].length, after = /^\S*/.exec(text.slice(end, end + NEAR))![0].length;
  const own = text.slice(start, end);
  const lead = /^[^\p{L}\p{M}\p{N}]*/u.exec(own)![0].length, tail = /[^\p{L}\p{M}\p{N}]*$/u.exec(own)![0].length;
  const wide = { start: start - before, end: end + after }, narrow = { start: start + lead, end: end - tail };
  const ranges = [{ start, end: wide.end }, { start: wide.start, end }, wide, { start, end: narrow.end }, { start: narrow.start, end }, narrow];
  return ranges.filter((each, index) => each.start < each.end && (each.start !== start || each.end !== end) && ranges.findIndex(other => other.start === each.start && other.end === each.end) === index);
}

/** `Lena Törnqvist` or `LT` as an id begins: `lt`. Letters beyond a to z lose their marks, or count for nothing. */
export function idInitials(name: string | undefined): string {
  const words = (name ?? '').normalize('NFD').replace(/\p{M}+/gu, '').split(/[\s.-]+/).filter(word => word !== '');
  const initials = words.length > 1 ? words.map(word => word[0]).join('') : words[0] ?? '';
  return initials.toLowerCase().replace(/[^a-z]/g, '').slice(0, 8) || 'an';
}

/** Tags as they are written in a mark. */
export function classesOf(tags: readonly string[]): readonly string[] { return [...new Set(tags.flatMap(tag => tagName(tag) ?? []))]; }

/** A tag as it is written in a letter (`taktik/enhet` is `taktik-enhet`); undefined for what cannot be one. */
export function tagName(tag: string): string | undefined {
  const name = tag.trim().normalize('NFC').replace(/[^\p{L}\p{N}\p{M}_-]+/gu, '-').replace(/^[-_\p{M}\p{N}]+|-+$/gu, '');
  return isTag(name) ? name : undefined;
}
