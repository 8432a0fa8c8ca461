import * as assert from './assert';
import * as vscode from 'vscode';
import { LETTER, at, closeAll, hoverText, hovers, newLetter, openLetter, sample, until } from './workbench';

const TEXT = `Kära vän!

1. Ett [ord [inuti]{#lt-aaa1 .metafor}[^lt-aaa1] ett annat]{#lt-aaa2 .ton}[^lt-aaa2] här.

[^lt-aaa1]: []{by=LT date=2026-11-23} En *not*, ![bild](https://example.org/x.png), [ond](command:workbench.action.quit) och [punkt 2](#p2).

    - []{by=KS date=2026-11-24} Ett svar om [saken](#p1).

[^lt-aaa2]: Den yttre noten.

2. Och []{#lt-bbb1 .s}ett [tredje[]{.e a=lt-bbb1}]{.unclear} [fjärde]{#lt-ccc1 .metafor}.
`;

describe('annotations that are seen', () => {
  afterEach(closeAll);

  it('show their notes in the hover, the innermost first, with tags, author, date and replies', async () => {
    const document = await newLetter(TEXT);
    const text = await hoverText(document, at(document, 'inuti'));
    const order = ['metafor', 'En *not*', 'LT, 2026\\-11\\-23', '> Ett svar om', 'KS, 2026\\-11\\-24', 'ton', 'Den yttre noten.'].map(part => text.indexOf(part));
    assert.ok(order.every((place, index) => place >= 0 && (index === 0 || place > order[index - 1])), text);
    assert.ok(!(await hoverText(document, at(document, 'ett annat'))).includes('En *not*'));
  });

  it('show what strangers wrote harmlessly, and lead to places of the letter', async () => {
    const document = await newLetter(TEXT);
    const found = await hovers(document, at(document, 'inuti'));
    const note = found.find(each => each.value.includes('En *not*'));
    assert.ok(note && !note.isTrusted && !note.supportHtml);
    assert.ok(!note.value.includes('command:') && note.value.includes('\\![bild]'), note.value);
    const line = document.positionAt(TEXT.indexOf('2. Och')).line + 1;
    assert.ok(note.value.includes(`[punkt 2](${document.uri.with({ fragment: `L${line},1` }).toString()})`), note.value);
  });

  it('show the tagset’s labels, and what has no note', async () => {
    const document = await openLetter();
    const text = await hoverText(document, at(document, 'knäcka dessa arbetares nackar', 'dessa'));
    assert.match(text, /\*\*Metafor\*\*: Bilder och liknelser[^]*Brevets enda våldsamma bild/);
    const plain = await newLetter('Ett [ord]{#lt-aaa1} här.');
    assert.equal(await hoverText(plain, at(plain, 'ord')), `*${vscode.l10n.t('An annotation without a note')}*`);
  });

  it('lead from one to the next and back, round the ends of the letter', async () => {
    const document = await newLetter(TEXT);
    const passages = [at(document, '[ord', '['), at(document, '[inuti', '['), at(document, '.s}ett', '}'), at(document, '[fjärde', '[')].map(each => document.offsetAt(each) + 1);
    const offset = (): number => document.offsetAt(vscode.window.activeTextEditor!.selection.active);
    const go = async (command: string, options?: unknown): Promise<number> => {
      const before = offset();
      await vscode.commands.executeCommand(command, options);
      await until(() => offset() !== before, 'the cursor to move');
      assert.ok(vscode.window.activeTextEditor!.selection.isEmpty);
      return passages.indexOf(offset());
    };
    const forward: number[] = [], back: number[] = [], tagged: number[] = [];
    for (let i = 0; i < 5; i++) forward.push(await go('glossator.nextAnnotation'));
    for (let i = 0; i < 5; i++) back.push(await go('glossator.previousAnnotation'));
    for (let i = 0; i < 3; i++) tagged.push(await go('glossator.nextAnnotation', { tag: 'metafor' }));
    assert.deepEqual([forward, back, tagged], [[0, 1, 2, 3, 0], [3, 2, 1, 0, 3], [1, 3, 1]]);
    const stay = offset();
    for (const options of [{ tag: 'okänt' }, { tag: 'none' }]) await vscode.commands.executeCommand('glossator.nextAnnotation', options);
    assert.equal(offset(), stay);
  });

  it('are gone through in the letter alone, whatever the arguments', async () => {
    await openLetter();
    await vscode.commands.executeCommand('glossator.nextAnnotation', { tag: 7 });
    const editor = vscode.window.activeTextEditor!;
    assert.equal(editor.document.uri.path, sample(LETTER).path);
    assert.equal(editor.document.getText(new vscode.Range(editor.selection.active.translate(0, -1), editor.selection.active)), '[');
  });
});
