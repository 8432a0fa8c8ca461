// She quotes a letter in her paper: by copying and pasting, by the command, by dragging, and by searching the letters from within the paper.
import fs from 'node:fs';
import path from 'node:path';

export default async function (me, step, { url, folder }) {
  const { page } = me;
  const SENTENCE = 'Partiets revolutionära basmedlemmar', CITED = '[@bornstein1986]. ”Partiets revolutionära basmedlemmar söker ivrigt efter lösningar” [@trotskij1933, punkt 5]';
  const PLAIN = '[@bornstein1986].Partiets revolutionära basmedlemmar söker ivrigt efter lösningar';
  const gone = words => me.until(async () => !(await me.lines()).some(text => text.includes(words)), `“${words}” gone`);
  const endOf = async words => {
    await me.click(words);
    await me.press('End', 'End');
  };
  const undo = async words => {
    await me.press('Control+Z');
    await gone(words);
  };
  /** Selects the sentence but for its full stop, word by word. */
  const select = async () => {
    await me.openFile('1933-10-02.letter');
    await me.goToPoint('5.');
    await me.click(SENTENCE, 'Partiets');
    await me.press('Control+ArrowLeft', ...Array.from({ length: 7 }, () => 'Control+Shift+ArrowRight'));
  };

  await step('copies a sentence in the letter and pastes it in her paper: it is quoted and cited, and she writes on', async () => {
    me.set({ 'workbench.colorTheme': 'Default Light Modern', 'editor.minimap.enabled': false, 'editor.fontSize': 14, '[markdown]': { 'editor.wordWrap': 'off' }, '[letter]': { 'editor.wordWrap': 'off' } });
    await me.open(url);
    await select();
    await me.press('Control+C');
    await me.openFile('paper.md');
    await endOf('Mottagarna var ett fyrtiotal');
    await me.press('Control+V');
    await me.sees(CITED);
    await me.picture('pasted');
    await me.type('!');
    await me.sees(`${CITED}!`);
    await undo(`${CITED}!`);
    await undo(CITED);
  });

  await step('has the plain text one key away', async () => {
    await me.press('Control+V');
    await me.sees(CITED);
    await page.locator('.post-edit-widget').waitFor();
    await me.press('Control+.');
    await page.locator('.action-widget').filter({ hasText: 'Quotation with Citation' }).filter({ hasText: 'Insert Plain Text' }).waitFor();
    await me.picture('widget');
    await me.press('ArrowDown', 'Enter');
    await me.sees(PLAIN);
    await undo(PLAIN);
  });

  await step('turns the default round by the setting, and finds the quotation in the same place', async () => {
    const settings = path.join(folder, '.vscode/settings.json');
    fs.mkdirSync(path.dirname(settings), { recursive: true });
    fs.writeFileSync(settings, JSON.stringify({ 'glossator.pasteFromLetters': 'text' }));
    await me.until(async () => {
      await me.press('Control+V');
      await me.until(async () => (await me.lines()).some(text => text.includes(PLAIN) || text.includes(CITED)), 'what was pasted');
      if ((await me.lines()).some(text => text.includes(PLAIN))) return true;
      await undo(CITED);
      return false;
    }, 'the plain text');
    await page.locator('.post-edit-widget').waitFor();
    await me.press('Control+.');
    await page.locator('.action-widget').filter({ hasText: 'Quotation with Citation' }).waitFor();
    await me.press('ArrowDown', 'Enter');
    await me.sees(CITED);
    await undo(CITED);
  });

  await step('pastes the text as it is inside quotation marks of her own', async () => {
    await me.type(' ”');
    await me.press('Control+V');
    await me.sees('[@bornstein1986]. ”Partiets revolutionära basmedlemmar söker ivrigt efter lösningar');
    await gone(CITED);
    await me.press('Control+Z', 'Control+Z');
    await gone(SENTENCE);
  });

  await step('quotes from the letter by keys, beside it, and reads on there', async () => {
    await select();
    await me.press('Control+K', 'q');
    await me.sees(CITED.slice(CITED.indexOf('”')));
    await me.until(async () => await page.locator('.editor-group-container').count() === 2, 'the paper beside the letter');
    await page.locator('.editor-group-container.active .tab.active').filter({ hasText: '1933-10-02.letter' }).waitFor();
    await page.locator('.statusbar').getByText(/Quoted in paper\.md, line \d+/).waitFor();
    await me.picture('beside');
    await me.press('Control+2');
    await page.locator('.editor-group-container.active .tab.active').filter({ hasText: 'paper.md' }).waitFor();
    await undo(CITED.slice(CITED.indexOf('”')));
  });

  await step('searches the letters from within the paper, and quotes a paragraph of what it finds', async () => {
    await me.ask('Glossator: Insert Quotation…', 'knacka nackar');
    await me.pick('knäcka dessa arbetares nackar').waitFor();
    await me.picture('search');
    await me.press('Enter');
    await me.pick('Paragraph').waitFor();
    await me.picture('how-much');
    await me.press('ArrowDown', 'Enter');
    await me.until(async () => (await me.lines()).some(text => text.startsWith('> Ni talar om fördelarna')), 'the paragraph');
    await me.picture('inserted');
    await undo('> Ni talar om fördelarna');
  });

  await step('drags a point into the paper', async () => {
    await page.locator('.activitybar .action-label[aria-label*="Glossator"]').first().click();
    const row = me.rows('Points').filter({ hasText: 'Vi överdriver inte' }).first();
    // The view scrolls to where the cursor is in the letter.
    await me.view('Points').locator('.monaco-list-row.selected').filter({ hasText: '5. Hade det' }).waitFor();
    let before;
    await me.until(async () => { const box = JSON.stringify(await row.boundingBox()), isStill = box === before; before = box; return isStill; }, 'the view to stand still');
    const from = await row.boundingBox(), to = await me.at('Ett brev om att gå in');
    await page.mouse.move(from.x + 60, from.y + 11);
    await page.mouse.down();
    await page.mouse.move(from.x + 80, from.y + 15, { steps: 4 });
    await page.mouse.move(to.x, to.y, { steps: 10 });
    await page.mouse.move(to.x + 2, to.y, { steps: 3 });
    await me.picture('dragging');
    await page.mouse.up();
    await me.picture('dropped');
    await me.until(async () => (await me.lines()).some(text => /^> Vi överdriver/.test(text)), 'the quotation');
    await me.picture('dropped-after');
  });
}
