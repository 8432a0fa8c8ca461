import { strict as assert } from 'node:assert';
import { annotationsAt } from '../../../src/letter/annotating/at';
import { sentenceAt } from '../../../src/letter/annotating/passage';
import { parseLetter } from '../../../src/letter/parse';

const at = (marked: string): string[] => annotationsAt(parseLetter(marked.replace('|', '')), marked.indexOf('|')).map(each => each.id);

describe('the annotations at a place', () => {
  it('are those whose passage holds it, the innermost first', () => assert.deepEqual(at('Ett [yttre [in|re]{#an-0001} ställe]{#an-0002}.'), ['an-0001', 'an-0002']));
  it('are those whose mark holds it', () => assert.deepEqual(at('Ett [ställe]{#an-0|001 .metafor}.'), ['an-0001']));
  it('hold their ends', () => assert.deepEqual(at('Ett [ställe|]{#an-0001}.'), ['an-0001']));
  it('are those whose note holds it', () => assert.deepEqual(at('Ett [ställe]{#an-0001}[^an-0001].\n\n[^an-0001]: En n|ot.'), ['an-0001']));
  it('are those of the crossing form', () => assert.deepEqual(at('Ett []{#an-0001 .s}stä|lle[]{.e a=an-0001}.'), ['an-0001']));
  it('are none elsewhere', () => assert.deepEqual(at('E|tt [ställe]{#an-0001}.'), []));
});

describe('the sentence at a place', () => {
  const at = (marked: string): string | undefined => {
    const text = marked.replace('|', ''), range = sentenceAt(parseLetter(text), marked.indexOf('|'));
    return range && text.slice(range.start, range.end);
  };
  it('is without the number of its point', () => assert.equal(at('Kära kamrater!\n\n|1. Ett ord. Och ett\ntill.'), 'Ett ord.'));
  it('runs over lines', () => assert.equal(at('Kära kamrater!\n\n1. Ett ord. Och ett\nt|ill.'), 'Och ett\ntill.'));
  it('is the line in the opening', () => assert.equal(at('Leo Trotskij\n|2 oktober 1933\n\nKära kamrater!\n\nEtt ord.'), '2 oktober 1933'));
});
