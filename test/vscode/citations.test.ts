import * as assert from './assert';
import * as vscode from 'vscode';
import { activate, at, closeAll, diagnostics, edited, forgotten, hovers, sample, until } from './workbench';

const BIB = `@book{deutscher1963,
  author = {Deutscher, Isaac},
  title = {The Prophet Outcast},
  date = {1963},
  publisher = {Oxford University Press},
  location = {London},
  abstract = {On [the](command:evil) *exile*.},
  keywords = {exile, opposition},
}
`;
const LETTER = '---\nid: brev1934\nsender: Lev Trotskij\nrecipient: Karin\ndate: 1934-01-02\n---\nKära vän!\n\n1. Det första.\n\n2. Det andra, se [@deutscher1963, s. 3].\n';
const PAPER = '---\nlang: sv\nbibliography: cite.bib\n---\n\nSe [@deutscher1963, s. 3; @brev1934, punkt 2] och @brev1934. Skriv till a@deutscher1963.se eller `@deutscher1963`, [@deutcher1963].\n';
const TEX = '\\documentclass{article}\\usepackage{biblatex}\\addbibresource{cite.bib}\\begin{document}\n\\autocite[12]{deutscher1963}\n\\end{document}\n';
const FILES: Record<string, string> = { 'cite/cite.bib': BIB, 'cite/brev.letter': LETTER, 'cite/text.md': PAPER, 'cite/del.tex': TEX };

describe('citations', () => {
  let paper: vscode.TextDocument, bib: vscode.TextDocument, letter: vscode.TextDocument;

  before(async () => {
    await activate();
    for (const [name, text] of Object.entries(FILES)) await vscode.workspace.fs.writeFile(sample(name), new TextEncoder().encode(text));
    [bib, letter, paper] = await Promise.all(['cite/cite.bib', 'cite/brev.letter', 'cite/text.md'].map(name => vscode.workspace.openTextDocument(sample(name))));
    await vscode.window.showTextDocument(paper);
    await diagnostics(paper.uri, 1);
  });
  after(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(sample('cite'), { recursive: true });
    await forgotten('cite/brev.letter');
  });

  const text = (found: readonly vscode.MarkdownString[]): string => found.map(each => each.value.replace(/\\/g, '')).join('\n');
  const definitions = async (document: vscode.TextDocument, words: string, part: string): Promise<string[]> => {
    const found = await vscode.commands.executeCommand<vscode.LocationLink[]>('vscode.executeDefinitionProvider', document.uri, at(document, words, part));
    return Promise.all(found.map(async ({ targetUri, targetSelectionRange, targetRange }) => {
      const target = await vscode.workspace.openTextDocument(targetUri);
      return `${targetUri.path.split('/').at(-1)} ${target.getText(targetSelectionRange ?? targetRange) || target.lineAt(targetRange.start).text}`;
    }));
  };

  it('show their reference on hover, only on the key, as a stranger’s words', async () => {
    const found = await hovers(paper, at(paper, '@deutscher1963, s', 'deutscher1963'));
    assert.match(text(found), /Deutscher.*The Prophet Outcast.*1963/s);
    assert.match(found[0].value, /\*The Prophet Outcast\*/);
    assert.ok(!found[0].isTrusted && !found[0].supportHtml);
    assert.ok(found.filter(each => each.isTrusted).every(each => !each.value.includes('evil')));
    assert.match(text(found), /On \[the\]\(command:evil\) \*exile\*\./);
    assert.match(text(found), /exile, opposition/);
    assert.match(text(found), /Open entry.*Copy reference/);
    assert.match(text(found), /citeproc-js implements the Citation Style Language/);
    for (const [words, part] of [['[@deutscher1963, s', '['], ['1963, s. 3', 's. 3'], ['a@deutscher1963', 'deutscher'], ['`@deutscher1963`', 'deutscher'], ['bibliography', 'biblio']]) {
      assert.equal(`${words}${text(await hovers(paper, at(paper, words, part)))}`, words);
    }
  });

  it('show the point of a letter, else how it begins', async () => {
    assert.match(text(await hovers(paper, at(paper, '@brev1934, punkt 2', 'brev1934'))), /Trotskij.*> 2\. Det andra.*Open letter/s);
    assert.match(text(await hovers(paper, at(paper, '@brev1934.', 'brev1934'))), /> 1\. Det första/);
  });

  it('say that a key is unknown, with the nearest', async () => assert.match(text(await hovers(paper, at(paper, '@deutcher1963', 'deutcher'))), /deutcher1963.*\s.*deutscher1963/));

  it('show in letters and other languages too, and how often an entry is cited', async () => {
    assert.match(text(await hovers(letter, at(letter, '@deutscher1963', 'deutscher'))), /The Prophet Outcast/);
    const tex = await vscode.workspace.openTextDocument(sample('cite/del.tex'));
    assert.match(text(await hovers(tex, at(tex, '{deutscher1963}', 'deutscher'))), /The Prophet Outcast/);
    assert.match(text(await hovers(bib, at(bib, 'deutscher1963'))), /The Prophet Outcast.*Cited 3 times: .*brev\.letter/s);
    assert.equal(text(await hovers(bib, at(bib, 'Deutscher, Isaac'))), '');
  });

  it('lead to the entry, the point and the letter', async () => {
    assert.deepEqual(await definitions(paper, '@deutscher1963, s', 'deutscher'), ['cite.bib deutscher1963']);
    assert.deepEqual(await definitions(paper, '@brev1934, punkt', 'brev'), ['brev.letter 2. Det andra, se [@deutscher1963, s. 3].']);
    assert.deepEqual(await definitions(paper, '@brev1934.', 'brev'), ['brev.letter brev1934']);
    assert.deepEqual(await definitions(letter, '@deutscher1963', 'deutscher'), ['cite.bib deutscher1963']);
    assert.deepEqual(await definitions(paper, 'cite.bib', 'cite'), ['cite.bib @book{deutscher1963,']);
  });

  it('are found from the paper, the entry and the letter', async () => {
    const references = async (document: vscode.TextDocument, words: string): Promise<string[]> => {
      const found = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, at(document, words));
      return found.map(({ uri, range }) => `${uri.path.split('/').at(-1)}:${range.start.line + 1}:${range.start.character}`).sort();
    };
    const expected = ['brev.letter:11:19', 'cite.bib:1:6', 'del.tex:2:14', 'text.md:6:5'];
    // VS Code's own Markdown has `[@key]` for a reference to a link, and finds it once more.
    assert.deepEqual((await references(paper, 'deutscher1963, s')).filter(each => each !== 'text.md:6:4'), expected);
    assert.deepEqual(await references(bib, 'deutscher1963'), expected);
    assert.deepEqual(await references(letter, 'brev1934'), ['brev.letter:2:4', 'text.md:6:27', 'text.md:6:51']);
  });

  it('are marked in the document', async () => {
    const found = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>('vscode.executeDocumentHighlights', paper.uri, at(paper, '@brev1934, punkt', 'brev1934'));
    assert.deepEqual(found.map(each => paper.getText(each.range)), ['brev1934', 'brev1934']);
  });

  it('are renamed everywhere, in closed files too, and back', async () => {
    const rename = async (document: vscode.TextDocument, words: string, to: string): Promise<number> => {
      const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', document.uri, at(document, words), to);
      assert.ok(await vscode.workspace.applyEdit(edit, { isRefactoring: true }));
      return edit.size;
    };
    const tex = async (): Promise<string> => (await vscode.workspace.openTextDocument(sample('cite/del.tex'))).getText();
    assert.equal(await rename(paper, 'deutscher1963, s', 'prophet'), 4);
    assert.match(paper.getText(), /\[@prophet, s\. 3; @brev1934, punkt 2\].*`@deutscher1963`/);
    assert.match(bib.getText(), /^@book\{prophet,/);
    assert.match(await tex(), /\{prophet\}/);
    assert.match(letter.getText(), /\[@prophet, s\. 3\]/);
    await rename(bib, 'prophet', 'deutscher1963');
    assert.equal(bib.getText(), BIB);
    assert.equal(paper.getText(), PAPER);
    assert.equal(await tex(), TEX);
    // A key that is taken: nothing is changed, by VS Code's own Markdown either.
    const none = await vscode.commands.executeCommand<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', paper.uri, at(paper, 'deutscher1963, s'), 'brev1934');
    assert.equal(none.size, 0);
    assert.equal(paper.getText(), PAPER);
    await vscode.workspace.saveAll();
  });

  it('are reported, follow the files, and have quick fixes', async () => {
    // A text that was changed and put back has its problems where they were a moment ago.
    const problem = await until(() => vscode.languages.getDiagnostics(paper.uri).find(each => paper.getText(each.range) === 'deutcher1963'), 'the key to be unknown');
    await diagnostics(paper.uri, 1);
    assert.equal(problem.code, 'citation-unknown');
    const actions = async (range = problem.range): Promise<vscode.CodeAction[]> => vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', paper.uri, range, 'quickfix');
    assert.deepEqual((await actions()).map(each => each.title), ['Change to “deutscher1963”', 'Add “deutcher1963” to a bibliography …']);
    await edited(bib, edit => edit.replace(bib.uri, new vscode.Range(0, 6, 0, 19), 'deutcher1963'), async () => {
      await until(() => vscode.languages.getDiagnostics(paper.uri).filter(each => each.code === 'citation-unknown').map(each => paper.getText(each.range)).join() === 'deutscher1963', 'another key to be unknown');
    });
    await edited(letter, edit => edit.replace(letter.uri, new vscode.Range(10, 0, 10, 2), '3.'), async () => {
      const found = await until(() => vscode.languages.getDiagnostics(paper.uri).find(each => each.code === 'citation-point-missing'), 'a missing point');
      assert.equal(paper.getText(found.range), 'punkt 2');
      assert.deepEqual((await actions(found.range)).map(each => each.title).slice(0, 1), ['Change to “1”']);
    });
    await edited(letter, edit => edit.replace(letter.uri, new vscode.Range(1, 4, 1, 12), 'annat'), async () => {
      await until(() => vscode.languages.getDiagnostics(paper.uri).filter(each => each.code === 'citation-unknown').length === 3, 'the letter to be unknown');
    });
    await diagnostics(paper.uri, 1);
  });

  it('get an entry in the bibliography for a key that nothing has, which one Undo takes back', async () => {
    await vscode.commands.executeCommand('glossator.addSource', paper.uri.toString(), 'deutcher1963');
    const shown = vscode.window.activeTextEditor;
    assert.equal(shown?.document.uri.path, bib.uri.path);
    assert.match(bib.getText(), /\}\n\n@book\{deutcher1963,\n  author = \{Deutcher\},\n/);
    assert.ok(bib.getText().startsWith(BIB));
    assert.ok(bib.getText(shown!.selection) === '…', bib.getText(shown!.selection));
    await diagnostics(paper.uri, 0);
    await vscode.commands.executeCommand('undo');
    assert.equal(bib.getText(), BIB);
    await diagnostics(paper.uri, 1);
    for (const args of [['https://example.org/', 'x'], [paper.uri.toString(), 'a b'], [paper.uri.toString(), 7], []]) await vscode.commands.executeCommand('glossator.addSource', ...args);
    assert.equal(bib.getText(), BIB);
  });

  // VS Code's Markdown has its validation in a server that the web host of these tests does not start.
  if (!('Worker' in globalThis)) it('are left alone by VS Code’s own Markdown validation when the setting is taken that a quick fix offers', async () => {
    await vscode.window.showTextDocument(paper);
    const validate = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('markdown', paper.uri);
    const said = (): vscode.Diagnostic[] => vscode.languages.getDiagnostics(paper.uri).filter(each => each.source !== 'Glossator');
    await validate().update('validate.enabled', true, vscode.ConfigurationTarget.Workspace);
    try {
      // Markdown looks at a text when it changes.
      await vscode.window.activeTextEditor?.edit(edit => edit.insert(new vscode.Position(5, 0), ' '));
      const [first] = await until(() => said().length > 0 ? said() : undefined, 'what Markdown says of citations');
      assert.equal(typeof first.code === 'object' ? first.code.value : first.code, 'link.no-such-reference');
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', paper.uri, first.range, 'quickfix');
      const action = actions.find(each => each.command?.command === 'glossator.stopReferenceValidation');
      assert.ok(action?.command, actions.map(each => each.title).join());
      await vscode.commands.executeCommand(action.command.command, ...action.command.arguments ?? []);
      await until(() => said().length === 0, 'Markdown to be silent');
      assert.equal(validate().get('validate.referenceLinks.enabled'), 'ignore');
    } finally {
      await vscode.commands.executeCommand('undo');
      for (const name of ['validate.enabled', 'validate.referenceLinks.enabled']) await validate().update(name, undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('miss a bibliography that is deleted, and know it again', async () => {
    await closeAll();
    await vscode.window.showTextDocument(paper = await vscode.workspace.openTextDocument(sample('cite/text.md')));
    await vscode.workspace.fs.rename(sample('cite/cite.bib'), sample('cite/cites.bib'));
    const missing = await until(() => vscode.languages.getDiagnostics(paper.uri).find(each => each.code === 'bibliography-missing'), 'the bibliography to be missing');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', paper.uri, missing.range, 'quickfix');
    assert.deepEqual(actions.map(each => each.title), ['Change to “cites.bib”', 'Create “cite.bib”']);
    await vscode.workspace.fs.rename(sample('cite/cites.bib'), sample('cite/cite.bib'));
    await until(() => vscode.languages.getDiagnostics(paper.uri).filter(each => each.source === 'Glossator').length === 1, 'the bibliography to be there again');
  });
});
