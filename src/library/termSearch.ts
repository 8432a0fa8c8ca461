import { LetterLine, compareLines, lineOf } from './correspondence';
import { Glossaries } from './glossaries';
import { KnownLetter, Letters } from './index/letters';
import { Matchers, sameList } from './matchers';
import { Serving, ServingGlossary } from './serving';
import { Slices, inSlices } from './slices';
import { Occurrence, TermMatcher, tokensIn } from '../glossary/matcher';
import { Entry } from '../glossary/model';
import { languagesIn } from '../letter/languages';
import { namedGlossaries } from '../letter/record';
import { hasFlagged } from '../text/packed';
import { Range } from '../text/range';

/** The places in one letter where a term stands, in order; offsets are in its reading text. The letter is packed. */
export interface TermPlaces { readonly letter: KnownLetter; readonly occurrences: readonly Occurrence[] }

/** The earliest place of a term, by the dates of the letters, the undated last; reading offsets. What is only perhaps the term is none, where there is another. */
export interface FirstUse extends Range { readonly letter: KnownLetter }

/** How often a term stands in the letters, in how many of them, and where first. */
export interface TermCount { readonly places: number; readonly letters: number; readonly first?: FirstUse }

/** Finds places in one letter, in their order, in steps. */
export type TermFinder = (letter: KnownLetter) => Generator<void, readonly Occurrence[]>;

/** Letters that the same glossaries serve, with the primary subtags of their languages, and their keys (Serving.keyOf). */
export interface Served { readonly serving: readonly ServingGlossary[]; readonly letters: readonly KnownLetter[]; readonly langs: ReadonlySet<string>; readonly keys: readonly string[] }

type Groups = ReadonlyMap<string, Pick<Served, 'letters' | 'langs'>>;

const STEP = 512;

/**
 * Where terms stand in all known letters. Little is kept beside what a matcher knows of words: the packed letters are gone through for the
 * words that may be a form of the term, and those that have one are matched with all terms, as an open letter is.
 */
export class TermSearch {
  private readonly slices = new Slices();
  private kept: { readonly all: readonly KnownLetter[]; readonly groups: Groups } | undefined;

  constructor(private readonly letters: Letters, private readonly serving: Serving, private readonly glossaries: Glossaries, private readonly matchers: Matchers,
    private readonly words: () => Promise<void>) {}

  /** The places of a headword of one glossary, in no order of the letters; undefined where it was cancelled. */
  places(glossary: string, headword: string, cancelled?: () => boolean): Promise<TermPlaces[] | undefined> { return this.placesOfAll(glossary, new Set([headword]), cancelled); }

  /** How often each of some headwords stands in the letters, and in how many: in one pass, for little more than one costs. */
  async counts(glossary: string, headwords: ReadonlySet<string>, cancelled?: () => boolean): Promise<ReadonlyMap<string, TermCount> | undefined> {
    const found = await this.placesOfAll(glossary, headwords, cancelled);
    if (!found) return undefined;
    const counts = new Map(Array.from(headwords, headword => [headword, new Counting()]));
    for (const { letter, occurrences } of found) {
      const line = lineOf(letter.uri, letter.record);
      for (const occurrence of occurrences) counts.get(occurrence.term.entry.headword)!.add(letter, line, occurrence);
    }
    return counts;
  }

  private async placesOfAll(glossary: string, headwords: ReadonlySet<string>, cancelled: () => boolean = () => false): Promise<TermPlaces[] | undefined> {
    const entries = new Set((await this.glossaries.get(glossary))?.entries.filter(entry => headwords.has(entry.headword)));
    if (entries.size === 0) return [];
    const find = await this.finder(entries, cancelled);
    if (!find) return undefined;
    const found: TermPlaces[] = [], { all } = this.letters;
    return inSlices((function* () {
      for (const letter of [...all.values()]) {
        const occurrences = yield* find(letter);
        if (occurrences.length > 0) found.push({ letter, occurrences });
        yield;
      }
      return found;
    })(), cancelled);
  }

  /** What finds the places of some entries in a letter, as an open letter has them; undefined where it was cancelled. Ready for all letters that are known now, or for those `served`. */
  async finder(entries: ReadonlySet<Entry>, cancelled: () => boolean = () => false, served?: readonly Served[]): Promise<TermFinder | undefined> {
    await this.words();
    const finders = new Map<string, TermFinder>();
    for (const { serving, langs, keys } of cancelled() ? [] : served ?? await this.served()) {
      if (!serving.some(({ glossary }) => glossary.entries.some(each => entries.has(each)))) continue;
      const find = finderOf(await this.matchers.get(serving, langs), entries);
      for (const key of keys) finders.set(key, find);
    }
    return cancelled() ? undefined : letter => (finders.get(this.keyOf(letter)) ?? nothing)(letter);
  }

  /** All letters, by the glossaries that serve them. */
  async served(): Promise<Served[]> {
    const byGlossaries = new Map<string, { serving: ServingGlossary[]; letters: KnownLetter[]; langs: Set<string>; keys: string[] }>();
    for (const [key, { letters, langs }] of await this.grouped()) {
      const serving = await this.serving.of(letters[0].uri, namedGlossaries(letters[0].record));
      const name = serving.map(each => each.uri).join('\n'), same = byGlossaries.get(name);
      if (!same) { byGlossaries.set(name, { serving, letters: [...letters], langs: new Set(langs), keys: [key] }); continue; }
      for (const letter of letters) same.letters.push(letter);
      for (const lang of langs) same.langs.add(lang);
      same.keys.push(key);
    }
    return [...byGlossaries.values()];
  }

  private keyOf({ uri, record }: KnownLetter): string { return this.serving.keyOf(uri, namedGlossaries(record)); }

  /** The letters that the same glossaries serve for certain, with their languages; kept as long as the letters are the same. */
  private async grouped(): Promise<Groups> {
    const all = [...this.letters.all.values()];
    if (this.kept && sameList(this.kept.all, all)) return this.kept.groups;
    const groups = await this.slices.run(this.group(all));
    this.kept = { all, groups };
    return groups;
  }

  private *group(all: readonly KnownLetter[]): Generator<void, Groups> {
    const groups = new Map<string, { letters: KnownLetter[]; langs: Set<string> }>();
    for (const [index, letter] of all.entries()) {
      const key = this.keyOf(letter);
      let own = groups.get(key);
      if (!own) groups.set(key, own = { letters: [], langs: new Set() });
      own.letters.push(letter);
      for (const lang of languagesIn(letter.record.lang, letter.record.marks)) own.langs.add(lang);
      if (index % STEP === STEP - 1) yield;
    }
    return groups;
  }
}

function* nothing(): Generator<void, readonly Occurrence[]> { return []; }

function finderOf(matcher: TermMatcher, entries: ReadonlySet<Entry>): TermFinder {
  const flagged = new Map<string, Uint8Array>();
  return function* ({ record, packed }) {
    if (!packed) return [];
    let candidate = record.terms.length > 0;
    for (const lang of new Set(languagesIn(record.lang, record.marks).concat(record.lang === undefined ? [''] : []))) {
      let flags = flagged.get(lang);
      if (!flags) flagged.set(lang, flags = yield* matcher.mentions(entries, lang || undefined));
      candidate ||= hasFlagged(packed, flags);
      if (candidate) break;
    }
    if (!candidate) return [];
    const { occurrences } = yield* matcher.steps(tokensIn(packed, record.marks), record.lang);
    return occurrences.filter(each => entries.has(each.term.entry));
  };
}

class Counting implements TermCount {
  places = 0;
  letters = 0;
  first: FirstUse | undefined;
  private last: KnownLetter | undefined;
  private earliest: { readonly line: LetterLine; readonly isPerhaps: boolean } | undefined;

  /** The occurrences of a letter come together, in the order of its text. */
  add(letter: KnownLetter, line: LetterLine, { start, end, rank }: Occurrence): void {
    this.places++;
    if (this.last !== letter) this.letters++;
    this.last = letter;
    const isPerhaps = rank === 'perhaps', { earliest } = this;
    if (earliest && (isPerhaps === earliest.isPerhaps ? compareLines(line, earliest.line) >= 0 : isPerhaps)) return;
    this.first = { letter, start, end };
    this.earliest = { line, isPerhaps };
  }
}
