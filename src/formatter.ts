import ownStyle from '../media/styles/letters.csl';
import { Citeproc, Engines } from './bibliography/formatter/engines';
import { FormatRequest } from './bibliography/formatter/model';

/** The front door of the script that formats references in a worker (library/formatting.ts). `citeproc.js` lies beside it, as it came. */
declare const require: (name: string) => unknown;
declare const self: { onmessage?: (event: { data: FormatRequest }) => void; postMessage(message: unknown): void } | undefined;
interface ParentPort { on(event: 'message', listener: (request: FormatRequest) => void): void; postMessage(message: unknown): void }

const engines = new Engines(require('./citeproc.js') as Citeproc, ownStyle);

if (typeof self !== 'undefined' && typeof self.postMessage === 'function') {
  const worker = self;
  worker.onmessage = ({ data }) => worker.postMessage(engines.answer(data));
} else {
  const { parentPort } = require('node:worker_threads') as { parentPort: ParentPort };
  parentPort.on('message', request => parentPort.postMessage(engines.answer(request)));
}
