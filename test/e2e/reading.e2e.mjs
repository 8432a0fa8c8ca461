// She reads Trotsky's letter: hovers, walks its points, looks up its terms, adds one, and begins a letter of her own.
import assert from 'node:assert/strict';

export default async function (me, step, { url }) {
  const { page } = me;
  const status = id => page.locator(`[id="status.editor.${id}"]`).innerText();
  const line = async () => Number(/(?:Ln|Rad) (\d+)/.exec(await status('selection'))?.[1]);
  const selected = () => me.view('Points').locator('.monaco-list-row.selected').allInnerTexts();
  const container = () => page.locator('.activitybar .action-label[aria-label*="Glossator"]').first().click();
  const fold = async (view, open) => {
    const header = me.view(view).locator('.pane-header').first();
    if ((await header.getAttribute('aria-expanded') === 'true') !== open) await header.click({ position: { x: 60, y: 11 } });
  };
  const paneBox = async name => { const box = await me.view(name).boundingBox(); return { x: box.x, y: box.y, width: box.width, height: box.height }; };

  await step('opens the letter as a letter', async () => {
    me.set({ 'workbench.colorTheme': 'Default Light Modern', 'editor.minimap.enabled': false, 'editor.fontSize': 14 });
    await me.open(url);
    await me.openFile('1933-10-02.letter');
    await me.until(async () => await status('mode') === 'Letter', 'the language');
  });

  await step('sees the points in the sidebar, and the terms by kind', async () => {
    await container();
    const points = await me.until(async () => { const rows = await me.rowTexts('Points'); return rows.length >= 11 ? rows : undefined; }, 'the points');
    assert.match(points[0], /^Opening: Leo Trotskij/);
    assert.deepEqual(points.slice(2, 10).map(text => Number(/^\d+/.exec(text)?.[0])), [1, 2, 3, 4, 5, 6, 7, 8]);
    assert.match(points[10], /^Closing: Med bästa kamratliga/);
    await me.until(async () => (await me.rowTexts('Terms')).includes('ILP18'), 'the terms');
    assert.ok((await me.rowTexts('Terms')).some(text => text.startsWith('Organizations')));
  });

  await step('hovers over ILP:s and reads what it is', async () => {
    // As soon as all letters are known, it says where the term stands first, too: below all else at first, then in its place.
    const text = await me.until(async () => {
      const found = await me.hover('1. Vi överdriver inte ILP:s', 'ILP:s'), at = found.indexOf('First used in this letter: paragraph 1 · 21 in 3 letters');
      return at >= 0 && at < found.indexOf('See also') ? found : undefined;
    }, 'the first use');
    for (const part of ['ILP', 'Independent Labour Party', 'organization', 'Bradford', 'ILP:s = ILP + genitive', '18 times in this letter', 'point 8 (5)', 'See also: Labourpartiet', 'Edit entry']) assert.ok(text.includes(part), `${part} is in ${text}`);
    await me.picture('hover');
    await me.readme('hover');
  });

  await step('follows the hover’s link to point 4', async () => {
    await page.locator('.monaco-resizable-hover a').filter({ hasText: 'point 4' }).click();
    await me.sees('4. Ni talar');
    await me.until(async () => (await line()) > 40, 'the cursor in point 4');
  });

  await step('reads a gloss from the keyboard', async () => {
    await me.click('stalinisterna', 'stalinisterna');
    await page.mouse.move(5, 700);
    await me.command('Show or Focus Hover');
    assert.match(await me.hoverText(), /stalinister[^]*definite/);
    await me.press('Escape');
  });

  await step('is followed by the Points view', async () => {
    await me.goToPoint('5. Hade det varit');
    await me.until(async () => (await selected()).some(text => text.includes('5. Hade det varit')), 'point 5 selected');
  });

  await step('goes to a point by a click, and the focus stays in the view', async () => {
    await me.rows('Points').filter({ hasText: '8. Huruvida' }).click();
    await me.sees('8. Huruvida');
    assert.ok(await page.evaluate(() => document.activeElement?.closest('.pane') !== null));
  });

  await step('opens the paragraphs of points 4 and 8, and they stay open', async () => {
    await fold('Terms', false);
    for (const point of ['4. Ni talar', '8. Huruvida']) await me.rows('Points').filter({ hasText: point }).first().locator('.monaco-tl-twistie').click();
    await me.until(async () => (await me.rowTexts('Points')).length >= 16, 'the paragraphs');
    await me.picture('points');
    await me.readme('points', { clip: await paneBox('Points') });
    await me.goToPoint('På vilket sätt skulle');
    await me.until(async () => (await selected()).some(text => text.includes('På vilket sätt')), 'the second paragraph of point 8');
    await me.command('View: Show Explorer');
    await container();
    await me.until(async () => (await me.rowTexts('Points')).some(text => text.startsWith('På vilket sätt')), 'the paragraphs again');
    await fold('Terms', true);
  });

  await step('keeps a hidden view hidden', async () => {
    await me.command('View: Show Explorer');
    await page.locator('.explorer-viewlet').waitFor();
    await me.goToPoint('2. ');
    await me.press('ArrowDown', 'ArrowDown');
    assert.ok(await page.locator('.explorer-viewlet').isVisible());
    await container();
  });

  await step('filters the points, and the view says so', async () => {
    await me.ask('Glossator: Filter Points…', 'stalinisterna');
    await me.press('Enter');
    await me.until(async () => (await me.rowTexts('Points')).filter(text => /^\d/.test(text)).length === 2, 'points 4 and 5');
    await page.locator('.pane-header').filter({ hasText: 'Filter: stalinisterna' }).waitFor();
    await me.command('Glossator: Clear Filter of Points');
    await me.until(async () => (await me.rowTexts('Points')).length > 10, 'all points');
  });

  await step('walks the occurrences of a term', async () => {
    const row = me.rows('Terms').filter({ hasText: /^ILP/ }).first();
    await row.locator('.monaco-tl-twistie').click();
    await me.until(async () => (await me.rowTexts('Terms')).some(text => text.includes('frågan om inträde i ILP')), 'the occurrences');
    assert.ok(await me.view('Terms').locator('.monaco-list-row .highlight').filter({ hasText: 'ILP' }).first().isVisible());
    await me.picture('terms');
    await me.readme('terms', { clip: await paneBox('Terms') });
    await me.rows('Terms').filter({ hasText: 'frågan om inträde i ILP' }).first().click();
    await me.until(async () => /\(3 (selected|markerade)/.test(await status('selection')), 'the occurrence selected');
    await row.locator('.monaco-tl-twistie').click();
  });

  await step('copies the address of a point, and goes to the entry of a term, from the views', async () => {
    const point = me.rows('Points').filter({ hasText: '5. Hade det varit' }).first();
    await point.hover();
    await point.locator('.action-label[aria-label="Copy Address"]').click();
    await me.until(async () => await page.evaluate(() => navigator.clipboard.readText()) === '#p5', 'the address');
    await fold('Points', false);
    const term = me.rows('Terms').filter({ hasText: /^Labourpartiet/ }).first();
    // The view is still growing.
    await me.until(async () => {
      await term.hover();
      return term.locator('.action-label[aria-label="Edit Entry"]').click({ timeout: 1500 }).then(() => true, () => false);
    }, 'the entry');
    await page.locator('.tab.active').filter({ hasText: 'glossary.yaml' }).waitFor();
    await me.sees('Labourpartiet:');
    assert.match(await status('selection'), /\(13 (selected|markerade)/);
    await me.command('View: Close Editor');
    await fold('Points', true);
    await me.sees('inträde i ILP');
  });

  await step('walks the points by keys', async () => {
    await me.rows('Points').filter({ hasText: '1. Vi överdriver' }).first().click();
    await me.press('ArrowDown', 'Enter');
    await me.until(async () => await line() === 33, 'point 2');
    await me.press('ArrowDown', 'Enter');
    await me.until(async () => await line() === 39, 'point 3');
    assert.ok(await page.evaluate(() => document.activeElement?.closest('.pane') !== null));
  });

  await step('sorts the terms by appearance and by kind', async () => {
    await me.command('Glossator: Sort by Appearance');
    await me.until(async () => (await me.rowTexts('Terms'))[0] === 'Trotskij2', 'Trotskij first');
    await me.command('Glossator: Sort by Kind');
    await me.until(async () => (await me.rowTexts('Terms'))[0].startsWith('People'), 'people first');
  });

  await step('goes to a point by its words, and Escape leads back', async () => {
    await me.goToPoint('Opening');
    const before = await line();
    await me.goToPoint('tusen till tio tusen');
    await me.until(async () => (await line()) > before + 10, 'point 3');
    const there = await line();
    await me.ask('Glossator: Go to Point…', 'closing');
    await me.pick('Med bästa kamratliga').waitFor();
    await me.press('Escape');
    await me.until(async () => await line() === there, 'point 3 again');
  });

  await step('sees the point at the top while she scrolls, and where she is in the breadcrumbs', async () => {
    await me.goToPoint('8. Huruvida');
    await page.locator('.breadcrumbs-control').filter({ hasText: '8. Huruvida' }).waitFor();
    const { x, y } = await me.at('8. Huruvida');
    await page.mouse.move(x, y);
    await me.until(async () => {
      await page.mouse.wheel(0, 40);
      return (await page.locator('.sticky-widget').allInnerTexts()).some(text => /8\.\sHuruvida/.test(text));
    }, 'the point at the top');
    await me.picture('sticky');
  });

  for (const [name, theme, kind] of [['light', 'Light Modern', 'vs'], ['dark', 'Dark Modern', 'vs-dark'], ['contrast', 'Dark High Contrast', 'hc-black'], ['contrast-light', 'Light High Contrast', 'hc-light']]) {
    await step(`looks right in the ${name} theme`, async () => {
      await me.theme(theme, kind);
      await me.goToPoint('4. Ni talar');
      await page.mouse.move(5, 790);
      await me.until(async () => (await page.locator('.view-line').allInnerTexts()).some(text => /knäcka/.test(text)), 'point 4');
      await me.picture(name);
      if (name === 'dark') await me.readme('dark');
      const colour = words => page.evaluate(wanted => [...document.querySelectorAll('.view-line span span')].filter(span => span.textContent.replace(/\u00a0/g, ' ').includes(wanted)).map(span => getComputedStyle(span).color)[0], words);
      assert.notEqual(await colour('4.'), await colour('arbetarna'));
    });
  }

  await me.theme('Light Modern', 'vs');

  await step('adds a term, writes its gloss, and reads it in the letter before saving', async () => {
    await me.goToPoint('6. ');
    const text = await me.addTerm('diskussionsorganet', 'Ett organ för partiets egen debatt.', '1933-10-02.letter');
    assert.ok(text.includes('Ett organ för partiets egen debatt.'), text);
    assert.ok(await page.locator('.tab.dirty').filter({ hasText: 'glossary.yaml' }).isVisible());
  });

  await step('is offered the next number after a point, and takes it', async () => {
    await me.goToPoint('Det Internationella');
    await me.press('ArrowUp', 'End', 'Enter');
    await page.locator('.ghost-text, .ghost-text-decoration').filter({ hasText: /9\./ }).first().waitFor();
    await me.picture('ghost');
    await me.press('Tab');
    await me.until(async () => (await me.lines()).some(text => /^9\.\s*$/.test(text)), '9.');
    await me.command('File: Revert File');
  });

  await step('makes a letter of a text that she has, and every character of it is kept', async () => {
    await me.command('File: New Untitled Text File');
    const text = 'Anna Berg\n3 maj 1910\n\nTill Per Ek\n\nKäre vän!\n\nTack för ert brev. Det gladde mig.';
    await me.type(text);
    await me.ask('Glossator: New Letter from Text…', 'Untitled-1');
    await me.pick('Untitled-1').click();
    await me.until(async () => await status('mode') === 'Letter', 'the new letter');
    const lines = await me.until(async () => { const found = (await page.locator('.view-lines').last().innerText()).replace(/\u00a0/g, ' '); return found.includes('date: 1910-05-03') ? found : undefined; }, 'the front matter');
    for (const part of ['sender: Anna Berg', 'recipient: Per Ek', 'lang: sv', 'Käre vän!', 'Det gladde mig.']) assert.ok(lines.includes(part), part);
    await me.picture('new-letter');
  });

  await step('is offered a glossary where there is none', async () => {
    await me.click('Tack för ert brev', 'brev');
    await me.ask('Glossator: Add Term to Glossary', 'glossary.yaml');
    await me.pick('Create glossary.yaml').click();
    await page.locator('.tab.active').filter({ hasText: 'glossary.yaml' }).waitFor();
    await me.sees('brev:');
    await me.type('Vad Anna fick.');
    assert.equal((await me.lines()).filter(text => text.trim() !== '').join('\n'), 'lang: sv\nterms:\n  brev:\n    gloss: Vad Anna fick.');
    await page.locator('.tab').filter({ hasText: 'Untitled-2' }).click();
    assert.ok((await me.hover('Tack för ert brev', 'brev')).includes('Vad Anna fick.'));
  });

  await step('makes a letter of what she has copied', async () => {
    await page.evaluate(() => navigator.clipboard.writeText('Bonn, den 3. Mai 1910\n\nLieber Freund!\n\nIch danke Ihnen.'));
    await me.ask('Glossator: New Letter from Text…', 'Clip');
    await me.press('Enter');
    await me.sees('date: 1910-05-03');
    await me.sees('Ich danke Ihnen.');
  });

  await step('sees the terms underlined, until she switches that off', async () => {
    const underlined = () => page.evaluate(() => [...document.querySelectorAll('.part.editor .view-line span span')].filter(span => getComputedStyle(span).textDecorationStyle === 'dotted').map(span => span.textContent));
    await page.locator('.tab').filter({ hasText: '1933-10-02.letter' }).click();
    await me.goToPoint('1. Vi överdriver');
    await me.until(async () => (await underlined()).includes('ILP:s'), 'ILP:s underlined');
    await me.toggle('glossator.terms.underline', 'Underline lightly', false);
    await me.sees('1. Vi överdriver');
    await me.until(async () => (await underlined()).length === 0, 'no underline');
    await me.toggle('glossator.terms.underline', 'Underline lightly', true);
    await me.until(async () => (await underlined()).includes('ILP:s'), 'ILP:s underlined again');
  });

  await step('is told what to do where there is no letter', async () => {
    await me.command('View: Close All Editors');
    const discard = page.locator('.monaco-dialog-box .monaco-button').filter({ hasText: /Don't Save|Spara inte/ });
    await Promise.race([discard.first().waitFor().then(() => discard.first().click()), page.locator('.welcome-view-content:visible').first().waitFor()]).catch(() => undefined);
    await page.locator('.welcome-view-content:visible').filter({ hasText: 'Open a letter' }).first().waitFor();
    await me.picture('welcome');
  });
}
