import { strict as assert } from 'node:assert';
import { MemoryFiles, uriOf } from './memoryFiles';
import { checkFile, checkFiles, correspondenceProblems, filesToCheck } from '../../src/library/checks';
import { Library } from '../../src/library/library';

const never = (): boolean => false;
const front = (fields: string): string => `---\n${fields}\nlang: sv\n---\n\nKära vän!\n\n1. Ett ord.\n`;

async function whole(texts: Readonly<Record<string, string>>, areAll = true): Promise<unknown> {
  const files = new MemoryFiles(texts), library = new Library(files);
  await library.index.complete();
  const found = correspondenceProblems(library.letters.all.values(), files, areAll);
  return Object.fromEntries(Array.from(found, ([uri, problems]) => [uri.slice(uriOf('').length), problems.map(({ code, severity, start, end, args }) => [code, severity, texts[uri.slice(uriOf('').length)].slice(start, end), ...args])]));
}

describe('what is to be checked', () => {
  it('are the letters and the glossaries, also those with other names that serve one', async () => {
    const files = new MemoryFiles({ 'a/x.letter': front('glossary: ../terms.yaml'), 'b/y.letter': front('title: T'), 'glossary.yaml': 'terms:\n', 'c/n.glossary.yml': 'terms:\n', 'terms.yaml': 'terms:\n', 'other.yaml': 'a: b\n', 'node_modules/z.letter': 'x' });
    files.configure('more.yaml');
    const library = new Library(files);
    await library.index.complete();
    const { letters, glossaries } = await filesToCheck(library, never);
    assert.deepEqual(letters.sort(), ['a/x.letter', 'b/y.letter'].map(uriOf));
    assert.deepEqual(glossaries.sort(), ['c/n.glossary.yml', 'glossary.yaml', 'more.yaml', 'terms.yaml'].map(uriOf));
  });
  it('is nothing more when it is cancelled', async () => {
    const library = new Library(new MemoryFiles({ 'a.letter': 'x' }));
    assert.deepEqual(await filesToCheck(library, () => true), { letters: [], glossaries: [] });
  });
});

describe('a check', () => {
  it('finds what is wrong with a letter and a glossary that are not open, with the text', async () => {
    const text = '1. Ett.\n\n3. Tre [a]{term=Nej}.\n', glossary = 'terms:\n  ILP: {see: Nej, kind: x}\n';
    const library = new Library(new MemoryFiles({ 'a.letter': text, 'glossary.yaml': glossary }));
    const letter = await checkFile(library, uriOf('a.letter')), other = await checkFile(library, uriOf('glossary.yaml'));
    assert.deepEqual([letter?.text, letter?.problems.map(each => each.code)], [text, ['point-skips', 'term-missing']]);
    assert.deepEqual([other?.text, other?.problems.map(each => each.code).sort()], [glossary, ['kind-unknown', 'see-missing']]);
  });
  it('looks at an open glossary as its editor has it', async () => {
    const files = new MemoryFiles({ 'glossary.yaml': 'terms:\n' });
    const text = 'terms:\n  ILP: {kind: x}\n';
    files.edit('glossary.yaml', text);
    const checked = await checkFile(new Library(files), uriOf('glossary.yaml'));
    assert.deepEqual([checked?.text, checked?.problems.map(each => each.code)], [text, ['kind-unknown']]);
  });
  it('finds nothing where there is no file', async () => {
    const library = new Library(new MemoryFiles());
    assert.deepEqual([await checkFile(library, uriOf('a.letter')), await checkFile(library, uriOf('glossary.yaml'))], [undefined, undefined]);
  });
  it('goes through many in their order, and ends when it is cancelled', async () => {
    const names = Array.from({ length: 40 }, (_, i) => `${i}.letter`);
    const library = new Library(new MemoryFiles(Object.fromEntries(names.map(name => [name, `${name} text`]))));
    const uris = names.map(uriOf);
    const found: (string | undefined)[] = [];
    for await (const batch of checkFiles(library, uris, never)) for (const each of batch) found.push(each?.uri);
    assert.deepEqual(found, uris);
    let cancelled = false, count = 0;
    for await (const batch of checkFiles(library, uris, () => cancelled)) { count += batch.length; cancelled = true; }
    assert.ok(count > 0 && count < 40);
  });
});

describe('what only the whole correspondence shows', () => {
  it('is an id that another letter has too', async () => assert.deepEqual(await whole({ 'a/1.letter': front('id: k'), 'b/2.letter': front('id: k'), 'c.letter': front('id: other') }), {
    'a/1.letter': [['letter-id-twice', 'error', 'k', 'k', '../b/2.letter']], 'b/2.letter': [['letter-id-twice', 'error', 'k', 'k', '../a/1.letter']],
  }));
  it('is an id that is the name of another letter, which has none', async () => assert.deepEqual(await whole({ 'a.letter': front('id: brev å'), 'brev å.letter': front('title: T') }), {
    'a.letter': [['letter-id-twice', 'error', 'brev å', 'brev å', 'brev å.letter']],
  }));
  it('is an original that no letter is', async () => assert.deepEqual(await whole({ 'a.letter': front('original: nej'), 'b.letter': front('original: c'), 'c.letter': front('original: k'), 'd.letter': front('id: k') }), {
    'a.letter': [['original-missing', 'warning', 'nej', 'nej']],
  }));
  it('is no missing original while some letters are not known', async () => assert.deepEqual(await whole({ 'a.letter': front('original: nej') }, false), {}));
  it('is nothing for letters without an id, or with an empty one', async () => assert.deepEqual(await whole({ 'a/x.letter': front('title: T'), 'b/x.letter': front('id: ""'), 'c/x.letter': front('id: ""') }), {}));
  it('is no missing original where the field is empty', async () => assert.deepEqual(await whole({ 'a.letter': front('original: ""') }), {}));
  it('is both in one letter', async () => assert.deepEqual(await whole({ 'a.letter': front('id: k\noriginal: nej'), 'k.letter': 'x' }), {
    'a.letter': [['letter-id-twice', 'error', 'k', 'k', 'k.letter'], ['original-missing', 'warning', 'nej', 'nej']],
  }));
});
