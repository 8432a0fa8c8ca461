import * as assert from './assert';
import * as vscode from 'vscode';
import { at, closeAll, newLetter, openLetter } from './workbench';

describe('a letter', () => {
  after(closeAll);

  it('has symbols whose range is the whole point and whose selection is its number and first words', async () => {
    const document = await openLetter();
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
    const points = symbols.filter(symbol => /^\d/.test(symbol.name));
    assert.deepEqual(points.map(symbol => parseInt(symbol.name, 10)), [1, 2, 3, 4, 5, 6, 7, 8]);
    assert.deepEqual(points.map(symbol => symbol.children.length), [0, 0, 0, 2, 0, 0, 0, 3]);
    const fourth = points[3];
    assert.match(document.getText(fourth.range), /^4\. Ni talar om[^]*utifrån\. *\n*[^]*$/);
    assert.match(document.getText(fourth.selectionRange), /^4\. Ni talar om/);
    assert.ok(!document.getText(fourth.selectionRange).includes('\n'));
    assert.ok(!document.getText(points[7].range).includes('Med bästa kamratliga'));
    assert.match(symbols[0].name, /Leo Trotskij/);
    assert.match(symbols.at(-1)?.name ?? '', /Med bästa kamratliga/);
  });

  it('folds its front matter, points and notes', async () => {
    const document = await openLetter();
    const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
    const starts = ranges.map(range => document.lineAt(range.start).text);
    assert.ok(starts.includes('---'));
    assert.ok(starts.some(text => text.startsWith('5. ')));
    assert.ok(starts.some(text => text.startsWith('[^ks-h7q2]:')));
  });

  it('grows a selection from word to sentence, paragraph, point, letter', async () => {
    const document = await openLetter();
    const [selection] = await vscode.commands.executeCommand<vscode.SelectionRange[]>('vscode.executeSelectionRangeProvider', document.uri, [at(document, 'era argument obestridliga', 'argument')]);
    const texts: string[] = [];
    for (let range: vscode.SelectionRange | undefined = selection; range; range = range.parent) texts.push(document.getText(range.range));
    const index = (pattern: RegExp): number => texts.findIndex(text => pattern.test(text));
    assert.equal(texts[0], 'argument');
    assert.ok(index(/^Sett ur ett bredare[^]*metoder\.$/) > 0);
    assert.ok(index(/^4\. Ni talar om[^]*nackar[^]*$/) > index(/^Sett ur/));
    assert.ok(index(/^4\. Ni talar om[^]*utifrån\./) >= index(/^4\. Ni talar/));
    assert.equal(texts.at(-1), document.getText());
  });

  it('says what is opening, salutation and closing by semantic tokens', async () => {
    const document = await openLetter();
    const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>('vscode.provideDocumentSemanticTokensLegend', document.uri);
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', document.uri);
    let line = 0, character = 0;
    const found: Record<string, string[]> = {};
    for (let i = 0; i < tokens.data.length; i += 5) {
      const [deltaLine, deltaStart, length, type] = tokens.data.slice(i, i + 4);
      line += deltaLine;
      character = deltaLine ? deltaStart : character + deltaStart;
      (found[legend.tokenTypes[type]] ??= []).push(document.lineAt(line).text.slice(character, character + length));
    }
    assert.deepEqual(found.letterOpening.map(text => text.trim()), ['Leo Trotskij', '2 oktober 1933', 'En liten grupps hävstång', 'Brittiska sektionen', 'Bolsjevik-leninisterna']);
    assert.deepEqual(found.letterSalutation, ['Kära kamrater!']);
    assert.deepEqual(found.letterClosing, ['Med bästa kamratliga hälsningar,', 'L. Trotskij']);
  });

  it('takes bolsjevik-leninismens and ILP:s for one word', async () => {
    const document = await openLetter();
    for (const word of ['bolsjevik-leninismens', 'ILP:s']) {
      const range = document.getWordRangeAtPosition(at(document, word));
      assert.equal(range && document.getText(range), word);
    }
  });

  it('follows a link to one of its points', async () => {
    const document = await openLetter();
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri);
    const link = links.find(each => document.getText(each.range) === '#p3');
    assert.ok(link?.target);
    const line = Number(/^L(\d+)/.exec(link.target.fragment)?.[1]) - 1;
    assert.match(document.lineAt(line).text, /^3\. /);
  });

  it('closes quotation marks and brackets as they are typed, after a blank or a bracket only', async () => {
    const typed = async (...keys: string[]): Promise<string> => {
      const document = await newLetter('');
      for (const text of keys) await vscode.commands.executeCommand('type', { text });
      const found = document.getText();
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      return found;
    };
    for (const [open, close] of [['”', '”'], ['„', '“'], ['«', '»'], ['(', ')'], ['[', ']']]) assert.equal(await typed('a ', open), `a ${open}${close}`);
    assert.equal(await typed('(', '»'), '(»«)');
    // VS Code types over a closing mark only where a pair with one character to open it has that mark: U+E000, which nobody types.
    for (const [open, close] of [['”', '”'], ['„', '“'], ['«', '»'], ['“', '”']]) assert.equal(await typed('a ', open, 'b', close), `a ${open}b${close}`);
    assert.equal(await typed('(', '»', 'b', '«', ')'), '(»b«)');
    assert.equal(await typed('ILP', '”'), 'ILP”');
  });

  it('is surrounded by quotation marks where words are selected', async () => {
    for (const [open, close] of [['”', '”'], ['„', '“'], ['»', '«'], ['«', '»']]) {
      const document = await newLetter('ord');
      await vscode.commands.executeCommand('editor.action.selectAll');
      await vscode.commands.executeCommand('type', { text: open });
      assert.equal(document.getText(), `${open}ord${close}`);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
  });

  it('is only text where it is only text', async () => {
    const document = await newLetter('');
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', document.uri);
    assert.deepEqual(symbols ?? [], []);
  });
});
