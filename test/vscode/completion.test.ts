import * as assert from './assert';
import * as vscode from 'vscode';
import { activate, closeAll, hoverText, newLetter, sample, until } from './workbench';

const OWN = 'letters/completion-own.letter', OTHER = 'letters/completion år (1).letter';

/** Writes a letter, opens it and shows it, the cursor at the bar. */
async function open(marked: string): Promise<vscode.TextDocument> {
  await activate();
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.workspace.fs.writeFile(sample(OWN), new TextEncoder().encode(marked.replace('|', '')));
  const document = await vscode.workspace.openTextDocument(sample(OWN));
  await until(() => document.getText() === marked.replace('|', ''), 'the text that was written');
  const editor = await vscode.window.showTextDocument(document);
  const position = document.positionAt(marked.indexOf('|'));
  editor.selection = new vscode.Selection(position, position);
  return document;
}

async function items(marked: string, trigger?: string): Promise<vscode.CompletionItem[]> {
  const document = await open(marked);
  const list = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, document.positionAt(marked.indexOf('|')), trigger);
  // In the front matter, which is YAML to the editor, it offers the words of the text where we offer nothing.
  return list.items.filter(each => each.kind !== vscode.CompletionItemKind.Text);
}

function labelOf({ label }: vscode.CompletionItem): string { return typeof label === 'string' ? label : label.label; }

async function item(marked: string, label: string): Promise<vscode.CompletionItem> {
  const all = await items(marked);
  const found = all.find(each => labelOf(each) === label);
  assert.ok(found, `${label} is among ${all.map(labelOf).join(', ')}`);
  return found;
}

/** What stands in an item's two ranges, around the cursor. */
function ranges(marked: string, { range }: vscode.CompletionItem): string[] {
  const text = marked.replace('|', '');
  assert.ok(range && 'inserting' in range, 'there are two ranges');
  const lines = text.split('\n');
  return [range.inserting, range.replacing].map(each => lines[each.start.line].slice(each.start.character, each.end.character));
}

describe('completion in a letter', () => {
  before(async () => {
    await activate();
    await vscode.workspace.fs.writeFile(sample(OTHER), new TextEncoder().encode('---\nid: året\ntitle: Om vägen\nsender: "Groves, Reg"\nrecipient: Leo Trotskij\ndate: 1933-09-05\nplace: London\n---\n\nKära kamrat!\n\n1. [Hävstången]{#an-x1y2 .egen} räcker.\n\n2. Vidare.\n'));
  });
  after(async () => {
    await closeAll();
    for (const name of [OWN, OTHER]) await vscode.workspace.fs.delete(sample(name));
  });

  it('offers the letters of the workspace where a link leads', async () => {
    // A letter that was written a moment ago may not be known yet.
    await until(async () => (await items('[x](|)')).some(each => labelOf(each) === 'Om vägen'), 'the letter');
    const found = await item('[x](|)', 'Om vägen');
    assert.equal(found.insertText, 'completion%20år%20%281%29.letter');
    assert.equal((found.label as vscode.CompletionItemLabel).description, 'Groves, Reg → Leo Trotskij, 1933-09-05');
    assert.ok((await items('[x](|)')).some(each => labelOf(each) === '#'));
  });
  it('finds them by words in any order, without accents, and closes the link', async () => {
    const found = await items('[x](1933 vagen groves|');
    assert.deepEqual(found.map(each => each.insertText), ['completion%20år%20%281%29.letter)']);
    assert.ok(found[0].filterText?.startsWith('1933 vagen groves '), found[0].filterText);
  });
  it('replaces what it should, in both modes', async () => {
    const marked = '[x](compl|etion.letter#p2) och';
    assert.deepEqual(ranges(marked, await item(marked, 'Om vägen')), ['compl', 'completion.letter']);
    const open = '[x](compl| och';
    assert.deepEqual(ranges(open, await item(open, 'Om vägen')), ['compl', 'compl']);
  });
  it('offers the parts of this letter and of another one', async () => {
    const own = await items('[x](#|)\n\n1. Ett.\n\n2. Två.\n');
    assert.deepEqual(own.map(labelOf).filter(label => /^p\d$/.test(label)), ['p1', 'p2']);
    const annotation = await item('[x](completion%20år%20%281%29.letter#|', 'an-x1y2');
    assert.equal(annotation.insertText, 'an-x1y2)');
    assert.equal(annotation.detail, 'Hävstången');
  });

  it('offers headwords, in quotation marks where they have blanks, and none', async () => {
    assert.equal((await item('[x]{term=|}', 'The New Leader')).insertText, '"The New Leader"');
    assert.equal((await item('[x]{term=|}', 'ILP')).insertText, 'ILP');
    assert.equal((await item('[x]{term="|"}', 'The New Leader')).insertText, 'The New Leader');
    assert.equal((await item('[x]{term="The|}', 'The New Leader')).insertText, 'The New Leader"');
    assert.equal((await item('[x]{term=|}', 'none')).insertText, 'none');
    const marked = '[x]{term=The| .a}';
    assert.deepEqual(ranges(marked, await item(marked, 'The New Leader')), ['The', 'The']);
  });
  it('offers keys, tags and editorial classes', async () => {
    const found = (await items('[x]{|}')).map(labelOf);
    for (const label of ['term=', 'lang=', '.gap', '.unclear', '.supplied', '.sic', '.del', '.add', '.egen', '.taktik']) assert.ok(found.includes(label), label);
    assert.ok(!found.includes('reason='));
    assert.ok((await items('[x]{.gap |}')).map(labelOf).includes('extent='));
    assert.ok((await items('[x]{.sic |}')).map(labelOf).includes('corr='));
    const marked = '[x]{.tak|tik .metafor}';
    assert.deepEqual(ranges(marked, await item(marked, '.taktik')), ['.tak', '.taktik']);
  });
  it('offers languages by their codes and names', async () => {
    const found = await item('[x]{lang=|}', 'de');
    assert.ok(/German|tyska|Deutsch/.test(`${(found.label as vscode.CompletionItemLabel).description} ${found.filterText}`));
  });
  it('offers the notes that nothing refers to', async () => {
    const found = await items('Ord[^a] och ord[^|\n\n[^a]: Första\n\n[^b]: Andra\n');
    assert.deepEqual(found.map(each => [labelOf(each), each.insertText]), [['b', 'b]']]);
  });

  it('offers the fields that are not there yet, and explains them', async () => {
    const found = (await items('---\ntitle: x\n|\nlang: sv\n---\n')).map(labelOf);
    for (const field of ['id', 'sender', 'recipient', 'date', 'shelfmark', 'bibliography']) assert.ok(found.includes(field), field);
    assert.ok(!found.includes('title') && !found.includes('lang'));
    const document = await open('---\nsender: |x\n---\n');
    assert.match(await hoverText(document, new vscode.Position(1, 2)), /Who wrote it/);
    assert.equal(await hoverText(document, new vscode.Position(1, 8)), '');
  });
  it('offers names that letters have, as YAML wants them', async () => {
    assert.equal((await item('---\nsender: |\n---\n', 'Lev Trotskij')).insertText, 'Lev Trotskij');
    assert.equal((await item('---\nsender:|\n---\n', 'Lev Trotskij')).insertText, ' Lev Trotskij');
    assert.equal((await item('---\nrecipient: [|]\n---\n', 'Groves, Reg')).insertText, '"Groves, Reg"');
    assert.equal((await item('---\nsender: "|\n---\n', 'Lev Trotskij')).insertText, 'Lev Trotskij"');
    const marked = '---\nrecipient:\n  - Lev| Trot # r\n---\n';
    assert.deepEqual(ranges(marked, await item(marked, 'Lev Trotskij')), ['Lev', 'Lev Trot']);
    // What is being typed is no value yet.
    assert.ok(!(await items('---\nsender: Grov|\n---\n')).map(labelOf).includes('Grov'));
  });
  it('offers places, letters to be translated, glossaries and dates', async () => {
    await item('---\nplace: |\n---\n', 'London');
    assert.equal((await item('---\noriginal: |\n---\n', 'året')).insertText, 'året');
    await item('---\nglossary: |\n---\n', 'glossary.yaml');
    const dates = await items('---\ndate: |\n---\n2 oktober 1933\n\nKära kamrater!\n\nText.\n');
    assert.equal(labelOf(dates[0]), '1933-10-02');
    assert.equal(dates[0].insertText, '1933-10-02');
  });

  for (const [marked, trigger] of [['Text.|', '.'], ['Text (|)', '('], ['nr #|', '#'], ['a =|', '='], ['x {|}', '{'], ['sade "|', '"'], ['Text: |', ' '], ['Text [|]', '['], ['Te|xt', undefined], ['|', undefined],
    ['`[x](|)`', '('], ['[x](https:|)', undefined], ['---\nsender:\n  |\n---\n', ' '], ['---\ntitle: x |\n---\n', ' ']] as const) {
    it(`keeps quiet in ${JSON.stringify(marked)}`, async () => assert.deepEqual((await items(marked, trigger)).map(labelOf), []));
  }

  it('takes part in typing: a link’s target is offered, found and accepted', async () => {
    const document = await newLetter('Text ');
    await vscode.commands.executeCommand('cursorBottom');
    await vscode.commands.executeCommand('cursorEnd');
    for (const text of ['[', 'x']) await vscode.commands.executeCommand('type', { text });
    await vscode.commands.executeCommand('cursorRight');
    for (const text of ['(', ...'groves']) await vscode.commands.executeCommand('type', { text });
    assert.ok(document.getText().startsWith('Text [x](groves'), document.getText());
    await until(async () => {
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      return !document.getText().includes('groves');
    }, `the suggestion in ${document.getText()}`);
    assert.equal(document.getText(), 'Text [x](letters/completion%20år%20%281%29.letter)');
  });
});
