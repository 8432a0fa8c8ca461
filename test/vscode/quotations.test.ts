import * as assert from './assert';
import * as vscode from 'vscode';
import { activate, closeAll, diagnostics, edited, forgotten, sample, until } from './workbench';

const LETTER = '---\nid: brev1935\nsender: Lev Trotskij\nrecipient: Karin\ndate: 1935-01-02\nlang: sv\n---\nKära vän!\n\n1. Steget från ett tusen till tio tusen är inte\nlättare att ta, och därför måste vi börja med det lilla, här och nu.\n\n2. Partiet är en stark rörelse som växer för varje dag.\n';
const PAPER = `---
lang: sv
---

Rätt: ”Steget från ett tusen till tio tusen är inte lättare att ta” [@brev1935, punkt 1].

Ord: ”Partiet är en stor rörelse som växer” [@brev1935, punkt 2].

Negation: ”Steget från ett tusen till tio tusen är lättare att ta” [@brev1935, punkt 1].

Plats: ”Partiet är en stark rörelse som växer” [@brev1935, punkt 1].

Utelämnat: ”därför måste vi börja här och nu” [@brev1935, punkt 1].

Utan punkt: ”en stark rörelse som växer” [@brev1935].

Skrämselcitat: det ”så kallade” partiet.
`;
const CLOSED = 'Se ”växer för varje dag” [@brev1935, punkt 2].\n';

describe('quotations', () => {
  let paper: vscode.TextDocument;
  const codes = (uri: vscode.Uri): string[] => vscode.languages.getDiagnostics(uri).filter(each => each.source === 'Glossator').sort((a, b) => a.range.start.compareTo(b.range.start)).map(each => String(each.code));
  const found = (code: string): vscode.Diagnostic => vscode.languages.getDiagnostics(paper.uri).find(each => each.code === code)!;
  const fixes = (code: string): Thenable<vscode.CodeAction[]> => vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', paper.uri, found(code).range, vscode.CodeActionKind.QuickFix.value);

  before(async () => {
    await activate();
    for (const [name, text] of Object.entries({ 'quotations/brev.letter': LETTER, 'quotations/paper.md': PAPER, 'quotations/closed.md': CLOSED })) await vscode.workspace.fs.writeFile(sample(name), new TextEncoder().encode(text));
    paper = await vscode.workspace.openTextDocument(sample('quotations/paper.md'));
    await vscode.window.showTextDocument(paper);
    await diagnostics(paper.uri, 5);
  });
  after(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(sample('quotations'), { recursive: true });
    await forgotten('quotations/brev.letter');
  });

  it('are reported where they differ, on the words that do, with the place in the letter', () => {
    assert.deepEqual(codes(paper.uri), ['quotation-changed', 'quotation-negation', 'quotation-place', 'quotation-omission', 'quotation-no-point']);
    const changed = found('quotation-changed');
    assert.equal(paper.getText(changed.range), 'stor');
    assert.match(changed.message, /“stark”, not “stor”/);
    const [related] = changed.relatedInformation ?? [];
    assert.match(related.location.uri.path, /brev\.letter$/);
    assert.equal(related.location.range.start.line, LETTER.slice(0, LETTER.indexOf('stark')).split('\n').length - 1);
    assert.equal(found('quotation-negation').severity, vscode.DiagnosticSeverity.Error);
    assert.equal(paper.getText(found('quotation-place').range), 'punkt 1');
    assert.equal(found('quotation-no-point').severity, vscode.DiagnosticSeverity.Hint);
  });

  const mends: [code: string, title: RegExp, before: string, after: string][] = [
    ['quotation-changed', /“stark”/, 'en stor rörelse', 'en stark rörelse'],
    ['quotation-negation', /“inte”/, 'tusen är lättare', 'tusen är inte lättare'],
    ['quotation-place', /point|punkt/, 'rörelse som växer” [@brev1935, punkt 1]', 'rörelse som växer” [@brev1935, punkt 2]'],
    ['quotation-omission', /\[…\]/, 'vi börja här', 'vi börja […] här'],
    ['quotation-no-point', /punkt 2/, 'växer” [@brev1935]', 'växer” [@brev1935, punkt 2]'],
  ];
  for (const [code, title, before, after] of mends) {
    it(`are mended: ${code}`, async () => {
      const action = (await fixes(code)).find(each => title.test(each.title));
      assert.ok(action?.edit, code);
      assert.ok(paper.getText().includes(before));
      await edited(paper, () => undefined, async () => {
        await vscode.workspace.applyEdit(action.edit!);
        assert.equal(paper.getText(), PAPER.replace(before, after));
        await until(() => !codes(paper.uri).includes(code), `${code} to be gone`);
      });
      await diagnostics(paper.uri, 5);
    });
  }

  it('may differ where that is intended, and it is recorded', async () => {
    const action = (await fixes('quotation-negation')).find(each => /intended/.test(each.title));
    assert.ok(action?.edit);
    await edited(paper, () => undefined, async () => {
      await vscode.workspace.applyEdit(action.edit!);
      assert.match(paper.getText(), /att ta” \[@brev1935, punkt 1\]\. <!-- Glossator: intended .+ -->/);
      await until(() => !codes(paper.uri).includes('quotation-negation'), 'silence');
    });
    await diagnostics(paper.uri, 5);
  });

  it('are looked at again when the letter is corrected, in papers that are not open too', async () => {
    const letter = await vscode.workspace.openTextDocument(sample('quotations/brev.letter')), closed = sample('quotations/closed.md');
    await vscode.window.showTextDocument(letter, { preview: false });
    const start = letter.positionAt(letter.getText().indexOf('varje'));
    await edited(letter, edit => edit.replace(letter.uri, new vscode.Range(start, start.translate(0, 5)), 'var'), async () => {
      await until(() => codes(closed).includes('quotation-changed'), 'the problem in the closed paper');
    });
    await until(() => codes(closed).length === 0, 'no problem in the closed paper');
    await vscode.window.showTextDocument(letter);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.window.showTextDocument(paper);
  });

  it('are checked all at once, with a report', async () => {
    await vscode.workspace.fs.writeFile(sample('quotations/closed.md'), new TextEncoder().encode(CLOSED.replace('växer', 'krymper')));
    await vscode.commands.executeCommand('glossator.checkAllQuotations');
    const report = vscode.window.activeTextEditor!.document, text = report.getText();
    assert.equal(report.languageId, 'markdown');
    assert.match(text, /^# Quotations/);
    assert.match(text, /\| \[quotations\/paper\.md\]\(<[^>]+>\) \| 6 \| 2 \| 0 \| 0 \| 3 \| 1 \| 0 \| 0 \|/);
    assert.match(text, /closed\.md/);
    assert.match(text, /“krymper för varje dag”/);
    assert.deepEqual(codes(sample('quotations/closed.md')), ['quotation-changed']);
    assert.match(text, /## What was not checked/);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
