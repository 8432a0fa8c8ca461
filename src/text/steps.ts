/** Takes all steps at once. What may take long is a generator of short steps, so that the library can take them in slices. */
export function finish<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
