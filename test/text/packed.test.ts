import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseLetter } from '../../src/letter/parse';
import { dividedIn, lengthAt, mapIn, pack, textIn } from '../../src/text/packed';
import { toSource } from '../../src/text/reading';
import { StringTable } from '../../src/text/strings';

/** A packed text reads as the text does, leads to the same places, and knows its words divided at a line's end. */
function same(text: string): void {
  const { reading } = parseLetter(text);
  const table = new StringTable(), packed = pack(reading, table), map = mapIn(packed);
  assert.equal(textIn(packed, table), reading.text);
  assert.deepEqual([map.length, lengthAt(packed, 0)], [reading.text.length, packed.length]);
  for (let start = 0; start < reading.text.length; start += 3) {
    for (const end of [start + 1, Math.min(start + 7, reading.text.length)]) {
      if (/\s/.test(reading.text[start]) || /\s/.test(reading.text[end - 1])) continue;
      assert.deepEqual(toSource(map, start, end), reading.toSource(start, end));
    }
  }
  const divided = Array.from(dividedIn(packed));
  assert.deepEqual(divided.filter((_, index) => index % 2 === 0), reading.divided);
}

describe('a packed text', () => {
  it('reads as the letter does', () => {
    for (const file of ['test/fixtures/letters/1933-10-02.txt', 'media/sample/letters/1933-10-02.letter']) same(readFileSync(file, 'utf8'));
  });
  for (const text of ['', ' ', 'a', '\r\n\r\nKära *vän*!\r\n', 'Labour-\npartiet och ILP-\ngrup-\npen', '[x]{#a}[^a]\n\n[^a]: b', 'vän\u00adster', `en lång ${'rad '.repeat(40_000)}slut`, `a<!--${'x'.repeat(70_000)}-->\n\nb`]) {
    it(`reads ${JSON.stringify(text.slice(0, 30))} as the letter does`, () => same(text));
  }
  it('reads any letter as the letter does', () => fc.assert(fc.property(fc.array(fc.constantFrom('a', 'ord', ' ', '  ', '\n', '\n\n', '\r\n', '-\n', '*', '[', ']{.sic}', '<!-- x -->', '”', '1. ', '\u00a0', '\u00ad', '😀', ', ', '[^n]'), { maxLength: 40 }), parts => same(parts.join('')))));
  it('knows the second reading of divided words', () => {
    const text = 'Labour-\npartiet', table = new StringTable();
    const [offset, number] = dividedIn(pack(parseLetter(text).reading, table));
    assert.deepEqual([offset, table.text(number)], [6, 'Labourpartiet']);
  });
});
