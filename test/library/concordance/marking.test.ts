import { strict as assert } from 'node:assert';
import { MemoryFiles, uriOf } from '../memoryFiles';
import { areUnchanged, markHits } from '../../../src/library/concordance/marking';
import { Hit } from '../../../src/library/concordance/model';
import { isSameHit, placesNow } from '../../../src/library/concordance/places';
import { Library } from '../../../src/library/library';
import { textIn } from '../../../src/text/packed';
import { words } from '../../../src/text/words';
import { applied } from '../../text/applied';

const TEXTS = { 'a.letter': 'Kära vän!\n\n1. Ett ord och ett\nord till.\n', 'b.letter': 'Kära vän!\n\n1. Inget.\n\n    kod ord\n\n2. Ett [ord]{#ks-1 .b}.\n', 'c.letter': 'Utan.\n' };
const MARKING = { written: '', tags: ['bild'], signature: { by: 'LT', date: '2026-11-25' }, seed: 3 };

async function found(word: string): Promise<{ files: MemoryFiles; library: Library; hits: Hit[] }> {
  const files = new MemoryFiles(TEXTS), library = new Library(files);
  await library.index.complete();
  const hits = [...library.letters.all.values()].flatMap(letter => words(textIn(letter.packed!, library.letters.table)).filter(each => each.text === word).map(({ start, end }): Hit => ({ letter, start, end, series: 0 })));
  return { files, library, hits };
}

const never = (): boolean => false;

describe('hits annotated together', () => {
  it('are edits of each letter, open or not', async () => {
    const { library, hits } = await found('ord');
    let told = 0;
    const done = (await markHits(library, hits, MARKING, count => { told = count; }, never))!;
    assert.deepEqual(done.files.map(({ uri, text, edits }) => [uri, applied(text, edits).replace(/lt-\w{4}/g, 'ID')]), [
      [uriOf('a.letter'), 'Kära vän!\n\n1. Ett [ord]{#ID .bild} och ett\n[ord]{#ID .bild} till.\n'], [uriOf('b.letter'), TEXTS['b.letter'].replace('.b}', '.b .bild}')]]);
    assert.deepEqual([done.marked.length, done.had.length, done.refused.map(([hit, why]) => [hit.letter.uri, why.refused]), told], [3, 0, [[uriOf('b.letter'), 'passage-opaque']], 4]);
  });
  it('are found again where a letter was edited since, or left out', async () => {
    const { files, library, hits } = await found('ord');
    files.edit('a.letter', TEXTS['a.letter'].replace('Ett ord', 'Nu ett ord').replace('ord till', 'annat'));
    const places = (await placesNow(library, hits.filter(each => each.letter.uri === uriOf('a.letter'))))!;
    assert.deepEqual([places.placed.map(each => places.letter.reading.text.slice(each.start - 7, each.end)), places.lost.length], [['Nu ett ord'], 1]);
    const done = (await markHits(library, hits, MARKING, () => undefined, never))!;
    assert.deepEqual(done.refused.map(([, why]) => why.refused), ['hit-changed', 'passage-opaque']);
    assert.ok(await areUnchanged(library, done.files));
    files.edit('a.letter', 'Annat.');
    assert.equal(await areUnchanged(library, done.files), false);
  });
  it('are told of where their letter is gone', async () => {
    const { files, library, hits } = await found('ord');
    files.write('b.letter', undefined);
    const done = (await markHits(library, hits, MARKING, () => undefined, never))!;
    assert.deepEqual([done.marked.length, done.refused.map(([, why]) => why.refused)], [2, ['letter-unreadable', 'letter-unreadable']]);
  });
  it('can be stopped', async () => {
    const { library, hits } = await found('ord');
    assert.equal(await markHits(library, hits, MARKING, () => undefined, () => true), undefined);
  });
  it('are the same in another search', async () => {
    const { hits: [first, second] } = await found('ord');
    assert.deepEqual([isSameHit(first, { ...first }), isSameHit(first, second)], [true, false]);
  });
});
