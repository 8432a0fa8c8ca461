import * as assert from './assert';
import * as vscode from 'vscode';
import { GLOSSARY, at, closeAll, edited, hoverText, hovers, openLetter, sample, until } from './workbench';

describe('a term in a letter', () => {
  after(closeAll);

  it('has a hover wherever ILP stands, 18 times', async () => {
    const document = await openLetter();
    const body = document.getText().indexOf('Kära kamrater');
    const places = [...document.getText().matchAll(/\bILP\b/g)].filter(match => match.index > body && !/^\[\^/.test(document.lineAt(document.positionAt(match.index)).text));
    assert.equal(places.length, 18);
    for (const { index } of places) assert.match(await hoverText(document, document.positionAt(index + 1)), /Independent Labour Party/);
  });

  for (const [words, headword] of [['The New Leader', 'The New Leader'], ['Bolsjevik-leninisterna \n', 'bolsjevik-leninister'], ['bolsjevik-leninismens', 'bolsjevik-leninism'],
    ['stalinisterna', 'stalinister'], ['stalinistiska', 'stalinistisk'], ['stalinismen', 'stalinism'], ['Labourpartiet', 'Labourpartiet'],
    ['vänsteroppositionen. Vi', 'internationella vänsteroppositionen'], ['Internationella Sekretariatet', 'Internationella Sekretariatet'],
    ['Internationalens initiativtagare', 'nya Internationalen'], ['Militant', 'Militant'], ['International Bulletin', 'International Bulletin'],
    ['brittiska kommunistpartier', 'brittiska kommunistpartiet']]) {
    it(`is found in “${words.trim()}”`, async () => {
      const document = await openLetter();
      const text = await hoverText(document, at(document, words, words.split(/[ .]/)[0]));
      assert.ok(text.replace(/\\/g, '').includes(`**${headword}**`), text);
    });
  }

  it('says what it is, why it matched, how often and where, and leads to its entry', async () => {
    const document = await openLetter();
    const text = await hoverText(document, at(document, 'ILP:s betydelse', 'ILP:s'));
    for (const part of ['**ILP**', 'Independent Labour Party', 'Bradford', 'ILP\\:s \\= ILP + genitive', '18 times in this letter', 'point 4', 'See also', 'Sources', 'Edit entry']) {
      assert.ok(text.replace(/ = /g, ' \\= ').includes(part), `${part} is in ${text}`);
    }
  });

  it('trusts only the commands of the extension that go somewhere, and never the gloss', async () => {
    const document = await openLetter();
    const glossary = await vscode.workspace.openTextDocument(sample(GLOSSARY));
    const offset = glossary.getText().indexOf('      Brittiskt socialistiskt parti');
    await edited(glossary, edit => edit.insert(glossary.uri, glossary.positionAt(offset + 6), '[x](command:workbench.action.quit) <b>fet</b> ![bild](https://example.org/a.png) '), async () => {
      const strings = await until(async () => {
        const found = await hovers(document, at(document, 'ILP:s betydelse', 'ILP:s'));
        return found.some(each => each.value.includes('fet')) ? found : undefined;
      }, 'the changed gloss');
      const gloss = strings.find(each => each.value.includes('fet'));
      assert.ok(gloss);
      assert.ok(!gloss.isTrusted);
      assert.ok(!gloss.supportHtml);
      assert.ok(!gloss.value.includes('command:'));
      assert.ok(!/(?<!\\)!\[/.test(gloss.value));
      for (const { isTrusted, value } of strings) {
        if (isTrusted) assert.deepEqual((isTrusted as { enabledCommands: string[] }).enabledCommands, ['glossator.goToOccurrence', 'glossator.editEntry', 'glossator.findInLetters']);
        for (const [, id] of value.matchAll(/\(command:([\w.]+)/g)) assert.ok(['glossator.goToOccurrence', 'glossator.editEntry', 'glossator.findInLetters'].includes(id), id);
      }
    });
  });

  it('shows an edit of its glossary at once, without saving', async () => {
    const document = await openLetter();
    const glossary = await vscode.workspace.openTextDocument(sample(GLOSSARY));
    const offset = glossary.getText().indexOf('Independent Labour Party');
    await edited(glossary, edit => edit.insert(glossary.uri, glossary.positionAt(offset), 'Det så kallade '), async () => {
      assert.equal(glossary.isDirty, true);
      await until(async () => (await hoverText(document, at(document, 'effekt på ILP', 'ILP'))).includes('Det så kallade'), 'the new name');
    });
    await until(async () => !(await hoverText(document, at(document, 'effekt på ILP', 'ILP'))).includes('Det så kallade'), 'the old name');
  });

  it('leads to its entry by Go to Definition', async () => {
    const document = await openLetter();
    const links = await vscode.commands.executeCommand<vscode.LocationLink[]>('vscode.executeDefinitionProvider', document.uri, at(document, 'stalinismen'));
    const glossary = await vscode.workspace.openTextDocument(sample(GLOSSARY));
    assert.equal(links[0].targetUri.path, glossary.uri.path);
    assert.equal(glossary.getText(links[0].targetSelectionRange), 'stalinism');
  });

  it('has no hover where there is none', async () => {
    const document = await openLetter();
    assert.equal(await hoverText(document, at(document, 'ytterligare några', 'ytterligare')), '');
  });
});
