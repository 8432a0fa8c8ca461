import { strict as assert } from 'node:assert';
import { MemoryFiles } from './memoryFiles';
import { Library } from '../../src/library/library';
import { USED, addressSuggestions, allKnown, best, hasWords, letterSuggestions, uriOf, usedPaths, usedValues } from '../../src/library/suggestions';
import { fold } from '../../src/text/fold';

const letter = (fields: string, text = 'Kära kamrater!\n\nText.\n'): string => `---\n${fields}\n---\n\n${text}`;

async function open(texts: Record<string, string>, path: string): Promise<{ files: MemoryFiles; library: Library; uri: string }> {
  const files = new MemoryFiles(texts);
  const library = new Library(files);
  const uri = files.edit(path);
  assert.equal(await allKnown(library), true);
  return { files, library, uri };
}

const LETTERS = {
  'a/own.letter': letter('sender: Leo Trotskij\nlang: sv'),
  'a/late.letter': letter('title: Sent\nsender: Léon Blum\nrecipient: [Harry Wicks, Reg Groves]\ndate: 1936-01-02\nplace: Paris'),
  'a/early.letter': letter('title: Tidigt\nsender: Leo Trotskij\ndate: 1933-10-02\nplace: Prinkipo'),
  'a/none (2).letter': letter('title: Odaterat\nsender: Harry Wicks'),
  'b/far.letter': letter('id: fjärran\ntitle: En liten grupps hävstång\nsender: Leo Trotskij\ntranslator: Karin Svensson\ndate: 1930\nglossary: [../g/x.yaml, ../outside/../../y.yaml]\nplace: Prinkipo'),
  'a/c/near.letter': letter('title: Nära\ndate: 1939'),
};

describe('letters to link to', () => {
  const targets = async (typed: string, path = 'a/own.letter'): Promise<string[]> => {
    const { library, uri } = await open(LETTERS, path);
    return letterSuggestions(library, uri, typed).items.map(each => each.target);
  };
  it('are the nearest first, then by date, the one itself left out', async () => assert.deepEqual(await targets(''), ['early.letter', 'late.letter', 'none%20%282%29.letter', 'c/near.letter', '../b/far.letter']));
  for (const [typed, found] of [
    ['trotskij', ['early.letter', '../b/far.letter']], ['1933 trots', ['early.letter']], ['leon', ['late.letter']], ['LÉON', ['late.letter']], ['havstang grupps', ['../b/far.letter']],
    ['../b/', ['../b/far.letter']], ['none%20(2', ['none%20%282%29.letter']], ['wicks', ['late.letter', 'none%20%282%29.letter']], ['fjarran', ['../b/far.letter']], ['..', undefined], ['finns inte', []]] as const) {
    it(`are found by “${typed}”`, async () => assert.deepEqual(await targets(typed), found ?? await targets('')));
  }
  it('are cut where there are too many', async () => {
    const { library, uri } = await open(LETTERS, 'a/own.letter');
    const { items, isCut } = letterSuggestions(library, uri, '', 2);
    assert.deepEqual([items.map(each => each.id), isCut], [['early', 'late'], true]);
    assert.equal(letterSuggestions(library, uri, '').isCut, false);
  });
  it('are the first of many, in whatever order they were read', async () => {
    const days = Array.from({ length: 60 }, (_, i) => String(1 + i * 37 % 60).padStart(2, '0'));
    const { library, uri } = await open({ 'x.letter': 'x', ...Object.fromEntries(days.map(day => [`y/${day}.letter`, letter(`date: 19${day}`)])) }, 'x.letter');
    for (const most of [1, 7, 30, 59, 60]) {
      const { items, isCut } = letterSuggestions(library, uri, '', most);
      assert.deepEqual([items.map(each => each.id), isCut], [[...days].sort().slice(0, most), most < 60]);
    }
  });
  it('are seen from the workspace folder by a letter that is not saved yet', async () => {
    const { files, library } = await open(LETTERS, 'a/own.letter');
    const uri = files.edit('untitled:Untitled-1', 'x');
    assert.deepEqual(letterSuggestions(library, uri, 'tidigt').items.map(each => each.target), ['a/early.letter']);
    assert.equal(uriOf(files, uri, 'a/early.letter'), 'memory:/home/a/early.letter');
  });
  it('are none outside the workspace', async () => {
    const { files, library } = await open(LETTERS, 'a/own.letter');
    assert.deepEqual(letterSuggestions(library, files.edit('memory:/else/x.letter', 'x'), '').items, []);
    assert.equal(uriOf(files, 'memory:/else/x.letter', 'y.letter'), undefined);
    assert.equal(uriOf(files, 'memory:/home/x.letter', '../y.letter'), undefined);
  });
  it('follow a change', async () => {
    const { files, library, uri } = await open(LETTERS, 'a/own.letter');
    assert.equal(letterSuggestions(library, uri, 'nytt').items.length, 0);
    files.edit('a/early.letter', letter('title: Nytt'));
    assert.deepEqual(letterSuggestions(library, uri, 'nytt').items.map(each => each.target), ['early.letter']);
  });
});

describe('the parts of a letter to link to', () => {
  it('are all that have an address, in the order of the text, with their first words', async () => {
    const { library, uri } = await open({ 'x.letter': 'Leo\n2 oktober 1933\n\nKära kamrater!\n\nFörst en\nrad.\n\n1. [Vi *överdriver* inte]{#an-k3f9} ILP.\n\nMera om det.\n\n2. Vidare.\n\nMed bästa hälsningar,\n\nLeo\n\nP.S. Ännu något.\n' }, 'x.letter');
    const known = await library.index.learn(uri);
    assert.ok(known);
    assert.deepEqual(addressSuggestions(known, library.letters.table).map(each => `${each.address}: ${each.words}`), [
      'opening: Leo 2 oktober 1933 …', 'n1: Först en rad.', 'p1: 1. Vi överdriver inte ILP.', 'p1.1: Vi överdriver inte ILP.', 'an-k3f9: Vi överdriver inte', 'p1.2: Mera om det.', 'p2: 2. Vidare.',
      'closing: Med bästa hälsningar, …', 'ps: P.S. Ännu något.']);
  });
  it('tell that a long passage goes on', async () => {
    const { library, uri } = await open({ 'x.letter': `Text [${'ord '.repeat(30)}slut]{#an-k3f9}.\n` }, 'x.letter');
    const known = await library.index.learn(uri);
    assert.ok(known && addressSuggestions(known, library.letters.table).some(each => each.address === 'an-k3f9' && /^ord .* …$/.test(each.words) && each.words.length <= 62));
  });
});

describe('values that letters have', () => {
  it('come by how many letters have them', async () => {
    const { library } = await open(LETTERS, 'a/own.letter');
    const all = library.letters.all.values();
    assert.deepEqual(usedValues(all, USED.sender).map(each => [each.value, each.letters]), [['Leo Trotskij', 3], ['Harry Wicks', 2], ['Karin Svensson', 1], ['Léon Blum', 1], ['Reg Groves', 1]]);
    assert.deepEqual(usedValues(library.letters.all.values(), USED.place).map(each => [each.value, each.letters]), [['Prinkipo', 2], ['Paris', 1]]);
    for (const field of ['lang', 'archive', 'source', 'translator', 'recipient']) assert.ok(usedValues(library.letters.all.values(), USED[field]));
  });
  it('are paths as seen from the letter, inside the workspace', async () => {
    const { library, uri } = await open(LETTERS, 'a/own.letter');
    assert.deepEqual(usedPaths(library, uri, 'glossaries', ['memory:/home/glossary.yaml', 'memory:/home/g/x.yaml']), [{ value: '../g/x.yaml', letters: 1 }, { value: '../glossary.yaml', letters: 0 }]);
    assert.deepEqual(usedPaths(library, uri, 'bibliographies', []), []);
    assert.deepEqual(usedPaths(library, 'memory:/else/x.letter', 'glossaries', []), []);
  });
});

describe('a list', () => {
  it('is whole where it is short, and else has what was typed', () => {
    assert.deepEqual(best(['a', 'b'], 'x', each => each, 2), { items: ['a', 'b'], isCut: false });
    assert.deepEqual(best(['ett två', 'två', 'tre'], 'tva', each => each, 2), { items: ['ett två', 'två'], isCut: true });
    assert.deepEqual(best(['a', 'b', 'c'], '', each => each, 2), { items: ['a', 'b'], isCut: true });
  });
  it('is looked through without accents, capitals and order', () => {
    assert.equal(fold('Hävstång É'), 'havstang e');
    assert.ok(hasWords('En liten grupps hävstång', 'HAVST liten'));
    assert.ok(!hasWords('En liten grupps hävstång', 'stor'));
    assert.ok(hasWords('100% säkert', '100% s'));
  });
});

describe('waiting for all letters', () => {
  it('ends when they are not known in time', async () => {
    const files = new MemoryFiles({ 'x.letter': 'a' });
    files.list = () => new Promise(() => undefined);
    const start = performance.now();
    assert.equal(await allKnown(new Library(files), 30), false);
    assert.ok(performance.now() - start < 1000);
  });
  it('ends when they are not all known because the reader stopped it', async () => {
    const files = new MemoryFiles({ 'x.letter': 'a' });
    const library = new Library(files);
    library.index.onDidProgress(() => library.index.stop());
    assert.equal(await allKnown(library), false);
  });
});
