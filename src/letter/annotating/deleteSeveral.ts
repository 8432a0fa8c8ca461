import { Letter } from '../model';
import { parseLetter } from '../parse';
import { deleteAnnotation } from './change';
import { Edit, applyEdits, narrowed } from '../../text/fixes';
import { Refusal, isRefusal } from '../../text/refusal';

/** Takes several annotations away at once, as one after the other, or says of which one that cannot be done. */
export function deleteAnnotations(letter: Letter, ids: readonly string[]): readonly Edit[] | Refusal {
  const all: Edit[] = [];
  let now = letter;
  for (const id of ids) {
    const own = deleteAnnotation(letter, id), edits = isRefusal(own) || now === letter ? own : deleteAnnotation(now, id);
    if (isRefusal(own) || isRefusal(edits)) return isRefusal(own) ? own : edits;
    all.push(...own);
    now = parseLetter(applyEdits(now.text, edits));
  }
  all.sort((a, b) => a.start - b.start || a.end - b.end);
  const isApart = all.every(({ start }, index) => index === 0 || all[index - 1].end <= start);
  // One that goes may leave another thing to do for the next, such as a guard between them.
  return isApart && applyEdits(letter.text, all) === now.text ? all : narrowed(letter.text, { start: 0, end: letter.text.length, text: now.text });
}
