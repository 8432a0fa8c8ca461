// She looks a word up in all letters: the list by keys and pointer, its groups, the words that stand near it, where it lies.
import assert from 'node:assert/strict';

export default async function (me, step, { url }) {
  const { page } = me;
  const view = () => page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  const rows = () => view().locator('.rows .row:not([hidden])');
  const field = () => view().locator('input.text');
  const count = text => me.until(async () => (await view().locator('.found .count').textContent().catch(() => '')) === text, `“${text}”`);

  await step('opens the Concordance beside the Problems', async () => {
    me.set({ 'workbench.colorTheme': 'Default Light Modern', 'editor.minimap.enabled': false, 'editor.fontSize': 14 });
    await me.open(url);
    await me.openFile('1933-10-02.letter');
    await me.command('Concordance: Focus on Concordance View');
    await field().waitFor();
    await me.picture('empty');
  });

  await step('types a word, and has each place of it', async () => {
    await field().click();
    await page.keyboard.type('arbetare', { delay: 30 });
    await me.until(async () => /hits/.test(await view().locator('.found .count').textContent()), 'hits');
    await me.until(async () => await rows().count() > 0, 'rows');
    await me.picture('light');
  });
}
