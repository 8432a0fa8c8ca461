import { Disposable, Files } from '../files';
import { KnownLetter, Letters } from '../index/letters';
import { idOf } from '../links';

/** The known letters by their citation keys, kept up to date letter by letter. */
export class LetterKeys implements Disposable {
  private readonly byKey = new Map<string, Set<string>>();
  private readonly keys = new Map<string, string>();
  private readonly changed = new Set<string>();
  private readonly listener: Disposable;

  constructor(private readonly files: Pick<Files, 'pathOf'>, private readonly letters: Letters) {
    for (const uri of letters.all.keys()) this.changed.add(uri);
    this.listener = letters.onDidChange(uris => { for (const uri of uris) this.changed.add(uri); });
  }

  dispose(): void { this.listener.dispose(); }

  /** The letters with a key, in the order in which they became known. */
  of(key: string): readonly KnownLetter[] {
    const { all } = this.letters;
    this.takeOver(all);
    return [...this.byKey.get(key) ?? []].flatMap(uri => all.get(uri) ?? []);
  }

  /** The key of a known letter. */
  keyOf(uri: string): string | undefined {
    this.takeOver(this.letters.all);
    return this.keys.get(uri);
  }

  /** All keys with their letters. */
  *entries(): Generator<readonly [string, KnownLetter]> {
    const { all } = this.letters;
    this.takeOver(all);
    for (const [uri, key] of this.keys) {
      const letter = all.get(uri);
      if (letter) yield [key, letter];
    }
  }

  private takeOver(all: ReadonlyMap<string, KnownLetter>): void {
    for (const uri of this.changed) {
      const letter = all.get(uri), before = this.keys.get(uri), now = letter && idOf(letter, this.files.pathOf(uri));
      if (before === now) continue;
      if (before !== undefined) this.byKey.get(before)?.delete(uri);
      if (now === undefined) this.keys.delete(uri);
      else {
        this.keys.set(uri, now);
        const same = this.byKey.get(now);
        if (same) same.add(uri); else this.byKey.set(now, new Set([uri]));
      }
    }
    this.changed.clear();
  }
}
