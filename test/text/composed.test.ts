import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { composed } from '../../src/text/composed';
import { Edit, applyEdits } from '../../src/text/fixes';

/** Edits of a text of some length, in its order. */
const editsIn = (length: number): fc.Arbitrary<Edit[]> => fc.array(fc.tuple(fc.nat(length), fc.nat(length), fc.string({ maxLength: 3 })), { maxLength: 6 }).map(all => {
  const offsets = all.flatMap(([a, b]) => [a, b]).sort((a, b) => a - b);
  return all.map(([, , text], index) => ({ start: offsets[2 * index], end: offsets[2 * index + 1], text }));
});

const two = fc.string({ maxLength: 30 }).chain(text => editsIn(text.length).chain(first => editsIn(applyEdits(text, first).length).map(second => ({ text, first, second }))));

describe('edits made one after the other', () => {
  it('are as edits made at once, which do not touch', () => fc.assert(fc.property(two, ({ text, first, second }) => {
    const all = composed(first, second);
    assert.equal(applyEdits(text, all), applyEdits(applyEdits(text, first), second));
    all.forEach(({ start, end }, index) => assert.ok(start <= end && end <= text.length && (index === 0 || all[index - 1].end < start)));
  }), { numRuns: 2000 }));
  it('keep apart what stands apart', () => assert.deepEqual(composed([{ start: 1, end: 1, text: '[' }, { start: 5, end: 5, text: ']' }], [{ start: 10, end: 12, text: 'x' }]),
    [{ start: 1, end: 1, text: '[' }, { start: 5, end: 5, text: ']' }, { start: 8, end: 10, text: 'x' }]));
  it('keep the order of what is put in at one place', () => {
    const put = [{ start: 2, end: 2, text: 'x' }];
    assert.deepEqual(composed(put, [{ start: 2, end: 2, text: 'a' }]), [{ start: 2, end: 2, text: 'ax' }]);
    assert.deepEqual(composed(put, [{ start: 3, end: 3, text: 'a' }]), [{ start: 2, end: 2, text: 'xa' }]);
  });
  it('are none where the second ones take back the first', () => assert.deepEqual(composed([{ start: 2, end: 2, text: 'x' }], [{ start: 2, end: 3, text: '' }]), []));
});
