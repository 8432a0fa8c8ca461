import * as assert from './assert';
import * as vscode from 'vscode';
import { activate, closeAll, sample, until } from './workbench';

const written = new Set<string>();

/** The text after the command was run at the bar, or with what stands between two bars selected; one Undo takes it back. */
async function cited(name: string, marked: string, argument: unknown): Promise<string> {
  await activate();
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  written.add(name);
  const text = marked.replaceAll('|', '');
  await vscode.workspace.fs.writeFile(sample(name), new TextEncoder().encode(text));
  const document = await vscode.workspace.openTextDocument(sample(name));
  await until(() => document.getText() === text, 'the text that was written');
  const editor = await vscode.window.showTextDocument(document);
  const start = marked.indexOf('|'), end = Math.max(start, marked.lastIndexOf('|') - 1);
  editor.selection = new vscode.Selection(document.positionAt(start), document.positionAt(end));
  await vscode.commands.executeCommand('glossator.insertCitation', argument);
  const after = document.getText();
  if (after !== text) {
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  }
  return after.split('\n').find(each => each.includes('Jfr')) ?? '';
}

describe('Insert Citation', () => {
  after(async () => {
    await closeAll();
    for (const name of written) await vscode.workspace.fs.delete(sample(name));
  });
  const md = (text: string): string => `---\nlang: sv\nbibliography: references.bib\n---\n\n${text}\n`;
  const tex = (text: string): string => `\\documentclass{article}\n\\usepackage[swedish]{babel}\n\\usepackage{biblatex}\n\\addbibresource{references.bib}\n\\begin{document}\n${text}\n\\end{document}\n`;
  const typ = (text: string): string => `#set text(lang: "sv")\n${text}\n#bibliography("references.bib")\n`;
  const two = { keys: ['trotskij1933', 'deutscher1963'], locator: '203', prefix: 'se' };
  before(async () => {
    await activate();
    // The letter may not be known yet.
    await until(async () => await cited('insert.md', md('Jfr|'), { keys: 'trotskij1933', locator: 4 }) === 'Jfr [@trotskij1933, punkt 4]', 'the letter');
  });

  it('writes what it is given in each language, with the words of the paper’s', async () => {
    assert.equal(await cited('insert.md', md('Jfr|.'), two), 'Jfr [se @trotskij1933; @deutscher1963, s. 203].');
    assert.equal(await cited('insert.qmd', md('Jfr|.').replace('lang: sv', 'lang: en'), two), 'Jfr [se @trotskij1933; @deutscher1963, p. 203].');
    assert.match(await cited('insert.tex', tex('Jfr|.'), { keys: 'trotskij1933', locator: 4 }), /^Jfr.{0,1}\\autocite\[.*4.*\]\{trotskij1933\}\.$/);
    assert.match(await cited('insert.typ', typ('Jfr|.'), { keys: 'trotskij1933', locator: '4' }), /^Jfr @trotskij1933\[.*4\]\.$/);
  });
  it('writes it in the form that is asked for', async () => {
    assert.equal(await cited('insert.md', md('Jfr|.'), { keys: 'deutscher1963', locator: '203', form: 'narrative' }), 'Jfr @deutscher1963 [s. 203].');
    assert.equal(await cited('insert.md', md('Jfr|.'), { keys: 'deutscher1963', form: 'suppressed' }), 'Jfr [-@deutscher1963].');
  });
  it('goes after what is selected, and joins what is cited there', async () => {
    assert.equal(await cited('insert.md', md('|Jfr detta| här.'), { keys: 'deutscher1963' }), 'Jfr detta [@deutscher1963] här.');
    assert.equal(await cited('insert.md', md('Jfr [@cohen2007|].'), { keys: 'deutscher1963' }), 'Jfr [@cohen2007; @deutscher1963].');
  });
  it('cites in a letter, and not where it would be none', async () => {
    const letter = 'letters/insert.letter', front = '---\nid: insert\nlang: sv\n---\n\nKära kamrat!\n\n';
    assert.equal(await cited(letter, `${front}1. Jfr| detta.\n`, { keys: 'trotskij1933', locator: 'inledningen' }), '1. Jfr [@trotskij1933, inledningen] detta.');
    assert.equal(await cited(letter, `${front}1. Jfr \`kod|\`.\n`, { keys: 'trotskij1933' }), '1. Jfr `kod`.');
    assert.equal(await cited(letter, '---\ntitle: Jfr|\n---\n\nKära kamrat!\n', { keys: 'trotskij1933' }), 'title: Jfr');
  });
  it('takes nothing of a wrong shape', async () => {
    const wrong = { keys: [3, 'a b', 'x}y', ''], form: 'loud' };
    void vscode.commands.executeCommand('glossator.insertCitation', wrong);
    // Without a key that can be one it asks.
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    assert.equal(await cited('insert.md', md('Jfr|.'), { keys: ['deutscher1963', 7], locator: { evil: true }, suffix: 'och\nannat', form: 'loud' }), 'Jfr [@deutscher1963, och annat].');
  });
});
