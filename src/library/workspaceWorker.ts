/** What a worker has: of a browser, or of Node. */
declare const self: { onmessage?: (event: { data: unknown }) => void; postMessage(message: unknown): void } | undefined;
declare const require: (name: string) => unknown;
interface ParentPort { on(event: 'message', listener: (request: unknown) => void): void; postMessage(message: unknown): void }

/** Answers what is posted to a script that runs in a worker (workspaceScripts.ts), one after the other. */
export function serve<Request>(answer: (request: Request) => unknown): void {
  if (typeof self !== 'undefined' && typeof self.postMessage === 'function') {
    const worker = self;
    worker.onmessage = ({ data }) => worker.postMessage(answer(data as Request));
  } else {
    const { parentPort } = require('node:worker_threads') as { parentPort: ParentPort };
    parentPort.on('message', request => parentPort.postMessage(answer(request as Request)));
  }
}
