import * as assert from './assert';
import * as vscode from 'vscode';
import { GLOSSARY, at, closeAll, edited, forgotten, hovers, openLetter, sample, until } from './workbench';

const OTHER = 'letters/1933-09-05.letter';
const TEXT = `---
id: sektionen1933
title: Frågor om inträde
sender: Brittiska sektionen
recipient: Lev Trotskij
date: 1933-09-05
lang: sv
original: trotskij1933
glossary: glossary.yaml
---
Kära kamrat!

1. Vi undrar om ILP:s väg[^ab-1234]. Se [svaret](1933-10-02.letter#p4) och [ledaren]{term="The New Leader"}.

[^ab-1234]: En not, jfr [punkt 1](#p1).

2. Hela [brevet](1933-10-02.letter), [ett ställe](1933-10-02.letter#ks-h7q2), [papper](../paper.md) och [borta](borta.letter#p1).
`;

describe('navigation', () => {
  let other: vscode.TextDocument;

  before(async () => {
    await openLetter();
    await vscode.workspace.fs.writeFile(sample(OTHER), new TextEncoder().encode(TEXT));
    other = await vscode.workspace.openTextDocument(sample(OTHER));
    await vscode.window.showTextDocument(other);
  });
  after(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(sample(OTHER));
    await forgotten(OTHER);
  });

  const definitions = async (document: vscode.TextDocument, position: vscode.Position): Promise<string[]> => {
    const found = await vscode.commands.executeCommand<vscode.LocationLink[]>('vscode.executeDefinitionProvider', document.uri, position);
    return Promise.all(found.map(async ({ targetUri, targetSelectionRange, targetRange }) => {
      const range = targetSelectionRange ?? targetRange;
      const target = await vscode.workspace.openTextDocument(targetUri);
      return `${targetUri.path.split('/').at(-1)} ${target.getText(range) || target.lineAt(range.start).text.slice(0, 12)}`;
    }));
  };
  const references = async (document: vscode.TextDocument, position: vscode.Position): Promise<string[]> => {
    const found = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, position);
    return Promise.all(found.map(async ({ uri, range }) => `${uri.path.split('/').at(-1)} ${(await vscode.workspace.openTextDocument(uri)).getText(range)}`));
  };

  for (const [words, part, expected] of [
    ['ILP:s väg', 'ILP:s', 'glossary.yaml ILP'], ['[^ab-1234].', 'ab-1234', '1933-09-05.letter [^ab-1234]'], ['[^ab-1234]:', 'ab-1234', '1933-09-05.letter [^ab-1234]'],
    ['(1933-10-02.letter#p4)', '1933', '1933-10-02.letter 4. Ni talar '], ['(1933-10-02.letter)', '1933', '1933-10-02.letter ---'],
    ['original: trotskij1933', 'trotskij', '1933-10-02.letter trotskij1933'], ['glossary: glossary.yaml', 'glossary.yaml', 'glossary.yaml # Ordlista t'], ['="The New Leader"', 'New', 'glossary.yaml The New Leader'],
  ]) it(`goes from “${words}” to its definition`, async () => assert.deepEqual(await definitions(other, at(other, words, part)), [expected]));

  it('goes from an annotation to its note', async () => {
    const document = await vscode.workspace.openTextDocument(sample('letters/1933-10-02.letter'));
    assert.deepEqual(await definitions(document, at(document, '{#ks-h7q2', 'ks-h7q2')), ['1933-10-02.letter [^ks-h7q2]']);
  });

  it('finds all that leads to a point, an annotation and a letter', async () => {
    const document = await vscode.workspace.openTextDocument(sample('letters/1933-10-02.letter'));
    assert.deepEqual((await references(document, at(document, '4. Ni talar', '4'))).sort(), ['1933-09-05.letter 1933-10-02.letter#p4', '1933-10-02.letter 4.']);
    assert.deepEqual((await references(document, at(document, '{#ks-h7q2', 'ks-h7q2'))).sort(), ['1933-09-05.letter 1933-10-02.letter#ks-h7q2', '1933-10-02.letter [^ks-h7q2]', '1933-10-02.letter [^ks-h7q2]', '1933-10-02.letter ks-h7q2']);
    assert.equal((await references(document, at(document, 'id: trotskij1933', 'trotskij1933'))).filter(each => each.startsWith('1933-09-05')).length, 4);
  });

  it('finds all places of a term, from a letter and from its glossary', async () => {
    const glossary = await vscode.workspace.openTextDocument(sample(GLOSSARY));
    const [inLetter, inGlossary] = [await references(other, at(other, 'ILP:s väg', 'ILP:s')), await references(glossary, at(glossary, '\n  ILP:', 'ILP'))];
    assert.deepEqual(inLetter, inGlossary);
    assert.ok(inLetter.includes('1933-09-05.letter ILP:s') && inLetter.includes('glossary.yaml ILP'));
    assert.ok(inLetter.filter(each => each.startsWith('1933-10-02')).length >= 18);
  });

  it('marks the other places of a term, a note and a point', async () => {
    const marked = async (words: string, part: string): Promise<string[]> => {
      const found = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>('vscode.executeDocumentHighlights', other.uri, at(other, words, part));
      return found.map(each => other.getText(each.range)).sort();
    };
    assert.deepEqual(await marked('[^ab-1234].', 'ab-1234'), ['[^ab-1234]', '[^ab-1234]']);
    assert.deepEqual(await marked('1. Vi undrar', '1'), ['#p1', '1.']);
    assert.deepEqual(await marked('="The New Leader"', 'New'), ['The New Leader', 'ledaren']);
  });

  it('links letters to each other, looked up when followed, and says what is missing', async () => {
    // All but the last one of the text, of which the editor says that its target is missing.
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', other.uri, 6);
    const target = (text: string): vscode.Uri | undefined => links.find(each => other.getText(each.range) === text)?.target;
    assert.match(target('1933-10-02.letter#p4')?.toString(true) ?? '', /1933-10-02\.letter#L\d+,1$/);
    assert.match(target('1933-10-02.letter')?.path ?? '', /1933-10-02\.letter$/);
    assert.match(target('trotskij1933')?.path ?? '', /1933-10-02\.letter$/);
    assert.match(target('glossary.yaml')?.path ?? '', /glossary\.yaml$/);
    assert.match(target('../paper.md')?.path ?? '', /paper\.md$/);
    assert.match(target('#p1')?.fragment ?? '', /^L\d+,1$/);
    assert.equal(links.length, 8);
    assert.equal(target('borta.letter#p1'), undefined);
    let message = '';
    await vscode.commands.executeCommand('vscode.executeLinkProvider', other.uri, 8).then(undefined, (error: Error) => { message = error.message; });
    assert.match(message, /missing/);
  });

  it('shows on hover where a link leads, as a stranger’s words', async () => {
    const [first] = await hovers(other, at(other, '(1933-10-02.letter#p4)', '1933'));
    assert.ok(!first.isTrusted && !first.supportHtml);
    assert.match(first.value.replace(/\\/g, ''), /^\*\*En liten grupps hävstång\*\* · Lev Trotskij to Brittiska sektionen, Bolsjevik-leninisterna, 1933-10-02\n\n4\. Ni talar om/);
    assert.ok(first.value.endsWith('…'));
    assert.deepEqual(await hovers(other, at(other, '(borta.letter#p1)', 'borta')), []);
  });

  it('counts each term above its entry, again when a letter changes, and not where that is switched off', async () => {
    const glossary = await vscode.workspace.openTextDocument(sample(GLOSSARY));
    await vscode.window.showTextDocument(glossary);
    const lens = async (headword: string): Promise<vscode.Command | undefined> => {
      const found = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', glossary.uri, 200);
      return found.find(each => glossary.getText(each.range) === headword)?.command;
    };
    const command = await lens('ILP');
    assert.match(command?.title ?? '', /^\d+ in 4 letters$/);
    assert.equal(command?.command, 'glossator.showReferences');
    assert.match((await lens('Militant'))?.title ?? '', /in one letter$/);
    const before = parseInt(command?.title ?? '', 10);
    await edited(other, edit => edit.insert(other.uri, at(other, 'ILP:s väg', 'ILP:s').translate(0, 3), ' ILP'), async () => {
      await until(async () => parseInt((await lens('ILP'))?.title ?? '', 10) === before + 1, 'one more');
    });
    await edited(glossary, edit => edit.insert(glossary.uri, at(glossary, '\n  ILP:', 'ILP').with({ character: 0 }), '  qvarxz: nothing\n'), async () => {
      await until(async () => (await lens('qvarxz'))?.title === 'nothing yet', 'nothing yet');
    });
    await vscode.commands.executeCommand('glossator.showReferences', glossary.uri.toString(), 'ILP');
    await vscode.commands.executeCommand('closeReferenceSearch');
    await vscode.commands.executeCommand('glossator.showReferences', 'https://example.org/', 'ILP');
    await vscode.commands.executeCommand('glossator.showReferences', 7);
    const settings = vscode.workspace.getConfiguration('glossator');
    await settings.update('glossary.codeLens', false, vscode.ConfigurationTarget.Workspace);
    try {
      await until(async () => (await lens('ILP')) === undefined, 'no count');
    } finally {
      await settings.update('glossary.codeLens', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await until(async () => (await lens('ILP')) !== undefined, 'the count');
  });

  it('finds letters, terms and points in the workspace', async () => {
    const found = async (query: string): Promise<string[]> =>
      (await vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', query)).map(each => each.name);
    assert.deepEqual(await found('trotskij 1933-10'), ['Lev Trotskij to Brittiska sektionen, Bolsjevik-leninisterna, 1933-10-02']);
    const folded = await found('havstang');
    assert.ok(folded.includes('hävstång [havstang]') && folded.some(each => each.endsWith('En liten grupps hävstång [havstang]')), folded.join(' | '));
    assert.ok((await found('ILP')).includes('ILP'));
    assert.ok((await found('undrar')).includes('1. Vi undrar om ILP:s väg. Se svaret och ledaren.'));
    assert.ok((await found('')).length >= 2);
  });

  it('shows them in Go to Symbol in Workspace, whichever word comes first', async () => {
    for (const [query, file] of [['lev 1933-10', '1933-10-02.letter'], ['1933-10 hävstång', '1933-10-02.letter'], ['fragor', '1933-09-05.letter'], ['sektionen1933', '1933-09-05.letter'], ['frågor sektionen', '1933-09-05.letter']]) {
      const glossary = await vscode.workspace.openTextDocument(sample(GLOSSARY));
      await until(async () => {
        await vscode.window.showTextDocument(glossary);
        await vscode.commands.executeCommand('workbench.action.quickOpen', `#${query}`);
        await new Promise(resolve => setTimeout(resolve, 1000));
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        for (let tries = 0; tries < 20; tries++) {
          if (vscode.window.activeTextEditor?.document.uri.path.endsWith(file)) return true;
          await new Promise(resolve => setTimeout(resolve, 50));
        }
        await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
        return false;
      }, `${file} for ${query}`, 10_000);
    }
  });
});
