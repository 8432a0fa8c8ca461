import { bracketsOverParagraphs } from './pandocBlocks';
import { quotesAt } from './pandocQuotes';
import { Letter } from '../model';
import { Range, contains } from '../../text/range';

/** What is looked for in the changed letter: an annotation on the passage that it has in the letter before. */
interface Wanted { readonly id: string; readonly passage: Range }

/**
 * Whether a letter says after a change of its marks what it said before: the same text is read, in the same parts, with the same other
 * marks and the same problems but for those in notes; and the annotations that are wanted stand on their passages.
 */
export function isSameText(before: Letter, now: Letter, ...wanted: readonly Wanted[]): boolean {
  if (before.reading.text !== now.reading.text) return false;
  const { reading } = before;
  const ids = new Set(wanted.map(each => each.id)), found = new Map(now.annotations.filter(each => ids.has(each.id)).reverse().map(each => [each.id, each.passage]));
  if (found.size < ids.size || wanted.some(({ id, passage }) => span(now, found.get(id)!) !== span(before, passage) || reading.text === '')) return false;
  return told(before, before.annotations) === told(now, now.annotations.filter(each => !ids.has(each.id))) && wanted.every(({ id, passage }) => isSameQuoted(before, passage, now, found.get(id)!));
}

/** Whether Pandoc pairs the quotation marks around a passage's ends as it did. */
function isSameQuoted(before: Letter, was: Range, now: Letter, is: Range): boolean {
  return quotesAt(before, was.start) === quotesAt(now, is.start) && quotesAt(before, was.end) === quotesAt(now, is.end);
}

/** What is wrong with the letter, not with what people write in its notes. */
export function problemsOutsideNotes({ problems, notes }: Letter): string[] {
  return problems.filter(({ start }) => !notes.some(each => each.labelRange.end <= start && start < each.end)).map(each => each.code).sort();
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
  const { reading, points, paragraphs, marks, editorialMarks } = letter;
  const at = (range: Range): string => span(letter, range);
  const outside = ({ start }: Range): boolean => !letter.notes.some(note => note.start <= start && start < note.end);
  const brackets = bracketsOverParagraphs(letter.text).filter(outside).map(each => [at(each), letter.notes.filter(note => contains(each, note.start)).map(note => note.label)]);
  return JSON.stringify([
    points.map(point => point.address), paragraphs.map(each => [each.address, each.reading]), withMarks ? reading.marks : [],
    annotations.map(each => [each.id, at(each.passage), each.tags, each.note?.label]),
    marks.links.map(link => link.target), marks.citations.map(each => each.key), marks.opaque.length, marks.invalid.length, marks.unread.length, marks.looseEnds.length, marks.emphasis.map(at).sort(),
    editorialMarks.map(each => [each.kind, at(each)]), problemsOutsideNotes(letter), brackets,
  ]);
}
