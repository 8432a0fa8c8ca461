import * as assert from './assert';
import * as vscode from 'vscode';
import { activate, closeAll, newLetter, sample, until } from './workbench';

const TEXT = 'Kära kamrater!\n\nEtt ord om saken, och ett till.\n\nEtt stycke till.\n';
const run = <T = unknown>(command: string, ...args: unknown[]): Thenable<T> => vscode.commands.executeCommand<T>(command, ...args);

/** The letter's text with each id as `id`, today's date as `today`, and nothing in its blank lines. */
function told(document: vscode.TextDocument): string {
  return document.getText().replace(/\b(?:lt|an)-[a-z0-9]{4}\b/g, 'id').replace(/date=\d{4}-\d\d-\d\d/g, 'date=today').replace(/^ +$/gm, '');
}

function select(words: string, length = words.length): vscode.TextDocument {
  const editor = vscode.window.visibleTextEditors.find(each => each.document.languageId === 'letter');
  assert.ok(editor, 'a letter is shown');
  const start = editor.document.getText().indexOf(words);
  assert.ok(start >= 0, `“${words}” is in ${editor.document.getText()}`);
  editor.selection = new vscode.Selection(editor.document.positionAt(start), editor.document.positionAt(start + length));
  return editor.document;
}

/** The selection has come to the extension: then the commands see it. The editor of a note that is there again takes the focus: the letter takes it back. */
async function selecting(words: string, length?: number): Promise<vscode.TextDocument> {
  const document = select(words, length);
  const wanted = document.getText().indexOf(words);
  await until(async () => {
    const { activeTextEditor: editor } = vscode.window;
    if (editor?.document === document && document.offsetAt(editor.selection.start) === wanted) return true;
    await vscode.window.showTextDocument(document);
    select(words, length);
    return false;
  }, 'the selection');
  return document;
}

/** Waits for the editor of a note, writes into it, and saves it as she would by its key. */
async function writeNote(text: string, save = true): Promise<void> {
  const note = await until(() => vscode.window.activeTextEditor?.document.uri.scheme === 'comment' ? vscode.window.activeTextEditor.document : undefined, 'the editor of the note');
  const before = note.getText();
  await run('type', { text });
  await until(() => note.getText() === before + text, 'the note');
  if (save) await run('editor.action.submitComment');
}

describe('annotating', () => {
  const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('glossator');
  before(async () => {
    await activate();
    await settings().update('author', 'LT', vscode.ConfigurationTarget.Global);
    await until(() => settings().get('author') === 'LT', 'the author');
  });
  after(() => settings().update('author', undefined, vscode.ConfigurationTarget.Global));
  afterEach(closeAll);

  it('writes a note under the selection, with its tags, as one edit that one Undo takes back', async () => {
    const document = await newLetter(TEXT);
    await selecting('ord om');
    await run('glossator.annotate');
    await writeNote('En *bild*. #metafor');
    await until(() => document.getText() !== TEXT, 'the annotation');
    assert.equal(told(document), 'Kära kamrater!\n\nEtt [ord om]{#id .metafor}[^id] saken, och ett till.\n\n[^id]: []{by=LT date=today} En *bild*.\n\nEtt stycke till.\n');
    await until(() => vscode.window.activeTextEditor?.document === document, 'the letter to be gone on with');
    await run('undo');
    assert.equal(document.getText(), TEXT);
  });

  it('writes at once what it is given, on the word at the cursor, and gives back the id', async () => {
    const document = await newLetter(TEXT);
    await selecting('saken', 0);
    const id = await run<string>('glossator.annotate', { note: 'Vilken?', tags: ['metafor', 'taktik/enhet'] });
    assert.ok(document.getText().includes(`[saken]{#${id} .metafor .taktik-enhet}[^${id}]`), document.getText());
    await run('glossator.deleteAnnotation', { id });
    assert.equal(document.getText(), TEXT);
  });

  it('writes nothing for a note of blanks, and a bare mark for a highlight', async () => {
    const document = await newLetter(TEXT);
    await selecting('saken');
    assert.equal(await run('glossator.annotate', { note: ' \n' }), undefined);
    assert.equal(document.getText(), TEXT);
    await run('glossator.highlight');
    assert.ok(told(document).includes('[saken]{#id},'), document.getText());
    await run('undo');
    assert.equal(document.getText(), TEXT);
  });

  it('takes the crossing form by itself, and gives the text back', async () => {
    const document = await newLetter(TEXT);
    await selecting('till.\n\nEtt stycke');
    const id = await run<string>('glossator.annotate', { note: 'Över två stycken.' });
    assert.ok(document.getText().includes(`[]{#${id} .s}till.`) && document.getText().includes(`[]{.e a=${id}}[^${id}] till.`), document.getText());
    await run('glossator.deleteAnnotation', { id });
    assert.equal(document.getText(), TEXT);
  });

  it('keeps the line ends of a letter', async () => {
    const document = await newLetter(TEXT);
    const editor = vscode.window.activeTextEditor!;
    await editor.edit(edit => edit.setEndOfLine(vscode.EndOfLine.CRLF));
    const before = document.getText();
    assert.ok(before.includes('\r\n'));
    await selecting('ord');
    const id = await run<string>('glossator.annotate', { note: 'En\n\n- lista', tags: ['metafor'] });
    assert.ok(!/[^\r]\n/.test(document.getText()), 'only CRLF');
    await run('glossator.deleteAnnotation', { id });
    assert.equal(document.getText(), before);
  });

  it('tags, retags, edits, replies to and deletes the annotation at the cursor', async () => {
    const document = await newLetter(TEXT);
    await selecting('ord');
    await run('glossator.tag', { tags: ['metafor'] });
    assert.ok(told(document).includes('[ord]{#id .metafor} om'), document.getText());
    const at = async (): Promise<unknown> => selecting('ord]', 0);
    await at();
    await run('glossator.editNote', { note: 'En bild. #taktik' });
    assert.ok(told(document).includes('[ord]{#id .metafor .taktik}[^id] om saken, och ett till.\n\n[^id]: []{by=LT date=today} En bild.\n\n'), document.getText());
    await at();
    await run('glossator.replyToNote', { note: 'Ja.' });
    assert.ok(told(document).includes('En bild.\n\n    - []{by=LT date=today} Ja.\n\n'), document.getText());
    await at();
    await run('glossator.tag', { tags: 'taktik' });
    assert.ok(told(document).includes('[ord]{#id .taktik}[^id]'), document.getText());
    await at();
    await run('glossator.deleteAnnotation');
    assert.equal(document.getText(), TEXT);
  });

  it('takes the sentence where a note is begun in the margin, else what is selected', async () => {
    const document = await newLetter(TEXT);
    const save = (range: vscode.Range): Thenable<unknown> => run('glossator.saveNote', { thread: { uri: document.uri, range, dispose: () => undefined }, text: 'Ja. #metafor' });
    await save(new vscode.Range(2, 0, 2, 0));
    assert.ok(told(document).includes('[Ett ord om saken, och ett till.]{#id .metafor}[^id]\n'), document.getText());
    await run('undo');
    await save(new vscode.Range(2, 4, 2, 7));
    assert.ok(told(document).includes('Ett [ord]{#id .metafor}[^id] om'), document.getText());
    await run('undo');
    assert.equal(document.getText(), TEXT);
  });

  it('keeps what is typed while the letter is away, and lets it go when it is saved', async () => {
    const document = await newLetter(TEXT);
    await selecting('saken');
    await run('glossator.annotate');
    await writeNote('Ett halvt', false);
    const other = await newLetter('Ett annat brev.\n');
    await until(() => !vscode.window.visibleTextEditors.some(each => each.document === document), 'the letter to be away');
    assert.ok(other);
    await vscode.window.showTextDocument(document);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(2, 0), 'Nytt. ');
    await vscode.workspace.applyEdit(edit);
    await selecting('saken');
    await run('glossator.annotate');
    await writeNote(' ord.');
    await until(() => told(document).includes('Nytt. Ett ord om [saken]{#id}[^id], och ett till.\n\n[^id]: []{by=LT date=today} Ett halvt ord.\n\n'), `the note in ${document.getText()}`);
    await run('undo');
    await until(() => vscode.window.activeTextEditor?.document === document, 'the letter');
    await selecting('saken');
    await run('glossator.annotate');
    const note = await until(() => vscode.window.activeTextEditor?.document.uri.scheme === 'comment' ? vscode.window.activeTextEditor.document : undefined, 'the editor of the note');
    assert.equal(note.getText(), '');
    await run('workbench.action.files.revert');
  });

  it('completes tags, points and citation keys in a note', async () => {
    const document = await vscode.workspace.openTextDocument(sample('letters/1933-10-02.letter'));
    await vscode.window.showTextDocument(document);
    await selecting('tillåter mig');
    await run('glossator.annotate');
    await writeNote('#', false);
    const note = vscode.window.activeTextEditor!.document;
    const offered = async (): Promise<string[]> => {
      const list = await run<vscode.CompletionList>('vscode.executeCompletionItemProvider', note.uri, vscode.window.activeTextEditor!.selection.active);
      return list.items.map(({ insertText, label }) => typeof insertText === 'string' ? insertText : typeof label === 'string' ? label : label.label);
    };
    const hash = await offered();
    for (const each of ['#metafor', '[punkt 4](#p4)']) assert.ok(hash.includes(each), `${each} is in ${hash.join(', ')}`);
    await run('type', { text: 'x [' });
    assert.ok((await offered()).includes('[punkt 4](#p4)'));
    await run('type', { text: ' @' });
    assert.ok((await offered()).some(each => /^(?:1933|2026|maja|sundell|trotskij)/i.test(each)), (await offered()).join(', '));
    await run('type', { text: ' ' });
  });

  it('does nothing in the front matter, in a note, or for arguments of no shape', async () => {
    const text = `---\nlang: sv\n---\n${TEXT}`;
    const document = await newLetter(text);
    await selecting('lang');
    await run('glossator.highlight');
    for (const argument of [{ id: 4 }, { id: 'an-none' }, 7, null, { uri: 'https://example.org/', id: 'x' }, { thread: {}, text: 'x' }]) {
      await run('glossator.deleteAnnotation', argument);
      await run('glossator.saveNote', argument);
    }
    assert.equal(document.getText(), text);
  });
});
