const LONGEST_SLICE = 15;

/** Runs the steps to their end, and lets others run every 15 ms. Resolves to undefined when `cancelled` says so. */
export async function inSlices<T>(steps: Generator<void, T>, cancelled: () => boolean = () => false): Promise<T | undefined> {
  for (let start = performance.now(); ;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - start < LONGEST_SLICE) continue;
    await new Promise(resolve => setTimeout(resolve, 0));
    if (cancelled()) return undefined;
    start = performance.now();
  }
}
