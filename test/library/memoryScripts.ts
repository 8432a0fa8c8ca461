import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Citeproc, Engines } from '../../src/bibliography/formatter/engines';
import { FormatRequest } from '../../src/bibliography/formatter/model';
import { Port, Scripts } from '../../src/library/scripts';

/** Formats in the same process, by messages as a worker has them. */
export class MemoryScripts implements Scripts {
  started = 0;
  readonly requests: FormatRequest[] = [];
  /** What makes a script fall over, or never answer. */
  falls: (request: FormatRequest) => boolean = () => false;
  hangs: (request: FormatRequest) => boolean = () => false;
  cannotStart = false;
  ended = 0;

  async start(): Promise<Port> {
    this.started++;
    if (this.cannotStart) throw new Error('no workers here');
    const engines = new Engines(createRequire(path.resolve('package.json'))('citeproc') as Citeproc, readFileSync('media/styles/letters.csl', 'utf8'));
    let message: (data: unknown) => void = () => undefined, ended: () => void = () => undefined, hanging = false;
    return {
      post: data => queueMicrotask(() => {
        const request = JSON.parse(JSON.stringify(data)) as FormatRequest;
        this.requests.push(request);
        hanging ||= this.hangs(request);
        if (this.falls(request)) ended();
        else if (!hanging) message(JSON.parse(JSON.stringify(engines.answer(request))));
      }),
      listen: (own, end) => { [message, ended] = [own, end]; },
      dispose: () => {
        this.ended++;
        message = ended = () => undefined;
      },
    };
  }
}
