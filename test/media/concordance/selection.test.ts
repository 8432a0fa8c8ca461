import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { Stretches, between, has, including, sizeOf, toggled, without } from '../../../media/concordance/selection';

describe('what is chosen in a list', () => {
  it('is held in stretches', () => {
    assert.deepEqual(including([[0, 2]], [2, 4]), [[0, 4]]);
    assert.deepEqual(including([[0, 2], [6, 8]], [3, 4]), [[0, 2], [3, 4], [6, 8]]);
    assert.deepEqual(including([[0, 2], [3, 5], [9, 10]], [1, 4]), [[0, 5], [9, 10]]);
    assert.deepEqual(without([[0, 5]], 2), [[0, 2], [3, 5]]);
    assert.deepEqual(without([[2, 3]], 2), []);
    assert.deepEqual([between(3, 5), between(5, 3)], [[3, 6], [3, 6]]);
  });

  it('holds the rows that a set would', () => fc.assert(fc.property(fc.array(fc.nat(20)), rows => {
    let stretches: Stretches = [];
    const set = new Set<number>();
    for (const row of rows) {
      stretches = toggled(stretches, row);
      if (!set.delete(row)) set.add(row);
    }
    for (let row = 0; row <= 21; row++) assert.equal(has(stretches, row), set.has(row));
    assert.equal(sizeOf(stretches), set.size);
    stretches.forEach(([from, to], index) => assert.ok(from < to && (index === 0 || stretches[index - 1][1] < from)));
  })));
});
