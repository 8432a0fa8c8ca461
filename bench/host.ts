import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { Line, atMost, median, ms, quantile } from './measure';

/** What test/host offers; it is plain JavaScript. */
interface Host {
  ensureHost(): { vscode: string; node: string; chrome: string };
  startServer(options: object): Promise<{ url(folder: string, payload?: readonly (readonly [string, string])[]): string; remote(file: string): string; stop(): Promise<void> }>;
  openBrowser(chromium: unknown, chrome: string): Promise<{ browser: { close(): Promise<void> }; page: Page }>;
  runInHost(options: object): Promise<number>;
}

/** VS Code, Chromium and what starts them. */
export async function hostTools(): Promise<Host & { chromium: unknown }> {
  const load = (name: string): Promise<Host> => import(pathToFileURL(path.resolve('test/host', name)).href);
  const { ensureHost } = await load('setup.mjs'), { startServer, openBrowser, runInHost } = await load('server.mjs');
  const { chromium } = await import('playwright-core');
  return { ensureHost, startServer, openBrowser, runInHost, chromium };
}

/** Runs a script of out/bench inside the Node extension host of a real VS Code, on a folder; gives the figures that it printed. */
export async function figuresInHost<T>(script: string, folder: string): Promise<T> {
  const { ensureHost, startServer, openBrowser, runInHost, chromium } = await hostTools();
  const { vscode, node, chrome } = ensureHost();
  const server = await startServer({ node, vscode });
  const { browser, page } = await openBrowser(chromium, chrome);
  try {
    const lines: string[] = [];
    const code = await runInHost({ server, page, extension: process.cwd(), tests: path.resolve('out/bench', script), folder, timeout: 600_000, log: (_type: string, ...args: unknown[]) => lines.push(args.join(' ')) });
    const found = lines.flatMap(line => /figures (\{.*\})/.exec(line)?.[1] ?? []).map(line => JSON.parse(line) as T)[0];
    if (!found) throw new Error(`VS Code gave no figures (exit code ${code}): ${lines.join('\n')}`);
    return found;
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** Activation and hover, measured inside the Node extension host of a real VS Code (bench/inHost.ts). */
export async function benchHost(): Promise<Line[]> {
  const run = (folder: string): Promise<{ activation?: number; hovers: number[]; commands: number[] }> => figuresInHost('inHost.js', folder);
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'letters-'));
  try {
    // Where there is no glossary and no letter, the extension sleeps until it is called.
    fs.mkdirSync(path.join(home, 'empty'));
    fs.cpSync('media/sample', path.join(home, 'sample'), { recursive: true });
    const activations: number[] = [];
    for (let round = 0; round < 5; round++) activations.push((await run(path.join(home, 'empty'))).activation ?? NaN);
    const { hovers, commands } = await run(path.join(home, 'sample'));
    return [
      atMost('activation, median of 5 starts of VS Code', median(activations), 50, ms),
      { what: 'activation, each', value: activations.map(ms).join(', ') },
      atMost(`hover, median of ${hovers.length} on the sample letter`, median(hovers), 1, ms),
      atMost('hover, 99th percentile', quantile(hovers, 0.99), 5, ms),
      { what: 'hover through vscode.executeHoverProvider, to the window and back', value: ms(median(commands)) },
    ];
  } finally {
    fs.rmSync(home, { recursive: true, force: true });
  }
}
