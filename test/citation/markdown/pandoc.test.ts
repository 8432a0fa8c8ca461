import assert from 'node:assert/strict';
import fc from 'fast-check';
import fs from 'node:fs';
import path from 'node:path';
import { KEYS, TEXTS } from './pandocCases';
import { ReadCitation, citationsInJson, keysOf } from './pandocCitations';
import { markdown, quarto } from '../../../src/citation/languages/markdown';
import { Citation } from '../../../src/citation/model';
import { pandocReads, pandocVersion } from '../../letter/annotating/pandoc';

/** What we read on purpose where Pandoc 2.17 reads something else. */
const DIFFERENCES: Readonly<Record<string, string>> = {
  'x @* y': 'all of a bibliography is listed by a `nocite` alone',
  '[@*, p. 3]': 'the same',
  'x @*a y': 'the same key would be `*a`',
};

/** Letters and digits are compared: what reads as what, not how it is marked up. */
function bare(text: string): string { return text.replace(/&\w+;|[^\p{L}\p{N}]/gu, ''); }

function theirs(citations: readonly ReadCitation[]): string[] {
  return citations.map(each => each.keys.map(({ key, mode, prefix, suffix }) => `${mode} ${key} <${bare(prefix)}|${bare(suffix)}>`).join(' ')).sort();
}

function ours(text: string): string[] {
  return markdown.read(text).citations.map(({ form, keys }: Citation) => keys.map(({ key, start, end, prefix, locator, suffix, suppressed }, index) => {
    assert.equal(text.slice(start, end), key);
    const mode = form === 'narrative' && index === 0 ? 'AuthorInText' : suppressed ? 'SuppressAuthor' : 'NormalCitation';
    return `${mode} ${key} <${bare(prefix ?? '')}|${bare((locator ? text.slice(locator.start, locator.end) : '') + (suffix ?? ''))}>`;
  }).join(' ')).sort();
}

function compare(texts: readonly string[]): void {
  const json = pandocReads(texts);
  const differ = texts.flatMap((text, index) => {
    const read = json[index];
    if (read === undefined || text in DIFFERENCES) return [];
    const [own, other] = [ours(text), theirs(citationsInJson(read))];
    return own.join('\n') === other.join('\n') ? [] : [{ text, ours: own, pandoc: other }];
  });
  assert.deepEqual(differ, []);
}

/** Pieces of sentences with citations in them. */
const PIECES = ['@a', '@b', '-@c', '@{d.e}', '@f:1', '[@a]', '[@b, p. 3]', '[see @c, pp. 3-4; @d]', '[-@e]', '[', ']', ';', ', ', '. ', '*', '**', '_', '`x`', '"', '\'', '“', '”', '(', ')', ' ', ' ', ' ', 'x', 'word', '$x$', '\\@', '<b>', '</b>', '<!-- @z -->', '!', '{.x}', '(u)', '[x]', '\n', 'é', '1', '-', '--', '&amp;', '[^1]', '’'];
/** Blocks of documents, each between blank lines. */
const BLOCKS = ['@a', 'x [@b, p. 3]\ny @c', '- @a\n- x\n  [@c; @d]', '- x\n\n  @e\n\n      @f', '1. @g\n\n   @a', '   @b', '> @b\n> [@c;\n> @d]', '> - @c\n>\n>       @e', '# @d x', '@d x\n----', '```\n@a\n\n@b\n```', '~~~ {.r}\n@a\n~~~', '    @c\n\n    @d',
  '| a @b | c |\n|---|---|\n| [@c] | `@d` |', '[^1]: @a\n\n    @b', 'T @d\n:   @e\n\n    @f', '* * *', '\t@e', '<!-- @z\n\n@y -->', '* @a\n    * @b\n\n        @c', '::: {.x}\n@a\n:::', '$$\n@a\n$$', '\\begin{a}\n@a\n\n\\end{a}', '<div>\n[@a]\n</div>', '| @a\n|  [@b]', '(@x) @a', 'see @x', '[r]: http://x/@y', '[@a][r] *[@b]*', '  a   @b\n----- ----\n@c    x'];

describe('Pandoc’s own reading of citations', function () {
  this.timeout(120_000);
  const version = pandocVersion();
  before(function () { if (version === undefined) this.skip(); });

  it(`of ${KEYS.length} keys, in the text and in brackets`, () => compare(KEYS.flatMap(key => [`x @${key} y`, `[@${key}, p. 3]`])));
  it(`of ${TEXTS.length} texts`, () => compare(TEXTS));
  it('of sentences that are made up', () => {
    compare(fc.sample(fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 9 }).map(pieces => pieces.join('')), { numRuns: 3000, seed: 1933 }));
  });
  it('of documents that are made up', () => {
    // Pandoc drops a note that nothing refers to, and one that is defined again: to whom writes it, it is there.
    const documents = fc.uniqueArray(fc.constantFrom(...BLOCKS), { minLength: 1, maxLength: 8 }).map(blocks => `${blocks.join('\n\n')}\n\nx[^1]\n`);
    compare(fc.sample(documents, { numRuns: 1000, seed: 1933 }));
  });
});

/** Keys that Pandoc finds in Quarto papers and that are none there: Quarto takes them before Pandoc does. */
const CROSS_REFERENCE = /^(?:fig|tbl)-/;

const folder = process.env.CORPORA && path.join(process.env.CORPORA, 'papers');
// What is pending counts as failed.
if (folder && fs.existsSync(folder) && pandocVersion() !== undefined) describe('real papers', function () {
  this.timeout(300_000);

  it('have the citations that Pandoc finds, and no other', () => {
    const files = fs.readdirSync(folder!, { recursive: true, encoding: 'utf8' }).filter(name => /\.(?:md|qmd)$/i.test(name)).sort();
    assert.ok(files.length > 0);
    const texts = files.map(name => fs.readFileSync(path.join(folder!, name), 'utf8')), json = pandocReads(texts);
    let count = 0;
    files.forEach((name, index) => {
      const isQuarto = name.endsWith('.qmd');
      const found = keysOf((isQuarto ? quarto : markdown).read(texts[index]).citations), expected = keysOf(citationsInJson(json[index]!)).filter(key => !isQuarto || !CROSS_REFERENCE.test(key));
      assert.deepEqual(found.sort(), expected.sort(), name);
      count += found.length;
    });
    assert.ok(count > 100);
  });
});
