import { strict as assert } from 'node:assert';
import { MemoryFiles, uriOf } from './memoryFiles';
import { Library } from '../../src/library/library';

const GLOSSARY = 'lang: sv\nterms:\n  ILP: x\n  nya Internationalen: x\n  fraktion: x\n';
const MARKDOWN = '---\ntitle: ILP\nlang: sv\n---\n\nOm ILP:s väg [@ILP, s. 3]; `ILP` och https://example.org/ILP.\n\nDen nya\nInternationalens fraktioner. <!-- ILP -->\n';

/** The terms found in an open paper: headword and what stands in the text. */
async function found(library: Library, uri: string, text: string): Promise<string[] | undefined> {
  const read = await library.paperTerms.read(uri);
  return read?.matches.occurrences.map(({ term, start, end }) => {
    const range = read.reading.toSource(start, end);
    return `${term.entry.headword}: ${text.slice(range.start, range.end).replace(/\n/g, '⏎')}`;
  });
}

describe('terms in papers', () => {
  it('are found in running text, over line breaks, and not in front matter, code, comments, addresses and citations', async () => {
    const files = new MemoryFiles({ 'glossary.yaml': GLOSSARY, 'texts/paper.md': MARKDOWN }), library = new Library(files);
    assert.deepEqual(await found(library, files.edit('texts/paper.md'), MARKDOWN), ['ILP: ILP:s', 'nya Internationalen: nya⏎Internationalens', 'fraktion: fraktioner']);
  });

  it('are found in other languages of papers, and not in the names of their commands', async () => {
    const latex = '\\documentclass{article}\n\\usepackage[swedish]{babel}\n\\begin{document}\nOm ILP:s väg \\ILP{} och \\autocite{ILP}, $ILP$.\n% ILP\n\\end{document}\n';
    const files = new MemoryFiles({ 'glossary.yaml': GLOSSARY, 'paper.tex': latex }), library = new Library(files);
    assert.deepEqual(await found(library, files.edit('paper.tex'), latex), ['ILP: ILP:s']);
  });

  it('are matched once a version, and anew when a glossary or the paper changes', async () => {
    const files = new MemoryFiles({ 'glossary.yaml': GLOSSARY, 'paper.md': 'ILP och SFIO.' }), library = new Library(files), uri = files.edit('paper.md');
    const read = await library.paperTerms.read(uri);
    assert.equal(await library.paperTerms.read(uri), read);
    files.edit('glossary.yaml', `${GLOSSARY}  SFIO: x\n`);
    assert.deepEqual(await found(library, uri, 'ILP och SFIO.'), ['ILP: ILP', 'SFIO: SFIO']);
    files.edit('paper.md', 'SFIO');
    assert.deepEqual(await found(library, uri, 'SFIO'), ['SFIO: SFIO']);
  });

  it('are those of the text that is there when they come', async () => {
    const files = new MemoryFiles({ 'glossary.yaml': GLOSSARY, 'paper.md': 'ILP' }), library = new Library(files), uri = files.edit('paper.md');
    const asked = library.paperTerms.read(uri);
    files.edit('paper.md', 'ILP och ILP');
    assert.equal((await asked)?.matches.occurrences.length, 2);
  });

  it('are none where no glossary serves, and of what is no open paper', async () => {
    const files = new MemoryFiles({ 'a/glossary.yaml': GLOSSARY, 'b/paper.md': 'ILP', 'a/l.letter': 'ILP' }), library = new Library(files);
    assert.equal(await library.paperTerms.read(files.edit('b/paper.md')), undefined);
    assert.equal(await library.paperTerms.read(uriOf('a/closed.md')), undefined);
    assert.equal(await library.paperTerms.read(files.edit('a/l.letter')), undefined);
    library.dispose();
  });

  it('are read in pieces where the paper is long', async () => {
    const text = 'Ett ord om ILP.\n'.repeat(20_000), files = new MemoryFiles({ 'glossary.yaml': GLOSSARY, 'paper.md': text }), library = new Library(files);
    assert.equal((await found(library, files.edit('paper.md'), text))?.length, 20_000);
  });
});
