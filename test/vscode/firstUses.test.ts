import * as assert from './assert';
import * as vscode from 'vscode';
import { LETTER, activate, at, closeAll, edited, forgotten, hoverText, hovers, openLetter, sample, until } from './workbench';

const OTHER = 'letters/2026-11-20.letter', PAPER = 'letters/first-uses.md', UNDATED = 'letters/first-uses.letter';
const write = (name: string, text: string): Thenable<void> => vscode.workspace.fs.writeFile(sample(name), new TextEncoder().encode(text));

async function open(name: string): Promise<vscode.TextDocument> {
  await activate();
  const document = await vscode.workspace.openTextDocument(sample(name));
  await vscode.window.showTextDocument(document);
  return document;
}

/** What is said of a place, when it is what is waited for. */
function said(document: vscode.TextDocument, position: vscode.Position, wanted: RegExp): Promise<string> {
  let text = '';
  return until(async () => wanted.test(text = (await hoverText(document, position)).replace(/\\/g, '')) ? text : undefined, `${wanted}`).catch(() => { throw new Error(`${wanted} is not in ${text}`); });
}

describe('the first use of a term', () => {
  after(async () => {
    // What was typed in it would keep it there without its file.
    await open(UNDATED);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await closeAll();
    for (const name of [PAPER, UNDATED]) await vscode.workspace.fs.delete(sample(name));
    await forgotten(UNDATED);
  });

  it('is told in the letter that has it, there and elsewhere', async () => {
    const document = await openLetter();
    const elsewhere = await said(document, at(document, 'ILP:s betydelse', 'ILP:s'), /First used in this letter: \[[^\]]+\]\(command:glossator\.goToOccurrence/);
    assert.match(elsewhere, /· \d+ in 3 letters/);
    await said(document, at(document, 'inträde i ILP', 'ILP'), /Used here for the first time in all letters · \d+ in 3 letters/);
  });

  it('stands in the term’s own hover once it is counted, and nowhere else', async () => {
    const document = await openLetter(), place = at(document, 'inträde i ILP', 'ILP');
    await said(document, place, /Used here for the first time/);
    // Another place is asked about meanwhile: what was decided for this one is decided anew.
    await hovers(document, at(document, 'ILP:s betydelse', 'ILP:s'));
    const strings = (await hovers(document, place)).filter(each => each.value.includes('Used here for the first time'));
    assert.equal(strings.length, 1);
    assert.match(strings[0].value, /times in this letter/);
  });

  it('is told in another letter by the names of the people, with the point, and leads there', async () => {
    const document = await open(OTHER);
    const text = await said(document, at(document, 'Labourpartiet nämns', 'Labourpartiet'), /First used in \[/);
    assert.match(text, /First used in \[[^\]]*Trotskij[^\]]*1933-10-02, point 1\]/);
    const strings = await hovers(document, at(document, 'Labourpartiet nämns', 'Labourpartiet'));
    const link = /goToOccurrence\?([^)\s]+)\)/.exec(strings.find(each => each.value.includes('First used'))!.value)!;
    const [uri, start, end] = JSON.parse(decodeURIComponent(link[1])) as [string, number, number];
    assert.equal(uri, sample(LETTER).toString());
    const letter = await vscode.workspace.openTextDocument(sample(LETTER));
    assert.equal(letter.getText().slice(start, end), 'Labourpartiet');
    assert.ok((strings.find(each => each.value.includes('First used'))!.isTrusted as { enabledCommands: string[] }).enabledCommands.includes('glossator.goToOccurrence'));
  });

  it('is told of a term that stands once only, and follows what is typed', async () => {
    const document = await openLetter(), place = at(document, 'International Bulletin');
    await said(document, place, /Only here in all letters/);
    await write(UNDATED, '---\nsender: <b>X</b>\n---\n\nKära vän!\n\n1. Om tidningen.\n');
    const other = await open(UNDATED);
    await edited(other, edit => edit.insert(other.uri, other.positionAt(other.getText().length), '\n2. International Bulletin, åter International Bulletin.\n'), async () => {
      await said(document, place, /Used here for the first time in all letters · 3 in 2 letters/);
      await said(other, at(other, 'International Bulletin'), /First used in \[[^\]]*1933-10-02, point \d+\]/);
    });
    await said(document, place, /Only here in all letters/);
  });

  it('is told in a paper', async () => {
    await write(PAPER, '---\nlang: sv\n---\n\nOm ILP och Labourpartiet.\n');
    const document = await open(PAPER);
    await said(document, at(document, 'ILP'), /First used in \[[^\]]*1933-10-02[^\]]*\]\(command:glossator\.goToOccurrence/);
  });
});
