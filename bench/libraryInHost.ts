import v8 from 'node:v8';
import vm from 'node:vm';
import * as vscode from 'vscode';
import { Heartbeat } from './heartbeat';
import { median } from './measure';
import { Store } from '../src/library/files';
import { letterFiles } from '../src/library/letterFiles';
import { Library } from '../src/library/library';
import { WorkspaceFiles } from '../src/library/workspaceFiles';

const AT_ONCE = 64;

/** Run inside the extension host, on a large correspondence: what it costs to know it, against merely reading its files through the same interface. */
export async function run(): Promise<void> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('no folder');
  const files = new WorkspaceFiles();
  const all: string[] = [];
  for await (const uris of letterFiles(files, files.folders(), () => undefined)) all.push(...uris);
  const forAll = async (each: (uri: string) => Promise<unknown>): Promise<number> => {
    const start = performance.now();
    for (let at = 0; at < all.length; at += AT_ONCE) await Promise.all(all.slice(at, at + AT_ONCE).map(each));
    return performance.now() - start;
  };
  const reading: number[] = [], indexing: number[] = [], asking: number[] = [], starting: number[] = [], checking: number[] = [], answering: number[] = [];
  let longest = 0, longestStart = 0, heap = 0, external = 0, cache = 0;
  const store = storeIn(vscode.Uri.joinPath(folder.uri, '../store'), size => { cache = size; });
  for (let round = 0; round < 3; round++) {
    reading.push(await forAll(uri => files.read(uri)));
    const library = new Library(files, store);
    const heart = new Heartbeat();
    const start = performance.now();
    await library.index.complete();
    indexing.push(performance.now() - start);
    longest = Math.max(longest, heart.stop());
    await library.index.save();
    v8.setFlagsFromString('--expose-gc');
    const gc = vm.runInNewContext('gc') as () => void;
    gc();
    ({ heapUsed: heap, external } = process.memoryUsage());
    library.dispose();
    store.forget = round < 2;
    if (store.forget) continue;
    for (let again = 0; again < 3; again++) {
      asking.push(await forAll(uri => files.stat(uri)));
      const restarted = new Library(files, store), beat = new Heartbeat(), from = performance.now();
      await restarted.index.complete();
      starting.push(performance.now() - from);
      for (const letter of restarted.letters.all.values()) if (letter.record.senders.includes('none')) throw new Error('there is nobody of this name');
      answering.push(performance.now() - from);
      while (restarted.index.progress.state === 'reading') await new Promise(resolve => setTimeout(resolve, 5));
      checking.push(performance.now() - from - (starting.at(-1) ?? 0));
      longestStart = Math.max(longestStart, beat.stop());
      restarted.dispose();
    }
  }
  files.dispose();
  console.log(`figures ${JSON.stringify({ letters: all.length, reading: median(reading), indexing: median(indexing), longest, asking: median(asking), starting: median(answering), checking: median(checking), longestStart, heap, external, cache })}`);
}

function storeIn(folder: vscode.Uri, sized: (bytes: number) => void): Store & { forget: boolean } {
  return {
    version: 'bench', forget: true,
    async read(name) { return this.forget ? undefined : vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name)); },
    async write(name, bytes) {
      sized(bytes.length);
      await vscode.workspace.fs.createDirectory(folder);
      await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, name), bytes);
      return true;
    },
  };
}
