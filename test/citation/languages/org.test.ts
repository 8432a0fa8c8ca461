import { strict as assert } from 'node:assert';
import { org } from '../../../src/citation/languages/org';
import { CitationRequest, Locator } from '../../../src/citation/model';
import { applyEdits } from '../../../src/text/fixes';
import { readBy } from './shown';

const read = (text: string): string[] => readBy(org, text);

describe('Org, read', () => {
  const cases: readonly (readonly [string, ...string[]])[] = [
    ['So [cite:@key p. 3; @b].', 'parenthetical key @page 3; b'],
    ['[cite: see @a, punkt 4;@b s. 203 och mer ]', 'parenthetical see a @point 4; b @page 203 (och mer)'],
    ['[cite/t:@a] [cite/text/c:@b] [cite/na/b:@c] [cite/noauthor:@d] [cite/n:@e] [cite/b:@f] [cite/a:@g] [cite/y:@h] [cite/l/b:@i]', 'narrative a', 'narrative b', 'suppressed -c', 'suppressed -d', 'nocite e', 'full f', 'narrative g', 'suppressed -h', 'parenthetical i'],
    ['[cite:pre;see @a suf;@b;post]', 'parenthetical pre see a (suf); b (post)'],
    ['[cite:@a.b:c/d] [cite:@x;@y q [1]]', 'parenthetical a.b:c/d', 'parenthetical x; y (q [1])'],
    ['[cite:@a\np. 3]\n\n[cite:@b\n\n]', 'parenthetical a @page 3'],
    ['cite:a,b citep:c. textcite:d, [[cite:e]] [[cite:see &f p. 3;&g]] cite:&h;&i [[citet:j][see::p. 3]]', 'parenthetical a; b', 'parenthetical c', 'narrative d', 'parenthetical e', 'parenthetical see f @page 3; g', 'parenthetical h; i', 'narrative j'],
    ['#+nocite: @a, @*', 'nocite a; *'],
    ['#+title: On [cite:@a]\n* Heading [cite:@b]', 'parenthetical a', 'parenthetical b'],
    ['#+begin_quote\nText [cite:@a].\n#+end_quote', 'parenthetical a'],
    // What is none.
    ['#+begin_src org\n[cite:@a]\n#+end_src\n#+BEGIN_EXAMPLE\n[cite:@a]\n#+END_EXAMPLE\n: [cite:@a]\n# [cite:@a]\n=[cite:@a]= ~[cite:@a]~ $[cite:@a]$ \\([cite:@a]\\) src_org{[cite:@a]} [cite:@b]', 'parenthetical b'],
    [':PROPERTIES:\n:X: [cite:@a]\n:END:\n#+latex_header: [cite:@a]\n* COMMENT x\n[cite:@a]\n** y\n[cite:@a]\n* z\n[cite:@b]', 'parenthetical b'],
    ['me@x.org @bare [cite:nothing] [cite] [cite: @] recite: cite: excite:a a cite :b', ],
    ['a = b [cite:@a] = c ~ [cite:@b]', 'parenthetical a', 'parenthetical b'],
  ];
  for (const [text, ...expected] of cases) it(JSON.stringify(text), () => assert.deepEqual(read(text), expected));

  it('gives the places of keys and locators', () => {
    const text = 'So [cite/t: se @a s. 3–5; @b, punkt 4].', [{ start, end, keys }] = org.read(text).citations;
    assert.equal(text.slice(start, end), '[cite/t: se @a s. 3–5; @b, punkt 4]');
    assert.deepEqual(keys.map(key => text.slice(key.start, key.end)), ['a', 'b']);
    assert.deepEqual(keys.map(({ locator }) => locator && [text.slice(locator.start, locator.end), locator.value, locator.address]), [['s. 3–5', '3-5', undefined], ['punkt 4', '4', 'p4']]);
  });

  it('knows what it names, and its language', () => {
    const text = '#+BIBLIOGRAPHY: refs.bib\n#+bibliography: "my refs/b.json"\n#+latex_header: \\addbibresource{c.bib}\n#+cite_export: csl styles/x.csl\n#+language: sv\n', paper = org.read(text);
    assert.deepEqual(paper.bibliographies?.map(({ path, start, end }) => [path, text.slice(start, end)]), [['refs.bib', 'refs.bib'], ['my refs/b.json', 'my refs/b.json'], ['c.bib', 'c.bib']]);
    assert.deepEqual([paper.csl?.path, text.slice(paper.csl!.start, paper.csl!.end), paper.lang], ['styles/x.csl', 'styles/x.csl', 'sv']);
    assert.equal(org.read('#+cite_export: basic author-year\n').csl, undefined);
    assert.equal(org.read('x').bibliographies, undefined);
  });
});

const page = (value: string): Locator => ({ label: 'page', value });
const ask = (form: CitationRequest['form'], ...sources: CitationRequest['sources']): CitationRequest => ({ form, sources, lang: 'sv' });

describe('Org, written', () => {
  it('cites', () => {
    assert.equal(org.cite(ask('parenthetical', { key: 'a', locator: { label: 'point', value: '4' } }, { key: 'b', prefix: 'jfr', locator: page('203'), suffix: 'och; mer' })), '[cite:@a punkt 4; jfr @b s. 203, och, mer]');
    assert.equal(org.cite(ask('narrative', { key: 'a' })), '[cite/t:@a]');
    assert.equal(org.cite(ask('suppressed', { key: 'a' })), '[cite/na:@a]');
    assert.equal(org.cite(ask('full', { key: 'a' })), '[cite/b:@a]');
    assert.equal(org.cite(ask('nocite', { key: 'a' }, { key: 'b' })), '[cite/n:@a; @b]');
  });

  const places: readonly (readonly [string, string])[] = [
    ['A |.', 'A [cite:@k s. 2].'], ['[cite:@a|]', '[cite:@a; @k s. 2]'], ['[cite:@a| p. 3;common]', '[cite:@a p. 3; @k s. 2;common]'], ['[cite:@a|;@b]', '[cite:@a;@b; @k s. 2]'], ['cite:a|b x', 'cite:ab [cite:@k s. 2] x'],
  ];
  for (const [marked, expected] of places) {
    it(`cites at ${marked}`, () => {
      const text = marked.replace('|', '');
      assert.equal(applyEdits(text, org.citeAt(org.read(text), marked.indexOf('|'), ask('parenthetical', { key: 'k', locator: page('2') }))), expected);
    });
  }

  it('quotes, comments, marks up, names a bibliography', () => {
    const request = { ...ask('parenthetical', { key: 'a', locator: { label: 'point', value: '4' } }), paragraphs: ['Ett.', 'Två.'], isBlock: true };
    assert.equal(org.quote(request), '#+begin_quote\nEtt.\n\nTvå. [cite:@a punkt 4]\n#+end_quote');
    assert.equal(org.quote({ ...request, isBlock: false }), '”Ett. Två.” [cite:@a punkt 4]');
    assert.equal(org.comment('a\nb'), '# a b');
    assert.equal(org.markUp([{ text: 'A. ' }, { text: 'T', italic: true }, { text: '. ' }, { text: 'u', link: 'https://x.org/[a]' }, { text: '2', raised: true }]), 'A. /T/. [[https://x.org/%5Ba%5D][u]]^{2}');
    assert.equal(applyEdits('#+title: x\n\nT', org.nameBibliography(org.read('#+title: x\n\nT'), 'a.bib')!), '#+title: x\n#+bibliography: a.bib\n\nT');
    assert.equal(org.escape('*a* b/c [cite:@x] 4. $5'), '*\u200ba* b/c [\u200bcite\u200b:@x] 4. $\u200b5');
  });
});

describe('Org, a key that is written', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['[cite:@|', '[cite:@KEY]'], ['[cite:|', '[cite:@KEY]'], ['[cite:@a; @b|]', '[cite:@a; @KEY]'], ['[cite:@a; |]', '[cite:@a; @KEY]'], ['[cite:@a|b p. 3; @c]', '[cite:@KEY p. 3; @c]'], ['[cite/t:see @tr|ot', '[cite/t:see @KEY]'],
    ['[cite:@a p. |3]', undefined], ['[cite:@a] x|', undefined], ['me@x|.org', undefined], ['@|', undefined], ['cite:|', 'cite:KEY'], ['see cite:a,b|', 'see cite:a,KEY'], ['|', undefined], ['[cite:@a]\n\n@b|', undefined],
  ];
  for (const [marked, expected] of cases) {
    it(JSON.stringify(marked), () => {
      const text = marked.replace('|', ''), context = org.keyContext(text, marked.indexOf('|'));
      assert.equal(context && text.slice(0, context.start) + context.insert('KEY') + text.slice(context.end), expected);
    });
  }
});
