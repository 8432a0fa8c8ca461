import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { common } from '../../src/text/common';

describe('what two texts have in common', () => {
  const cases: [string, string, number, number][] = [
    ['', '', 0, 0], ['a', '', 0, 0], ['abc', 'abc', 3, 0], ['abc', 'axc', 1, 1], ['aaa', 'aa', 2, 0], ['abab', 'ab', 2, 0], ['xab', 'yab', 0, 2], ['abx', 'aby', 2, 0],
  ];
  for (const [a, b, head, tail] of cases) it(`${JSON.stringify(a)} and ${JSON.stringify(b)}`, () => assert.deepEqual(common(a, b), { head, tail }));

  it('is all but what was edited, however long they are', () => fc.assert(fc.property(fc.nat(9000), fc.nat(9000), fc.string(), fc.string(), (before, after, old, now) => {
    const [a, b] = [old, now].map(middle => 'å'.repeat(before) + middle + 'ö'.repeat(after));
    const { head, tail } = common(a, b);
    assert.ok(head >= Math.min(before, a.length, b.length) && head + tail <= Math.min(a.length, b.length));
    assert.equal(a.slice(0, head), b.slice(0, head));
    assert.equal(a.slice(a.length - tail), b.slice(b.length - tail));
    if (head + tail < Math.min(a.length, b.length)) assert.ok(a[head] !== b[head] && a[a.length - tail - 1] !== b[b.length - tail - 1]);
  })));
});
