import { Session } from 'node:inspector';
import type { Profiler } from 'node:inspector';
import * as vscode from 'vscode';
import type { AnnotationFigures } from './annotations';

const KEYS = 40;
/** Between two keys, in milliseconds: a fast typist. */
const BETWEEN = 120;
const RESTS = 6;

/** Run inside the extension host, on a letter with very many annotations: what the extension as it is shipped does for one key, by V8's profiler. */
export async function run(): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0].uri;
  const extension = vscode.extensions.getExtension('glossator.glossator');
  if (!folder || !extension) throw new Error('no extension or no folder');
  await extension.activate();
  const session = new Session();
  session.connect();
  const post = <T>(method: string, params: object = {}): Promise<T> => new Promise((resolve, reject) => session.post(method, params, (error, result) => error ? reject(error) : resolve(result as T)));
  await post('Profiler.enable');
  await post('Profiler.setSamplingInterval', { interval: 200 });
  const profiled = async (does: () => Promise<void>): Promise<Work> => {
    await post('Profiler.start');
    await does();
    return workIn((await post<{ profile: Profiler.Profile }>('Profiler.stop')).profile);
  };
  let editor: vscode.TextEditor | undefined;
  const opening = await profiled(async () => {
    editor = await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, 'long.letter'));
    await pause(4000);
  });
  const { document } = editor!;
  const scrolling = await profiled(async () => {
    for (let page = 0; page < KEYS; page++) {
      await vscode.commands.executeCommand('editorScroll', { to: 'down', by: 'page' });
      await pause(BETWEEN);
    }
  });
  const typing: number[] = [], resting: number[] = [], tops: string[] = [];
  for (const place of ['Kära', 'middle']) {
    const from = place === 'Kära' ? 0 : document.getText().length >> 1;
    const position = document.positionAt(document.getText().indexOf(place === 'Kära' ? place : 'och ', from) + 3);
    editor!.selection = new vscode.Selection(position, position);
    editor!.revealRange(editor!.selection, vscode.TextEditorRevealType.InCenter);
    await pause(3000);
    const typed = await profiled(async () => {
      for (let key = 0; key < KEYS; key++) {
        await vscode.commands.executeCommand('type', { text: 'a' });
        await pause(BETWEEN);
      }
    });
    typing.push(typed.own / KEYS);
    await pause(3000);
    const rested = await profiled(async () => {
      for (let key = 0; key < RESTS; key++) {
        await vscode.commands.executeCommand('type', { text: 'a' });
        await pause(3000);
      }
    });
    resting.push(rested.own / RESTS);
    tops.push(`while typing: ${typed.top(KEYS)}`, `with the rest: ${rested.top(RESTS)}`);
  }
  const figures: AnnotationFigures = { opening: opening.own, scrolling: scrolling.own / KEYS, typing, resting, tops };
  console.log(`figures ${JSON.stringify(figures)}`);
}

interface Work { readonly own: number; top(keys: number): string }

/** The time in which a function of ours was at work or waited for one that it called; garbage collection not counted. */
function workIn({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): Work {
  const parents = new Map<number, number>(), byId = new Map(nodes.map(node => [node.id, node]));
  for (const node of nodes) for (const child of node.children ?? []) parents.set(child, node.id);
  const isOurs = (id: number): boolean => /dist\/node\/extension\.js$/.test(byId.get(id)!.callFrame.url);
  const tops = new Map<string, number>();
  let own = 0;
  samples.forEach((sample, index) => {
    let outermost: number | undefined;
    const names: string[] = [];
    for (let id: number | undefined = sample; id !== undefined; id = parents.get(id)) if (isOurs(id)) { outermost = id; names.push(byId.get(id)!.callFrame.functionName); }
    if (outermost === undefined) return;
    const time = (timeDeltas[index + 1] ?? 0) / 1000;
    own += time;
    const key = names.reverse().slice(0, 4).join(' > ');
    tops.set(key, (tops.get(key) ?? 0) + time);
  });
  return { own, top: keys => [...tops].sort((a, b) => b[1] - a[1]).slice(0, 12).map(([name, time]) => `${(time / keys).toFixed(2)} ${name}`).join('; ') };
}

function pause(time: number): Promise<void> { return new Promise(resolve => setTimeout(resolve, time)); }
