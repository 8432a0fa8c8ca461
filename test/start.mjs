// `npm start`: the sample workspace in a real VS Code, with the letter open. The desktop one where `code` is on the PATH,
// with the extension from this folder; else VS Code's server with the packaged extension, in the browser.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(ROOT);
const SAMPLE = path.join(ROOT, 'media/sample');
const LETTER = path.join(SAMPLE, 'letters/1933-10-02.letter');
const windows = process.platform === 'win32';

if (!fs.existsSync('node_modules/typescript')) {
  console.log('Installing what the build needs (once) …');
  execFileSync(windows ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { stdio: ['ignore', 'ignore', 'inherit'], shell: windows });
}
console.log('Building …');
execFileSync(process.execPath, ['esbuild.js'], { stdio: ['ignore', 'ignore', 'inherit'] });

if (spawnSync('code', ['--version'], { stdio: 'ignore', shell: windows }).status === 0) desktop();
else await inBrowser();

function desktop() {
  const { status } = spawnSync('code', ['--new-window', `--extensionDevelopmentPath=${ROOT}`, SAMPLE, '--goto', LETTER], { stdio: 'inherit', shell: windows });
  console.log('VS Code is open on the sample workspace.');
  process.exit(status ?? 0);
}

async function inBrowser() {
  console.log('`code` is not on the PATH: starting VS Code for the browser (the first time, it is fetched) …');
  const { ensureHost } = await import('./host/setup.mjs');
  const { startServer } = await import('./host/server.mjs');
  const { vscode, node } = ensureHost({ browser: false });
  const vsix = path.join(ROOT, 'dist/glossator.vsix');
  execFileSync(process.execPath, ['node_modules/@vscode/vsce/vsce', 'package', '--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', vsix], { stdio: ['ignore', 'ignore', 'inherit'] });
  const server = await startServer({ node, vscode, vsix });
  const url = server.url(SAMPLE, [['openFile', server.remote(LETTER)]]);
  console.log(`\nVS Code is open at\n\n  ${url}\n\nCtrl+C ends it.`);
  if (process.stdout.isTTY || process.env.BROWSER) open(url);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => server.stop().then(() => process.exit(0)));
}

/** In the browser that the system would take; where there is none, the address above is enough. */
function open(url) {
  const [command, ...args] = process.env.BROWSER ? [process.env.BROWSER] : { darwin: ['open'], win32: ['explorer.exe'] }[process.platform] ?? ['xdg-open'];
  spawn(command, [...args, url], { stdio: 'ignore', detached: true }).on('error', () => undefined).unref();
}
