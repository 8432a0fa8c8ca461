import * as assert from './assert';
import * as vscode from 'vscode';
import { activate, at, closeAll, diagnostics, hoverText, sample, until } from './workbench';

/** A folder of its own for each test: what an editor has open of a file that was deleted does not come back. */
let folder = '';
const FILES: Readonly<Record<string, string>> = {
  'glossary.yaml': 'terms:\n  ILP: Ett parti.\ntags:\n  liknelse: {label: Liknelse, description: Bilder., color: 3}\n  ton:\n',
  'a.letter': 'Kära vän!\n\n1. [Hävstången]{#an-k3f9 .liknelse} och [ordet]{#an-k3fa .ton .liknelse}.\n',
  'b.letter': 'Kära vän!\n\n1. []{#an-k3f9 .s .liknelse}Bilden[]{.e a=an-k3f9} och [ett annat]{#an-k3fb .tonn}.\n',
};
const uri = (name: string): vscode.Uri => sample(`${folder}/${name}`);

async function open(name: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri(name));
  await vscode.window.showTextDocument(document);
  return document;
}

function locations(command: string, document: vscode.TextDocument, position: vscode.Position): Promise<string[]> {
  return Promise.resolve(vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(command, document.uri, position)).then(async found => {
    const shown = await Promise.all(found.map(async each => {
      const [target, range] = 'targetUri' in each ? [each.targetUri, each.targetSelectionRange ?? each.targetRange] : [each.uri, each.range];
      return `${target.path.replace(/^.*\//, '')} ${(await vscode.workspace.openTextDocument(target)).getText(range)}`;
    }));
    return shown.sort();
  });
}

describe('tags', () => {
  beforeEach(async () => {
    await activate();
    folder = `tags${Date.now().toString(36)}`;
    for (const [name, text] of Object.entries(FILES)) await vscode.workspace.fs.writeFile(uri(name), new TextEncoder().encode(text));
    const letter = await open('a.letter');
    await until(async () => (await locations('vscode.executeReferenceProvider', letter, at(letter, '.liknelse'))).length === 4, 'the letters');
  });
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(sample(folder), { recursive: true });
  });

  it('lead to their entry, and to all that bear them', async () => {
    const letter = await open('a.letter');
    assert.deepEqual(await locations('vscode.executeDefinitionProvider', letter, at(letter, '.liknelse')), ['glossary.yaml liknelse']);
    const all = ['a.letter Hävstången', 'a.letter ordet', 'b.letter Bilden', 'glossary.yaml liknelse'];
    assert.deepEqual(await locations('vscode.executeReferenceProvider', letter, at(letter, '.liknelse')), all);
    const glossary = await open('glossary.yaml');
    assert.deepEqual(await locations('vscode.executeReferenceProvider', glossary, at(glossary, 'liknelse')), all);
  });

  it('are marked in their letter', async () => {
    const letter = await open('a.letter');
    const found = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>('vscode.executeDocumentHighlights', letter.uri, at(letter, '.liknelse'));
    assert.deepEqual(found.map(each => letter.getText(each.range)), ['liknelse', 'liknelse']);
  });

  it('are renamed everywhere', async () => {
    const letter = await open('a.letter');
    const { range, placeholder } = await vscode.commands.executeCommand<{ range: vscode.Range; placeholder: string }>('vscode.prepareRename', letter.uri, at(letter, '.liknelse'));
    assert.deepEqual([letter.getText(range), placeholder], ['liknelse', 'liknelse']);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', letter.uri, at(letter, '.liknelse'), 'sinnebild');
    assert.ok(await vscode.workspace.applyEdit(edit, { isRefactoring: true }));
    for (const [name, text] of Object.entries(FILES)) assert.equal((await vscode.workspace.openTextDocument(uri(name))).getText(), text.replaceAll('liknelse', 'sinnebild'));
  });

  it('tell what they are, and an id tells nothing', async () => {
    const letter = await open('a.letter');
    const text = await until(async () => {
      const found = await hoverText(letter, at(letter, '.liknelse'));
      return found.includes('3 in 2 letters') ? found : undefined;
    }, 'the count');
    for (const part of ['**liknelse** · Liknelse', 'Bilder.', 'Annotations with this tag: 3 in 2 letters']) assert.ok(text.includes(part), text);
    assert.ok(!(await hoverText(letter, at(letter, 'an-k3f9'))).includes('Annotations with this tag'));
  });

  it('are counted above their entries, with the passages in a peek', async () => {
    const glossary = await open('glossary.yaml');
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', glossary.uri, 20);
    const shown = lenses.map(each => [glossary.getText(each.range), each.command?.title]).sort();
    assert.deepEqual(shown, [['ILP', 'nothing yet'], ['liknelse', '3 in 2 letters'], ['ton', '1 in one letter']]);
    assert.deepEqual(lenses.find(each => each.command?.title === '3 in 2 letters')?.command?.arguments?.slice(1), ['liknelse', 'tag']);
    await vscode.commands.executeCommand('glossator.showReferences', glossary.uri.toString(), 'liknelse', 'tag');
    await vscode.commands.executeCommand('closeReferenceSearch');
  });

  it('are a warning where the tagset has them not, which is mended', async () => {
    const letter = await open('b.letter');
    const [unknown] = await diagnostics(letter.uri, 1);
    assert.equal(letter.getText(unknown.range), 'tonn');
    const actions = (await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', letter.uri, unknown.range)).filter(each => each.kind?.value === 'quickfix');
    assert.deepEqual(actions.map(each => each.title), ['Change to “ton”', 'Add “tonn” to the tagset']);
    assert.ok(await vscode.workspace.applyEdit(actions[1].edit!));
    assert.equal((await vscode.workspace.openTextDocument(uri('glossary.yaml'))).getText(), `${FILES['glossary.yaml']}  tonn: {}\n`);
    await diagnostics(letter.uri, 0);
  });

  it('are offered with label, colour and description, those of the tagset first', async () => {
    const letter = await open('b.letter');
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', letter.uri, at(letter, '.tonn').translate(0, -1));
    const tags = items.filter(each => each.kind === vscode.CompletionItemKind.EnumMember).sort((a, b) => (a.sortText! < b.sortText! ? -1 : 1));
    const own = tags.filter(each => /liknelse|ton\b/.test(JSON.stringify(each.label)));
    const [first] = own;
    assert.deepEqual([(first.label as vscode.CompletionItemLabel).label, (first.label as vscode.CompletionItemLabel).description, first.detail, first.documentation], ['.liknelse', 'Liknelse', 'Liknelse · Colour 3', 'Bilder.']);
    assert.deepEqual(tags.slice(0, 2), own.slice(0, 2));
  });
});
