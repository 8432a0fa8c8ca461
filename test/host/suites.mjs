// The mocha suites of test/vscode inside a real VS Code: once in the Node extension host, once in the web extension host.
import path from 'node:path';
import { chromium } from 'playwright-core';
import { openBrowser, runInHost, startServer } from './server.mjs';
import { ensureHost } from './setup.mjs';
import { startWeb } from './web.mjs';

export async function nodeHost({ root, folder }) {
  const { vscode, node, chrome } = ensureHost();
  const server = await startServer({ node, vscode });
  const { browser, page, outside } = await openBrowser(chromium, chrome);
  try {
    const log = counting();
    const code = await runInHost({ server, page, extension: root, tests: path.join(root, 'out/vscode/node.js'), folder, log: log.line, timeout: 480_000 });
    return log.counts(code, outside);
  } finally {
    await browser.close();
    await server.stop();
  }
}

export async function webHost({ root, folder }) {
  const { vscode, fsProvider, chrome } = ensureHost();
  const web = await startWeb({ vscode, fsProvider, extension: root, tests: 'out/vscode/web.js', folder });
  const { browser, page, outside } = await openBrowser(chromium, chrome);
  try {
    const log = counting();
    const exit = new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error('no result from the web host after 480 s')), 480_000).unref();
      void page.exposeFunction('codeAutomationExit', resolve);
    });
    await page.exposeFunction('codeAutomationLog', (type, args) => log.line(type, ...args));
    await page.goto(web.url());
    return log.counts(await exit, outside);
  } finally {
    await browser.close();
    await web.stop();
  }
}

/** Prints what the suites print, and reads their counts off the last line. */
function counting() {
  let found;
  return {
    line(type, ...args) {
      const text = args.filter(arg => typeof arg === 'string').join(' ').replace(/^%c\s*|color:.*$/g, '');
      if (/^\s*[✓✗]/.test(text) || (type === 'error' && text.includes('out/vscode/'))) console.log(text);
      found = /(\d+) passed, (\d+) failed/.exec(text) ?? found;
    },
    counts(code, outside) {
      if (!found) throw new Error(`The suites did not run (exit code ${code})`);
      const reached = [...outside];
      if (reached.length > 0) console.log(`  ✗ reached out to ${reached.join(', ')}`);
      return { passed: Number(found[1]), failed: Number(found[2]) + reached.length };
    },
  };
}
