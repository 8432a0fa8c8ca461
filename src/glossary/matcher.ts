import { isKnownLastPart } from './compounds';
import { WordInfo, WordMatch, readLayered, readWord } from './forms';
import { Entry } from './model';
import { Node, Term, TermForm, TermIndex } from './terms';
import { primarySubtag } from '../letter/languages';
import { Range } from '../text/range';
import { Reading, lastAtMost } from '../text/reading';
import { finish } from '../text/steps';
import { eachWord } from '../text/words';

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

/** Some ten pages: a few milliseconds where no word was seen before. */
const STEP = 16_384;

interface State { readonly start: number; readonly node: Node; readonly words: readonly WordMatch[] }

/** The texts read so far, by all matchers: some share what they know. */
let generation = 0;

/**
 * Finds the terms of some glossaries in reading texts. What it learns of a word it keeps for the next text. Where the index is a layer,
 * the words of its base are known from `previous`, the matcher before the edit, and only the layer is asked anew.
 */
export class TermMatcher {
  private readonly known = new Map<string, Map<string, WordInfo>>();
  private readonly below: TermMatcher | undefined;

  constructor(readonly index: TermIndex, previous?: TermMatcher) {
    const { base } = index;
    this.below = base && ([previous, previous?.below].find(each => each?.index === base) ?? new TermMatcher(base));
  }

  /** `lang`: BCP 47, the letter's. Linear in the text. */
  match(reading: Reading, lang: string | undefined): Matches {
    return finish(this.steps(reading, lang));
  }

  /** The same in steps of some pages. The matchers of glossaries and of their later versions take the steps of one text at a time. */
  *steps(reading: Reading, lang: string | undefined): Generator<void, Matches> {
    generation++;
    const scan = new Scan(reading, primarySubtag(lang), (text, of) => this.info(text, of), this.index.removed);
    yield* scan.steps();
    const said = declared(reading, this.index);
    const none = reading.marks.filter(mark => mark.kind === 'term' && mark.value === 'none');
    const starts = none.map(mark => mark.start);
    const outside = (found: Occurrence[]): Occurrence[] => none.length === 0 ? found : found.filter(each => {
      const mark = none[lastAtMost(starts, each.end - 1)];
      return mark.start >= each.end || mark.end <= each.start;
    });
    const compounds = scan.compounds((word, of) => this.isWord(word, of));
    return { ...choose([said.occurrences, outside(scan.found.word), outside(compounds), outside(scan.found.perhaps)]), unknown: said.unknown };
  }

  private info(text: string, lang: string | undefined): WordInfo {
    let words = this.known.get(lang ?? '');
    if (!words) this.known.set(lang ?? '', words = new Map());
    let info = words.get(text);
    // A copy: a slice would keep the whole text alive.
    if (!info) words.set(` ${text}`.slice(1), info = this.below ? readLayered(text, this.index, lang, this.below.info(text, lang)) : readWord(text, this.index, lang));
    info.seen = generation;
    return info;
  }

  /** Whether the text just read has this word by itself, or the language is known to have it as a last part. */
  private isWord(lower: string, lang: string | undefined): boolean {
    if (isKnownLastPart(lower, lang)) return true;
    const words = this.known.get(lang ?? '');
    return [lower, lower[0].toUpperCase() + lower.slice(1)].some(form => words?.get(form)?.seen === generation);
  }
}

/** One pass over a reading text. */
class Scan {
  readonly found: Record<'word' | 'perhaps', Occurrence[]> = { word: [], perhaps: [] };
  private readonly possible: (Range & { info: WordInfo; text: string; lang: string | undefined })[] = [];
  private states: State[] = [];
  private previousEnd = 0;
  private divided = 0;
  private readonly foreign: readonly (Range & { lang: string | undefined })[];

  constructor(private readonly reading: Reading, private readonly lang: string | undefined,
    private readonly info: (text: string, lang: string | undefined) => WordInfo, private readonly removed: ReadonlySet<Entry>) {
    this.foreign = reading.marks.filter(mark => mark.kind === 'lang').map(({ start, end, value }) => ({ start, end, lang: primarySubtag(value) }));
  }

  *steps(): Generator<void> {
    const { text } = this.reading;
    for (let from = 0; from < text.length;) {
      const blank = text.indexOf(' ', from + STEP);
      const to = blank < 0 ? text.length : blank;
      this.run(from, to);
      from = to;
      yield;
    }
  }

  private run(from: number, to: number): void {
    const { text, divided } = this.reading;
    eachWord(text, (start, end) => {
      const lang = this.foreign.length ? this.langAt(start) : this.lang;
      while (this.divided < divided.length && divided[this.divided] < start) this.divided++;
      const isDivided = this.divided < divided.length && divided[this.divided] < end;
      const written = text.slice(start, end);
      const info = this.info(written, lang);
      const joined = isDivided ? this.info(this.joined(start, end), lang) : undefined;
      if (info.matches.length > 0 || this.states.length > 0 || joined) this.advance(start, end, info, joined);
      if (info.compounds.length > 0) this.possible.push({ start, end, info, text: written, lang });
      if (joined?.compounds.length) this.possible.push({ start, end, info: joined, text: this.joined(start, end), lang });
      this.previousEnd = end;
    }, from, to);
  }

  /** The second reading of a word divided at a line's end: without the hyphen. */
  private joined(start: number, end: number): string {
    let word = '', from = start;
    for (let i = this.divided; i < this.reading.divided.length && this.reading.divided[i] < end; i++) {
      word += this.reading.text.slice(from, this.reading.divided[i]);
      from = this.reading.divided[i] + 1;
    }
    return word + this.reading.text.slice(from, end);
  }

  private langAt(offset: number): string | undefined {
    let lang = this.lang;
    for (const mark of this.foreign) {
      if (mark.start > offset) break;
      if (offset < mark.end) lang = mark.lang;
    }
    return lang;
  }

  private advance(start: number, end: number, info: WordInfo, joined: WordInfo | undefined): void {
    const matches = joined ? [...joined.matches, ...info.matches] : info.matches;
    const states: State[] = [];
    if (this.states.length > 0) {
      const separator = this.reading.text.slice(this.previousEnd, start);
      for (const state of this.states) {
        for (const match of matches) {
          const node = state.node.next.get(match.word)?.get(separator);
          if (node) this.reach({ start: state.start, node, words: [...state.words, match] }, end, states);
        }
      }
    }
    for (const match of matches) this.reach({ start, node: match.word.node, words: match.alone }, end, states);
    this.states = states;
  }

  private reach(state: State, end: number, states: State[]): void {
    const { start, node, words } = state;
    if (node.next.size > 0) states.push(state);
    if (node.ends.length === 0) return;
    const rank: Rank = words.every(word => word.certain) ? 'word' : 'perhaps';
    for (const { term, form, tail } of this.ends(node)) this.found[rank].push({ start, end: this.reading.text.startsWith(tail, end) ? end + tail.length : end, term, form, rank, words });
  }

  private ends({ ends }: Node): readonly TermForm[] { return this.removed.size ? ends.filter(({ term }) => !this.removed.has(term.entry)) : ends; }

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
function declared(reading: Reading, index: TermIndex): { occurrences: Occurrence[]; unknown: (Range & { name: string })[] } {
  const occurrences: Occurrence[] = [];
  const unknown: (Range & { name: string })[] = [];
  for (const { kind, value, start, end } of reading.marks) {
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
