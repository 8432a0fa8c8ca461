import { ExpressionRequest, answerOf } from '../../../src/library/concordance/expressions';
import { Port, Scripts } from '../../../src/library/scripts';

/** Runs expressions in the same process, by messages as a worker has them. */
export class MemorySearcher implements Scripts {
  started = 0;
  ended = 0;
  readonly requests: ExpressionRequest[] = [];
  cannotStart = false;
  /** What makes a script fall over, or never answer. */
  falls: (request: ExpressionRequest) => boolean = () => false;
  hangs: (request: ExpressionRequest) => boolean = () => false;

  async start(): Promise<Port> {
    if (this.cannotStart) throw new Error('no workers here');
    this.started++;
    let message: (data: unknown) => void = () => undefined, ended: () => void = () => undefined, hanging = false;
    return {
      post: data => void setTimeout(() => {
        const request = JSON.parse(JSON.stringify(data)) as ExpressionRequest;
        this.requests.push(request);
        hanging ||= this.hangs(request);
        if (this.falls(request)) ended();
        else if (!hanging) message(JSON.parse(JSON.stringify(answerOf(request))));
      }, 0),
      listen: (own, end) => { [message, ended] = [own, end]; },
      dispose: () => {
        this.ended++;
        message = ended = () => undefined;
      },
    };
  }
}
