import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { figuresInHost, hostTools } from './host';
import { Line, atMost, median, ms, quantile, times1 } from './measure';
import { annotatedLetter } from './texts';

export interface AnnotationFigures {
  /** Milliseconds of work of the extension's: to open the letter; for a page scrolled; for a key at the top and in the middle, while keys follow, and with all that follows where none does. */
  readonly opening: number;
  readonly scrolling: number;
  readonly typing: readonly number[];
  readonly resting: readonly number[];
  readonly tops: readonly string[];
}

const ANNOTATIONS = 2000;
const KEYS = 50;
const ROUNDS = 3;
const BETWEEN = 120;
/** What letters have by default, for the editor without the extension too. */
const SETTINGS = {
  'editor.wordWrap': 'on', 'editor.quickSuggestions': { comments: 'off', strings: 'off', other: 'off' }, 'editor.wordBasedSuggestions': 'off',
  'editor.unicodeHighlight.ambiguousCharacters': false, 'editor.unicodeHighlight.invisibleCharacters': false,
};

/** A letter with 2,000 annotations and notes in a real VS Code: our own work for a key, and the time from key to paint with the extension and without. */
export async function benchAnnotations(): Promise<Line[]> {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'letters-'));
  try {
    fs.writeFileSync(path.join(home, 'long.letter'), annotatedLetter(ANNOTATIONS));
    fs.copyFileSync('media/sample/letters/glossary.yaml', path.join(home, 'glossary.yaml'));
    const { opening, scrolling, typing, resting, tops } = await figuresInHost<AnnotationFigures>('annotationsInHost.js', home);
    if (process.env.TOPS) for (const top of tops) console.log(top);
    const paints = await keysToPaint(home);
    return [
      { what: 'opened: work of the extension, all in all', value: ms(opening) },
      { what: 'for a page scrolled', value: ms(scrolling) },
      ...['at the top', 'in the middle'].flatMap((place, index): Line[] => [
        atMost(`work for a key ${place}, while one types`, typing[index], 10, ms),
        { what: `work for a key ${place} after which the keys rest, all in all`, value: ms(resting[index]) },
        { what: `key to paint ${place} without the extension, median`, value: `${ms(median(paints.without[index]))}; 95th percentile ${ms(quantile(paints.without[index], 0.95))}` },
        { what: `key to paint ${place} with it`, value: `${ms(median(paints.with[index]))}; 95th percentile ${ms(quantile(paints.with[index], 0.95))}` },
        atMost(`how many times as long ${place}`, median(paints.with[index]) / median(paints.without[index]), 1.5, times1),
      ]),
    ];
  } finally {
    fs.rmSync(home, { recursive: true, force: true });
  }
}

type Paints = readonly [number[], number[]];

/** Types into the letter in two windows in turns, at its top and in its middle. */
async function keysToPaint(folder: string): Promise<{ with: Paints; without: Paints }> {
  const { ensureHost, startServer, openBrowser, chromium } = await hostTools();
  const { vscode, node, chrome } = ensureHost();
  const server = await startServer({ node, vscode, settings: SETTINGS });
  const found: { with: Paints; without: Paints } = { with: [[], []], without: [[], []] };
  try {
    for (let round = 0; round < ROUNDS; round++) {
      for (const kind of ['without', 'with'] as const) {
        const { browser, page } = await openBrowser(chromium, chrome);
        try {
          await page.goto(server.url(folder, kind === 'with' ? [['extensionDevelopmentPath', server.remote(process.cwd())]] : []));
          await openLong(page);
          for (const index of [0, 1]) found[kind][index].push(...await typed(page, index === 0 ? 8 : 4000));
        } finally {
          await browser.close();
        }
      }
    }
  } finally {
    await server.stop();
  }
  return found;
}

async function openLong(page: Page): Promise<void> {
  await page.locator('.explorer-viewlet .monaco-list-row', { hasText: 'long.letter' }).dblclick({ timeout: 60_000 });
  await page.locator('.part.editor .view-line').first().waitFor();
  await page.waitForTimeout(6000);
}

/** The times from key to paint of many keys, in a line's middle; what was typed is taken back. */
async function typed(page: Page, line: number): Promise<number[]> {
  await page.keyboard.press('Control+G');
  await page.keyboard.insertText(`:${line}:1`);
  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
  await page.waitForTimeout(3000);
  await page.evaluate(watch);
  for (let key = 0; key < KEYS; key++) {
    await page.keyboard.press('a');
    await page.waitForTimeout(BETWEEN);
  }
  const times = await page.evaluate(() => (globalThis as unknown as { paints: number[] }).paints.splice(0));
  if (times.length < KEYS * 0.9) throw new Error(`${times.length} of ${KEYS} keys were seen`);
  await page.waitForTimeout(1500);
  return times;
}

/** Run in the page: from a key until the lines of the editor have changed and the frame has been painted. */
function watch(): void {
  const world = globalThis as unknown as { paints?: number[]; document: { addEventListener(type: string, listener: () => void, capture: boolean): void; querySelector(selector: string): unknown }; MutationObserver: new (seen: () => void) => { observe(node: unknown, options: object): void; disconnect(): void } };
  if (world.paints) return;
  const paints: number[] = world.paints = [];
  world.document.addEventListener('keydown', () => {
    const start = performance.now();
    const observer = new world.MutationObserver(() => {
      observer.disconnect();
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => { paints.push(performance.now() - start); port1.close(); });
      port1.start();
      port2.postMessage(0);
    });
    observer.observe(world.document.querySelector('.part.editor .editor-instance .view-lines'), { childList: true, subtree: true, characterData: true });
  }, true);
}
