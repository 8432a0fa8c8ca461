import { strict as assert } from 'node:assert';
import { restructuredText } from '../../../src/citation/languages/restructuredText';
import { CitationRequest, Locator } from '../../../src/citation/model';
import { applyEdits } from '../../../src/text/fixes';
import { readBy } from './shown';

const read = (text: string): string[] => readBy(restructuredText, text);

describe('reStructuredText, read', () => {
  const cases: readonly (readonly [string, ...string[]])[] = [
    ['See :cite:p:`a` and :cite:t:`b`.', 'parenthetical a', 'narrative b'],
    [':cite:`a,b , c` :footcite:`d` :footcite:t:`e` :cite:alp:`f`', 'parenthetical a; b; c', 'parenthetical d', 'narrative e', 'parenthetical f'],
    [':cite:p:`{see}a{p. 3}` :cite:p:`{se}a{s. 3, och mer}, {jfr} b{punkt 4},c`', 'parenthetical see a @page 3', 'parenthetical se a @page 3 (, och mer); jfr b @point 4; c'],
    [':cite:year:`a` :cite:yearpar:`b` :cite:author:`c` :cite:empty:`d`', 'suppressed -a', 'suppressed -b', 'narrative c', 'nocite d'],
    [':cite:p:`a,\n  b`', 'parenthetical a; b'],
    ['[CIT2002]_ and [other]_, [1]_ [#x]_ [*]_\n\n.. [CIT2002] A citation of :cite:`x`.\n', 'parenthetical other', 'parenthetical x'],
    ['.. note:: See :cite:p:`a`.\n\n   And :cite:p:`b`.\n', 'parenthetical a', 'parenthetical b'],
    // What is none.
    ['``x :cite:p:`a` y`` :math:`[a]_` \\:cite:p:\\`a\\` :ref:`[a]_` `a [b]_ <x>`_ :cite:p:`c`', 'parenthetical c'],
    ['Code::\n\n   :cite:p:`a`\n\n   more :cite:p:`a`\n\nText :cite:p:`b`', 'parenthetical b'],
    ['Code::\n\n> :cite:p:`a`\n> x\n\n:cite:p:`b`', 'parenthetical b'],
    ['.. code-block:: rst\n   :linenos:\n\n   :cite:p:`a`\n\n.. :cite:p:`a`\n   and :cite:p:`a`\n..\n   :cite:p:`a`\n\n:cite:p:`b`', 'parenthetical b'],
    ['>>> print(":cite:p:`a`")\nx\n\n:cite:p:`b`', 'parenthetical b'],
    [':cite:p:`` :cite:p:` a` :cite: `a` x:cite:p:`a` :cite:p:`a\n\n`', ],
  ];
  for (const [text, ...expected] of cases) it(JSON.stringify(text), () => assert.deepEqual(read(text), expected));

  it('gives the places of keys and locators', () => {
    const text = 'So :cite:p:`{a} a{s. 3–5}, b{punkt 4}`.', [{ start, end, keys }] = restructuredText.read(text).citations;
    assert.equal(text.slice(start, end), ':cite:p:`{a} a{s. 3–5}, b{punkt 4}`');
    assert.deepEqual(keys.map(key => [key.start, text.slice(key.start, key.end)]), [[16, 'a'], [27, 'b']]);
    assert.deepEqual(keys.map(({ locator }) => locator && [text.slice(locator.start, locator.end), locator.address]), [['s. 3–5', undefined], ['punkt 4', 'p4']]);
  });

  it('knows what it names, and its language', () => {
    const text = ':lang: sv\n\n.. bibliography:: refs.bib\n   more/b.bib\n   :style: plain\n\n   x\n', paper = restructuredText.read(text);
    assert.deepEqual(paper.bibliographies?.map(({ path, start, end }) => [path, text.slice(start, end)]), [['refs.bib', 'refs.bib'], ['more/b.bib', 'more/b.bib']]);
    assert.equal(paper.lang, 'sv');
    assert.equal(restructuredText.read('.. bibliography::\n').bibliographies, undefined);
  });
});

const page = (value: string): Locator => ({ label: 'page', value });
const ask = (form: CitationRequest['form'], ...sources: CitationRequest['sources']): CitationRequest => ({ form, sources, lang: 'sv' });

describe('reStructuredText, written', () => {
  it('cites', () => {
    assert.equal(restructuredText.cite(ask('parenthetical', { key: 'a', locator: { label: 'point', value: '4' } }, { key: 'b', prefix: 'jfr {x}', locator: page('203'), suffix: 'och `y`' })), ':cite:p:`a{punkt 4},{jfr (x)}b{s. 203, och \\`y\\`}`');
    assert.equal(restructuredText.cite(ask('narrative', { key: 'a' })), ':cite:t:`a`');
    assert.equal(restructuredText.cite(ask('suppressed', { key: 'a' })), ':cite:yearpar:`a`');
    assert.equal(restructuredText.cite(ask('nocite', { key: 'a' }, { key: 'b' })), ':cite:empty:`a,b`');
  });

  const places: readonly (readonly [string, string])[] = [
    ['A |.', 'A :cite:p:`k{s. 2}`.'], ['A|b', 'A :cite:p:`k{s. 2}`\\ b'], [':cite:p:`|a`', ':cite:p:`a,k{s. 2}`'], ['[a|b]_ x', '[ab]_ :cite:p:`k{s. 2}` x'],
  ];
  for (const [marked, expected] of places) {
    it(`cites at ${marked}`, () => {
      const text = marked.replace('|', '');
      assert.equal(applyEdits(text, restructuredText.citeAt(restructuredText.read(text), marked.indexOf('|'), ask('parenthetical', { key: 'k', locator: page('2') }))), expected);
    });
  }

  it('quotes, comments, marks up, escapes, names a bibliography', () => {
    const request = { ...ask('parenthetical', { key: 'a', locator: { label: 'point', value: '4' } }), paragraphs: ['4. Ett *x*.', 'Två.'], isBlock: true };
    assert.equal(restructuredText.quote(request), '   \\4. Ett \\*x\\*.\n\n   Två. :cite:p:`a{punkt 4}`');
    assert.equal(restructuredText.quote({ ...request, isBlock: false }), '”4. Ett \\*x\\*. Två.” :cite:p:`a{punkt 4}`');
    assert.equal(restructuredText.comment('a\nb'), '.. a b');
    assert.equal(restructuredText.comment('note:: x'), '.. - note:: x');
    assert.equal(restructuredText.markUp([{ text: 'A. ' }, { text: 'T', italic: true }, { text: 's. ' }, { text: 'u', link: 'https://x.org/a' }, { text: '2', raised: true }]), 'A. *T*\\ s. `u <https://x.org/a>`__\\ :sup:`2`');
    assert.equal(restructuredText.escape('a_ [b]_ _c d_e |f| `g` \\'), 'a\\_ [b]\\_ \\_c d_e \\|f\\| \\`g\\` \\\\');
    assert.equal(applyEdits('T\n', restructuredText.nameBibliography(restructuredText.read('T\n'), 'a.bib')!), 'T\n\n.. bibliography:: a.bib\n');
  });
});

describe('reStructuredText, a key that is written', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    [':cite:p:`|', ':cite:p:`KEY`'], [':cite:p:`|`', ':cite:p:`KEY`'], [':cite:t:`a, tr|ot`', ':cite:t:`a, KEY`'], [':cite:p:`{see}|', ':cite:p:`{see}KEY`'], [':cite:p:`{se|}a`', undefined], [':cite:p:`a{p. 3},b|`', ':cite:p:`a{p. 3},KEY`'], [':cite:p:`a{p. 3}|`', undefined],
    [':cite:`a|` and :cite:`b`', ':cite:`KEY` and :cite:`b`'], [':cite:p:`a|\n\nx `b`', ':cite:p:`KEY`\n\nx `b`'], [':ref:`a|`', undefined], ['`a|', undefined], [':cite:p:`a` b|', undefined], ['|', undefined], [':footcite:`|', ':footcite:`KEY`'],
  ];
  for (const [marked, expected] of cases) {
    it(JSON.stringify(marked), () => {
      const text = marked.replace('|', ''), context = restructuredText.keyContext(text, marked.indexOf('|'));
      assert.equal(context && text.slice(0, context.start) + context.insert('KEY') + text.slice(context.end), expected);
    });
  }
});
