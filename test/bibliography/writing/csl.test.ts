import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { harmless, item, letter } from './items';
import { ITEMS } from '../formatter/items';
import { readCslJson } from '../../../src/bibliography/csl/readJson';
import { readCslYaml } from '../../../src/bibliography/csl/readYaml';
import { CslItem } from '../../../src/bibliography/model';
import { putCslJson, writeCslJson } from '../../../src/bibliography/writing/cslJson';
import { putCslYaml, writeCslYaml } from '../../../src/bibliography/writing/cslYaml';
import { Edit, applyEdits } from '../../../src/text/fixes';
import { finish } from '../../../src/text/steps';
import { readYaml } from '../../../src/text/yaml';

type Put = (text: string, items: readonly CslItem[]) => readonly Edit[] | undefined;
const with_ = (put: Put) => (text: string, ...items: CslItem[]): string | undefined => { const edits = put(text, items); return edits && applyEdits(text, edits); };
const json = with_(putCslJson), yaml = with_(putCslYaml);
const A: CslItem = { id: 'a', type: 'book', title: 'Ett' }, B: CslItem = { id: 'b', type: 'book', title: 'Två' };

describe('items in CSL-JSON', () => {
  it('are what they are', () => { for (const each of ITEMS) assert.deepEqual(JSON.parse(writeCslJson(each)), each); });

  for (const [text, after] of [
    ['', '[\n  {\n    "id": "a",\n    "type": "book",\n    "title": "Ett"\n  }\n]\n'],
    ['[]', '[\n  {\n    "id": "a",\n    "type": "book",\n    "title": "Ett"\n  }\n]'],
    ['[{"id":"b"}]\n', '[{"id":"b"},{"id":"a","type":"book","title":"Ett"}]\n'],
    ['[\n{"id":"b"},\n{"id":"c"}\n]\n', '[\n{"id":"b"},\n{"id":"c"},\n{"id":"a","type":"book","title":"Ett"}\n]\n'],
    ['[\r\n\t{\r\n\t\t"id": "b"\r\n\t}\r\n]', '[\r\n\t{\r\n\t\t"id": "b"\r\n\t},\r\n\t{\r\n\t\t"id": "a",\r\n\t\t"type": "book",\r\n\t\t"title": "Ett"\r\n\t}\r\n]'],
    ['{"references": [{"id": "b", "x": "]\\"}"}]}', '{"references": [{"id": "b", "x": "]\\"}"},{"id":"a","type":"book","title":"Ett"}]}'],
    ['[\n  {\n    "id": "a",\n    "type": "book",\n    "title": "Noll",\n    "note": "x"\n  },\n  {"id": "b"}\n]', '[\n  {\n    "id": "a",\n    "type": "book",\n    "title": "Ett"\n  },\n  {"id": "b"}\n]'],
    ['{"a": 1}', undefined], ['[{"id": "b"}', undefined], ['hej', undefined],
  ]) it(`are put into ${JSON.stringify(text)}`, () => assert.equal(json(text!, A), after));

  it('are read as what was written', () => {
    fc.assert(fc.property(fc.oneof(item(harmless), letter(harmless)), each => assert.deepEqual(finish(readCslJson(json('', each) ?? '')).entries.map(entry => entry.item()), [JSON.parse(JSON.stringify(each))])));
  });

  it('leave all else byte for byte, and are there once', () => {
    const others = fc.array(fc.oneof(item(harmless), fc.constant({ id: 'odd', x: [{ y: '{[' }] } as unknown as CslItem)), { maxLength: 3 }).map(all => all.map((each, i) => ({ ...each, id: `o${i}` })));
    fc.assert(fc.property(others, fc.constantFrom(0, 1, 2, '\t'), letter(harmless), fc.boolean(), (all, space, own, isThere) => {
      const text = JSON.stringify(isThere ? [...all, { id: 'k', type: 'book' }] : all, null, space), after = json(text, own) ?? '';
      assert.deepEqual(JSON.parse(after), [...all, own].map(each => JSON.parse(JSON.stringify(each))));
      for (const each of all) assert.ok(after.includes(JSON.stringify(each, null, space).split('\n')[0]));
      assert.deepEqual(putCslJson(after, [own]), []);
    }));
  });
});

describe('items in CSL-YAML', () => {
  it('are written with their dates in EDTF', () => {
    assert.equal(writeCslYaml(ITEMS[0]), ['- id: trotskij1933', '  type: personal_communication', '  author:', '  - family: Trotskij', '    given: Lev', '  recipient:', '  - literal: Brittiska sektionen', '  - literal: Bolsjevik-leninisterna', '  title: En liten grupps hävstång', '  issued: 1933-10-02', '  publisher-place: Paris',
      '  archive: Arbetarrörelsens arkiv', '  archive_location: Vol. 3', '  translator:', '  - family: Ekström', '    given: Maja', '  language: sv'].join('\n'));
  });

  for (const [text, after] of [
    ['', '---\nreferences:\n- id: a\n  type: book\n  title: Ett\n...\n'],
    ['---\nreferences:\n- id: b\n  title: x\n...\n', '---\nreferences:\n- id: b\n  title: x\n- id: a\n  type: book\n  title: Ett\n...\n'],
    ['references:\r\n  -   id: b # r\r\n      title: x # s\r\nother: 1\r\n', 'references:\r\n  -   id: b # r\r\n      title: x # s\r\n  -   id: a\r\n      type: book\r\n      title: Ett\r\nother: 1\r\n'],
    ['- id: b', '- id: b\n- id: a\n  type: book\n  title: Ett'],
    ['references:\n', 'references:\n- id: a\n  type: book\n  title: Ett\n'],
    ['references: []\n', 'references: [{"id":"a","type":"book","title":"Ett"}]\n'],
    ['references: [{id: b}]\n', 'references: [{id: b}, {"id":"a","type":"book","title":"Ett"}]\n'],
    ['# r\nreferences:\n- id: a\n  title: Noll # borta\n  note: |\n    x\n\n    y\n- id: b\n', '# r\nreferences:\n- id: a\n  type: book\n  title: Ett\n- id: b\n'],
    ['title: x\n', undefined], ['references: x\n', undefined], ['references:\n- id: [\n', undefined],
  ]) it(`are put into ${JSON.stringify(text)}`, () => assert.equal(yaml(text!, A), after));

  for (const [text, markdown] of [['*a* _b_ a_b', '\\*a\\* \\_b\\_ a_b'], ['<i>a</i>', '*a*'], ['x<sup>2</sup>', 'x^2^'], ['@key', '\\@key'], ['1. Mose', '1\\. Mose'], ['(a) x', '(a\\) x'], ['# x', '\\# x'], ['a -- b...', 'a \\-\\- b\\.\\.\\.'], ['L. D.', 'L. D.']]) {
    it(`have ${text} as ${markdown}`, () => {
      const value = readYaml(writeCslYaml({ id: 'a', type: 'book', title: text })).value;
      const title = value?.kind === 'list' && value.items[0].kind === 'map' ? value.items[0].fields.find(each => each.key === 'title')?.value : undefined;
      assert.equal(title?.kind === 'text' && title.text, markdown);
    });
  }

  it('leave all else byte for byte, and are there once', () => {
    fc.assert(fc.property(fc.array(item(harmless), { maxLength: 3 }), letter(harmless), fc.boolean(), (all, own, isThere) => {
      const others = all.map((each, i) => writeCslYaml({ ...each, id: `o${i}` }));
      const text = ['references:', ...others, ...isThere ? ['- id: k\n  title: x'] : [], '# slut', ''].join('\n');
      const after = yaml(text, own);
      assert.equal(after, others.length === 0 && !isThere ? text.replace('references:', `references:\n${writeCslYaml(own)}`) : ['references:', ...others, writeCslYaml(own), '# slut', ''].join('\n'));
      assert.deepEqual(readYaml(after ?? '').errors, []);
      assert.deepEqual(putCslYaml(after ?? '', [own]), []);
    }));
  });

  it('are read as what was written', () => {
    const plain = (each: CslItem): unknown => JSON.parse(JSON.stringify(each).replace(/\s+/g, ' '));
    fc.assert(fc.property(fc.oneof(item(harmless), letter(harmless)), each => assert.deepEqual(finish(readCslYaml(yaml('', each) ?? '')).entries.map(entry => plain(entry.item())), [plain(each)])));
    for (const each of ITEMS) assert.deepEqual(finish(readCslYaml(yaml('', each) ?? '')).entries.map(entry => entry.item()), [each]);
  });

  it('are YAML, whatever they hold', () => {
    fc.assert(fc.property(fc.oneof(item(fc.string({ unit: 'binary' })), letter(fc.string({ unit: 'binary' }))), each => {
      const { value, errors } = readYaml(writeCslYaml(each));
      assert.deepEqual([value?.kind, errors], ['list', []]);
    }));
  });

  it('take several at once', () => assert.equal(yaml('- id: b\n  title: x\n- id: c\n', A, B), '- id: b\n  type: book\n  title: Två\n- id: c\n- id: a\n  type: book\n  title: Ett\n'));
});
