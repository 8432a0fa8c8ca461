// She annotates a letter: notes in threads beside their passages, replies, tags, drafts that stay, and a text that is as it was when all is deleted.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';

const FILE = 'letters/1933-10-02.letter';

export default async function (me, step, { url, folder }) {
  const { page } = me;
  const onDisk = () => fs.readFileSync(path.join(folder, FILE), 'utf8');
  const before = onDisk();
  const thread = () => page.locator('.review-widget:visible');
  const comments = async () => (await thread().locator('.review-comment').allInnerTexts()).map(text => text.replace(/\s+/g, ' ').trim());
  const inNote = () => page.evaluate(() => document.activeElement?.closest('.review-widget .edit-textarea, .review-widget .comment-form') !== null);
  const inLetter = () => page.evaluate(() => document.activeElement?.closest('.part.editor .editor-instance') !== null && document.activeElement?.closest('.review-widget') === null);
  const line = words => me.until(async () => (await me.lines()).find(text => text.includes(words)), `“${words}” in the editor`);
  const action = (name, last) => { const all = thread().locator(`.action-label[aria-label^="${name}"]`); return last ? all.last() : all.first(); };
  const button = name => thread().locator('.monaco-text-button').filter({ hasText: name }).last();
  const write = async text => { await me.until(inNote, 'the cursor in the note'); await page.keyboard.type(text); };
  /** Whether the thread is the one under some words: while the lines move for the counts above them, a click may open another one, which is closed then. */
  const isAt = async words => {
    const { y } = await me.at(words), box = await thread().first().boundingBox().catch(() => null);
    if (box && box.y >= y - 30 && box.y <= y + 60) return true;
    await close();
    return false;
  };
  /** Opens the thread whose passage ends on the line of some words, by its sign in the margin. */
  const open = async words => me.until(async () => {
    if (await thread().count() > 0) return true;
    const { y } = await me.at(words);
    for (const glyph of await page.locator('.comment-range-glyph.comment-thread').all()) {
      const box = await glyph.boundingBox().catch(() => null);
      if (box && box.y <= y && y <= box.y + box.height) { await glyph.click({ timeout: 2000 }).catch(() => undefined); return me.until(async () => await thread().count() > 0, 'the thread', { atMost: 2000 }).then(() => isAt(words), () => false); }
    }
    return false;
  }, `the thread at “${words}”`);
  const close = async () => {
    await me.until(async () => {
      if (await thread().count() > 0) await thread().locator('.action-label[aria-label^="Collapse"]').first().click({ timeout: 1000 }).catch(() => undefined);
      return await thread().count() === 0;
    }, 'the threads closed');
  };

  await step('opens a letter', async () => {
    me.set({ 'workbench.colorTheme': 'Default Light Modern', 'editor.minimap.enabled': false, 'editor.fontSize': 14 });
    await me.open(url);
    await me.openFile('1933-10-02.letter');
    await me.until(async () => await page.locator('[id="status.editor.mode"]').innerText() === 'Letter', 'the language');
  });

  await step('selects two words, and writes a note with a tag; is asked for her name once', async () => {
    await me.click('Kära kamrater!', 'Kära', { clickCount: 2 });
    await me.press('Control+Shift+ArrowRight');
    await me.press('Control+k', 'a');
    await write('En *hälsning*. #met');
    await page.locator('.suggest-widget .monaco-list-row').filter({ hasText: '#metafor' }).first().waitFor();
    await me.picture('writing');
    await me.press('Enter');
    await me.press('Control+Enter');
    const input = page.locator('.quick-input-widget:visible input').first();
    await input.fill('Lena Törnqvist');
    await me.press('Enter');
    await line('.metafor}[^lt-');
    assert.ok((await line(']: []{by="Lena Törnqvist" date=')).endsWith('En *hälsning*.'));
    await me.until(inLetter, 'the cursor back in the letter');
  });

  await step('takes it back with one Undo, and makes it again', async () => {
    await me.press('Control+z');
    await me.sees('Kära kamrater!');
    await me.until(async () => !(await me.lines()).some(text => text.includes('[^lt-')), 'the note gone');
    await me.press('Control+y');
    await line('.metafor}[^lt-');
  });

  await step('reads it in its thread, and replies', async () => {
    await open('.metafor}[^lt-');
    await me.until(async () => /^Lena Törnqvist ?\d{4}-\d\d-\d\d En hälsning\.$/.test((await comments())[0]), 'the note');
    await me.picture('thread');
    await action('Reply to Note').click();
    await write('Eller en *uppmaning*.');
    await button('Save').click();
    await line('Eller en *uppmaning*.');
    await me.until(async () => /Eller en uppmaning\.$/.test((await comments())[1] ?? ''), 'the reply in the thread');
    await me.readme('annotate');
  });

  await step('edits the note, and deletes the reply', async () => {
    await action('Edit Note').click();
    await write(' Till alla.');
    await me.press('Control+Enter');
    await line('En *hälsning*. Till alla.');
    await me.until(async () => (await comments())[0].endsWith('En hälsning. Till alla.'), 'the note in the thread');
    await action('Delete Note', true).click();
    await me.until(async () => (await comments()).length === 1, 'the reply gone');
  });

  await step('gives it several tags at once, one of them new', async () => {
    await action('Tag').click();
    const input = page.locator('.quick-input-widget:visible input[type=text]').first();
    await input.waitFor();
    assert.equal(await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'metafor' }).first().locator('input[type=checkbox], .monaco-checkbox').first().getAttribute('aria-checked').catch(() => 'true'), 'true');
    await me.pick('taktik').click();
    await input.fill('hälsning');
    await me.pick('New tag').waitFor();
    await me.picture('tags');
    await me.press('Enter');
    await me.until(async () => /\.metafor .*\.taktik .*\.hälsning|\.metafor .*\.hälsning/.test((await me.lines()).join(' ')), 'the tags');
    await me.until(async () => (await thread().innerText()).includes('#hälsning'), 'the tags in the thread');
  });

  for (const [theme, kind, name] of [['Dark Modern', 'vs-dark', 'thread-dark'], ['Dark High Contrast', 'hc-black', 'thread-contrast'], ['Light High Contrast', 'hc-light', 'thread-contrast-light'], ['Light Modern', 'vs', 'thread-light']]) {
    await step(`looks at it in ${theme}`, async () => {
      await me.theme(theme, kind);
      await me.picture(name);
    });
  }

  await step('deletes it in its thread: the text is as it was', async () => {
    await open('.metafor .taktik');
    await action('Delete Annotation').click();
    await me.until(async () => await thread().count() === 0, 'the thread gone');
    await me.press('Control+s');
    await me.until(() => onDisk() === before, 'the text as it was');
  });

  await step('sees the threads beside their passages when the file is changed from outside', async () => {
    const file = path.join(folder, FILE), note = 'Brevets enda våldsamma bild';
    await me.command('File: Save All Files');
    await me.until(async () => await page.locator('.tab.dirty').count() === 0, 'the letter saved');
    fs.writeFileSync(file, before.replace('Jag fick en kopia', 'Ett nytt stycke.\n\nOch ett till.\n\nJag fick en kopia'));
    await me.sees('Och ett till.');
    await me.goToPoint('4. Ni talar');
    await open('[knäcka dessa arbetares nackar]');
    await me.until(async () => (await comments()).some(text => text.includes(note)), 'the note of this passage');
    await close();
    fs.writeFileSync(file, before);
    await me.goToPoint('Opening');
    await me.until(async () => !(await me.lines()).some(text => text.includes('Och ett till.')), 'the text as it was');
  });

  await step('begins a note, closes the window, and finds it again', async () => {
    await me.click('Kära kamrater!', 'kamrater', { clickCount: 2 });
    await me.command('Glossator: Annotate');
    await write('Ett halvt');
    await me.openFile('2026-11-20.letter');
    await page.reload();
    await page.locator('.monaco-workbench .activitybar').waitFor({ timeout: 60_000 });
    await me.openFile('1933-10-02.letter');
    // It may be where it was when the window was closed.
    await me.press('Control+Home');
    await open('Kära kamrater!');
    await me.until(async () => /Draft Ett halvt/.test((await comments()).join()), 'the draft');
    await me.picture('draft');
    await action('Edit Note').click();
    await write(' utkast.');
    await button('Save').click();
    await line('Ett halvt utkast.');
  });

  await step('begins one with the sign in the margin: on the sentence', async () => {
    await close();
    await me.goToPoint('5. Hade det varit');
    const { x, y } = await me.at('5. Hade det varit');
    await page.mouse.move(x, y);
    const plus = page.locator('.comment-range-glyph.line-hover').first();
    await plus.click();
    await write('Ett villkor.');
    await me.picture('margin');
    await button('Save').click();
    await line('5. [Hade det varit');
    await me.press('Control+z');
  });

  await step('is told where a letter cannot be written, and loses nothing', async () => {
    await me.openFile('2026-11-20.letter');
    await me.command('File: Set Active Editor Read-only in Session');
    await me.click('Kära Maja!', 'Maja', { clickCount: 2 });
    await me.press('Control+k', 'a');
    await write('Vem?');
    await button('Save').click();
    await me.until(async () => /Not written/.test(await thread().innerText()), 'the reason');
    await me.until(inNote, 'the editor');
    await me.picture('read-only');
    assert.ok((await thread().locator('.view-line').allInnerTexts()).join().includes('Vem?'));
    assert.ok(!(await me.lines()).some(text => text.includes('[Maja]{')));
  });
}
