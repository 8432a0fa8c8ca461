import * as assert from './assert';
import * as vscode from 'vscode';
import { activate, at, closeAll, edited, openLetter, sample, until } from './workbench';

/** The counts above the letter, with the beginnings of the lines that they stand above. */
async function lenses(letter: vscode.TextDocument): Promise<string[]> {
  const found = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', letter.uri, 100);
  return found.sort((a, b) => a.range.start.compareTo(b.range.start)).map(({ range, command }) => `${letter.lineAt(range.start).text.trim().slice(0, 12).trim()} | ${command?.title}`);
}
const has = (letter: vscode.TextDocument, line: string, words: RegExp): Promise<string> => until(async () => (await lenses(letter)).find(each => each.startsWith(line) && words.test(each)), `${words} above ${line}`);

describe('the counts above the points of a letter', () => {
  let letter: vscode.TextDocument, paper: vscode.TextDocument;
  const name = 'letters/svar.letter';
  beforeEach(async () => {
    await activate();
    paper = await vscode.workspace.openTextDocument(sample('paper.md'));
    letter = await openLetter();
  });
  afterEach(closeAll);

  it('say how often papers quote and cite each point, and the letter, and nothing where none does', async () => {
    await has(letter, '4. Ni talar', /in one paper$/);
    const found = await lenses(letter);
    assert.deepEqual(found.filter(each => /^\d/.test(each)).map(each => each.charAt(0)), ['1', '2', '3', '4', '7', '8']);
    assert.match(found[0], /^--- \| Whole letter: (?:quoted|cited) .*in one paper$/);
  });

  it('follow a paper as it is typed, with a span at each of its points', async () => {
    const before = await has(letter, '4. Ni talar', /in one paper$/);
    await edited(paper, edit => edit.insert(paper.uri, at(paper, '# Källor').with({ character: 0 }), 'Jfr [@trotskij1933, punkt 4-5].\n\n'), async () => {
      await has(letter, '5. Hade det', /\| Cited once in one paper$/);
      assert.ok(!(await lenses(letter)).includes(before));
    });
    await until(async () => !(await lenses(letter)).some(each => each.startsWith('5. ')), 'nothing above point 5');
  });

  it('count the notes of other letters, and open all places in a peek', async () => {
    await vscode.workspace.fs.writeFile(sample(name), new TextEncoder().encode('---\nid: svar\n---\nHej!\n\n1. Ja.[^n]\n\n[^n]: Se [@trotskij1933, punkt 6].\n'));
    try {
      await has(letter, '6. ', /\| Cited once in one letter$/);
      const [lens] = (await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', letter.uri, 100)).filter(each => letter.lineAt(each.range.start).text.startsWith('6. '));
      assert.deepEqual([lens.command?.command, lens.command?.arguments], ['glossator.showCitations', [letter.uri.toString(), 'p6']]);
      await vscode.commands.executeCommand(lens.command!.command, ...lens.command!.arguments!);
      await until(() => vscode.window.activeTextEditor?.document === letter && vscode.window.activeTextEditor.selection.active.isEqual(lens.range.start), 'point 6');
      await vscode.commands.executeCommand('closeReferenceSearch');
    } finally {
      await vscode.workspace.fs.delete(sample(name));
    }
    await until(async () => !(await lenses(letter)).some(each => each.startsWith('6. ')), 'nothing above point 6');
  });

  it('open for the point at the cursor, for an entry of a view, and for nothing else', async () => {
    await has(letter, '8. ', /in one paper$/);
    const editor = await vscode.window.showTextDocument(letter), show = (...args: unknown[]): Thenable<unknown> => vscode.commands.executeCommand('glossator.showCitations', ...args);
    const position = at(letter, 'Steget från ett tusen');
    editor.selection = new vscode.Selection(position, position);
    await show();
    await until(() => editor.selection.active.line === position.line && editor.selection.active.character === 0, 'the beginning of point 3');
    await vscode.commands.executeCommand('closeReferenceSearch');
    await show({ uri: letter.uri.toString(), item: { address: 'p8' } });
    await until(() => letter.lineAt(editor.selection.active).text.startsWith('8. '), 'point 8');
    await vscode.commands.executeCommand('closeReferenceSearch');
    const before = editor.selection;
    for (const args of [['https://example.org/x.letter', 'p1'], [7, 'p1'], [letter.uri.toString(), 'p5'], [{ uri: letter.uri.toString(), item: {} }], [{ line: { uri: 'file:///etc/passwd' } }], [null]]) await show(...args);
    assert.ok(editor.selection.isEqual(before));
  });

  it('are not there where that is switched off', async () => {
    await has(letter, '1. ', /in one paper$/);
    const settings = vscode.workspace.getConfiguration('glossator');
    await settings.update('quotations.codeLens', false, vscode.ConfigurationTarget.Workspace);
    try {
      await until(async () => (await lenses(letter)).length === 0, 'no counts');
    } finally {
      await settings.update('quotations.codeLens', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await has(letter, '1. ', /in one paper$/);
  });

  it('leave points and letters that nobody cites, and show all of them again', async () => {
    for (const view of ['points', 'letters']) {
      await vscode.commands.executeCommand(`glossator.${view}.neverCited`);
      await vscode.commands.executeCommand(`glossator.${view}.neverCitedAll`);
    }
  });
});
