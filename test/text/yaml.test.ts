import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { Value, readYaml } from '../../src/text/yaml';

/** The value without its places. */
function plain(value: Value | undefined): unknown {
  if (!value) return undefined;
  if (value.kind === 'text') return value.text;
  return value.kind === 'list' ? value.items.map(plain) : Object.fromEntries(value.fields.map(field => [field.key, plain(field.value)]));
}
const read = (text: string): unknown => plain(readYaml(text).value);
const errors = (text: string): string[][] => readYaml(text).errors.map(({ code, start, end }) => [code, text.slice(start, end)]);

describe('YAML', () => {
  it('is read as texts, lists and fields', () => assert.deepEqual(read('a: 1\nb: [x, "y"]\nc:\n  d: 2020-01-01\n  e: null\n'), { a: '1', b: ['x', 'y'], c: { d: '2020-01-01', e: 'null' } }));
  it('has texts of several lines', () => assert.deepEqual(read('a: >\n  x\n  y\nb: |\n  x\n  y\n'), { a: 'x y\n', b: 'x\ny\n' }));
  it('may be empty', () => assert.equal(readYaml('').value, undefined));
  it('may have a field without a value', () => assert.deepEqual(read('a:\nb: x'), { a: undefined, b: 'x' }));
  it('keeps offsets, also from the middle of a file', () => {
    const { value } = readYaml('a: bc', 10);
    assert.ok(value?.kind === 'map');
    assert.deepEqual([value.fields[0].keyRange, value.fields[0].value?.start, value.fields[0].value?.end], [{ start: 10, end: 11 }, 13, 15]);
  });

  const mended: [string, string, unknown][] = [
    ['a colon and a blank in a text', 'a: b: c\nd: e', { a: 'b: c', d: 'e' }], ['a citation', 'a: @k, s. 1\nd: e', { a: '@k, s. 1', d: 'e' }],
    ['a citation in a list’s item', '- a: @k\n  b: c', [{ a: '@k', b: 'c' }]], ['an emphasis', 'a: *Militant* var\nd: e', { a: '*Militant* var', d: 'e' }], ['an emphasis alone', 'a: *Militant*\nd: e', { a: '*Militant*', d: 'e' }], ['a remark after it', 'a: b: c # r\nd: e', { a: 'b: c', d: 'e' }],
  ];
  for (const [what, text, expected] of mended) {
    it(`goes on where a text needs quotation marks: ${what}`, () => {
      assert.deepEqual(read(text), expected);
      assert.deepEqual(readYaml(text).errors.map(each => each.code), ['UNQUOTED']);
    });
  }
  const kept: [string, string, unknown][] = [
    ['a block text', 'a: >\n  Jfr: *Militant* var\nd: e', { a: 'Jfr: *Militant* var\n', d: 'e' }], ['a text in quotation marks', 'a: "b: *c* d\n  Jfr: *e*"', { a: 'b: *c* d Jfr: *e*' }],
  ];
  for (const [what, text, expected] of kept) it(`leaves ${what} alone`, () => { assert.deepEqual(read(text), expected); assert.deepEqual(errors(text), []); });
  it('leaves a good text alone beside a slip', () => {
    const { value } = readYaml('a:\n    gloss: >\n      Citat: han sade: kom\n   kind: person\n');
    assert.equal(JSON.stringify(value).includes('xxx'), false);
  });
  it('reads a text of several lines as it stands', () => {
    assert.deepEqual(read('a: Ett parti: brittiskt\n  och mer\nd: e'), { a: 'Ett parti: brittiskt och mer', d: 'e' });
    assert.deepEqual(errors('a: Ett parti: brittiskt\n  och mer\nd: e'), [['UNQUOTED', 'Ett parti: brittiskt\n  och mer']]);
  });
  it('knows an item that needs them', () => assert.deepEqual(read('a:\n- b\n- @c'), { a: ['b', '@c'] }));
  it('says where quotation marks are needed', () => assert.deepEqual(errors('x: y\na: b: c\n'), [['UNQUOTED', 'b: c']]));
  it('reports other errors with their place', () => assert.ok(errors('a: [b\nc: d').length > 0));

  it('follows an alias of a text, and no other', () => assert.deepEqual(read('a: &x t\nb: *x\nc: &y [1]\nd: *y'), { a: 't', b: 't', c: ['1'], d: undefined }));
  it('reports an alias of nothing', () => assert.deepEqual(errors('a: [*x]'), [['BAD_ALIAS', '*x']]));
  it('follows few aliases', () => {
    const value = read(`a: &x t\nb: [${Array(200).fill('*x').join(', ')}]`) as { b: string[] };
    assert.equal(value.b.length, 100);
  });
  it('is not read where it is too long or too deep', () => {
    assert.deepEqual(readYaml('a: b\n'.repeat(900_000)).errors.map(each => each.code), ['TOO_LONG']);
    assert.ok(readYaml('['.repeat(20_000)).errors.length > 0);
    assert.ok(readYaml(`a: ${'{b: '.repeat(60)}`).errors.length > 0);
  });
  it('never throws', () => fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.constantFrom('a', ': ', '- ', '\n', '  ', '[', '}', '{', '&x', '*x', '!t ', '|', '"', '\'', '@', '%', '\t', '# ', '? ', ','), { maxLength: 30 }).map(parts => parts.join(''))), text => {
    for (const { start, end } of readYaml(text).errors) assert.ok(0 <= start && start < end && start <= text.length, `${start}–${end}`);
  }), { numRuns: 500 }));
});
