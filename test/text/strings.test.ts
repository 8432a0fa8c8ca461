import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { StringTable } from '../../src/text/strings';

describe('a string table', () => {
  it('gives a text one number', () => {
    const table = new StringTable();
    assert.deepEqual(['a', 'b', 'a', ''].map(text => table.number(text)), [0, 1, 0, 2]);
    assert.deepEqual([table.text(1), table.length(1), table.find('b'), table.find('c'), table.size], ['b', 1, 1, undefined, 3]);
  });
  it('looks up a stretch of a text', () => {
    const table = new StringTable(['bar']);
    assert.equal(table.number('foobarbaz', 3, 6), 0);
    assert.equal(table.text(table.number('foobarbaz', 6, 9)), 'baz');
  });
  it('does as a map would, however many there are', () => fc.assert(fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), fc.integer({ min: 0, max: 5000 }).map(String)), { maxLength: 3000 }), texts => {
    const table = new StringTable(), map = new Map<string, number>();
    for (const text of texts) {
      if (!map.has(text)) map.set(text, map.size);
      assert.equal(table.number(text), map.get(text));
    }
    const again = new StringTable([...table.all()]);
    for (const [text, number] of map) assert.deepEqual([again.find(text), again.text(number), table.length(number)], [number, text, text.length]);
  }), { numRuns: 40 }));
});
