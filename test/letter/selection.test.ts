import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { parseLetter } from '../../src/letter/parse';
import { selectionRanges, sentences } from '../../src/letter/selection';

const grow = (marked: string): string[] => {
  const text = marked.replace('|', '');
  return selectionRanges(parseLetter(text), marked.indexOf('|')).map(({ start, end }) => text.slice(start, end));
};

describe('a growing selection', () => {
  it('takes word, sentence, paragraph, point, text and file', () => assert.deepEqual(grow('---\nlang: sv\n---\n1. Ett. Tv|å ord.\n\nMer.\n'),
    ['Två', 'Två ord.', '1. Ett. Två ord.', '1. Ett. Två ord.\n\nMer.', '1. Ett. Två ord.\n\nMer.'.trim(), '---\nlang: sv\n---\n1. Ett. Två ord.\n\nMer.\n'].filter((each, i, all) => each !== all[i - 1])));
  it('takes a hyphenated word whole, also over a line break', () => assert.deepEqual(grow('en bolsjevik-\nlenin|ism här')[0], 'bolsjevik-\nleninism'));
  it('leaves markup at the ends outside the word', () => assert.deepEqual(grow('en [or|d]{#ks-0001} här')[0], 'ord'));
  it('takes a note, then the text', () => assert.deepEqual(grow('A.[^a]\n\n[^a]: No|t.\n\nB.'), ['[^a]: Not.', 'A.[^a]\n\n[^a]: Not.\n\nB.']));
  it('takes the front matter, then the file', () => assert.deepEqual(grow('---\nla|ng: sv\n---\nA.'), ['---\nlang: sv\n---', '---\nlang: sv\n---\nA.']));
  it('takes the opening', () => assert.ok(grow('Kära vä|nner!\n\nA.').includes('Kära vänner!')));

  it('only grows, and holds the place', () => fc.assert(fc.property(fc.array(fc.constantFrom('Ord.', ' ', '\n\n', '\n', '1. ', 'B-c', '[^a]', '[^a]: ', '*', '[x]{#a-1}', '---\n'), { maxLength: 20 }), fc.nat(), (parts, n) => {
    const text = parts.join('');
    const offset = n % (text.length + 1);
    let before: { start: number; end: number } | undefined;
    for (const range of selectionRanges(parseLetter(text), offset)) {
      assert.ok(range.start <= offset && offset <= range.end);
      if (before) assert.ok(range.start <= before.start && before.end <= range.end);
      before = range;
    }
  }), { numRuns: 500 }));
});

describe('sentences', () => {
  const cases: [string, string[]][] = [
    ['Ett. Två! Tre? Fyra', ['Ett.', 'Två!', 'Tre?', 'Fyra']], ['Av L. Trotskij den 2 okt. 1933 i Paris. Slut.', ['Av L. Trotskij den 2 okt.', '1933 i Paris.', 'Slut.']],
    ['Han sa ”ja.” Sedan gick han.', ['Han sa ”ja.”', 'Sedan gick han.']], ['Vi, d. v. s. gruppen. Ni.', ['Vi, d. v. s. gruppen.', 'Ni.']], ['Kanske… men nej.', ['Kanske… men nej.']], ['', []],
  ];
  for (const [text, expected] of cases) it(`of “${text}”`, () => assert.deepEqual(sentences(text).map(({ start, end }) => text.slice(start, end)), expected));
});
