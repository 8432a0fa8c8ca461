// Bundles the extension for the desktop and for the web from one source; with --tests and --bench also what only the project runs.
const esbuild = require('esbuild');
const fs = require('node:fs');
const path = require('node:path');
const { minify } = require('terser');

const watch = process.argv.includes('--watch');
const tests = process.argv.includes('--tests');
const bench = process.argv.includes('--bench');

/** Glossator reads YAML and never writes it: the writer, the converter to JavaScript values, the visitor and the richer schemas stay out of the bundle. */
const YAML_UNUSED = /yaml[\\/]browser[\\/]dist[\\/](stringify|visit|doc[\\/](anchors|createNode|applyReviver)|nodes[\\/](addPairToJSMap|toJS)|schema[\\/](core|json|yaml-1\.1)|parse[\\/]cst-|public-api)/;
/** What a document is while it is read. */
const YAML_DOCUMENT = `
import { Schema } from '../schema/Schema.js';
export class Document {
  constructor(_, options) {
    this.commentBefore = this.comment = this.contents = null;
    this.errors = [];
    this.warnings = [];
    this.options = { intAsBigInt: false, keepSourceTokens: false, logLevel: 'warn', prettyErrors: true, strict: true, stringKeys: false, uniqueKeys: true, version: '1.2', ...options };
    this.directives = options._directives.atDocument();
    this.schema = new Schema({ resolveKnownTags: true, schema: 'core', ...options });
  }
}`;
const yamlReader = {
  name: 'yaml-reader',
  setup(build) {
    build.onLoad({ filter: /yaml[\\/]browser[\\/]dist[\\/]doc[\\/]Document\.js$/ }, () => ({ contents: YAML_DOCUMENT }));
    build.onLoad({ filter: YAML_UNUSED }, ({ path: file }) => {
      const source = fs.readFileSync(file, 'utf8');
      const names = [...source.matchAll(/export \{([^}]*)\}/g)].flatMap(match => match[1].split(',').map(name => name.trim().split(' as ').pop()));
      return { contents: names.filter(name => name).map(name => `export const ${name} = {};`).join('\n') };
    });
  },
};

const common = { bundle: true, external: ['vscode'], format: 'cjs', charset: 'utf8', sourcemap: watch ? 'linked' : false, logLevel: 'warning', absWorkingDir: __dirname };
const node = { ...common, platform: 'node', target: 'node20' };
const web = { ...common, platform: 'browser', target: 'es2022', mainFields: ['browser', 'module', 'main'], define: { global: 'globalThis' } };
const extension = { entryPoints: ['src/extension.ts'], minify: !watch, alias: { yaml: path.join(__dirname, 'node_modules/yaml/browser/dist/index.js') }, plugins: [yamlReader] };

const builds = [
  { ...node, ...extension, mainFields: ['module', 'main'], outfile: 'dist/node/extension.js' },
  { ...web, ...extension, external: ['vscode', 'node:worker_threads'], outfile: 'dist/web/extension.js' },
  // Formats references in a worker of either host. What it requires lies beside it (copyCiteproc).
  { ...web, entryPoints: ['src/formatter.ts'], minify: !watch, loader: { '.csl': 'text' }, define: {}, external: ['./citeproc.js', 'node:worker_threads'], outfile: 'dist/citeproc/formatter.js' },
  // Runs regular expressions in a worker of either host.
  { ...web, entryPoints: ['src/searcher.ts'], minify: !watch, define: {}, external: ['node:worker_threads'], outfile: 'dist/searcher/searcher.js' },
  // The page of the Concordance view.
  { ...web, format: 'iife', entryPoints: ['media/concordance/page.ts', 'media/concordance/page.css'], minify: !watch, define: {}, outdir: 'dist/concordance' },
];
if (tests || bench) fs.rmSync(path.join(__dirname, 'out'), { recursive: true, force: true });
if (tests) {
  builds.push(
    { ...node, sourcemap: 'linked', entryPoints: ['test/vscode/index.ts'], outfile: 'out/vscode/node.js' },
    { ...web, sourcemap: 'linked', entryPoints: ['test/vscode/index.ts'], external: ['vscode', 'node:worker_threads'], outfile: 'out/vscode/web.js' },
    // The YAML reader as it is shipped, for a test that compares it with the library.
    { ...node, ...extension, mainFields: ['module', 'main'], entryPoints: ['src/text/yaml.ts'], outfile: 'out/yaml/reader.js' },
    // File by file, so that coverage is counted on what was written.
    { ...node, sourcemap: 'linked', bundle: false, external: undefined, entryPoints: typescript(['src', 'media/concordance/window.ts', 'media/concordance/selection.ts', 'test/text', 'test/letter', 'test/glossary', 'test/bibliography', 'test/citation', 'test/quotation', 'test/library', 'test/media', 'test/views', 'test/project', 'bench/inflection.ts', 'bench/texts.ts', 'bench/realLetters.ts', 'bench/quotations', 'bench/concordanceCounts']), outdir: 'out/core', outbase: '.' },
  );
}
if (bench) {
  builds.push(
    { ...node, mainFields: ['module', 'main'], entryPoints: ['bench/run.ts'], outfile: 'out/bench/run.js', external: ['vscode-markdown-languageservice', 'markdown-it', 'playwright-core', 'vscode-languageserver-*', 'vscode-uri'] },
    { ...node, mainFields: ['module', 'main'], entryPoints: ['bench/inHost.ts', 'bench/libraryInHost.ts', 'bench/annotationsInHost.ts', 'bench/concordanceInHost.ts'], outdir: 'out/bench', plugins: [yamlReader], alias: extension.alias },
  );
}

function typescript(folders) {
  return folders.flatMap(folder => folder.endsWith('.ts') ? folder : !fs.existsSync(path.join(__dirname, folder)) ? [] : fs.readdirSync(path.join(__dirname, folder), { recursive: true })
    .filter(name => name.endsWith('.ts') && !name.endsWith('.d.ts')).map(name => path.join(folder, name)));
}

/** A second pass over what is shipped: three kilobytes of eighty. */
async function shrink(file) {
  const { code } = await minify(fs.readFileSync(file, 'utf8'), { compress: { passes: 3, ecma: 2020 }, toplevel: true, ecma: 2020 });
  fs.writeFileSync(file, code);
}

/** citeproc-js is shipped as it came, in a file of its own with its licence (CPAL 1.0). */
function copyCiteproc() {
  fs.mkdirSync(path.join(__dirname, 'dist/citeproc'), { recursive: true });
  for (const [from, to] of [['citeproc_commonjs.js', 'citeproc.js'], ['LICENSE', 'LICENSE']]) fs.copyFileSync(path.join(__dirname, 'node_modules/citeproc', from), path.join(__dirname, 'dist/citeproc', to));
}

async function main() {
  copyCiteproc();
  if (watch) {
    const contexts = await Promise.all(builds.map(options => esbuild.context({ ...options, plugins: [...options.plugins ?? [], problemMatcher] })));
    await Promise.all(contexts.map(context => context.watch()));
  } else {
    await Promise.all(builds.map(options => esbuild.build(options)));
    await Promise.all(['node', 'web'].map(host => shrink(path.join(__dirname, 'dist', host, 'extension.js'))));
  }
}

let running = 0;
/** Tells VS Code's task when the builds begin and when all have ended (.vscode/tasks.json). */
const problemMatcher = {
  name: 'problem-matcher',
  setup(build) {
    build.onStart(() => { if (running++ === 0) console.log('[watch] build started'); });
    build.onEnd(({ errors }) => {
      for (const { text, location } of errors) console.error(`✘ [ERROR] ${text}\n    ${location?.file}:${location?.line}:${location?.column}:`);
      if (--running === 0) console.log('[watch] build finished');
    });
  },
};

main().catch(() => process.exit(1));
