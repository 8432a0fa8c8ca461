import { Disposable, Emitter } from './files';
import { Library, concernsLetters } from './library';
import { TermCount } from './termSearch';

interface Asked { readonly uri: string; readonly headword: string; cancelled(): boolean; resolve(count: TermCount | undefined): void; reject(reason: unknown): void }

/** The counts of terms in all letters, kept until a letter or a glossary changes. What is asked for while others are counted is counted in one pass. */
export class TermCounts implements Disposable {
  private kept = new Map<string, TermCount>();
  private waiting: Asked[] = [];
  private turn: Promise<void> = Promise.resolve();
  private readonly changes = new Emitter<void>();
  private readonly listener: Disposable;
  /** What was counted does not hold any more. */
  readonly onDidChange = this.changes.event;

  constructor(private readonly library: Library) {
    this.listener = library.onDidChange(change => {
      if (!concernsLetters(change)) return;
      this.kept = new Map();
      this.changes.fire();
    });
  }

  dispose(): void { this.listener.dispose(); }

  /** What is counted, and still holds. */
  known(uri: string, headword: string): TermCount | undefined { return this.kept.get(keyOf(uri, headword)); }

  /** Undefined where it was cancelled. */
  async count(uri: string, headword: string, cancelled: () => boolean = () => false): Promise<TermCount | undefined> {
    await this.library.index.complete();
    return new Promise((resolve, reject) => {
      this.waiting.push({ uri, headword, cancelled, resolve, reject });
      this.turn = this.turn.then(() => this.countNext());
    });
  }

  /** All that wait for counts of one glossary. */
  private async countNext(): Promise<void> {
    const next = this.waiting.find(each => !each.cancelled());
    const asked = this.waiting.filter(each => each.uri === next?.uri && !each.cancelled());
    const { kept, waiting } = this;
    this.waiting = waiting.filter(each => !each.cancelled() && each.uri !== next?.uri);
    for (const each of waiting) if (!asked.includes(each) && !this.waiting.includes(each)) each.resolve(undefined);
    if (!next) return;
    try {
      const missing = new Set(asked.map(each => each.headword).filter(headword => !kept.has(keyOf(next.uri, headword))));
      const counts = missing.size > 0 ? await this.library.terms.counts(next.uri, missing, () => asked.every(each => each.cancelled())) : undefined;
      for (const [headword, { places, letters, first }] of counts ?? []) kept.set(keyOf(next.uri, headword), { places, letters, first });
      for (const each of asked) each.resolve(kept.get(keyOf(next.uri, each.headword)));
    } catch (error) {
      for (const each of asked) each.reject(error);
    }
  }
}

function keyOf(uri: string, headword: string): string { return `${uri}\n${headword}`; }
