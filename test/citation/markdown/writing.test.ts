import assert from 'node:assert/strict';
import fc from 'fast-check';
import { citationsInJson } from './pandocCitations';
import { markdown } from '../../../src/citation/languages/markdown';
import { CitationRequest, CitedSource } from '../../../src/citation/model';
import { writeLocator } from '../../../src/citation/locators';
import { applyEdits } from '../../../src/text/fixes';
import { pandocReads, pandocVersion } from '../../letter/annotating/pandoc';

const cite = (sources: CitedSource[], form: CitationRequest['form'] = 'parenthetical', lang = 'sv'): string => markdown.cite({ sources, form, lang });

describe('a citation in Markdown', () => {
  it('has its prefix, its locator and its suffix', () => {
    assert.equal(cite([{ key: 'trotskij1933', locator: { label: 'point', value: '4' } }, { key: 'deutscher1963', locator: { label: 'page', value: '203' } }]), '[@trotskij1933, punkt 4; @deutscher1963, s. 203]');
    assert.equal(cite([{ key: 'a', prefix: 'se; [även]', suffix: ', @x' }]), '[se\\; \\[även\\] @a, \\@x]');
    assert.equal(cite([{ key: 'a', locator: { label: 'opening', value: '' } }]), '[@a, inledningen]');
  });

  it('has every form', () => {
    const source = { key: 'a', locator: { label: 'page', value: '3' } };
    assert.deepEqual((['parenthetical', 'narrative', 'suppressed', 'full', 'nocite'] as const).map(form => cite([source], form)), ['[@a, s. 3]', '@a [s. 3]', '[-@a, s. 3]', '[@a, s. 3]', '@a']);
    assert.equal(cite([{ key: 'a', prefix: 'se' }], 'narrative'), '[se @a]');
    assert.equal(cite([]), '');
  });

  it('has braces around a key that needs them', () => assert.equal(cite([{ key: 'a.' }, { key: 'http://x.y/?a=b' }, { key: 'a:b' }]), '[@{a.}; @{http://x.y/?a=b}; @a:b]'));
});

describe('a quotation in Markdown', () => {
  const quote = (paragraphs: string[], isBlock: boolean, lang = 'sv'): string => markdown.quote({ paragraphs, isBlock, sources: [{ key: 'a', locator: { label: 'point', value: '4' } }], form: 'parenthetical', lang });
  it('that is short stands in quotation marks, its citation after them', () => {
    assert.equal(quote(['Den lilla ”hävstång” som ni utgör'], false), '”Den lilla ’hävstång’ som ni utgör” [@a, punkt 4]');
    assert.equal(quote(['*Ni* [sic]'], false, 'en'), '“\\*Ni\\* \\[sic\\]” [@a, point 4]');
  });
  it('that is long is a block', () => {
    assert.equal(quote(['Ett.', '2. Två #3'], true), '> Ett.\n>\n> 2\\. Två \\#3 [@a, punkt 4]');
  });
});

describe('text in Markdown', () => {
  it('has what would be markup escaped', () => {
    assert.deepEqual(['a*b', '1. x', '# x', '- x', 'x@y', '$5', 'a [b]', '(1) x', 'x -- y', 'a&amp;', 'C# x'].map(each => markdown.escape(each)),
      ['a\\*b', '1\\. x', '\\# x', '\\- x', 'x\\@y', '\\$5', 'a \\[b\\]', '(1\\) x', 'x -\\- y', 'a\\&amp;', 'C# x']);
  });
  it('has its form marked up', () => {
    assert.equal(markdown.markUp([{ text: 'Deutscher, ' }, { text: 'The Prophet', italic: true }, { text: ' 1' }, { text: 'st ed', raised: true }, { text: 'A', smallCaps: true }, { text: ' x', bold: true }, { text: 'u', link: 'https://x.y/a b' }]),
      'Deutscher, *The Prophet* 1^st\\ ed^[A]{.smallcaps} **x**[u](<https://x.y/a%20b>)');
  });
  it('is a comment on one line that it does not end', () => assert.equal(markdown.comment('a --> b\nc'), '<!-- a – b c -->'));
});

/** Plain text of Pandoc's JSON, blanks and dashes as one. */
function textOf(node: unknown): string {
  if (Array.isArray(node)) return node.map(textOf).join('');
  if (typeof node !== 'object' || node === null) return '';
  const { t, c } = node as { t?: string; c?: unknown };
  if (t === 'Str') return String(c);
  if (t === 'Space' || t === 'SoftBreak') return ' ';
  if (t === 'Quoted') return (c as [{ t: string }, unknown])[0].t === 'DoubleQuote' ? `"${textOf((c as unknown[])[1])}"` : `'${textOf((c as unknown[])[1])}'`;
  return t === 'Para' || t === 'Plain' || t === 'Emph' ? textOf(c) : t === undefined ? '' : `<${t}>`;
}
const plain = (text: string): string => text.replace(/[“”]/g, '"').replace(/[‘’]/g, '\'').replace(/…/g, '...').replace(/\s+/g, '');

describe('what is written in Markdown', function () {
  this.timeout(120_000);
  before(function () { if (pandocVersion() === undefined) this.skip(); });
  const signs = fc.string({ unit: fc.constantFrom('a', 'B', '1', ' ', ' ', '.', ',', ';', ':', '-', '#', '*', '_', '[', ']', '(', ')', '{', '}', '@', '$', '\\', '`', '<', '>', '^', '~', '|', '!', '&', '=', '+', '%', '/', '”', '"', '\'', 'é'), minLength: 1, maxLength: 12 });

  it('reads as the text that it is', () => {
    const texts = [...new Set(fc.sample(signs, { numRuns: 3000, seed: 1933 }).map(text => text.replace(/\s+/g, ' ').trim()).filter(text => text !== ''))];
    const read = pandocReads(texts.map(text => markdown.escape(text)));
    const differ = texts.flatMap((text, index) => { const found = plain(textOf((JSON.parse(read[index]!) as { blocks: unknown }).blocks)); return found === plain(text) ? [] : [[text, markdown.escape(text), found]]; });
    assert.deepEqual(differ, []);
  });

  it('cites what it was to cite', () => {
    const source = fc.record({ key: fc.constantFrom('a', 'b.', 'c:d', 'http://x.y/', 'é1'), prefix: fc.option(signs, { nil: undefined }), suffix: fc.option(signs, { nil: undefined }),
      locator: fc.option(fc.record({ label: fc.constantFrom('page', 'point', 'chapter'), value: fc.constantFrom('4', '4-5', 'xi', '3; @x') }), { nil: undefined }) });
    const requests = fc.sample(fc.record({ sources: fc.array(source, { minLength: 1, maxLength: 3 }), form: fc.constantFrom('parenthetical' as const, 'narrative' as const, 'suppressed' as const), lang: fc.constantFrom('sv', 'en') }), { numRuns: 1500, seed: 1933 });
    const texts = requests.map(request => `x ${markdown.cite(request)} y`), read = pandocReads(texts);
    const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
    const differ = requests.flatMap(({ sources, form, lang }, index) => {
      const isNarrative = form === 'narrative' && !sources[0].prefix;
      const expected = sources.map(({ key, prefix, locator, suffix }, at) => `${isNarrative && at === 0 ? 'AuthorInText' : form === 'suppressed' ? 'SuppressAuthor' : 'NormalCitation'} ${key} ${bare(prefix ?? '')} ${bare((locator ? writeLocator(locator, lang) : '') + (suffix ?? ''))}`);
      const found = citationsInJson(read[index]!).map(each => each.keys.map(({ key, mode, prefix, suffix }) => `${mode} ${key} ${bare(prefix)} ${bare(suffix)}`));
      return JSON.stringify(found) === JSON.stringify([expected]) ? [] : [{ text: texts[index], expected, found }];
    });
    assert.deepEqual(differ, []);
  });
});

describe('citing at a place', () => {
  it('adds one key, and leaves the others as they are', () => {
    const pieces = fc.array(fc.constantFrom('ord', ' ', ', ', '. ', ' [@a]', ' [se @b, s. 3; @c]', ' @d', ' @e [s. 4] och', ' [-@f]', '*g*', '\n', '\n\n', '”citat”', '[länk](x)'), { minLength: 1, maxLength: 8 }).map(all => all.join(''));
    fc.assert(fc.property(pieces, fc.nat(), fc.constantFrom('parenthetical' as const, 'narrative' as const), (text, at, form) => {
      const paper = markdown.read(text), offset = at % (text.length + 1);
      // What begins like `@d. ` is an item of a list of examples.
      fc.pre(!/(?:^|\n)\s*@[\w-]+[.)](?:\s|$)/.test(text));
      // What is indented is code only as long as nobody writes on the line above it.
      fc.pre(!/(?:^|\n) {4}/.test(text));
      fc.pre(!paper.citations.some(({ keys }) => keys.some(key => key.start <= offset && offset < key.end)) && !/[\p{L}@\-\](*]/u.test(text[offset] ?? ' ') && !paper.opaque.some(range => range.start <= offset && offset <= range.end));
      const after = applyEdits(text, markdown.citeAt(paper, offset, { sources: [{ key: 'n' }], form, lang: 'sv' }));
      const keys = (from: string): string[] => markdown.read(from).citations.flatMap(each => each.keys.map(({ key }) => key));
      assert.deepEqual(keys(after).filter(key => key !== 'n'), keys(text), after);
      assert.equal(keys(after).length, keys(text).length + 1, after);
    }), { numRuns: 2000 });
  });
});
