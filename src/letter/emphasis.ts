import { Range } from '../text/range';

interface Run { start: number; end: number; readonly char: string; readonly opens: boolean; readonly closes: boolean }

/**
 * The `*` and `_` of a block: runs are collected, and paired innermost first when what holds them is complete
 * (CommonMark 0.31, Emphasis; `_` inside a word is text). Each run is resolved once.
 */
export class Emphasis {
  private runs: Run[] = [];

  get height(): number { return this.runs.length; }

  /** Notes the run at `at` and returns its end. */
  run(text: string, at: number, limit: number): number {
    const char = text[at];
    let end = at;
    while (end < limit && text[end] === char) end++;
    const before = text[at - 1] ?? ' ', after = text[end] ?? ' ';
    const opens = !/\s/.test(after) && end < limit && (char === '*' || !/[\p{L}\p{N}]/u.test(before));
    const closes = !/\s/.test(before) && (char === '*' || !/[\p{L}\p{N}]/u.test(after));
    if (opens || closes) this.runs.push({ start: at, end, char, opens, closes });
    return end;
  }

  /** Pairs the runs from `height` on, adds what they leave unread to `drops` and what they emphasise to `pairs`, and forgets them. */
  resolve(height: number, drops: Range[], pairs: Range[]): void {
    if (this.runs.length <= height) return;
    const stacks: Record<string, Run[]> = { '*': [], _: [] };
    for (const run of this.runs.splice(height)) {
      const own = stacks[run.char], other = stacks[run.char === '*' ? '_' : '*'];
      while (run.closes && run.end > run.start && own.length) {
        const opener = own[own.length - 1];
        const size = opener.end - opener.start >= 2 && run.end - run.start >= 2 ? 2 : 1;
        drops.push({ start: opener.end - size, end: opener.end }, { start: run.start, end: run.start + size });
        pairs.push({ start: opener.end, end: run.start });
        opener.end -= size;
        run.start += size;
        if (opener.end === opener.start) own.pop();
        while (other.length && other[other.length - 1].start > opener.start) other.pop();
      }
      if (run.opens && run.end > run.start) own.push(run);
    }
  }
}
