import { inflectionFor } from './inflection';
import { Entry, Glossary } from './model';
import { primarySubtag } from '../letter/languages';
import { finish } from '../text/steps';
import { comparable, words } from '../text/words';

/** An entry, and which of the glossaries has it that serve a letter, nearest first. */
export interface Term { readonly entry: Entry; readonly order: number }

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
  /** How often forms have it. */
  uses: number;
}

/** A place in the forms of several words: those that end here, and the words that go on, by what stands before them. */
export interface Node {
  readonly ends: TermForm[];
  readonly next: Map<TermWord, Map<string, Node>>;
}

const ANY = '';

/**
 * The forms of all glossaries that serve a letter, found by their first word. Made in steps: 10,000 terms take some 100 ms. After an edit
 * a thin layer over the full index is enough: it has the forms of the entries that are new, and knows what of its `base` is gone.
 * What asks for words answers for the own forms alone; whoever asks a layer asks its base too.
 */
export class TermIndex {
  private readonly byWord = new Map<string, TermWord>();
  private readonly exact = new Map<string, TermWord[]>();
  private readonly keyed = new Map<string, Map<string, TermWord[]>>();
  private readonly beginnings = new Map<string, TermWord[]>();
  private readonly byForm = new Map<string, Term[]>();
  /** Words of the base that only forms of removed entries have. */
  readonly dead: ReadonlySet<TermWord>;

  private constructor(readonly glossaries: readonly Glossary[], readonly langs: ReadonlySet<string>,
    /** The full index below a layer; it has none below it. */
    readonly base: TermIndex | undefined, readonly removed: ReadonlySet<Entry>) {
    this.dead = base ? base.wordsOnlyOf(removed) : new Set();
  }

  /** `previous`: an index of earlier versions of the same glossaries. A layer over it is made where that is possible and worth it. */
  static *build(glossaries: readonly Glossary[], textLangs: readonly string[], previous?: TermIndex): Generator<void, TermIndex> {
    const langs = langsOf(glossaries, textLangs);
    const full = previous?.base ?? previous;
    const edit = full && [...full.langs].join() === [...langs].join() ? editOf(full.glossaries, glossaries) : undefined;
    const index = new TermIndex(glossaries, langs, edit && full, edit?.removed ?? new Set());
    for (const [order, entries] of (edit?.added ?? glossaries.map(glossary => glossary.entries)).entries()) {
      for (const entry of entries) {
        const term: Term = { entry, order };
        for (const form of formsOf(entry)) index.add(term, form);
        yield;
      }
    }
    return index;
  }

  static of(glossaries: readonly Glossary[], textLangs: readonly string[], previous?: TermIndex): TermIndex {
    return finish(TermIndex.build(glossaries, textLangs, previous));
  }

  private add(term: Term, form: string): void {
    const written = comparable(form);
    const parts = words(written);
    if (parts.length === 0) return;
    push(this.byForm, written.toLowerCase(), term);
    const chain = parts.map(part => this.word(part.text, primarySubtag(term.entry.lang), term.entry.match === 'exact'));
    for (const word of chain) word.uses++;
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
    this.byWord.set(id, word = { text, lower, lang, exact, node: { ends: [], next: new Map() }, uses: 0 });
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

  /** The words, above and below, with which the forms of some entries begin. */
  firstWords(entries: ReadonlySet<Entry>): ReadonlySet<TermWord> {
    const found = new Set(this.base?.firstWords(entries));
    for (const entry of entries) {
      for (const form of formsOf(entry)) {
        const [first] = words(comparable(form));
        const word = first && this.byWord.get(wordId(first.text, primarySubtag(entry.lang), entry.match === 'exact'));
        if (word) found.add(word);
      }
    }
    return found;
  }

  private wordsOnlyOf(entries: ReadonlySet<Entry>): Set<TermWord> {
    const left = new Map<TermWord, number>();
    for (const entry of entries) {
      for (const part of [...formsOf(entry)].flatMap(form => words(comparable(form)))) {
        const word = this.byWord.get(wordId(part.text, primarySubtag(entry.lang), entry.match === 'exact'));
        if (word) left.set(word, (left.get(word) ?? word.uses) - 1);
      }
    }
    return new Set([...left.keys()].filter(word => left.get(word) === 0));
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

  /** The terms with this headword or form, nearest first; those written just so, if there are any. */
  named(form: string): readonly Term[] {
    const written = comparable(form).replace(/\s+/g, ' ').trim();
    const own = this.byForm.get(written.toLowerCase()) ?? [];
    const below = this.base?.byForm.get(written.toLowerCase())?.filter(({ entry }) => !this.removed.has(entry)) ?? [];
    const terms = below.length ? [...below, ...own].sort((a, b) => a.order - b.order) : own;
    const exactly = terms.filter(({ entry }) => comparable(entry.headword) === written);
    return exactly.length ? exactly : terms;
  }
}

export const LEAST_COMPOUND = 5;
const NONE: readonly TermWord[] = [];

/** A layer for more entries than these would cost as much as a full index spares. */
const MOST_EDITED = 200;

function formsOf({ headword, forms }: Entry): ReadonlySet<string> { return new Set([headword, ...forms]); }

function wordId(text: string, lang: string | undefined, exact: boolean): string { return `${exact ? '=' : ''}${lang ?? ''}|${text}`; }

/** Primary subtags, the texts' first, then those of the entries, always in the same order. */
function langsOf(glossaries: readonly Glossary[], textLangs: readonly string[]): Set<string> {
  const tags = new Set<string | undefined>();
  for (const { entries } of glossaries) for (let i = 0; i < entries.length; i++) if (i === 0 || entries[i].lang !== entries[i - 1].lang) tags.add(entries[i].lang);
  tags.delete(undefined);
  return new Set([...textLangs, ...[...tags].map(tag => primarySubtag(tag) ?? ANY).sort()]);
}

/** What entries went and which came to each of the glossaries, wherever they stand; undefined where too many did, or to other glossaries. */
function editOf(before: readonly Glossary[], after: readonly Glossary[]): { removed: ReadonlySet<Entry>; added: readonly (readonly Entry[])[] } | undefined {
  if (before.length !== after.length || new Set(after).size < after.length) return undefined;
  const removed = new Set<Entry>(), added: (readonly Entry[])[] = [];
  let edited = 0;
  for (const [order, { entries }] of after.entries()) {
    const edit = before[order].entries === entries ? { gone: [], come: [] } : difference(before[order].entries, entries);
    if (!edit) return undefined;
    const gone = new Set(edit.gone);
    // What only moved is in both.
    added.push(edit.come.filter(entry => !gone.delete(entry)));
    for (const entry of gone) removed.add(entry);
    edited += Math.max(gone.size, added[order].length);
  }
  return edited > MOST_EDITED ? undefined : { removed, added };
}

/** Walks along two lists that are much alike; where they differ, on to the nearest place where they meet. Undefined where that is far. */
function difference(old: readonly Entry[], now: readonly Entry[]): { gone: readonly Entry[]; come: readonly Entry[] } | undefined {
  const gone: Entry[] = [], come: Entry[] = [];
  for (let i = 0, j = 0; i < old.length || j < now.length; i++, j++) {
    let a = 0, b = 0;
    // Beyond the end of both they meet too.
    while (old[i + a] !== now[j + b]) {
      if (a > 0) { a--; b++; } else { a = b + 1; b = 0; }
      if (a > 2 * MOST_EDITED) return undefined;
    }
    for (const end = i + a; i < end; i++) if (i < old.length) gone.push(old[i]);
    for (const end = j + b; j < end; j++) if (j < now.length) come.push(now[j]);
    if (Math.max(gone.length, come.length) > 2 * MOST_EDITED) return undefined;
  }
  return { gone, come };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value); else map.set(key, [value]);
}
