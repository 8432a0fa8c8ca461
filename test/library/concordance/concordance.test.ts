import { strict as assert } from 'node:assert';
import { MemoryFiles, uriOf } from '../memoryFiles';
import { Concordance } from '../../../src/library/concordance/concordance';
import { Row } from '../../../src/library/concordance/model';
import { Library } from '../../../src/library/library';

const LETTERS = {
  'b.letter': '---\nsender: Rosa\ndate: 1933-10-02\n---\nDear *friend*,\n\n1. Their party is a party of\nworkers.\n\n2. No party here, says the [party]{#a .x} of old.',
  'a.letter': '---\nsender: Leo\ndate: 1932-01\n---\nA new party. Old party of Léon.',
  'c.letter': 'Undated: the party.',
};

async function withConcordance(use: (concordance: Concordance, files: MemoryFiles) => Promise<void>, letters: Readonly<Record<string, string>> = LETTERS): Promise<void> {
  const files = new MemoryFiles(letters), library = new Library(files), concordance = new Concordance(library);
  try { await use(concordance, files); } finally { concordance.dispose(); library.dispose(); }
}

const query = (text: string) => ({ text, match: 'exact' as const, isCaseSensitive: false });

/** `Their [party] is a` for a hit, `# Leo 2/1` for a group that is open. */
function shown(concordance: Concordance, from = 0, to = concordance.rowCount): string[] {
  const near = (text: string, words: number): string => words < 0 ? text.trim().split(' ').slice(words).join(' ') : text.trim().split(' ').slice(0, words).join(' ');
  return concordance.rows(from, to).map((row: Row) => {
    if (row.kind === 'group') return `${row.isOpen ? '#' : '+'} ${row.key.replace(uriOf(''), '')} ${row.count}/${row.letters}`;
    const { left, words, right } = concordance.line(row.hit);
    return `${near(left, -1)} [${words}] ${near(right, 1)}`;
  });
}

describe('a concordance', () => {
  it('has the hits in the order of the letters, each in its context', () => withConcordance(async concordance => {
    const found = await concordance.find(query('Party'));
    assert.equal(found?.hits.length, 7);
    assert.equal(concordance.state, 'complete');
    assert.deepEqual(shown(concordance), ['new [party] .', 'Old [party] of', 'Their [party] is', 'a [party] of', 'No [party] here,', 'the [party] of', 'the [party] .']);
  }));

  it('names the place of a hit: its point, its paragraph, its place in the file', () => withConcordance(async concordance => {
    const found = await concordance.find(query('party'));
    const { address, point, left, right } = concordance.line(found!.hits[3]);
    assert.deepEqual({ address, point }, { address: 'p1', point: 'p1' });
    assert.match(left, /^Dear friend, ¶ .*party is a $/);
    assert.match(right, /^ of workers\. ¶ /);
    const { start, end } = concordance.place(found!.hits[5])!;
    assert.equal(LETTERS['b.letter'].slice(start, end), 'party');
    assert.equal(LETTERS['b.letter'].slice(start - 1, end + 1), '[party]');
    assert.equal(concordance.line(found!.hits[0]).address, 'n1');
  }));

  it('is put into other orders', () => withConcordance(async concordance => {
    await concordance.find(query('party'));
    await concordance.arrange({ order: 'left', grouping: 'none' });
    assert.deepEqual(shown(concordance), ['a [party] of', 'new [party] .', 'No [party] here,', 'Old [party] of', 'the [party] of', 'the [party] .', 'Their [party] is']);
    await concordance.arrange({ order: 'right', grouping: 'none' });
    assert.deepEqual(shown(concordance).map(each => each.split('] ')[1]), ['.', 'here,', 'is', 'of', 'of', 'of', '.']);
    await concordance.arrange({ order: 'sender', grouping: 'none' });
    assert.deepEqual(shown(concordance).slice(0, 3), ['new [party] .', 'Old [party] of', 'Their [party] is']);
    await concordance.arrange({ order: 'point', grouping: 'none' });
    assert.deepEqual(shown(concordance).slice(-4), ['Their [party] is', 'a [party] of', 'No [party] here,', 'the [party] of']);
  }));

  it('is sorted and grouped as dictionaries of the letters’ language have it', () => withConcordance(async concordance => {
    await concordance.find(query('ord'));
    for (const arrange of [{ order: 'left', grouping: 'none' }, { order: 'date', grouping: 'left' }] as const) {
      await concordance.arrange(arrange);
      assert.deepEqual(shown(concordance).flatMap(each => /^(\S+) \[/.exec(each)?.[1] ?? []), ['arg', 'zon', 'år', 'ätt', 'öl']);
    }
  }, { 'a.letter': '---\nlang: sv-SE\n---\nx', 'b.letter': '---\nlang: sv\n---\nöl ord, ätt ord, zon ord, år ord, arg ord', 'c.letter': '---\nlang: "no such"\n---\nx' }));

  it('is grouped, with counts; groups are folded', () => withConcordance(async concordance => {
    await concordance.find(query('party'));
    await concordance.arrange({ order: 'date', grouping: 'sender' });
    assert.deepEqual(shown(concordance).filter(each => each.startsWith('#')), ['# Leo 2/1', '# Rosa 4/1', '#  1/1']);
    assert.equal(concordance.rowCount, 10);
    concordance.toggle('Rosa');
    assert.deepEqual(shown(concordance), ['# Leo 2/1', 'new [party] .', 'Old [party] of', '+ Rosa 4/1', '#  1/1', 'the [party] .']);
    assert.deepEqual(shown(concordance, 2, 5), ['Old [party] of', '+ Rosa 4/1', '#  1/1']);
    assert.equal(concordance.hits.length, 7);
    assert.equal(concordance.hitsOf('Rosa').length, 4);
    assert.equal(concordance.rowOf(concordance.hitsOf('Rosa')[0]), undefined);
    assert.equal(concordance.rowOf(concordance.hitsOf('')[0]), 5);
    for (const key of ['Leo', '']) concordance.toggle(key);
    assert.deepEqual(shown(concordance), ['+ Leo 2/1', '+ Rosa 4/1', '+  1/1']);
    for (const key of ['Leo', 'Rosa', '']) concordance.toggle(key);
    assert.equal(concordance.rowCount, 10);
    for (const [grouping, first] of [['letter', '# a.letter 2/1'], ['date', '# 1932 2/1'], ['point', '# n1 3/2'], ['left', '# the 2/2'], ['right', '# of 3/2'], ['words', '# party 7/3']] as const) {
      await concordance.arrange({ order: 'left', grouping });
      assert.equal(shown(concordance)[0], first);
    }
  }));

  it('is narrowed to hits with a neighbour, and to those of one series', () => withConcordance(async concordance => {
    await concordance.find(query('party'));
    await concordance.arrange({ order: 'date', grouping: 'none', near: { word: 'old', span: 5 } });
    assert.deepEqual(shown(concordance), ['new [party] .', 'Old [party] of', 'the [party] of']);
    await concordance.arrange({ order: 'date', grouping: 'none', near: { word: 'old', span: 1, side: 'left' } });
    assert.deepEqual(shown(concordance), ['Old [party] of']);
    await concordance.arrange({ order: 'date', grouping: 'none', series: 1 });
    assert.equal(concordance.rowCount, 0);
    await concordance.find(query('Old'));
    assert.deepEqual(concordance.arrangement, { order: 'date', grouping: 'none', near: undefined, series: undefined });
  }));

  it('says when letters have changed, and is filled again', () => withConcordance(async (concordance, files) => {
    await concordance.find(query('party'));
    await concordance.arrange({ order: 'date', grouping: 'sender' });
    concordance.toggle('Leo');
    files.edit('c.letter', 'Undated: the party of the party.');
    assert.equal(concordance.state, 'stale');
    assert.equal((await concordance.refill())?.hits.length, 8);
    assert.equal(shown(concordance)[0], '+ Leo 2/1');
    assert.equal(concordance.state, 'complete');
  }));

  it('gives way to a later search', () => withConcordance(async concordance => {
    const first = concordance.find(query('par')), second = concordance.find(query('workers'));
    assert.equal(await first, undefined);
    assert.equal((await second)?.hits.length, 1);
    assert.deepEqual(shown(concordance), ['of [workers] .']);
    await concordance.find(query(' '));
    assert.equal(concordance.state, 'none');
    assert.equal(concordance.rowCount, 0);
  }));
});
