import { ExpressionAnswer, ExpressionRequest, withAllLetters } from './expressions';
import { Harvest, MOST_HITS, Place } from './harvest';
import { Disposable } from '../files';
import { KnownLetter } from '../index/letters';
import { Port, Script, Scripts } from '../scripts';
import { turn } from '../slices';
import { textIn } from '../../text/packed';
import { StringTable } from '../../text/strings';

export const SEARCHER: Script = { folder: 'searcher', name: 'searcher.js', libraries: [] };

/** Milliseconds. `silent`: without an answer; `whole`: for all letters; `leaving`: until the answer to what nobody waits for any more; `rest`: until a script that has nothing to do is ended. */
export interface SearchTimes { readonly silent: number; readonly whole: number; readonly leaving: number; readonly rest: number }

const TIMES: SearchTimes = { silent: 10_000, whole: 20_000, leaving: 200, rest: 120_000 };
/** So often it is asked whether a search goes on. */
const TICK = 20;
/** Texts are made for so many milliseconds, or so many characters, and then posted: few at first, so that there is something to be heard. */
const LONGEST_MAKING = 8, FIRST_CHARACTERS = 20_000, MOST_CHARACTERS = 400_000;
/** While the script is at one batch, the next one waits for it. */
const AT_ONCE = 2;

/** `slow`: it took too long, or the script fell over at it; `unable`: there is no script. */
export type Outcome = 'done' | 'slow' | 'unable' | 'cancelled';

interface Batch { readonly letters: readonly KnownLetter[]; readonly answer: Promise<ExpressionAnswer | undefined> }

/**
 * Regular expressions in the letters, run by a script in a worker: it is started when first needed, kept for the next search, and ended where an expression takes too long or nobody
 * waits for it any more. The texts are made batch by batch, and the answers come in the order of the letters.
 */
export class RegexSearch implements Disposable {
  private port: Promise<Port | undefined> | undefined;
  private running: Port | undefined;
  private readonly waiting = new Map<number, (answer: ExpressionAnswer | undefined) => void>();
  private turn: Promise<unknown> = Promise.resolve();
  private resting: ReturnType<typeof setTimeout> | undefined;
  private last = 0;

  constructor(private readonly scripts: Scripts, private readonly times: SearchTimes = TIMES) {}

  dispose(): void { this.end(); }

  /** One search at a time: the one before ends as soon as it is cancelled. */
  run(source: string, flags: string, letters: readonly KnownLetter[], table: StringTable, harvest: Harvest, cancelled: () => boolean): Promise<Outcome> {
    const outcome = this.turn.then(() => cancelled() ? 'cancelled' : this.search(source, flags, letters, table, harvest, cancelled));
    this.turn = outcome.catch(() => undefined);
    return outcome;
  }

  private async search(source: string, flags: string, letters: readonly KnownLetter[], table: StringTable, harvest: Harvest, cancelled: () => boolean): Promise<Outcome> {
    clearTimeout(this.resting);
    const until = performance.now() + this.times.whole, port = await (this.port ??= this.start()), asked: Batch[] = [];
    if (!port) return 'unable';
    for (let next = 0, size = FIRST_CHARACTERS; ; size = Math.min(size * 2, MOST_CHARACTERS)) {
      while (asked.length < AT_ONCE && next < letters.length) {
        const { own, texts } = textsFrom(letters, next, size, table);
        next += own.length;
        asked.push({ letters: own, answer: this.ask(port, { source: withAllLetters(source), flags, texts, most: MOST_HITS + 1 }) });
        // Where answers come at once, the host would have no turn between them.
        await turn();
      }
      const batch = asked.shift();
      if (!batch) break;
      const answer = await this.wait(batch.answer, until, cancelled);
      if (answer === 'cancelled') {
        await this.leave(asked.concat(batch));
        return 'cancelled';
      }
      if (answer === 'slow' || answer === undefined) {
        this.end();
        return 'slow';
      }
      take(batch.letters, answer, harvest);
      if (answer.rest === 'slow') {
        await this.leave(asked);
        return 'slow';
      }
      if (harvest.isFull) break;
    }
    if (asked.length > 0) await this.leave(asked);
    this.resting = setTimeout(() => this.end(), this.times.rest);
    return 'done';
  }

  /** The answer, in time. */
  private wait(answer: Promise<ExpressionAnswer | undefined>, until: number, cancelled: () => boolean): Promise<ExpressionAnswer | undefined | 'slow' | 'cancelled'> {
    const latest = Math.min(until, performance.now() + this.times.silent);
    return new Promise(resolve => {
      const timer = setInterval(() => { if (cancelled()) end('cancelled'); else if (performance.now() > latest) end('slow'); }, TICK);
      const end = (outcome: ExpressionAnswer | undefined | 'slow' | 'cancelled'): void => {
        clearInterval(timer);
        resolve(outcome);
      };
      void answer.then(found => end(cancelled() ? 'cancelled' : performance.now() > until ? 'slow' : found));
    });
  }

  /** A script that is at what nobody waits for any more is soon free again, or else ended. */
  private async leave(batches: readonly Batch[]): Promise<void> {
    const timer = setTimeout(() => this.end(), this.times.leaving);
    await Promise.all(batches.map(each => each.answer));
    clearTimeout(timer);
    clearTimeout(this.resting);
    this.resting = this.running && setTimeout(() => this.end(), this.times.rest);
  }

  private ask(port: Port, what: Omit<ExpressionRequest, 'id'>): Promise<ExpressionAnswer | undefined> {
    const id = ++this.last, request: ExpressionRequest = { id, ...what };
    return new Promise(resolve => {
      if (port !== this.running) return resolve(undefined);
      this.waiting.set(id, resolve);
      port.post(request);
    });
  }

  private async start(): Promise<Port | undefined> {
    try {
      const port = await this.scripts.start(SEARCHER);
      this.running = port;
      port.listen(data => this.hear(data as ExpressionAnswer), () => { if (this.running === port) this.end(); });
      return port;
    } catch {
      this.port = undefined;
      return undefined;
    }
  }

  private hear(answer: ExpressionAnswer): void {
    const resolve = this.waiting.get(answer.id);
    this.waiting.delete(answer.id);
    resolve?.(answer);
  }

  /** The script is no more; what it was asked is not answered. */
  private end(): void {
    clearTimeout(this.resting);
    this.running?.dispose();
    this.running = undefined;
    this.port = undefined;
    const waiting = [...this.waiting.values()];
    this.waiting.clear();
    for (const resolve of waiting) resolve(undefined);
  }
}

function textsFrom(letters: readonly KnownLetter[], from: number, most: number, table: StringTable): { own: readonly KnownLetter[]; texts: string[] } {
  const start = performance.now(), texts: string[] = [];
  let to = from;
  for (let size = 0; to < letters.length && size < most && (to === from || performance.now() - start < LONGEST_MAKING); to++) {
    const { packed } = letters[to], text = packed ? textIn(packed, table) : '';
    texts.push(text);
    size += text.length;
  }
  return { own: letters.slice(from, to), texts };
}

function take(letters: readonly KnownLetter[], { places, rest }: ExpressionAnswer, harvest: Harvest): void {
  for (let at = 0; at < places.length;) {
    const text = places[at], own: Place[] = [];
    for (; at < places.length && places[at] === text; at += 3) own.push({ start: places[at + 1], end: places[at + 2], series: 0 });
    harvest.add(letters[text], own);
  }
  harvest.isFull ||= rest === 'many';
}
