// She looks words up in all letters: the lines by keys and pointer, in order and in groups; the words that stand near them; where they lie, and a picture of that for the paper.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';

export default async function (me, step, { url, folder }) {
  const { page } = me;
  const view = () => page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  const rows = () => view().locator('.rows .row:not([hidden])');
  const lines = async () => (await rows().evaluateAll(all => all.sort((a, b) => a.getAttribute('aria-rowindex') - b.getAttribute('aria-rowindex')).map(row => ['left', 'words', 'right'].map(name => row.querySelector(`.${name}`)?.textContent ?? '').join('')))).filter(line => line !== '');
  const says = pattern => me.until(async () => pattern.test(await view().locator('.found .count').textContent().catch(() => '')), `${pattern} counted`);
  const tab = async name => { await view().getByRole('tab', { name }).click(); await view().locator(`[role=tab][aria-selected=true]`).filter({ hasText: name }).waitFor(); };
  const group = by => view().getByLabel('Group by').selectOption(by);
  const selected = () => view().locator('.rows .row.selected:not([hidden])');
  const selection = words => page.locator('[id="status.editor.selection"]').filter({ hasText: words }).waitFor();

  await step('opens the concordance, types, and has each place in its context', async () => {
    me.set({ 'workbench.colorTheme': 'Default Light Modern', 'editor.minimap.enabled': false, 'editor.fontSize': 14 });
    await me.open(url);
    await me.openFile('1933-10-02.letter');
    await me.command('Glossator: Find in Letters…');
    await view().getByRole('radio', { name: 'Exact' }).click();
    await view().locator('input.text').fill('att');
    await says(/^24 hits in 2 letters$/);
    await me.until(async () => (await lines())[1]?.includes('otillräcklig för att flytta'), 'the lines');
    await me.picture('light');
  });

  await step('shows a passage by a click, and stays in the list; goes there by Enter', async () => {
    await rows().nth(1).click();
    await selection('3 selected');
    await me.until(async () => await view().locator('.grid').evaluate(grid => grid === document.activeElement), 'the focus in the list');
    await me.press('Shift+ArrowDown', 'Shift+ArrowDown');
    await me.until(async () => await selected().count() === 3, 'three rows');
    await me.press('Enter');
    await me.until(async () => page.evaluate(() => document.activeElement?.closest('.editor-instance') !== null), 'the focus in the editor');
    await me.sees('2. För mig verkar det som om ni tenderar');
  });

  await step('sorts the lines by what follows, by the head of the column', async () => {
    await view().getByRole('columnheader', { name: 'Right context' }).getByRole('button').click();
    const after = () => rows().evaluateAll(all => all.sort((a, b) => a.getAttribute('aria-rowindex') - b.getAttribute('aria-rowindex')).map(row => row.querySelector('.right')?.textContent.trim() ?? ''));
    await me.until(async () => { const all = await after(); return all.length > 4 && all.every((line, index) => index === 0 || new Intl.Collator('sv').compare(all[index - 1].split(' ')[0], line.split(' ')[0]) <= 0); }, 'the order');
  });

  await step('groups them, and folds a group by keys', async () => {
    await group('letter');
    await me.until(async () => await view().locator('.rows .group:not([hidden])').count() > 0, 'a group');
    await view().locator('.grid').focus();
    await me.press('Home');
    await me.until(async () => await view().locator('.row.active.group').count() === 1, 'the first heading');
    await me.press('ArrowLeft');
    await view().locator('.row.active.group[aria-expanded=false]').waitFor();
    await me.press('ArrowRight');
    await view().locator('.row.active.group[aria-expanded=true]').waitFor();
    await me.picture('groups');
    await group('none');
  });

  await step('counts what stands near, and narrows the lines to one word', async () => {
    await view().locator('input.text').fill('ILP');
    await says(/hits in/);
    await tab('Collocates');
    const all = view().locator('table.collocates tbody tr');
    await me.until(async () => await all.count() > 2, 'neighbours');
    await view().getByRole('columnheader', { name: 'Word' }).getByRole('button').click();
    await view().locator('th[aria-sort=ascending]').filter({ hasText: 'Word' }).waitFor();
    await me.picture('collocates');
    const word = await all.first().locator('td').first().textContent();
    await all.first().click();
    await view().locator('.list-tools .chip').filter({ hasText: word }).waitFor();
    await says(/, of /);
    await me.picture('narrowed');
    await view().locator('.list-tools .chip button').click();
    await me.until(async () => !/, of /.test(await view().locator('.found .count').textContent()), 'all again');
  });

  await step('sees where they lie, goes there, and saves the picture', async () => {
    await tab('Dispersion');
    await view().getByRole('radio', { name: 'In One Letter' }).click();
    await me.until(async () => await view().locator('.picture [data-goes^=place]').count() > 5, 'strokes');
    await me.picture('in-letter');
    await view().locator('.picture [data-goes^=place]').nth(2).click();
    await selection('3 selected');
    await view().getByRole('radio', { name: 'Over Time' }).click();
    await me.until(async () => await view().locator('.picture [data-goes^=bin]').count() > 0, 'bars');
    await view().locator('summary').click();
    await view().locator('table.dispersion .link').first().waitFor();
    await me.picture('over-time');
    for (const kind of ['SVG', 'PNG']) {
      const file = path.join(folder, `picture.${kind.toLowerCase()}`);
      await view().getByRole('button', { name: `Save as ${kind}` }).click();
      const input = page.locator('.quick-input-widget:visible input[type=text]').first();
      // What it offers comes after a moment, and would take the place of what is typed.
      await me.until(async () => await input.isVisible() && (await input.inputValue()).includes('dispersion'), 'the dialog');
      await input.fill(file);
      await me.press('Enter');
      await me.until(() => fs.existsSync(file) && fs.statSync(file).size > 0, file);
    }
    assert.match(fs.readFileSync(path.join(folder, 'picture.svg'), 'utf8'), /<svg[^]*ILP[^]*per 1,000 words/);
    assert.deepEqual([...fs.readFileSync(path.join(folder, 'picture.png')).subarray(1, 4)], [...Buffer.from('PNG')]);
  });

  for (const kind of ['svg', 'png']) fs.rmSync(path.join(folder, `picture.${kind}`), { force: true });

  await step('hides the view, and has all of it when it comes back', async () => {
    await me.command('View: Toggle Problems');
    await page.locator('iframe.webview').first().waitFor({ state: 'hidden' }).catch(() => undefined);
    await me.command('Concordance: Focus on Concordance View');
    await view().locator('[role=tab][aria-selected=true]').filter({ hasText: 'Dispersion' }).waitFor();
    await me.until(async () => await view().locator('input.text').inputValue() === 'ILP', 'what was looked for');
    await me.until(async () => await view().locator('.picture [data-goes^=bin]').count() > 0, 'the drawing');
    await tab('Concordance');
    await me.until(async () => (await lines()).length > 3, 'the lines');
  });

  await step('begins a word that is not there, and takes one that begins so', async () => {
    await view().locator('input.text').fill('ILP, bolsj');
    await view().locator('input.text').fill('bolsj');
    await view().getByRole('group', { name: 'Begins so:' }).getByRole('button', { name: 'bolsjevik-leninisterna 2' }).click();
    await me.until(async () => await view().locator('input.text').inputValue() === 'bolsjevik-leninisterna', 'the word in the field');
    await says(/^2 hits in/);
    await me.until(async () => await view().getByRole('group', { name: 'Begins so:' }).getByRole('button').count() === 0, 'no more words to take');
  });

  await step('compares two words in all their forms', async () => {
    await view().getByRole('radio', { name: 'All Forms' }).click();
    await view().locator('input.text').fill('ILP, parti');
    await me.openFile('1933-10-02.letter');
    await me.click('Vi överdriver inte', 'överdriver');
    await says(/^\d\d hits in/);
    await me.until(async () => (await lines()).length > 4, 'the lines');
    await rows().nth(2).click();
    await me.readme('concordance');
    await tab('Dispersion');
    await view().getByRole('radio', { name: 'In One Letter' }).click();
    await me.until(async () => await view().locator('.picture [data-goes^=place]').count() > 20, 'strokes');
    await page.mouse.move(640, 300);
    await me.readme('dispersion', { clip: await page.locator('.part.panel').boundingBox() });
    await tab('Concordance');
    await view().getByRole('radio', { name: 'Exact' }).click();
  });

  await step('writes in a letter, and the lines follow', async () => {
    await view().locator('input.text').fill('hävstångsprincipen');
    await me.until(async () => await view().locator('.note:visible').count() === 1, 'nothing found');
    await me.openFile('1933-10-02.letter');
    await me.press('Control+End');
    await me.type('\n\nHävstångsprincipen gäller.\n');
    await says(/^One hit$/);
    await me.command('File: Revert File');
    await says(/^No hits$/);
  });
}
