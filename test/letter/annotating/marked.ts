import { strict as assert } from 'node:assert';
import { applied } from '../../text/applied';
import { Letter } from '../../../src/letter/model';
import { parseLetter } from '../../../src/letter/parse';
import { Edit } from '../../../src/text/fixes';
import { Range } from '../../../src/text/range';
import { Refusal, isRefusal } from '../../../src/text/refusal';

/** A text in which `‹…›` stand around what is selected. */
export function selected(marked: string): { text: string; letter: Letter; selection: Range } {
  const text = marked.replace(/[‹›]/g, '');
  return { text, letter: parseLetter(text), selection: { start: marked.indexOf('‹'), end: marked.indexOf('›') - 1 } };
}

/** The text after a change of it that was not refused and after which the letter reads as before. */
export function changed(text: string, change: (letter: Letter) => readonly Edit[] | Refusal): string {
  const letter = parseLetter(text), edits = change(letter);
  assert.ok(!isRefusal(edits), JSON.stringify(edits));
  const after = applied(text, edits);
  assert.equal(parseLetter(after).reading.text, letter.reading.text);
  return after;
}
