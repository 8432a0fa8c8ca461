import { Query } from './model';
import { phrasesOf } from './query';
import { comparedWords } from './tableWords';
import { Letters } from '../index/letters';
import { fold } from '../../text/fold';

/** A word of the letters, in small letters, and how often it stands in them. */
export interface KnownWord { readonly word: string; readonly count: number }

const STEP = 4096;

/**
 * The words of the letters that begin as the last word of a query does, with accents or without, the most frequent first: for one who has not written all of it, or has written it
 * otherwise. None where that word is there as it is written. In short steps.
 */
export function* wordsBeginning(query: Query, letters: Letters, most: number): Generator<void, KnownWord[]> {
  const last = phrasesOf(query).at(-1)?.words.at(-1)?.text.toLowerCase();
  if (last === undefined || last.includes('*')) return [];
  const { table } = letters, { lower } = yield* comparedWords(table), wanted = fold(last), counts = new Map<string, number>();
  for (let number = 0; number < lower.length; number++) {
    const word = lower[number];
    // To fold is dear; what begins with another letter of the same kind is passed over.
    if (word.length >= last.length - 1 && (word.startsWith(last) || (mayBegin(word, wanted) && fold(word).startsWith(wanted)))) {
      const uses = letters.usesOf(number);
      if (uses > 0) counts.set(word, (counts.get(word) ?? 0) + uses);
    }
    if (number % STEP === 0) yield;
  }
  if (counts.has(last)) return [];
  return Array.from(counts, ([word, count]) => ({ word, count })).sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1)).slice(0, most);
}

/** Whether a word has the same first letter, or one that folding may make the same. */
function mayBegin(word: string, wanted: string): boolean { return word.charCodeAt(0) > 127 || word[0] === wanted[0]; }

/** The query with another last word. */
export function withLastWord({ text, ...query }: Query, word: string): Query {
  const end = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’:‐‑-]*[^\p{L}\p{M}\p{N}]*$/u.exec(text);
  if (!end) return { ...query, text };
  const rest = /[^\p{L}\p{M}\p{N}]*$/u.exec(end[0])![0];
  return { ...query, text: text.slice(0, end.index) + word + rest };
}
