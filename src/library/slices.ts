/** Milliseconds. A collection of garbage may come on top of it, and takes up to 36 with thousands of letters. */
const LONGEST_SLICE = 8;

/** Runs the steps to their end, and lets others run every 8 ms. Resolves to undefined when `cancelled` says so. */
export async function inSlices<T>(steps: Generator<void, T>, cancelled: () => boolean = () => false): Promise<T | undefined> {
  for (let start = performance.now(); ;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - start < LONGEST_SLICE) continue;
    await turn();
    if (cancelled()) return undefined;
    start = performance.now();
  }
}

/** Many short tasks after each other or at the same time, which share their slices: after 8 ms of work others may run. */
export class Slices {
  private start = performance.now();
  private pausing: Promise<void> | undefined;

  async run<T>(steps: Generator<void, T>): Promise<T> {
    for (;;) {
      // One that has waited with others may have to wait again: they may have filled the slice.
      while (performance.now() - this.start >= LONGEST_SLICE) await this.pause();
      const step = steps.next();
      if (step.done) return step.value;
    }
  }

  private pause(): Promise<void> {
    return this.pausing ??= turn().then(() => {
      this.start = performance.now();
      this.pausing = undefined;
    });
  }
}

/** Lets the host take its turn: at once where that can be asked for, in a browser after some milliseconds. */
export function turn(): Promise<void> {
  return new Promise(resolve => { if (typeof setImmediate === 'function') setImmediate(resolve); else setTimeout(resolve, 0); });
}
