import { Disposable } from '../files';
import { KnownLetter } from '../index/letters';
import type { Library } from '../library';
import { CheckedQuotation } from '../quotations/quotations';
import { inSlices } from '../slices';
import { Range, inOrder } from '../../text/range';

interface Quoted { readonly letter: KnownLetter; readonly range: Range }

const NONE: readonly Range[] = [];

/**
 * The passages of letters that papers and other letters quote, in reading offsets: where a quotation's words stand, of one with omissions from its first word to its last. Nothing is
 * read before somebody asks; what was found in a paper holds until it or the letters that it quotes have changed.
 */
export class QuotedPassages implements Disposable {
  private readonly quotedBy = new Map<string, readonly Quoted[]>();
  private readonly stale = new Set<string>();
  private readonly listener: Disposable;
  private byLetter: ReadonlyMap<string, readonly Range[]> = new Map();

  constructor(private readonly library: Library) {
    this.listener = library.citers.onDidChange(uri => { if (uri === undefined) this.quotedBy.clear(); else this.stale.add(uri); });
  }

  dispose(): void { this.listener.dispose(); }

  /** Resolves when `of` answers for all letters; to false where it was cancelled. */
  async complete(cancelled: () => boolean = () => false): Promise<boolean> {
    const { library, library: { citers, letters } } = this;
    await citers.complete();
    const citing = await inSlices((function* () {
      const found = new Set<string>();
      for (const { uri } of [...letters.all.values()]) {
        if (!citers.isCited(uri)) continue;
        for (const each of citers.of(uri).all) found.add(each.uri);
        yield;
      }
      return found;
    })(), cancelled);
    if (!citing) return false;
    for (const uri of this.quotedBy.keys()) if (!citing.has(uri)) this.quotedBy.delete(uri);
    for (const uri of citing) {
      if (cancelled()) return false;
      if (!this.stale.delete(uri) && this.quotedBy.get(uri)?.every(({ letter }) => letters.get(letter.uri) === letter)) continue;
      const checked = await library.quotations.check(uri, cancelled);
      if (cancelled()) { this.stale.add(uri); return false; }
      this.quotedBy.set(uri, (checked?.quotations ?? []).flatMap(each => each.letter.uri === uri ? [] : quotedOf(each)));
    }
    const byLetter = new Map<string, Range[]>();
    for (const { letter, range } of [...this.quotedBy.values()].flat()) byLetter.set(letter.uri, [...byLetter.get(letter.uri) ?? [], range]);
    for (const ranges of byLetter.values()) ranges.sort(inOrder);
    this.byLetter = byLetter;
    return true;
  }

  /** In the order of the text. */
  of({ uri }: KnownLetter): readonly Range[] { return this.byLetter.get(uri) ?? NONE; }
}

function quotedOf({ outcome, letter, comparison: { kind, place } }: CheckedQuotation): Quoted[] {
  return place && kind !== 'missing' && outcome !== 'short' && outcome !== 'translated' ? [{ letter, range: place }] : [];
}
