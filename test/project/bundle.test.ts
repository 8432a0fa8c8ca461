import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import fc from 'fast-check';
import { SEARCHER } from '../../src/library/concordance/regexSearch';
import { FORMATTER } from '../../src/library/formatting';
import { readFullYaml } from '../../src/text/yaml';

const shipped: { readFullYaml: typeof readFullYaml } = createRequire(path.resolve('package.json'))('./out/yaml/reader.js');

describe('the CSL processor', () => {
  it('is shipped as it came, with its licence, in a file of its own', () => {
    assert.deepEqual(readFileSync('dist/citeproc/citeproc.js'), readFileSync('node_modules/citeproc/citeproc_commonjs.js'));
    assert.deepEqual(readFileSync('dist/citeproc/LICENSE'), readFileSync('node_modules/citeproc/LICENSE'));
    const shipped = readFileSync('.vscodeignore', 'utf8').split(/\r?\n/);
    for (const name of ['!dist/citeproc/*.js', '!dist/citeproc/LICENSE']) assert.ok(shipped.includes(name), name);
    for (const bundle of ['dist/node/extension.js', 'dist/web/extension.js', 'dist/citeproc/formatter.js']) assert.ok(!readFileSync(bundle, 'utf8').includes('CSL.Engine.prototype'), bundle);
    assert.match(readFileSync('README.md', 'utf8'), /citeproc-js implements the\n\[Citation Style Language\]\(https:\/\/citationstyles.org\), © Frank Bennett/);
  });
});

describe('a script that runs in a worker', () => {
  for (const { folder, name, libraries } of [FORMATTER, SEARCHER]) {
    it(`is shipped: ${name}`, () => {
      for (const file of [name, ...libraries]) assert.ok(existsSync(`dist/${folder}/${file}`), file);
      assert.ok(readFileSync('.vscodeignore', 'utf8').split(/\r?\n/).includes(`!dist/${folder}/*.js`));
    });
  }
});

describe('the YAML reader as it is shipped, without what only writes', () => {
  it('reads the sample glossary as the library does', () => {
    const text = readFileSync('media/sample/letters/glossary.yaml', 'utf8');
    assert.deepEqual(shipped.readFullYaml(text), readFullYaml(text));
  });

  const part = fc.constantFrom('a', 'b: ', '- ', '\n', '  ', '[', ']', '{', '}', ', ', '&x ', '*x', '!t ', '!!int ', '| ', '>-', '"', '\'', '@', '%YAML 1.1', '---\n', '...\n', '\t', '# r', '? ', ': ', '<<: ', '~', '1', '\r\n', '\ufeff', 'é');
  it('reads any text as the library does', () => fc.assert(fc.property(fc.array(part, { maxLength: 30 }).map(parts => parts.join('')), text => {
    assert.deepEqual(shipped.readFullYaml(text), readFullYaml(text));
  }), { numRuns: 2000 }));
});
