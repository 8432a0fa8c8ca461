import * as assert from './assert';
import * as vscode from 'vscode';
import { LETTER, closeAll, edited, openLetter, sample, until } from './workbench';
import { WorkspaceStore } from '../../src/library/workspaceStore';
import { decodeText } from '../../src/text/decode';

const front = (fields: string): string => `---\n${fields}\nlang: sv\n---\n\nKära vän!\n\n1. Ett ord.\n`;
const write = (name: string, text: string): Thenable<void> => vscode.workspace.fs.writeFile(sample(name), new TextEncoder().encode(text));
const codes = (name: string): unknown[] => vscode.languages.getDiagnostics(sample(name)).filter(each => each.source === 'Glossator').map(each => each.code).sort();
const active = (): string | undefined => vscode.window.activeTextEditor?.document.uri.path;

describe('all letters', () => {
  before(async () => {
    await write('brev/1932.letter', front('date: 1932~'));
    await write('brev/1934.letter', front('date: 1934-01/1934-03'));
    await write('brev/odaterat.letter', front('title: T'));
  });
  afterEach(closeAll);
  after(() => vscode.workspace.fs.delete(sample('brev'), { recursive: true }));

  it('are walked by date, the undated last', async () => {
    await openLetter();
    const walk = async (direction: string, name: string): Promise<void> => {
      await until(async () => {
        // A letter that was written a moment ago may not be known yet.
        if (active() !== sample(name).path) await vscode.commands.executeCommand(`glossator.open${direction}Letter`);
        return active() === sample(name).path;
      }, name);
    };
    await walk('Previous', 'brev/1932.letter');
    await vscode.commands.executeCommand('glossator.openPreviousLetter');
    assert.equal(active(), sample('brev/1932.letter').path);
    for (const name of [LETTER, 'brev/1934.letter', 'letters/2026-11-20.letter', 'letters/2026-11-23.letter', 'brev/odaterat.letter']) {
      await vscode.commands.executeCommand('glossator.openNextLetter');
      assert.equal(active(), sample(name).path);
    }
    await vscode.commands.executeCommand('glossator.openNextLetter');
    assert.equal(active(), sample('brev/odaterat.letter').path);
  });

  it('give their citation keys', async () => {
    await openLetter();
    await until(async () => {
      await vscode.commands.executeCommand('glossator.letters.copyKey');
      return await vscode.env.clipboard.readText() === 'trotskij1933';
    }, 'the key');
  });

  it('are grouped, filtered and read on by commands that do no harm where there is nothing to do', async () => {
    for (const by of ['sender', 'folder', 'date']) await vscode.commands.executeCommand('glossator.letters.groupBy', by);
    for (const id of ['letters.clearFilter', 'letters.openToSide', 'stopReading', 'resumeReading']) await vscode.commands.executeCommand(`glossator.${id}`);
  });

  it('are checked, and followed from there on', async () => {
    const bad = 'brev/fel.letter';
    const text = front('id: trotskij1933\noriginal: nej').replace('ord.', 'ord[^x].');
    await write(bad, text);
    try {
      await vscode.commands.executeCommand('glossator.checkAllLetters');
      await until(() => codes(bad).length === 3, `the problems of a closed letter; there are ${codes(bad).join()}`);
      assert.deepEqual(codes(bad), ['letter-id-twice', 'note-undefined', 'original-missing']);
      assert.deepEqual(codes(LETTER), ['editorial-bare', 'letter-id-twice', 'quotation-marks-differ']);
      const found = vscode.languages.getDiagnostics(sample(bad));
      const words = ({ start, end }: vscode.Range): string => text.split('\n')[start.line].slice(start.character, end.character);
      assert.deepEqual(Object.fromEntries(found.map(each => [String(each.code), words(each.range)])), { 'letter-id-twice': 'trotskij1933', 'original-missing': 'nej', 'note-undefined': '[^x]' });
      // Open, it has the same problems, each once. (A document that an extension opens stays open for a while after its editor.)
      await vscode.commands.executeCommand('vscode.open', sample(bad));
      const document = await vscode.workspace.openTextDocument(sample(bad));
      await edited(document, edit => edit.insert(document.uri, document.positionAt(document.getText().indexOf('[^x]')), '[^y]'), async () => {
        await until(() => codes(bad).filter(each => each === 'note-undefined').length === 2 && codes(bad).length === 4, `four problems; there are ${codes(bad).join()}`);
      });
      await until(() => codes(bad).length === 3, 'three again');
      await closeAll();
      await write(bad, front('id: annat'));
      await until(() => codes(bad).length === 0 && codes(LETTER).length === 2, 'the mended letter');
      await write(bad, front('id: trotskij1933'));
      await until(() => codes(bad).length === 1 && codes(LETTER).length === 3, 'the letter as it was');
    } finally {
      await vscode.workspace.fs.delete(sample(bad));
    }
    await until(() => codes(bad).length === 0 && codes(LETTER).length === 2, 'no letter');
  });

  it('have no problems any more that another letter or the glossary has mended', async () => {
    const linking = 'brev/linking.letter', target = 'brev/target.letter', glossary = 'brev/glossary.yaml';
    await write(glossary, 'terms:\n  ILP: x\n');
    await write(linking, front('glossary: glossary.yaml').replace('ord.', '[brev](target.letter) om [ord]{term=hopp}.'));
    const are = (...expected: string[]): Promise<unknown> => until(() => codes(linking).join() === expected.join(), `${expected.join()} in the closed letter; there are ${codes(linking).join()}`);
    await until(async () => {
      await vscode.commands.executeCommand('glossator.checkAllLetters');
      return codes(linking).join() === 'link-letter-missing,term-missing';
    }, 'both problems');
    await write(target, front('title: T'));
    await are('term-missing');
    await write(glossary, 'terms:\n  ILP: x\n  hopp: x\n');
    await are();
    await vscode.workspace.fs.delete(sample(target));
    await are('link-letter-missing');
  });

  it('are read as the editor reads them, whatever their line ends', async () => {
    for (const [index, text] of ['a\r\nb\nc\n', 'a\r\nb\r\nc\n', 'a\rb', 'a\nb\r\n', 'a\r\nb\rc\n', '\ufeffa\nb', 'a\r\nb\r\n', 'a\nb\rc\r\n\r\n'].entries()) {
      const uri = sample(`brev/ends${index}.letter`), bytes = new TextEncoder().encode(text);
      await vscode.workspace.fs.writeFile(uri, bytes);
      assert.equal((await vscode.workspace.openTextDocument(uri)).getText(), decodeText(bytes));
    }
  });
});

describe('what is kept for the next session', () => {
  const folder = sample('kept/here');
  after(() => vscode.workspace.fs.delete(sample('kept'), { recursive: true }));

  it('is written whole, also over what was there, and read again', async () => {
    const store = new WorkspaceStore(folder, '1');
    assert.equal(await store.read('a.bin'), undefined);
    for (const bytes of [[1, 2, 3], [4, 5]]) {
      assert.equal(await store.write('a.bin', new Uint8Array(bytes)), true);
      assert.deepEqual([...await store.read('a.bin') ?? []], bytes);
    }
    assert.deepEqual((await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name), ['a.bin']);
  });
  it('is not written where there is no place for it', async () => {
    await vscode.workspace.fs.writeFile(sample('kept/file'), new Uint8Array());
    assert.equal(await new WorkspaceStore(sample('kept/file/in'), '1').write('a.bin', new Uint8Array([1])), false);
    assert.equal(await new WorkspaceStore(vscode.Uri.parse('nowhere:/x'), '1').write('a.bin', new Uint8Array([1])), false);
  });
});
