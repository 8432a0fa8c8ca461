import { strict as assert } from 'node:assert';
import { MemoryFiles, uriOf } from '../memoryFiles';
import { edited } from './renaming';
import { Library } from '../../../src/library/library';
import { moveEdits } from '../../../src/library/rename/moves';

type Moves = Record<string, string>;

async function moved(texts: Record<string, string>, moves: Moves): Promise<Record<string, string>> {
  const library = new Library(new MemoryFiles(texts));
  const { files, complete } = await moveEdits(library, Object.entries(moves).map(([from, to]) => ({ from: uriOf(from), to: uriOf(to) })), () => false);
  assert.ok(complete);
  library.dispose();
  return edited(files);
}

describe('moving files', () => {
  const cases: [what: string, texts: Record<string, string>, moves: Moves, expected: Record<string, string>][] = [
    ['takes the links to a letter along', { 'a.letter': 'x', 'b.letter': '[x](a.letter#p2) [y](a.letter) [z](c.letter)', 'd/e.letter': '[x](../a.letter)' }, { 'a.letter': 'f.letter' },
      { 'b.letter': '[x](f.letter#p2) [y](f.letter) [z](c.letter)', 'd/e.letter': '[x](../f.letter)' }],
    ['writes blanks and brackets as a link needs them', { 'a.letter': 'x', 'b.letter': '[x](a.letter#p2) [y](<a.letter>)' }, { 'a.letter': 'd/ny (1) å#.letter' },
      { 'b.letter': '[x](d/ny%20%281%29%20å%23.letter#p2) [y](<d/ny%20%281%29%20å%23.letter>)' }],
    ['knows a link however it is written', { 'a b.letter': 'x', 'c/d.letter': '[x](<../a b.letter#p1>) [y](../a%20b.letter#%70) [z](./.././a%20b.letter)' }, { 'a b.letter': 'e.letter' },
      { 'c/d.letter': '[x](<../e.letter#p1>) [y](../e.letter#%70) [z](../e.letter)' }],
    ['writes the links of a moved letter anew', { 'a.letter': '[x](b.letter#p1) [y](#p1) [z](c/d.letter) [i](bild.png) [w](https://x.y/b.letter) [v](/b.letter)', 'b.letter': 'x' }, { 'a.letter': 'c/a.letter' },
      { 'a.letter': '[x](../b.letter#p1) [y](#p1) [z](d.letter) [i](../bild.png) [w](https://x.y/b.letter) [v](/b.letter)' }],
    ['leaves the links of a letter that stays in its folder', { 'a.letter': '[x](b.letter) [y](#p1)', 'b.letter': 'x' }, { 'a.letter': 'c.letter' }, {}],
    ['takes a link to the letter itself along', { 'a.letter': '[x](a.letter#p1)' }, { 'a.letter': 'c.letter' }, { 'a.letter': '[x](c.letter#p1)' }],
    ['writes the glossaries and bibliographies of a moved letter anew', { 'a.letter': '---\nglossary: [g/b.glossary.yaml, "c.glossary.yaml"]\nbibliography: refs.bib\n---\nx' }, { 'a.letter': 'g/a.letter' },
      { 'a.letter': '---\nglossary: [b.glossary.yaml, "../c.glossary.yaml"]\nbibliography: ../refs.bib\n---\nx' }],
    ['takes the letters of a glossary along', { 'g.glossary.yaml': 'terms:\n', 'a.letter': '---\nglossary: g.glossary.yaml\n---\nx', 'b/c.letter': '---\nglossary:\n  - \'../g.glossary.yaml\'\n---\nx' }, { 'g.glossary.yaml': 'memory:/home/b/ny: glossary.yaml' },
      { 'a.letter': '---\nglossary: "b/ny: glossary.yaml"\n---\nx', 'b/c.letter': '---\nglossary:\n  - \'./ny: glossary.yaml\'\n---\nx' }],
    ['takes a bibliography along', { 'r.bib': '', 'a.letter': '---\nbibliography: r.bib\n---\nx' }, { 'r.bib': 's.bib' }, { 'a.letter': '---\nbibliography: s.bib\n---\nx' }],
    ['leaves what moves together', { 'a/b.letter': '[x](c.letter) [y](d/e.letter)', 'a/c.letter': '[x](b.letter)', 'a/d/e.letter': '[x](../b.letter)' }, { 'a': 'f' }, {}],
    ['takes a folder along', { 'a/b.letter': '---\nglossary: ../g.yaml\n---\n[x](../c.letter#p1) [y](d.letter)', 'a/d.letter': 'x', 'c.letter': '[x](a/b.letter) [y](ab/b.letter)' }, { 'a': 'e/f' },
      { 'a/b.letter': '---\nglossary: ../../g.yaml\n---\n[x](../../c.letter#p1) [y](d.letter)', 'c.letter': '[x](e/f/b.letter) [y](ab/b.letter)' }],
    ['takes several files along', { 'a.letter': '[x](b.letter)', 'b.letter': '[x](a.letter)', 'c.letter': '[x](a.letter) [y](b.letter)' }, { 'a.letter': 'd/a.letter', 'b.letter': 'd/b2.letter' },
      { 'a.letter': '[x](b2.letter)', 'c.letter': '[x](d/a.letter) [y](d/b2.letter)' }],
    ['takes two that change places along', { 'a.letter': '[x](b.letter)', 'b.letter': 'x' }, { 'a.letter': 'b.letter', 'b.letter': 'a.letter' }, { 'a.letter': '[x](a.letter)' }],
    ['takes along what translates a letter that is named by its file', { 'a.letter': 'x', 'b.letter': '---\noriginal: a\n---\nx' }, { 'a.letter': 'c/d e.letter' }, { 'b.letter': '---\noriginal: d e\n---\nx' }],
    ['leaves what translates a letter with an id', { 'a.letter': '---\nid: z\n---\nx', 'b.letter': '---\noriginal: z\n---\nx' }, { 'a.letter': 'c.letter' }, {}],
    ['leaves what translates a letter with an id that is its file’s name too', { 'a.letter': '---\nid: a\n---\nx', 'b.letter': '---\noriginal: a\n---\nx' }, { 'a.letter': 'c.letter' }, {}],
    ['leaves what may translate another letter', { 'a.letter': 'x', 'd/a.letter': 'x', 'b.letter': '---\noriginal: a\n---\nx' }, { 'a.letter': 'c.letter' }, {}],
    ['writes no path that reads as a URL', { 'a.letter': 'x', 'b.letter': '[x](a.letter)' }, { 'a.letter': 'memory:/home/x:y.letter' }, { 'b.letter': '[x](./x:y.letter)' }],
    ['leaves links that lead above the top', { 'a.letter': '[x](../../../../b.letter)' }, { 'a.letter': 'c/a.letter' }, {}],
    ['takes a picture along', { 'bild.png': '', 'a.letter': '[x](bild.png)' }, { 'a.letter': 'b/a.letter', 'bild.png': 'b/bild.png' }, {}],
  ];
  for (const [what, texts, moves, expected] of cases) it(what, async () => assert.deepEqual(await moved(texts, moves), expected));

  it('waits for nothing where no letter can name the file', async () => {
    const library = new Library(new MemoryFiles({ 'x.png': '', 'a.letter': '[x](x.png)' }));
    assert.deepEqual(await moveEdits(library, [{ from: uriOf('x.png'), to: uriOf('y.png') }], () => false), { files: [], complete: true });
    assert.equal(library.index.progress.state, 'sleeping');
    await library.index.complete();
    const { files } = await moveEdits(library, [{ from: uriOf('x.png'), to: uriOf('y.png') }], () => false);
    assert.deepEqual(edited(files), { 'a.letter': '[x](y.png)' });
  });

  it('does not wait for long', async () => {
    const files = new MemoryFiles({ 'a.letter': 'x', 'b.letter': '[x](a.letter)' });
    files.list = () => new Promise(() => undefined);
    assert.deepEqual(await moveEdits(new Library(files), [{ from: uriOf('a.letter'), to: uriOf('c.letter') }], () => false, 20), { files: [], complete: false });
  });

  it('can be cancelled', async () => {
    const library = new Library(new MemoryFiles({ 'a.letter': 'x', 'b.letter': '[x](a.letter)' }));
    assert.deepEqual(await moveEdits(library, [{ from: uriOf('a.letter'), to: uriOf('c.letter') }], () => true), { files: [], complete: true });
  });

  it('edits what an editor has', async () => {
    const files = new MemoryFiles({ 'a.letter': 'x', 'b.letter': '' });
    const library = new Library(files);
    files.edit('b.letter', 'Nytt [x](a.letter)');
    assert.deepEqual(edited((await moveEdits(library, [{ from: uriOf('a.letter'), to: uriOf('c.letter') }], () => false)).files), { 'b.letter': 'Nytt [x](c.letter)' });
  });
});
