import * as assert from './assert';
import * as vscode from 'vscode';
import { activate, at, closeAll, edited, sample, until } from './workbench';

/** A folder of its own for each test: what an editor has open of a file that was deleted does not come back. */
let folder = '';
const texts = (id: string) => ({
  'glossary.yaml': 'lang: sv\nterms:\n  ILP: Ett parti.\n  Labour:\n    gloss: Ett annat.\n    see: [ILP]\n',
  'a.letter': `---\nid: ${id}\n---\nKära vän!\n\n1. [Partiet]{term=ILP} och [ordet]{#an-k3f9}[^an-k3f9] om ILP:s väg.\n\n[^an-k3f9]: En not.\n`,
  'b.letter': `---\noriginal: ${id}\nglossary: glossary.yaml\n---\nSe [förra brevet](a.letter#an-k3f9), [Partiet]{term="ILP"}.\n`,
  'c/d.letter': 'Se [här](../a.letter#an-k3f9).\n',
});
let files = texts('');

const uri = (name: string): vscode.Uri => sample(`${folder}/${name}`);
const open = (name: string): Thenable<vscode.TextDocument> => vscode.workspace.openTextDocument(uri(name));

async function onDisk(name: string): Promise<string> { return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri(name))); }

/** Writes the files, and waits until all are known. */
async function write(): Promise<void> {
  await activate();
  folder = `brev${Date.now().toString(36)}`;
  files = texts(folder);
  for (const [name, text] of Object.entries(files)) await vscode.workspace.fs.writeFile(uri(name), new TextEncoder().encode(text));
  const letter = await open('a.letter');
  await until(async () => (await edits(letter, at(letter, '#an-k3f9', 'k3f9'), 'b')).size === 3, 'the letters');
}

function edits(document: vscode.TextDocument, position: vscode.Position, name: string): Thenable<vscode.WorkspaceEdit> {
  return vscode.commands.executeCommand<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', document.uri, position, name);
}

async function show(name: string): Promise<vscode.TextDocument> {
  const document = await open(name);
  await vscode.window.showTextDocument(document);
  return document;
}

async function prepare(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  try {
    const { range, placeholder } = await vscode.commands.executeCommand<{ range: vscode.Range; placeholder: string }>('vscode.prepareRename', document.uri, position);
    return `${document.getText(range)} = ${placeholder}`;
  } catch (error) {
    return (error as Error).message;
  }
}

/** Renames what is there, and tells what the files are then. */
async function renamed(document: vscode.TextDocument, position: vscode.Position, name: string): Promise<Record<string, string>> {
  const edit = await edits(document, position, name);
  assert.ok(await vscode.workspace.applyEdit(edit, { isRefactoring: true }));
  const found: Record<string, string> = {};
  for (const [target] of edit.entries()) {
    const changed = await vscode.workspace.openTextDocument(target);
    found[target.path.slice(target.path.indexOf(`/${folder}/`) + folder.length + 2)] = changed.getText();
  }
  return found;
}

async function refused(document: vscode.TextDocument, position: vscode.Position, name: string): Promise<string> {
  try {
    await edits(document, position, name);
    return 'done';
  } catch (error) {
    return (error as Error).message;
  }
}

/** As they were, in their editors and on disk. */
async function restore(): Promise<void> {
  await vscode.workspace.saveAll(false);
  await closeAll();
  await vscode.workspace.fs.delete(sample(folder), { recursive: true });
}

describe('rename', () => {
  beforeEach(write);
  afterEach(restore);

  it('gives a headword another name, from a word of a letter', async () => {
    const letter = await show('a.letter');
    const position = at(letter, 'ILP:s');
    await until(async () => await prepare(letter, position) === 'ILP:s = ILP', 'the term');
    const found = await renamed(letter, position, 'Independent LP');
    assert.deepEqual(found, {
      'glossary.yaml': files['glossary.yaml'].replace('  ILP:', '  Independent LP:').replace('[ILP]', '[Independent LP]'),
      'a.letter': files['a.letter'].replace('term=ILP', 'term="Independent LP"'), 'b.letter': files['b.letter'].replace('term="ILP"', 'term="Independent LP"'),
    });
  });

  it('gives an annotation another id, with its note and the links to it', async () => {
    const letter = await show('a.letter');
    const found = await renamed(letter, at(letter, '#an-k3f9', 'k3f9'), 'lt-0001');
    assert.deepEqual(found, { 'a.letter': files['a.letter'].replaceAll('an-k3f9', 'lt-0001'), 'b.letter': files['b.letter'].replace('an-k3f9', 'lt-0001'), 'c/d.letter': files['c/d.letter'].replace('an-k3f9', 'lt-0001') });
  });

  it('gives a letter another id', async () => {
    const letter = await show('a.letter');
    const found = await renamed(letter, at(letter, `id: ${folder}`, folder), `${folder}-2`);
    assert.deepEqual(found, { 'a.letter': files['a.letter'].replace(folder, `${folder}-2`), 'b.letter': files['b.letter'].replace(folder, `${folder}-2`) });
  });

  it('tells why it does not', async () => {
    const letter = await show('a.letter');
    assert.match(await prepare(letter, at(letter, '1. [', '1')), /number is its address/);
    assert.match(await prepare(letter, at(letter, 'vän')), /words of the letter/);
    assert.match(await refused(letter, at(letter, '#an-k3f9', 'k3f9'), '1'), /begins with a letter/);
    const glossary = await show('glossary.yaml');
    assert.match(await refused(glossary, at(glossary, '  ILP:', 'ILP'), 'Labour'), /headword of this glossary already/);
    assert.equal(await prepare(glossary, at(glossary, '[ILP]', 'ILP')), 'ILP = ILP');
  });

  it('saves a glossary that alone is changed', async () => {
    const letter = await show('c/d.letter');
    await edited(letter, edit => edit.insert(letter.uri, new vscode.Position(0, 0), 'Labour. '), async () => {
      await until(async () => await prepare(letter, at(letter, 'Labour')) === 'Labour = Labour', 'the term');
      assert.deepEqual(Object.keys(await renamed(letter, at(letter, 'Labour'), 'Labourpartiet')), ['glossary.yaml']);
      await until(async () => (await onDisk('glossary.yaml')).includes('  Labourpartiet:'), 'the glossary saved');
    });
  });

  it('is taken back by one Undo, and closed files are saved', async () => {
    const letter = await show('a.letter');
    const edit = await edits(letter, at(letter, `id: ${folder}`, folder), `${folder}-2`);
    assert.ok(await vscode.workspace.applyEdit(edit, { isRefactoring: true }));
    const other = await open('b.letter');
    assert.ok(other.getText().includes(`${folder}-2`));
    await until(async () => (await onDisk('b.letter')).includes(`${folder}-2`), 'the closed file saved');
    await vscode.commands.executeCommand('undo');
    await until(() => letter.getText() === files['a.letter'] && other.getText() === files['b.letter'], `Undo in both: ${letter.getText()} ${other.getText()}`);
  });
});

describe('moving files', () => {
  beforeEach(write);
  afterEach(restore);

  async function move(from: string, to: string): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(uri(from), uri(to));
    assert.ok(await vscode.workspace.applyEdit(edit, { isRefactoring: true }));
  }

  it('takes the links to a letter along', async () => {
    await move('a.letter', 'ett brev.letter');
    assert.equal((await open('b.letter')).getText(), files['b.letter'].replace('a.letter', 'ett%20brev.letter'));
    assert.equal((await open('c/d.letter')).getText(), files['c/d.letter'].replace('a.letter', 'ett%20brev.letter'));
    await until(async () => (await onDisk('b.letter')).includes('ett%20brev') && (await onDisk('c/d.letter')).includes('ett%20brev'), 'both saved');
  });

  it('takes the links of a folder’s letters along', async () => {
    await move('c', 'e/f');
    assert.equal((await open('e/f/d.letter')).getText(), files['c/d.letter'].replace('../a', '../../a'));
    await until(async () => await onDisk('e/f/d.letter') === files['c/d.letter'].replace('../a', '../../a'), 'the moved letter saved');
  });

  it('takes the letters of a glossary along', async () => {
    await move('glossary.yaml', 'g/ord.glossary.yaml');
    assert.match((await open('b.letter')).getText(), /glossary: g\/ord\.glossary\.yaml/);
  });

  it('is taken back by one Undo', async () => {
    await show('b.letter');
    await move('a.letter', 'e.letter');
    assert.ok((await open('b.letter')).getText().includes('(e.letter#an-k3f9)'));
    await vscode.commands.executeCommand('undo');
    await until(async () => (await open('b.letter')).getText() === files['b.letter'] && (await open('a.letter')).getText() === files['a.letter'] && (await open('c/d.letter')).getText() === files['c/d.letter'], 'Undo of all');
  });
});
