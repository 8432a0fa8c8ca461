// She reads and mends the citations of her paper: rests on keys, follows them, finds them all, gives one another name, mends one that is mistyped.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';

const THEMES = [['Dark Modern', 'vs-dark'], ['Dark High Contrast', 'hc-black'], ['Light High Contrast', 'hc-light'], ['Light Modern', 'vs']];

export default async function (me, step, { url, folder }) {
  const { page } = me;
  const tab = name => page.locator('.tab.active').filter({ hasText: name });
  const file = name => fs.readFileSync(path.join(folder, name), 'utf8');
  const paper = file('paper.md'), bibliography = file('references.bib');
  const saved = async (name, text) => me.until(() => file(name) === text, `${name} as it was`);

  await step('rests on a key, and reads the reference', async () => {
    me.set({ 'workbench.colorTheme': 'Default Light Modern', 'editor.minimap.enabled': false, 'editor.fontSize': 14, 'files.autoSave': 'off' });
    await me.open(url);
    await me.openFile('paper.md');
    const text = await me.hover('@deutscher1963]', 'deutscher1963');
    assert.match(text, /Deutscher/);
    assert.match(text, /The Prophet Outcast/);
    assert.match(text, /Copy reference/);
    assert.match(text, /citeproc-js implements the Citation Style Language/);
    assert.equal(await page.locator('.monaco-hover em').filter({ hasText: 'The Prophet Outcast' }).count() > 0, true);
    await me.picture('entry');
  });

  await step('rests on a letter with a point, and reads the point, in every theme', async () => {
    for (const [theme, kind] of THEMES) {
      await me.theme(theme, kind);
      const text = await me.hover('[@trotskij1933, punkt 3]', 'trotskij1933');
      assert.match(text, /3\. Steget från/);
      assert.match(text, /Brittiska sektionen/);
      await me.picture(`point-${kind}`);
      if (kind === 'vs') await me.readme('cite');
    }
  });

  await step('reads nothing beside the key', async () => assert.equal(await me.hover('[@trotskij1933, punkt 3]', 'punkt').catch(() => ''), ''));

  await step('follows a key to its entry, and a letter to its point', async () => {
    await me.click('@dowse1966;', 'dowse');
    await me.press('F12');
    await tab('references.bib').waitFor();
    await me.until(async () => (await page.locator('.part.statusbar').innerText()).includes('Ln 21'), 'the entry of Dowse');
    await me.openFile('paper.md');
    await me.click('[@trotskij1933, punkt 1]', 'trotskij');
    await me.press('F12');
    await tab('1933-10-02.letter').waitFor();
    await me.sees('1. Vi överdriver');
  });

  await step('reads at the entry how often it is cited', async () => {
    await me.openFile('references.bib');
    assert.match(await me.hover('@book{bornstein1986', 'bornstein1986'), /Cited 2 times: paper\.md/);
    await me.picture('cited');
  });

  await step('finds every citation of a letter', async () => {
    await me.openFile('paper.md');
    await me.click('[@trotskij1933; om', 'trotskij');
    await me.press('Shift+F12');
    const peek = page.locator('.reference-zone-widget');
    await peek.waitFor();
    await me.until(async () => /1933-10-02\.letter|paper\.md/.test(await peek.innerText()), 'the citations');
    await me.picture('references');
    await me.press('Escape');
  });

  await step('gives a source another key everywhere, and takes it back', async () => {
    await me.click('@dowse1966;', 'dowse');
    await me.press('F2');
    const box = page.locator('.rename-box input').first();
    await box.waitFor();
    assert.equal(await box.inputValue(), 'dowse1966');
    await box.fill('dowse1966left');
    await me.press('Enter');
    await me.sees('[@dowse1966left; @cohen2007]');
    await me.until(() => file('references.bib').includes('@book{dowse1966left,'), 'the entry renamed');
    await me.picture('renamed');
    await me.press('Control+Z');
    await me.sees('[@dowse1966; @cohen2007]');
    const both = page.locator('.monaco-dialog-box:visible').getByText('Undo in', { exact: false }).first();
    if (await both.isVisible().catch(() => false)) await both.click();
    await me.until(async () => { await me.command('File: Save All').catch(() => undefined); return file('references.bib') === bibliography; }, 'the entry as it was');
    await saved('paper.md', paper);
  });

  await step('mends a key that is mistyped, by keyboard', async () => {
    await me.press('Control+End');
    await me.click('@brockway1942.', 'brockway1942');
    await me.press('End');
    await me.type(' Jfr @brockwai1942 här.');
    await page.locator('.squiggly-warning').first().waitFor();
    await me.press('F8');
    await me.picture('problem');
    const fix = await me.mend('Change to “brockway1942”');
    await me.picture('quick-fix');
    await fix.click();
    await me.sees('Jfr @brockway1942 här.');
    await me.press('Control+Z');
    await me.sees('Jfr @brockwai1942 här.');
    await me.command('File: Revert File');
    await me.until(async () => !(await me.lines()).some(text => text.includes('Jfr @')), 'the text as it was');
  });

  await step('adds an entry for a key that nothing has', async () => {
    await me.press('Control+End');
    await me.click('@brockway1942.', 'brockway1942');
    await me.press('End');
    await me.type(' Jfr @nordstrom1931 här.');
    await page.locator('.squiggly-warning').first().waitFor();
    await (await me.mend('Add “nordstrom1931” to a bibliography')).click();
    await tab('references.bib').waitFor();
    await me.sees('@book{nordstrom1931,');
    await me.picture('added');
    await me.press('Control+Z');
    await me.until(async () => !(await me.lines()).some(text => text.includes('nordstrom1931')), 'the bibliography as it was');
    await me.openFile('paper.md');
    await me.command('File: Revert File');
    await me.until(async () => !(await me.lines()).some(text => text.includes('Jfr @')), 'the text as it was');
  });
}
