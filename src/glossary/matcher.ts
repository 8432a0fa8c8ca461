import { isKnownLastPart } from './compounds';
import { WordInfo, WordMatch, afterClitic, firstLetter, readLayered, readWord } from './forms';
import { Entry } from './model';
import { Node, Term, TermForm, TermIndex } from './terms';
import { primarySubtag } from '../letter/languages';
import { Range } from '../text/range';
import { GAP, Packed, SPACED_WORD, dividedIn, itemsIn } from '../text/packed';
import { ReadingMark, lastAtMost } from '../text/reading';
import { finish } from '../text/steps';
import { StringTable } from '../text/strings';

/** In the order in which they win over each other (glossary format, Order). */
export type Rank = 'declared' | 'word' | 'compound' | 'perhaps';

/** A place where a term stands. Offsets are in the reading text. */
export interface Occurrence extends Range {
  readonly term: Term;
  /** The headword or form that matched. */
  readonly form: string;
  readonly rank: Rank;
  /** One for each word; none where it is said outright. */
  readonly words: readonly WordMatch[];
  /** What follows the term in a compound. */
  readonly rest?: string;
}

export interface Matches {
  /** In the order of the text; none overlaps another, but where several entries have the same claim on a place. */
  readonly occurrences: readonly Occurrence[];
  /** Those inside a longer or better one, which a hover shows second. */
  readonly nested: readonly Occurrence[];
  /** `{term=…}` marks that name no headword: reading offsets and the name. */
  readonly unknown: readonly (Range & { readonly name: string })[];
}

/** A letter as the matcher reads it: packed (text/packed.ts), with the marks of its reading text. */
export interface Tokens {
  readonly items: Uint32Array;
  readonly divided: Uint32Array;
  readonly marks: readonly ReadingMark[];
}

export function tokensIn(packed: Packed, marks: readonly ReadingMark[]): Tokens { return { items: itemsIn(packed), divided: dividedIn(packed), marks }; }

/** Words whose forms are compared in one step: a few milliseconds where none was seen before. */
const STEP = 2000;

interface State { readonly start: number; readonly node: Node; readonly words: readonly WordMatch[] }

const NO_STATES: readonly State[] = [];

/**
 * Finds the terms of some glossaries in letters. What it learns of a word it keeps for the next letter. Where the index is a layer, the
 * words of its base are known from `previous`, the matcher before the edit, and only the layer is asked anew.
 */
export class TermMatcher {
  private readonly known = new Map<string, (WordInfo | undefined)[]>();
  private readonly below: TermMatcher | undefined;

  /** `strings`: those of the letters. `hasWord`: whether some letter has a word by itself. */
  constructor(readonly index: TermIndex, readonly strings: StringTable, private readonly hasWord: (word: string) => boolean, previous?: TermMatcher) {
    const { base } = index;
    this.below = base && ([previous, previous?.below].find(each => each?.index === base && each.strings === strings) ?? new TermMatcher(base, strings, hasWord));
  }

  /** `lang`: BCP 47, the letter's. Linear in the text. Offsets are in the reading text. */
  match(tokens: Tokens, lang: string | undefined): Matches { return finish(this.steps(tokens, lang)); }

  /** The same in steps of some pages. */
  *steps(tokens: Tokens, lang: string | undefined): Generator<void, Matches> {
    const scan = new Scan(tokens, primarySubtag(lang), this);
    yield* scan.steps();
    const said = declared(tokens.marks, this.index);
    const none = tokens.marks.filter(mark => mark.kind === 'term' && mark.value === 'none');
    const starts = none.map(mark => mark.start);
    const outside = (found: Occurrence[]): Occurrence[] => none.length === 0 ? found : found.filter(each => {
      const mark = none[lastAtMost(starts, each.end - 1)];
      return mark.start >= each.end || mark.end <= each.start;
    });
    const compounds = scan.compounds((word, of) => isKnownLastPart(word, of) || this.isWord(word, scan));
    return { ...choose([said.occurrences, outside(scan.found.word), outside(compounds), outside(scan.found.perhaps)]), unknown: said.unknown };
  }

  /** What is known of a word of the letters, by its number; `lang`: a primary subtag. */
  info(number: number, lang: string | undefined): WordInfo { return this.infos(lang)[number] ??= this.read(number, lang); }

  private read(number: number, lang: string | undefined): WordInfo {
    const text = this.strings.text(number);
    return this.below ? readLayered(text, this.index, lang, this.below.info(number, lang)) : readWord(text, this.index, lang);
  }

  /** What is known so far of the words in a language, by their numbers. */
  infos(lang: string | undefined): (WordInfo | undefined)[] {
    let words = this.known.get(lang ?? '');
    // Allotted at once: an array that grows by leaps becomes a slow one.
    if (!words) this.known.set(lang ?? '', words = new Array<WordInfo | undefined>(this.strings.size + 1024));
    return words;
  }

  /** Flags, by their numbers, the words of the letters that may begin an occurrence of some entries: whatever has none of them has no such occurrence but one that is said outright. */
  *mentions(entries: ReadonlySet<Entry>, lang: string | undefined): Generator<void, Uint8Array> {
    const wanted = this.index.firstWords(entries);
    const letters = new Set(Array.from(wanted, word => firstLetter(word.lower)));
    const flags = new Uint8Array(this.strings.size);
    for (let number = 0; number < flags.length; number++) {
      if (number % STEP === 0) yield;
      const text = this.strings.text(number);
      if (!letters.has(firstLetter(text)) && !letters.has(firstLetter(afterClitic(text)))) continue;
      const { matches, compounds } = this.info(number, lang);
      if (matches.some(each => wanted.has(each.word)) || compounds.some(each => wanted.has(each.word))) flags[number] = 1;
    }
    return flags;
  }

  private isWord(lower: string, scan: Scan): boolean {
    return [lower, lower[0].toUpperCase() + lower.slice(1)].some(form => this.hasWord(form) || scan.hasWord(this.strings.find(form)));
  }
}

/** One pass over a letter. */
class Scan {
  readonly found: Record<'word' | 'perhaps', Occurrence[]> = { word: [], perhaps: [] };
  private readonly possible: (Range & { info: WordInfo; lang: string | undefined })[] = [];
  private states: readonly State[] = NO_STATES;
  private own: ReadonlySet<number> | undefined;
  private readonly foreign: readonly (Range & { lang: string | undefined })[];

  constructor(private readonly tokens: Tokens, private readonly lang: string | undefined, private readonly matcher: TermMatcher) {
    this.foreign = tokens.marks.filter(mark => mark.kind === 'lang').map(({ start, end, value }) => ({ start, end, lang: primarySubtag(value) }));
  }

  *steps(): Generator<void> {
    const { tokens: { items, divided }, matcher, matcher: { strings } } = this;
    const infos = matcher.infos(this.lang);
    let next = 0;
    // The gap before the next word, by its number; -1 where none was, and the blank is understood.
    for (let at = 0, item = 0, gap = -1; item < items.length; item++) {
      const kind = items[item] & 3, number = items[item] >>> 2, length = strings.length(number);
      if (kind === GAP) {
        gap = number;
        at += length;
        continue;
      }
      if (kind === SPACED_WORD) at++;
      const start = at, end = at += length;
      const lang = this.foreign.length ? this.langAt(start) : this.lang;
      const info = (lang === this.lang ? infos[number] : undefined) ?? matcher.info(number, lang);
      while (next < divided.length && divided[next] < start) next += 2;
      const joined = next < divided.length && divided[next] < end ? matcher.info(divided[next + 1], lang) : undefined;
      if (info.matches.length > 0 || this.states.length > 0 || joined) this.advance(start, end, item, kind === SPACED_WORD ? ' ' : gap < 0 ? '' : strings.text(gap), info, joined);
      if (info.compounds.length > 0) this.possible.push({ start, end, info, lang });
      if (joined?.compounds.length) this.possible.push({ start, end, info: joined, lang });
      gap = -1;
      if (item % STEP === STEP - 1) yield;
    }
  }

  /** Whether the letter itself has a word. */
  hasWord(number: number | undefined): boolean {
    if (number === undefined) return false;
    const { items, divided } = this.tokens;
    this.own ??= new Set([...Array.from(items, item => (item & 3) === GAP ? -1 : item >>> 2), ...divided.filter((_, index) => index % 2 === 1)]);
    return this.own.has(number);
  }

  private langAt(offset: number): string | undefined {
    let lang = this.lang;
    for (const mark of this.foreign) {
      if (mark.start > offset) break;
      if (offset < mark.end) lang = mark.lang;
    }
    return lang;
  }

  private advance(start: number, end: number, item: number, separator: string, info: WordInfo, joined: WordInfo | undefined): void {
    const matches = joined ? [...joined.matches, ...info.matches] : info.matches;
    if (matches.length === 0) {
      this.states = NO_STATES;
      return;
    }
    const states: State[] = [];
    for (const state of this.states) {
      for (const match of matches) {
        const node = state.node.next.get(match.word)?.get(separator);
        if (node) this.reach({ start: state.start, node, words: [...state.words, match] }, end, item, states);
      }
    }
    for (const match of matches) this.reach({ start, node: match.word.node, words: match.alone }, end, item, states);
    this.states = states;
  }

  private reach(state: State, end: number, item: number, states: State[]): void {
    const { start, node, words } = state;
    if (node.next.size > 0) states.push(state);
    if (node.ends.length === 0) return;
    const rank: Rank = words.every(word => word.certain) ? 'word' : 'perhaps';
    for (const { term, form, tail } of this.ends(node)) this.found[rank].push({ start, end: tail !== '' && this.follows(item, tail) ? end + tail.length : end, term, form, rank, words });
  }

  /** Whether `tail`, which has no letters, stands right after a word. */
  private follows(item: number, tail: string): boolean {
    const { tokens: { items }, matcher: { strings } } = this;
    return item + 1 < items.length && (items[item + 1] & 3) === GAP && strings.text(items[item + 1] >>> 2).startsWith(tail);
  }

  private ends({ ends }: Node): readonly TermForm[] {
    const { removed } = this.matcher.index;
    return removed.size ? ends.filter(({ term }) => !removed.has(term.entry)) : ends;
  }

  /** The compounds whose rest is a word; `isWord` can tell when the whole text has been read. */
  compounds(isWord: (lower: string, lang: string | undefined) => boolean): Occurrence[] {
    return this.possible.flatMap(({ start, end, info, lang }) => {
      const longest = info.compounds.find(({ rests, word }) => this.ends(word.node).length > 0 && rests.some(rest => isWord(rest, lang)));
      const rest = longest?.rests.find(each => isWord(each, lang));
      // Several may be as long: of different languages or capitals, or above and below.
      const alike = longest ? info.compounds.filter(({ word }) => word.lower.length === longest.word.lower.length) : [];
      return alike.flatMap(({ word }) => this.ends(word.node)).map(({ term, form }) => ({ start, end, term, form, rank: 'compound' as const, words: [], rest }));
    });
  }
}

/** What `{term=…}` says outright. */
function declared(marks: readonly ReadingMark[], index: TermIndex): { occurrences: Occurrence[]; unknown: (Range & { name: string })[] } {
  const occurrences: Occurrence[] = [];
  const unknown: (Range & { name: string })[] = [];
  for (const { kind, value, start, end } of marks) {
    if (kind !== 'term' || value === 'none') continue;
    const terms = index.named(value);
    if (terms.length === 0) unknown.push({ start, end, name: value });
    for (const term of terms) occurrences.push({ start, end, term, form: term.entry.headword, rank: 'declared', words: [] });
  }
  return { occurrences, unknown };
}

/** Rank, then leftmost, then longest, then the nearest glossary; what overlaps a better one is nested if it lies inside it. */
function choose(ranked: readonly Occurrence[][]): Pick<Matches, 'occurrences' | 'nested'> {
  let chosen: Occurrence[] = [];
  const nested: Occurrence[] = [];
  for (const candidates of ranked) {
    if (candidates.length === 0) continue;
    const merged: Occurrence[] = [];
    let i = 0;
    for (const each of unique(candidates.sort(byPlace))) {
      while (i < chosen.length && chosen[i].start <= each.start) merged.push(chosen[i++]);
      const last = merged[merged.length - 1], next = chosen[i];
      if ((!last || last.end <= each.start) && (!next || each.end <= next.start)) merged.push(each);
      else if (isTwin(last, each)) merged.push(each);
      else if ((last && each.end <= last.end) || (next && next.start <= each.start && each.end <= next.end)) nested.push(each);
    }
    while (i < chosen.length) merged.push(chosen[i++]);
    chosen = merged;
  }
  return { occurrences: chosen, nested: nested.sort(byPlace) };
}

function byPlace(a: Occurrence, b: Occurrence): number {
  return a.start - b.start || b.end - a.end || a.term.order - b.term.order || byFit(a, b);
}

/** Of one glossary at one place: what needs least to fit; then by what is written in the entries, for their order depends on which was edited last. */
function byFit(a: Occurrence, b: Occurrence): number {
  const { entry } = a.term, { entry: other } = b.term;
  return endingsOf(a) - endingsOf(b) || compare(entry.headword, other.headword) || Number(a.form !== entry.headword) - Number(b.form !== other.headword)
    || compare(a.form, b.form) || compare(entry.gloss, other.gloss);
}

function compare(a: string, b: string): number { return a < b ? -1 : a > b ? 1 : 0; }

/** Two glossaries that define the same headword have the same claim: the hover shows both. */
function isTwin(last: Occurrence | undefined, each: Occurrence): boolean {
  return last !== undefined && last.start === each.start && last.end === each.end && last.rank === each.rank && last.term.entry.headword === each.term.entry.headword;
}

/** An entry claims a place once, by the form that fits it best: the first of those sorted. */
function unique(sorted: readonly Occurrence[]): Occurrence[] {
  const found: Occurrence[] = [];
  for (const each of sorted) {
    let same = found.length - 1;
    while (same >= 0 && found[same].start === each.start && found[same].end === each.end && found[same].term.entry !== each.term.entry) same--;
    if (same < 0 || found[same].start !== each.start || found[same].end !== each.end) found.push(each);
  }
  return found;
}

function endingsOf({ words }: Occurrence): number { return words.reduce((sum, word) => sum + word.endings.length + (word.clitic === undefined ? 0 : 1), 0); }
