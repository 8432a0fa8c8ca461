import { strict as assert } from 'node:assert';
import { asciidoc } from '../../../src/citation/languages/asciidoc';
import { CitationRequest, Locator } from '../../../src/citation/model';
import { applyEdits } from '../../../src/text/fixes';
import { readBy } from './shown';

const read = (text: string): string[] => readBy(asciidoc, text);

describe('AsciiDoc, read', () => {
  const cases: readonly (readonly [string, ...string[]])[] = [
    ['See cite:[Lane12] and citenp:[Lane12(59)].', 'parenthetical Lane12', 'narrative Lane12 @page 59'],
    ['cite:[a(203), b(punkt 4),c(s. 3, och mer)]', 'parenthetical a @page 203; b @point 4; c @page 3 (, och mer)'],
    ['cite:se även[a,b] bibitem:[c]', 'parenthetical se även a; b', 'full c'],
    ['cite:[a, page=42] cite:[a, prefix="see ", chapter="3--4", suffix=" too"]+[b, locator=" punkt 4"] fullcite:[c] citep:[d] citet:[e] citeyearpar:[f]', 'parenthetical a @page 42', 'parenthetical see a @chapter 3-4 (too); b @point 4', 'full c', 'parenthetical d', 'narrative e', 'suppressed -f'],
    ['[quote]\n____\nText cite:[a].\n____\n* item cite:[b]\n  ** more cite:[c]\n|===\n|cite:[d]\n|===', 'parenthetical a', 'parenthetical b', 'parenthetical c', 'parenthetical d'],
    // What is none.
    ['----\ncite:[a]\n----\n\n....\ncite:[a]\n....\n\n////\ncite:[a]\n////\n\n++++\ncite:[a]\n++++\n\n```\ncite:[a]\n```\n\n// cite:[a]\n:x: cite:[a]\n\n  cite:[a]\n\n[source]\ncite:[a]\n\ncite:[b]', 'parenthetical b'],
    ['`cite:[a]` ``cite:[a]`` +cite:[a]+ +++cite:[a]+++ pass:[cite:[a]] \\cite:[a] https://x.org/cite:[a] recite:[a] cite:[] cite:[a b] cite: x <<a>> cite:[a', ],
    ['* [[[pp]]] Andy\n\nSee <<pp>> and cite:[a]', 'parenthetical a'],
  ];
  for (const [text, ...expected] of cases) it(JSON.stringify(text), () => assert.deepEqual(read(text), expected));

  it('gives the places of keys and locators', () => {
    const text = 'So cite:[ a(s. 3–5), b(punkt 4)]+[c, page=7].', [{ start, end, keys }] = asciidoc.read(text).citations;
    assert.equal(text.slice(start, end), 'cite:[ a(s. 3–5), b(punkt 4)]+[c, page=7]');
    assert.deepEqual(keys.map(key => text.slice(key.start, key.end)), ['a', 'b', 'c']);
    assert.deepEqual(keys.map(({ locator }) => locator && [text.slice(locator.start, locator.end), locator.address]), [['s. 3–5', undefined], ['punkt 4', 'p4'], ['page=7', 'p7']]);
  });

  it('knows what it names, and its language', () => {
    const text = '= Title\nAuthor\n:bibtex-file: a.bib, my refs/b.bib\n:bibtex-style: styles/x.csl\n:lang: sv\n', paper = asciidoc.read(text);
    assert.deepEqual(paper.bibliographies?.map(({ path, start, end }) => [path, text.slice(start, end)]), [['a.bib', 'a.bib'], ['my refs/b.bib', 'my refs/b.bib']]);
    assert.deepEqual([paper.csl?.path, text.slice(paper.csl!.start, paper.csl!.end), paper.lang], ['styles/x.csl', 'styles/x.csl', 'sv']);
    assert.deepEqual(asciidoc.read(':bibliography-database: a.bib b.bib\n:bibliography-style: apa').bibliographies?.map(({ path }) => path), ['a.bib', 'b.bib']);
    assert.equal(asciidoc.read(':bibtex-locale: sv-SE').lang, 'sv-SE');
  });
});

const page = (value: string): Locator => ({ label: 'page', value });
const ask = (form: CitationRequest['form'], ...sources: CitationRequest['sources']): CitationRequest => ({ form, sources, lang: 'sv' });
const NAMED = asciidoc.read(':bibliography-database: a.bib\n');

describe('AsciiDoc, written', () => {
  it('cites', () => {
    const several = ask('parenthetical', { key: 'a', locator: { label: 'point', value: '4' } }, { key: 'b', locator: page('203'), suffix: 'och (mer)' });
    assert.equal(asciidoc.cite(several), 'cite:[a(punkt 4), b(203, och &#40;mer&#41;)]');
    assert.equal(asciidoc.cite(several, NAMED), 'cite:[a, locator=" punkt 4"]+[b, page=203, suffix=", och (mer)"]');
    assert.equal(asciidoc.cite(ask('parenthetical', { key: 'a' }, { key: 'b', prefix: 'jfr' })), 'cite:[a]; cite:jfr[b]');
    assert.equal(asciidoc.cite(ask('narrative', { key: 'a' })), 'citenp:[a]');
    assert.equal(asciidoc.cite(ask('full', { key: 'a' }, { key: 'b' })), 'bibitem:[a]; bibitem:[b]');
    assert.equal(asciidoc.cite(ask('suppressed', { key: 'a', prefix: 'se' }), NAMED), 'citeyearpar:[a, prefix="se "]');
  });

  const places: readonly (readonly [string, string])[] = [['A |.', 'A cite:[k(2)].'], ['A|.', 'A cite:[k(2)].'], ['cite:[a|(3)]', 'cite:[a(3), k(2)]'], ['bibitem:[a|] x', 'bibitem:[a] cite:[k(2)] x']];
  for (const [marked, expected] of places) {
    it(`cites at ${marked}`, () => {
      const text = marked.replace('|', '');
      assert.equal(applyEdits(text, asciidoc.citeAt(asciidoc.read(text), marked.indexOf('|'), ask('parenthetical', { key: 'k', locator: page('2') }))), expected);
    });
  }

  it('quotes, comments, marks up, escapes, names a bibliography', () => {
    const request = { ...ask('parenthetical', { key: 'a', locator: { label: 'point', value: '4' } }), paragraphs: ['4. Ett *x*.', 'Två.'], isBlock: true };
    assert.equal(asciidoc.quote(request), '[quote]\n____\n{empty}4. Ett &#42;x&#42;.\n\nTvå. cite:[a(punkt 4)]\n____');
    assert.equal(asciidoc.quote({ ...request, isBlock: false }), '”4. Ett &#42;x&#42;. Två.” cite:[a(punkt 4)]');
    assert.equal(asciidoc.comment('a\nb'), '// a b');
    assert.equal(asciidoc.markUp([{ text: 'A. ' }, { text: 'T', italic: true }, { text: 's. ' }, { text: 'u [x]', link: 'https://x.org/a+b' }, { text: '2', raised: true }]), 'A. __T__s. link:++https://x.org/a%2Bb++[u &#91;x&#93;]^2^');
    assert.equal(asciidoc.escape('Ett [sic] ord [...] cite:[a] <<b>>'), 'Ett [sic] ord [&#46;..] cite&#58;&#91;a] &#60;<b>>');
    const named = (text: string): string => applyEdits(text, asciidoc.nameBibliography(asciidoc.read(text), 'a.bib')!);
    assert.equal(named('= T\nA\n\nText'), '= T\nA\n:bibtex-file: a.bib\n\nText');
    assert.equal(named('Text'), ':bibtex-file: a.bib\n\nText');
    assert.equal(named('= T'), '= T\n:bibtex-file: a.bib\n');
  });
});

describe('AsciiDoc, a key that is written', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['cite:[|', 'cite:[KEY]'], ['cite:[|]', 'cite:[KEY]'], ['citenp:[a(3), tr|ot]', 'citenp:[a(3), KEY]'], ['cite:see[a|', 'cite:see[KEY]'], ['cite:[a]+[|]', 'cite:[a]+[KEY]'], ['cite:[a(|3)]', undefined], ['cite:[a, page=|3]', undefined], ['cite:[a] x|', undefined], ['x[|]', undefined], ['|', undefined], ['\\cite:[|]', undefined],
  ];
  for (const [marked, expected] of cases) {
    it(JSON.stringify(marked), () => {
      const text = marked.replace('|', ''), context = asciidoc.keyContext(text, marked.indexOf('|'));
      assert.equal(context && text.slice(0, context.start) + context.insert('KEY') + text.slice(context.end), expected);
    });
  }
});
