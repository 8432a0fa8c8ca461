// `npm test`: everything, on a fresh machine too. Names of steps as arguments run only these: `node test/run.mjs build core`.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(ROOT);
export const VSIX = path.join(ROOT, 'dist/glossator.vsix');

if (!fs.existsSync('node_modules/typescript')) execFileSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund'], { stdio: 'inherit', shell: process.platform === 'win32' });

const total = { passed: 0, failed: 0 };
const only = process.argv.slice(2);

/** A step that is one check: it passes or fails. */
const checks = {
  lint: () => bin('eslint', '.'),
  typecheck: () => { bin('tsc', '--noEmit'); bin('tsc', '--noEmit', '-p', 'media/concordance'); },
  build: () => node('esbuild.js', '--tests'),
  package: () => bin('vsce', 'package', '--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', VSIX),
};

/** A step that counts its tests itself. */
const suites = {
  grammar: () => {
    const files = fs.readdirSync('test/grammar').filter(name => name.endsWith('.letter'));
    const run = spawnSync(process.execPath, [binary('vscode-tmgrammar-test'), '-g', 'syntaxes/letter.tmLanguage.json', 'test/grammar/*.letter'], { encoding: 'utf8' });
    if (run.status !== 0) process.stdout.write(run.stdout + run.stderr);
    return run.status === 0 ? { passed: files.length, failed: 0 } : { passed: 0, failed: 1 };
  },
  core: async () => {
    const run = await spawned(binary('mocha'), '--reporter', 'dot', '--timeout', '20000', 'out/core/test/**/*.test.js');
    const count = word => Number(new RegExp(`(\\d+) ${word}`).exec(run.stdout)?.[1] ?? 0);
    const counts = { passed: count('passing'), failed: count('failing') + count('pending') };
    if (run.status !== 0 || counts.failed > 0) process.stdout.write(run.stdout + run.stderr);
    return run.status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  },
  'node host': inHost('node'),
  'web host': inHost('web'),
  person,
};

function inHost(kind) {
  return async () => {
    const { nodeHost, webHost } = await import('./host/suites.mjs');
    return withSample(folder => (kind === 'node' ? nodeHost : webHost)({ root: ROOT, folder }));
  };
}

async function person() {
  const { personally } = await import('./e2e/run.mjs');
  const files = fs.readdirSync('test/e2e').filter(name => name.endsWith('.e2e.mjs'));
  const counts = { passed: 0, failed: 0 };
  for (const file of files) {
    const { default: way, host, language } = await import(pathToFileURL(path.join(ROOT, 'test/e2e', file)).href);
    const found = await withSample(folder => personally({ root: ROOT, vsix: VSIX, folder, name: file.replace('.e2e.mjs', ''), way, host, language }));
    counts.passed += found.passed;
    counts.failed += found.failed;
  }
  return counts;
}

/** A copy of the sample workspace that a test may write to. */
async function withSample(use) {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'letters-'));
  const folder = path.join(home, 'sample');
  try {
    fs.cpSync(path.join(ROOT, 'media/sample'), folder, { recursive: true });
    return await use(folder);
  } finally {
    fs.rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

function binary(name) {
  const packages = { eslint: 'eslint', tsc: 'typescript', vsce: '@vscode/vsce', mocha: 'mocha', 'vscode-tmgrammar-test': 'vscode-tmgrammar-test' };
  const home = path.join('node_modules', packages[name]);
  const { bin } = JSON.parse(fs.readFileSync(path.join(home, 'package.json'), 'utf8'));
  return path.join(home, typeof bin === 'string' ? bin : bin[name]);
}

function node(...args) { execFileSync(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] }); }
function bin(name, ...args) { node(binary(name), ...args); }

/** A script that runs beside what else is done, with all that it says. */
function spawned(...args) {
  return new Promise(resolve => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '', stderr = '';
    child.stdout.on('data', data => { stdout += data; });
    child.stderr.on('data', data => { stderr += data; });
    child.on('close', status => resolve({ status, stdout, stderr }));
  });
}

async function run(name, step) {
  const start = Date.now();
  console.log(`\n— ${name}`);
  let counts;
  try {
    counts = await step() ?? { passed: 1, failed: 0 };
  } catch (error) {
    console.error(name in checks ? `${name} failed` : error);
    counts = { passed: 0, failed: 1 };
  }
  total.passed += counts.passed;
  total.failed += counts.failed;
  console.log(`  ${name}: ${counts.passed} passed, ${counts.failed} failed, ${((Date.now() - start) / 1000).toFixed(1)} s`);
  return counts;
}

/** The core is tested while the hosts mostly wait. */
let beside;
for (const [name, step] of [...Object.entries(checks), ...Object.entries(suites)]) {
  if (only.length > 0 && !only.includes(name.split(' ')[0])) continue;
  if (name === 'core') { beside = run(name, step); continue; }
  if (name === 'person') await beside;
  const { failed } = await run(name, step);
  // What comes after a failed build would only tell of an older one.
  if (name === 'build' && failed > 0) break;
}
await beside;
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);
