import { LetterLine, compareLines, lineOf } from '../correspondence';
import { KnownLetter, Letters } from '../index/letters';
import { LetterRecord } from '../../letter/record';
import { sortSteps } from '../../text/sorting';

const STEP = 512;

/** All known letters in their order: by date, the undated last (correspondence.ts). Kept, so that only what has changed is put in its place. */
export class LetterOrder {
  private readonly lines = new WeakMap<LetterRecord, LetterLine>();
  private kept: readonly KnownLetter[] = [];

  constructor(private readonly letters: Letters) {}

  *steps(): Generator<void, readonly KnownLetter[]> {
    const all = new Map(this.letters.all), { kept } = this;
    if (kept.length === all.size && kept.every(each => all.get(each.uri) === each)) return kept;
    yield;
    const known: KnownLetter[] = [];
    for (const old of kept) {
      const now = all.get(old.uri);
      if (!now || !this.isPlacedAs(old, now)) continue;
      known.push(now);
      all.delete(old.uri);
    }
    let count = 0;
    for (const letter of all.values()) {
      this.lineOf(letter);
      if (++count % STEP === 0) yield;
    }
    const fresh = yield* sortSteps([...all.values()], this.compare), merged: KnownLetter[] = [];
    let next = 0;
    for (const letter of known) {
      while (next < fresh.length && this.compare(fresh[next], letter) < 0) merged.push(fresh[next++]);
      merged.push(letter);
    }
    while (next < fresh.length) merged.push(fresh[next++]);
    return this.kept = merged;
  }

  private readonly compare = (a: KnownLetter, b: KnownLetter): number => compareLines(this.lineOf(a), this.lineOf(b));

  private isPlacedAs(a: KnownLetter, b: KnownLetter): boolean { return a === b || (a.record.date === b.record.date && a.record.title === b.record.title); }

  private lineOf({ uri, record }: KnownLetter): LetterLine {
    let line = this.lines.get(record);
    if (!line) this.lines.set(record, line = lineOf(uri, record));
    return line;
  }
}
