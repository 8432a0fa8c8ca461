import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { MOST_HEIGHT, Shape, firstRow, heightOf, placeOf, reveal, seen } from '../../../media/concordance/window';

describe('the window on a list', () => {
  const shape = (rowCount: number, height = 220): Shape => ({ rowCount, rowHeight: 22, height });

  it('has the rows that are seen, and some beside', () => {
    assert.deepEqual(seen(shape(100), 0, 2), { from: 0, to: 12, top: 0 });
    assert.deepEqual(seen(shape(100), 220, 2), { from: 8, to: 22, top: 176 });
    assert.deepEqual(seen(shape(3), 0, 2), { from: 0, to: 3, top: 0 });
    assert.deepEqual(seen(shape(0), 0), { from: 0, to: 0, top: 0 });
  });

  it('brings a row into sight, and moves no further', () => {
    assert.equal(reveal(shape(100), 220, 12), 220);
    assert.equal(reveal(shape(100), 220, 9), 198);
    assert.equal(reveal(shape(100), 220, 20), 242);
  });

  const shapes = fc.record({ rowCount: fc.integer({ min: 1, max: 2_000_000 }), rowHeight: fc.integer({ min: 18, max: 40 }), height: fc.integer({ min: 40, max: 2000 }) });
  it('can show every row, however many there are', () => fc.assert(fc.property(shapes, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (each, at, before) => {
    const most = Math.max(0, heightOf(each) - each.height), row = Math.floor(at * (each.rowCount - 1)), place = reveal(each, before * most, row), { from, to, top } = seen(each, place, 0);
    assert.ok(heightOf(each) <= MOST_HEIGHT && place >= 0 && place <= most + 1);
    assert.ok(from <= row && row < to);
    const y = top + (row - from) * each.rowHeight - place;
    assert.ok(y >= -1 && (y + each.rowHeight <= each.height + 1 || each.height < each.rowHeight), String(y));
  })));

  it('knows the row at the top, and its place', () => fc.assert(fc.property(shapes, fc.double({ min: 0, max: 1, noNaN: true }), (each, at) => {
    const last = Math.max(0, each.rowCount - Math.ceil(each.height / each.rowHeight)), row = Math.floor(at * last);
    assert.equal(firstRow(each, placeOf(each, row * each.rowHeight)), row);
  })));
});
