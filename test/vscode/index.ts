interface Runner { on(event: string, listener: (test: { fullTitle(): string }, error?: Error) => void): void }
interface Suites {
  suite: { emit(event: string, ...args: unknown[]): void };
  reporter(reporter: unknown): Suites;
  run(done: (failures: number) => void): void;
}
/** What mocha's browser build leaves behind. */
declare const Mocha: new (options: object) => Suites;

/** One line a test, in either host. */
class Lines {
  constructor(runner: Runner) {
    runner.on('pass', test => console.log(`  ✓ ${test.fullTitle()}`));
    runner.on('fail', (test, error) => console.log(`  ✗ ${test.fullTitle()}\n${error?.stack ?? error}`));
  }
}

/** Called inside the extension host: the same suites in the Node host and in the web host (mocha's browser build runs in both). */
export async function run(): Promise<void> {
  // Loaded here, for a static import would be run outside a module of its own, and take over ours.
  await import('mocha/mocha');
  const counts = { passed: 0, failed: 0 };
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000 }).reporter(class extends Lines {
    constructor(runner: Runner) {
      super(runner);
      runner.on('pass', () => counts.passed++);
      runner.on('fail', () => counts.failed++);
    }
  });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('./all.js');
  await new Promise<void>(resolve => mocha.run(() => resolve()));
  console.log(`${counts.passed} passed, ${counts.failed} failed`);
  if (counts.failed > 0) throw new Error(`${counts.failed} failed`);
}
