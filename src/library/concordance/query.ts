import { Query } from './model';
import { comparable, eachWord } from '../../text/words';

/** So many words, phrases or terms are looked for side by side at most. */
export const MOST_SERIES = 12;

/** A word of a phrase, as words are compared, with what stands before it (see `between`). With a `*` in it: whatever a word has there, also nothing; a `*` alone is any word. */
export interface WantedWord { readonly text: string; readonly before: string }

/** One of the words or phrases of a query. `tail`: what it has after its last word: the `)` of `KPD(O)` belongs to what is found where it stands there. */
export interface Phrase { readonly label: string; readonly words: readonly WantedWord[]; readonly tail: string }

const QUOTED = /\s*(?:["“”„‟«»](.*?)["“”„‟«»]|['‘’‚‛‹›](.*?)['‘’‚‛‹›])\s*(?:,|$)/suy;
const PLAIN = /([^,]*)(?:,|$)/suy;

/** The parts of what is typed: commas divide them, but for what stands in quotation marks of any kind. Trimmed, none empty, none twice; a regular expression is one. */
export function partsOf({ text, match }: Query): string[] {
  if (match === 'regex') return text === '' ? [] : [text];
  const parts = new Map<string, string>();
  for (let at = 0; at < text.length;) {
    QUOTED.lastIndex = PLAIN.lastIndex = at;
    const found = QUOTED.exec(text) ?? PLAIN.exec(text);
    if (!found) break;
    at += found[0].length;
    const part = (found[1] ?? found[2] ?? '').trim(), key = comparable(part).replace(/\s+/g, ' ');
    if (part !== '' && !parts.has(key)) parts.set(key, part);
  }
  return [...parts.values()];
}

/** The words and phrases of a query; a part without letters and digits is none. */
export function phrasesOf(query: Query): readonly Phrase[] { return partsOf(query).map(phraseOf).filter(each => each.words.some(({ text }) => text !== '*')); }

function phraseOf(part: string): Phrase {
  const words: WantedWord[] = [];
  let last = 0;
  // A star stands in for letters: the words are those of the same text with letters in its place.
  eachWord(part.replace(/\*/g, 'x'), (start, end) => {
    words.push({ text: comparable(part.slice(start, end)).replace(/\*+/g, '*'), before: words.length === 0 ? '' : between(part.slice(last, start)) ?? '' });
    last = end;
  });
  return { label: part, words, tail: part.slice(last).trimEnd() };
}

/** What stands between two words, as it is compared: without blanks, with one kind of quotation mark and of dash. Undefined where a paragraph ends there. */
export function between(text: string): string | undefined {
  if (text === ' ') return '';
  return text.includes('\n\n') ? undefined : text.replace(/\s+/g, '').replace(/["“”„‟«»'‘’‚‛‹›]/g, '"').replace(/[-‐‑‒–—―−]/g, '-');
}
