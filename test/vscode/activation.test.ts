import * as assert from './assert';
import * as vscode from 'vscode';
import { EXTENSION, activate, openLetter } from './workbench';

describe('the extension', () => {
  it('is activated by a letter', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'letter', content: 'Kära vän!' });
    assert.equal(document.languageId, 'letter');
    await activate();
    assert.equal(vscode.extensions.getExtension(EXTENSION)?.isActive, true);
  });

  it('registers every command that it contributes', async () => {
    await activate();
    const contributed = (vscode.extensions.getExtension(EXTENSION)?.packageJSON as { contributes: { commands: { command: string }[] } }).contributes.commands;
    const known = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(contributed.map(each => each.command).filter(id => !known.has(id)), []);
  });

  it('binds only keys that VS Code leaves free', async () => {
    const extension = vscode.extensions.getExtension(EXTENSION);
    const bound = (extension?.packageJSON as { contributes: { keybindings: { key: string }[] } }).contributes.keybindings.map(each => inOrder(each.key));
    const defaults = (await vscode.workspace.openTextDocument(vscode.Uri.parse('vscode://defaultsettings/keybindings.json'))).getText();
    const taken = new Map(Array.from(defaults.matchAll(/"key":\s*"([^"]+)",\s*"command":\s*"([^"]+)"/g), ([, key, command]) => [command.startsWith('glossator.') ? '' : inOrder(key), command]));
    assert.ok(taken.size > 300, `${taken.size} keys of VS Code`);
    assert.deepEqual(bound.flatMap(key => taken.get(key) ?? []), []);
  });

  it('wraps words, keeps quick suggestions back and draws no boxes in letters', async () => {
    const document = await openLetter();
    const settings = vscode.workspace.getConfiguration('editor', document);
    assert.equal(settings.get('wordWrap'), 'on');
    assert.deepEqual(settings.get('quickSuggestions'), { comments: 'off', strings: 'off', other: 'off' });
    assert.equal(settings.get('unicodeHighlight.ambiguousCharacters'), false);
    assert.equal(settings.get('unicodeHighlight.invisibleCharacters'), false);
    assert.equal(vscode.workspace.getConfiguration('files', document).get('trimTrailingWhitespace'), false);
  });
});

/** `shift+ctrl+f8` and `ctrl+shift+f8` are one key. */
function inOrder(key: string): string { return key.toLowerCase().split(' ').map(chord => chord.split('+').sort().join('+')).join(' '); }
