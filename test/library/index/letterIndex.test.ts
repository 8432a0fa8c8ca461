import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { MemoryFiles, uriOf } from '../memoryFiles';
import { MemoryStore } from '../memoryStore';
import { Library } from '../../../src/library/library';
import { Notice } from '../../../src/library/notices';
import { textIn } from '../../../src/text/packed';

const letter = (n: number): string => `---\nid: b${n}\nsender: Anna Berg\ndate: 1910-05-0${n}\n---\nKäre vän!\n\n1. Ord nummer${n} och [brevet](b${n + 1}.letter#p1).\n`;
const FILES = { 'a/b1.letter': letter(1), 'a/b2.letter': letter(2), 'b3.letter': letter(3), 'a/notes.txt': 'x', 'glossary.yaml': 'terms:\n  ord: x\n' };

/** What the library knows, in a form that can be compared. */
function known(library: Library): Record<string, unknown> {
  const { all, table } = library.letters;
  return Object.fromEntries([...all].sort(([a], [b]) => a < b ? -1 : 1).map(([uri, { record, packed }]) => [uri, { record: JSON.parse(JSON.stringify(record)), text: packed && textIn(packed, table) }]));
}

function open(files: MemoryFiles, store?: MemoryStore): { library: Library; notices: Notice[] } {
  const library = new Library(files, store), notices: Notice[] = [];
  library.onDidNotice(notice => notices.push(notice));
  return { library, notices };
}

/** Until what was checked after a restore, and what has changed, is taken over. */
async function settled(library: Library): Promise<void> {
  await library.index.complete();
  while (library.index.progress.state === 'reading') await new Promise(resolve => setTimeout(resolve, 1));
  await library.index.settled();
}

describe('the index of the letters', () => {
  it('reads nothing before it is asked, then every letter once', async () => {
    const files = new MemoryFiles(FILES), { library } = open(files);
    assert.deepEqual([files.reads.length, library.letters.all.size, library.index.progress.state], [0, 0, 'sleeping']);
    await Promise.all([library.index.complete(), library.index.complete()]);
    assert.deepEqual([[...library.letters.all.keys()].sort(), library.index.progress.state], [['a/b1.letter', 'a/b2.letter', 'b3.letter'].map(uriOf).sort(), 'complete']);
    assert.equal(files.reads.length, 3);
    library.dispose();
  });

  it('passes over what is no letter to be read, and says so', async () => {
    const files = new MemoryFiles({ ...FILES, 'node_modules/x/b4.letter': letter(4), '.git/b5.letter': letter(5) }), { library, notices } = open(files);
    files.unread.set(uriOf('b3.letter'), 'not-utf8');
    await library.index.complete();
    assert.equal(library.letters.all.size, 2);
    assert.deepEqual(notices.filter(each => each.code === 'passed-over'), [{ code: 'passed-over', uri: uriOf('b3.letter'), reason: 'not-utf8' }]);
    library.dispose();
  });

  it('follows links to folders, but not in a circle', async () => {
    const files = new MemoryFiles(FILES), { library, notices } = open(files);
    files.links.set(uriOf('a/loop'), uriOf('a'));
    files.links.set(uriOf('c'), uriOf('a'));
    await library.index.complete();
    assert.deepEqual([library.letters.all.has(uriOf('c/b1.letter')), library.letters.all.size], [true, 5]);
    assert.ok(notices.some(each => each.code === 'circle' && each.uri === uriOf('a/loop')));
    library.dispose();
  });

  it('follows files and folders that change, come and go', async () => {
    const files = new MemoryFiles(FILES), { library } = open(files);
    await library.index.complete();
    files.write('b3.letter', letter(7));
    files.write('a/b1.letter', undefined);
    files.write('new/b4.letter', letter(4));
    await settled(library);
    assert.deepEqual([...library.letters.all.values()].map(each => each.record.id?.target).sort(), ['b2', 'b4', 'b7']);
    assert.deepEqual([library.letters.hasWord('nummer7'), library.letters.hasWord('nummer1'), library.letters.hasWord('nowhere')], [true, false, false]);
    library.dispose();
  });

  it('takes open letters as they stand, closed ones as they were saved', async () => {
    const files = new MemoryFiles(FILES), { library } = open(files);
    await library.index.complete();
    files.edit('b3.letter', 'Käre vän!\n\nNyskrivet.');
    assert.deepEqual([library.letters.hasWord('Nyskrivet'), library.letters.get(uriOf('b3.letter')) !== undefined && library.letters.hasWord('Nyskrivet')], [false, true]);
    files.close('b3.letter');
    await settled(library);
    assert.deepEqual([library.letters.get(uriOf('b3.letter'))?.record.id?.target, library.letters.hasWord('Nyskrivet')], ['b3', false]);
    files.edit('untitled:Untitled-1', 'Käre vän!\n\nAldrigsparat.');
    assert.ok(library.letters.get('untitled:Untitled-1'));
    files.close('untitled:Untitled-1');
    assert.equal(library.letters.get('untitled:Untitled-1'), undefined);
    library.dispose();
  });

  it('forgets an open letter whose file is gone, but not what is typed in it', async () => {
    const files = new MemoryFiles(FILES), { library } = open(files);
    await library.index.complete();
    files.edit('b3.letter');
    files.edit('a/b1.letter', `${letter(1)}Mer.`);
    assert.equal(library.letters.all.size, 3);
    for (const path of ['b3.letter', 'a/b1.letter']) files.write(path, undefined);
    await settled(library);
    assert.deepEqual([library.letters.get(uriOf('b3.letter')), library.letters.hasWord('Mer')], [undefined, true]);
    files.edit('b3.letter', 'Käre vän!\n\nIgen.');
    assert.ok(library.letters.get(uriOf('b3.letter')));
    library.dispose();
  });

  it('learns one letter without the others', async () => {
    const files = new MemoryFiles(FILES), { library } = open(files);
    assert.equal((await library.index.learn(uriOf('b3.letter')))?.record.id?.target, 'b3');
    assert.equal(await library.index.learn(uriOf('none.letter')), undefined);
    files.write('b3.letter', letter(9));
    await library.index.settled();
    assert.equal(library.letters.get(uriOf('b3.letter'))?.record.id?.target, 'b9');
    assert.equal(library.letters.all.size, 1);
    library.dispose();
  });

  it('can be stopped, and goes on', async () => {
    const files = new MemoryFiles(Object.fromEntries(Array.from({ length: 400 }, (_, i) => [`${i % 7}/b${i}.letter`, letter(i % 10)]))), { library } = open(files);
    const listener = library.index.onDidProgress(({ state, done }) => { if (state === 'reading' && done > 100 && done < 300) library.index.stop(); });
    await library.index.complete();
    listener.dispose();
    assert.equal(library.index.progress.state, 'stopped');
    assert.ok(library.letters.all.size < 400);
    await library.index.resume();
    assert.deepEqual([library.letters.all.size, library.index.progress.state], [400, 'complete']);
    library.dispose();
  });
});

describe('the cache', () => {
  async function saved(files: MemoryFiles, store: MemoryStore): Promise<Record<string, unknown>> {
    const { library } = open(files, store);
    await library.index.complete();
    await library.index.save();
    const found = known(library);
    library.dispose();
    return found;
  }

  it('gives the same letters again, and no file is read', async () => {
    const files = new MemoryFiles(FILES), store = new MemoryStore(), before = await saved(files, store);
    files.reads.length = 0;
    const { library, notices } = open(files, store);
    await library.index.words();
    assert.deepEqual(known(library), before);
    await settled(library);
    assert.deepEqual([files.reads, known(library)], [[], before]);
    assert.ok(notices.some(each => each.code === 'cache' && each.reason === 'restored'));
    library.dispose();
  });

  it('is looked through for what has changed since', async () => {
    const files = new MemoryFiles(FILES), store = new MemoryStore();
    await saved(files, store);
    files.reads.length = 0;
    files.write('b3.letter', letter(8));
    files.write('a/b1.letter', undefined);
    files.write('b4.letter', letter(4));
    const { library } = open(files, store);
    await settled(library);
    assert.deepEqual([...library.letters.all.values()].map(each => each.record.id?.target).sort(), ['b2', 'b4', 'b8']);
    assert.deepEqual([...files.reads].sort(), ['b3.letter', 'b4.letter'].map(uriOf));
    library.dispose();
  });

  it('takes open letters as they stand', async () => {
    const files = new MemoryFiles(FILES), store = new MemoryStore();
    await saved(files, store);
    files.edit('b3.letter', 'Käre vän!\n\nNyskrivet.');
    const { library } = open(files, store);
    await library.index.learn(uriOf('a/b1.letter'));
    await settled(library);
    assert.deepEqual([library.letters.get(uriOf('b3.letter'))?.record.id, library.letters.hasWord('nummer3'), library.letters.hasWord('nummer1'), library.letters.hasWord('Nyskrivet')], [undefined, false, true, true]);
    library.dispose();
  });

  it('of another version is not read', async () => {
    const files = new MemoryFiles(FILES), store = new MemoryStore(), before = await saved(files, store);
    const other = new MemoryStore('2');
    for (const [name, bytes] of store.files) other.files.set(name, bytes);
    const { library, notices } = open(files, other);
    await settled(library);
    assert.deepEqual(known(library), before);
    assert.ok(notices.some(each => each.code === 'cache' && each.reason === 'other-version'));
    library.dispose();
  });

  it('heals itself, however it is damaged', async () => {
    const files = new MemoryFiles(FILES), store = new MemoryStore(), before = await saved(files, store);
    const caches = [...store.files];
    await fc.assert(fc.asyncProperty(fc.constantFrom(...caches), fc.nat(1_000_000), fc.integer({ min: 1, max: 255 }), fc.boolean(), async ([name, whole], place, by, cut) => {
      const at = place % whole.length;
      for (const [each, bytes] of caches) store.files.set(each, bytes);
      const damaged = cut ? whole.slice(0, at) : whole.slice();
      if (!cut) damaged[at] ^= by;
      store.files.set(name, damaged);
      const { library } = open(files, store);
      await settled(library);
      assert.deepEqual(known(library), before);
      library.dispose();
    }), { numRuns: 60 });
  });

  it('that cannot be written is told', async () => {
    const store = new MemoryStore(), { library, notices } = open(new MemoryFiles(FILES), store);
    store.writes = false;
    await library.index.complete();
    await library.index.save();
    assert.deepEqual(notices.filter(each => each.code === 'cache'), [{ code: 'cache', reason: 'not-written' }]);
    library.dispose();
  });
});

describe('the letters, whatever happens to their files', () => {
  it('are those of a library that is opened afterwards', () => fc.assert(fc.asyncProperty(fc.array(fc.record({ what: fc.constantFrom('write', 'delete', 'edit', 'close', 'wait'), path: fc.constantFrom('a.letter', 'b/c.letter', 'b/d.letter'), n: fc.integer({ min: 1, max: 9 }) }), { maxLength: 12 }), async steps => {
    const files = new MemoryFiles(FILES), { library } = open(files);
    await library.index.complete();
    for (const { what, path, n } of steps) {
      if (what === 'write') files.write(path, letter(n));
      else if (what === 'delete') files.write(path, undefined);
      else if (what === 'edit') files.edit(path, letter(n));
      else if (what === 'close') files.close(path);
      else library.letters.get(uriOf(path));
    }
    await settled(library);
    const { library: fresh } = open(files);
    await settled(fresh);
    assert.deepEqual(known(library), known(fresh));
    for (let n = 1; n < 10; n++) assert.equal(library.letters.hasWord(`nummer${n}`), fresh.letters.hasWord(`nummer${n}`));
    library.dispose();
    fresh.dispose();
  }), { numRuns: 25 }));
});
