import v8 from 'node:v8';
import vm from 'node:vm';
import * as vscode from 'vscode';
import { FREQUENT } from './correspondence';
import { Heartbeat } from './heartbeat';
import { median } from './measure';
import type { LibraryFigures } from './library';
import { Store } from '../src/library/files';
import { letterFiles } from '../src/library/index/letterFiles';
import { Library } from '../src/library/library';
import { WorkspaceFiles } from '../src/library/workspaceFiles';

const AT_ONCE = 64;
const ROUNDS = 3;

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
  const reading: number[] = [], indexing: number[] = [], longest: number[] = [];
  const asking: number[] = [], starting: number[] = [], checking: number[] = [], longestStart: number[] = [];
  const store = storeIn(vscode.Uri.joinPath(folder.uri, '../store'));
  let used: Used | undefined, memory = { heap: 0, external: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    reading.push(await forAll(uri => files.read(uri)));
    collect();
    const library = new Library(files, store), heart = new Heartbeat(), start = performance.now();
    await library.index.complete();
    indexing.push(performance.now() - start);
    longest.push(heart.stop());
    await library.index.save();
    if (round === ROUNDS - 1) {
      collect();
      memory = { heap: process.memoryUsage().heapUsed, external: process.memoryUsage().external };
      used = await useAll(library, folder.uri, all[all.length >> 1]);
    }
    library.dispose();
  }
  store.forget = false;
  for (let round = 0; round < ROUNDS; round++) {
    collect();
    asking.push(await forAll(uri => files.stat(uri)));
    const library = new Library(files, store), heart = new Heartbeat(), start = performance.now();
    await library.index.complete();
    library.links.to({ uri: all[0] });
    starting.push(performance.now() - start);
    await library.index.words();
    const checked = performance.now();
    while (library.index.progress.state === 'reading') await new Promise(resolve => setTimeout(resolve, 5));
    checking.push(performance.now() - checked);
    longestStart.push(heart.stop());
    library.dispose();
  }
  files.dispose();
  if (!used) return;
  const figures: LibraryFigures = { letters: all.length, reading: median(reading), indexing: median(indexing), longest: median(longest), asking: median(asking), starting: median(starting),
    checking: median(checking), longestStart: median(longestStart), cache: store.bytes, ...memory, ...used };
  console.log(`figures ${JSON.stringify(figures)}`);
}

/** The garbage collector may be called only where VS Code has not been asked to offer it: a new context is told of it. */
function collect(): void {
  v8.setFlagsFromString('--expose-gc');
  (vm.runInNewContext('gc') as () => void)();
}

type Used = Pick<LibraryFigures, 'editing' | 'linking' | 'editingGlossary' | 'places' | 'occurrences' | 'placesAfter'>;

/** A letter and the glossary are edited, and a frequent term is looked for. */
async function useAll(library: Library, folder: vscode.Uri, letter: string): Promise<Used> {
  const glossary = vscode.Uri.joinPath(folder, 'glossary.yaml').toString();
  await library.terms.places(glossary, FREQUENT);
  const places: number[] = [];
  let occurrences = 0;
  for (let round = 0; round < 7; round++) {
    const start = performance.now();
    occurrences = (await library.terms.places(glossary, FREQUENT) ?? []).reduce((sum, each) => sum + each.occurrences.length, 0);
    places.push(performance.now() - start);
  }
  await Promise.all([letter, glossary].map(uri => vscode.workspace.openTextDocument(vscode.Uri.parse(uri))));
  await library.problems(letter);
  const editing = await edits(library, letter, 'Kära', letter);
  const linking = median(Array.from({ length: 9 }, () => { const start = performance.now(); library.links.to({ uri: letter }); return performance.now() - start; }));
  const editingGlossary = await edits(library, glossary, 'Den internationella', letter);
  const start = performance.now();
  await library.terms.places(glossary, FREQUENT);
  const placesAfter = performance.now() - start;
  for (const uri of [letter, glossary]) await vscode.commands.executeCommand('workbench.action.files.revert', vscode.Uri.parse(uri));
  return { editing, linking, editingGlossary, places: median(places), occurrences, placesAfter };
}

/** Types into a document; the time from the change until the letter, its record, its words and its problems are up to date. */
async function edits(library: Library, uri: string, before: string, letter: string): Promise<number> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri)), found: number[] = [];
  for (let round = 0; round < 15; round++) {
    let changed = 0;
    const listener = vscode.workspace.onDidChangeTextDocument(event => { if (event.document === document) changed = performance.now(); });
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(document.getText().indexOf(before) + before.length), ` ${round}`);
    await vscode.workspace.applyEdit(edit);
    const wait = performance.now();
    await library.problems(letter);
    library.letters.get(letter);
    found.push(performance.now() - Math.max(changed, wait));
    listener.dispose();
  }
  return median(found);
}

function storeIn(folder: vscode.Uri): Store & { forget: boolean; bytes: number } {
  return {
    version: 'bench', forget: true, bytes: 0,
    async read(name) { return this.forget ? undefined : vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name)); },
    async write(name, bytes) {
      this.bytes = (name === 'letters.bin' ? 0 : this.bytes) + bytes.length;
      await vscode.workspace.fs.createDirectory(folder);
      await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, name), bytes);
      return true;
    },
  };
}
