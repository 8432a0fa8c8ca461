import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isLongQuotation } from '../../src/citation/quotationForm';
import { quotationMarksOf, quoted } from '../../src/citation/quotationMarks';

describe('quotation marks', () => {
  it('are those of the language', () => {
    const shown = (lang: string): string => quotationMarksOf(lang).outer.join('');
    assert.deepEqual(['sv', 'en', 'en-GB', 'de', 'de-CH', 'fr', 'ru', 'it', 'nl', 'xx', ''].map(shown), ['””', '“”', '‘’', '„“', '«»', '«\u202f\u202f»', '«»', '«»', '‘’', '“”', '“”']);
  });

  for (const [text, lang, expected] of [
    ['en sak', 'sv', '”en sak”'],
    ['han sa ”ja” då', 'sv', '”han sa ’ja’ då”'],
    ['”ja” sa han, ”nej” sa hon', 'sv', '”’ja’ sa han, ’nej’ sa hon”'],
    ['he said "yes" then', 'en', '“he said ‘yes’ then”'],
    ['he said “yes”', 'en-GB', '‘he said “yes”’'],
    ['er sagte „ja“.', 'de', '„er sagte ‚ja‘.“'],
    ['il dit «\u202foui\u202f» alors', 'fr', '«\u202fil dit “oui” alors\u202f»'],
    ['sista ordet” och så', 'sv', '”sista ordet” och så”'],
    ['den ”ena och andra', 'sv', '”den ”ena och andra”'],
    ['det är Martin’s', 'sv', '”det är Martin’s”'],
  ] as const) it(`around “${text}” in ${lang}`, () => assert.equal(quoted(text, lang), expected));

  it('leave all else as it is', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '”', '"', '«', '»', '“', ',', '\u202f'), maxLength: 30 }), fc.constantFrom('sv', 'en', 'de', 'fr'), (text, lang) => {
      const bare = (from: string): string => from.replace(/[”"«»“„‚‘’\s]/g, '');
      assert.equal(bare(quoted(text, lang)), bare(text));
    }));
  });
});

describe('a quotation', () => {
  it('is long with several paragraphs, or more than 40 words', () => {
    const words = (count: number): string => 'ord '.repeat(count);
    assert.deepEqual([[words(40)], [words(41)], ['a', 'b'], []].map(isLongQuotation), [false, true, true, false]);
  });
});
