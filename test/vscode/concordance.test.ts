import * as assert from './assert';
import * as vscode from 'vscode';
import { activate, at, closeAll, forgotten, hoverText, openLetter, sample, until } from './workbench';

interface HitCount { readonly hits: number; readonly letters: number }

const run = <T>(command: string, ...args: unknown[]): Thenable<T> => vscode.commands.executeCommand<T>(`glossator.${command}`, ...args);
const find = (given?: unknown): Thenable<HitCount | undefined> => run('findInLetters', given);

/** What is read in a letter: neither front matter nor notes. */
function body(text: string): string { return text.replace(/^---\n[^]*?\n---\n/, match => match.replace(/[^\n]/g, '-')).replace(/^\[\^.*$/gm, match => '-'.repeat(match.length)); }

/** How often words stand in the letters of the sample. */
async function counted(pattern: RegExp): Promise<HitCount> {
  const counts = await Promise.all((await vscode.workspace.findFiles('letters/*.letter')).map(async uri => [...body(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri))).matchAll(pattern)].length));
  return { hits: counts.reduce((sum, each) => sum + each, 0), letters: counts.filter(each => each > 0).length };
}

/** Where the selection begins. */
function place(): string {
  const { document, selection } = vscode.window.activeTextEditor ?? {};
  return document && selection ? `${document.uri.path} ${document.offsetAt(selection.start)}` : '';
}

function selected(): string { const editor = vscode.window.activeTextEditor; return editor ? editor.document.getText(editor.selection) : ''; }

describe('what is found in all letters', () => {
  afterEach(closeAll);

  it('is counted as it stands in them', async () => {
    await activate();
    const wanted = await counted(/(?<![\p{L}\p{N}])kamrater(?![\p{L}\p{N}])/giu);
    assert.ok(wanted.hits > 1);
    assert.deepEqual(await find({ text: 'kamrater', match: 'exact' }), wanted);
    assert.deepEqual(await find({ text: 'finns inte alls', match: 'exact' }), { hits: 0, letters: 0 });
    assert.deepEqual(await find({ text: 'kamrater', match: 'exact', limits: { from: '1934' } }), { hits: 0, letters: 0 });
    assert.deepEqual(await find({ text: 'kamrater', match: 'exact', limits: {} }), wanted);
  });

  it('is what is selected, over the ends of lines, else the word at the cursor', async () => {
    const document = await openLetter(), editor = vscode.window.activeTextEditor!;
    const text = body(document.getText()), start = text.search(/\p{L}+[ \t]*\n\p{L}+/u), [words] = /\p{L}+[ \t]*\n\p{L}+/u.exec(text)!;
    editor.selection = new vscode.Selection(document.positionAt(start), document.positionAt(start + words.length));
    assert.ok((await find())!.hits >= 1);
    await vscode.window.showTextDocument(document);
    const place = at(document, 'kamrater');
    editor.selection = new vscode.Selection(place, place);
    assert.deepEqual(await find(), await counted(/(?<![\p{L}\p{N}])kamrater(?![\p{L}\p{N}])/giu));
  });

  it('is what is selected in a paper, without its markup', async () => {
    await activate();
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: 'Han skriver till *kamrater* i\nILP.\n' });
    const editor = await vscode.window.showTextDocument(document), position = at(document, 'kamrater');
    editor.selection = new vscode.Selection(position, position);
    await until(async () => JSON.stringify(await find()) === JSON.stringify(await counted(/(?<![\p{L}\p{N}])kamrater(?![\p{L}\p{N}])/giu)), 'the word of the paper');
  });

  it('may be asked for by anybody', async () => {
    await activate();
    for (const given of [{ text: 5 }, { text: 'ord', match: 'all', limits: 7 }, { limits: { senders: [1] } }, 'x', [], null]) await find(given);
    for (const command of ['limit', 'clearLimits', 'open', 'next', 'annotate', 'tag', 'copy', 'exportCsv']) await run(`concordance.${command}`, ...command === 'limit' ? [{ tags: ['x'] }] : [{ text: {}, hit: { uri: 'x' }, webviewSection: 'glossator.hit', target: 'untitled', tags: [], scope: 'x' }]);
    await find({ text: 'ord', limits: {} });
  });

  it('is gone to and selected, one after the other, also where the letter was edited', async () => {
    const document = await openLetter(), { hits } = (await find({ text: 'kamrater', match: 'exact', limits: {} }))!;
    const places: string[] = [];
    for (let n = 0; n < hits; n++) {
      await run('concordance.next');
      places.push(await until(() => selected().toLowerCase() === 'kamrater' && !places.includes(place()) ? place() : undefined, 'the next hit'));
    }
    // Round the end.
    await run('concordance.next');
    await until(() => place() === places[0], 'the first hit again');
    await run('concordance.previous');
    await until(() => place() === places.at(-1), 'the last hit');
    // The list as it was; the passages stand elsewhere now.
    const added = 'Se här: ';
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(Number(places[0].split(' ').at(-1)) - 40), added);
    await vscode.workspace.applyEdit(edit);
    await run('concordance.next');
    await until(() => selected().toLowerCase() === 'kamrater' && place() === places[0].replace(/\d+$/, offset => String(Number(offset) + added.length)), 'the first hit, where it stands now');
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('is copied as Markdown with citations, and exported for spreadsheets', async () => {
    await openLetter();
    const { hits } = (await find({ text: 'kamrater', match: 'exact', limits: {} }))!;
    await run('concordance.copy');
    const lines = (await vscode.env.clipboard.readText()).trim().split('\n');
    assert.equal(lines.length, hits);
    for (const line of lines) assert.match(line, /^- .*\*\*[Kk]amrater\*\*.*\[@[\w-]+(?:, (?:point|punkt|opening|closing|inledningen|avslutningen|stycke|paragraph|para\.)[^\]]*)?\]$/);
    await run('concordance.exportCsv', { target: 'untitled' });
    const exported = await until(() => vscode.workspace.textDocuments.find(each => each.isUntitled && each.getText().startsWith('series,left,node')), 'the export');
    assert.equal(exported.getText().trim().split('\n').length, hits + 1);
    assert.match(exported.getText(), /\nkamrater,.*,letters\/1933-10-02\.letter,1933-10-02,/);
  });

  it('is a link in the hover of a term', async () => {
    const document = await openLetter();
    const text = await hoverText(document, at(document, 'ILP'));
    assert.ok(text.includes('(command:glossator.findInLetters?') && text.includes('Find in letters'), text);
    const [, given] = /\(command:glossator\.findInLetters\?([^)]+)\)/.exec(text)!, count = await find(JSON.parse(decodeURIComponent(given))[0]);
    assert.ok(count!.hits > 10 && count!.letters > 1);
    // An entry of the Terms view.
    assert.deepEqual(await find({ type: 'term', term: { entry: { headword: 'ILP' } } }), count);
  });
});

describe('hits annotated together', () => {
  let folder = '';
  const FILES: Readonly<Record<string, string>> = {
    'a.letter': 'Kära vän!\r\n\r\n1. Ett Xyzzy och ett\r\nXyzzy till. \r\n', 'b.letter': '\ufeffKära vän!\n\n1. *Xyzzy* här.\n\n    kod Xyzzy\n\n2. Ett [Xyzzy]{#ks-1a2b .b}.', 'c.letter': 'Utan.\n',
  };
  const uri = (name: string): vscode.Uri => sample(`${folder}/${name}`);
  const onDisk = async (name: string): Promise<string> => new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uri(name)));
  const all = async (): Promise<Record<string, string>> => Object.fromEntries(await Promise.all(Object.keys(FILES).map(async name => [name, await onDisk(name)])));

  beforeEach(async () => {
    await activate();
    folder = `hits${Date.now().toString(36)}`;
    for (const [name, text] of Object.entries(FILES)) await vscode.workspace.fs.writeFile(uri(name), new TextEncoder().encode(text));
    await until(async () => (await find({ text: 'Xyzzy', match: 'exact', limits: {} }))?.hits === 5, 'five hits');
  });
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(sample(folder), { recursive: true });
    await forgotten(`${folder}/c.letter`);
  });

  it('get their tags in files that are closed, and one Undo gives back every one', async () => {
    assert.equal(await run('concordance.tag', { tags: ['bild'], scope: 'all' }), 4);
    const after = await until(async () => { const found = await all(); return found['a.letter'].includes('.bild') && found['b.letter'].includes('.bild') ? found : undefined; }, 'both on the disk');
    assert.equal(after['a.letter'].replace(/#\w+-\w{4}/g, '#ID'), 'Kära vän!\r\n\r\n1. Ett [Xyzzy]{#ID .bild} och ett\r\n[Xyzzy]{#ID .bild} till. \r\n');
    assert.ok(after['b.letter'].endsWith('2. Ett [Xyzzy]{#ks-1a2b .b .bild}.') && after['b.letter'].includes('kod Xyzzy\n'), after['b.letter']);
    assert.equal(after['c.letter'], FILES['c.letter']);
    await vscode.window.showTextDocument(uri('a.letter'));
    await vscode.commands.executeCommand('undo');
    await until(async () => {
      await vscode.workspace.saveAll(false);
      return JSON.stringify(await all()) === JSON.stringify(FILES);
    }, 'every byte as it was');
  });

  it('are asked about where they are many', async () => {
    const many = uri('d.letter'), text = `Kära vän!\n\n1. ${'Plugh och '.repeat(250)}slut.\n`;
    await vscode.workspace.fs.writeFile(many, new TextEncoder().encode(text));
    await until(async () => (await find({ text: 'Plugh', match: 'exact', limits: {} }))?.hits === 250, 'the hits');
    const answered = async (command: string): Promise<number | undefined> => {
      let answer: { readonly count?: number } | undefined;
      void run<number | undefined>('concordance.tag', { tags: ['bild'], scope: 'all' }).then(count => { answer = { count }; });
      await until(async () => { await vscode.commands.executeCommand(command); return answer; }, 'an answer');
      return answer?.count;
    };
    assert.equal(await answered('workbench.action.closeQuickOpen'), undefined);
    assert.equal(await answered('workbench.action.acceptSelectedQuickOpenItem'), 250);
    await until(async () => (await onDisk('d.letter')).split('.bild}').length === 251, 'all of them');
    const document = await vscode.workspace.openTextDocument(many);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    await until(() => document.getText() === text, 'all taken back at once');
  });

  it('get a note in one open letter and in one that is closed', async () => {
    const document = await vscode.workspace.openTextDocument(uri('a.letter'));
    await vscode.window.showTextDocument(document);
    assert.equal(await run('concordance.annotate', { note: 'Märk ordet. #ton', scope: 'all' }), 4);
    assert.equal(document.getText().match(/\]: \[\]\{.*?\} Märk ordet\.|\]: Märk ordet\./g)?.length, 2);
    const before = new Set([...(FILES['a.letter'] + FILES['b.letter']).matchAll(/#([\w-]+)/g)].map(each => each[1]));
    const ids = [...document.getText().matchAll(/\{#([\w-]+)/g)].map(each => each[1]);
    assert.ok(ids.length === 2 && new Set(ids).size === 2 && ids.every(id => !before.has(id)), ids.join());
    await vscode.commands.executeCommand('undo');
    await until(() => document.getText() === FILES['a.letter'], 'the open letter as it was');
    await until(async () => { await vscode.workspace.saveAll(false); return (await onDisk('b.letter')) === FILES['b.letter']; }, 'the closed one as it was');
  });
});
