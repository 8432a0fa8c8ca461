// The same VS Code with no server behind it, as on vscode.dev.
import assert from 'node:assert/strict';

export const host = 'web';

export default async function (me, step, { url }) {
  const { page } = me;

  await step('opens the letter in the web', async () => {
    await me.open(url);
    const row = name => page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: name }).first();
    await row('letters').click();
    // Opened to stay.
    await row('1933-10-02.letter').dblclick();
    await me.until(async () => await page.locator('[id="status.editor.mode"]').innerText() === 'Letter', 'the language');
  });

  await step('hovers, and follows the link to a point', async () => {
    const text = await me.hover('1. Vi överdriver inte ILP:s', 'ILP:s');
    for (const part of ['Independent Labour Party', 'ILP:s = ILP + genitive', '18 times in this letter', 'Edit entry']) assert.ok(text.includes(part), `${part} is in ${text}`);
    await page.locator('.monaco-resizable-hover a').filter({ hasText: 'point 4' }).click();
    await me.sees('4. Ni talar');
    await me.picture('hover');
  });

  await step('walks the points and the terms', async () => {
    await page.locator('.activitybar .action-label[aria-label*="Glossator"]').first().click();
    await me.until(async () => (await me.rowTexts('Terms')).includes('ILP18'), 'the terms');
    await me.rows('Points').filter({ hasText: '8. Huruvida' }).click();
    await me.sees('8. Huruvida');
    await me.goToPoint('5. Hade det varit');
    await me.until(async () => (await me.view('Points').locator('.monaco-list-row.selected').allInnerTexts()).some(text => text.includes('5. Hade det varit')), 'point 5 selected');
  });

  await step('adds a term, and reads its gloss before saving', async () => {
    await me.goToPoint('6. Jag tror');
    const text = await me.addTerm('diskussionsorganet', 'Ett organ för partiets egen debatt.', '1933-10-02.letter');
    assert.ok(text.includes('Ett organ för partiets egen debatt.'), text);
  });

  await step('goes from letter to letter, by the view, by a link and by date', async () => {
    const header = me.view('Letters').locator('.pane-header').first();
    if (await header.getAttribute('aria-expanded') !== 'true') await header.click({ position: { x: 60, y: 11 } });
    await me.until(async () => (await me.rowTexts('Letters')).some(text => /Maja Ekström → Karin/.test(text)), 'the letters');
    await me.rows('Letters').filter({ hasText: 'Karin Sundell →' }).first().click();
    await me.sees('Kära Maja!');
    const preview = await me.hover('[hävstången](1933', '(1933');
    assert.ok(preview.includes('överdriver inte ILP:s betydelse'), preview);
    await me.click('[punkt 3](1933', '(1933');
    await me.press('F12');
    await me.sees('3. [Steget');
    await me.command('Glossator: Open Next Letter');
    await me.sees('Kära Maja!');
    await me.picture('letters');
  });

  await step('reads above an entry how often it occurs in all letters', async () => {
    await page.locator('.tab').filter({ hasText: 'glossary.yaml' }).first().click();
    await page.locator('.codelens-decoration a').filter({ hasText: /in one letter/ }).first().waitFor();
    await me.picture('lens');
  });

  await step('finds words in all letters, sees their neighbours and where they lie', async () => {
    const view = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    await me.command('Glossator: Find in Letters…');
    await view.locator('input.text').fill('ILP');
    await me.until(async () => /^\d+ hits in \d letters$/.test(await view.locator('.found .count').textContent()), 'hits');
    await view.locator('.rows .row').filter({ hasText: 'Vi överdriver inte ILP' }).first().click();
    await me.sees('1. Vi överdriver inte');
    await view.getByRole('tab', { name: 'Collocates' }).click();
    await me.until(async () => await view.locator('table.collocates tbody tr').count() > 2, 'neighbours');
    await view.getByRole('tab', { name: 'Dispersion' }).click();
    await me.until(async () => await view.locator('.picture [data-goes]').count() > 0, 'bars');
    await me.picture('concordance');
  });
}
