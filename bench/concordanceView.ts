import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { writeCorrespondence } from './correspondence';
import { hostTools } from './host';
import { Line, atMost, ms } from './measure';

/** Milliseconds: from the command until all hits are shown, with all letters read for the first time and when they are known; how long the host was held, by the way of scrolling: in 99 of 100 looks at most, and at the longest. */
export interface ViewFigures { readonly hits: number; readonly first: number; readonly warm: number; readonly held: Readonly<Record<string, readonly [number, number]>> }

/** What the page felt: its longest task (those of less than 50 ms are not told), the longest time between two frames, the row at which it arrived, and how often a row that was seen had no words yet. */
interface Felt { readonly task: number; readonly others: number; readonly frame: number; readonly row: number; readonly bare: number }

const LETTERS = Number(process.env.LETTERS ?? 15_000);
const WAYS: Readonly<Record<string, string>> = { wheel: 'by the wheel', keys: 'with Page Down held', bar: 'by dragging the scrollbar' };

/** The list of 20,000 lines in a real VS Code, scrolled from its top. */
export async function benchConcordanceView(): Promise<Line[]> {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'concordance-')), folder = path.join(home, 'letters');
  const { ensureHost, startServer, openBrowser, runInHost, chromium } = await hostTools();
  writeCorrespondence(folder, LETTERS);
  const { vscode, node, chrome } = ensureHost(), server = await startServer({ node, vscode }), { browser, page } = await openBrowser(withScrollbars(chromium as Launcher), chrome);
  try {
    let isThere = (): void => undefined;
    const there = new Promise<void>(resolve => { isThere = resolve; }), lines: string[] = [];
    const ended = runInHost({
      server, page, extension: process.cwd(), tests: path.resolve('out/bench/concordanceInHost.js'), folder, timeout: 300_000,
      log: (_type: string, ...args: unknown[]) => { lines.push(args.join(' ')); if (args.join(' ').includes('the list is there')) isThere(); },
    });
    await Promise.race([there, ended.then(code => { throw new Error(`VS Code ended (${code}): ${lines.join('\n')}`); })]);
    const view = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    await view.locator('.rows .row:not([hidden])').nth(3).waitFor();
    await page.waitForTimeout(4000);
    const felt: Record<string, Felt> = {};
    for (const way of Object.keys(WAYS)) {
      await toTop(page, view);
      await view.locator('body').evaluate(watch);
      fs.writeFileSync(path.join(home, `${way}-begins`), '');
      await page.waitForTimeout(100);
      await scroll(way, page, view);
      felt[way] = await view.locator('body').evaluate(told);
      // After the last one the window ends.
      fs.writeFileSync(path.join(home, `${way}-ends`), '');
      await page.waitForTimeout(200);
    }
    await ended;
    const figures = lines.flatMap(line => /figures (\{.*\})/.exec(line)?.[1] ?? []).map(line => JSON.parse(line) as ViewFigures)[0];
    if (!figures) throw new Error(`VS Code gave no figures: ${lines.join('\n')}`);
    return [
      { what: `from the command to ${figures.hits} lines, all ${LETTERS} letters read for the first time`, value: ms(figures.first) }, atMost('the same when they are known', figures.warm, 600, ms),
      ...Object.entries(WAYS).flatMap(([way, what]): Line[] => [
        { what: `longest task in the page, scrolled ${what} to line ${felt[way].row}`, value: felt[way].task === 0 ? 'none over 50 ms' : ms(felt[way].task), goal: 'at most 50 ms', met: felt[way].task <= 50 && felt[way].row > 1000 },
        { what: `longest between two frames; looks at rows without words yet`, value: `${ms(felt[way].frame)}; ${felt[way].bare}${felt[way].others > 0 ? `; a task of VS Code’s own ${ms(felt[way].others)}` : ''}` },
        atMost('longest time that the host was held meanwhile, collections of garbage included', figures.held[way][1], 50, ms), { what: '99 of 100 times at most', value: ms(figures.held[way][0]) },
      ]),
    ];
  } finally {
    await browser.close();
    await server.stop();
    fs.rmSync(home, { recursive: true, force: true });
  }
}

interface Launcher { launch(options: object): Promise<unknown> }

/** Else there is nothing to drag. */
function withScrollbars(chromium: Launcher): Launcher { return { launch: options => chromium.launch({ ...options, ignoreDefaultArgs: ['--hide-scrollbars'] }) }; }

async function toTop(page: Page, view: FrameLocator): Promise<void> {
  await view.locator('.grid').focus();
  await page.keyboard.press('Home');
  await page.waitForTimeout(800);
}

async function scroll(way: string, page: Page, view: FrameLocator): Promise<void> {
  const box = await view.locator('.list .scroller').boundingBox();
  if (!box) throw new Error('no list');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  if (way === 'wheel') {
    await page.mouse.move(x, y);
    for (let turn = 0; turn < 150; turn++) {
      await page.mouse.wheel(0, turn < 100 ? 240 : 4000);
      await page.waitForTimeout(16);
    }
  } else if (way === 'keys') {
    // A key that is held is pressed again some thirty times a second.
    for (let press = 0; press < 200; press++) {
      await page.keyboard.down('PageDown');
      await page.waitForTimeout(33);
    }
    await page.keyboard.up('PageDown');
  } else {
    await page.mouse.move(box.x + box.width - 5, box.y + 22);
    await page.mouse.down();
    for (let step = 1; step <= 120; step++) {
      await page.mouse.move(box.x + box.width - 5, box.y + 22 + (box.height - 44) * step / 120);
      await page.waitForTimeout(16);
    }
    await page.mouse.up();
  }
  await page.waitForTimeout(500);
}

interface World {
  felt?: { task: number; others: number; frame: number; bare: number; stop(): void };
  PerformanceObserver: new (seen: (list: { getEntries(): { name: string; duration: number }[] }) => void) => { observe(options: object): void; disconnect(): void };
  requestAnimationFrame(does: (now: number) => void): number;
  document: { querySelectorAll(selector: string): Iterable<{ textContent: string; getAttribute(name: string): string | null }> };
}

/** Run in the page of the view. */
function watch(): void {
  const world = globalThis as unknown as World;
  let running = true, last = performance.now();
  const felt = world.felt = { task: 0, others: 0, frame: 0, bare: 0, stop() { running = false; observer.disconnect(); } };
  const observer = new world.PerformanceObserver(list => {
    for (const { name, duration } of list.getEntries()) if (/^(?:self|unknown|multiple-contexts)$/.test(name)) felt.task = Math.max(felt.task, duration); else felt.others = Math.max(felt.others, duration);
  });
  observer.observe({ type: 'longtask' });
  const frame = (): void => {
    const now = performance.now();
    felt.frame = Math.max(felt.frame, now - last);
    last = now;
    for (const row of world.document.querySelectorAll('.rows .row:not([hidden])')) if (row.textContent.trim() === '') { felt.bare++; break; }
    if (running) world.requestAnimationFrame(frame);
  };
  world.requestAnimationFrame(frame);
}

function told(): Felt {
  const { felt, document } = globalThis as unknown as World;
  felt!.stop();
  const rows = Array.from(document.querySelectorAll('.rows .row:not([hidden])'), row => Number(row.getAttribute('aria-rowindex')));
  return { task: felt!.task, others: felt!.others, frame: felt!.frame, bare: felt!.bare, row: Math.max(0, ...rows) };
}
