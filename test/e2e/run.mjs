// A person's way through the packaged .vsix, step by step, in headless Chromium.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { QUIET_SETTINGS, openBrowser, startServer } from '../host/server.mjs';
import { ensureHost } from '../host/setup.mjs';
import { startWeb } from '../host/web.mjs';
import { Person } from './person.mjs';

const OUT = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../out/e2e');

/**
 * `way(me, step, context)` takes steps: `await step('reads a gloss', async () => …)`. A failed step leaves a picture. `host`: the
 * desktop's extension host with the packaged extension, or the web's. `language`: that of the interface. `context` has the URL of a
 * window on the folder.
 */
export async function personally({ root, vsix, folder, name, way, host = 'node', language }) {
  const { vscode, fsProvider, node, chrome } = ensureHost();
  const server = host === 'web' ? await startWeb({ vscode, fsProvider, extension: root, folder, settings: QUIET_SETTINGS }) : await startServer({ node, vscode, vsix });
  const { browser, page, outside } = await openBrowser(chromium, chrome);
  // What a language pack would say.
  if (language) await page.addInitScript(language => { globalThis._VSCODE_NLS_LANGUAGE = language; }, language);
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
    await way(me, step, { url: host === 'web' ? server.url() : server.url(folder), folder });
    await step('never leaves this machine', async () => {
      if (outside.size > 0) throw new Error([...outside].join('\n'));
    });
  } finally {
    await browser.close();
    await server.stop();
  }
  return counts;
}
