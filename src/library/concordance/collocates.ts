import { expected, logLikelihood, mutualInformation } from './association';
import { CountedWords, countedWords, frequenciesIn } from './frequencies';
import { Hit } from './model';
import { LetterWords, spanOf, wordsOf } from './neighbours';
import { KnownLetter } from '../index/letters';
import type { Library } from '../library';
import { isGrammarWord, primarySubtag } from '../../letter/languages';
import { lastAtMost } from '../../text/reading';
import { sortSteps } from '../../text/sorting';

/** A neighbour of what was found. `word`: in small letters, as words are compared; `left` and `right`: how often on either side, `together` in all. */
export interface Collocate {
  readonly word: string;
  readonly left: number;
  readonly right: number;
  readonly together: number;
  /** How often it stands in what was searched. */
  readonly all: number;
  /** Below 0 where they stand together less often than expected. */
  readonly logLikelihood: number;
  readonly mutualInformation: number;
}

export interface CollocateOptions {
  /** Words on each side. */
  readonly span: number;
  readonly withoutFunctionWords: boolean;
  /** Those that stand together less often are left out. */
  readonly least: number;
}

/** Words on each side, where nothing else is asked for. */
export const DEFAULT_SPAN = 5;

const LETTERS = 16, STEP = 1024;

/**
 * The neighbours of hits, those with the highest log-likelihood first. `letters`: those that were searched, with whose words frequencies are compared. A word counts once, although it is in
 * the spans of several hits (the nearest one says on which side; of two as near the one before it); a hit is no neighbour of itself, but may be one of the next hit. In short steps.
 */
export function* collocatesOf({ letters: { table } }: Library, hits: readonly Hit[], letters: readonly KnownLetter[], { span, withoutFunctionWords, least }: CollocateOptions): Generator<void, Collocate[]> {
  const counted = yield* countedWords(table), { size } = counted;
  const left = new Uint32Array(size), right = new Uint32Array(size);
  let seen = 0;
  for (const [letter, own] of byLetter(hits)) {
    if (!letter.packed) continue;
    const words = wordsOf(letter.packed, table), isLeftOut = withoutFunctionWords ? grammarIn(letter, counted) : () => false;
    for (const [index, side] of sidesOf(words, own, span)) {
      const id = counted.id(words.numbers[index]);
      if (!isLeftOut(id, words.starts[index])) (side < 0 ? left : right)[id]++;
    }
    if (++seen % LETTERS === 0) yield;
  }
  const { counts, all } = yield* frequenciesIn(letters, counted);
  const found: Collocate[] = [];
  for (let id = 0; id < size; id++) {
    if (id % STEP === 0) yield;
    const together = left[id] + right[id];
    if (together === 0 || together < least) continue;
    const frequencies = { together, node: hits.length, word: Math.max(counts[id], together), all, span: span * 2 }, likelihood = logLikelihood(frequencies);
    found.push({
      word: counted.text(id), left: left[id], right: right[id], together, all: counts[id],
      logLikelihood: likelihood > 0 && together < expected(frequencies) ? -likelihood : likelihood, mutualInformation: mutualInformation(frequencies),
    });
  }
  return yield* sortSteps(found, (a, b) => b.logLikelihood - a.logLikelihood || b.together - a.together || (a.word < b.word ? -1 : 1));
}

/** In the order in which the letters come. */
function byLetter(hits: readonly Hit[]): Map<KnownLetter, Hit[]> {
  const found = new Map<KnownLetter, Hit[]>();
  for (const hit of hits) {
    const own = found.get(hit.letter);
    if (own) own.push(hit); else found.set(hit.letter, [hit]);
  }
  return found;
}

/** The words in the spans of hits, by their index, each once: on which side of the nearest hit it is (-1 left, 1 right). */
function sidesOf(words: LetterWords, hits: readonly Hit[], span: number): Map<number, number> {
  const nearest = new Map<number, number>(), near = (index: number, distance: number): void => {
    const known = nearest.get(index);
    // Distances left of a hit are below 0.
    if (known === undefined || Math.abs(distance) < Math.abs(known) || (distance === -known && distance > 0)) nearest.set(index, distance);
  };
  for (const hit of hits) {
    const { left, start, end, right } = spanOf(words, hit, span);
    for (let index = left; index < start; index++) near(index, index - start);
    for (let index = end; index < right; index++) near(index, index - end + 1);
  }
  return nearest;
}

/** Whether a word is a function word of the language at its place: that of the nearest mark, else the letter's. */
function grammarIn({ record: { lang, marks } }: KnownLetter, counted: CountedWords): (id: number, start: number) => boolean {
  const foreign = marks.filter(mark => mark.kind === 'lang'), starts = foreign.map(mark => mark.start), own = primarySubtag(lang);
  return (id, start) => {
    let language = own;
    for (let mark = foreign.length > 0 ? lastAtMost(starts, start) : -1; mark >= 0; mark--) {
      if (foreign[mark].start > start || foreign[mark].end <= start) continue;
      language = primarySubtag(foreign[mark].value);
      break;
    }
    return language !== undefined && isGrammarWord(counted.text(id), language);
  };
}
