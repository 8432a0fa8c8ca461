import { strict as assert } from 'node:assert';
import { MemoryFiles } from '../memoryFiles';
import { bibliographyFixes, citationFixes } from '../../../src/library/citing/fixes';
import { Library } from '../../../src/library/library';
import { applyEdits } from '../../../src/text/fixes';

const BIB = '@book{deutscher1963,\n  title = {T},\n}\n\n@book{dowse1966,\n  title = {D},\n}\n';

/** What each fix of the first problem with a code makes of the text; its code and argument where it has no edits. */
async function mended(texts: Record<string, string>, path: string, code: string): Promise<string[]> {
  const files = new MemoryFiles(texts), library = new Library(files), uri = files.edit(path);
  await library.index.complete();
  const problem = (await library.problems(uri))?.find(each => each.code === code);
  assert.ok(problem, code);
  const fixes = [...await citationFixes(library, uri, problem), ...library.citing.papers.get(uri) ? [] : await bibliographyFixes(library, uri, problem)];
  return fixes.map(each => each.edits.length > 0 ? applyEdits(texts[path], each.edits) : `${each.code} ${each.args.join(' ')}`);
}

describe('an unknown key', () => {
  it('is changed to the nearest ones, or added', async () => assert.deepEqual(await mended({ 'p.md': '[@deutcher1963]', 'b.bib': BIB }, 'p.md', 'citation-unknown'), ['[@deutscher1963]', 'add-source deutcher1963']));
  it('is changed as its language writes it', async () => {
    assert.deepEqual(await mended({ 'p.md': '[@deutscher]', 'b.bib': '@book{deutsch*r, title = {T}}' }, 'p.md', 'citation-unknown'), ['[@{deutsch*r}]', 'add-source deutscher']);
    assert.deepEqual((await mended({ 'p.tex': '\\addbibresource{b.bib}\\cite{x, dowse1996}', 'b.bib': `${BIB}@book{x, title = {X}}` }, 'p.tex', 'citation-unknown'))[0], '\\addbibresource{b.bib}\\cite{x, dowse1966}');
  });
  it('is changed in letters too, to the id of a letter', async () => assert.equal((await mended({ 'l.letter': 'Se @trotskj1933.\n', 'm.letter': '---\nid: trotskij1933\n---\nHej.\n', 'b.bib': BIB }, 'l.letter', 'citation-unknown'))[0], 'Se @trotskij1933.\n'));
});

describe('a point that is not there', () => {
  const letter = '---\nid: brev\n---\nKära vän!\n\n1. Ett.\n\n2. Två.\n\n3. Tre.\n';
  it('is changed to the nearest', async () => assert.deepEqual(await mended({ 'p.md': '[@brev, punkt 4]', 'l.letter': letter }, 'p.md', 'citation-point-missing'), ['[@brev, punkt 3]', '[@brev, punkt 2]', '[@brev, punkt 1]']));
});

describe('a bibliography that is not there', () => {
  it('is changed to the nearest name, or made', async () => assert.deepEqual(await mended({ 'a/p.md': '---\nbibliography: ref.bib\n---\n@x', 'refs.bib': BIB }, 'a/p.md', 'bibliography-missing'), ['---\nbibliography: ../refs.bib\n---\n@x', 'create-bibliography ref.bib']));
  it('is found in another folder', async () => assert.equal((await mended({ 'a/p.md': '---\nbibliography: refs.bib\n---\n@x', 'b/refs.bib': BIB }, 'a/p.md', 'bibliography-missing'))[0], '---\nbibliography: ../b/refs.bib\n---\n@x'));
  it('has no ending where LaTeX writes none', async () => assert.equal((await mended({ 'p.tex': '\\bibliography{rfs}\\cite{x}', 'refs.bib': BIB }, 'p.tex', 'bibliography-missing'))[0], '\\bibliography{refs}\\cite{x}'));
});

describe('a broken bibliography', () => {
  for (const [what, text, code, expected] of [
    ['gets its comma', '@book{a,\n  title = {T}\n  date = {1963},\n}\n', 'bib-comma', '@book{a,\n  title = {T},\n  date = {1963},\n}\n'],
    ['gets its equals sign', '@book{a,\n  title {T},\n  date = {1963},\n}\n', 'bib-equals', '@book{a,\n  title = {T},\n  date = {1963},\n}\n'],
    ['loses a brace too many', '@book{a,\n  title = {T},\n  }\n  date = {1963},\n}\n', 'bib-closed-early', '@book{a,\n  title = {T},\n  \n  date = {1963},\n}\n'],
    ['is closed at the end of the value', '@book{a,\n  title = {T,\n  date = {1963},\n}\n\n@book{b,\n  title = {B},\n}\n', 'bib-not-closed', '@book{a,\n  title = {T},\n  date = {1963},\n}\n\n@book{b,\n  title = {B},\n}\n'],
    ['is closed at the end of the entry', '@book{a,\n  title = {T},\n\n@book{b,\n  title = {B},\n}\n', 'bib-not-closed', '@book{a,\n  title = {T},\n}\n\n@book{b,\n  title = {B},\n}\n'],
  ] as const) it(what, async () => assert.equal((await mended({ 'b.bib': text }, 'b.bib', code))[0], expected));

  it('loses an entry that it has twice', async () => assert.deepEqual((await mended({ 'b.bib': `${BIB}\n@book{dowse1966,\n  title = {D},\n}\n` }, 'b.bib', 'bib-key-twice'))[0], `${BIB}\n`));
  it('gives a second entry another key', async () => assert.deepEqual(await mended({ 'b.bib': '@book{a, title = {A}, date = {1}, author = {B, C}}\n@book{a, title = {B}, date = {1}, author = {B, C}}\n' }, 'b.bib', 'bib-key-twice'), ['@book{a, title = {A}, date = {1}, author = {B, C}}\n@book{ab, title = {B}, date = {1}, author = {B, C}}\n']));
});
