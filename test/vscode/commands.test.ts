import * as assert from './assert';
import * as vscode from 'vscode';
import { GLOSSARY, LETTER, at, closeAll, openLetter, sample, until } from './workbench';

describe('commands', () => {
  afterEach(closeAll);

  it('go to an occurrence, and nowhere for arguments that are none', async () => {
    const document = await openLetter();
    const offset = document.getText().indexOf('stalinismen');
    await vscode.commands.executeCommand('glossator.goToOccurrence', document.uri.toString(), offset, offset + 11);
    assert.equal(document.getText(vscode.window.activeTextEditor?.selection), 'stalinismen');
    await vscode.commands.executeCommand('glossator.goToOccurrence', 'https://example.org/', 0, 1);
    await vscode.commands.executeCommand('glossator.goToOccurrence', { evil: true });
    assert.equal(vscode.window.activeTextEditor?.document.uri.path, sample(LETTER).path);
  });

  it('go to the point that they are given, and nowhere for one that is not there', async () => {
    const document = await openLetter();
    await vscode.commands.executeCommand('glossator.goToPoint', { address: 'p4' });
    const line = (): number | undefined => vscode.window.activeTextEditor?.selection.active.line;
    await until(() => line() === at(document, '4. Ni talar').line, 'point 4');
    await vscode.commands.executeCommand('glossator.goToPoint', { address: 'p40' });
    assert.equal(line(), at(document, '4. Ni talar').line);
  });

  it('go to the entry of a term', async () => {
    await openLetter();
    await vscode.commands.executeCommand('glossator.editEntry', sample(GLOSSARY).toString(), 'Militant');
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.path, sample(GLOSSARY).path);
    assert.equal(editor?.document.getText(editor.selection), 'Militant');
  });

  it('copy the address of the place at the cursor', async () => {
    const document = await openLetter();
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    const position = at(document, 'På vilket sätt skulle', 'vilket');
    editor.selection = new vscode.Selection(position, position);
    await until(async () => {
      await vscode.commands.executeCommand('glossator.points.copyAddress');
      return await vscode.env.clipboard.readText() === '#p8.2';
    }, 'the address').catch(async () => assert.equal(await vscode.env.clipboard.readText(), '#p8.2'));
  });

  it('add a term to the nearest glossary, keep all that it has, and put the cursor on the gloss', async () => {
    const document = await openLetter();
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    const position = at(document, 'diskussionsorganet');
    editor.selection = new vscode.Selection(position, position);
    const glossary = await vscode.workspace.openTextDocument(sample(GLOSSARY));
    const before = glossary.getText();
    await vscode.commands.executeCommand('glossator.addTerm');
    await until(() => glossary.getText() !== before, 'the new entry');
    const shown = await until(() => vscode.window.activeTextEditor?.document === glossary && !vscode.window.activeTextEditor.selection.isEqual(new vscode.Selection(0, 0, 0, 0)) ? vscode.window.activeTextEditor : undefined, 'the glossary');
    const added = '\n\n  diskussionsorganet:\n    gloss: ';
    assert.ok(glossary.getText().includes(added), glossary.getText());
    assert.equal(glossary.getText().replace(added, ''), before);
    assert.equal(glossary.offsetAt(shown.selection.active), glossary.getText().indexOf(added) + added.length);
    await vscode.commands.executeCommand('undo');
    assert.equal(glossary.getText(), before);
  });
});
