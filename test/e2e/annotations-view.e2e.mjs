// She looks through her annotations in the sidebar: by point, tag and author, filtered, of one letter and of all; copies, changes a tag everywhere, and exports.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';

export default async function (me, step, { url, folder }) {
  const { page } = me;
  const letter = path.join(folder, 'letters/1933-10-02.letter'), glossary = path.join(folder, 'letters/glossary.yaml');
  const rows = () => me.rowTexts('Annotations');
  const row = text => me.rows('Annotations').filter({ hasText: text }).first();
  const shows = (...words) => me.until(async () => { const all = (await rows()).join('\n'); return words.every(each => all.includes(each)); }, `${words.join(', ')} in the view`);
  const selected = async () => (await me.view('Annotations').locator('.monaco-list-row.selected').allInnerTexts()).join(' ').replace(/\s+/g, ' ');
  const container = async () => { if (!await me.view('Points').isVisible()) await page.locator('.activitybar .action-label[aria-label*="Glossator"]').first().click(); };
  const fold = async (view, open) => {
    const header = me.view(view).locator('.pane-header').first();
    if (await header.getAttribute('aria-expanded') !== String(open)) await header.click({ position: { x: 60, y: 11 } });
  };
  /** A menu that has just opened may take no click yet. */
  const menu = async (item, label) => {
    const entry = page.locator('.monaco-menu .action-label').filter({ hasText: label }).first();
    await me.until(async () => {
      if (!await entry.isVisible()) await item.click({ button: 'right' });
      await entry.click({ timeout: 2000 }).catch(() => undefined);
      return entry.waitFor({ state: 'hidden', timeout: 2000 }).then(() => true, () => false);
    }, `${label} in the menu`);
  };
  /** The view has come to rest: it shows where the cursor is. */
  const follows = words => me.until(async () => (await selected()).includes(words), `“${words}” selected`);
  /** `first`: a group that is there then. */
  const group = async (by, first) => {
    await me.ask('Glossator: Group Annotations by…', by);
    await me.press('Enter');
    if (first) await shows(first, 'Steget från ett tusen');
    if (first) await follows('Steget från ett tusen');
  };
  /** VS Code saves what was changed: an Undo while it does would be lost on the disk. */
  const changed = words => me.until(async () => text().join().includes(words) && await page.locator('.tab.dirty').count() === 0, `“${words}” on the disk`);
  const text = () => [letter, glossary].map(file => fs.readFileSync(file, 'utf8'));
  const saved = async before => {
    await me.until(async () => {
      await me.command('File: Save All Files');
      return text().join() === before.join();
    }, 'both files as they were').catch(() => assert.deepEqual(text(), before));
  };
  /** What is copied, by pasting it into a document that is thrown away. */
  const pasted = async () => {
    await me.command('File: New Untitled Text File');
    await page.locator('.tab.active').filter({ hasText: 'Untitled' }).waitFor();
    await me.press('Control+V');
    const lines = await me.until(async () => { const found = await me.lines(); return found.some(text => text.length > 0) ? found : undefined; }, 'what was copied');
    await me.command('View: Revert and Close Editor');
    await follows('Steget från ett tusen');
    return lines;
  };

  await step('sees the annotations of the letter under its points', async () => {
    me.set({ 'workbench.colorTheme': 'Default Light Modern', 'editor.minimap.enabled': false, 'editor.fontSize': 14 });
    await me.open(url);
    await me.openFile('1933-10-02.letter');
    await container();
    for (const view of ['Letters', 'Points', 'Terms']) await fold(view, false);
    await fold('Annotations', true);
    await shows('1. Vi överdriver', 'Den lilla hävstång', 'Bilden ger brevet', 'knäcka dessa arbetares nackar', 'Steget från ett tusen');
    await me.picture('points');
    await me.readme('annotations', { clip: { ...await me.view('Annotations').boundingBox(), height: 240 } });
  });

  await step('clicks on one and reads its passage, with the focus in the view', async () => {
    await row('knäcka dessa').click();
    await me.sees('[knäcka dessa arbetares nackar]');
    await me.until(async () => /annotations|list/i.test(await page.evaluate(() => document.activeElement?.className ?? '')), 'the focus in the view');
    await page.locator('[id="status.editor.selection"]').filter({ hasText: 'selected' }).waitFor();
  });

  await step('moves the cursor into a passage, and the view follows', async () => {
    await me.click('[Steget från ett tusen till tio tusen', 'tusen');
    await follows('Steget från ett tusen');
    assert.equal((await selected()).includes('knäcka'), false);
  });

  await step('opens the replies of one, and reads all of it in its tooltip', async () => {
    await row('Den lilla hävstång').locator('.monaco-tl-twistie').click();
    await shows('Bilden kräver också en stödpunkt', 'ME, 2026-11-23');
    await row('knäcka dessa').hover();
    await me.until(async () => (await page.locator('.monaco-hover:visible').allInnerTexts()).join('\n').includes('Brevets enda våldsamma bild'), 'the note in the tooltip');
    await me.picture('tooltip');
    await page.mouse.move(700, 500);
  });

  await step('groups them by tag, by author and by date', async () => {
    await group('Tag');
    await shows('Metafor', 'Motsats', 'Taktik');
    await me.picture('tags');
    await group('Author');
    await shows('KS');
    await group('Date');
    await shows('2026-11-23', 'Undated');
    await group('Tag', 'Metafor');
  });

  await step('filters them, and shows all again', async () => {
    await me.ask('Glossator: Filter Annotations…', 'stödpunkt');
    await me.press('Enter');
    await me.until(async () => !(await rows()).join().includes('knäcka') && (await rows()).join().includes('Den lilla hävstång'), 'one annotation');
    await page.locator('.pane-header').filter({ hasText: 'Filter: stödpunkt' }).waitFor();
    await me.ask('Glossator: Filter Annotations…', 'finns inte');
    await me.press('Enter');
    await me.view('Annotations').getByText('No annotation has these words').waitFor();
    await me.command('Glossator: Clear Filter of Annotations');
    await shows('knäcka dessa');
    await follows('Steget från ett tusen');
  });

  await step('copies the one that she clicked on, not the one at the cursor', async () => {
    await menu(row('knäcka dessa'), 'Copy as Markdown');
    const lines = await pasted();
    assert.ok(lines[0].startsWith('> knäcka dessa arbetares nackar'), lines.join('\n'));
    assert.ok(lines.some(text => text.includes('1933-10-02') && text.includes('p4.1')) && lines.some(text => text.includes('Brevets enda våldsamma bild')), lines.join('\n'));
  });

  await step('gives a tag another name in letter and glossary, and one Undo takes it back', async () => {
    const before = text();
    await menu(row(/^Motsats/), 'Rename Tag Everywhere');
    const input = page.locator('.quick-input-widget:visible input[type=text]').first();
    await me.until(() => input.isVisible(), 'the box');
    await input.fill('kontrast');
    await me.press('Enter');
    await me.sees('{#ks-t4n8 .kontrast}');
    await me.until(async () => (await page.locator('.statusbar').innerText()).includes('Changed: one letter'), 'what was changed');
    await changed('{#ks-t4n8 .kontrast}');
    await me.picture('renamed');
    await me.click('[Steget från ett tusen till tio tusen', 'tusen');
    await me.press('Control+Z');
    // Over several files VS Code asks.
    await page.locator('.monaco-dialog-box .monaco-button').filter({ hasText: /Undo in \d files/ }).click({ timeout: 3000 }).catch(() => undefined);
    await me.sees('{#ks-t4n8 .motsats}');
    await saved(before);
  });

  await step('makes one tag of two, and gives a tag another colour, from the palette', async () => {
    const before = text();
    await me.ask('Glossator: Merge Tags…', '');
    for (const tag of ['Motsats', 'Taktik']) await me.pick(tag).locator('.quick-input-list-checkbox, .monaco-checkbox, input[type=checkbox]').first().click();
    await me.picture('merge');
    await page.locator('.quick-input-widget:visible .monaco-button').filter({ hasText: 'OK' }).click();
    await me.pick('Another name').waitFor();
    await me.pick('Taktik').click();
    await me.sees('{#ks-t4n8 .taktik}');
    await changed('{#ks-t4n8 .taktik}');
    await me.click('[Steget från ett tusen till tio tusen', 'tusen');
    await me.press('Control+Z');
    await page.locator('.monaco-dialog-box .monaco-button').filter({ hasText: /Undo in \d files/ }).click({ timeout: 3000 }).catch(() => undefined);
    await me.sees('{#ks-t4n8 .motsats}');
    await saved(before);
    await me.ask('Glossator: Recolour Tag…', 'Metafor');
    await me.press('Enter');
    await me.pick('Colour 8').waitFor();
    await me.picture('colours');
    await me.pick('Colour 8').click();
    // The glossary is open: it is saved by her.
    await me.until(async () => {
      await me.command('File: Save All Files');
      return /metafor:.*color: 8/.test(fs.readFileSync(glossary, 'utf8'));
    }, 'the colour in the glossary');
  });

  await step('deletes the one that she clicked on, and two that she selected, and one Undo takes it back', async () => {
    const before = text();
    await group('Point', '1. Vi överdriver');
    await menu(row('dagligt praktiskt'), 'Delete Annotation');
    await me.until(async () => !/dagligt/.test((await rows()).join()), 'it gone');
    await me.click('{#ks-t4n8', 'ks');
    await me.press('Control+Z');
    await shows('dagligt praktiskt');
    await row('knäcka dessa').click();
    await follows('knäcka dessa');
    await row('kollegor och kamrater').click({ modifiers: ['ControlOrMeta'] });
    await menu(row('kollegor och kamrater'), 'Delete Selected Annotations');
    await me.until(async () => !/knäcka|kollegor/.test((await rows()).join()), 'both gone');
    await me.sees('knäcka dessa arbetares nackar.');
    await me.click('knäcka dessa arbetares nackar.', 'dessa');
    await me.press('Control+Z');
    await shows('knäcka dessa', 'kollegor och kamrater');
    await saved(before);
    await group('Tag');
    await shows('Metafor');
  });

  await step('sees those of all letters, with what cannot be placed by itself', async () => {
    fs.writeFileSync(path.join(folder, 'letters/ny.letter'), 'Kära Maja!\n\n1. Ett [ord]{#me-1a2b .metafor} och []{#me-9z9z .s} mer.\n\n[^me-7y7y]: []{by=ME} En not utan ställe.\n');
    await me.command('Glossator: Show Annotations of All Letters');
    await shows('Metafor', 'Not Placed', 'me-9z9z', 'En not utan ställe');
    await me.picture('all');
    await row('En not utan ställe').click();
    await page.locator('.tab.active').filter({ hasText: 'ny.letter' }).waitFor();
    await group('Point');
    await shows('Lev Trotskij to Brittiska', '1. Ett ord');
    await me.picture('all-points');
  });

  await step('exports them as a document and as a file for a spreadsheet', async () => {
    await me.ask('Glossator: Export Annotations…', 'All letters');
    await me.press('Enter');
    await me.pick('Markdown').click();
    await me.pick('Open it').click();
    await me.sees('> knäcka dessa arbetares nackar');
    await me.picture('markdown');
    await me.command('View: Revert and Close Editor');
    await me.ask('Glossator: Export Annotations…', 'What the view shows');
    await me.press('Enter');
    await me.pick('CSV').click();
    await me.pick('Save it').click();
    const box = page.locator('.quick-input-widget:visible input[type=text]').first();
    await me.until(async () => (await box.inputValue()).endsWith('annotations.csv'), 'where to save it');
    await me.press('Enter');
    const file = path.join(folder, 'annotations.csv');
    await me.until(() => fs.existsSync(file), 'the file');
    await page.locator('.tab.active').filter({ hasText: 'annotations.csv' }).waitFor();
    const table = fs.readFileSync(file, 'utf8');
    assert.ok(table.startsWith('\ufeffletter,key,file,') && table.endsWith('\r\n') && table.includes(',knäcka dessa arbetares nackar,metafor,'), table.slice(0, 300));
    await me.command('View: Close Editor');
  });

  for (const [name, theme, kind] of [['dark', 'Dark Modern', 'vs-dark'], ['contrast', 'Dark High Contrast', 'hc-black'], ['contrast-light', 'Light High Contrast', 'hc-light']]) {
    await step(`looks right in the ${name} theme`, async () => {
      await me.theme(theme, kind);
      await me.openFile('1933-10-02.letter');
      await container();
      await group('Tag');
      await shows('Metafor', 'knäcka dessa');
      await me.picture(name);
      await group('Point');
    });
  }

  await step('writes on a note from its entry', async () => {
    await shows('1. Vi överdriver', 'knäcka dessa');
    await follows('knäcka dessa');
    await row('knäcka dessa').hover();
    await row('knäcka dessa').locator('.action-label[aria-label*="Edit Note"]').click();
    const editor = page.locator('.review-widget .monaco-editor').filter({ hasText: 'våldsamma' }).first();
    await editor.waitFor();
    await me.picture('edit');
  });
}
