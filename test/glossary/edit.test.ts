import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { insertEntry, newGlossary, quoteKey } from '../../src/glossary/edit';
import { parseGlossary } from '../../src/glossary/parse';

/** The glossary with the entry, and a bar where its gloss is to be written. */
function added(text: string, headword = 'ny'): string | undefined {
  const insertion = insertEntry(text, headword);
  return insertion && text.slice(0, insertion.offset) + insertion.insert.slice(0, insertion.cursor) + '|' + insertion.insert.slice(insertion.cursor) + text.slice(insertion.offset);
}

describe('adding an entry', () => {
  const cases: [string, string, string | undefined][] = [
    ['after the last one', 'terms:\n  a: x\n', 'terms:\n  a: x\n  ny:\n    gloss: |\n'],
    ['in the file’s indentation', 'terms:\n    a: x\n', 'terms:\n    a: x\n    ny:\n        gloss: |\n'],
    ['with an empty line where the file has them', 'terms:\n  a: x\n\n  b: y\n', 'terms:\n  a: x\n\n  b: y\n\n  ny:\n    gloss: |\n'],
    ['where the file has no line end', 'terms:\n  a: x', 'terms:\n  a: x\n  ny:\n    gloss: |'],
    ['with the file’s line ends', 'terms:\r\n  a: x\r\n', 'terms:\r\n  a: x\r\n  ny:\r\n    gloss: |\r\n'],
    ['before the remarks on what follows', 'terms:\n  a: x\n\n# Tags\ntags:\n  t:\n', 'terms:\n  a: x\n  ny:\n    gloss: |\n\n# Tags\ntags:\n  t:\n'],
    ['after the remarks inside the entry', 'terms:\n  a:\n    gloss: x\n    # remark\n', 'terms:\n  a:\n    gloss: x\n    # remark\n  ny:\n    gloss: |\n'],
    ['after a text of several lines', 'terms:\n  a: |\n    x\n    y\n', 'terms:\n  a: |\n    x\n    y\n  ny:\n    gloss: |\n'],
    ['where terms are empty', 'terms:\n', 'terms:\n  ny:\n    gloss: |\n'],
    ['where terms end the file', 'lang: sv\nterms:', 'lang: sv\nterms:\n  ny:\n    gloss: |'],
    ['where terms are empty, and more follows', 'terms:\ntags:\n  t:\n', 'terms:\n  ny:\n    gloss: |\ntags:\n  t:\n'],
    ['where there are no terms', 'lang: sv\n', 'lang: sv\nterms:\n  ny:\n    gloss: |'],
    ['where there are no terms and no line end', 'lang: sv', 'lang: sv\nterms:\n  ny:\n    gloss: |'],
    ['in an empty file', '', 'terms:\n  ny:\n    gloss: |'],
    ['in a file that begins with ---', '---\nterms:\n  a: x\n...\n', '---\nterms:\n  a: x\n  ny:\n    gloss: |\n...\n'],
    ['not under tabs', 'terms:\n\ta: x\n', undefined],
    ['not in a list', '- a\n', undefined],
    ['not under a list', 'terms:\n  - a\n', undefined],
    ['not in braces', 'terms: {a: x}\n', undefined],
    ['not where the file is braces', '{terms: {a: x}}\n', undefined],
    ['where there are anchors', 'terms:\n  a: &b x\n  c: *b\n', 'terms:\n  a: &b x\n  c: *b\n  ny:\n    gloss: |\n'],
  ];
  for (const [what, before, after] of cases) it(what, () => assert.equal(added(before), after));

  it('quotes a headword that YAML would not take', () => assert.deepEqual(['ILP', 'New Leader', 'L’Humanité', 'a: b', '#x', '1917', 'yes', ' a', 'a "b"', '-', 'a\\b', 'St. Petersburg (stad)'].map(quoteKey),
    ['ILP', 'New Leader', 'L’Humanité', '"a: b"', '"#x"', '"1917"', '"yes"', '" a"', '"a \\"b\\""', '"-"', '"a\\\\b"', 'St. Petersburg (stad)']));

  it('finds the same headword again, and leaves all else as it was', () => fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter(word => word.trim() !== '' && !/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/.test(word) && !/[\ud800-\udfff]/.test(word)),
    fc.constantFrom('terms:\n  a: x\n', 'lang: sv\nterms:\n\n  a:\n    gloss: >\n      b\n\n  c: d\n\n# r\ntags:\n  t: {color: 1}\n', '', 'terms:\r\n  a: x'), (headword, text) => {
      const insertion = insertEntry(text, headword);
      assert.ok(insertion);
      const after = text.slice(0, insertion.offset) + insertion.insert + text.slice(insertion.offset);
      const before = parseGlossary(text);
      const found = parseGlossary(after);
      assert.deepEqual(found.entries.map(each => each.headword), [...before.entries.map(each => each.headword), headword]);
      assert.deepEqual([found.tags.length, found.lang], [before.tags.length, before.lang]);
    })));

  it('leaves the sample glossary’s remarks and layout', () => {
    const text = readFileSync('media/sample/letters/glossary.yaml', 'utf8');
    const after = added(text);
    assert.ok(after?.includes('\n\n  ny:\n    gloss: |\n'));
    assert.equal(after?.replace('\n\n  ny:\n    gloss: |', ''), text);
  });
});

describe('a new glossary', () => {
  it('has the letter’s language and one entry', () => assert.deepEqual(newGlossary('ILP', 'sv'), { offset: 0, insert: 'lang: sv\nterms:\n  ILP:\n    gloss: \n', cursor: 'lang: sv\nterms:\n  ILP:\n    gloss: '.length }));
  it('says no language that is not known', () => assert.equal(newGlossary('ILP', undefined).insert, 'terms:\n  ILP:\n    gloss: \n'));
});
