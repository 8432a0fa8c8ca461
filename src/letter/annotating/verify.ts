import { Letter } from '../model';
import { Range } from '../../text/range';

/** What is looked for in the changed letter: an annotation on the passage that it has in the letter before. */
interface Wanted { readonly id: string; readonly passage: Range }

/**
 * Whether a letter says after a change of its marks what it said before: the same text is read, in the same parts, with the same other
 * marks and the same problems but for those in notes; and the annotation that is wanted stands on its passage.
 */
export function isSameText(before: Letter, now: Letter, wanted?: Wanted): boolean {
  if (before.reading.text !== now.reading.text) return false;
  const { reading } = before;
  const others = now.annotations.filter(each => each.id !== wanted?.id);
  const found = wanted && now.annotations.find(each => each.id === wanted.id);
  if (wanted && (!found || span(now, found.passage) !== span(before, wanted.passage) || reading.text === '')) return false;
  return told(before, before.annotations) === told(now, others);
}

/** The stretch of the reading text that a passage is. */
export function span({ reading }: Letter, { start, end }: Range): string {
  const { text } = reading;
  let from = reading.fromSource(start), to = reading.fromSource(end);
  while (from < to && /\s/.test(text[from])) from++;
  while (to > from && /\s/.test(text[to - 1])) to--;
  return `${from} ${to}`;
}

/** The same where what the editor of the text says of passages, and in which languages they are, may be something else: the letter itself, its annotations and other marks. */
export function isSameOtherwise(before: Letter, now: Letter): boolean {
  const bare = (letter: Letter): Letter => ({ ...letter, editorialMarks: [], problems: letter.problems.filter(each => each.code !== 'editorial-bare') });
  return before.reading.text === now.reading.text && told(bare(before), before.annotations, false) === told(bare(now), now.annotations, false);
}

function told(letter: Letter, annotations: Letter['annotations'], withMarks = true): string {
  const { reading, points, paragraphs, marks, editorialMarks, notes, problems } = letter;
  const isInNote = ({ start }: Range): boolean => notes.some(note => note.start <= start && start < note.end);
  const at = (range: Range): string => span(letter, range);
  return JSON.stringify([
    points.map(point => point.address), paragraphs.map(each => [each.address, each.reading]), withMarks ? reading.marks : [],
    annotations.map(each => [each.id, at(each.passage), each.tags, each.note?.label]),
    marks.links.map(link => link.target), marks.citations.map(each => each.key), marks.opaque.length, marks.invalid.length, marks.unread.length, marks.looseEnds.length,
    editorialMarks.map(each => [each.kind, at(each)]), problems.filter(each => !isInNote(each)).map(each => each.code).sort(),
  ]);
}
