import * as assert from './assert';
import * as vscode from 'vscode';
import { LETTER, activate, at, closeAll, hoverText, sample, until } from './workbench';

const run = <T>(id: string, ...args: unknown[]): Thenable<T> => vscode.commands.executeCommand<T>(`glossator.${id}`, ...args);

const read = async (name: string): Promise<string> => new TextDecoder().decode(await vscode.workspace.fs.readFile(sample(name)));

async function openPaper(words?: string): Promise<vscode.TextEditor> {
  await activate();
  const editor = await vscode.window.showTextDocument(sample('paper.md'));
  if (words !== undefined) {
    const position = at(editor.document, words);
    editor.selection = new vscode.Selection(position, position);
  }
  return editor;
}

/** Runs a command until it has changed the document, and takes the change back by one Undo. */
async function changes(document: vscode.TextDocument, command: () => Thenable<unknown>): Promise<string> {
  const before = document.getText();
  await command();
  const after = await until(() => document.getText() !== before ? document.getText() : undefined, 'a change');
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('undo');
  assert.equal(document.getText(), before);
  return after;
}

describe('what stands around citing', () => {
  afterEach(closeAll);

  it('tells why keys are suggested, or are not', async () => {
    await openPaper('trotskij1933; om');
    const rows = await until(async () => { const found = await run<string[]>('explainSuggestions'); return found.some(each => each.startsWith('Known: ')) ? found : undefined; }, 'the letters to be known');
    const all = rows.join('\n');
    assert.match(all, /This is a paper in Markdown/);
    assert.match(all, /A citation key is being written where the cursor is: “trotsk/);
    assert.match(all, /references\.bib · 6 entries · named by this text; references\.bib/);
    assert.match(all, /Known: \d+ letters/);
    const text = await vscode.workspace.openTextDocument({ language: 'plaintext', content: 'x' });
    await vscode.window.showTextDocument(text);
    assert.match((await run<string[]>('explainSuggestions')).join('\n'), /its language is “plaintext”.*Markdown, .*Enter chooses/);
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  });

  it('lists the references at the cursor, and brings the list up to date there', async () => {
    const { document } = await openPaper('# Källor');
    const listed = await changes(document, () => run('insertReferenceList'));
    const list = listed.slice(listed.indexOf('<!-- reference list -->'));
    assert.ok(listed.startsWith(document.getText().trimEnd()), list);
    for (const words of ['Trotskij', 'Deutscher', '*The Prophet Outcast', '2 oktober 1933', '<!-- end of reference list -->']) assert.ok(list.includes(words), `${words}: ${list}`);
    const before = document.getText();
    await run('insertReferenceList');
    const edit = new vscode.WorkspaceEdit(), line = document.getText().indexOf('\n', document.getText().indexOf('Deutscher, ')), version = document.version;
    assert.ok(line > 0);
    await run('insertReferenceList');
    assert.equal(document.version, version);
    edit.insert(document.uri, document.positionAt(line), ' HAND');
    await vscode.workspace.applyEdit(edit);
    await run('insertReferenceList');
    assert.equal(document.getText().includes('HAND'), false);
    for (let i = 0; i < 3; i++) await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('writes the letters that are cited into a bibliography, which one Undo takes back', async () => {
    await openPaper();
    const before = await read('references.bib');
    await run('writeLettersToBibliography', { letters: 'cited', uri: sample('references.bib').toString() });
    const document = await until(() => vscode.window.activeTextEditor?.document.uri.path.endsWith('references.bib') ? vscode.window.activeTextEditor.document : undefined, 'the bibliography');
    assert.ok(document.getText().startsWith(before.slice(0, 200)) && /@letter\{trotskij1933,/.test(document.getText()), document.getText());
    await until(async () => !document.isDirty && (await read('references.bib')).includes('@letter{trotskij1933'), 'it to be saved');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
    assert.ok(await document.save());
    assert.equal((await read('references.bib')).includes('@letter'), false);
  });

  it('copies a reference as it is formatted, as an entry, and as its key', async () => {
    await openPaper('deutscher1963]');
    await run('copyReference');
    assert.match(await vscode.env.clipboard.readText(), /Deutscher.*1963.*The Prophet Outcast/);
    await run('copyReference', { key: 'deutscher1963', uri: sample('paper.md').toString(), as: 'entry' });
    assert.match(await vscode.env.clipboard.readText(), /^@book\{deutscher1963,\n/);
    await run('copyReference', { key: 'trotskij1933', paper: sample('paper.md').toString(), as: 'csl-json' });
    assert.match(await vscode.env.clipboard.readText(), /"id": "trotskij1933"/);
    await run('copyReference', { key: 'dowse1966', bibliography: sample('references.bib').toString() });
    assert.match(await vscode.env.clipboard.readText(), /Dowse/);
    await run('copyReference', { as: 'key' });
    assert.equal(await vscode.env.clipboard.readText(), 'deutscher1963');
    await run('copyReference', { line: { uri: sample(LETTER).toString() } });
    assert.match(await vscode.env.clipboard.readText(), /Trotskij till/);
    await vscode.window.showTextDocument(sample('references.bib')).then(editor => { const position = at(editor.document, 'Left in the Centre'); editor.selection = new vscode.Selection(position, position); });
    await run('copyReference');
    assert.match(await vscode.env.clipboard.readText(), /Dowse.*1966.*Left in the Centre/);
  });

  it('goes to the entry or the letter of a key, and nowhere for what is none', async () => {
    await openPaper();
    await run('sources.open', { uri: sample('paper.md').toString(), key: 'cohen2007' });
    const shown = (): string | undefined => { const editor = vscode.window.visibleTextEditors.find(each => each.document.uri.path.endsWith('.bib')); return editor?.document.getText(editor.selection); };
    assert.equal(await until(shown, 'the entry'), 'cohen2007');
    for (const given of [undefined, { uri: 1 }, { uri: 'file:///etc/passwd', key: 'x' }]) await run('sources.open', given);
    assert.deepEqual([shown(), vscode.window.activeTextEditor?.document.uri.path], ['cohen2007', sample('paper.md').path]);
  });
});

describe('terms in papers', () => {
  afterEach(closeAll);
  const name = 'letters/terms.md', text = '---\ntitle: ILP\n---\n\nPartiet *ILP:s* väg [@ILP], `ILP` och det nya.\n';
  const write = (): Thenable<void> => vscode.workspace.fs.writeFile(sample(name), new TextEncoder().encode(text));
  after(() => vscode.workspace.fs.delete(sample(name)));

  it('have their glosses in hovers, in the running text only', async () => {
    await activate();
    await write();
    const document = await vscode.workspace.openTextDocument(sample(name));
    await vscode.window.showTextDocument(document);
    assert.match(await hoverText(document, at(document, 'ILP:s')), /Independent Labour Party[^]*Once in this paper/);
    for (const words of ['title: ILP', '[@ILP]', '`ILP`']) assert.equal((await hoverText(document, at(document, words, 'ILP'))).includes('Independent Labour'), false);
    await vscode.workspace.getConfiguration('glossator', document.uri).update('papers.terms', false, vscode.ConfigurationTarget.Workspace);
    assert.equal(await hoverText(document, at(document, 'ILP:s')), '');
    await vscode.workspace.getConfiguration('glossator', document.uri).update('papers.terms', undefined, vscode.ConfigurationTarget.Workspace);
  });

  it('are completed where it is asked for, and not where a key is written', async () => {
    await activate();
    await write();
    const document = await vscode.workspace.openTextDocument(sample(name));
    const offered = async (words: string, more: number): Promise<boolean> => {
      const position = document.positionAt(document.getText().indexOf(words) + more);
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, position);
      return items.some(each => typeof each.label === 'object' && each.label.label === 'ILP' && each.label.description === 'Independent Labour Party');
    };
    assert.deepEqual([await offered('nya.', 0), await offered('ILP:s', 2), await offered('[@ILP', 3), await offered('`ILP', 2), await offered('title', 3)], [true, true, false, false, false]);
  });
});
