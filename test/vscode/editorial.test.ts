import * as assert from './assert';
import * as vscode from 'vscode';
import { at, closeAll, hoverText, newLetter, until } from './workbench';

const TEXT = 'Kära vän!\n\n1. Ett oläsligt ord och ett fel av New Leader.\n\n2. Slut.\n';

/** Selects words in the letter that is shown. */
function select(document: vscode.TextDocument, words: string): vscode.Selection {
  const start = document.getText().indexOf(words);
  const editor = vscode.window.activeTextEditor;
  assert.ok(start >= 0 && editor?.document === document);
  return editor.selection = new vscode.Selection(document.positionAt(start), document.positionAt(start + words.length));
}

describe('editorial marks', () => {
  afterEach(closeAll);

  for (const [command, answers, words, expected, hover] of [
    ['markGap', { reason: 'illegible', extent: '1 ord' }, 'oläsligt ord', '[oläsligt ord]{.gap reason=illegible extent="1 ord"}', 'A gap in the text: illegible, 1 ord'],
    ['markUnclear', undefined, 'ord', '[ord]{.unclear}', 'An uncertain reading.'],
    ['markSupplied', undefined, 'ord', '[ord]{.supplied}', 'Added by the editor of the text.'],
    ['markSic', { corr: 'rätt' }, 'fel', '[fel]{.sic corr=rätt}', 'So in the original; meant: **rätt**'],
    ['markDeleted', undefined, 'fel', '[fel]{.del}', 'Crossed out by the writer.'],
    ['markAdded', undefined, 'fel', '[fel]{.add}', 'Added by the writer.'],
    ['markLanguage', { lang: 'en' }, 'New Leader', '[New Leader]{lang=en}', 'In another language: English'],
  ] as const) {
    it(`are written by ${command}, tell what they mean, and go without a trace`, async () => {
      const document = await newLetter(TEXT);
      select(document, words);
      await vscode.commands.executeCommand(`glossator.${command}`, answers);
      assert.equal(document.getText(), TEXT.replace(words, expected));
      const text = await hoverText(document, at(document, words.split(' ')[0]));
      assert.ok(text.includes(hover), text);
      const position = at(document, words.split(' ')[0]);
      vscode.window.activeTextEditor!.selection = new vscode.Selection(position, position);
      await vscode.commands.executeCommand('glossator.removeMark');
      assert.equal(document.getText(), TEXT);
    });
  }

  it('are taken back by one Undo', async () => {
    const document = await newLetter(TEXT);
    select(document, 'fel');
    await vscode.commands.executeCommand('glossator.markSic', { corr: 'rätt' });
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), TEXT);
  });

  it('change nothing where they cannot stand, and for arguments that are none', async () => {
    const document = await newLetter(TEXT);
    select(document, 'Leader.\n\n2. Slut');
    await vscode.commands.executeCommand('glossator.markUnclear');
    await vscode.commands.executeCommand('glossator.markLanguage', { lang: 'på engelska' });
    select(document, 'ord');
    await vscode.commands.executeCommand('glossator.markLanguage', { lang: 'på engelska' });
    await vscode.commands.executeCommand('glossator.removeMark', { kind: 17 });
    assert.equal(document.getText(), TEXT);
  });

  it('are offered for a selection, and their removal inside one', async () => {
    const document = await newLetter(TEXT.replace('fel', '[fel]{.sic}'));
    const titles = async (range: vscode.Range): Promise<string[]> => (await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range))
      .filter(each => each.kind?.value === 'refactor.rewrite.editorial').map(each => each.title);
    assert.deepEqual(await titles(select(document, 'ord')), ['Mark as gap…', 'Mark as unclear', 'Mark as supplied by the editor', 'Mark as “sic”…', 'Mark as crossed out', 'Mark as added by the writer', 'Mark as another language…']);
    const position = at(document, 'fel');
    assert.deepEqual(await titles(new vscode.Range(position, position)), ['Remove the editorial mark']);
    assert.deepEqual(await titles(new vscode.Range(0, 1, 0, 1)), []);
  });

  it('tell what they mean without markup too, and nothing at an id', async () => {
    const document = await newLetter('Kära vän!\n\n1. Ett (oläsligt) ord [sic] och [en *bild*]{#an-k3f9 .x}.\n');
    assert.match(await hoverText(document, at(document, 'oläsligt')), /A gap in the text\./);
    assert.match(await hoverText(document, at(document, '[sic]')), /So in the original\./);
    assert.ok(!/an-k3f9/.test(await hoverText(document, at(document, 'k3f9'))));
  });

  it('are asked for, and left alone by Escape', async () => {
    const document = await newLetter(TEXT);
    select(document, 'fel');
    const asked = vscode.commands.executeCommand('glossator.markSic');
    let over = false;
    void asked.then(() => { over = true; });
    await until(async () => { await vscode.commands.executeCommand('workbench.action.closeQuickOpen'); return over; }, 'the question to close');
    assert.equal(document.getText(), TEXT);
  });
});
