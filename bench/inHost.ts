import * as vscode from 'vscode';
import { FirstUses } from '../src/features/firstUses';
import { hoverProvider } from '../src/features/hover';
import { Library } from '../src/library/library';
import { TermCounts } from '../src/library/termCounts';
import { WorkspaceFiles } from '../src/library/workspaceFiles';

/** Run inside the extension host: times the activation where the extension sleeps, else the hover on every tenth place of the letter. */
export async function run(): Promise<void> {
  const extension = vscode.extensions.getExtension('glossator.glossator');
  const folder = vscode.workspace.workspaceFolders?.[0].uri;
  if (!extension || !folder) throw new Error('no extension or no folder');
  const asleep = !extension.isActive;
  await calm();
  const start = performance.now();
  await extension.activate();
  const activation = asleep ? performance.now() - start : undefined;
  const { hovers, commands } = asleep ? { hovers: [], commands: [] } : await hoverTimes(folder);
  console.log(`figures ${JSON.stringify({ activation, hovers, commands })}`);
}

/** Waits until VS Code has started: what is measured is the extension, not what else runs at the same time. */
async function calm(): Promise<void> {
  for (let quiet = 0, rounds = 0; quiet < 20 && rounds < 400; rounds++) {
    const before = performance.now();
    await new Promise(resolve => setTimeout(resolve, 50));
    quiet = performance.now() - before < 60 ? quiet + 1 : 0;
  }
}

async function hoverTimes(folder: vscode.Uri): Promise<{ hovers: number[]; commands: number[] }> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, 'letters/1933-10-02.letter'));
  await vscode.window.showTextDocument(document);
  const files = new WorkspaceFiles(), library = new Library(files);
  const hover = hoverProvider(library, new FirstUses(library, new TermCounts(library)));
  const token = new vscode.CancellationTokenSource().token;
  const hovers: number[] = [], commands: number[] = [];
  await hover.provideHover(document, new vscode.Position(0, 0), token);
  for (let round = 0; round < 3; round++) {
    for (let offset = 0; offset < document.getText().length; offset += 10) {
      const position = document.positionAt(offset);
      const before = performance.now();
      await hover.provideHover(document, position, token);
      hovers.push(performance.now() - before);
    }
  }
  for (let i = 0; i < 40; i++) {
    const position = document.positionAt(document.getText().indexOf('ILP', 900 + i * 20));
    const before = performance.now();
    await vscode.commands.executeCommand('vscode.executeHoverProvider', document.uri, position);
    commands.push(performance.now() - before);
  }
  library.dispose();
  files.dispose();
  return { hovers, commands };
}
