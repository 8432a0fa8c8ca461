// A person's way through the packaged .vsix, step by step, in headless Chromium.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { openBrowser, startServer } from '../host/server.mjs';
import { ensureHost } from '../host/setup.mjs';
import { Person } from './person.mjs';

const OUT = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../out/e2e');

/** `way(me, step, {server, folder})` takes steps: `await step('reads a gloss', async () => …)`. A failed step leaves a picture. */
export async function personally({ vsix, folder, name, way }) {
  const { vscode, node, chrome } = ensureHost();
  const server = await startServer({ node, vscode, vsix });
  const { browser, page, outside } = await openBrowser(chromium, chrome);
  const me = new Person(page, { pictures: path.join(OUT, name), settings: server.settings });
  const counts = { passed: 0, failed: 0 };
  const step = async (what, does) => {
    try {
      await does();
      counts.passed++;
      console.log(`  ✓ ${what}`);
    } catch (error) {
      counts.failed++;
      console.log(`  ✗ ${what}\n${error.stack}`);
      await me.picture(`failed-${counts.failed}`).catch(() => undefined);
      await me.nothingOpen().catch(() => undefined);
    }
  };
  try {
    await way(me, step, { server, folder });
    await step('never leaves this machine', async () => {
      if (outside.size > 0) throw new Error([...outside].join('\n'));
    });
  } finally {
    await browser.close();
    await server.stop();
  }
  return counts;
}
