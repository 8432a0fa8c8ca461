import { addresses } from '../addresses';
import { attribute, hasClass } from '../attributes';
import { linksOf, spansOf } from '../marks';
import { Letter } from '../model';
import { Edit, Fix, fix } from '../../text/fixes';
import { Problem } from '../../text/problem';

const LETTERS = 4;
const MOST = 36 ** LETTERS;

/**
 * An id that neither an annotation nor a note of the letter has: the initials of `like` (`an` where it has none), a hyphen and four letters
 * or digits (letter format, section 2). The same for the same text and `seed`.
 */
export function freshId(letter: Letter, like: string, seed = 0): string {
  const taken = new Set([...idsOf(letter), ...letter.notes.map(note => note.label), ...letter.marks.references.map(reference => reference.label)]);
  const initials = /^([a-z]{1,8})-/.exec(like)?.[1] ?? 'an';
  for (let hash = hashOf(letter.text) + seed; ; hash++) {
    const id = `${initials}-${((Math.imul(hash, 0x9e3779b1) >>> 0) % MOST).toString(36).padStart(LETTERS, '0')}`;
    if (!taken.has(id)) return id;
  }
}

export function idsOf(letter: Letter): ReadonlySet<string> { return new Set(spansOf(letter).flatMap(span => span.attributes.id ?? [])); }

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Another id for an annotation whose id is taken, by another one or by a part of the letter. */
export function freshIdFor(letter: Letter, { start, end, args }: Problem): Fix[] {
  const span = spansOf(letter).find(each => each.attributes.idRange?.start === start);
  if (!span) return [];
  const old = String(args[0]), id = freshId(letter, old, start);
  return [fix('replace', [id], { start, end, text: id }, ...followers(letter, old, id, span.end), ...linksTo(letter, old, id, start))];
}

/**
 * What bears an annotation's id besides its mark: the end of a crossing one, its note's reference right after it and the definition. Left alone where
 * it is not certain which of several are its own.
 */
export function followers({ text, marks, notes, annotations }: Letter, old: string, id: string, markEnd: number): Edit[] {
  const found: Edit[] = [];
  const paired = new Map(annotations.flatMap(({ marks: [first, last] }) => last ? [[last.start, first.end] as const] : []));
  const ends = marks.spans.filter(({ start, attributes }) => start >= markEnd && hasClass(attributes, 'e') && attribute(attributes, 'a')?.value === old
    && (paired.get(attributes.start) ?? markEnd) === markEnd);
  const value = ends.length === 1 ? attribute(ends[0].attributes, 'a') : undefined;
  if (value) found.push({ start: value.start, end: value.end, text: id });
  const references = marks.references.filter(reference => reference.label === old);
  const definitions = notes.filter(note => note.label === old);
  const own = references.findIndex(({ start }) => start === markEnd || start === ends[0]?.end);
  if (own < 0 || references.length !== definitions.length || text[references[own].end] === ':') return found;
  for (const { start } of [references[own], definitions[own].labelRange]) found.push({ start: start + 2, end: start + 2 + old.length, text: id });
  return found;
}

/** The links that lead to this annotation, not to a part of the letter or to another annotation. */
function linksTo(letter: Letter, old: string, id: string, at: number): Edit[] {
  const own = letter.annotations.find(annotation => annotation.idRange.start === at);
  if (!own || addresses(letter).get(old) !== own.passage) return [];
  return linksOf(letter).filter(link => link.target === `#${old}`).map(({ targetRange }) => {
    const start = letter.text.indexOf('#', targetRange.start) + 1;
    return { start, end: start + old.length, text: id };
  });
}
