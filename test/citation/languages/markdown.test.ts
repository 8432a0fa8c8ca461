import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PAPER_LANGUAGES, paperLanguageOf } from '../../../src/citation/languages';
import { markdown, quarto, rMarkdown } from '../../../src/citation/languages/markdown';
import { Citation } from '../../../src/citation/model';
import { applyEdits } from '../../../src/text/fixes';

/** `narrative a|prefix|label value|suffix; b …` */
function told(text: string, language = markdown): string[] { return language.read(text).citations.map(each => tell(text, each)); }

function tell(text: string, { form, keys }: Citation): string {
  return `${form}: ${keys.map(({ key, start, end, prefix, locator, suffix }) => {
    assert.equal(text.slice(start, end), key);
    return [key, prefix ?? '', locator ? `${locator.label} ${locator.value}=${text.slice(locator.start, locator.end)}` : '', suffix ?? ''].join('|').replace(/\|+$/, '');
  }).join('; ')}`;
}

describe('Markdown papers', () => {
  it('are known by the language and by the file', () => {
    assert.equal(paperLanguageOf('markdown', 'a.md'), markdown);
    assert.equal(paperLanguageOf('markdown', 'a.qmd'), quarto);
    assert.equal(paperLanguageOf('plaintext', 'a.qmd'), quarto);
    assert.equal(paperLanguageOf('quarto', 'a.md'), quarto);
    assert.equal(paperLanguageOf(undefined, 'A.RMD'), rMarkdown);
    assert.equal(paperLanguageOf('letter', 'a.letter'), undefined);
    assert.equal(paperLanguageOf(undefined, 'a.letter'), undefined);
    assert.equal(paperLanguageOf('yaml', 'a.yaml'), undefined);
    assert.equal(new Set(PAPER_LANGUAGES.flatMap(each => each.endings)).size, PAPER_LANGUAGES.flatMap(each => each.endings).length);
  });

  it('cite in brackets, with prefixes, locators and suffixes', () => {
    assert.deepEqual(told('[@a; see @b, p. 3 and more]'), ['parenthetical: a; b|see|page 3=p. 3|and more']);
    assert.deepEqual(told('[-@a, s. 203–205]'), ['suppressed: a||page 203-205=s. 203–205']);
    assert.deepEqual(told('@a [s. 3; @b] säger'), ['narrative: a||page 3=s. 3; b']);
    assert.deepEqual(told('Som @a säger.'), ['narrative: a']);
    assert.deepEqual(told('[@{a/b.}, {p. 3}, x]'), ['parenthetical: a/b.||page 3=p. 3|, x']);
  });

  it('cite points of letters', () => {
    const [{ keys: [a, b, c] }] = markdown.read('[@a, punkt 4; @b, 4; @c, inledningen]').citations;
    assert.deepEqual([a.locator?.label, a.locator?.value, a.locator?.address], ['point', '4', 'p4']);
    assert.deepEqual([b.locator?.label, b.locator?.value, b.locator?.address], ['page', '4', 'p4']);
    assert.deepEqual([c.locator?.label, c.locator?.address], ['opening', 'opening']);
  });

  it('say which bibliographies they have', () => {
    const text = '---\nbibliography: [a.bib, "b c.json"]\ncsl: x.csl\nlang: sv\nnocite: |\n  @x, @y\n---\n\n@z\n';
    const { bibliographies, csl, lang, citations } = markdown.read(text);
    assert.deepEqual(bibliographies?.map(each => text.slice(each.start, each.end)), ['a.bib', 'b c.json']);
    assert.deepEqual([csl?.path, lang], ['x.csl', 'sv']);
    assert.deepEqual(citations.map(each => tell(text, each)), ['nocite: x', 'nocite: y', 'narrative: z']);
    assert.equal(markdown.read('@a').bibliographies, undefined);
  });

  it('of Quarto have cross references', () => {
    assert.deepEqual(told('@fig-a @a', quarto), ['narrative: a']);
    assert.deepEqual(told('@fig-a @a'), ['narrative: fig-a', 'narrative: a']);
  });

  it('know the roles of MyST', () => {
    assert.deepEqual(told('x {cite:p}`a,b; c` {cite:t}`d`'), ['parenthetical: a; b; c', 'narrative: d']);
  });

  it('are cited in', () => {
    const sources = [{ key: 'a', locator: { label: 'point', value: '4' } }, { key: 'b.', prefix: 'se', locator: { label: 'page', value: '3-5' }, suffix: 'och annat' }];
    assert.equal(markdown.cite({ sources, form: 'parenthetical', lang: 'sv' }), '[@a, punkt 4; se @{b.}, s. 3–5, och annat]');
    assert.equal(markdown.cite({ sources, form: 'narrative', lang: 'sv' }), '@a [punkt 4; se @{b.}, s. 3–5, och annat]');
    assert.equal(markdown.cite({ sources: sources.slice(0, 1), form: 'suppressed', lang: 'en' }), '[-@a, point 4]');
  });

  it('join a citation that is there', () => {
    const at = (marked: string): string => {
      const offset = marked.indexOf('|'), text = marked.replace('|', '');
      return applyEdits(text, markdown.citeAt(markdown.read(text), offset, { sources: [{ key: 'n' }], form: 'parenthetical', lang: 'sv' }));
    };
    assert.equal(at('x [@a|]'), 'x [@a; @n]');
    assert.equal(at('x [|@a]'), 'x [@n; @a]');
    assert.equal(at('x [@a, s. 3|; @b]'), 'x [@a, s. 3; @n; @b]');
    assert.equal(at('x [@a]|'), 'x [@a; @n]');
    assert.equal(at('som @a| x'), 'som @a [@n] x');
    assert.equal(at('ord| x'), 'ord [@n] x');
    assert.equal(at('ord |x'), 'ord [@n]x');
  });

  it('are cited in the text with a key that ends where it should', () => {
    const at = (marked: string): string => applyEdits(marked.replace('|', ''), markdown.citeAt(markdown.read(marked.replace('|', '')), marked.indexOf('|'), { sources: [{ key: 'n' }], form: 'narrative', lang: 'sv' }));
    assert.deepEqual(['x |ord', 'x | ord', '|. ord', 'x |.', 'x |:a'].map(at), ['x @{n}ord', 'x @n ord', '@{n}. ord', 'x @n.', 'x @{n}:a']);
    assert.equal(applyEdits('---\nnocite: "@a"\n---\n', markdown.citeAt(markdown.read('---\nnocite: "@a"\n---\n'), 15, { sources: [{ key: 'n' }], form: 'parenthetical', lang: 'sv' })), '---\nnocite: "@a, @n"\n---\n');
  });

  it('offer keys', () => {
    const at = (marked: string): string | undefined => {
      const offset = marked.indexOf('|'), text = marked.replace('|', '');
      const found = markdown.keyContext(text, offset);
      return found && text.slice(0, found.start) + found.insert('n/1.') + text.slice(found.end);
    };
    assert.equal(at('x @|'), 'x @{n/1.}');
    assert.equal(at('x [@a|b, s. 3]'), 'x [@{n/1.}, s. 3]');
    assert.equal(at('x @{a|'), 'x @{n/1.}');
    assert.equal(at('x @{a|}'), 'x @{n/1.}');
    assert.equal(at('{cite}`a,|b`'), '{cite}`a,n/1.`');
    assert.equal(at('*@|*'), '*@{n/1.}*');
    for (const none of ['x@|', 'http://x.y/@|', '[x](@|)', '\\cite{@|}', '`@|`', '\\@|', '```\n@|\n```', '---\ntitle: "@|"\n---\n', '$@|$', '<!--\n\n@| -->', '    @|']) assert.equal(at(none), undefined, none);
    assert.equal(at('---\nnocite: |\n'.replace('|', '>') + '  @|\n---\n'), '---\nnocite: >\n  @{n/1.}\n---\n');
  });

  it('name a bibliography', () => {
    const named = (text: string): string => applyEdits(text, markdown.nameBibliography(markdown.read(text), 'b.bib') ?? []);
    assert.equal(named('Text'), '---\nbibliography: b.bib\n---\n\nText');
    assert.equal(named('---\ntitle: x\n---\n'), '---\ntitle: x\nbibliography: b.bib\n---\n');
    assert.equal(named('---\nbibliography: a.bib\n---\n'), '---\nbibliography: [a.bib, b.bib]\n---\n');
    assert.equal(named('---\nbibliography:\n  - a.bib\n---\n'), '---\nbibliography:\n  - a.bib\n  - b.bib\n---\n');
  });
});

describe('Markdown papers, read again', () => {
  const pieces = fc.constantFrom('ord ', '*ett* ', '[@k]', '[@k, s. 3] ', '@m [s. 4] ', '-@n ', '\n', '\n\n', '> ', '^[not @a] ', '\n\n[^1]: Not [@m].\n\n', '- ', '# ', '`', '```\n', '| a | [@k] |\n|---|---|\n', '<!-- ', ' -->', '[r]: u\n', '[@k][r]', '(@x) ', '@x ', '---\nlang: sv\n---\n');
  const texts = fc.array(pieces, { maxLength: 25 }).map(all => all.join(''));

  it('are what they are when they are read for the first time', () => {
    fc.assert(fc.property(texts, texts, texts, fc.nat(), fc.nat(), (text, other, third, from, size) => {
      const edited = (old: string, own: string): string => { const at = from % (old.length + 1); return old.slice(0, at) + own + old.slice(at + size % 20); };
      const changed = edited(text, other), again = edited(changed, third), second = markdown.read(changed, markdown.read(text));
      assert.deepEqual(second, markdown.read(changed));
      assert.deepEqual(markdown.read(again, second), markdown.read(again));
    }), { numRuns: 2000 });
  });
});
