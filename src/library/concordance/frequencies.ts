import { wordsOf } from './neighbours';
import { foldedWord } from './order';
import { KnownLetter } from '../index/letters';
import { GAP, Packed, dividedIn, itemsIn } from '../../text/packed';
import { StringTable } from '../../text/strings';

const STEP = 1024, LETTERS = 64;

/** The words of a table as they are counted: capitals and signs that are the same make one. It grows with the table. */
export class CountedWords {
  private readonly ids = new Map<string, number>();
  private readonly texts: string[] = [];
  private readonly byNumber: number[] = [];

  constructor(readonly table: StringTable) {}

  /** Takes over what is new in the table. */
  *grow(): Generator<void> {
    for (let number = this.byNumber.length; number < this.table.size; number++) {
      const text = foldedWord(this.table.text(number));
      let id = this.ids.get(text);
      if (id === undefined) this.ids.set(text, id = this.texts.push(text) - 1);
      this.byNumber.push(id);
      if (number % STEP === 0) yield;
    }
  }

  get size(): number { return this.texts.length; }

  /** The word of a number in the table. */
  id(number: number): number { return this.byNumber[number]; }

  text(id: number): string { return this.texts[id]; }

  /** Flags the numbers in the table that are one word; undefined where no letter has it. */
  flags(word: string): Uint8Array | undefined {
    const id = this.ids.get(word);
    return id === undefined ? undefined : Uint8Array.from(this.byNumber, each => Number(each === id));
  }
}

const kept = new WeakMap<StringTable, CountedWords>();

export function* countedWords(table: StringTable): Generator<void, CountedWords> {
  let words = kept.get(table);
  if (!words) kept.set(table, words = new CountedWords(table));
  yield* words.grow();
  return words;
}

/** How often each word stands in letters, by its id, and all words; one divided at a line's end is the whole word. In short steps. */
export function* frequenciesIn(letters: readonly KnownLetter[], words: CountedWords): Generator<void, { counts: Uint32Array; all: number }> {
  const byNumber = new Uint32Array(words.table.size), counts = new Uint32Array(words.size);
  let all = 0;
  for (const [index, { packed }] of letters.entries()) {
    if (!packed) continue;
    if (dividedIn(packed).length > 0) {
      const { numbers } = wordsOf(packed, words.table);
      all += numbers.length;
      for (const number of numbers) byNumber[number]++;
    } else {
      for (const item of itemsIn(packed)) {
        if ((item & 3) === GAP) continue;
        all++;
        byNumber[item >>> 2]++;
      }
    }
    if (index % LETTERS === 0) yield;
  }
  yield;
  for (let number = 0; number < byNumber.length; number++) if (byNumber[number] > 0) counts[words.id(number)] += byNumber[number];
  return { counts, all };
}

const known = new WeakMap<Packed, number>();

/** How many words a letter has. */
export function wordCount({ packed }: KnownLetter): number {
  if (!packed) return 0;
  let count = known.get(packed);
  if (count === undefined) {
    count = 0;
    for (const item of itemsIn(packed)) if ((item & 3) !== GAP) count++;
    known.set(packed, count);
  }
  return count;
}
