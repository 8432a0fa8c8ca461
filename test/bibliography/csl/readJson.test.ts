import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { readCslJson } from '../../../src/bibliography/csl/readJson';
import { finish } from '../../../src/text/steps';
import { processorTime } from '../../text/processor';

const read = (text: string) => finish(readCslJson(text));
const item = (fields: object) => read(JSON.stringify([{ id: 'a', type: 'book', ...fields }])).entries[0].item();
const reported = (text: string) => read(text).problems.map(({ code, start, end, args }) => [code, text.slice(start, end), ...args]);

const OTHERS = [{ id: 'before', type: 'book', title: 'Before', author: [{ family: 'A', given: 'B' }] }, { id: 'after', type: 'article-journal', title: 'After', issued: { 'date-parts': [[1933, 10]] } }];

describe('a file of CSL-JSON', () => {
  it('has its items as entries', () => {
    const text = '\ufeff[\r\n  {"id": "å/1", "type": "Book", "title": "A"},\r\n  {"type": "chapter", "id": 12}\r\n]';
    assert.deepEqual(read(text).entries.map(({ start, end, key, keyRange, type, aliases }) => [text.slice(start, end), key, text.slice(keyRange.start, keyRange.end), type, aliases]),
      [['{"id": "å/1", "type": "Book", "title": "A"}', 'å/1', '"å/1"', 'Book', []], ['{"type": "chapter", "id": 12}', '12', '12', 'chapter', []]]);
    assert.deepEqual(read(text).problems, []);
  });
  it('may have them under “references”', () => assert.deepEqual(read('{"references": [{"id": "a", "type": "book"}]}').entries.map(({ key }) => key), ['a']));
  for (const other of ['', '{}', '[]', 'null', '{"name": "x", "dependencies": {}}', '[1, 2]', '[{"name": "x"}, {"id": 1}]', '{"items": [{"itemType": "book", "itemID": 1}]}', '[{"a": [{"id": 1, "type": "x"}]}]', '[{']) {
    it(`is not ${JSON.stringify(other)}`, () => assert.deepEqual(read(other), { entries: [], problems: [] }));
  }
  it('is told of keys that are there twice', () => assert.deepEqual(reported('[{"id": "a", "type": "book"},\n{"id": "a", "type": "book"}]'), [['bib-key-twice', '"a"', 'a', 1]]));
});

describe('an item of CSL-JSON', () => {
  it('has its texts, numbers and names', () => assert.deepEqual(item({ title: 'A <i>b</i>', volume: 3, issue: '4', author: [{ family: 'Gogh', given: 'V', 'non-dropping-particle': 'van', suffix: '' }, { literal: 'ILP' }, {}], keyword: ['a', 'b'], custom: { x: 1 }, note: '' }),
    { id: 'a', type: 'book', title: 'A <i>b</i>', volume: 3, issue: '4', author: [{ family: 'Gogh', given: 'V', 'non-dropping-particle': 'van' }, { literal: 'ILP' }], keyword: 'a, b' }));
  for (const [written, date] of [
    [{ 'date-parts': [[1933, 10, 2]] }, { 'date-parts': [[1933, 10, 2]] }], [{ 'date-parts': [['1933', '10']] }, { 'date-parts': [[1933, 10]] }], [{ 'date-parts': [[1933], [1934]] }, { 'date-parts': [[1933], [1934]] }], [{ 'date-parts': [1933] }, { 'date-parts': [[1933]] }],
    [{ 'date-parts': [[1933, null]] }, { 'date-parts': [[1933]] }], [{ 'date-parts': [[1933, 22]] }, { 'date-parts': [[1933]], season: 2 }], [{ 'date-parts': [[1933]], season: '3', circa: 'true' }, { 'date-parts': [[1933]], season: 3, circa: true }],
    [{ year: '1933', month: 10 }, { 'date-parts': [[1933, 10]] }], [[{ year: 1933 }, { year: 1934 }], { 'date-parts': [[1933], [1934]] }], [{ raw: '1933-10' }, { 'date-parts': [[1933, 10]] }], [{ raw: 'i höstas' }, { literal: 'i höstas' }], [{ literal: 'u.å.' }, { literal: 'u.å.' }],
    [{ edtf: '1933~' }, { 'date-parts': [[1933]], circa: true }], ['1933-10-2', { 'date-parts': [[1933, 10, 2]] }], [1933, { 'date-parts': [[1933]] }], [{ 'date-parts': [[]] }, undefined], [{}, undefined], [null, undefined], ['', undefined],
  ] as const) {
    it(`has a date: ${JSON.stringify(written)}`, () => assert.deepEqual(item({ issued: written }).issued, date));
  }
});

describe('damaged CSL-JSON', () => {
  const pretty = (own: string) => `[\n  ${JSON.stringify(OTHERS[0])},\n  ${own},\n  ${JSON.stringify(OTHERS[1])}\n]\n`;
  const damaged: [string, string, unknown[][], object][] = [
    ['a comma', '{\n"id": "a",\n"type": "book"\n"title": "A"}', [['bib-comma', '"']], { type: 'book', title: 'A' }],
    ['a comma between items', '{"id": "a", "type": "book", "title": "A"} {"id": "b", "type": "book"}', [['bib-comma', '}']], { type: 'book', title: 'A' }],
    ['a quotation mark', '{\n"id": "a",\n"title": "A,\n"type": "book"}', [['bib-not-closed', '"']], { type: 'book', title: 'A' }],
    ['a quotation mark, on one line', '{"id":"a","title":"A,"type":"book"}', [['bib-not-closed', '"']], { type: 'book', title: 'A' }],
    ['the brace at the end', '{"id": "a", "type": "book", "title": "A"', [['bib-not-closed', '{']], { type: 'book', title: 'A' }],
    ['the brace of a date', '{"id": "a", "type": "book", "issued": {"date-parts": [[1933]], "title": "A"}', [['bib-not-closed', '{']], { type: 'book', title: 'A', issued: { 'date-parts': [[1933]] } }],
    ['the bracket of names', '{"id": "a", "type": "book", "author": [{"family": "B"}, "title": "A"}', [['bib-not-closed', '[']], { type: 'book', title: 'A', author: [{ family: 'B' }] }],
    ['a colon', '{"id": "a", "type" "book", "title": "A"}', [['bib-json', '"', ':']], { type: 'book', title: 'A' }],
    ['a value', '{"id": "a", "type": "book", "volume": , "title": "A"}', [['bib-value', '"volume"']], { type: 'book', title: 'A' }],
    ['quotation marks', '{"id": "a", "type": "book", "volume": x1, "title": "A"}', [['bib-json', 'x1', 'quote']], { type: 'book', title: 'A', volume: 'x1' }],
    ['the brace at the beginning', '"id": "a", "type": "book", "title": "A"}', [['bib-json', '"', '{']], { type: 'book', title: 'A' }],
    ['nothing, but has a comma too many', '{"id": "a", "type": "book", "title": "A",}', [['bib-json', '}', 'value']], { type: 'book', title: 'A' }],
    ['an id', '{"type": "book", "title": "A"}', [['bib-no-key', '{']], {}],
  ];
  for (const [what, own, problems, fields] of damaged) {
    it(`costs itself alone where it lacks ${what}`, () => {
      const text = pretty(own), { entries } = read(text);
      assert.deepEqual(reported(text), problems);
      assert.deepEqual([entries[0].item(), entries[entries.length - 1].item()], OTHERS);
      const { id, ...found } = entries.find(({ key }) => key === 'a')?.item() ?? { id: '' };
      assert.deepEqual(found, fields);
      assert.equal(id, what === 'an id' ? '' : 'a');
    });
  }

  it('takes nothing from the other items, wherever it is cut and whatever is put in', () => {
    const own = JSON.stringify({ id: 'a', type: 'book', title: 'A "b" {c}', author: [{ family: 'B', given: 'C' }], issued: { 'date-parts': [[1933, 10]] } });
    const junk = fc.oneof(fc.constantFrom('{', '}', '[', ']', '"', ',', ':', '\\', '\n', ''), fc.string({ maxLength: 3 }));
    fc.assert(fc.property(fc.nat(own.length), fc.nat(20), junk, fc.boolean(), (at, cut, put, isOneLine) => {
      const all = pretty(own.slice(0, at) + put + own.slice(at + cut)), text = isOneLine ? all.replace(/\n */g, '') : all;
      const { entries } = read(text);
      for (const other of OTHERS) {
        const found = entries.find(({ key }) => key === other.id);
        assert.deepEqual(found?.item(), other);
        assert.equal(text.slice(found?.keyRange.start, found?.keyRange.end), JSON.stringify(other.id));
      }
    }), { numRuns: 3000 });
  });

  it('makes nothing throw', () => {
    const piece = fc.constantFrom('{', '}', '[', ']', '"', ',', ':', '\\', '\n', '"id":', '"type":"book"', '"a"', '1', 'null', 'x', '"issued":', '"author":', '"date-parts":');
    fc.assert(fc.property(fc.array(piece, { maxLength: 60 }), pieces => { for (const entry of read(`[{"id":"a","type":"b"},${pieces.join('')}`).entries) entry.item(); }), { numRuns: 3000 });
  });

  for (const odd of ['[', '{', '{"id":', '{"id":"a",', '"', '"id"', '[{', ',', ':', '{"id":"a","type":"b"', '\\"', '1', ' ', '{"author":[{']) {
    it(`is read in time that grows with its length alone: ${odd}`, () => {
      const start = processorTime();
      for (const entry of read(`[{"id":"a","type":"b"},${odd.repeat(100_000)}`).entries.slice(0, 10)) entry.item();
      assert.ok(processorTime() - start < 3000);
    });
  }
});
