import { removal } from './guards';
import { Attributes } from '../attributes';
import { wholeNote } from '../fixes/notes';
import { Span } from '../inline';
import { Annotation, Letter } from '../model';
import { Edit } from '../../text/fixes';

/** The removal of an annotation's marks and of its note, in the order of the text. */
export function deletion(letter: Letter, { id, marks }: Annotation): Edit[] {
  const [first, last] = marks.map(attributes => spanOf(letter, attributes)!);
  const own = last ? [removal(letter, first.start, first.end, true), removalWithReference(letter, id, last.start, last.end, true)]
    : [removal(letter, first.start, first.inner.start, true), removalWithReference(letter, id, first.inner.end, first.end, false)];
  return [...own, ...noteRemovals(letter, id, (last ?? first).end)].sort((a, b) => a.start - b.start);
}

export function spanOf({ marks }: Letter, attributes: Attributes): Span | undefined { return marks.spans.find(each => each.attributes === attributes); }

/** The removal of what ends a mark, with the reference to its note that follows at once. */
function removalWithReference(letter: Letter, id: string, start: number, end: number, isMark: boolean): Edit {
  const reference = letter.marks.references.find(each => each.start === end && each.label === id);
  return removal(letter, start, reference?.end ?? end, isMark);
}

/** The removal of a note's definitions and of the references to it that do not follow its mark at once. */
export function noteRemovals(letter: Letter, id: string, markEnd: number): Edit[] {
  return [
    ...letter.marks.references.filter(each => each.label === id && each.start !== markEnd).map(each => removal(letter, each.start, each.end, false)),
    ...letter.notes.filter(note => note.label === id).map(note => ({ ...wholeNote(letter.text, note.start, note.end), text: '' })),
  ];
}
