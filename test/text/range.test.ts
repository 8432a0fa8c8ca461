import { strict as assert } from 'node:assert';
import { contains } from '../../src/text/range';

describe('a range', () => {
  it('holds its ends and what is between', () => assert.deepEqual([0, 1, 2, 3, 4].map(offset => contains({ start: 1, end: 3 }, offset)), [false, true, true, true, false]));
});
