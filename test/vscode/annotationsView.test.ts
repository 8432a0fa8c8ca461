import * as assert from './assert';
import * as vscode from 'vscode';
import { GLOSSARY, LETTER, at, closeAll, openLetter, sample, until } from './workbench';

const read = async (name: string): Promise<string> => new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(sample(name)));
const write = (name: string, text: string): Thenable<void> => vscode.workspace.fs.writeFile(sample(name), new TextEncoder().encode(text));
const run = (id: string, ...args: unknown[]): Thenable<unknown> => vscode.commands.executeCommand(`glossator.${id}`, ...args);

/** What a command writes to the clipboard with the cursor on some words. */
async function copied(command: string, words: string): Promise<string> {
  const document = await openLetter();
  const position = at(document, words);
  await vscode.env.clipboard.writeText('');
  vscode.window.activeTextEditor!.selection = new vscode.Selection(position, position);
  return until(async () => { await run(command); return vscode.env.clipboard.readText(); }, 'what is copied');
}

async function exported(format: string, scope: string): Promise<vscode.TextDocument> {
  await run('exportAnnotations', { format, scope, target: 'untitled' });
  return until(() => vscode.window.activeTextEditor?.document.isUntitled ? vscode.window.activeTextEditor.document : undefined, 'the export');
}

describe('the annotations', () => {
  afterEach(closeAll);

  it('are copied as Markdown, as an address and as a link', async () => {
    assert.equal(await copied('annotations.copyMarkdown', 'knäcka dessa'), `> knäcka dessa arbetares nackar

[Lev Trotskij to Brittiska sektionen, Bolsjevik-leninisterna, 1933-10-02, p4.1](letters/1933-10-02.letter#ks-b6w3) · #metafor

**KS, 2026-11-23**: Brevets enda våldsamma bild. Den gäller de arbetare som går över, inte dem som stannar.
`);
    assert.equal(await copied('annotations.copyAddress', 'knäcka dessa'), '#ks-b6w3');
    assert.equal(await copied('annotations.copyLink', 'knäcka dessa'), '[knäcka dessa arbetares nackar](1933-10-02.letter#ks-b6w3)');
  });

  it('are copied where the view has them, whatever the cursor is on', async () => {
    await openLetter();
    const item = { type: 'annotation', line: { uri: sample(LETTER).toString(), id: 'ks-x', record: { senders: [], recipients: [] }, passage: '=x', tags: [], replies: [] } };
    await run('annotations.copyAddress', item, [item, { ...item, line: { ...item.line, id: 'ks-y' } }]);
    assert.equal(await vscode.env.clipboard.readText(), '#ks-x\n#ks-y');
  });

  it('are changed where the view has them, each by one Undo, and nothing is where the entry is gone', async () => {
    const document = await openLetter(), before = document.getText(), uri = document.uri.toString();
    const cursor = at(document, 'knäcka dessa');
    vscode.window.activeTextEditor!.selection = new vscode.Selection(cursor, cursor);
    const item = (id: string): unknown => ({ type: 'annotation', uri, id, line: { uri, id } });
    const undone = async (): Promise<void> => {
      assert.ok(document.getText() !== before);
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), before);
    };
    for (const command of ['deleteAnnotation', 'tag', 'editNote', 'replyToNote', 'annotations.deleteSelected']) await run(command, undefined, undefined);
    assert.equal(document.getText(), before);
    await run('deleteAnnotation', item('ks-p5k1'), undefined);
    assert.ok(!document.getText().includes('ks-p5k1') && document.getText().includes('ks-b6w3'));
    await undone();
    await run('editNote', { type: 'reply', uri, id: 'ks-h7q2', reply: 0, note: 'Ett annat svar.' });
    assert.ok(document.getText().includes('Ett annat svar.') && document.getText().includes('Bilden ger brevet'));
    await undone();
    await run('annotations.deleteSelected', item('ks-p5k1'), [item('ks-p5k1'), item('ks-b6w3')]);
    assert.ok(!/ks-p5k1|ks-b6w3/.test(document.getText()));
    await undone();
  });

  it('are gone to by their id, and nothing is for arguments that are none', async () => {
    await openLetter();
    await run('annotations.open', sample(LETTER).toString(), 'ks-p5k1');
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.getText(editor.selection), 'dagligt praktiskt arbete');
    await run('annotations.open', 'https://example.org/', 'x');
    await run('annotations.open', { evil: true });
    assert.equal(editor?.document.getText(editor.selection), 'dagligt praktiskt arbete');
  });

  it('are exported as Markdown into a document that is not saved', async () => {
    await openLetter();
    const text = (await exported('markdown', 'letter')).getText();
    assert.ok(text.startsWith('# Annotations\n\n## Lev Trotskij to ') && text.includes('\n> knäcka dessa arbetares nackar\n') && text.includes('- **ME, 2026-11-23**: Bilden kräver'), text);
  });

  it('are exported as CSV, of all letters, into a file with a byte order mark, its links as seen from there', async () => {
    await openLetter();
    const rows = (await exported('csv', 'all')).getText().split('\r\n');
    assert.equal(vscode.window.activeTextEditor?.document.encoding, 'utf8bom');
    assert.deepEqual([rows.length, rows[0].startsWith('letter,key,file,address'), rows[3].includes(',knäcka dessa arbetares nackar,metafor,"Brevets enda')], [7, true, true]);
    // Elsewhere nothing is written without a question.
    for (const target of ['https://example.org/x.csv', sample('x.txt').toString(), 'nonsense']) {
      let isAsked = true;
      void run('exportAnnotations', { format: 'csv', scope: 'all', target }).then(() => { isAsked = false; });
      await until(async () => { await vscode.commands.executeCommand('workbench.action.closeQuickOpen'); return !isAsked; }, 'the question');
    }
    await closeAll();
    await openLetter();
    await run('exportAnnotations', { format: 'markdown', scope: 'letter', target: sample('letters/export.md').toString() });
    assert.ok((await read('letters/export.md')).includes('](1933-10-02.letter#ks-h7q2)'));
    await closeAll();
    await openLetter();
    await run('exportAnnotations', { format: 'csv', scope: 'letter', target: sample('letters/export.csv').toString() });
    assert.ok((await read('letters/export.csv')).startsWith('\ufeffletter,key,'));
    for (const name of ['letters/export.csv', 'letters/export.md']) await vscode.workspace.fs.delete(sample(name));
  });

  it('are exported as the view shows them: filtered, of this letter or of all', async () => {
    await openLetter();
    await run('annotations.groupBy', { by: 'tag' });
    for (const command of ['annotations.allLetters', 'annotations.thisLetter', 'annotations.clearFilter']) await run(command);
    await run('annotations.groupBy', 'point');
    assert.equal((await exported('csv', 'view')).getText().split('\r\n').length, 7);
  });
});

describe('a tag everywhere', () => {
  const other = 'letters/tagged.letter';
  const text = 'Kära vän!\n\n1. Ett [ord]{#an-1 .motsats}.\n';
  before(() => write(other, text));
  afterEach(closeAll);
  after(() => vscode.workspace.fs.delete(sample(other)));

  it('gets another name in all letters and in the glossary, and its old one back', async () => {
    const document = await openLetter(), before = document.getText(), glossary = await read(GLOSSARY);
    await until(async () => { await run('renameTag', { tag: 'motsats', to: 'kontrast' }); return (await read(other)).includes('.kontrast'); }, 'the closed letter');
    assert.equal(document.getText(), before.replaceAll('.motsats', '.kontrast'));
    assert.equal(await read(other), text.replace('.motsats', '.kontrast'));
    await run('renameTag', { tag: 'kontrast', to: 'motsats' });
    await until(async () => await read(other) === text && await read(GLOSSARY) === glossary && document.getText() === before, 'all as it was');
  });

  it('is what another is: merged', async () => {
    const document = await openLetter(), before = document.getText();
    const glossary = await read(GLOSSARY);
    await run('mergeTags', { tags: ['motsats', 'taktik'], into: 'grepp' });
    assert.equal(document.getText(), before.replace(/\.(?:motsats|taktik)/g, '.grepp'));
    assert.equal(await read(other), text.replace('.motsats', '.grepp'));
    // VS Code asks before it takes back what it changed in several files.
    const back = new vscode.WorkspaceEdit();
    for (const [uri, was] of [[document.uri, before], [sample(other), text], [sample(GLOSSARY), glossary]] as const) back.replace(uri, new vscode.Range(0, 0, 9999, 0), was);
    await vscode.workspace.applyEdit(back);
    await vscode.workspace.saveAll();
  });

  it('gets another colour, and keeps its name where that cannot be one', async () => {
    const document = await openLetter(), before = document.getText();
    await run('renameTag', { tag: 'metafor', to: '1 2' });
    await run('recolorTag', { tag: 'metafor', color: 99 });
    assert.equal(document.getText(), before);
    const glossary = await vscode.workspace.openTextDocument(sample(GLOSSARY)), said = glossary.getText();
    await run('recolorTag', { tag: 'metafor', color: 7 });
    await until(() => glossary.getText() !== said, 'another colour');
    assert.match(glossary.getText(), /metafor:.*color: 7/);
    await run('recolorTag', { tag: 'metafor', color: 1 });
    await until(() => glossary.getText() === said, 'the colour that it had');
    await vscode.workspace.saveAll();
  });
});
