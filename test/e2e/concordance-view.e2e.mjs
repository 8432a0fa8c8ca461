// She looks a word up in all letters: the list by keys and pointer, its groups, the words that stand near it, where it lies.

export default async function (me, step, { url }) {
  const { page } = me;
  const view = () => page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  const rows = () => view().locator('.rows .row:not([hidden])');
  const field = () => view().locator('input.text');
  const counts = pattern => me.until(async () => pattern.test(await view().locator('.found .count').textContent().catch(() => '')), `${pattern} counted`);

  await step('opens the Concordance beside the Problems', async () => {
    me.set({ 'workbench.colorTheme': 'Default Light Modern', 'editor.minimap.enabled': false, 'editor.fontSize': 14 });
    await me.open(url);
    await me.openFile('1933-10-02.letter');
    await me.command('Concordance: Focus on Concordance View');
    await field().waitFor();
    await me.picture('empty');
  });

  await step('types words, and has each place of them', async () => {
    await field().click();
    await page.keyboard.type('att', { delay: 30 });
    await counts(/^\d+ hits in \d letters$/);
    await me.until(async () => await rows().count() > 5, 'rows');
    await rows().nth(1).click();
    await me.picture('light');
    await view().locator('select').last().selectOption('letter');
    await me.until(async () => await view().locator('.rows .group').count() > 0, 'groups');
    await me.picture('groups');
    await view().getByRole('tab', { name: 'Collocates' }).click();
    await me.until(async () => await view().locator('table.collocates').isVisible(), 'table').catch(() => 0);
    await me.picture('collocates');
    await view().getByRole('tab', { name: 'Dispersion' }).click();
    await me.picture('dispersion');
  });
}
