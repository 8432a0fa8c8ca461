import * as assert from './assert';
import * as vscode from 'vscode';
import { GLOSSARY, closeAll, diagnostics, edited, newLetter, openLetter, sample, until } from './workbench';

describe('problems', () => {
  after(closeAll);

  it('are two hints in the sample letter', async () => {
    const document = await openLetter();
    const found = await diagnostics(document.uri, 2);
    assert.deepEqual(found.map(each => [each.code, document.getText(each.range)]), [['editorial-bare', '(oläsligt)'], ['quotation-marks-differ', '"']]);
    assert.ok(found.every(each => each.severity === vscode.DiagnosticSeverity.Hint));
  });

  it('are reported where they stand, and mended by a quick fix that one Undo takes back', async () => {
    const document = await newLetter('---\nsource: @trotskij1933, s. 12\ndate: den 2 oktober 1933\n---\nKära vän!\n\n1. Ett ord.\n\n3. Ett annat[^an-1].\n');
    const found = await diagnostics(document.uri, 4);
    const ranges = Object.fromEntries(found.map(each => [String(each.code), document.getText(each.range)]));
    assert.deepEqual(ranges, { 'yaml-quote': '@trotskij1933, s. 12', 'date-not-edtf': 'den 2 oktober 1933', 'point-skips': '3.', 'note-undefined': '[^an-1]' });
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

  const actionsAt = (document: vscode.TextDocument, range: vscode.Range, kind: vscode.CodeActionKind): Thenable<vscode.CodeAction[]> =>
    vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range, kind.value);

  it('are mended in the glossary, where a term is missing there', async () => {
    const document = await openLetter();
    await edited(document, edit => edit.insert(document.uri, new vscode.Position(document.lineCount, 0), '\n\n[sak]{term=Okändhet}'), async () => {
      const found = await until(() => vscode.languages.getDiagnostics(document.uri).find(each => each.code === 'term-missing'), 'the missing term');
      const action = (await actionsAt(document, found.range, vscode.CodeActionKind.QuickFix)).find(each => each.title === 'Add “Okändhet” to the glossary');
      const [uri, edits] = action?.edit?.entries()[0] ?? [];
      assert.equal(uri?.toString(), sample(GLOSSARY).toString());
      assert.match(edits?.[0].newText ?? '', /Okändhet:\r?\n +gloss: $/);
    });
  });

  it('are none where the front matter is written from the opening', async () => {
    const text = 'Anna Berg\n3 maj 1910\n\nKäre vän!\n\nTack för brevet.\n';
    const document = await newLetter(text);
    const start = new vscode.Range(1, 0, 1, 0);
    const [write] = await actionsAt(document, start, vscode.CodeActionKind.RefactorRewrite);
    assert.equal(write?.title, 'Write front matter from the opening');
    assert.ok(write.edit && await vscode.workspace.applyEdit(write.edit));
    assert.ok(document.getText().startsWith('---\nsender: Anna Berg\ndate: 1910-05-03\n') && document.getText().endsWith(text));
    const line = document.getText().split('\n').indexOf('sender: Anna Berg');
    const removal = new vscode.WorkspaceEdit();
    removal.delete(document.uri, new vscode.Range(line, 0, line + 1, 0));
    await vscode.workspace.applyEdit(removal);
    const [add] = await actionsAt(document, new vscode.Range(1, 0, 1, 0), vscode.CodeActionKind.RefactorRewrite);
    assert.equal(add?.title, 'Add what the opening says');
    assert.ok(add.edit && await vscode.workspace.applyEdit(add.edit));
    assert.match(document.getText(), /^---\n(?:[a-z]+: .*\n)*sender: Anna Berg\n---\n/);
  });

  it('go when the letter is closed', async () => {
    const document = await newLetter('1. Ett.\n\n3. Tre.\n');
    await diagnostics(document.uri, 1);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await until(() => vscode.languages.getDiagnostics(document.uri).length === 0, 'no problems');
  });
});
