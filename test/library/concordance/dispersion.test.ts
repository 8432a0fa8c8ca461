import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { hitsIn } from './hits';
import { Bin, OverTime, inLetter, overTime, perThousand } from '../../../src/library/concordance/dispersion';
import { days, isEdtf } from '../../../src/letter/edtf';
import { finish } from '../../../src/text/steps';
import { textIn } from '../../../src/text/packed';
import { words } from '../../../src/text/words';

function dated(...letters: [date: string | undefined, text: string][]): Record<string, string> {
  return Object.fromEntries(letters.map(([date, text], index) => [`${index}.letter`, `---\nlang: sv\n${date === undefined ? '' : `date: ${date}\n`}---\n${text}`]));
}

async function over(letters: Record<string, string>, ...wanted: RegExp[]): Promise<OverTime> {
  const { library, hits, series } = await hitsIn(letters, ...wanted);
  const found = finish(overTime(series, hits, [...library.letters.all.values()]));
  library.dispose();
  return found;
}

/** `1933: 2,0 of 7`. */
function shown(bins: readonly Bin[]): string[] { return bins.map(({ key, hits, words: all }) => `${key}: ${hits.join(',')} of ${all}`); }

describe('dispersion over time', () => {
  it('goes by months up to three years, the empty ones too', async () => {
    const { unit, bins, undated, undatedWords } = await over(dated(['1933-11-02', 'x och y'], ['1934-02', 'x x'], ['1933-11-30', 'y'], [undefined, 'x och x och y']), /x/g, /y/g);
    assert.equal(unit, 'month');
    assert.deepEqual(shown(bins), ['1933-11: 1,2 of 4', '1933-12: 0,0 of 0', '1934-01: 0,0 of 0', '1934-02: 2,0 of 2']);
    assert.deepEqual([undated, undatedWords], [[2, 1], 5]);
    assert.deepEqual(bins.map(({ first }) => first.map(each => each && `${each.letter.uri.slice(-8)} ${each.start}`)), [['0.letter 0', '0.letter 6'], [undefined, undefined], [undefined, undefined], ['1.letter 0', undefined]]);
  });
  it('goes by years up to sixty, and by decades beyond', async () => {
    const years = await over(dated(['1933', 'x'], ['1935-05-01', 'x']), /x/g);
    assert.deepEqual([years.unit, shown(years.bins)], ['year', ['1933: 1 of 1', '1934: 0 of 0', '1935: 1 of 1']]);
    const decades = await over(dated(['1899-12-31', 'x'], ['1961-05-01', 'x x']), /x/g);
    assert.deepEqual([decades.unit, shown(decades.bins)[0], shown(decades.bins)[7], decades.bins.length, decades.bins[0].label], ['decade', '189X: 1 of 1', '196X: 2 of 2', 8, '1890–1899']);
    assert.equal((await over(dated(['1930-01', 'x'], ['1932-12', 'x']), /x/g)).unit, 'month');
    assert.equal((await over(dated(['1930-01', 'x'], ['1933-01', 'x']), /x/g)).unit, 'year');
    assert.equal((await over(dated(['1901-01', 'x'], ['1960-01', 'x']), /x/g)).unit, 'year');
  });
  it('is no finer than the letters are dated', async () => {
    assert.equal((await over(dated(['1933', 'x'], ['1933-10', 'x']), /x/g)).unit, 'year');
    assert.equal((await over(dated(['193X', 'x'], ['1933-10', 'x']), /x/g)).unit, 'decade');
    // One of eleven: at the first day that it may mean, as in the Letters view.
    const most = await over(dated(['1933-10/1933-12', 'x x x'], ...Array.from({ length: 10 }, (): [string, string] => ['1933-11-05', 'x'])), /x/g);
    assert.deepEqual([most.unit, shown(most.bins)], ['month', ['1933-10: 3 of 3', '1933-11: 10 of 10']]);
  });
  it('knows dates that nobody wrote on, open ones, and the time before the year 0', async () => {
    const { bins, undated } = await over(dated(['../1933', 'x'], ['Y170000002', 'x'], ['1933', 'x']), /x/g);
    assert.deepEqual([shown(bins), undated], [['1933: 2 of 2'], [1]]);
    const before = await over(dated(['-0068', 'x'], ['0005', 'x']), /x/g);
    assert.deepEqual([before.bins[0].key, before.bins.at(-1)?.key, before.bins.length], ['-0070/-0061', '000X', 8]);
    for (const { key } of before.bins) assert.ok(isEdtf(key) && days(key)!.first < days(key)!.last, key);
  });
  it('is nothing where nothing is dated', async () => {
    const { bins, undated } = await over(dated([undefined, 'x']), /x/g);
    assert.deepEqual([bins, undated], [[], [1]]);
    assert.deepEqual((await over({}, /x/g)).bins, []);
  });

  const date = fc.oneof(fc.constant(undefined), fc.constantFrom('1933', '1933-10', '193X', '1933-10-02~', '1933/1935', '../1920', '1890-21', '2001-01-01'), fc.integer({ min: 1900, max: 1990 }).map(String));
  it('has every hit and every word once', () => fc.assert(fc.asyncProperty(fc.array(fc.tuple(date, fc.array(fc.constantFrom('x', 'y', 'z'), { minLength: 1, maxLength: 8 }).map(each => each.join(' '))), { maxLength: 8 }), async letters => {
    const { bins, undated, undatedWords } = await over(dated(...letters), /x/g, /y/g);
    const sum = (values: number[]): number => values.reduce((a, b) => a + b, 0), text = letters.map(each => each[1]).join(' ');
    assert.equal(sum(bins.map(each => each.hits[0])) + undated[0], text.split('x').length - 1);
    assert.equal(sum(bins.map(each => each.hits[1])) + undated[1], text.split('y').length - 1);
    assert.equal(sum(bins.map(each => each.words)) + undatedWords, words(text).length);
    for (const { hits, first, key } of bins) {
      for (const [series, many] of hits.entries()) assert.equal(first[series] !== undefined, many > 0);
      assert.ok(isEdtf(key));
    }
  }), { numRuns: 100 }));
});

const LETTER = 'Leo T\n2 oktober 1933\n\nKära kamrater!\n\nFörst x ord.\n\n1. Ett x och\nx.\n\n2. Inget.\n\nMen x.\n\n3. Slut.\n\nMed bästa kamratliga hälsningar,\nx\n\nP.S. Och x.';

describe('dispersion in a letter', () => {
  it('goes by point, with what stands before the first and after the last', async () => {
    const { library, hits, series } = await hitsIn({ 'a.letter': `---\nlang: sv\n---\n${LETTER}`, 'b.letter': 'x' }, /\bx\b/g, /Slut/g);
    const found = inLetter(library, series, hits, library.letters.get(hits[0].letter.uri)!);
    assert.deepEqual(found.bins.map(({ key, hits: own, label }) => `${key}: ${own.join(',')} ${label}`), ['opening: 0,0 Leo T 2 oktober 1933 …', 'n1: 1,0 Först x ord.', 'p1: 2,0 1. Ett x och x.', 'p2: 1,0 2. Inget.', 'p3: 0,1 3. Slut.', 'closing: 1,0 Med bästa kamratliga hälsningar, x', 'ps: 1,0 P.S. Och x.']);
    const text = textIn(hits[0].letter.packed!, library.letters.table), all = words(text);
    assert.equal(found.words, all.length);
    assert.equal(found.places.length, hits.length - 1);
    for (const { hit, at } of found.places) assert.equal(all[at].start, hit.start);
    for (const [index, start] of found.starts.entries()) assert.equal(start, found.bins.slice(0, index).reduce((sum, bin) => sum + bin.words, 0));
    assert.equal(found.bins[2].first[0], hits[1]);
    library.dispose();
  });
  it('is one part where a letter has none', async () => {
    const { library, series } = await hitsIn({ 'a.letter': '' }, /x/g);
    const found = inLetter(library, series, [], [...library.letters.all.values()][0]);
    assert.deepEqual(found.bins.map(({ words: all, hits }) => [all, hits]), [[0, [0]]]);
    library.dispose();
  });
  const part = fc.constantFrom('x ord', '1. x', '2. ord', '\n\n', 'x', 'Kära x!', 'P.S. x', 'Med bästa hälsningar,', '[^a]: not x', '3. ', '5) y');
  it('has every hit and every word once', () => fc.assert(fc.asyncProperty(fc.array(part, { maxLength: 14 }), async parts => {
    const { library, hits, series } = await hitsIn({ 'a.letter': parts.join('\n\n') }, /x/g, /y/g);
    const letter = [...library.letters.all.values()][0], found = inLetter(library, series, hits, letter);
    assert.deepEqual([0, 1].map(each => found.bins.reduce((sum, bin) => sum + bin.hits[each], 0)), [0, 1].map(each => hits.filter(hit => hit.series === each).length));
    assert.equal(found.bins.reduce((sum, bin) => sum + bin.words, 0), words(textIn(letter.packed!, library.letters.table)).length);
    library.dispose();
  }), { numRuns: 100 }));
});

describe('a relative frequency', () => {
  it('is for a thousand words', () => {
    assert.equal(perThousand(3, 1500), 2);
    assert.equal(perThousand(0, 0), 0);
  });
});
