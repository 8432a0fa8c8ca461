import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { MemoryFiles, uriOf } from '../memoryFiles';
import { MemoryStore } from '../memoryStore';
import { AnnotationLine, wordsOf } from '../../../src/library/annotations/annotations';
import { AnnotationGroup, AnnotationGrouping, groupAnnotations } from '../../../src/library/annotations/groups';
import { tagsetsOf } from '../../../src/library/annotations/tagsets';
import { Library } from '../../../src/library/library';

const sample = readFileSync('media/sample/letters/1933-10-02.letter', 'utf8');

async function libraryOf(texts: Readonly<Record<string, string>>): Promise<{ files: MemoryFiles; library: Library }> {
  const files = new MemoryFiles(texts), library = new Library(files);
  await library.index.complete();
  return { files, library };
}
async function linesOf(text: string): Promise<readonly AnnotationLine[]> { return (await libraryOf({ 'a.letter': text })).library.annotations.of(uriOf('a.letter')); }
const shape = (groups: readonly AnnotationGroup[]): unknown => groups.map(({ kind, key, count, lines, groups: inner }) => [kind, key, count, inner.length ? shape(inner) : lines.map(each => each.id)]);
const letter = (date: string, body: string): string => `---\ndate: ${date}\n---\nKära vän!\n\n${body}\n`;

describe('the annotations of a letter', () => {
  it('are its passages as they read, with where they stand and what is said of them', async () => {
    const lines = await linesOf(sample);
    assert.deepEqual(lines.map(each => [each.id, each.part?.address, each.point?.address, each.tags.join(), each.replies.length]),
      [['ks-h7q2', 'p1', 'p1', 'metafor,taktik', 1], ['ks-t4n8', 'p3', 'p3', 'motsats', 0], ['ks-b6w3', 'p4.1', 'p4', 'metafor', 0], ['ks-m9c5', 'p4.2', 'p4', 'motsats', 0], ['ks-p5k1', 'p8.1', 'p8', 'taktik', 0]]);
    assert.equal(lines[0].passage, 'Den lilla hävstång som ni utgör är otillräcklig för att flytta Labourpartiet, men kan ha stor effekt på ILP.');
    assert.deepEqual([lines[2].note?.by, lines[2].note?.date, lines[2].point?.words.startsWith('4. Ni talar om')], ['KS', '2026-11-23', true]);
  });
  it('read over a paragraph’s end, across each other, and without the marks in them', async () => {
    const lines = await linesOf('Ett []{#a-1 .s}två [tre]{#a-2}\n\nfyra []{.e a=a-1}*fem* [[sex]{.unclear} sju]{#a-3 .x}.\n');
    assert.deepEqual(lines.map(each => each.passage), ['två tre\n\nfyra', 'tre', 'sex sju']);
  });
  it('are told apart where two have one id', async () => assert.deepEqual((await linesOf('[a]{#x-1} [b]{#x-1}\n')).map(each => [each.id, each.nth]), [['x-1', 0], ['x-1', 1]]));
  it('are none where there are none', async () => assert.deepEqual(await linesOf('Ett ord.\n'), []));
  it('have words to filter by: passage, note, replies, tags and their labels', async () => {
    const words = wordsOf((await linesOf(sample))[0], tag => `«${tag}»`);
    for (const word of ['hävstång', 'Bilden ger', 'stödpunkt', 'metafor', '«taktik»', 'KS', 'ME', 'p1', 'ks-h7q2']) assert.ok(words.includes(word), word);
  });
});

describe('what cannot be placed', () => {
  const unplaced = async (text: string): Promise<unknown[][]> => (await linesOf(text)).filter(each => each.unplaced !== undefined).map(each => [each.id, each.unplaced, each.note?.text, text.slice(each.range.start, each.range.end)]);
  it('is a crossing mark without its other end, with its note', async () => {
    assert.deepEqual(await unplaced('Ett []{#a-1 .s} två.\n\n[^a-1]: Not.\n'), [['a-1', 'crossing-no-end', 'Not.', '[]{#a-1 .s}']]);
    assert.deepEqual(await unplaced('Ett []{.e a=a-1}[^a-1] två.\n\n[^a-1]: Not.\n'), [['a-1', 'crossing-no-start', 'Not.', '[]{.e a=a-1}']]);
  });
  it('is a note that nothing refers to, with its replies', async () => {
    const [line] = await linesOf('Ett ord.\n\n[^a-1]: Not.\n\n    - []{by=KS} Svar.\n');
    assert.deepEqual([line.unplaced, line.note?.text, line.replies.map(each => each.text)], ['note-not-referred', 'Not.', ['Svar.']]);
  });
  it('is no note whose passage is there, although its reference is not', async () => assert.deepEqual(await unplaced('Ett [ord]{#a-1}.\n\n[^a-1]: Not.\n'), []));
  it('is a reference without a definition', async () => assert.deepEqual(await unplaced('Ett [ord]{#a-1}[^a-1].\n'), [['a-1', 'note-undefined', undefined, '[^a-1]']]));
  it('is a second note of the same name', async () => assert.deepEqual(await unplaced('Ett [ord]{#a-1}[^a-1].\n\n[^a-1]: Not.\n\n[^a-1]: Till.\n'), [['a-1', 'note-defined-twice', 'Till.', '[^a-1]:']]));
  it('is a span over a blank line', async () => assert.deepEqual((await unplaced('Ett [ord\n\ntill]{#a-1 .x} här.\n')).map(each => each.slice(0, 2)), [['a-1', 'span-over-blank-line']]));
  it('is no note of the text itself', async () => assert.deepEqual(await unplaced('Ett ord[^1].\n\n[^1]: Fotnot.\n'), []));
  it('stands last, by itself, and never in a group of a place', async () => {
    const lines = await linesOf('1. Ett [ord]{#a-2 .x} []{#a-1 .s} två.\n\n[^a-3]: Not.\n');
    for (const by of ['point', 'tag', 'author', 'date'] as const) assert.deepEqual((shape(groupAnnotations(lines, by)) as unknown[]).at(-1), ['unplaced', undefined, 2, ['a-1', 'a-3']]);
  });
});

describe('the annotations of all letters', () => {
  it('are those in the workspace folders', async () => {
    const { files, library } = await libraryOf({ 'a.letter': sample, 'b.letter': 'Ett ord.\n' });
    for (const uri of ['untitled:Untitled-1', 'git:/home/a.letter']) files.edit(uri, sample);
    assert.deepEqual([...library.annotations.all].map(([uri, lines]) => [uri, lines.length]), [[uriOf('a.letter'), 5]]);
    assert.equal(library.annotations.of('untitled:Untitled-1').length, 5);
  });
  it('are the same as long as nothing changes that is shown', async () => {
    const { files, library } = await libraryOf({ 'a.letter': sample, 'b.letter': sample });
    const before = library.annotations.all;
    files.edit('b.letter', sample.replace('Kära kamrater', 'Kära alla kamrater'));
    assert.equal(library.annotations.all, before);
    assert.equal(library.annotations.of(uriOf('b.letter'))[0].range.start, before.get(uriOf('a.letter'))![0].range.start + 5);
    for (const [from, to] of [['hävstång som', 'hävarm som'], ['.metafor .taktik', '.taktik'], ['Bilden ger', 'Den ger'], ['by=ME', 'by=MX'], ['[^ks-h7q2]: []{by=KS', '[^ks-h7q2]: []{by=K'], ['date: 1933-10-02', 'date: 1933-10-03'], ['4. Ni talar', '4. Vi talar']]) {
      files.edit('b.letter', sample);
      const last = library.annotations.all;
      assert.ok(sample.includes(from), from);
      files.edit('b.letter', sample.replace(from, to));
      assert.notEqual(library.annotations.all, last, to);
    }
    files.write('a.letter', undefined);
    await library.index.settled();
    assert.deepEqual([...library.annotations.all.keys()], [uriOf('b.letter')]);
  });
  it('come from the cache with what cannot be placed, and read as they did', async () => {
    const files = new MemoryFiles({ 'a.letter': sample, 'b.letter': 'Ett []{#a-1 .s} två.\n' }), store = new MemoryStore();
    const first = new Library(files, store);
    await first.index.complete();
    await first.index.save();
    const again = new Library(files, store);
    await again.index.words();
    const plain = (library: Library): unknown => JSON.parse(JSON.stringify([...library.annotations.all]));
    assert.deepEqual(plain(again), plain(first));
  });
});

describe('annotations in groups', () => {
  const body = (by: string, id: string): string => `1. [Ett]{#${id}-1 .b .a}[^${id}-1] [två]{#${id}-2 .a}.\n\n[^${id}-1]: []{by=${by} date=2026-11-2${id.length}} Not.\n\n2. Mer.\n\n[Tre]{#${id}-3}[^${id}-3].\n\n[^${id}-3]: Osignerad.`;
  const groups = async (by: AnnotationGrouping, letters: boolean): Promise<unknown> => {
    const { library } = await libraryOf({ 'a.letter': letter('1934', body('Åke', 'ab')), 'b.letter': letter('1933', body('Bo', 'c')) });
    return shape(groupAnnotations(letters ? [...library.annotations.all.values()].flat() : library.annotations.of(uriOf('a.letter')), by, { letters, labelOf: tag => tag === 'b' ? 'A' : 'B' }));
  };
  it('by point', async () => assert.deepEqual(await groups('point', false), [['point', 'p1', 2, ['ab-1', 'ab-2']], ['point', 'p2', 1, ['ab-3']]]));
  it('by letter and point, the letters by date', async () => assert.deepEqual(await groups('point', true), [
    ['letter', uriOf('b.letter'), 3, [['point', 'p1', 2, ['c-1', 'c-2']], ['point', 'p2', 1, ['c-3']]]],
    ['letter', uriOf('a.letter'), 3, [['point', 'p1', 2, ['ab-1', 'ab-2']], ['point', 'p2', 1, ['ab-3']]]]]));
  it('by tag, in the order of the labels, under each of its tags', async () => assert.deepEqual(await groups('tag', true), [['tag', 'b', 2, ['c-1', 'ab-1']], ['tag', 'a', 4, ['c-1', 'c-2', 'ab-1', 'ab-2']], ['tag', undefined, 2, ['c-3', 'ab-3']]]));
  it('by day, the latest first', async () => assert.deepEqual(await groups('date', true), [['date', '2026-11-22', 1, ['ab-1']], ['date', '2026-11-21', 1, ['c-1']], ['date', undefined, 4, ['c-2', 'c-3', 'ab-2', 'ab-3']]]));
  it('by author, whom an id tells where there is no note', async () => {
    const { library } = await libraryOf({ 'a.letter': '[a]{#lt-1}[^lt-1] [b]{#lt-2} [c]{#an-2} [d]{#ks-1}\n\n[^lt-1]: []{by="Lena Törn"} Not.\n\n    - []{by=KS} Svar.\n', 'b.letter': '[e]{#ks-9}[^ks-9]\n\n[^ks-9]: []{by="Kajsa Sund"} Not.\n' });
    const all = [...library.annotations.all.values()].flat();
    assert.deepEqual(shape(groupAnnotations(library.annotations.of(uriOf('a.letter')), 'author')), [['author', 'KS', 1, ['ks-1']], ['author', 'Lena Törn', 2, ['lt-1', 'lt-2']], ['author', undefined, 1, ['an-2']]]);
    assert.deepEqual(shape(groupAnnotations(all, 'author', { letters: true })), [['author', 'Kajsa Sund', 1, ['ks-9']], ['author', 'Lena Törn', 2, ['lt-1', 'lt-2']], ['author', undefined, 2, ['an-2', 'ks-1']]]);
  });
  it('of nothing', () => { for (const letters of [true, false]) assert.deepEqual(groupAnnotations([], 'point', { letters }), []); });
});

describe('the tagsets of annotations', () => {
  it('are those of the letter, else the first that has the tag', async () => {
    const text = '[a]{#x-1 .m .t}\n';
    const { files, library } = await libraryOf({ 'a/a.letter': text, 'b/b.letter': text, 'c/c.letter': text, 'a/glossary.yaml': 'tags:\n  m: {label: A, color: 2}\n', 'b/glossary.yaml': 'tags:\n  m: {label: B}\n  t: {label: T, description: D}\n' });
    const lines = [...library.annotations.all.values()].flat(), tagsets = await tagsetsOf(library, lines);
    assert.deepEqual(['a/a', 'b/b', 'c/c'].map(name => [tagsets.label('m', uriOf(`${name}.letter`)), tagsets.label('t', uriOf(`${name}.letter`)), tagsets.of(uriOf(`${name}.letter`))?.size]), [['A', 'T', 1], ['B', 'T', 2], ['A', 'T', undefined]]);
    assert.deepEqual([tagsets.label('x'), tagsets.find('t')?.description], ['x', 'D']);
    assert.equal((await tagsetsOf(library, lines)).says, tagsets.says);
    files.write('a/glossary.yaml', 'tags:\n  m: {label: A, color: 3}\n');
    assert.notEqual((await tagsetsOf(library, lines)).says, tagsets.says);
  });
});
