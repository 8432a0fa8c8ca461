import { restsOf } from './compounds';
import { inflectionFor } from './inflection';
import { TermIndex, TermWord } from './terms';
import { comparable } from '../text/words';

/** Why a word of the text is a form of a term's word. */
export interface WordMatch {
  readonly word: TermWord;
  /** False where only a stemmer joins them. */
  readonly certain: boolean;
  /** `genitive`, `definite` …, as the inflection names them; `suffix` for what clings to a colon or an apostrophe. */
  readonly endings: readonly string[];
  /** What came off after a colon or an apostrophe (`:are`) or before one (`l'`). */
  readonly clitic?: string;
  /** Just this match, as the words of a term of one word: made once, for it is asked for at every occurrence. */
  readonly alone: readonly WordMatch[];
}

type Found = Omit<WordMatch, 'alone'>;

/** A compound, if its rest turns out to be a word of the letters. */
export interface PossibleCompound { readonly word: TermWord; readonly rests: readonly string[] }

/** What is known of one distinct word. */
export interface WordInfo { readonly matches: readonly WordMatch[]; readonly compounds: readonly PossibleCompound[] }

const CLINGS_AFTER = /^(.+?)([:'])(s|n|en|et|t|ar|are|aren|arna|arnas|arens|er|erna|ers|n:s|ns|ets|ens)$/u;
const CLINGS_BEFORE = /^(\p{L}{1,6}')(\p{L}.*)$/u;
const NO_MATCHES: readonly WordMatch[] = [];
const NO_COMPOUNDS: readonly PossibleCompound[] = [];
const NOTHING: WordInfo = { matches: NO_MATCHES, compounds: NO_COMPOUNDS };

/** Compares one word of a text with all terms. `lang`: that of the text, a primary subtag. */
export function readWord(text: string, index: TermIndex, lang: string | undefined): WordInfo {
  const written = comparable(text);
  const matches = new Map<TermWord, WordMatch>();
  const add = (found: Found): void => {
    const known = matches.get(found.word);
    if (known && (known.certain || !found.certain)) return;
    const alone: WordMatch[] = [];
    alone.push({ ...found, alone });
    matches.set(found.word, alone[0]);
  };
  compare(written, index, lang, add);
  const after = CLINGS_AFTER.exec(written);
  if (after) compare(after[1], index, lang, match => add({ ...match, endings: [...match.endings, after[3] === 's' ? 'genitive' : 'suffix'], clitic: after[2] + after[3] }));
  const before = CLINGS_BEFORE.exec(written);
  if (before) compare(before[2], index, lang, match => add({ ...match, clitic: before[1] }));
  const compounds = matches.size ? NO_COMPOUNDS : possibleCompounds(written, index, lang);
  return matches.size === 0 && compounds.length === 0 ? NOTHING : { matches: matches.size ? [...matches.values()] : NO_MATCHES, compounds };
}

/** The same for an index in two layers. `below`: what its base says of the word. */
export function readLayered(text: string, index: TermIndex, lang: string | undefined, below: WordInfo): WordInfo {
  const own = readWord(text, index, lang);
  const matches = below.matches.some(match => index.dead.has(match.word)) ? below.matches.filter(match => !index.dead.has(match.word)) : below.matches;
  if (own.matches.length > 0) return { matches: [...matches, ...own.matches], compounds: NO_COMPOUNDS };
  if (matches.length > 0) return matches === below.matches ? below : { matches, compounds: NO_COMPOUNDS };
  const compounds = below.matches.length > 0 ? possibleCompounds(comparable(text), index.base!, lang) : below.compounds;
  if (compounds === below.compounds && own.compounds.length === 0) return below;
  return { matches: NO_MATCHES, compounds: [...compounds, ...own.compounds].sort(longestFirst) };
}

function compare(written: string, index: TermIndex, lang: string | undefined, add: (found: Found) => void): void {
  const lower = written.toLowerCase();
  for (const word of index.same(lower)) {
    if (hasCapitalsOf(word.text, written)) add({ word, certain: true, endings: [] });
  }
  for (const each of index.langs) {
    const inflection = inflectionFor(each);
    if (!inflection) continue;
    for (const word of index.candidates(lower, each)) {
      // The rules of the headword's language and of the text's apply.
      if ((each !== word.lang && each !== lang) || word.lower === lower || !hasCapitalsOf(word.text, written)) continue;
      const found = inflection.matches(word.lower, lower);
      if (found) add({ word, ...found });
    }
  }
}

function possibleCompounds(written: string, index: TermIndex, lang: string | undefined): readonly PossibleCompound[] {
  const lower = written.toLowerCase();
  const found = index.beginning(lower).filter(word => hasCapitalsOf(word.text, written))
    .map(word => ({ word, rests: restsOf(lower, word.lower.length, lang) })).filter(({ rests }) => rests.length > 0);
  return found.length ? found.sort(longestFirst) : NO_COMPOUNDS;
}

function longestFirst(a: PossibleCompound, b: PossibleCompound): number { return b.word.lower.length - a.word.lower.length; }

/** A capital in the headword must be one in the text; a lower-case letter matches either (glossary format). */
export function hasCapitalsOf(headword: string, text: string): boolean {
  for (let i = 0; i < headword.length && i < text.length; i++) {
    if (isCapital(headword[i]) && !isCapital(text[i])) return false;
  }
  return true;
}

function isCapital(letter: string): boolean { return letter !== letter.toLowerCase(); }

/** The first letter without its accents, in lower case: inflection leaves it as it is, but for an umlaut. */
export function firstLetter(word: string): string {
  const first = word.slice(0, 1);
  let folded = FOLDED.get(first);
  if (folded === undefined) FOLDED.set(first, folded = first.toLowerCase().normalize('NFD').slice(0, 1));
  return folded;
}

const FOLDED = new Map<string, string>();

/** A word, and what is left of it (as words are compared) when what clings to it comes off: an ending after a colon or an apostrophe, an article before one. */
export function withoutClitics(written: string): readonly string[] {
  if (!/[:']/.test(written)) return [written];
  const after = CLINGS_AFTER.exec(written)?.[1], before = CLINGS_BEFORE.exec(written)?.[2];
  return [written, ...after === undefined ? [] : [after], ...before === undefined ? [] : [before]];
}

/** What stands after an article that clings to a word (`l’Internationale`), else the word itself. */
export function afterClitic(word: string): string {
  const at = word.search(/['’]/);
  return at > 0 && at <= 6 ? word.slice(at + 1) : word;
}
