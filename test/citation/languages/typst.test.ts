import { strict as assert } from 'node:assert';
import { typst } from '../../../src/citation/languages/typst';
import { CitationRequest, Locator } from '../../../src/citation/model';
import { applyEdits } from '../../../src/text/fixes';
import { readBy } from './shown';

const read = (text: string): string[] => readBy(typst, text);

describe('Typst, read', () => {
  const cases: readonly (readonly [string, ...string[]])[] = [
    ['As @deutscher1963[s. 203] says.', 'parenthetical deutscher1963 @page 203'],
    ['@a @b\n@c', 'parenthetical a; b; c'],
    ['@a\n\n@b', 'parenthetical a', 'parenthetical b'],
    ['@a[pp.~3--5]@b[p. 7 (no. 4)]', 'parenthetical a @page 3-5; b @page 7 ((no. 4))'],
    ['@weber:2007biblia. @goy:1976überlieferung: x @a.b-c_d...', 'parenthetical weber:2007biblia', 'parenthetical goy:1976überlieferung', 'parenthetical a.b-c_d'],
    ['#cite(<a>) #cite(<b>, form: "prose", supplement: [kap. 2]) #cite(<c>, form: "year")', 'parenthetical a', 'narrative b @chapter 2', 'suppressed -c'],
    ['#cite(<a>, form: "full") #cite(<b>, form: none) #cite(<c>, form: "author")', 'full a', 'nocite b', 'narrative c'],
    ['#cite(label("DBLP:books/lib/Knuth86a"), supplement: "p. 7")', 'parenthetical DBLP:books/lib/Knuth86a @page 7'],
    ['#cite(\n  <a>,\n  supplement: [s. 4],\n)', 'parenthetical a @page 4'],
    ['#footnote[See @a and #emph[so @b].] #let note = [@c]', 'parenthetical a', 'parenthetical b', 'parenthetical c'],
    ['#if true [ @a ] else { [ @b ] }', 'parenthetical a', 'parenthetical b'],
    ['#{ let x = cite(<a>); [@b] }', 'parenthetical a', 'parenthetical b'],
    ['#quote(block: true, attribution: <a>)[Text @b.]', 'narrative a', 'parenthetical b'],
    ['#quote(block: true, attribution: [@a[s. 3]])[Text.]', 'parenthetical a @page 3'],
    ['@a[as in @b] [@c]', 'parenthetical a (as in @b)', 'parenthetical b', 'parenthetical c'],
    ['(#cite(<a>)) #cite(<b>);[x]', 'parenthetical a', 'parenthetical b'],
    ['Text@ok? @a]', 'parenthetical a'],
    // What is none.
    ['= Intro <intro>\nSee @intro and @fig:x. #figure(image("x.png"), caption: [C @a]) <fig:x>', 'parenthetical a'],
    ['info@example.org https://example.org/@user/x \\@b `@c` ```typ @d ``` // @e\n/* @f /* @g */ @h */ $@i$ @j', 'parenthetical j'],
    ['#let mail = "me@example.org" // @a\n#link("https://x.org/@y")[@b] #raw("@c")', 'parenthetical b'],
    ['$ x = "a $ b" \\$ @c $ @d', 'parenthetical d'],
    ['It costs \\$5 @a', 'parenthetical a'],
    ['https://x.org // @a\n@b', 'parenthetical b'],
    ['#set cite(style: "x") #show cite: it => it @ . @@ @', ],
  ];
  for (const [text, ...expected] of cases) it(JSON.stringify(text), () => assert.deepEqual(read(text), expected));

  it('gives the places of keys and locators', () => {
    const text = 'So @a[pp.~3--5, och] #cite(label("k/l"), supplement: [punkt 4]).', [{ start, end, keys }] = typst.read(text).citations;
    assert.equal(text.slice(start, end), '@a[pp.~3--5, och] #cite(label("k/l"), supplement: [punkt 4])');
    assert.deepEqual(keys.map(key => text.slice(key.start, key.end)), ['a', 'k/l']);
    assert.deepEqual(keys.map(({ locator }) => locator && text.slice(locator.start, locator.end)), ['pp.~3--5', 'punkt 4']);
    assert.equal(keys[1].locator?.address, 'p4');
  });

  it('knows what it names, and its language', () => {
    const named = (text: string): unknown => { const { bibliographies, csl } = typst.read(text); return [bibliographies?.map(({ path, start, end }) => [path, text.slice(start, end)]), csl?.path]; };
    assert.deepEqual(named('#bibliography("refs.bib", style: "styles/x.csl")'), [[['refs.bib', 'refs.bib']], 'styles/x.csl']);
    assert.deepEqual(named('#bibliography(("a.bib", "b/c.yml"), title: "Källor", style: "apa")'), [[['a.bib', 'a.bib'], ['b/c.yml', 'b/c.yml']], undefined]);
    assert.deepEqual(named('// #bibliography("refs.bib")\n#set bibliography(style: "y.csl")'), [undefined, 'y.csl']);
    assert.equal(typst.read('#set text(size: 11pt, lang: "sv")').lang, 'sv');
    assert.equal(typst.read('#set text(lang: "de", region: "at")').lang, 'de-AT');
    assert.equal(typst.read('#text(lang: "fr")[x] ').lang, undefined);
    assert.equal(typst.read('#let template(body) = {\n  set text(lang: "nl")\n  body\n}').lang, 'nl');
  });

  it('says what is no running text', () => {
    const text = '#set text(lang: "sv")\nA #emph[b] $x$ // c\n`d` #let x = [e] /* f */ @g';
    assert.deepEqual(typst.read(text).opaque.map(({ start, end }) => text.slice(start, end)), ['#set text(lang: "sv")', '#emph[', ']', '$x$', '// c', '`d`', '#let x = [', '] /* f */ @g']);
  });
});

const page = (value: string): Locator => ({ label: 'page', value });
const ask = (form: CitationRequest['form'], ...sources: CitationRequest['sources']): CitationRequest => ({ form, sources, lang: 'sv' });

describe('Typst, written', () => {
  it('cites', () => {
    assert.equal(typst.cite(ask('parenthetical', { key: 'a', locator: page('203') })), '@a[s. 203]');
    assert.equal(typst.cite(ask('parenthetical', { key: 'a', locator: { label: 'point', value: '4' } }, { key: 'b', suffix: 'med *not*' })), '@a[punkt 4] @b[med \\*not\\*]');
    assert.equal(typst.cite(ask('parenthetical', { key: 'a/b', locator: page('2') })), '#cite(label("a/b"), supplement: [s. 2])');
    assert.equal(typst.cite(ask('parenthetical', { key: 'a.' })), '#cite(<a.>)');
    assert.equal(typst.cite(ask('narrative', { key: 'a', prefix: 'jfr' })), 'jfr #cite(<a>, form: "prose")');
    assert.equal(typst.cite(ask('suppressed', { key: 'a' })), '#cite(<a>, form: "year")');
    assert.equal(typst.cite(ask('full', { key: 'a' })), '#cite(<a>, form: "full")');
    assert.equal(typst.cite(ask('nocite', { key: 'a' }, { key: 'b' })), '#cite(<a>, form: none) #cite(<b>, form: none)');
  });

  const places: readonly (readonly [string, string])[] = [
    ['A |.', 'A @b.'], ['A|.', 'A @b.'], ['A | x', 'A @b x'], ['A |x', 'A @b x'], ['A |[x]', 'A @b [x]'], ['A @a[s. |3] c', 'A @a[s. 3] @b c'], ['A #cite(<|a>) c', 'A #cite(<a>) @b c'], ['@a @c|d', '@a @cd @b'],
  ];
  for (const [marked, expected] of places) {
    it(`cites at ${marked}`, () => {
      const text = marked.replace('|', '');
      assert.equal(applyEdits(text, typst.citeAt(typst.read(text), marked.indexOf('|'), ask('parenthetical', { key: 'b' }))), expected);
    });
  }

  it('quotes', () => {
    const request = { ...ask('parenthetical', { key: 'a', locator: { label: 'point', value: '4' } }), paragraphs: ['4. Vi @ #hem.'], isBlock: false };
    assert.equal(typst.quote(request), '”4. Vi \\@ \\#hem.” @a[punkt 4]');
    assert.equal(typst.quote({ ...request, isBlock: true, paragraphs: ['4. Ett.', 'Två.'] }), '#quote(block: true, attribution: [@a[punkt 4]])[4\\. Ett.\n\nTvå.]');
    assert.equal(typst.quote({ ...request, sources: [{ key: 'a' }], isBlock: true }), '#quote(block: true, attribution: <a>)[4\\. Vi \\@ \\#hem.]');
  });

  it('makes text safe, marks it up, comments, names a bibliography', () => {
    assert.equal(typst.escape('*a* _b_ `c` $d$ #e @f <g> ~ [h] \\ // -- ...'), '\\*a\\* \\_b\\_ \\`c\\` \\$d\\$ \\#e \\@f \\<g\\> \\~ \\[h\\] \\\\ \\// \\-- \\...');
    assert.equal(typst.escape('= a'), '\\= a');
    assert.equal(typst.markUp([{ text: 'A', smallCaps: true }, { text: ' - b ' }, { text: 'T', italic: true, bold: true }, { text: '(1990).' }, { text: 'u', link: 'https://x.org/"a' }]), '#smallcaps[A] - b #strong[#emph[T]];(1990).#link("https://x.org/\\"a")[u]');
    assert.equal(typst.comment('a\nb'), '// a b');
    assert.equal(applyEdits('Text\n', typst.nameBibliography(typst.read('Text\n'), 'a.bib')!), 'Text\n\n#bibliography("a.bib")\n');
  });
});

describe('Typst, a key that is written', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['@|', '@KEY'], ['See @tro|ts.', 'See @KEY.'], ['@a:b|c: x', '@KEY: x'], ['#cite(<|', '#cite(<KEY>'], ['#cite(<a|b>, form: "prose")', '#cite(<KEY>, form: "prose")'], ['#cite(label("a/|', undefined], ['#cite(label("a|"))', '#cite(label("KEY"))'],
    ['#quote(attribution: <a|>)', '#quote(attribution: <KEY>)'], ['= A <a|>', undefined], ['me@exam|ple.org', undefined], ['\\@a|', undefined], ['// @a|', undefined], ['`@a|', undefined], ['https://x.org @a|', 'https://x.org @KEY'], ['|', undefined], ['a|', undefined],
  ];
  for (const [marked, expected] of cases) {
    it(JSON.stringify(marked), () => {
      const text = marked.replace('|', ''), context = typst.keyContext(text, marked.indexOf('|'));
      assert.equal(context && text.slice(0, context.start) + context.insert('KEY') + text.slice(context.end), expected);
    });
  }

  it('a key that cannot be referred to is cited by a call', () => {
    const text = 'See @ab.', context = typst.keyContext(text, 6)!;
    const chosen = (key: string): string => applyEdits(text, [...context.also!(key), { start: context.start, end: context.end, text: context.insert(key) }]);
    assert.deepEqual([chosen('a:b'), chosen('DBLP:a/b')], ['See @a:b.', 'See #cite(label("DBLP:a/b")).']);
  });
});
