// She reads in Swedish.
import assert from 'node:assert/strict';

export const language = 'sv';

export default async function (me, step, { url }) {
  const { page } = me;

  await step('opens the letter in Swedish', async () => {
    await me.open(url);
    await me.openFile('1933-10-02.letter');
    await me.until(async () => await page.locator('[id="status.editor.mode"]').innerText() === 'Brev', 'the language');
  });

  await step('reads the points and the terms in Swedish', async () => {
    await page.locator('.activitybar .action-label[aria-label*="Glossator"]').first().click();
    await me.until(async () => (await me.rowTexts('Punkter')).some(text => text.startsWith('Inledning: Leo Trotskij')), 'the points');
    await me.until(async () => (await me.rowTexts('Termer')).some(text => text.startsWith('Organisationer')), 'the terms');
  });

  await step('reads a gloss in Swedish', async () => {
    const text = await me.hover('1. Vi överdriver inte ILP:s', 'ILP:s');
    for (const part of ['organisation', 'ILP:s = ILP + genitiv', '18 gånger i brevet', 'punkt 8 (5)', 'Se även: Labourpartiet', 'Redigera artikeln']) assert.ok(text.includes(part), `${part} is in ${text}`);
    await me.picture('hover');
  });

  await step('goes to a point, and reads what is amiss', async () => {
    await page.mouse.move(5, 5);
    await me.rows('Punkter').filter({ hasText: '2. För mig' }).click();
    await me.sees('(oläsligt)');
    // VS Code shows a hint by three dots under its first characters.
    const text = await me.hover('(oläsligt)', '(o');
    assert.ok(text.includes('”(oläsligt)” är ett utgivarmärke.'), text);
    await me.picture('problem');
  });

  await step('reads who quotes a point, in Swedish', async () => {
    await page.locator('.part.editor .codelens-decoration a:visible').filter({ hasText: /^Citeras en gång i en uppsats$/ }).first().waitFor();
    await me.until(async () => (await me.rowTexts('Punkter')).some(text => /^4\. Ni talar .*2 citat/.test(text)), 'the counts');
    await page.mouse.move(5, 5);
    await me.click('(uppenbarligen', 'uppenbar');
    await me.press('Control+Home');
    await me.until(async () => (await page.locator('.part.editor .codelens-decoration a:visible').allInnerTexts()).some(text => /^Hela brevet: hänvisas till en gång i en uppsats$/.test(text.replace(/\u00a0/g, ' '))), 'the count of the letter');
    await me.picture('cited');
  });
}
