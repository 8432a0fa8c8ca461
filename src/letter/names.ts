import { AttributeValue, attribute, hasClass, isAddressLike, isTag, rewriteValue } from './attributes';
import { linksOf, marksOf, spansOf } from './marks';
import { Letter } from './model';
import { Edit } from '../text/fixes';
import { Range, contains } from '../text/range';
import { Refusal, refusal } from '../text/refusal';

/** What stands at a place of a letter and has a name that may be changed; `start` and `end` are those of the name there. */
export interface Named extends Range { readonly kind: 'annotation' | 'note' | 'tag' | 'term' | 'letter' | 'original' | 'link'; readonly name: string }

const ID = /^\p{L}[\p{L}\p{N}\p{M}_-]*$/u;
const LABEL = /^[^\s[\]^]+$/;

/** The name at an offset of a letter, or why there is none that could be changed. A link is named by its target. */
export function nameAt(letter: Letter, offset: number): Named | Refusal {
  const { id, original } = letter.header;
  if (id && !id.inferred && contains(id, offset)) return { kind: 'letter', name: id.value, start: id.start, end: id.end };
  if (original && contains(original, offset)) return { kind: 'original', name: original.value, start: original.start, end: original.end };
  const place = idPlaces(letter).find(each => contains(each, offset));
  if (place) return { kind: hasAnnotation(letter, place.id) ? 'annotation' : 'note', name: place.id, start: place.start, end: place.end };
  for (const { attributes: { id: own, classes } } of letter.marks.spans) {
    const tag = own === undefined ? undefined : classes.find(each => isTag(each.name) && contains(each, offset));
    if (tag) return { kind: 'tag', name: tag.name, start: tag.start, end: tag.end };
  }
  for (const span of spansOf(letter)) {
    const term = attribute(span.attributes, 'term');
    if (term && term.value !== 'none' && contains(term, offset)) return { kind: 'term', name: term.value, start: term.start, end: term.end };
  }
  const link = linksOf(letter).find(each => contains(each.targetRange, offset));
  if (link) return { kind: 'link', name: link.target, start: link.targetRange.start, end: link.targetRange.end };
  const point = letter.points.find(each => contains(each.label, offset));
  return point ? refusal('number', String(point.number)) : refusal('words');
}

function hasAnnotation(letter: Letter, id: string): boolean { return spansOf(letter).some(span => span.attributes.id === id); }

/** A place where the id of an annotation or the label of a note stands; `value` where it is that of `a=`. */
interface IdPlace extends Range { readonly id: string; readonly isMark: boolean; readonly value?: AttributeValue }

function idPlaces(letter: Letter): IdPlace[] {
  const found: IdPlace[] = [];
  for (const { inner, attributes } of spansOf(letter)) {
    const { id, idRange } = attributes;
    if (id !== undefined && idRange) found.push({ id, start: idRange.start, end: idRange.end, isMark: true });
    const value = inner.start === inner.end && hasClass(attributes, 'e') ? attribute(attributes, 'a') : undefined;
    if (value) found.push({ id: value.value, start: value.start, end: value.end, isMark: false, value });
  }
  for (const { label, start, end } of marksOf(letter).flatMap(each => each.references)) found.push({ id: label, start: start + 2, end: end - 1, isMark: false });
  for (const { label, labelRange } of letter.notes) {
    const start = letter.text.indexOf('[^', labelRange.start) + 2;
    found.push({ id: label, start, end: start + label.length, isMark: false });
  }
  return found;
}

/**
 * Gives another name to an annotation or a note: mark, end mark, references and label. `offset` tells which one is meant where
 * two marks have the same id: then that mark alone is renamed. Links are not in it.
 */
export function renameId(letter: Letter, id: string, to: string, offset?: number): readonly Edit[] | Refusal {
  const refused = idRefusal(letter, id, to);
  if (refused) return refused;
  const places = idPlaces(letter).filter(place => place.id === id);
  const twice = places.filter(place => place.isMark).length > 1;
  const meant = twice ? places.filter(place => place.isMark && offset !== undefined && contains(place, offset)) : places;
  if (meant.length === 0) return refusal('id-double', id);
  return meant.flatMap(({ start, end, value }) => (value ? rewriteValue(letter.text, value, to) : { start, end, text: to }) ?? []);
}

/** Why a name cannot be that of an annotation or a note of this letter. */
function idRefusal(letter: Letter, id: string, to: string): Refusal | undefined {
  if (to === '') return refusal('empty');
  const isAnnotation = hasAnnotation(letter, id);
  if (isAnnotation ? !ID.test(to) : !LABEL.test(to)) return refusal(isAnnotation ? 'id-shape' : 'label-shape', to);
  if (isAnnotation && isAddressLike(to)) return refusal('id-address', to);
  return to !== id && idPlaces(letter).some(place => place.id === to) ? refusal('id-taken', to) : undefined;
}
