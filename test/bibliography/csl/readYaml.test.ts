import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { readCslYaml } from '../../../src/bibliography/csl/readYaml';
import { finish } from '../../../src/text/steps';

const read = (text: string) => finish(readCslYaml(text));
const item = (fields: string) => read(`references:\n- id: a\n  type: book\n  ${fields.replace(/\n/g, '\n  ')}\n`).entries[0].item();
const reported = (text: string) => read(text).problems.map(({ code, start, end, args }) => [code, text.slice(start, end), ...args]);

describe('a file of CSL-YAML', () => {
  const files: [string, string, string[]][] = [
    ['under “references”', '---\nreferences:\n- id: a\n  type: book\n- type: book\n  id: b\n...\n', ['a', 'b']],
    ['indented', 'nocite: x\nreferences: # all\n\n  # first\n  - id: a\n    author:\n    - family: B\n  - id: "b c"\nother:\n  - id: no\n', ['a', 'b c']],
    ['in a list alone', '- id: a\n  type: book\n- id: 12\n', ['a', '12']],
    ['with carriage returns', 'references:\r\n- id: a\r\n  type: book\r\n- id: b\r\n', ['a', 'b']],
    ['after a byte order mark', '\ufeff---\nreferences:\n- id: a\n', ['a']],
    ['in brackets', 'references: [{id: a, type: book}, {id: b}]\n', ['a', 'b']],
    ['with the dash alone on its line', 'references:\n-\n  id: a\n-\n  id: b\n', ['a', 'b']],
    ['with an anchor', 'references:\n- id: a\n  publisher: &p Nordstedts\n- id: b\n  publisher: *p\n', ['a', 'b']],
  ];
  for (const [what, text, keys] of files) {
    it(`has its items as entries: ${what}`, () => {
      const { entries, problems } = read(text);
      assert.deepEqual(entries.map(({ key }) => key), keys);
      assert.deepEqual(entries.map(({ keyRange: { start, end } }) => text.slice(start, end).replace(/"/g, '')), keys);
      assert.deepEqual(entries.map(each => each.item().id), keys);
      assert.deepEqual(problems, []);
    });
  }
  for (const other of ['', 'terms:\n  ILP:\n    gloss: x\n', '- a\n- b\n', '- slug: x\n  en:\n    term: y\n', '[1, 2]', 'project:\n  type: book\n', 'a: [b\n', '- id: 1\n']) {
    it(`is not ${JSON.stringify(other)}`, () => assert.deepEqual(read(other), { entries: [], problems: [] }));
  }
  it('follows an anchor of another item', () => assert.equal(read('references:\n- id: a\n  publisher: &p Nordstedts\n- id: b\n  publisher: *p\n').entries[1].item().publisher, 'Nordstedts'));
  it('is told of keys that are there twice', () => assert.deepEqual(reported('references:\n- id: a\n- id: a\n'), [['bib-key-twice', 'a', 'a', 2]]));
});

describe('an item of CSL-YAML', () => {
  it('has its texts, names and dates', () => assert.deepEqual(item('title: "A: b"\nvolume: 3\nauthor:\n- family: Gogh\n  non-dropping-particle: van\n- literal: ILP\neditor: X\nissued:\n- year: 1933\n  month: 10\naccessed: 2020-01-02\nkeyword: [a, b]'),
    { id: 'a', type: 'book', title: 'A: b', volume: '3', author: [{ family: 'Gogh', 'non-dropping-particle': 'van' }, { literal: 'ILP' }], editor: [{ literal: 'X' }], issued: { 'date-parts': [[1933, 10]] }, accessed: { 'date-parts': [[2020, 1, 2]] }, keyword: 'a, b' }));
  for (const [written, text] of [['*A* b', '<i>A</i> b'], ['**A** _b_ a_b_c', '<b>A</b> <i>b</i> a_b_c'], ['[A B]{.nocase}', '<span class="nocase">A B</span>'], ['<span class="nocase">A</span>', '<span class="nocase">A</span>'], ['a--b---c...', 'a–b—c…'], ['1\\*2\\*3', '1*2*3'], ['x^2^ H~2~O', 'x<sup>2</sup> H<sub>2</sub>O'], ['Foo\'s 2 * 3 * 4', 'Foo’s 2 * 3 * 4']]) {
    it(`reads Markdown: ${written}`, () => assert.equal(item(`title: ${JSON.stringify(written)}`).title, text));
  }
});

describe('damaged CSL-YAML', () => {
  const others = ['- id: before\n  type: book\n  title: Before\n', '- id: after\n  type: book\n  title: After\n'];
  for (const [own, ...codes] of [['- id: a\n  title: [x\n  type: book\n', 'yaml'], ['- id: a\n  title: Foo: bar\n', 'yaml-quote'], ['- title: A\n', 'bib-no-key'], ['- id: a\n  title: "A\n', 'yaml'], ['- id: a\n   title: A\n  type: book\n', 'yaml'], ['- a\n', 'bib-no-key']]) {
    it(`costs itself alone: ${JSON.stringify(own)}`, () => {
      const text = `references:\n${others.join(own)}`;
      assert.deepEqual([...new Set(reported(text).map(([code]) => code))], codes);
      for (const { start } of read(text).problems) assert.ok(start >= text.indexOf(own) && start < text.indexOf(own) + own.length);
      assert.deepEqual([read(text).entries[0].item().title, read(text).entries.at(-1)?.item().title], ['Before', 'After']);
    });
  }

  it('makes nothing throw, and keeps the others', () => {
    const piece = fc.constantFrom('  title: A\n', '  issued: 1933\n', '  x: [\n', '  y: {a\n', '  z: "q\n', '   odd: 1\n', '  - b\n', '  :\n', '  a: b: c\n', '  *x\n', '  k: @a\n', '  t: |\n    text\n', '  \tx\n');
    fc.assert(fc.property(fc.array(piece, { maxLength: 10 }), pieces => {
      const { entries } = read(`references:\n${others.join(`- id: a\n${pieces.join('')}`)}`);
      for (const entry of entries) entry.item();
      for (const key of ['before', 'after']) assert.ok(entries.some(each => each.key === key));
    }), { numRuns: 500 });
  });
});
