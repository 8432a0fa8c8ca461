import * as assert from './assert';
import * as vscode from 'vscode';
import { GLOSSARY, activate, at, closeAll, diagnostics, edited, hoverText, sample } from './workbench';

async function openGlossary(): Promise<vscode.TextDocument> {
  await activate();
  const document = await vscode.workspace.openTextDocument(sample(GLOSSARY));
  await vscode.window.showTextDocument(document);
  return document;
}

async function completions(document: vscode.TextDocument, position: vscode.Position): Promise<string[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, position);
  return list.items.map(item => typeof item.label === 'string' ? item.label : item.label.label);
}

describe('a glossary', () => {
  after(closeAll);

  it('completes the kinds', async () => {
    const document = await openGlossary();
    const labels = await completions(document, document.positionAt(document.getText().indexOf('kind: ') + 6));
    for (const kind of ['person', 'organization', 'periodical', 'place', 'event', 'work', 'concept']) assert.ok(labels.includes(kind), kind);
  });

  it('completes the names of the fields that an entry has not yet', async () => {
    const document = await openGlossary();
    const end = document.getText().indexOf('\n', document.getText().indexOf('    kind: organization')) + 1;
    await edited(document, edit => edit.insert(document.uri, document.positionAt(end), '    \n'), async () => {
      const labels = await completions(document, document.positionAt(end + 4));
      assert.ok(labels.includes('match'), labels.join());
      assert.ok(labels.includes('senses'));
      assert.ok(!labels.includes('kind'));
      assert.ok(!labels.includes('terms'));
    });
  });

  it('explains its fields', async () => {
    const document = await openGlossary();
    assert.match(await hoverText(document, at(document, '    forms:', 'forms')), /Further forms that mean the same/);
  });

  it('leads from see to the entry that is named, and from a headword to those that name it', async () => {
    const document = await openGlossary();
    const position = document.positionAt(document.getText().indexOf('see: [Labourpartiet') + 'see: [Lab'.length);
    const [{ targetSelectionRange: range }] = await vscode.commands.executeCommand<Required<vscode.LocationLink>[]>('vscode.executeDefinitionProvider', document.uri, position);
    assert.equal(document.getText(range), 'Labourpartiet');
    assert.equal(document.lineAt(range.start).text, '  Labourpartiet:');
    const references = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, range.start);
    const inGlossary = references.filter(each => each.uri.path === document.uri.path);
    assert.ok(inGlossary.length > 2 && references.length > inGlossary.length);
    assert.ok(inGlossary.every(each => document.getText(each.range) === 'Labourpartiet'));
  });

  it('reports what is wrong on its line, and everything else keeps working', async () => {
    const document = await openGlossary();
    await diagnostics(document.uri, 0);
    const text = document.getText();
    const kind = text.indexOf('kind: periodical') + 6;
    const see = text.indexOf('see: [ILP, Labourpartiet]') + 6;
    await edited(document, edit => {
      edit.replace(document.uri, new vscode.Range(document.positionAt(kind), document.positionAt(kind + 'periodical'.length)), 'tidning');
      edit.insert(document.uri, document.positionAt(see), 'x');
    }, async () => {
      const found = await diagnostics(document.uri, 2);
      assert.deepEqual(found.map(each => each.code).sort(), ['kind-unknown', 'see-missing']);
      for (const each of found) assert.ok(['tidning', 'xILP'].includes(document.getText(each.range)), document.getText(each.range));
    });
    await diagnostics(document.uri, 0);
  });
});
