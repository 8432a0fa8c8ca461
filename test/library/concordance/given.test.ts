import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { limitNamed, limitsIn, phrase, queryIn, withoutLimit } from '../../../src/library/concordance/given';
import { partsOf } from '../../../src/library/concordance/query';
import { parsePeriod, writePeriod } from '../../../src/library/concordance/period';

describe('what a command is given to find', () => {
  it('is taken as far as it has the right shape', () => {
    assert.deepEqual(queryIn({ text: 'ord', match: 'term', isCaseSensitive: true }), { text: 'ord', match: 'term', isCaseSensitive: true });
    assert.deepEqual(queryIn({ text: 1, match: 'all', isCaseSensitive: 'yes' }), {});
    assert.deepEqual(limitsIn({ senders: ['A', 1], recipients: 'B', from: '1933', to: '1933/1934', languages: [], tags: { a: 1 }, passages: 'all', letters: [''] }), { senders: ['A'], recipients: ['B'], from: '1933', letters: [''] });
    assert.deepEqual([limitNamed('period'), limitNamed({ limit: 'tags' }), limitNamed({ limit: 'all' }), limitNamed(undefined)], ['period', 'tags', undefined, undefined]);
  });
  it('may be anything', () => fc.assert(fc.property(fc.anything(), value => { queryIn(value); limitsIn(value); limitNamed(value); })));
  it('is a phrase where it has several words', () => {
    assert.deepEqual(['ord', 'två  ord', 'a, b', 'ILP:s'].map(phrase), ['ord', '"två ord"', '"a, b"', 'ILP:s']);
    for (const words of ['ord', 'två ord', 'a, b', 'sagt "så"', 'sagt ”så”, men', '”så”, sa ’han’, men', '«a» b, c']) {
      const [found, ...more] = partsOf({ text: phrase(words), match: 'exact', isCaseSensitive: false });
      assert.deepEqual([found.replace(/[^\p{L}]+/gu, ' ').trim(), more], [words.replace(/[^\p{L}]+/gu, ' ').trim(), []]);
    }
  });
});

describe('limits', () => {
  const limits = { senders: ['A', 'B'], from: '1933', to: '1934', passages: 'quoted' as const };
  it('are taken away, or one value of one', () => {
    assert.deepEqual(withoutLimit(limits, 'senders', 'A'), { ...limits, senders: ['B'] });
    assert.deepEqual(withoutLimit({ senders: ['A'] }, 'senders', 'A'), {});
    assert.deepEqual(withoutLimit(limits, 'senders'), { from: '1933', to: '1934', passages: 'quoted' });
    assert.deepEqual(withoutLimit(limits, 'period'), { senders: ['A', 'B'], passages: 'quoted' });
    assert.deepEqual(withoutLimit(limits, 'passages'), { senders: ['A', 'B'], from: '1933', to: '1934' });
    assert.deepEqual(withoutLimit(limits, 'tags'), limits);
  });
});

describe('a period', () => {
  for (const [typed, wanted] of [
    ['1933', { from: '1933', to: '1933' }], [' 1933-05 ', { from: '1933-05', to: '1933-05' }], ['1933/1935', { from: '1933', to: '1935' }], ['1933–1935', { from: '1933', to: '1935' }], ['1933 - 1935-06', { from: '1933', to: '1935-06' }],
    ['1933/', { from: '1933' }], ['/1935', { to: '1935' }], ['1933/..', { from: '1933' }], ['1933-10-02', { from: '1933-10-02', to: '1933-10-02' }], ['193X', { from: '193X', to: '193X' }],
    ['', 'period-shape'], ['/', 'period-shape'], ['1933-13', 'period-shape'], ['våren 1933', 'period-shape'], ['1933/1934/1935', 'period-shape'], ['1935/1933', 'period-order'],
  ] as const) it(`typed ${JSON.stringify(typed)}`, () => assert.deepEqual(parsePeriod(typed), wanted));
  it('is typed again as it was', () => { for (const text of ['1933', '1933-05/1934', '1933/', '/1935']) { const period = parsePeriod(text); assert.ok(typeof period !== 'string'); assert.equal(writePeriod(period), text); } });
});
