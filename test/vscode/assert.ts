/** The few assertions that the suites in VS Code need: Node's own are not there in the web host. */
export function ok(value: unknown, message = 'it should be so'): asserts value {
  if (!value) throw new Error(message);
}

export function equal(actual: unknown, expected: unknown): void {
  if (!Object.is(actual, expected)) throw new Error(`expected ${show(expected)}\nbut there is ${show(actual)}`);
}

export function deepEqual(actual: unknown, expected: unknown): void {
  if (show(actual) !== show(expected)) throw new Error(`expected ${show(expected)}\nbut there is ${show(actual)}`);
}

export function match(text: string, pattern: RegExp): void {
  if (!pattern.test(text)) throw new Error(`${pattern} should match ${show(text)}`);
}

/** Fields in the order of their names. */
function show(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) => each && typeof each === 'object' && !Array.isArray(each)
    ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1))) : each) ?? String(value);
}
