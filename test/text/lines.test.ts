import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { Lines, positionIn } from '../../src/text/lines';

describe('lines', () => {
  const lines = new Lines('a\r\n\t b\n\n\u00a0\n  c');
  it('are counted, with and without their line ends', () => assert.deepEqual([0, 1, 2, 3, 4].map(line => lines.slice(line)), ['a', '\t b', '', '\u00a0', '  c']));
  it('may be blank', () => assert.deepEqual([0, 1, 2, 3, 4].map(line => lines.isBlank(line)), [false, false, true, true, false]));
  it('have an indentation, with tabs as Pandoc counts them', () => assert.deepEqual([0, 1, 4].map(line => lines.indent(line)), [0, 5, 2]));
  it('hold offsets', () => assert.deepEqual([0, 1, 2, 3, 100].map(offset => lines.at(offset)), [0, 0, 0, 1, 4]));
  it('hold every offset of a text once', () => fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r\n', '\t') }), text => {
    const found = new Lines(text);
    for (let offset = 0; offset <= text.length; offset++) {
      const line = found.at(offset);
      assert.ok(found.start(line) <= offset && (line + 1 === found.count || offset < found.start(line + 1)));
    }
  })));
  it('gives positions without the text', () => {
    const starts = new Lines('a\nbc\r\n\r\nd').toStarts();
    assert.deepEqual([0, 2, 3, 8, 9].map(offset => positionIn(starts, offset)), [[0, 0], [1, 0], [1, 1], [3, 0], [3, 1]].map(([line, character]) => ({ line, character })));
  });
});
