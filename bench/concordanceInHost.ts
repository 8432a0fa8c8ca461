import { monitorEventLoopDelay } from 'node:perf_hooks';
import * as vscode from 'vscode';
import { FREQUENT } from './correspondence';
import type { ViewFigures } from './concordanceView';

/** Run inside the extension host, on a large correspondence: finds a word in the view, and feels how long the host is held while a window scrolls (bench/concordanceView.ts). */
export async function run(): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0].uri;
  if (!folder) throw new Error('no folder');
  const isThere = async (name: string): Promise<boolean> => vscode.workspace.fs.stat(vscode.Uri.joinPath(folder, '..', name)).then(() => true, () => false);
  const find = async (): Promise<{ hits: number; took: number }> => {
    const start = performance.now(), found = await vscode.commands.executeCommand<{ hits: number } | undefined>('glossator.findInLetters', { text: FREQUENT, match: 'exact' });
    return { hits: found?.hits ?? 0, took: performance.now() - start };
  };
  await vscode.extensions.getExtension('glossator.glossator')?.activate();
  const first = await find();
  await find();
  const warm = await find(), delay = monitorEventLoopDelay({ resolution: 5 });
  console.log('the list is there');
  const held: Record<string, readonly [number, number]> = {};
  for (const way of ['wheel', 'keys', 'bar']) {
    while (!await isThere(`${way}-begins`)) await pause(20);
    delay.reset();
    delay.enable();
    while (!await isThere(`${way}-ends`)) await pause(20);
    delay.disable();
    held[way] = [delay.percentile(99) / 1e6 - 5, delay.max / 1e6 - 5];
  }
  const figures: ViewFigures = { hits: warm.hits, first: first.took, warm: warm.took, held };
  console.log(`figures ${JSON.stringify(figures)}`);
}

function pause(time: number): Promise<void> { return new Promise(resolve => setTimeout(resolve, time)); }
