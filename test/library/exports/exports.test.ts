import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { FORMATS } from '../../../src/library/exports';
import { csv } from '../../../src/library/exports/csv';
import { markdown, markdownOf, readsAs } from '../../../src/library/exports/markdown';
import { ExportRow } from '../../../src/library/exports/row';

const row: ExportRow = {
  letter: 'Lev Trotskij, 1933-10-02', key: 'trotskij1933', file: 'letters/1933-10-02.letter', address: 'p4.1', point: '4. Ni talar om …', id: 'ks-b6w3', passage: 'knäcka dessa arbetares nackar', tags: ['metafor', 'taktik'],
  note: { by: 'KS', date: '2026-11-23', text: 'Brevets *enda* bild.' }, replies: [{ by: 'ME', text: 'Ja.\n\nOch nej.' }, { text: 'Nej.' }], target: 'letters/1933-10-02.letter#ks-b6w3',
};

/** RFC 4180, by its grammar. */
function read(text: string): string[][] {
  const rows: string[][] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  for (let own: string[] = []; cell.lastIndex < text.length;) {
    const found: RegExpExecArray | null = cell.exec(text);
    assert.ok(found, 'a cell');
    own.push(found[1]?.replaceAll('""', '"') ?? found[2]);
    if (found[3] !== ',') { rows.push(own); own = []; }
  }
  return rows;
}

const text = fc.oneof(fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', ';', ' ', 'a', 'å', '\u{1f600}', '1', '.', ')', '*', '_', '[', ']', '`', '#', '>', '<', '&', '\\', '|', '~', ':') }), fc.string());
const remark = fc.record({ by: text, date: text, text });
const rows = fc.array(fc.record({ letter: text, key: text, file: text, address: text, point: text, id: text, passage: text, tags: fc.constant<string[]>([]), note: remark, replies: fc.constant([]), target: text, unplaced: text }));

describe('annotations as CSV', () => {
  it('are a line each, under the names of the columns', () => assert.deepEqual(read(csv.write([row], '')), [
    ['letter', 'key', 'file', 'address', 'point', 'id', 'passage', 'tags', 'note', 'author', 'date', 'replies', 'unplaced'],
    [row.letter, row.key, row.file, row.address, row.point, row.id, row.passage, 'metafor, taktik', 'Brevets *enda* bild.', 'KS', '2026-11-23', 'ME: Ja.\n\nOch nej.\n\nNej.', '']]));
  it('give every value back, with an apostrophe before what would be run', () => fc.assert(fc.property(rows, all => {
    const shown = (value: string): string => /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
    const [, ...found] = read(csv.write(all, ''));
    assert.deepEqual(found, all.map(each => [each.letter, each.key, each.file, each.address, each.point, each.id, each.passage, '', each.note.text, each.note.by, each.note.date, '', each.unplaced].map(shown)));
  })));
  for (const value of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1']) it(`runs nothing: ${JSON.stringify(value)}`, () => assert.equal(read(csv.write([{ ...row, passage: value }], ''))[1][6], `'${value}`));
  it('end each line as RFC 4180 has it', () => assert.equal(csv.write([], '').split('\r\n').length, 2));
});

describe('annotations as Markdown', () => {
  it('are quotations under their letter', () => assert.equal(markdown.write([row, { ...row, note: undefined, replies: [], tags: [], passage: 'ett\n\ntvå' }], 'Anteckningar'), `# Anteckningar

## Lev Trotskij, 1933-10-02

> knäcka dessa arbetares nackar

[p4.1](letters/1933-10-02.letter#ks-b6w3) · #metafor · #taktik

**KS, 2026-11-23**: Brevets *enda* bild.

- **ME**: Ja.

  Och nej.
- Nej.

> ett
>
> två

[p4.1](letters/1933-10-02.letter#ks-b6w3)
`));
  it('name their letter where they stand alone', () => assert.ok(markdownOf(row).includes('[Lev Trotskij, 1933-10-02, p4.1](letters/1933-10-02.letter#ks-b6w3)')));
  it('say why they have no place', () => assert.equal(markdownOf({ ...row, passage: '', address: '', tags: [], replies: [], unplaced: 'Utan slut.' }), '[Lev Trotskij, 1933-10-02](letters/1933-10-02.letter#ks-b6w3) · Utan slut.\n\n**KS, 2026-11-23**: Brevets *enda* bild.\n'));
  it('put a note that begins with a list below its author', () => assert.ok(markdownOf({ ...row, note: { by: 'KS', text: '- a\n- b' } }).includes('**KS**:\n\n- a\n- b')));

  const reader = new MarkdownIt();
  const plain = (html: string): string => html.replace(/<\/?(?:blockquote|p)>/g, '').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&').trim();
  it('read as they stand, whatever is in a passage', () => fc.assert(fc.property(text, value => {
    const clean = value.replace(/[\u0000\u200b\ufeff]/g, '');
    assert.equal(plain(reader.render(`> ${readsAs(clean)}`)), clean.replace(/\s+/g, ' ').trim());
  })));
  for (const [value, written] of [['1933. Vi', '1933\\. Vi'], ['a) b', 'a\\) b'], ['(2) b', '(2\\) b'], ['- b', '\\- b'], ['# b', '\\# b'], ['t.ex. b', 't.ex. b'], ['ILP:s press, The New Leader (1933) – ”ja”!', 'ILP:s press, The New Leader (1933) – ”ja”!']]) it(`take no more backslashes than needed: ${value}`, () => assert.equal(readsAs(value), written));
});

describe('the formats of an export', () => {
  it('have a name and an ending each', () => assert.deepEqual(FORMATS.map(each => [each.id, each.extension, each.byteOrderMark]), [['markdown', 'md', false], ['csv', 'csv', true]]));
});
