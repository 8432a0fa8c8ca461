import { LetterKeys } from './letterKeys';
import { ServingBibliography } from './served';
import { First, MOST, Suggested } from '../first';
import { KnownLetter } from '../index/letters';
import { inSlices } from '../slices';
import { letterItem } from '../../bibliography/letterItem';
import { Bibliography, CslItem, Entry } from '../../bibliography/model';
import { searchText } from '../../bibliography/search';
import { LetterRecord } from '../../letter/record';
import { fold, queryWords } from '../../text/fold';

/** What a citation key means: an entry of a bibliography (at the URI `bibliography`), a letter, or a letter and the entry that stands for it. */
export interface Source { readonly key: string; readonly entry?: Entry; readonly bibliography?: string; readonly letter?: KnownLetter }

/** A source in CSL's words: as its entry has it, else as its letter's front matter does. */
export function itemOf({ key, entry, letter }: Source): CslItem {
  if (entry?.key === key) return entry.item();
  return entry ? { ...entry.item(), id: key } : letter ? letterItem(key, letter.record) : { id: key, type: 'document' };
}

const tables = new WeakMap<Bibliography, ReadonlyMap<string, Entry>>();

/** The entries of a bibliography by their keys and aliases; of those with the same key the first. */
function entriesByKey(bibliography: Bibliography): ReadonlyMap<string, Entry> {
  let found = tables.get(bibliography) as Map<string, Entry> | undefined;
  if (!found) {
    tables.set(bibliography, found = new Map());
    for (const entry of bibliography.entries) if (!found.has(entry.key)) found.set(entry.key, entry);
    for (const entry of bibliography.entries) for (const alias of entry.aliases) if (!found.has(alias)) found.set(alias, entry);
  }
  return found;
}

/** An entry as it is looked for; the text is made when it is first looked at. */
interface Row { readonly entry: Entry; readonly folded: string; text?: string }
const rows = new WeakMap<Bibliography, readonly Row[]>();

/** The entries of a bibliography by their own keys, each key once. */
function rowsOf(bibliography: Bibliography): readonly Row[] {
  let found = rows.get(bibliography);
  if (!found) {
    const byKey = entriesByKey(bibliography);
    rows.set(bibliography, found = bibliography.entries.filter(entry => byKey.get(entry.key) === entry).map(entry => ({ entry, folded: fold(entry.key) })));
  }
  return found;
}

/** All that one paper may cite: the entries of its bibliographies, the nearest first, and every letter. */
export class SourceTable {
  /** `letters`: none where the paper lies in no workspace folder. */
  constructor(readonly bibliographies: readonly ServingBibliography[], private readonly letters: LetterKeys) {}

  /** The letter of an entry is the one that has its key or one of its aliases for an id. */
  get(key: string): Source | undefined {
    const [letter] = this.letters.of(key);
    for (const { uri, bibliography } of this.bibliographies) {
      const entry = bibliography && entriesByKey(bibliography).get(key);
      if (entry) return { key, entry, bibliography: uri, letter: letter ?? [entry.key, ...entry.aliases].flatMap(each => this.letters.of(each))[0] };
    }
    return letter && { key, letter };
  }

  /** All that has a key, by itself or as an alias: the entry of each bibliography that somebody names, of those that only lie there the nearest; letters. */
  *meanings(key: string): Generator<Source> {
    for (const { uri, bibliography, namedBy } of this.bibliographies) {
      const entry = bibliography && entriesByKey(bibliography).get(key);
      if (entry) yield { key, entry, bibliography: uri };
      if (entry && namedBy === 'workspace') break;
    }
    for (const letter of this.letters.of(key)) yield { key, letter };
  }

  /** Every source once, by its own key. */
  *all(): Generator<Source> {
    const seen = new Set<string>();
    for (const { uri, bibliography } of this.bibliographies) {
      for (const entry of bibliography?.entries ?? []) {
        if (seen.has(entry.key)) continue;
        seen.add(entry.key);
        yield { key: entry.key, entry, bibliography: uri, letter: this.letters.of(entry.key)[0] };
      }
    }
    for (const [key, letter] of this.letters.entries()) {
      if (seen.has(key)) continue;
      seen.add(key);
      yield { key, letter };
    }
  }

  /** How many entries the bibliographies have. */
  get entries(): number { return this.bibliographies.reduce((sum, { bibliography }) => sum + (bibliography?.entries.length ?? 0), 0); }

  /**
   * Those with all the words typed, in any order, with accents or without: in their key, names, title, year. The best come first: `preferred`
   * ones, then those whose key begins so, then those with words that begin so. The first search of a long bibliography takes its slices.
   */
  async find(typed: string, preferred: ReadonlySet<string> = new Set(), most = MOST, cancelled: () => boolean = () => false): Promise<Suggested<Source>> {
    const words = queryWords(typed), first = words[0] ?? '';
    const found = new First<{ readonly rank: number; readonly key: string; readonly place: readonly [number, Entry] | KnownLetter }>(most, (a, b) => a.rank - b.rank || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
    const { letters, bibliographies } = this, seen = new Set<string>();
    const byKey = bibliographies.map(({ bibliography }) => bibliography && entriesByKey(bibliography));
    function* search(): Generator<void, true> {
      let done = 0;
      const add = (key: string, folded: string, text: string, place: readonly [number, Entry] | KnownLetter): void => {
        const begins = words.reduce((sum, word) => sum + (text.startsWith(word) || text.includes(` ${word}`) ? 0 : 1), 0);
        found.add({ rank: (preferred.has(key) ? -100 : 0) + (first !== '' && folded.startsWith(first) ? 0 : 1) + begins, key, place });
      };
      /** Whether one of the first so many bibliographies has the key: what is there stands for it. */
      const isTaken = (key: string, before: number): boolean => { for (let at = 0; at < before; at++) if (byKey[at]?.get(key)?.key === key) return true; return false; };
      for (const [index, { bibliography }] of bibliographies.entries()) for (const row of bibliography ? rowsOf(bibliography) : []) {
        const text = row.text ??= searchText(row.entry), { key } = row.entry;
        if (words.every(word => text.includes(word)) && !isTaken(key, index)) add(key, row.folded, text, [index, row.entry]);
        if ((++done & 63) === 0) yield;
      }
      for (const [key, letter] of letters.entries()) {
        const text = letterText(key, letter.record);
        if (words.every(word => text.includes(word)) && !isTaken(key, byKey.length) && !seen.has(key)) { seen.add(key); add(key, fold(key), text, letter); }
        if ((++done & 63) === 0) yield;
      }
      return true;
    }
    await inSlices(search(), cancelled);
    const items = found.items().map(({ key, place }): Source => 'record' in place ? { key, letter: place } : { key, entry: place[1], bibliography: bibliographies[place[0]].uri, letter: letters.of(key)[0] });
    // What they are like is shown: made here, in slices, it is there when it is asked for.
    function* make(): Generator<void, true> {
      for (const item of items) { itemOf(item); yield; }
      return true;
    }
    await inSlices(make(), cancelled);
    return { items, isCut: found.count > most };
  }
}

const texts = new WeakMap<LetterRecord, string>();

function letterText(key: string, record: LetterRecord): string {
  let text = texts.get(record);
  if (text === undefined) {
    const { title = '', senders, recipients, translators, date = '', place = '' } = record;
    texts.set(record, text = fold([key, title, ...senders, ...recipients, ...translators, date, place].join(' ')));
  }
  return text;
}
