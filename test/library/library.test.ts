import { strict as assert } from 'node:assert';
import { MemoryFiles, uriOf } from './memoryFiles';
import { Library, LibraryChange, ReadLetter } from '../../src/library/library';
import { inSlices } from '../../src/library/slices';

const LETTER = 'Kära vän!\n\n1. ILP:s väg.\n';

async function read(library: Library, uri: string): Promise<ReadLetter> {
  const found = await library.read(uri);
  assert.ok(found);
  return found;
}
const headwords = (found: ReadLetter): string[] => found.matches.occurrences.map(each => each.term.entry.headword);
const glosses = (found: ReadLetter): string[] => found.matches.occurrences.map(each => each.term.entry.gloss);

describe('the library', () => {
  it('knows only open letters', async () => {
    const files = new MemoryFiles({ 'a.letter': LETTER });
    const library = new Library(files);
    assert.equal(library.letter(uriOf('a.letter')), undefined);
    assert.equal(await library.read(uriOf('a.letter')), undefined);
    assert.equal(library.letter(files.edit('glossary.yaml', 'terms:\n')), undefined);
    assert.equal(library.letter(files.edit('a.letter'))?.points.length, 1);
  });

  it('parses a version once', async () => {
    const files = new MemoryFiles({ 'a.letter': LETTER, 'glossary.yaml': 'terms:\n  ILP: x\n' });
    const library = new Library(files);
    const uri = files.edit('a.letter');
    assert.equal(library.letter(uri), library.letter(uri));
    assert.equal(await library.read(uri), await library.read(uri));
    const before = library.letter(uri);
    files.edit('a.letter', LETTER + ' ');
    assert.notEqual(library.letter(uri), before);
    assert.equal(files.reads.length, 1);
  });

  it('matches a version once for all who ask', async () => {
    const files = new MemoryFiles({ 'a.letter': LETTER, 'glossary.yaml': 'terms:\n  ILP: x\n' });
    const library = new Library(files);
    const uri = files.edit('a.letter');
    const found = await Promise.all([library.read(uri), library.read(uri), library.read(uri)]);
    assert.ok(found[0]);
    assert.equal(new Set(found).size, 1);
    files.edit('a.letter', 'Labour');
    assert.notEqual(await library.read(uri), found[0]);
  });

  it('forgets a letter that is closed', () => {
    const files = new MemoryFiles({ 'a.letter': LETTER });
    const library = new Library(files);
    const uri = files.edit('a.letter');
    assert.ok(library.letter(uri));
    files.close('a.letter');
    assert.equal(library.letter(uri), undefined);
  });

  it('serves the glossaries of the folder and those above, nearest first', async () => {
    const files = new MemoryFiles({ 'a/b/x.letter': LETTER, 'glossary.yaml': 'terms:\n  ILP: far\n', 'a/b/n.glossary.yaml': 'terms:\n  ILP: near\n', 'a/c/glossary.yaml': 'terms:\n  ILP: beside\n' });
    const library = new Library(files);
    assert.deepEqual(glosses(await read(library, files.edit('a/b/x.letter'))), ['near', 'far']);
  });

  it('serves those that the letter names, and tells which are missing', async () => {
    const files = new MemoryFiles({ 'a/x.letter': `---\nglossary: [../other.yaml, none.yaml]\n---\n${LETTER}`, 'other.yaml': 'terms:\n  ILP: named\n', 'glossary.yaml': 'terms:\n  ILP: not\n' });
    const library = new Library(files);
    const found = await read(library, files.edit('a/x.letter'));
    assert.deepEqual(glosses(found), ['named']);
    assert.deepEqual(found.problems.map(each => [each.code, ...each.args]), [['glossary-missing', 'none.yaml']]);
  });

  it('serves those of the settings last', async () => {
    const files = new MemoryFiles({ 'x.letter': LETTER, 'more.yaml': 'terms:\n  ILP: more\n', 'glossary.yaml': 'terms:\n  ILP: own\n' });
    const library = new Library(files);
    const uri = files.edit('x.letter');
    assert.deepEqual(glosses(await read(library, uri)), ['own']);
    files.configure('more.yaml');
    assert.deepEqual(glosses(await read(library, uri)), ['own', 'more']);
  });

  it('serves an untitled letter the glossaries of the workspace folder', async () => {
    const files = new MemoryFiles({ 'glossary.yaml': 'terms:\n  ILP: x\n', 'a/glossary.yaml': 'terms:\n  väg: x\n' });
    const library = new Library(files);
    assert.deepEqual(headwords(await read(library, files.edit('untitled:Untitled-1', LETTER))), ['ILP']);
  });

  it('serves no letter outside the workspace', async () => {
    const files = new MemoryFiles({ 'glossary.yaml': 'terms:\n  ILP: x\n' });
    const library = new Library(files);
    assert.deepEqual(headwords(await read(library, files.edit('memory:/elsewhere/x.letter', LETTER))), []);
  });

  it('shows an edit of a glossary at once, saved or not', async () => {
    const files = new MemoryFiles({ 'x.letter': LETTER, 'glossary.yaml': 'terms:\n  ILP: old\n' });
    const library = new Library(files);
    const uri = files.edit('x.letter');
    assert.deepEqual(glosses(await read(library, uri)), ['old']);
    files.edit('glossary.yaml', 'terms:\n  ILP: typed\n');
    assert.deepEqual(glosses(await read(library, uri)), ['typed']);
    files.close('glossary.yaml');
    assert.deepEqual(glosses(await read(library, uri)), ['old']);
    files.write('glossary.yaml', 'terms:\n  ILP: written\n');
    assert.deepEqual(glosses(await read(library, uri)), ['written']);
    files.write('glossary.yaml', undefined);
    assert.deepEqual(glosses(await read(library, uri)), []);
    files.write('a.glossary.yaml', 'terms:\n  ILP: new\n');
    assert.deepEqual(glosses(await read(library, uri)), ['new']);
  });

  it('reads a glossary anew that was closed, changed and opened again', async () => {
    const files = new MemoryFiles({ 'x.letter': LETTER, 'glossary.yaml': 'terms:\n  ILP: old\n' });
    const library = new Library(files);
    const glossary = files.edit('glossary.yaml');
    assert.equal((await library.glossary(glossary))?.entries[0].gloss, 'old');
    files.close('glossary.yaml');
    files.write('glossary.yaml', 'terms:\n  ILP: new\n');
    // VS Code counts the versions of a document from its opening.
    files.edit('glossary.yaml');
    assert.equal((await library.glossary(glossary))?.entries[0].gloss, 'new');
  });

  it('tells what changed', () => {
    const files = new MemoryFiles({ 'x.letter': LETTER, 'glossary.yaml': 'terms:\n' });
    const library = new Library(files);
    const changes: LibraryChange[] = [];
    library.onDidChange(change => changes.push(change));
    files.edit('x.letter');
    files.edit('glossary.yaml');
    files.write('b.glossary.yaml', '');
    files.configure();
    assert.deepEqual(changes.map(each => each.kind), ['letter', 'glossary', 'glossary', 'glossary']);
    library.dispose();
    files.edit('x.letter');
    assert.equal(changes.length, 4);
  });

  it('answers for the text that is there when it answers', async () => {
    const files = new MemoryFiles({ 'x.letter': LETTER, 'glossary.yaml': 'terms:\n  ILP: x\n  Labour: y\n' });
    const library = new Library(files);
    const uri = files.edit('x.letter');
    const asked = library.read(uri);
    files.edit('x.letter', 'Labour');
    assert.deepEqual(headwords(await asked as ReadLetter), ['Labour']);
    const again = library.read(uri);
    files.edit('x.letter', 'ILP');
    files.close('x.letter');
    assert.equal(await again, undefined);
  });

  it('answers for the glossary that is there when it answers', async () => {
    const many = Array.from({ length: 3000 }, (_, i) => `  ord${i}: x\n`).join('');
    const files = new MemoryFiles({ 'x.letter': LETTER, 'glossary.yaml': '' });
    const library = new Library(files);
    const uri = files.edit('x.letter');
    files.edit('glossary.yaml', `terms:\n  ILP: old\n${many}`);
    const first = library.read(uri);
    await new Promise(resolve => setTimeout(resolve, 1));
    files.edit('glossary.yaml', 'terms:\n  ILP: new\n');
    assert.deepEqual([glosses(await first as ReadLetter), glosses(await read(library, uri))], [['new'], ['new']]);
  });

  it('misses no glossary of an untitled letter, and none outside the workspace', async () => {
    const text = '---\nglossary: g.yaml\n---\n[x]{term=ILP}';
    const library = new Library(new MemoryFiles({ 'g.yaml': 'terms:\n  ILP: x\n' }));
    const files = library.files as MemoryFiles;
    assert.deepEqual((await read(library, files.edit('untitled:Untitled-1', text))).problems, []);
    assert.deepEqual((await read(library, files.edit('memory:/elsewhere/x.letter', text))).problems, []);
  });

  it('forgets the glossaries of a folder that is gone', async () => {
    const files = new MemoryFiles({ 'x.letter': `---\nglossary: g/n.yaml\n---\n${LETTER}`, 'g/n.yaml': 'terms:\n  ILP: x\n' });
    const library = new Library(files);
    const uri = files.edit('x.letter');
    assert.deepEqual(headwords(await read(library, uri)), ['ILP']);
    files.texts.delete(uriOf('g/n.yaml'));
    files.write('g', undefined);
    assert.deepEqual((await read(library, uri)).problems.map(each => each.code), ['glossary-missing']);
  });

  it('reports what only the glossaries tell', async () => {
    const text = '[a]{#ks-0001 .metafor .okänd} [b]{term=Nej}';
    const files = new MemoryFiles({ 'x.letter': text, 'glossary.yaml': 'terms:\n  ILP: x\ntags:\n  metafor:\n' });
    const found = await read(new Library(files), files.edit('x.letter'));
    assert.deepEqual(found.problems.map(({ code, start, end, args }) => [code, text.slice(start, end), ...args]), [['tag-unknown', 'okänd', 'okänd'], ['term-missing', 'b', 'Nej']]);
  });

  it('reports no tag where there is no tagset', async () => {
    const files = new MemoryFiles({ 'x.letter': '[a]{#ks-0001 .okänd}', 'glossary.yaml': 'terms:\n  ILP: x\n' });
    assert.deepEqual((await read(new Library(files), files.edit('x.letter'))).problems, []);
  });

  it('reports what is wrong in a glossary, the other glossaries known', async () => {
    const files = new MemoryFiles({ 'glossary.yaml': 'terms:\n  ILP: {see: [Labour, Nej]}\n', 'b.glossary.yaml': 'terms:\n  Labour: x\n', 'elsewhere/glossary.yaml': 'terms:\n  Nej: x\n' });
    const library = new Library(files);
    assert.deepEqual((await library.glossaryProblems(uriOf('glossary.yaml'))).map(each => [each.code, ...each.args]), [['see-missing', 'Nej']]);
    assert.deepEqual(await library.glossaryProblems(uriOf('none.glossary.yaml')), []);
    assert.ok(library.isGlossary(uriOf('glossary.yaml')) && !library.isGlossary(uriOf('x.letter')));
  });

  it('knows where the entry of a term lies', async () => {
    const files = new MemoryFiles({ 'x.letter': LETTER, 'glossary.yaml': 'terms:\n  ILP: x\n' });
    const library = new Library(files);
    const found = await read(library, files.edit('x.letter'));
    assert.equal(library.uriOf(found, found.matches.occurrences[0].term), uriOf('glossary.yaml'));
  });

  it('keeps the terms that an edit of their glossary leaves', async () => {
    const files = new MemoryFiles({ 'x.letter': 'ILP och Labour', 'glossary.yaml': 'terms:\n  ILP: x\n  Labour: y\n', 'b.glossary.yaml': 'terms:\n  och: z\n' });
    const library = new Library(files);
    const uri = files.edit('x.letter');
    const before = await read(library, uri);
    files.edit('glossary.yaml', 'terms:\n  ny: n\n  ILP: changed\n  Labour: y\n');
    const after = await read(library, uri);
    assert.deepEqual([headwords(after), glosses(after)], [['ILP', 'och', 'Labour'], ['changed', 'z', 'y']]);
    assert.deepEqual(after.matches.occurrences.map(({ term }, i) => term === before.matches.occurrences[i].term), [false, true, true]);
    assert.deepEqual(after.matches.occurrences.map(({ term }) => library.uriOf(after, term)), ['glossary.yaml', 'b.glossary.yaml', 'glossary.yaml'].map(uriOf));
  });

  it('keeps no more matchers than it needs', async () => {
    const files = new MemoryFiles({ 'x.letter': LETTER, 'glossary.yaml': 'terms:\n  ILP: x\n' });
    const library = new Library(files);
    const uri = files.edit('x.letter');
    for (let i = 0; i < 20; i++) {
      files.edit('glossary.yaml', `terms:\n  ILP: ${i}\n`);
      assert.deepEqual(glosses(await read(library, uri)), [`${i}`]);
    }
  });
});

describe('work in slices', () => {
  it('gives its result', async () => assert.equal(await inSlices((function* () { yield; return 7; })()), 7));
  it('lets others run, and can be cancelled', async () => {
    let ran = 0;
    const steps = (function* () { for (;;) { const end = performance.now() + 2; while (performance.now() < end) ran++; yield; } })();
    let cancelled = false;
    setTimeout(() => { cancelled = true; }, 0);
    assert.equal(await inSlices(steps, () => cancelled), undefined);
    assert.ok(ran > 0);
  });
});
