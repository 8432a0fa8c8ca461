import assert from 'node:assert/strict';
import { citationsOfLetter, keyContextInLetter, paperOfLetter } from '../../src/citation/letters';
import { marksOf } from '../../src/letter/marks';
import { parseLetter } from '../../src/letter/parse';

function told(text: string): string[] {
  return citationsOfLetter(parseLetter(text)).map(({ form, keys, start, end }) => `${text.slice(start, end)} ${form} ${keys.map(({ key, prefix, locator, suffix }) => [key, prefix, locator && `${locator.label} ${locator.value} ${locator.address}`, suffix].filter(Boolean).join('|')).join(';')}`);
}

describe('citations of a letter', () => {
  it('are those in its text and its notes, with their locators', () => {
    assert.deepEqual(told('---\nlang: sv\n---\nKära vän!\n\n1. Jfr [@a, punkt 4; se @b, s. 203] och @c [s. 3].\n\n2. Mera.[^x]\n\n[^x]: Så @d [@e].\n'), [
      '[@a, punkt 4; se @b, s. 203] parenthetical a|point 4 p4;b|se|page 203 p203', '@c [s. 3] narrative c|page 3 p3', '@d [@e] narrative d;e',
    ]);
  });

  it('are that of its source, quoted or not', () => {
    for (const value of ['"@deutscher1963, s. 203"', '\'@deutscher1963, s. 203\'', '"[@deutscher1963, s. 203]"']) {
      const text = `---\nsource: ${value}\n---\nText\n`, [citation, ...others] = citationsOfLetter(parseLetter(text));
      assert.equal(others.length, 0);
      const [{ key, start, end, locator }] = citation.keys;
      assert.deepEqual([key, text.slice(start, end), locator?.value, text.slice(locator?.start, locator?.end)], ['deutscher1963', 'deutscher1963', '203', 's. 203']);
    }
  });

  it('have the keys that its marks have', () => {
    for (const text of ['1. Jfr [@a] `@b` @c.\n\n2. $@x$ <!-- @y --> [@{z.}]\n', 'x@y.z [@a; @b]{#an-k3f9}[^an-k3f9]\n\n[^an-k3f9]: @c [@d; e]\n', '    @kod\n\n> @citat [@a, [@b]]\n', '@a [s. 3; @b] @c [@d] @e [f; g]']) {
      const letter = parseLetter(text);
      assert.deepEqual(citationsOfLetter(letter).flatMap(each => each.keys.map(key => key.start)).sort(), marksOf(letter).flatMap(each => each.citations.map(key => key.start)).sort(), text);
    }
  });

  it('make it a paper that can be cited in', () => {
    const paper = paperOfLetter(parseLetter('---\nbibliography: a.bib\n---\nText [@a]\n'));
    assert.deepEqual(paper.bibliographies?.map(each => each.path), ['a.bib']);
    assert.deepEqual(paper.language.citeAt(paper, paper.text.indexOf(']'), { sources: [{ key: 'b' }], form: 'parenthetical', lang: 'sv' }).map(each => each.text), ['; @b']);
  });

  it('are offered keys in its text, its notes and its source', () => {
    const at = (marked: string): boolean => keyContextInLetter(marked.replace('|', ''), marked.indexOf('|')) !== undefined;
    assert.deepEqual(['x @a| y', '[^x]: @|', '---\nsource: "@a|"\n---\n', '---\nsource: @|\n---\n', '---\ntitle: "@a|"\n---\n', 'x@a|', '`@|`'].map(at), [true, true, true, true, false, false, false]);
  });
});
