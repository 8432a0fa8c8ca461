// She writes a paper: sees in the sidebar what it cites, and what it could cite; asks why nothing is suggested; lists the references, writes the letters to the bibliography, copies a reference.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';

export default async function (me, step, { url, folder }) {
  const { page } = me;
  const paper = path.join(folder, 'paper.md'), bibliography = path.join(folder, 'references.bib');
  const text = file => fs.readFileSync(file, 'utf8');
  const before = { paper: text(paper), bibliography: text(bibliography) };
  const row = words => me.rows('Sources').filter({ hasText: words }).first();
  const shows = (...words) => me.until(async () => { const all = (await me.rowTexts('Sources')).join('\n'); return words.every(each => all.includes(each)); }, `${words.join(', ')} in the view`);
  const hides = words => me.until(async () => !(await me.rowTexts('Sources')).join('\n').includes(words), `no ${words} in the view`);
  const selected = async () => (await me.view('Sources').locator('.monaco-list-row.selected').allInnerTexts()).join(' ').replace(/\s+/g, ' ');
  const fold = async (view, open) => {
    const header = me.view(view).locator('.pane-header').first();
    if (await header.count() > 0 && await header.getAttribute('aria-expanded') !== String(open)) await header.click({ position: { x: 60, y: 11 } });
  };
  const says = words => page.locator('.statusbar').filter({ hasText: words }).waitFor();
  const tab = name => page.locator('.tab').filter({ hasText: name }).first().click();
  const saved = async () => {
    await me.until(async () => {
      await me.command('File: Save All Files');
      return text(paper) === before.paper && text(bibliography) === before.bibliography;
    }, 'both files as they were').catch(() => assert.deepEqual({ paper: text(paper), bibliography: text(bibliography) }, before));
  };

  /** Typing is taken back in several goes; before it there is nothing to take back. */
  const undone = async () => {
    await tab('paper.md');
    await me.press(...Array.from({ length: 8 }, () => 'Control+Z'));
    await saved();
  };

  await step('opens her paper, and sees what it cites, and how often', async () => {
    me.set({ 'workbench.colorTheme': 'Default Light Modern', 'editor.minimap.enabled': false, 'editor.fontSize': 14 });
    await me.open(url);
    await me.openFile('paper.md');
    await page.locator('.activitybar .action-label[aria-label*="Glossator"]').first().click();
    for (const view of ['Letters', 'Points', 'Annotations', 'Terms']) await fold(view, false);
    await fold('Sources', true);
    await shows('Cited Here', 'Lev Trotskij', 'Deutscher 1963', 'The Prophet Outcast', 'Bornstein & Richardson 1986', 'Not Cited');
    const rows = await me.rowTexts('Sources');
    assert.ok(rows[1].includes('Trotskij') && rows[1].includes('9 ·'), rows.join('\n'));
    await me.picture('light');
    await me.readme('sources', { clip: { ...await me.view('Sources').boundingBox(), height: 300 } });
  });

  await step('goes by keys to the places where a source is cited, with the focus in the view', async () => {
    await row('Bornstein').click();
    await me.press('ArrowRight');
    await shows('line');
    await me.press('ArrowDown', 'Enter');
    await page.locator('[id="status.editor.selection"]').filter({ hasText: 'selected' }).waitFor();
    await me.until(async () => /list/i.test(await page.evaluate(() => document.activeElement?.className ?? '')), 'the focus in the view');
    await me.picture('places');
  });

  await step('reads the whole reference in its tooltip', async () => {
    let looks = 0;
    await me.until(async () => {
      // A row that is drawn anew under the pointer has no tooltip before that moves again.
      if (looks++ % 40 === 0) { await page.mouse.move(900, 500); await row('Deutscher').hover(); }
      return /Oxford University Press/.test((await page.locator('.monaco-hover:visible').allInnerTexts()).join('\n'));
    }, 'the reference');
    await me.picture('tooltip');
    await page.mouse.move(900, 500);
  });

  await step('writes an unknown key, and sees it first', async () => {
    await tab('paper.md');
    await me.press('Control+End');
    await me.type('\nSe [@nobody1999].\n');
    await shows('nobody1999', 'unknown');
    assert.ok((await me.rowTexts('Sources'))[1].includes('nobody1999'));
    await me.picture('unknown');
    await undone();
    await hides('nobody1999');
  });

  await step('sees in the view where the cursor is', async () => {
    await me.press('Control+Home');
    await me.click('[@dowse1966; @cohen2007]', 'cohen2007');
    await me.until(async () => (await selected()).includes('Cohen'), 'Cohen to be selected');
  });

  await step('filters what she could cite, and inserts a letter at the cursor', async () => {
    await me.press('Control+End');
    await me.ask('Glossator: Filter Sources…', 'karin');
    await me.press('Enter');
    await hides('Deutscher');
    await row('Not Cited').locator('.monaco-tl-twistie').click();
    const letter = me.rows('Sources').filter({ hasText: '2026-11-2' }).first();
    await letter.hover();
    await me.picture('filtered');
    await letter.locator('.action-label[aria-label*="Insert Citation"]').click();
    await me.sees('[@2026-11-2');
    await me.command('Glossator: Clear Filter of Sources');
    await undone();
  });

  await step('reads in the language status which bibliography serves the paper', async () => {
    await page.locator('[id="status.languageStatus"]').first().hover();
    await me.until(async () => /references\.bib: 6 entries/.test((await page.locator('.monaco-hover:visible').allInnerTexts()).join('\n').replace(/\u00a0/g, ' ')), 'the bibliography');
    await me.picture('status');
    await page.mouse.move(900, 300);
  });

  await step('asks why nothing is suggested, and goes to the bibliography', async () => {
    await me.press('Control+Home');
    await me.click('[@dowse1966; @cohen2007]', 'cohen2007');
    await me.command('Glossator: Why Is Nothing Suggested?');
    for (const words of ['This is a paper in Markdown', 'A citation key is being written', 'references.bib', 'Known: 3 letters']) await me.pick(words).waitFor();
    await me.picture('why');
    await page.locator('.quick-input-widget:visible input[type=text]').first().fill('6 entries');
    await me.press('Enter');
    await page.locator('.tab.active').filter({ hasText: 'references.bib' }).waitFor();
    await tab('paper.md');
  });

  await step('lists the references, and lists them again', async () => {
    await me.press('Control+End');
    await me.command('Glossator: Insert Reference List');
    await says('Reference list: 7 references');
    await me.sees('<!-- reference list -->');
    await me.press('Control+End');
    await me.picture('list');
    await me.command('Glossator: Insert Reference List');
    await says('Reference list: up to date, 7 references');
    await undone();
  });

  await step('writes the letters to the bibliography, and takes it back', async () => {
    await me.command('Glossator: Write Letters to Bibliography…');
    await me.pick('The letters that are cited here').click();
    await me.pick('references.bib').waitFor();
    await me.picture('write');
    await me.pick('references.bib').click();
    await page.locator('.tab.active').filter({ hasText: 'references.bib' }).waitFor();
    await me.until(() => text(bibliography).includes('@letter{trotskij1933'), 'the letter in the bibliography');
    await me.picture('written');
    await page.locator('.tab.active:not(.dirty)').waitFor();
    await me.press('Control+Z');
    await saved();
    await tab('paper.md');
  });

  await step('copies a reference from the view', async () => {
    // A row that is drawn anew under the pointer may miss a click; copied twice is copied once.
    const copied = async () => {
      await row('Deutscher').hover({ timeout: 2000 });
      await row('Deutscher').locator('.action-label[aria-label*="Copy Reference"]').click({ timeout: 2000 });
      await page.locator('.statusbar').filter({ hasText: 'Copied: Deutscher' }).waitFor({ timeout: 3000 });
      return true;
    };
    await me.until(() => copied().catch(() => false), '“Copied: Deutscher”');
    await me.command('File: New Untitled Text File');
    await page.locator('.tab.active').filter({ hasText: 'Untitled' }).waitFor();
    await me.press('Control+V');
    await me.sees('Deutscher, Isaac');
    await me.command('View: Revert and Close Editor');
  });

  await step('can read all of it in every theme', async () => {
    for (const [name, kind] of [['Dark Modern', 'vs-dark'], ['Dark High Contrast', 'hc-black'], ['Light High Contrast', 'hc-light']]) {
      await me.theme(name, kind);
      await me.picture(kind);
    }
  });
}
