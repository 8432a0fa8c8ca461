import 'mocha/mocha';

interface Runner { on(event: string, listener: (test: { fullTitle(): string }, error?: Error) => void): void }
interface BrowserMocha { setup(options: object): void; run(done: (failures: number) => void): void }
declare const mocha: BrowserMocha;

/** One line a test, in either host. */
class Lines {
  constructor(runner: Runner) {
    runner.on('pass', test => console.log(`  ✓ ${test.fullTitle()}`));
    runner.on('fail', (test, error) => console.log(`  ✗ ${test.fullTitle()}\n${error?.stack ?? error}`));
  }
}

/** Called inside the extension host: the same suites in the Node host and in the web host (mocha's browser build runs in both). */
export async function run(): Promise<void> {
  const counts = { passed: 0, failed: 0 };
  mocha.setup({ ui: 'bdd', timeout: 30_000, reporter: class extends Lines {
    constructor(runner: Runner) {
      super(runner);
      runner.on('pass', () => counts.passed++);
      runner.on('fail', () => counts.failed++);
    }
  } });
  await import('./all.js');
  await new Promise<void>(resolve => mocha.run(() => resolve()));
  console.log(`${counts.passed} passed, ${counts.failed} failed`);
  if (counts.failed > 0) throw new Error(`${counts.failed} failed`);
}
