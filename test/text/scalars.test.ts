import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { rewriteScalar } from '../../src/text/scalars';
import { readYaml } from '../../src/text/yaml';

describe('a YAML text in the place of another', () => {
  const cases: [written: string, value: string, expected: string][] = [
    ['a', 'b c', 'b c'], ['a', 'b: c', '"b: c"'], ['"a"', 'b', '"b"'], ['\'a\'', 'b\'s', '\'b\'\'s\''], ['\'a\'', 'b\tc', '"b\\tc"'], ['a', 'no', '"no"'], ['1', '2', '2'], ['a', '2', '"2"'],
    ['a', '../b.yaml', '../b.yaml'], ['a', '.5', '".5"'], ['a', '', '""'], ['|\n  a', 'b', 'b'], ['a', 'b\u2028c', '"b\\u2028c"'], ['a', ' b', '" b"'],
  ];
  for (const [written, value, expected] of cases) it(`${JSON.stringify(written)} → ${JSON.stringify(value)}`, () => assert.equal(rewriteScalar(written, value), expected));

  it('is read again in every place', () => fc.assert(fc.property(fc.constantFrom('a', '"a"', '\'a\'', '1'), fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }), (written, value) => {
    const text = rewriteScalar(written, value);
    for (const source of [`${text}: x`, `k: ${text}`, `k: [${text}, b]`, `k: {b: ${text}}`, `k:\n  - ${text} # r\n`]) {
      const { value: found, errors } = readYaml(source);
      assert.deepEqual(errors, [], source);
      assert.ok(JSON.stringify(found).includes(JSON.stringify(value).slice(1, -1)), `${source} ${JSON.stringify(found)}`);
    }
  })));
});
