import { isTag } from '../attributes';
import { Annotation, Letter } from '../model';
import { parseLetter } from '../parse';
import { tagName } from './annotate';
import { classRemovals } from './classes';
import { deletion } from './deletion';
import { Edit, applyEdits } from '../../text/fixes';
import { Refusal, isRefusal, refusal } from '../../text/refusal';

/** The annotation with an id; a refusal where there is none, or where two have it. */
export function annotationNamed({ annotations }: Letter, id: string): Annotation | Refusal {
  const found = annotations.filter(each => each.id === id);
  return found.length === 1 ? found[0] : found.length === 0 ? refusal('annotation-missing', id) : refusal('id-double', id);
}

/** Takes an annotation away with its note: the text is then what it was before it was annotated. */
export function deleteAnnotation(letter: Letter, id: string): readonly Edit[] | Refusal {
  const annotation = annotationNamed(letter, id);
  if (isRefusal(annotation)) return annotation;
  const edits = deletion(letter, annotation);
  // What was put into the text by hand, and means something else without the mark, is left to the hand.
  return parseLetter(applyEdits(letter.text, edits)).reading.text === letter.reading.text ? edits : refusal('annotation-undeletable', id);
}

/** Gives an annotation other tags; those that it keeps stay as they are written. */
export function retag({ text, ...letter }: Letter, id: string, tags: readonly string[]): readonly Edit[] | Refusal {
  const annotation = annotationNamed({ text, ...letter }, id);
  if (isRefusal(annotation)) return annotation;
  const [attributes] = annotation.marks;
  const wanted = new Set(tags.flatMap(tag => tagName(tag) ?? []));
  const own = attributes.classes.filter(each => isTag(each.name));
  const edits = classRemovals(text, attributes, own.filter(each => !wanted.has(each.name)));
  const fresh = [...wanted].filter(tag => !own.some(each => each.name === tag));
  const place = own.filter(each => wanted.has(each.name)).at(-1)?.end ?? Math.max(annotation.idRange.end, ...attributes.classes.filter(each => each.name === 's').map(each => each.end));
  if (fresh.length > 0) edits.push({ start: place, end: place, text: fresh.map(tag => ` .${tag}`).join('') });
  return edits.sort((a, b) => a.start - b.start || a.end - b.end);
}
