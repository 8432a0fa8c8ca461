import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { MemoryFiles, uriOf } from './memoryFiles';
import { Grouping, LetterGroup, LetterLine, groupLetters, inOrder, neighbour, wordsOf } from '../../src/library/correspondence';
import { Library } from '../../src/library/library';
import { days } from '../../src/letter/edtf';

function letter(fields: Readonly<Record<string, string>>): string {
  return `---\n${Object.entries(fields).map(([key, value]) => `${key}: ${value}\n`).join('')}lang: sv\n---\n\nKära vän!\n\n1. Ett ord.\n`;
}
function line(uri: string, date?: string, title?: string, senders: string[] = []): LetterLine {
  return { uri, path: uri, date, day: date === undefined ? Infinity : [days(date)!.first, days(date)!.last].find(Number.isFinite)!, title, senders, recipients: [] };
}
const shape = (groups: readonly LetterGroup[]): unknown => groups.map(({ key, count, letters, groups: inner }) => [key, count, inOrder(letters).map(each => each.uri), ...inner.length ? [shape(inner)] : []]);

async function linesOf(texts: Readonly<Record<string, string>>): Promise<{ files: MemoryFiles; library: Library; lines: readonly LetterLine[] }> {
  const files = new MemoryFiles(texts), library = new Library(files);
  await library.index.complete();
  return { files, library, lines: [...library.correspondence.lines.values()] };
}

describe('the correspondence', () => {
  it('has what a list shows of each letter of the workspace', async () => {
    const { lines } = await linesOf({ 'a.letter': letter({ id: 'k1', title: 'Rubrik', sender: '[A, B]', recipient: 'C', date: '1933-10~', place: 'Oslo' }), 'b.txt': 'x' });
    assert.deepEqual(lines, [{ uri: uriOf('a.letter'), path: 'a.letter', id: 'k1', title: 'Rubrik', senders: ['A', 'B'], recipients: ['C'], place: 'Oslo', date: '1933-10~', day: 19331000 }]);
  });

  it('leaves out what is open but lies elsewhere, is not saved, or is the old side of a comparison', async () => {
    const { files, library } = await linesOf({ 'a.letter': letter({}) });
    for (const uri of ['untitled:Untitled-1', 'memory:/elsewhere/x.letter', 'git:/home/a.letter', 'memory:/home2/x.letter']) files.edit(uri, letter({}));
    assert.deepEqual([...library.correspondence.lines.keys()], [uriOf('a.letter')]);
  });

  it('is the same as long as nothing changes that is shown', async () => {
    const { files, library } = await linesOf({ 'a.letter': letter({ title: 'A' }), 'b.letter': letter({}) });
    const before = library.correspondence.lines;
    files.edit('a.letter', `${letter({ title: 'A' })}\n2. Mer.\n`);
    assert.equal(library.correspondence.lines, before);
    for (const field of ['title', 'date', 'place', 'id', 'sender', 'recipient']) {
      files.edit('a.letter', letter({ title: 'A' }));
      const last = library.correspondence.lines;
      files.edit('a.letter', letter({ title: 'A', [field]: '1933' }));
      assert.notEqual(library.correspondence.lines, last, field);
    }
    const last = library.correspondence.lines;
    files.write('b.letter', undefined);
    await library.index.settled();
    assert.notEqual(library.correspondence.lines, last);
    assert.equal(library.correspondence.lines.size, 1);
  });

  it('writes paths as people do, from the folder on', async () => {
    const { lines } = await linesOf({ 'v%C3%A5r/x%20y.letter': 'x' });
    assert.deepEqual(lines.map(each => each.path), ['vår/x y.letter']);
  });

  it('takes no date that is none', async () => {
    const { lines } = await linesOf({ 'a.letter': letter({ date: 'i höstas' }), 'b.letter': letter({ date: '../1850' }), 'c.letter': letter({ date: '1850/..' }) });
    assert.deepEqual(lines.map(each => [each.date, each.day]), [[undefined, Infinity], ['../1850', 18509999], ['1850/..', 18500000]]);
  });

  it('has words to filter by: the fields and the path', () => {
    const words = wordsOf({ uri: '', path: 'vår/x y.letter', id: 'k1', title: 'T', senders: ['A'], recipients: ['C'], place: 'Oslo', date: '1933', day: 0 });
    assert.deepEqual(words.split('\n'), ['T', 'A', 'C', 'Oslo', '1933', 'k1', 'vår/x y.letter']);
  });
});

describe('letters in groups', () => {
  const all = [line('u:/b/2', '1934-01-02'), line('u:/a/1', '1933-10-02', 'B', ['Z']), line('u:/a/10', '1933', 'X', ['O', 'A']), line('u:/a/3', undefined, 'U'), line('u:/a/2', '1933-10-02', 'A', ['A', 'A']), line('u:/a/4', '-0044-03-15')];

  it('by year, the undated last', () => assert.deepEqual(shape(groupLetters(all, 'date')),
    [['-44', 1, ['u:/a/4']], ['1933', 3, ['u:/a/10', 'u:/a/2', 'u:/a/1']], ['1934', 1, ['u:/b/2']], [undefined, 1, ['u:/a/3']]]));
  it('by sender, in the groups of each of them, and those without last', () => assert.deepEqual(shape(groupLetters(all, 'sender')),
    [['A', 2, ['u:/a/10', 'u:/a/2']], ['O', 1, ['u:/a/10']], ['Z', 1, ['u:/a/1']], [undefined, 3, ['u:/a/4', 'u:/b/2', 'u:/a/3']]]));
  it('by recipient', () => assert.deepEqual(shape(groupLetters([{ ...all[0], recipients: ['R'] }], 'recipient')), [['R', 1, ['u:/b/2']]]));
  it('by folder', () => assert.deepEqual(groupLetters(all, 'folder').map(each => [each.key, each.count]), [['u:/a', 5], ['u:/b', 1]]));
  it('only those that fit', () => assert.deepEqual(shape(groupLetters(all, 'date', each => each.title === 'U')), [[undefined, 1, ['u:/a/3']]]));
  it('with the undated by path, whatever their titles are', () => assert.deepEqual(inOrder([line('u:/b', undefined, 'A'), line('u:/a', undefined, 'B')]).map(each => each.uri), ['u:/a', 'u:/b']));
  it('of nothing', () => assert.deepEqual(groupLetters([], 'date'), []));

  it('by month where a year has many, those that name no month before', () => {
    const many = Array.from({ length: 30 }, (_, i) => line(`u:/${i}`, i === 0 ? '1933' : i === 1 ? '1933-XX' : i === 2 ? '../1933' : `1933-${String(1 + i % 3).padStart(2, '0')}-05`));
    const [year] = groupLetters(many, 'date');
    assert.deepEqual([year.count, inOrder(year.letters).map(each => each.uri), year.groups.map(each => [each.key, each.month, each.count])],
      [30, ['u:/0', 'u:/1'], [['1933-01', 1, 9], ['1933-02', 2, 9], ['1933-03', 3, 9], ['1933-12', 12, 1]]]);
  });

  it('dates that are uncertain, intervals, months and years by their first day', () => {
    const dates = ['1932-12-31', '1933', '1933-09/1933-10', '1933-09-30?', '1933-10', '1933-10-02~', '1933-10-03', '193X/1950'];
    const sorted = inOrder(dates.map((date, i) => line(`u:/${i}`, date)).reverse()).map(each => each.date);
    assert.deepEqual(sorted, ['193X/1950', ...dates.slice(0, -1)]);
  });

  const lines = fc.array(fc.record({ name: fc.integer({ min: 0, max: 40 }), date: fc.constantFrom(undefined, '1933', '1933-10', '1933-10-02', '193X', '../1934', '1934-24', '-0044', 'Y17000000'), title: fc.constantFrom(undefined, 'a', 'B', 'ö'),
    senders: fc.array(fc.constantFrom('A', 'B'), { maxLength: 3 }) }), { maxLength: 60 }).map(found => [...new Map(found.map(each => [each.name, line(`u:/${each.name % 3}/${each.name}`, each.date, each.title, each.senders)])).values()]);
  const flat = (groups: readonly LetterGroup[]): LetterLine[] => groups.flatMap(each => [...each.letters, ...flat(each.groups)]);

  it('lose no letter, and count them right', () => fc.assert(fc.property(lines, fc.constantFrom<Grouping>('date', 'sender', 'folder'), (all, by) => {
    const groups = groupLetters(all, by);
    assert.deepEqual(new Set(flat(groups)), new Set(all));
    for (const group of groups) assert.equal(group.count, flat([group]).length);
    if (by !== 'sender') assert.equal(flat(groups).length, all.length);
    assert.ok(groups.slice(0, -1).every(each => each.key !== undefined));
    assert.equal(new Set(groups.map(each => each.key)).size, groups.length);
  })));

  it('are walked from the first to the last and back', () => fc.assert(fc.property(lines, all => {
    const sorted = inOrder(all);
    sorted.forEach((each, i) => {
      assert.equal(neighbour(all, each, 1), sorted[i + 1]);
      assert.equal(neighbour(all, each, -1), sorted[i - 1]);
    });
    assert.ok(sorted.findIndex(each => each.day === Infinity) < 0 || sorted.slice(sorted.findIndex(each => each.day === Infinity)).every(each => each.day === Infinity));
  })));
});
