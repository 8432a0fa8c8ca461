/** Feels how long others are kept waiting: the longest time between two turns of the event loop, in milliseconds. */
export class Heartbeat {
  private longest = 0;
  private last = performance.now();
  private running = true;

  constructor() { this.beat(); }

  private beat(): void {
    setImmediate(() => {
      const now = performance.now();
      this.longest = Math.max(this.longest, now - this.last);
      this.last = now;
      if (this.running) this.beat();
    });
  }

  stop(): number {
    this.running = false;
    // The turn that has not ended yet is one too.
    return Math.max(this.longest, performance.now() - this.last);
  }
}
