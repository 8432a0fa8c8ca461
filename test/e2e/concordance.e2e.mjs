// She finds a word in all letters from the text, goes to its passages and back, tags three of them together and takes that back, limits the search, and takes the lines along.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';

export default async function (me, step, { url, folder }) {
  const { page } = me;
  const view = () => page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  const rows = () => view().locator('.rows .row:not([hidden])');
  const field = () => view().locator('input.text');
  const chips = () => view().locator('.chips .chip .label').allInnerTexts();
  const counts = pattern => me.until(async () => pattern.test(await view().locator('.found .count').textContent().catch(() => '')), `${pattern} counted`);
  const inField = () => me.until(() => view().locator('input.text:focus').count().catch(() => 0), 'the cursor in the field');
  const inList = () => me.until(() => view().locator('.grid:focus').count().catch(() => 0), 'the keys in the list');
  const inEditor = () => me.until(() => page.evaluate(() => document.activeElement?.closest('.part.editor .editor-instance') !== null), 'the cursor in the editor');
  const chosen = () => view().locator('.rows .row[aria-selected=true]:not([hidden])').count();
  const selection = () => page.locator('[id="status.editor.selection"]').innerText();
  const letters = () => fs.readdirSync(path.join(folder, 'letters')).filter(name => name.endsWith('.letter')).map(name => fs.readFileSync(path.join(folder, 'letters', name), 'utf8')).join('\n====\n');
  const before = letters();
  /** What is copied, by pasting it into a document that is thrown away. */
  const pasted = async () => {
    await me.command('File: New Untitled Text File');
    await page.locator('.tab.active').filter({ hasText: 'Untitled' }).waitFor();
    await me.press('Control+V');
    const lines = await me.until(async () => { const found = await me.lines(); return found.some(text => text.length > 0) ? found : undefined; }, 'what was copied');
    await me.picture('markdown');
    await me.command('View: Revert and Close Editor');
    return lines;
  };

  await step('finds the word at the cursor by a key, and has the cursor in the field', async () => {
    me.set({ 'workbench.colorTheme': 'Default Light Modern', 'editor.minimap.enabled': false, 'editor.fontSize': 14, 'glossator.author': 'Lena Törnqvist' });
    await me.open(url);
    await me.openFile('1933-10-02.letter');
    await me.until(async () => await page.locator('[id="status.editor.mode"]').innerText() === 'Letter', 'the language');
    await me.click('Kära kamrater!', 'kamrater');
    await me.press('Control+k', 'l');
    await field().waitFor();
    await inField();
    await me.until(async () => await field().inputValue() === 'kamrater', 'the word in the field');
    await counts(/^2 hits in one letter|^2 hits/);
    await me.picture('found');
  });

  await step('types another word, and one more letter narrows it', async () => {
    await view().getByRole('radio', { name: 'Exact' }).click();
    await field().click();
    await inField();
    const type = async (words, pattern) => {
      for (const key of ['End', 'Shift+Home']) await page.keyboard.press(key);
      await page.keyboard.type(words, { delay: 30 });
      await counts(pattern);
    };
    await type('sk*', /^\d\d+ hits/);
    await type('skulle', /^[5-6] hits/);
  });

  await step('goes down into the list, to a passage with Enter, and back by a key', async () => {
    await page.keyboard.press('ArrowDown');
    await inList();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await inEditor();
    await me.until(async () => (await selection()).includes('6 selected'), 'the word selected');
    await me.picture('passage');
    await me.press('Control+k', 'b');
    await inList();
  });

  await step('goes on from passage to passage in the editor', async () => {
    await page.keyboard.press('Enter');
    await inEditor();
    const at = await selection();
    await page.keyboard.press('Control+F7');
    await me.until(async () => (await selection()).includes('6 selected') && await selection() !== at, 'the next passage');
    await page.keyboard.press('Control+Shift+F7');
    await me.until(async () => await selection() === at, 'the one before');
    await me.press('Control+k', 'b');
    await inList();
  });

  await step('tags three hits together, in the letter as by hand', async () => {
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await me.until(async () => await chosen() === 3, 'three chosen');
    await me.picture('chosen');
    await me.ask('Glossator: Tag Hits…', 'villkor');
    await me.picture('tags');
    await me.press('Enter');
    await me.until(async () => (letters().match(/\[skulle\]\{#lt-\w{4} \.villkor\}/gi) ?? []).length + (await me.lines()).join('').split('.villkor').length - 1 >= 3, 'three marks');
    await page.locator('.statusbar-item').filter({ hasText: 'Annotated: 3' }).waitFor();
    await me.until(async () => (await selection()).includes('6 selected'), 'the word alone selected, without its mark');
    await me.picture('tagged');
  });

  await step('takes all of it back by one Undo', async () => {
    await page.locator('.tab').filter({ hasText: '1933-10-02.letter' }).first().click();
    await inEditor();
    await me.press('Control+z');
    await me.until(async () => !(await me.lines()).join('').includes('.villkor'), 'no mark');
    await me.until(async () => { await me.command('File: Save All Files'); return letters() === before; }, 'every letter as it was');
  });

  await step('opens a row’s menu, and copies its hit with a citation', async () => {
    await rows().nth(1).click({ button: 'right' });
    const menu = page.locator('.context-view .monaco-menu:visible');
    await menu.waitFor();
    await me.picture('menu');
    await menu.getByText('Copy Hits as Markdown with Citations').click();
    await menu.waitFor({ state: 'hidden' });
    const [line] = await pasted();
    assert.match(line, /^- .*\*\*skulle\*\*.*/);
  });

  await step('limits it to a sender and a period, and sees both', async () => {
    await me.ask('Glossator: Limit Concordance…', 'Sender');
    await me.press('Enter');
    await me.pick('Trotskij').waitFor();
    await me.pick('Trotskij').locator('.monaco-checkbox, input[type=checkbox], .quick-input-list-checkbox').first().click();
    await me.picture('senders');
    await page.locator('.quick-input-widget:visible .monaco-button').filter({ hasText: 'OK' }).click();
    await me.until(async () => (await chips()).some(text => text.includes('Trotskij')), 'the sender');
    await me.ask('Glossator: Limit Concordance…', 'Period');
    await me.press('Enter');
    const box = page.locator('.quick-input-widget:visible input[type=text]').first();
    await me.until(async () => (await box.getAttribute('placeholder'))?.startsWith('1933'), 'the question');
    await box.fill('1932/x');
    await page.locator('.quick-input-widget').getByText('This is no date').waitFor();
    await me.picture('period');
    await box.fill('1933');
    await me.press('Enter');
    await me.until(async () => (await chips()).length === 2, 'both');
    await me.picture('limits');
    await me.command('Glossator: Clear Limits of Concordance');
    await me.until(async () => (await chips()).length === 0, 'none');
  });

  await step('finds a term from its hover, wherever the letters have it', async () => {
    await me.openFile('1933-10-02.letter');
    await me.goToPoint('4. Ni talar');
    await me.hover('påverka ILP utifrån', 'ILP');
    await me.picture('hover');
    await page.locator('.monaco-resizable-hover .monaco-hover:visible a').filter({ hasText: 'Find in letters' }).first().click();
    await me.until(async () => /ILP/.test(await field().inputValue()), 'the term in the field');
    await counts(/hits? in/);
    await me.picture('term');
  });

  await step('finds a term from its entry in Terms', async () => {
    await me.command('Glossator: Focus on Terms View');
    const row = me.rows('Terms').filter({ hasText: /^brittiska sektionen/ }).first();
    // The view is still growing.
    await me.until(async () => {
      await row.hover();
      return row.locator('.action-label[aria-label*="Find in Letters"]').click({ timeout: 1500 }).then(() => true, () => false);
    }, 'the entry');
    await me.until(async () => await field().inputValue() === '"brittiska sektionen"', 'the term in the field');
    await counts(/^One hit/);
    await me.picture('terms');
  });

  await step('exports the lines for a spreadsheet', async () => {
    await me.command('Glossator: Export Concordance to CSV…');
    await me.pick('Open it').click();
    await me.sees('series,left,node,right');
    await me.picture('csv');
    await me.command('View: Revert and Close Editor');
  });

  for (const [name, theme, kind] of [['dark', 'Dark Modern', 'vs-dark'], ['contrast', 'Dark High Contrast', 'hc-black']]) {
    await step(`looks right in the ${name} theme`, async () => {
      await me.theme(theme, kind);
      await me.openFile('1933-10-02.letter');
      await rows().first().click();
      await me.picture(name);
    });
  }
}
