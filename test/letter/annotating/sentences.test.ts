import { strict as assert } from 'node:assert';
import { sentenceAt } from '../../../src/letter/annotating/passage';
import { parseLetter } from '../../../src/letter/parse';

describe('the sentence at a place', () => {
  const at = (marked: string): string | undefined => {
    const text = marked.replace('|', ''), range = sentenceAt(parseLetter(text), marked.indexOf('|'));
    return range && text.slice(range.start, range.end);
  };
  it('is without the number of its point', () => assert.equal(at('Kära kamrater!\n\n|1. Ett ord. Och ett\ntill.'), 'Ett ord.'));
  it('runs over lines', () => assert.equal(at('Kära kamrater!\n\n1. Ett ord. Och ett\nt|ill.'), 'Och ett\ntill.'));
  it('is the line in the opening', () => assert.equal(at('Leo Trotskij\n|2 oktober 1933\n\nKära kamrater!\n\nEtt ord.'), '2 oktober 1933'));
});
