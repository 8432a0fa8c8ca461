import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { editDistance, nearest } from '../../src/text/nearest';

describe('what is written most like a word', () => {
  const words = ['metafor', 'metonymi', 'ironi', 'taktik', 'taktisk', 'ton'];
  it('is what differs least', () => assert.deepEqual(nearest('metafro', words), ['metafor']));
  it('is at most three', () => assert.deepEqual(nearest('aa', ['ab', 'ac', 'ad', 'ae']), ['ab', 'ac', 'ad']));
  it('comes in the order of likeness', () => assert.deepEqual(nearest('taktiskt', ['taktik', 'taktisk', 'ton']), ['taktisk', 'taktik']));
  it('puts a later one first that is nearer', () => assert.deepEqual(nearest('abcdef', ['abcxyf', 'abcxef', 'abcdxf', 'abcxxf', 'abcde']), ['abcxef', 'abcdxf', 'abcde']));
  it('counts no capitals and no composition', () => assert.deepEqual(nearest('Förra\u0308', ['förrä', 'förrä!']), ['förrä', 'förrä!']));
  it('is not the word itself', () => assert.deepEqual(nearest('ton', ['ton']), []));
  it('is none where nothing is alike', () => assert.deepEqual(nearest('x', [...words, 'y']), []));
  it('is none for what is no word', () => assert.deepEqual(nearest('x'.repeat(100), ['x'.repeat(99)]), []));
  it('takes each once', () => assert.deepEqual(nearest('tonn', ['ton', 'ton']), ['ton']));

  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
  it('has a distance like that of all ways to go', () => fc.assert(fc.property(word, word, fc.nat(7), (a, b, limit) => {
    const slow = (i: number, j: number): number => i === 0 || j === 0 ? i + j : Math.min(slow(i - 1, j) + 1, slow(i, j - 1) + 1, slow(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
      i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? slow(i - 2, j - 2) + 1 : Infinity);
    const distance = slow(a.length, b.length);
    assert.equal(Math.min(editDistance(a, b, limit), limit + 1), Math.min(distance, limit + 1));
  }), { numRuns: 300 }));
});
