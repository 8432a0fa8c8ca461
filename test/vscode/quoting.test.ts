import * as assert from './assert';
import * as vscode from 'vscode';
import { LETTER, activate, closeAll, forgotten, sample, until } from './workbench';

const POINT = { uri: '', address: 'p3' };
const WORDS = 'Steget från ett tusen till tio tusen är mycket lättare att ta än steget från fyrtio till ett tusen.';

/** A paper in a file of its own, shown beside the letter, with the cursor at `|`; deleted again afterwards. */
async function inPaper(name: string, marked: string, use: (document: vscode.TextDocument, editor: vscode.TextEditor) => Promise<void>): Promise<void> {
  const uri = sample(name), text = marked.replace('|', '');
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  try {
    const document = await vscode.workspace.openTextDocument(uri);
    const editor = await vscode.window.showTextDocument(document, vscode.ViewColumn.Two);
    const cursor = document.positionAt(marked.includes('|') ? marked.indexOf('|') : text.length);
    editor.selection = new vscode.Selection(cursor, cursor);
    await use(document, editor);
  } finally {
    await closeAll();
    await vscode.workspace.fs.delete(uri);
  }
}

async function showLetter(): Promise<vscode.TextDocument> {
  const letter = await vscode.workspace.openTextDocument(sample(LETTER));
  await vscode.window.showTextDocument(letter, vscode.ViewColumn.One);
  return letter;
}

/** Runs the command while the letter has the focus, and takes back what it did. */
async function quoted(document: vscode.TextDocument, ...args: unknown[]): Promise<string> {
  const before = document.getText();
  const letter = await showLetter();
  await vscode.commands.executeCommand('glossator.quoteInPaper', ...args);
  assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), letter.uri.toString());
  const after = document.getText();
  if (after !== before) {
    await vscode.window.showTextDocument(document, vscode.ViewColumn.Two);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  }
  return after;
}

describe('Quote in Paper', () => {
  before(async () => {
    await activate();
    POINT.uri = sample(LETTER).toString();
  });
  afterEach(closeAll);

  for (const [name, head, expected] of [
    ['a.md', '---\nlang: sv\n---\n\n', `”${WORDS}” [@trotskij1933, punkt 3]`],
    ['a.qmd', '---\nlang: en\n---\n\n', `“${WORDS}” [@trotskij1933, point 3]`],
    ['a.Rmd', '---\nlang: de\n---\n\n', `„${WORDS}“ [@trotskij1933, Punkt 3]`],
    ['a.tex', '\\usepackage[swedish]{babel}\n\\usepackage{biblatex}\n\\begin{document}\n', `”${WORDS}” \\autocite[punkt~3]{trotskij1933}`],
    ['a.typ', '#set text(lang: "sv")\n\n', `”${WORDS}” @trotskij1933[punkt 3]`],
  ] as const) {
    it(`writes a quotation with its citation in ${name}, as one edit`, () => inPaper(name, `${head}Han skrev: |\n`, async document => {
      assert.equal(await quoted(document, POINT), `${head}Han skrev: ${expected}\n`);
    }));
  }

  it('makes a block of what is long, between blank lines', () => inPaper('b.md', '---\nlang: sv\n---\n\nEtt.|\nTvå.\n', async document => {
    const text = await quoted(document, { ...POINT, address: 'p4' });
    assert.match(text, /\n\nEtt\.\n\n> Ni talar om fördelarna [^\n]*\n>\n> Om ni går med i ILP [^\n]* utifrån\. \[@trotskij1933, punkt 4\]\n\nTvå\.\n$/);
  }));

  it('quotes what is selected in the letter, else the sentence at the cursor', () => inPaper('c.md', '---\nlang: sv\n---\n\n|', async document => {
    const letter = await showLetter(), editor = vscode.window.activeTextEditor!;
    const select = (...words: string[]) => editor.selections = words.map(each => {
      const start = letter.getText().indexOf(each);
      return new vscode.Selection(letter.positionAt(start), letter.positionAt(start + each.length));
    });
    select('söker ivrigt', 'meningslöst');
    assert.equal(await quoted(document), '---\nlang: sv\n---\n\n”meningslöst […] söker ivrigt” [@trotskij1933, punkt 5]');
    await vscode.window.showTextDocument(letter, vscode.ViewColumn.One);
    const cursor = letter.positionAt(letter.getText().indexOf('ivrigt'));
    vscode.window.activeTextEditor!.selection = new vscode.Selection(cursor, cursor);
    assert.equal(await quoted(document), '---\nlang: sv\n---\n\n”Partiets revolutionära basmedlemmar söker ivrigt efter lösningar.” [@trotskij1933, punkt 5]');
  }));

  it('quotes the range, the annotation or the entry of a view that it is given', () => inPaper('d.md', '---\nlang: sv\n---\n\n|', async document => {
    const letter = await showLetter(), { uri } = POINT, start = letter.getText().indexOf('Hade det varit');
    const expected = '”knäcka dessa arbetares nackar” [@trotskij1933, punkt 4]';
    assert.ok((await quoted(document, { uri, address: 'ks-b6w3' })).endsWith(expected));
    assert.ok((await quoted(document, { type: 'annotation', uri, id: 'ks-b6w3' }, undefined)).endsWith(expected));
    assert.ok((await quoted(document, { uri, item: { address: 'p3' } })).endsWith(`”${WORDS}” [@trotskij1933, punkt 3]`));
    assert.ok((await quoted(document, { uri: letter.uri, range: { start, end: start + 14 } })).endsWith('”Hade det varit” [@trotskij1933, punkt 5]'));
  }));

  it('changes nothing for what is no letter or no part of one', () => inPaper('e.md', 'x|', async document => {
    for (const given of [{ uri: POINT.uri, address: 'p99' }, { uri: sample('references.bib').toString(), address: 'p1' }, { uri: 'file:///etc/passwd', address: 'n1' }, { uri: 7 }, 'x', { uri: POINT.uri, range: { start: -5, end: 'x' } }]) {
      assert.equal(await quoted(document, given), 'x');
    }
    // An entry that is gone from its view is not what is at the cursor.
    assert.equal(await quoted(document, undefined, [{}]), 'x');
  }));

  it('puts nothing into the front matter, where the cursor of a paper that was never read stands', () => inPaper('f.md', '|---\nlang: sv\n---\n\nEtt.\n', async document => {
    assert.equal(await quoted(document, POINT), `---\nlang: sv\n---\n\n”${WORDS}” [@trotskij1933, punkt 3]\n\nEtt.\n`);
  }));

  it('writes at the cursor of a paper whose tab lies under another one', () => inPaper('g.md', 'Ett |två.', async (document, editor) => {
    assert.equal(editor.selection.active.character, 4);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(sample('references.bib')), vscode.ViewColumn.Two);
    await until(() => !vscode.window.visibleTextEditors.some(each => each.document === document), 'the paper to be hidden');
    assert.match(await quoted(document, POINT), /^Ett [“”].* två\.$/);
  }));

  it('quotes a letter that is not open, and one that has no name but its file’s', async () => {
    const uri = sample('letters/utan-id.letter');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('Kära vän!\n\n1. Ett ord.\n\n2. Ett annat.\n'));
    try {
      await inPaper('h.md', '---\nlang: sv\n---\n\n|', async document => assert.ok((await quoted(document, { uri, address: 'p2' })).endsWith('”Ett annat.” [@utan-id, punkt 2]')));
    } finally {
      await vscode.workspace.fs.delete(uri);
      await forgotten('letters/utan-id.letter');
    }
  });
});

describe('Insert Quotation', () => {
  before(activate);
  afterEach(closeAll);

  const insert = async (name: string, marked: string, given: unknown, expected: string) => inPaper(name, marked, async document => {
    const before = document.getText();
    const editor = vscode.window.activeTextEditor!;
    await vscode.commands.executeCommand('glossator.insertQuotation', given);
    assert.equal(document.getText(), expected);
    if (expected === before) return;
    // The cursor stands after it.
    assert.ok(document.getText(new vscode.Range(new vscode.Position(0, 0), editor.selection.active)).trimEnd().endsWith(']'));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('quotes and cites what one letter has, free of accents and capitals, as one edit', () => insert('i.md', '---\nlang: sv\n---\n\nEtt |två.\n', { text: 'soker IVRIGT\nefter' },
    '---\nlang: sv\n---\n\nEtt ”söker ivrigt efter” [@trotskij1933, punkt 5] två.\n'));

  it('looks in the letter that it is given', () => insert('j.md', '---\nlang: en\n---\n\n|', { text: 'söker ivrigt', key: 'trotskij1933' }, '---\nlang: en\n---\n\n“söker ivrigt” [@trotskij1933, point 5]'));
});
