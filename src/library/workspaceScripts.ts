import * as vscode from 'vscode';
import { Port, Script, Scripts } from './scripts';

/** What a browser has, and Node has too in its own module. */
interface WebWorker { onmessage?: (event: { data: unknown }) => void; onerror?: () => void; onmessageerror?: () => void; postMessage(message: unknown): void; terminate(): void }
declare const Worker: (new (url: string) => WebWorker) | undefined;

/**
 * Scripts in workers of their own: of Node's on the desktop; in the web host, where nothing can be required by its path, started from a blob of what
 * `workspace.fs` reads.
 */
export class WorkspaceScripts implements Scripts {
  constructor(private readonly extension: vscode.Uri) {}

  async start({ folder, name, libraries }: Script): Promise<Port> {
    const at = (file: string): vscode.Uri => vscode.Uri.joinPath(this.extension, 'dist', folder, file);
    if (typeof Worker === 'undefined') return nodePort(at(name).fsPath);
    const texts = await Promise.all([...libraries, name].map(async file => new TextDecoder().decode(await vscode.workspace.fs.readFile(at(file)))));
    return webPort(texts.pop() ?? '', new Map(libraries.map((library, i) => [library, texts[i]])));
  }
}

async function nodePort(path: string): Promise<Port> {
  const threads = await import('node:worker_threads');
  const worker = new threads.Worker(path, { name: 'glossator' });
  // The host need not wait for it.
  worker.unref();
  return {
    post: message => worker.postMessage(message),
    listen: (message, ended) => void worker.on('message', message).on('messageerror', ended).on('error', ended).on('exit', ended),
    dispose: () => void worker.terminate(),
  };
}

/** A file required by its name is what its own function leaves behind, as in Node. */
function webPort(script: string, libraries: ReadonlyMap<string, string>): Port {
  const parts = ['const files = {}; function require(name) { const module = { exports: {} }; files[name](module, module.exports); return module.exports; }\n'];
  for (const [name, text] of libraries) parts.push(`files[${JSON.stringify(`./${name}`)}] = function (module, exports) {\n`, text, '\n};\n');
  const url = URL.createObjectURL(new Blob([...parts, script], { type: 'text/javascript' }));
  const worker = new (Worker as NonNullable<typeof Worker>)(url);
  return {
    post: message => worker.postMessage(message),
    listen: (message, ended) => {
      worker.onmessage = ({ data }) => message(data);
      worker.onerror = worker.onmessageerror = ended;
    },
    dispose: () => {
      worker.terminate();
      URL.revokeObjectURL(url);
    },
  };
}
