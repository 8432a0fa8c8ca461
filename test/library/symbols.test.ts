import { strict as assert } from 'node:assert';
import { correspondence } from './navigation/correspondence';
import { MemoryFiles, uriOf } from './memoryFiles';
import { Library } from '../../src/library/library';
import { KnownLetter } from '../../src/library/index/letters';
import { idOf } from '../../src/library/links';
import { servingLists } from '../../src/library/navigation/companions';
import { MOST, MOST_LETTERS, hasInOrder, searchSymbols } from '../../src/library/symbols';
import { TermCounts } from '../../src/library/termCounts';
import { TermCount } from '../../src/library/termSearch';
import { finish } from '../../src/text/steps';
import { fold, queryWords } from '../../src/text/fold';

const keyOf = (letter: KnownLetter): string => idOf(letter, letter.uri);
const nameOf = (letter: KnownLetter): string => [letter.record.senders.join(), letter.record.date].filter(part => part).join(', ') || keyOf(letter);

async function found(library: Library, query: string): Promise<string[]> {
  await library.index.complete();
  const uris = new Set((await servingLists(library)).flat());
  const glossaries = (await Promise.all(Array.from(uris, async uri => ({ uri, glossary: (await library.glossary(uri))! })))).filter(each => each.glossary);
  return finish(searchSymbols(query, { letters: library.letters.all.values(), glossaries, nameOf, keyOf })).map(each => `${each.kind} ${each.name}`);
}

describe('symbols of the workspace', () => {
  const { library } = correspondence();
  const trotskij = 'letter Lev Trotskij, 1933-10-02';

  for (const [query, expected] of [
    ['trotskij 1933', [trotskij]], ['1933, Trotskij', [`${trotskij} [1933,]`]], ['TROTSKIJ', [trotskij]], ['brittiska lev', [`${trotskij} [brittiska]`]],
    ['hävstång', [`${trotskij} · En liten grupps hävstång`, 'point 1. Om ILP:s väg och hävstången av ledaren.', 'point 1. Till hävstången, brevet, punkten och ILP.']],
    ['havstang 1933', [`${trotskij} · En liten grupps hävstång [havstang]`]],
    ['trotskij1933', [trotskij]],
    ['engelskan', ['letter Karin Svensson · engelskan']],
    ['groves', ['term Groves', 'point 1. Groves och hon i ILP. Se brevet.']],
    ['leader new', ['term The New Leader']],
    ['xyzzy', []],
  ] as const) it(`finds “${query}”`, async () => assert.deepEqual(await found(library, query), expected));

  it('puts the better match first, then letters before terms before points', async () => {
    assert.deepEqual((await found(library, 'ilp')).map(each => each.split(' ')[0]), ['term', 'point', 'point', 'point', 'point']);
    const files = new MemoryFiles({ 'a.letter': '---\ntitle: Parti\n---\nKära vän!\n\n1. Parti.\n\n2. Partiet.\n', 'glossary.yaml': 'terms:\n  parti: x\n  Arbetarparti: y\n' });
    assert.deepEqual(await found(new Library(files), 'parti'), ['letter a · Parti', 'term parti', 'point 1. Parti.', 'point 2. Partiet.', 'term Arbetarparti']);
  });

  it('gives the letters by date to an empty query', async () => {
    assert.deepEqual(await found(library, ' '), [trotskij, 'letter Karin Svensson', 'letter c']);
  });

  it('gives names that the editor lets through', async () => {
    for (const query of ['hävstång', 'havstang', 'engelskan', 'trotskij', 'vag', '2']) for (const name of await found(library, query)) assert.ok(hasInOrder(name.replace(/^\w+ /, ''), query), `${query}: ${name}`);
  });

  it('gives as many as can be looked through', async () => {
    const letter = (i: number): string => `---\nsender: Alfa\ndate: ${1900 + i % 50}\n---\nKära vän!\n\n1. Alfa ${i}.\n`;
    const files = new MemoryFiles(Object.fromEntries(Array.from({ length: MOST_LETTERS + 50 }, (_, i) => [`${i}.letter`, letter(i)])));
    const other = new Library(files);
    const all = await found(other, 'alfa');
    assert.equal(all.filter(each => each.startsWith('letter')).length, MOST_LETTERS);
    assert.equal(all.filter(each => each.startsWith('point')).length, MOST);
    assert.equal(all[0], 'letter Alfa, 1900');
    assert.equal((await found(other, '')).length, MOST);
  });

  it('folds what is written', () => {
    assert.deepEqual(queryWords(' Hävstång,  Élan '), ['havstang', 'elan']);
    assert.equal(fold('ILP'), 'ilp');
    assert.ok(hasInOrder('Lev Trotskij', 'ltk') && !hasInOrder('Lev', 'vl') && hasInOrder('x', ''));
  });
});

/** Without the place. */
function bare(count: TermCount | undefined): TermCount | undefined { return count && { places: count.places, letters: count.letters }; }

describe('counts of terms', () => {
  it('are kept until something changes', async () => {
    const { library, files } = correspondence();
    const counts = new TermCounts(library);
    let changes = 0;
    const listener = counts.onDidChange(() => changes++);
    const glossary = uriOf('glossary.yaml');
    assert.deepEqual(bare(await counts.count(glossary, 'ILP')), { places: 5, letters: 3 });
    assert.deepEqual(bare(await counts.count(glossary, 'Labourpartiet')), { places: 1, letters: 1 });
    assert.deepEqual(bare(await counts.count(glossary, 'none')), { places: 0, letters: 0 });
    const before = changes;
    const real = library.terms.counts.bind(library.terms);
    let searched = 0;
    library.terms.counts = (...args) => { searched++; return real(...args); };
    await counts.count(glossary, 'ILP');
    assert.equal(searched, 0);
    files.edit('b c.letter', 'Kära vän!\n\n1. ILP, ILP.\n');
    assert.ok(changes > before);
    assert.deepEqual(bare(await counts.count(glossary, 'ILP')), { places: 6, letters: 3 });
    assert.equal(searched, 1);
    files.edit('glossary.yaml', 'terms:\n  Labour: x\n');
    assert.deepEqual(bare(await counts.count(glossary, 'ILP')), { places: 0, letters: 0 });
    listener.dispose();
    counts.dispose();
  });

  it('are made in one pass, for all who wait', async () => {
    const { library } = correspondence();
    const counts = new TermCounts(library);
    const glossary = uriOf('glossary.yaml'), passes: string[] = [];
    const real = library.terms.counts.bind(library.terms);
    library.terms.counts = (uri, headwords, cancelled) => { passes.push([...headwords].join()); return real(uri, headwords, cancelled); };
    let patient = true;
    const asked = [counts.count(glossary, 'ILP'), counts.count(glossary, 'ILP'), counts.count(uriOf('folk/folk.glossary.yaml'), 'Groves'), counts.count(glossary, 'Labourpartiet'), counts.count(glossary, 'The New Leader', () => !patient)];
    patient = false;
    assert.deepEqual((await Promise.all(asked)).map(each => each?.places), [5, 5, 2, 1, undefined]);
    assert.ok(passes.length <= 3, passes.join(' | '));
    counts.dispose();
  });

  it('are not made for who does not wait', async () => {
    const { library } = correspondence();
    const counts = new TermCounts(library);
    assert.equal(await counts.count(uriOf('glossary.yaml'), 'ILP', () => true), undefined);
    let asked = 0;
    const real = library.terms.counts.bind(library.terms);
    library.terms.counts = async (uri, headwords) => asked++ === 0 ? Promise.reject(new Error('lost')) : real(uri, headwords);
    await assert.rejects(counts.count(uriOf('glossary.yaml'), 'ILP'));
    assert.deepEqual(bare(await counts.count(uriOf('glossary.yaml'), 'ILP')), { places: 5, letters: 3 });
    counts.dispose();
  });
});
