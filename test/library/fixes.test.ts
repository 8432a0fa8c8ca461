import { strict as assert } from 'node:assert';
import { MemoryFiles, uriOf } from './memoryFiles';
import { knowledgeFixes, linkFixes } from '../../src/library/fixes';
import { Library } from '../../src/library/library';
import { applied } from '../text/applied';

/** What each fix says, and what the letter becomes by it. */
async function fixed(text: string, files: Readonly<Record<string, string>>): Promise<[string, string, string][]> {
  const library = new Library(new MemoryFiles(files));
  const read = await library.read((library.files as MemoryFiles).edit('a.letter', text));
  assert.ok(read);
  return read.problems.flatMap(problem => knowledgeFixes(read, problem).map((fix): [string, string, string] => [fix.code, fix.args[0], applied(text, fix.edits)]));
}

describe('a quick fix of what a glossary shows', () => {
  const terms = { 'glossary.yaml': 'terms:\n  New Leader: x\n  ILP: y\n  "Vad \\"nu\\" är": z\ntags:\n  metafor: x\n  ton:\n' };
  it('changes a tag to one that is alike', async () => assert.deepEqual(await fixed('En [x]{#a .metafro .x}.', terms), [['replace', 'metafor', 'En [x]{#a .metafor .x}.'], ['add-tag', 'metafro', 'En [x]{#a .metafro .x}.'], ['add-tag', 'x', 'En [x]{#a .metafro .x}.']]));
  it('changes a term to one that is alike, or adds it', async () => assert.deepEqual(await fixed('En [ledaren]{term="New Leder"}.', terms),
    [['replace', 'New Leader', 'En [ledaren]{term="New Leader"}.'], ['add-term', 'New Leder', 'En [ledaren]{term="New Leder"}.']]));
  it('puts quotation marks round words', async () => assert.deepEqual((await fixed('En [ledaren]{term=NewLeader #a}.', terms))[0], ['replace', 'New Leader', 'En [ledaren]{term="New Leader" #a}.']));
  it('keeps quotation marks', async () => assert.deepEqual((await fixed("En [ledaren]{term='ILPP'}.", terms))[0], ['replace', 'ILP', "En [ledaren]{term='ILP'}."]));
  it('changes no term to one that no value can hold', async () => assert.deepEqual((await fixed('En [x]{term="Vad nu är"}.', terms)).map(each => each[0]), ['add-term']));
  it('means the innermost span', async () => assert.deepEqual((await fixed('[En [x]{term=IPL}]{term=IPL}.', terms)).filter(each => each[0] === 'replace').map(each => each[2]), ['[En [x]{term=IPL}]{term=ILP}.', '[En [x]{term=ILP}]{term=IPL}.']));
  it('adds no term where no glossary serves', async () => assert.deepEqual(await fixed('En [x]{term=ILP}.', {}), []));
  it('creates the glossary that a letter names', async () => assert.deepEqual((await fixed('---\nglossary: ord/brev.yaml\n---\nx', {})).map(each => each.slice(0, 2)), [['create-glossary', 'ord/brev.yaml']]));

  it('knows where a named glossary would lie', () => {
    const library = new Library(new MemoryFiles());
    assert.equal(library.serving.named(uriOf('a/x.letter'), '../ord.yaml'), uriOf('ord.yaml'));
    assert.equal(library.serving.named('untitled:Untitled-1', 'ord.yaml'), uriOf('ord.yaml'));
    for (const path of ['../../ord.yaml', '/ord.yaml', 'https://example.org/ord.yaml', 'file:///ord.yaml', '..\\..\\ord.yaml']) assert.equal(library.serving.named(uriOf('a/x.letter'), path), undefined, path);
    assert.equal(library.serving.named('other:/x.letter', 'ord.yaml'), undefined);
  });
});

describe('a link to another letter that leads to nothing', () => {
  it('goes to the nearest address, or to the letter with the nearest name', async () => {
    const files = new MemoryFiles({ 'a/1933-09-05.letter': 'Käre vän!\n\n1. Ett.\n\n2. [Två]{#an-k3f9}.', 'b.letter': '[x](a/1933-09-05.letter#p3) [y](a/1933-9-05.letter#p1) [z](a/1933-09-05.letter#an-k3f8) [q](a/1933-09-05.letter#p1)' });
    const library = new Library(files), uri = files.edit('b.letter');
    await library.index.complete();
    const problems = await library.problems(uri) ?? [];
    assert.deepEqual(problems.map(each => linkFixes(library, uri, each).map(fix => fix.args[0])[0]), ['a/1933-09-05.letter#p2', 'a/1933-09-05.letter#p1', 'a/1933-09-05.letter#an-k3f9']);
    assert.deepEqual(linkFixes(library, uri, { ...problems[0], code: 'yaml' }), []);
    library.dispose();
  });
});
