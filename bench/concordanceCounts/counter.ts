import { Token } from './tokens';

/** A letter as it is counted: its paragraphs in words. */
export interface CountedLetter { readonly name: string; readonly lang?: string; readonly paragraphs: readonly (readonly Token[])[] }

/** How often something stands in each letter; letters in which it does not stand are left out. */
export type Counts = ReadonlyMap<string, number>;

interface Place { readonly letter: number; readonly paragraph: number; readonly at: number }

/** Counts words and phrases in letters. */
export class Counter {
  private readonly places = new Map<string, Place[]>();

  constructor(readonly letters: readonly CountedLetter[]) {
    letters.forEach(({ paragraphs }, letter) => paragraphs.forEach((tokens, paragraph) => tokens.forEach(({ word, joined }, at) => {
      for (const each of joined === undefined ? [word] : [word, joined]) {
        const known = this.places.get(each);
        if (known) known.push({ letter, paragraph, at }); else this.places.set(each, [{ letter, paragraph, at }]);
      }
    })));
  }

  /** All words that stand somewhere. */
  get words(): Iterable<string> { return this.places.keys(); }

  /** How often words stand after each other, parted by blanks only, in one paragraph; of overlapping ones the first counts. */
  phrase(words: readonly string[]): Counts {
    const found = new Map<string, number>();
    let last: Place | undefined;
    for (const place of this.places.get(words[0]) ?? []) {
      const { name, paragraphs } = this.letters[place.letter], tokens = paragraphs[place.paragraph];
      if (last?.letter === place.letter && last.paragraph === place.paragraph && place.at < last.at + words.length) continue;
      if (!words.every((word, n) => n === 0 || (tokens[place.at + n]?.isNext && (tokens[place.at + n].word === word || tokens[place.at + n].joined === word)))) continue;
      found.set(name, (found.get(name) ?? 0) + 1);
      last = place;
    }
    return found;
  }

  /** How often each word stands within some words of a word, in its paragraph; each place once. A word divided at a line's end is the whole. */
  neighbours(word: string, span: number): ReadonlyMap<string, number> {
    const found = new Map<string, number>(), seen = new Set<Token>();
    for (const { letter, paragraph, at } of this.places.get(word) ?? []) {
      const tokens = this.letters[letter].paragraphs[paragraph];
      for (let near = Math.max(0, at - span); near <= Math.min(tokens.length - 1, at + span); near++) {
        if (near === at || seen.has(tokens[near])) continue;
        seen.add(tokens[near]);
        const own = tokens[near].joined ?? tokens[near].word;
        found.set(own, (found.get(own) ?? 0) + 1);
      }
    }
    return found;
  }

  /** How often one of some forms stands in the letters of a language, with what is elided before it (`l'`, `dell'`) and a genitive after it (`'s`). */
  forms(forms: ReadonlySet<string>, lang: string): number {
    let count = 0;
    for (const [word, places] of this.places) if (isForm(word, forms)) for (const { letter } of places) if (this.letters[letter].lang === lang) count++;
    return count;
  }
}

export function isForm(word: string, forms: ReadonlySet<string>): boolean {
  const [before, after] = [/^\p{L}{1,5}'(.+)$/u.exec(word)?.[1], /^(.+)(?:'s?|:s)$/u.exec(word)?.[1]];
  return forms.has(word) || (before !== undefined && forms.has(before)) || (after !== undefined && forms.has(after));
}
