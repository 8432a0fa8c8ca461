import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { sortSteps } from '../../src/text/sorting';
import { finish } from '../../src/text/steps';

describe('sorting in steps', () => {
  it('sorts as an array does, and keeps what is equal in its order', () => fc.assert(fc.property(fc.integer({ min: 0, max: 9000 }), fc.integer(), (size, seed) => {
    const items = Array.from({ length: size }, (_, index) => ({ key: (index * 7919 + seed) % 53, index }));
    const compare = (a: { key: number }, b: { key: number }): number => a.key - b.key;
    assert.deepEqual(finish(sortSteps(items, compare)), [...items].sort(compare));
  }), { numRuns: 30 }));
  it('leaves what it was given', () => {
    const items = [3, 1, 2];
    assert.deepEqual(finish(sortSteps(items, (a, b) => a - b)), [1, 2, 3]);
    assert.deepEqual(items, [3, 1, 2]);
  });
});
