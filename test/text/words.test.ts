import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { comparable, words } from '../../src/text/words';

const found = (text: string): string[] => words(text).map(word => word.text);

describe('words', () => {
  const cases: [string, string[]][] = [
    ['bolsjevik-leninismens ILP:s', ['bolsjevik-leninismens', 'ILP:s']], ['l’Internationale d\'un', ['l’Internationale', 'd\'un']], ['”Våra åsikter”, - sa: (han)', ['Våra', 'åsikter', 'sa', 'han']],
    ['Привет, мир', ['Привет', 'мир']], ['1933-10-02', ['1933-10-02']], ['va\u0308n', ['va\u0308n']], ['-a- b:', ['a', 'b']], ['𝒳y', ['𝒳y']], ['', []], ['a\nb', ['a', 'b']], ['a--b', ['a', 'b']], ['snake_case', ['snake', 'case']],
  ];
  for (const [text, expected] of cases) it(`of ${JSON.stringify(text)}`, () => assert.deepEqual(found(text), expected));

  it('are what the word pattern of the language says', () => {
    const pattern = /[\p{L}\p{M}\p{N}]+(?:[-‐‑'’:][\p{L}\p{M}\p{N}]+)*/gu;
    fc.assert(fc.property(fc.array(fc.constantFrom('a', 'é', 'Ж', '1', '-', '‐', '’', '\'', ':', ' ', '\n', '.', '_', '中', '\u0301')), letters => {
      const text = letters.join('');
      assert.deepEqual(found(text), text.match(pattern) ?? []);
    }));
  });
  it('know where they stand', () => fc.assert(fc.property(fc.string({ unit: 'binary' }), text => { for (const { text: word, start, end } of words(text)) assert.equal(text.slice(start, end), word); })));
  it('are compared in one writing', () => assert.equal(comparable('l’a\u0308-‐‑'), 'l\'ä---'));
});
