import * as assert from './assert';
import * as vscode from 'vscode';
import { activate, closeAll, sample, until } from './workbench';

const BIB = '@book{deutscher1963,\n  author = {Deutscher, Isaac},\n  title = {The Prophet Outcast},\n  date = {1963},\n}\n\n@book{ångström:1890,\n  author = {Ångström, Karl and Ek, Östen and Alm, Per},\n  title = {Om <i>vågor</i>},\n  date = {1890},\n}\n';
const written = new Set<string>();

/** Writes a file, opens it and shows it, the cursor at the bar. */
async function open(name: string, marked: string): Promise<vscode.TextDocument> {
  await activate();
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  written.add(name);
  await vscode.workspace.fs.writeFile(sample(name), new TextEncoder().encode(marked.replace('|', '')));
  const document = await vscode.workspace.openTextDocument(sample(name));
  await until(() => document.getText() === marked.replace('|', ''), 'the text that was written');
  const editor = await vscode.window.showTextDocument(document);
  const position = document.positionAt(marked.indexOf('|'));
  editor.selection = new vscode.Selection(position, position);
  return document;
}

async function items(name: string, marked: string, resolved = 0): Promise<vscode.CompletionItem[]> {
  const document = await open(name, marked);
  const list = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, document.positionAt(marked.indexOf('|')), undefined, resolved);
  return list.items.filter(each => each.kind === vscode.CompletionItemKind.Reference || each.kind === vscode.CompletionItemKind.User);
}

const keyOf = ({ label }: vscode.CompletionItem): string => typeof label === 'string' ? label : label.label;
const describe1 = ({ label }: vscode.CompletionItem): string | undefined => typeof label === 'string' ? undefined : label.description;

describe('completion of citation keys', () => {
  before(async () => {
    await activate();
    await vscode.workspace.fs.writeFile(sample('citing.bib'), new TextEncoder().encode(BIB));
  });
  after(async () => {
    await closeAll();
    for (const name of ['citing.bib', ...written]) await vscode.workspace.fs.delete(sample(name));
  });
  const md = (text: string): string => `---\nlang: sv\nbibliography: citing.bib\n---\n\n${text}`;

  it('offers the entries of the paper’s bibliographies, and the letters, each in few words', async () => {
    const found = await until(async () => {
      const all = await items('citing.md', md('Jfr [@|]'));
      return all.some(each => keyOf(each) === 'trotskij1933') ? all : undefined;
    }, 'the letter');
    const entry = found.find(each => keyOf(each) === 'deutscher1963')!, letter = found.find(each => keyOf(each) === 'trotskij1933')!;
    assert.equal(describe1(entry), 'Deutscher 1963');
    assert.equal(entry.detail, 'The Prophet Outcast');
    assert.equal(entry.insertText, 'deutscher1963');
    assert.ok(describe1(letter)?.startsWith('Lev Trotskij → '), describe1(letter));
    assert.ok(letter.kind !== entry.kind, 'letters have another icon');
    assert.equal(describe1(found.find(each => keyOf(each) === 'ångström:1890')!), 'Ångström et al. 1890');
    const looked = (await items('citing.md', md('Jfr [@deutscher|]'), 1))[0].documentation as vscode.MarkdownString;
    assert.ok(looked.value.includes('The Prophet Outcast') && looked.value.includes('citeproc') && !looked.isTrusted, looked.value);
  });

  it('finds them by words in any order, without accents, whatever VS Code filters by', async () => {
    for (const [typed, key] of [['isaac prophet', 'deutscher1963'], ['vagor angstrom', 'ångström:1890'], ['sektionen trotskij', 'trotskij1933']]) {
      // The first word is typed before the blank that the list goes on after.
      await items('citing.md', md(`Jfr [@${typed.split(' ')[0]}|]`));
      const document = vscode.window.activeTextEditor!.document, editor = vscode.window.activeTextEditor!;
      let found: vscode.CompletionItem[] = [];
      for (const character of ` ${typed.split(' ')[1]}`) {
        await editor.edit(edit => edit.insert(editor.selection.active, character));
        found = (await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, editor.selection.active, character === ' ' ? ' ' : undefined)).items.filter(each => each.kind !== vscode.CompletionItemKind.Text);
      }
      assert.deepEqual(found.map(keyOf), [key]);
      assert.ok(found[0].filterText?.startsWith(typed), found[0].filterText);
      const { range } = found[0];
      assert.ok(range && 'inserting' in range && document.getText(range.inserting) === typed, 'all the words are replaced');
    }
  });

  it('puts first what the paper cites already', async () => {
    const found = await items('citing.md', md('Jfr [@ångström:1890] och [@|].'));
    assert.equal(keyOf([...found].sort((a, b) => (a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1)[0]), 'ångström:1890');
  });

  it('is not there in prose, code and addresses', async () => {
    for (const none of ['Jfr |', 'Jfr d|', 'e@|', '`@|`', '```\n@|\n```', '<https://e.org/@|>', 'Ett ord |och']) assert.equal(`${none} ${(await items('citing.md', md(none))).map(keyOf)}`, `${none} `);
    for (const none of ['Jfr |', 'e@|', '% \\cite{|}', '\\textbf{|}']) assert.equal(`${none} ${(await items('citing.tex', `\\addbibresource{citing.bib}\n\\begin{document}\n${none}\n\\end{document}\n`)).map(keyOf)}`, `${none} `);
  });

  it('writes what each language wants', async () => {
    const insert = async (name: string, marked: string, key = 'deutscher1963'): Promise<unknown> => (await items(name, marked)).find(each => keyOf(each) === key)?.insertText;
    assert.equal(await insert('citing.tex', '\\addbibresource{citing.bib}\n\\begin{document}\n\\autocite{|}\n\\end{document}\n'), 'deutscher1963');
    assert.equal(await insert('citing.typ', '#bibliography("citing.bib")\n\nJfr @|\n'), 'deutscher1963');
    assert.equal(await insert('citing.org', '#+bibliography: citing.bib\n\nJfr [cite:|\n'), '@deutscher1963]');
    assert.equal(await insert('citing.rst', 'Jfr :cite:p:`|`\n\n.. bibliography:: citing.bib\n'), 'deutscher1963');
    assert.equal(await insert('citing.adoc', '= T\n:bibtex-file: citing.bib\n\nJfr cite:[|]\n'), 'deutscher1963');
    assert.equal(await insert('citing.qmd', md('Jfr [@ång|]'), 'ångström:1890'), 'ångström:1890');
  });

  it('offers the points of a letter after its key', async () => {
    const found = await items('citing.md', md('Jfr [@trotskij1933, |].'), 1);
    assert.equal(keyOf(found[3]), 'punkt 4');
    assert.ok(describe1(found[3])?.startsWith('4. Ni talar om'), describe1(found[3]));
    assert.deepEqual((await items('citing.md', md('Jfr [@deutscher1963, |].'))).map(keyOf), []);
    assert.deepEqual((await items('citing.md', md('Som @trotskij1933, |'))).map(keyOf), []);
  });

  it('is there in letters, in their text and where they name their edition', async () => {
    const own = 'letters/citing-own.letter';
    const front = (source: string): string => `---\nid: own\nsource: ${source}\nbibliography: ../citing.bib\n---\n\nKära kamrat!\n\n`;
    assert.ok((await items(own, `${front('"x"')}1. Jfr [@deu|].\n`)).some(each => keyOf(each) === 'deutscher1963'));
    assert.ok((await items(own, front('"@deu|"'))).some(each => keyOf(each) === 'deutscher1963'));
    assert.deepEqual((await items(own, `${front('"x"')}1. Jfr \`@deu|\`.\n`)).map(keyOf), []);
  });
});
