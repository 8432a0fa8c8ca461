// She writes papers, and cites: by completion, and by the command.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';

const PAPERS = {
  'draft.md': '---\nlang: sv\nbibliography: references.bib\n---\n\nEn mening.\n\n',
  'draft.tex': '\\documentclass{article}\n\\usepackage[swedish]{babel}\n\\usepackage{biblatex}\n\\addbibresource{references.bib}\n\\begin{document}\nEn mening.\n',
  'draft.typ': '#set text(lang: "sv")\n#bibliography("references.bib")\n\nEn mening.\n',
};

export default async function (me, step, { url, folder }) {
  const { page } = me;
  const suggestions = page.locator('.suggest-widget.visible .monaco-list-row');
  const labels = async () => (await suggestions.allInnerTexts()).map(text => text.replace(/\s+/g, ' ').trim());
  const last = async () => (await me.lines()).at(-1);
  const offered = (...words) => me.until(async () => { const all = await labels(); return all.length > 0 && words.every(word => all.some(text => text.includes(word))); }, `${words.join(', ')} to be offered`);
  const only = key => me.until(async () => { const all = await labels(); return all.length === 1 && all[0].startsWith(key); }, `only ${key} to be offered`);
  const becomes = text => me.until(async () => await last() === text, `“${text}” at the end`).catch(async () => assert.equal(await last(), text));
  const keys = text => page.keyboard.type(text, { delay: 40 });
  const input = page.locator('.quick-input-widget:visible input[type=text]').first();
  const rows = async () => (await page.locator('.quick-input-list .monaco-list-row').allInnerTexts()).map(each => each.replace(/\s+/g, ' ').trim());
  const listed = words => me.until(async () => (await rows()).some(each => each.includes(words)), `${words} in the list`);
  const asks = async () => { await me.press('Control+k', 'r'); await me.until(async () => await input.isVisible() && await input.evaluate(each => each === document.activeElement), 'the list'); };
  for (const [name, text] of Object.entries(PAPERS)) fs.writeFileSync(path.join(folder, name), text);

  await step('is offered sources by words in any order, and takes one', async () => {
    await me.open(url);
    await me.openFile('draft.md');
    await me.press('Control+End');
    await keys('Jfr [@');
    // The extension may be starting still.
    await me.until(async () => { if ((await labels()).length === 0) await me.press('Control+Space'); return (await labels()).some(text => text.startsWith('trotskij1933')); }, 'the sources');
    await offered('deutscher1963', 'trotskij1933');
    await me.picture('completion');
    await keys('outcast isaac');
    await only('deutscher1963');
    await me.picture('completion-words');
    await me.until(async () => {
      if (await page.locator('.suggest-details:visible').count() === 0) await me.press('Control+Space');
      return (await page.locator('.suggest-details:visible').allInnerTexts()).join().includes('Oxford University Press');
    }, 'the reference');
    await me.picture('completion-reference');
    await me.press('Enter');
    await becomes('Jfr [@deutscher1963]');
  });

  await step('is offered the points of a letter after its key', async () => {
    await keys('; @trot sekt');
    await only('trotskij1933');
    await me.press('Enter');
    await keys(', ');
    await offered('punkt 1', 'inledningen');
    await me.picture('points');
    await keys('4');
    await only('punkt 4');
    await me.press('Enter');
    await becomes('Jfr [@deutscher1963; @trotskij1933, punkt 4]');
  });

  await step('writes prose undisturbed', async () => {
    await me.press('End');
    await keys('. Prosa: med - streck (och) e@post.se, som @trotskij1933 skrev. [x] ');
    assert.deepEqual(await labels(), []);
    await me.press('Enter');
    await becomes('');
  });

  await step('cites two sources by keyboard, with a point and a page', async () => {
    await keys('Detta');
    await asks();
    await listed('Deutscher 1963');
    await me.picture('pick');
    await keys('sekt trot;');
    await listed('0 Selected').catch(() => undefined);
    await me.until(async () => await input.inputValue() === '' && (await rows())[0]?.startsWith('Lev Trotskij'), 'the chosen one on top');
    await me.picture('pick-chosen');
    await keys('left centre');
    await listed('Dowse');
    await me.until(async () => (await rows()).length === 2, 'both');
    await me.picture('pick-second');
    await me.press('Enter');
    await listed('punkt 4');
    await me.picture('place');
    await keys('ni talar');
    await me.until(async () => (await rows()).length === 2, 'the point alone');
    await me.press('Enter');
    await listed('@dowse1966');
    await keys('203');
    await listed('s. 203');
    await me.picture('forms');
    await me.press('Enter');
    await becomes('Detta [@trotskij1933, punkt 4; @dowse1966, s. 203]');
    await me.press('Control+z');
    await becomes('Detta');
  });

  await step('writes the plain citation with Enter all along, those used last first, in another form on demand, and goes back', async () => {
    await asks();
    await listed('Used last');
    await me.picture('pick-recent');
    await me.press('Enter');
    await listed('[@dowse1966]');
    await me.press('Enter');
    await becomes('Detta [@dowse1966]');
    await me.press('Control+z');
    await asks();
    await keys('cohen');
    await me.until(async () => (await rows()).length === 1, 'cohen');
    await me.press('Enter');
    await listed('[@cohen2007]');
    await page.locator('.quick-input-titlebar .codicon-quick-input-back, .quick-input-titlebar [aria-label^="Back"]').first().click();
    await me.until(async () => (await rows()).some(each => each.startsWith('Cohen')) && await input.inputValue() === '', 'back');
    await me.press('Enter');
    await listed('[@cohen2007]');
    await keys('12');
    await listed('s. 12');
    await me.press('ArrowDown');
    await me.press('Enter');
    await becomes('Detta @cohen2007 [s. 12]');
  });

  await step('cites in LaTeX and in Typst', async () => {
    await me.openFile('draft.tex');
    await me.press('Control+End');
    await keys('Detta \\autocite{');
    await me.until(async () => { if ((await labels()).length === 0) await me.press('Control+Space'); return (await labels()).some(text => text.startsWith('cohen2007')); }, 'the sources');
    await keys('outcast isaac');
    await only('deutscher1963');
    await me.press('Enter');
    await becomes('Detta \\autocite{deutscher1963}');
    await me.press('End', 'Enter');
    await keys('Jfr');
    await asks();
    await keys('trot sekt;cohen');
    await me.until(async () => (await rows()).length === 2, 'both');
    await me.press('Enter');
    await listed('punkt 4');
    await keys('4');
    await listed('punkt 4');
    await me.press('Enter');
    await listed('cohen2007');
    await me.press('Enter');
    await me.until(async () => (await last()).endsWith('autocites[punkt~4]{trotskij1933}{cohen2007}'), 'both cited');
    await me.openFile('draft.typ');
    await me.press('Control+End');
    await keys('Detta @');
    await me.until(async () => { if ((await labels()).length === 0) await me.press('Control+Space'); return (await labels()).some(text => text.startsWith('cohen2007')); }, 'the sources');
    await keys('deut');
    await only('deutscher1963');
    await me.press('Enter');
    await becomes('Detta @deutscher1963');
  });

  await step('cites in a note of a letter, by completion and by the command', async () => {
    await me.openFile('1933-10-02.letter');
    await me.click('Kära kamrater!', 'kamrater');
    await me.press('Control+k', 'a');
    const note = page.locator('.review-widget .comment-form, .review-widget .edit-textarea').first();
    await me.until(() => page.evaluate(() => document.activeElement?.closest('.review-widget') !== null), 'the cursor in the note');
    const inNote = async () => (await note.locator('.view-line').allInnerTexts()).join('\n').replace(/\u00a0/g, ' ');
    await keys('Jfr [@outcast isaac');
    await only('deutscher1963');
    await me.press('Enter');
    await me.until(async () => await inNote() === 'Jfr [@deutscher1963]', 'the key in the note');
    await me.press('End');
    await keys(' och');
    await asks();
    await keys('cohen');
    await me.until(async () => (await rows()).length === 1, 'one');
    await me.press('Enter');
    await listed('[@cohen2007]');
    await me.press('Enter');
    await me.until(async () => await inNote() === 'Jfr [@deutscher1963] och [@cohen2007]', 'both in the note').catch(async () => assert.equal(await inNote(), 'Jfr [@deutscher1963] och [@cohen2007]'));
    await me.picture('note');
  });

  await step('sees the lists in other themes', async () => {
    for (const [name, kind] of [['Dark Modern', 'vs-dark'], ['Dark High Contrast', 'hc-black']]) {
      await me.theme(name, kind);
      await me.openFile('draft.md');
      await me.press('Control+End', 'Enter');
      await keys('[@');
      await offered('cohen2007');
      await me.picture(`completion-${kind}`);
      await me.press('Escape');
      await asks();
      await listed('cohen2007');
      await me.picture(`pick-${kind}`);
      await me.press('Escape');
    }
  });
}
