// She goes through her correspondence: the Letters view, links and references between letters, a term in all of them, renaming, and a check of everything.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';

export default async function (me, step, { url, folder }) {
  const { page } = me;
  const status = id => page.locator(`[id="status.editor.${id}"]`).innerText();
  const tab = name => page.locator('.tab.active').filter({ hasText: name });
  const letters = () => me.rowTexts('Letters');
  /** The container's button hides it where it is shown. */
  const container = async () => { if (!await me.view('Letters').isVisible()) await page.locator('.activitybar .action-label[aria-label*="Glossator"]').first().click(); };
  const unfold = async view => {
    const header = me.view(view).locator('.pane-header').first();
    if (await header.getAttribute('aria-expanded') !== 'true') await header.click({ position: { x: 60, y: 11 } });
  };

  await step('sees the whole correspondence by date, and where she is in it', async () => {
    me.set({ 'workbench.colorTheme': 'Default Light Modern', 'editor.minimap.enabled': false, 'editor.fontSize': 14 });
    await me.open(url);
    await me.openFile('2026-11-20.letter');
    await container();
    await unfold('Letters');
    const rows = await me.until(async () => { const found = await letters(); return found.some(text => /Maja Ekström → Karin/.test(text)) ? found : undefined; }, 'the letters');
    assert.deepEqual(rows.map(text => /^\d{4}(?:-\d\d-\d\d)?/.exec(text)?.[0]), ['1933', '1933-10-02', '2026', '2026-11-20', '2026-11-23']);
    await me.until(async () => (await me.view('Letters').locator('.monaco-list-row.selected').allInnerTexts()).some(text => text.includes('Karin Sundell →')), 'the letter selected');
    await me.picture('letters');
    await me.readme('letters', { clip: await me.view('Letters').boundingBox() });
  });

  await step('groups them by sender, filters them, and shows all again', async () => {
    await me.ask('Glossator: Group Letters by…', 'Sender');
    await me.press('Enter');
    await me.until(async () => (await letters()).some(text => /^Lev Trotskij ?1$/.test(text)), 'the senders');
    await me.ask('Glossator: Filter Letters…', 'lund');
    await me.press('Enter');
    await me.until(async () => (await letters()).length === 2, 'Maja’s letter alone');
    await page.locator('.pane-header').filter({ hasText: 'Filter: lund' }).waitFor();
    await me.command('Glossator: Clear Filter of Letters');
    await me.ask('Glossator: Group Letters by…', 'Date');
    await me.press('Enter');
    await me.until(async () => (await letters()).length === 5, 'all letters by date');
  });

  await step('walks from letter to letter by date', async () => {
    await me.command('Glossator: Open Previous Letter');
    await tab('1933-10-02.letter').waitFor();
    await me.command('Glossator: Open Next Letter');
    await tab('2026-11-20.letter').waitFor();
  });

  await step('rests on a link and reads the point that it leads to, then goes there', async () => {
    const text = await me.hover('Börja med', 'Börja').catch(() => '');
    assert.ok(!text.includes('hävstång'), 'no preview beside the link');
    const preview = await me.hover('[hävstången](1933', '(1933');
    assert.ok(preview.includes('En liten grupps hävstång') && preview.includes('överdriver inte ILP:s betydelse'), preview);
    await me.picture('link-preview');
    await me.readme('link');
    await me.click('[hävstången](1933', '(1933');
    await me.press('F12');
    await tab('1933-10-02.letter').waitFor();
    await me.sees('1. Vi överdriver');
  });

  await step('finds all that links to a point', async () => {
    await me.goToPoint('3. Steget från');
    await me.press('Home');
    await me.command('References: Find All References');
    const tree = page.locator('.references-view, .pane-body .monaco-list').filter({ hasText: '2026-11-20.letter' }).first();
    await tree.waitFor();
    await me.picture('references');
    await container();
  });

  await step('reads above an entry how often it occurs, and peeks at the places', async () => {
    await me.openFile('glossary.yaml');
    const lens = page.locator('.codelens-decoration a').filter({ hasText: /\d+ in 3 letters/ }).first();
    await lens.waitFor();
    await me.picture('lens');
    await me.readme('lens');
    // A click is lost where the counts are drawn anew under it.
    await me.until(async () => {
      await lens.click({ timeout: 2000 }).catch(() => undefined);
      return page.locator('.peekview-widget').waitFor({ timeout: 3000 }).then(() => true, () => false);
    }, 'the peek');
    await me.until(async () => /2026-11-2/.test(await page.locator('.peekview-widget').innerText()), 'the other letters in the peek');
    await me.picture('peek');
    await me.press('Escape');
  });

  await step('renames a headword everywhere, and one Undo takes it back', async () => {
    await me.click('Labourpartiet:');
    await me.press('F2');
    const box = page.locator('.rename-box input.rename-input');
    await box.waitFor();
    await box.fill('Labour-partiet');
    await me.press('Enter');
    await me.until(async () => (await me.lines()).some(text => text.includes('Labour-partiet:')), 'the new headword');
    assert.ok((await me.lines()).some(text => text.includes('see: [Labour-partiet')), 'the see list follows');
    await me.press('Control+Z');
    await me.until(async () => (await me.lines()).some(text => text.includes('Labourpartiet:')) && !(await me.lines()).some(text => text.includes('Labour-partiet')), 'all as it was');
  });

  await step('is told why a point’s number cannot be renamed', async () => {
    await page.locator('.tab').filter({ hasText: '1933-10-02.letter' }).first().click();
    await me.goToPoint('5. Hade det varit');
    await me.press('Home', 'F2');
    await page.locator('.monaco-editor-overlaymessage').filter({ hasText: 'number' }).waitFor();
    await me.picture('rename-refused');
  });

  await step('moves a letter, and the links to it follow', async () => {
    await me.command('View: Show Explorer');
    await page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: '2026-11-20.letter' }).first().click();
    await me.press('F2');
    const input = page.locator('.explorer-item-edited input');
    await input.waitFor();
    await input.fill('karin.letter');
    await me.press('Enter');
    // VS Code asks of every extension's changes, unless one has it not ask again.
    await page.locator('.monaco-dialog-box').filter({ hasText: 'Glossator' }).locator('.monaco-button').filter({ hasText: /^OK$/ }).click();
    await me.openFile('2026-11-23.letter');
    await me.sees('(karin.letter#p1)');
    await me.until(async () => fs.existsSync(path.join(folder, 'letters/karin.letter')), 'the file under its new name');
  });

  await step('writes a link by choosing the letter and the point', async () => {
    await me.click('skriver jag en annan dag.');
    await me.press('End');
    await me.type(' Se [');
    await page.keyboard.type('här](');
    await page.locator('.suggest-widget .monaco-list-row').filter({ hasText: 'En liten grupps' }).first().waitFor();
    await me.picture('complete-letter');
    await page.keyboard.type('liten grupps');
    await page.locator('.suggest-widget .monaco-list-row').filter({ hasText: 'En liten grupps' }).first().click();
    await me.sees('(1933-10-02.letter');
    await page.keyboard.type('#');
    await page.locator('.suggest-widget .monaco-list-row').filter({ hasText: 'p4' }).first().waitFor();
    await me.picture('complete-point');
    await me.press('Escape');
    await me.command('File: Revert File');
  });

  await step('finds letters and points by their words from anywhere', async () => {
    await me.ask('Go to Symbol in Workspace...', '#maja');
    await me.pick('Maja Ekström').waitFor();
    await me.picture('symbols');
    await me.pick('Maja Ekström').click();
    await tab('2026-11-23.letter').waitFor();
  });

  await step('checks all letters, and what is wrong stands in the Problems view', async () => {
    fs.writeFileSync(path.join(folder, 'letters/bad.letter'), 'Käre vän!\n\n1. Ett [brev](finns-inte.letter).\n\n3. Tre[^x].\n');
    await me.command('Problems: Focus on Problems View');
    await me.until(async () => {
      await me.command('Glossator: Check All Letters');
      return page.locator('.markers-panel .monaco-list-row').filter({ hasText: 'finns-inte.letter' }).first().waitFor({ timeout: 4000 }).then(() => true, () => false);
    }, 'the broken link');
    await page.locator('.markers-panel .monaco-list-row').filter({ hasText: 'a number is skipped' }).first().waitFor();
    await me.picture('check');
    fs.rmSync(path.join(folder, 'letters/bad.letter'));
    await me.until(async () => !(await page.locator('.markers-panel').innerText()).includes('finns-inte'), 'the problems to go with the file');
    assert.ok(await status('selection') !== '');
    await me.command('View: Toggle Panel Visibility');
  });

  for (const [name, theme, kind] of [['dark', 'Dark Modern', 'vs-dark'], ['contrast', 'Dark High Contrast', 'hc-black'], ['contrast-light', 'Light High Contrast', 'hc-light']]) {
    await step(`looks right in the ${name} theme`, async () => {
      await me.theme(theme, kind);
      await container();
      await unfold('Letters');
      await me.until(async () => (await letters()).length >= 5, 'the letters');
      await me.openFile('glossary.yaml');
      await page.locator('.codelens-decoration a').filter({ hasText: /\d+ in/ }).first().waitFor();
      await me.picture(name);
    });
  }
}
