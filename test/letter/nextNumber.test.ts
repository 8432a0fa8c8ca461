import { strict as assert } from 'node:assert';
import { nextNumber } from '../../src/letter/nextNumber';
import { parseLetter } from '../../src/letter/parse';

const next = (marked: string): string | undefined => nextNumber(parseLetter(marked.replace('|', '')), marked.indexOf('|'));

describe('the next number is offered', () => {
  const cases: [string, string, string | undefined][] = [
    ['after a point and an empty line', '1. A.\n\n|', '2. '], ['with the point’s own mark', '1) A.\n\n|', '2) '], ['right after a sentence’s end', '1. A.\n|', '2. '], ['not in the middle of a sentence', '1. A och\n|', undefined],
    ['between the paragraphs of a point', '1. A.\n\n|\nB.', '2. '], ['not where it follows already', '1. A.\n\n|\n\n2. B.', undefined], ['where another number follows', '1. A.\n\n|\n\n3. B.', '2. '], ['not before a point', '|\n\n1. A.', undefined],
    ['not on a line with text', '1. A.\n\nx|', undefined], ['not after the closing', 'Kära vän!\n\n1. A.\n\nDin vän\nAnna\n\n|', undefined], ['not in a note', '1. A.[^a]\n\n[^a]: B.\n|\n    C.', undefined], ['not without points', 'A.\n\n|', undefined], ['not after 999', '999. A.\n\n|', undefined],
  ];
  for (const [what, text, expected] of cases) it(what, () => assert.equal(next(text), expected));
});
