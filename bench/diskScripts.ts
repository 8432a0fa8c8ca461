import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { Port, Script, Scripts } from '../src/library/scripts';

/** Scripts as they are shipped, in workers of Node's. */
export class DiskScripts implements Scripts {
  async start({ folder, name }: Script): Promise<Port> {
    const worker = new Worker(path.resolve('dist', folder, name));
    return {
      post: message => worker.postMessage(message),
      listen: (message, ended) => void worker.on('message', message).on('error', ended).on('exit', ended),
      dispose: () => void worker.terminate(),
    };
  }
}
