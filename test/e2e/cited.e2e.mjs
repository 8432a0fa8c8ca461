// She reads a letter and sees what she has quoted and cited of it: above its points and in the sidebar; goes to the places; looks at what she never used.
import assert from 'node:assert/strict';

export default async function (me, step, { url }) {
  const { page } = me;
  const lens = words => page.locator('.part.editor .codelens-decoration a:visible').filter({ hasText: words }).first();
  const peek = page.locator('.peekview-widget'), places = peek.locator('.ref-tree .monaco-list-row');
  const peeked = (...words) => me.until(async () => { const all = (await places.allInnerTexts()).join('\n').replace(/\u00a0/g, ' '); return words.every(each => all.includes(each)); }, `${words.join(', ')} in the peek`);
  const row = words => me.rows('Points').filter({ hasText: words }).first();
  const shows = (...words) => me.until(async () => { const all = (await me.rowTexts('Points')).join('\n'); return words.every(each => all.includes(each)); }, `${words.join(', ')} in the view`);
  const hides = words => me.until(async () => !(await me.rowTexts('Points')).join('\n').includes(words), `no ${words} in the view`);
  const fold = (view, open) => me.until(async () => {
    const header = me.view(view).locator('.pane-header').first();
    if (await header.count() === 0 || await header.getAttribute('aria-expanded') === String(open)) return true;
    await header.click({ position: { x: 60, y: 11 }, timeout: 2000 }).catch(() => undefined);
    return false;
  }, `${view} ${open ? 'open' : 'closed'}`);
  const unpeeked = () => me.until(async () => {
    if (await peek.count() === 0) return true;
    await me.press('Escape');
    return false;
  }, 'the peek to close');

  await step('opens the letter, and reads above a point how often papers use it', async () => {
    me.set({ 'workbench.colorTheme': 'Default Light Modern', 'editor.minimap.enabled': false, 'editor.fontSize': 14 });
    await me.open(url);
    await me.openFile('1933-10-02.letter');
    await me.goToPoint('4. Ni talar');
    await lens(/^Quoted 2 times in one paper$/).waitFor();
    await me.picture('lens');
  });

  await step('clicks on it, and reads in the peek where', async () => {
    await me.until(async () => {
      // A lens that has just moved may miss a click.
      await lens(/^Quoted 2 times in one paper$/).click({ timeout: 4000 }).catch(() => undefined);
      return peek.waitFor({ timeout: 4000 }).then(() => true, () => false);
    }, 'the peek');
    await peeked('Ifall de blir besvikna', 'som kollegor');
    await me.until(async () => /paper\.md/.test(await peek.innerText()), 'the paper in the peek');
    await me.picture('peek');
    await unpeeked();
  });

  await step('sees the counts in Points, and in full in the tooltip and for a screen reader', async () => {
    await page.locator('.activitybar .action-label[aria-label*="Glossator"]').first().click();
    for (const view of ['Letters', 'Terms', 'Annotations', 'Sources']) await fold(view, false);
    await fold('Points', true);
    await shows('4. Ni talar', '2 quotations');
    const label = await row('4. Ni talar').getAttribute('aria-label');
    assert.match(label, /^4\. Ni talar .*, quoted 2 times in one paper, paper\.md: 2 quotations$/);
    let looks = 0;
    await me.until(async () => {
      // A row that is drawn anew under the pointer has no tooltip before that moves again.
      if (looks++ % 40 === 0) { await page.mouse.move(900, 500); await row('4. Ni talar').hover(); }
      return /Quoted 2 times in one paper\s+paper\.md: 2 quotations/.test((await page.locator('.monaco-hover:visible').allInnerTexts()).join('\n').replace(/\u00a0/g, ' '));
    }, 'the papers');
    await me.picture('points');
    await page.mouse.move(900, 500);
  });

  await step('goes from a point of the view to all its places by keys', async () => {
    await row('4. Ni talar').click();
    await me.until(async () => /list/i.test(await page.evaluate(() => document.activeElement?.className ?? '')), 'the focus in the view');
    await me.until(async () => {
      await me.press('Shift+F10');
      return page.locator('.monaco-menu .action-item').first().waitFor({ timeout: 3000 }).then(() => true, () => false);
    }, 'the menu');
    await me.picture('menu');
    await me.until(async () => {
      if (/Show Quotations and Citations/.test((await page.locator('.monaco-menu .action-item.focused').allInnerTexts()).join(''))) return true;
      await me.press('ArrowDown');
      return false;
    }, 'Show Quotations and Citations');
    await me.press('Enter');
    await peek.waitFor();
    await me.until(async () => await places.filter({ hasText: /Ifall de blir besvikna|som kollegor och kamrater/ }).count() === 2, 'two places');
    await me.picture('peek-two');
    await unpeeked();
  });

  await step('asks for what papers say of the point at the cursor', async () => {
    await me.goToPoint('7. ');
    await me.command('Glossator: Show Quotations and Citations');
    await peek.waitFor();
    await peeked('en rent praktisk fråga');
    await unpeeked();
    await me.goToPoint('6. ');
    await me.command('Glossator: Show Quotations and Citations');
    await page.locator('.statusbar').filter({ hasText: 'No paper quotes or cites this.' }).waitFor();
  });

  await step('shows only the points that she never cited, and all again', async () => {
    await me.command('Glossator: Show Points Never Cited');
    await hides('4. Ni talar');
    await shows('5. Hade', '6. ');
    await me.until(async () => /Never cited/.test(await me.view('Points').locator('.pane-header').innerText()), 'the filter in the view');
    await me.picture('never-cited');
    await me.command('Glossator: Show All Points');
    await shows('4. Ni talar', '5. Hade');
  });

  await step('shows only the letters that she never cited', async () => {
    await fold('Letters', true);
    await me.command('Glossator: Show Letters Never Cited');
    await me.until(async () => { const all = (await me.rowTexts('Letters')).join('\n'); return all.includes('2026-11-2') && !all.includes('1933-10-02'); }, 'the letters never cited');
    await me.picture('letters-never-cited');
    await me.command('Glossator: Show All Letters');
    await me.until(async () => (await me.rowTexts('Letters')).join('\n').includes('1933-10-02'), 'all letters');
  });

  for (const [name, kind] of [['Dark Modern', 'vs-dark'], ['Dark High Contrast', 'hc-black'], ['Light High Contrast', 'hc-light']]) {
    await step(`reads all of it in ${name}`, async () => {
      await me.theme(name, kind);
      await me.goToPoint('3. Steget');
      await lens(/in one paper$/).waitFor();
      await me.picture(kind);
    });
  }
}
