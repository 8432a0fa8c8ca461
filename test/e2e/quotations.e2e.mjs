// She quotes, and is told where the words are not the letter's.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';

const DRAFT = `---
lang: sv
bibliography: references.bib
---

# Citat

Rätt är ”Den lilla hävstång som ni utgör är otillräcklig” [@trotskij1933, punkt 1].

Fel ord: ”ha stor betydelse på ILP” [@trotskij1933, punkt 1].

Inget nej: ”Vi överdriver ILP:s betydelse” [@trotskij1933, punkt 1].

Annan plats: ”en rent praktisk fråga” [@trotskij1933, punkt 8].

Utelämnat: ”Steget från ett tusen är mycket lättare att ta” [@trotskij1933, punkt 3].

Ett ”så kallat” parti.
`;

export default async function (me, step, { url, folder }) {
  const { page } = me;
  const file = path.join(folder, 'draft.md');
  fs.writeFileSync(file, DRAFT);
  const warnings = page.locator('.part.editor .squiggly-warning'), errors = page.locator('.part.editor .squiggly-error');
  /** Puts the cursor on some words, and opens the mends there. */
  const mend = async (words, title) => {
    await me.click(words);
    return me.mendAt(title);
  };

  await step('sees what is not in the letter, while she writes', async () => {
    await me.open(url);
    await me.openFile('draft.md');
    await me.until(async () => await warnings.count() >= 3 && await errors.count() >= 1, 'the problems');
    await me.picture('problems');
    await me.readme('check', { clip: undefined });
    assert.match(await me.hover('stor betydelse på', 'betydelse'), /The letter has “effekt”, not “betydelse”/);
    await me.picture('hover');
    assert.match(await me.hover('Vi överdriver ILP', 'ILP'), /A negation is lost: the letter has “inte” here/);
    await me.press('Escape');
  });

  await step('takes the letter’s words, and takes that back', async () => {
    await (await mend('betydelse på', 'Take the letter’s words: “effekt”')).click();
    await me.sees('”ha stor effekt på ILP”');
    await me.press('Control+z');
    await me.sees('”ha stor betydelse på ILP”');
  });

  await step('corrects the point, and marks what she left out', async () => {
    await (await mend('punkt 8', 'Cite punkt 7')).click();
    await me.sees('fråga” [@trotskij1933, punkt 7]');
    const fix = await mend('tusen är mycket', 'Mark the omission');
    await me.picture('fixes');
    await fix.click();
    await me.sees('från ett […] tusen är');
  });

  await step('says that a deviation is intended', async () => {
    await (await mend('stor betydelse', 'This deviation is intended')).click();
    await me.sees('punkt 1]. <!-- Glossator: intended');
    await me.sees('“betydelse” for “effekt” -->');
    await me.until(async () => await warnings.count() === 0, 'no warning');
    assert.ok(await errors.count() > 0);
  });

  await step('follows the link to the place in the letter', async () => {
    await me.command('Problems: Focus on Problems View');
    const related = page.locator('.markers-panel .monaco-list-row').filter({ hasText: '1933-10-02.letter' });
    const row = page.locator('.markers-panel .monaco-list-row').filter({ hasText: 'A negation is lost' });
    await row.first().waitFor();
    // A row with something under it opens and closes by its keys.
    await me.until(async () => {
      if (await related.count() === 0) { await row.first().click(); await me.press('ArrowRight'); }
      return await related.count() > 0;
    }, 'the place in the letter');
    await me.picture('problems-view');
    await related.first().dblclick();
    await page.locator('.tab.active').filter({ hasText: '1933-10-02.letter' }).waitFor();
    await me.sees('Vi överdriver inte');
  });

  await step('checks all quotations, and reads the report', async () => {
    await me.command('Glossator: Check All Quotations');
    await me.sees('What differs');
    await me.picture('report');
    assert.ok((await me.lines()).some(text => /quotations checked/.test(text)));
    await me.command('View: Revert and Close Editor');
  });

  await step('sees it in every theme', async () => {
    await me.openFile('draft.md');
    for (const [name, kind] of [['Dark Modern', 'vs-dark'], ['Dark High Contrast', 'hc-black'], ['Light High Contrast', 'hc-light'], ['Light Modern', 'vs']]) {
      await me.theme(name, kind);
      await me.until(async () => await errors.count() >= 1, 'the problem');
      await me.picture(kind);
    }
  });

  await step('corrects the letter, and sees at once what quotes it', async () => {
    await me.command('File: Revert File');
    await me.until(async () => await warnings.count() >= 3, 'the text as it was');
    await me.command('View: Close Editor');
    await me.openFile('1933-10-02.letter');
    await me.click('otillräcklig för att', 'otillräcklig', { clickCount: 2 });
    await me.type('tillräcklig');
    await me.sees('tillräcklig för att');
    await me.command('Problems: Focus on Problems View');
    await page.locator('.markers-panel').waitFor();
    await me.until(async () => (await page.locator('.markers-panel .monaco-list-row').allInnerTexts()).some(text => /otillräcklig/.test(text)), 'the problem in the paper');
    await me.picture('corrected');
  });
}
