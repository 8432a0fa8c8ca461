import { strict as assert } from 'node:assert';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const FLOORS = ['text', 'letter', 'glossary', 'bibliography', 'citation', 'quotation', 'library'];
const SHELL = ['features', 'views', 'commands'];
const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts') && !name.endsWith('.d.ts')).map(name => name.replaceAll('\\', '/'));
const source = new Map(files.map(name => [name, readFileSync(path.join('src', name), 'utf8')]));

/** The front doors: of the extension, and of the scripts that format and search in a worker. */
const DOORS = ['extension.ts', 'formatter.ts', 'searcher.ts'];

/** What a file imports: files of ours by their path in src, packages by their name. */
function imports(name: string): string[] {
  return Array.from(source.get(name)?.matchAll(/^(?:import|export)[^'"]*?from '([^']+)'|^import '([^']+)'/gm) ?? [], ([, from, bare]) => {
    const target = from ?? bare;
    if (!target.startsWith('.')) return target;
    const file = path.posix.join(path.posix.dirname(name), target);
    if (file.endsWith('.csl')) return existsSync(path.join('src', file)) ? 'a text' : `${file} (missing)`;
    return [`${file}.ts`, `${file}/index.ts`].find(each => source.has(each)) ?? `${file} (missing)`;
  });
}

describe('the house', () => {
  it('has its floors, and nothing beside them', () => {
    for (const name of files) assert.ok(DOORS.includes(name) || [...FLOORS, ...SHELL].includes(name.split('/')[0]), name);
  });

  for (const name of files) {
    it(`lets ${name} know only what is below it`, () => {
      const floor = FLOORS.indexOf(name.split('/')[0]);
      for (const target of imports(name)) {
        assert.ok(!target.endsWith('(missing)'), target);
        const own = source.has(target);
        if (floor >= 0 && own) assert.ok(FLOORS.indexOf(target.split('/')[0]) >= 0 && FLOORS.indexOf(target.split('/')[0]) <= floor, target);
        if (floor >= 0 && !own) assert.ok(/^(?:yaml|@orama\/stemmers\/\w+)$/.test(target) || (/^library\/workspace(?:Files|Store|Scripts)\.ts$/.test(name) && target === 'vscode'), target);
        if (floor < 0 && !own) assert.equal(target, name === 'formatter.ts' ? 'a text' : 'vscode');
      }
    });
  }

  it('has no circle', () => {
    const done = new Set<string>();
    const visit = (name: string, path: readonly string[]): void => {
      assert.ok(!path.includes(name), [...path, name].join(' → '));
      if (done.has(name)) return;
      for (const target of imports(name)) if (source.has(target)) visit(target, [...path, name]);
      done.add(name);
    };
    for (const name of files) visit(name, []);
  });

  it('has small files', () => {
    const lengths = [...source].map(([name, text]) => [text.split('\n').length, name] as const).sort((a, b) => a[0] - b[0]);
    assert.ok(lengths[lengths.length - 1][0] <= 400, lengths[lengths.length - 1].join(' '));
    assert.ok(lengths[lengths.length >> 1][0] <= 150);
  });

  it('uses no network, and runs no text', () => {
    for (const [name, text] of source) assert.doesNotMatch(text, /\b(?:fetch|XMLHttpRequest|WebSocket|eval)\s*\(|new Function\b|openExternal|createWebviewPanel/, name);
  });

  it('has a page that takes no text for markup, and knows the view by its types only', () => {
    const page = readdirSync('media/concordance').filter(name => name.endsWith('.ts'));
    assert.ok(page.length > 5);
    for (const name of page) {
      const text = readFileSync(path.join('media/concordance', name), 'utf8');
      assert.doesNotMatch(text, /\b(?:innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|document\.write|fetch|XMLHttpRequest|WebSocket|eval)\b|new Function\b/, name);
      for (const [line] of text.matchAll(/^import .* from '\.\.\/.*$/gm)) assert.match(line, /^import type /, name);
    }
  });

  it('uses every file', () => {
    const used = new Set(files.flatMap(imports));
    assert.deepEqual(files.filter(name => !used.has(name) && !DOORS.includes(name)), []);
  });
});
