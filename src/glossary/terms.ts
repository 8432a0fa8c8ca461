import { inflectionFor } from './inflection';
import { Entry, Glossary } from './model';
import { primarySubtag } from '../letter/languages';
import { finish } from '../text/steps';
import { comparable, words } from '../text/words';

/** An entry and the glossary that has it; `order` counts the glossaries that serve a letter, nearest first. */
export interface Term { readonly entry: Entry; readonly glossary: Glossary; readonly order: number }

/** One headword or further form, as the words that it consists of. */
export interface TermForm {
  readonly term: Term;
  readonly form: string;
  readonly words: readonly TermWord[];
  /** What the form has after its last word: `)` in `KPD(O)`. */
  readonly tail: string;
}

/** A word that some form has, with the language it inflects in. Words that are written alike in one language are one. */
export interface TermWord {
  readonly text: string;
  readonly lower: string;
  /** Primary subtag. */
  readonly lang: string | undefined;
  readonly exact: boolean;
  /** What may follow it in a form of several words. */
  readonly node: Node;
}

/** A place in the forms of several words: those that end here, and the words that go on, by what stands before them. */
export interface Node {
  readonly ends: TermForm[];
  readonly next: Map<TermWord, Map<string, Node>>;
}

const ANY = '';

/** The forms of all glossaries that serve a letter, found by their first word. Made in steps: 10,000 terms take some 100 ms. */
export class TermIndex {
  private readonly byWord = new Map<string, TermWord>();
  private readonly exact = new Map<string, TermWord[]>();
  private readonly keyed = new Map<string, Map<string, TermWord[]>>();
  private readonly beginnings = new Map<string, TermWord[]>();
  private readonly byForm = new Map<string, Term[]>();
  readonly langs = new Set<string>();
  private constructor(readonly glossaries: readonly Glossary[]) {}

  static *build(glossaries: readonly Glossary[], textLangs: readonly string[]): Generator<void, TermIndex> {
    const index = new TermIndex(glossaries);
    for (const lang of textLangs) index.langs.add(lang);
    for (const glossary of glossaries) for (const entry of glossary.entries) if (entry.lang !== undefined) index.langs.add(primarySubtag(entry.lang) ?? ANY);
    for (const [order, glossary] of glossaries.entries()) {
      for (const entry of glossary.entries) {
        const term: Term = { entry, glossary, order };
        for (const form of new Set([entry.headword, ...entry.forms])) index.add(term, form);
        yield;
      }
    }
    return index;
  }

  static of(glossaries: readonly Glossary[], textLangs: readonly string[]): TermIndex {
    return finish(TermIndex.build(glossaries, textLangs));
  }

  private add(term: Term, form: string): void {
    const written = comparable(form);
    const parts = words(written);
    if (parts.length === 0) return;
    push(this.byForm, written.toLowerCase(), term);
    const chain = parts.map(part => this.word(part.text, primarySubtag(term.entry.lang), term.entry.match === 'exact'));
    let node = chain[0].node;
    for (let i = 1; i < chain.length; i++) {
      const separator = written.slice(parts[i - 1].end, parts[i].start).replace(/\s+/g, ' ');
      let nodes = node.next.get(chain[i]);
      if (!nodes) node.next.set(chain[i], nodes = new Map());
      let next = nodes.get(separator);
      if (!next) nodes.set(separator, next = { ends: [], next: new Map() });
      node = next;
    }
    node.ends.push({ term, form, words: chain, tail: written.slice(parts[parts.length - 1].end).trimEnd() });
  }

  private word(text: string, lang: string | undefined, exact: boolean): TermWord {
    const id = wordId(text, lang, exact);
    let word = this.byWord.get(id);
    if (word) return word;
    const lower = text.toLowerCase();
    this.byWord.set(id, word = { text, lower, lang, exact, node: { ends: [], next: new Map() } });
    push(this.exact, lower, word);
    if (exact) return word;
    if (/^\p{Lu}{2,}$/u.test(text)) push(this.beginnings, lower, word);
    else if (text.length >= LEAST_COMPOUND) push(this.beginnings, lower.slice(0, LEAST_COMPOUND), word);
    for (const each of this.langs) {
      let keyed = this.keyed.get(each);
      if (!keyed) this.keyed.set(each, keyed = new Map());
      for (const key of inflectionFor(each)?.keys(lower) ?? []) push(keyed, key, word);
    }
    return word;
  }

  /** The words with which the forms of some entries begin. */
  firstWords(entries: ReadonlySet<Entry>): ReadonlySet<TermWord> {
    const found = new Set<TermWord>();
    for (const entry of entries) {
      for (const form of [entry.headword, ...entry.forms]) {
        const [first] = words(comparable(form));
        const word = first && this.byWord.get(wordId(first.text, primarySubtag(entry.lang), entry.match === 'exact'));
        if (word) found.add(word);
      }
    }
    return found;
  }

  /** The words that `lower` is, letter for letter but for capitals. */
  same(lower: string): readonly TermWord[] { return this.exact.get(lower) ?? NONE; }

  /** The words of which `lower` may be an inflected form in a language. */
  candidates(lower: string, lang: string): ReadonlySet<TermWord> {
    const keyed = this.keyed.get(lang);
    const found = new Set<TermWord>();
    if (keyed) for (const key of inflectionFor(lang)?.keys(lower) ?? []) for (const word of keyed.get(key) ?? NONE) found.add(word);
    return found;
  }

  /** The words with which a compound may begin: those of five letters or more, or the acronym before a hyphen. */
  beginning(lower: string): readonly TermWord[] {
    const hyphen = lower.indexOf('-');
    const acronyms = hyphen > 1 ? (this.beginnings.get(lower.slice(0, hyphen)) ?? NONE).filter(word => word.lower.length === hyphen) : NONE;
    return [...acronyms, ...(this.beginnings.get(lower.slice(0, LEAST_COMPOUND)) ?? NONE).filter(word => word.lower.length >= LEAST_COMPOUND && lower.startsWith(word.lower))];
  }

  /** The terms with this headword or form, those written just so first. */
  named(form: string): readonly Term[] {
    const written = comparable(form).replace(/\s+/g, ' ').trim();
    const terms = this.byForm.get(written.toLowerCase()) ?? [];
    const exactly = terms.filter(({ entry }) => comparable(entry.headword) === written);
    return exactly.length ? exactly : terms;
  }
}

function wordId(text: string, lang: string | undefined, exact: boolean): string { return `${exact ? '=' : ''}${lang ?? ''}|${text}`; }

export const LEAST_COMPOUND = 5;
const NONE: readonly TermWord[] = [];

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value); else map.set(key, [value]);
}
