import * as assert from './assert';
import * as vscode from 'vscode';
import { closeAll, diagnostics, newLetter, openLetter, until } from './workbench';

describe('problems', () => {
  after(closeAll);

  it('are two hints in the sample letter', async () => {
    const document = await openLetter();
    const found = await diagnostics(document.uri, 2);
    assert.deepEqual(found.map(each => [each.code, document.getText(each.range)]), [['editorial-bare', '(oläsligt)'], ['quotation-marks-differ', '"']]);
    assert.ok(found.every(each => each.severity === vscode.DiagnosticSeverity.Hint));
  });

  it('are reported where they stand, and mended by a quick fix that one Undo takes back', async () => {
    const document = await newLetter('---\nsource: @key, s. 12\ndate: den 2 oktober 1933\n---\nKära vän!\n\n1. Ett ord.\n\n3. Ett annat[^an-1].\n');
    const found = await diagnostics(document.uri, 4);
    const ranges = Object.fromEntries(found.map(each => [String(each.code), document.getText(each.range)]));
    assert.deepEqual(ranges, { 'yaml-quote': '@key, s. 12', 'date-not-edtf': 'den 2 oktober 1933', 'point-skips': '3.', 'note-undefined': '[^an-1]' });
    for (const each of found) {
      const before = document.getText();
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, each.range, vscode.CodeActionKind.QuickFix.value);
      const action = actions.find(one => one.edit?.entries().some(([uri]) => uri.toString() === document.uri.toString()));
      assert.ok(action?.edit, String(each.code));
      await vscode.workspace.applyEdit(action.edit);
      await until(() => !vscode.languages.getDiagnostics(document.uri).some(one => one.code === each.code), `the end of ${String(each.code)}`);
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), before);
      await diagnostics(document.uri, 4);
    }
  });

  it('go when the letter is closed', async () => {
    const document = await newLetter('1. Ett.\n\n3. Tre.\n');
    await diagnostics(document.uri, 1);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await until(() => vscode.languages.getDiagnostics(document.uri).length === 0, 'no problems');
  });
});
