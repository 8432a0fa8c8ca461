import { keyOf, Words, wordsOf } from './words';

/** What a quotation has before one of its words (or at its end) that says how it departs from its source there. */
export const ELLIPSIS = 1, OMISSION = 2, REPLACEMENT = 4, REMARK = 8;

/** The words of a quotation, and what its writer says of them by brackets and dots. */
export interface QuotedWords extends Words {
  readonly keys: readonly string[];
  /** Of words in brackets: the number of the brackets, from 1. They are of the paper, or of the letter where that has brackets too. */
  readonly brackets: Uint16Array;
  /** Before each word, and at the end: ELLIPSIS, OMISSION, REPLACEMENT (brackets that may stand for some words), REMARK (brackets that do not). */
  readonly signs: Uint8Array;
  /** Of words with letters in brackets: what stands before and after these. */
  readonly frames: ReadonlyMap<number, readonly [string, string]>;
}

const DOTS = String.raw`…+\.?|\.{2,5}|\.(?:\s{1,4}\.){2,3}`;
const OMITTED = new RegExp(String.raw`[[(⟨]\s*(?:${DOTS}|-{1,3}|- ?-(?: ?-)?|[–—](?: ?[–—]){0,2})\s*[\])⟩]`, 'gu');
const BARE = new RegExp(DOTS, 'gu');
const BRACKETS = /\[((?:[^[\]]|\[[^[\]]*\])*)\]/g;
/** Brackets that add, and stand for nothing: `[sic]`, `[min kurs.]`, `[dvs. ILP]`, `[my emphasis]`. */
const ADDS = new RegExp(String.raw`^\s*(?:sic|recte|sc\.|scil|d\.? ?v\.? ?s|d\.? ?h\.|i\.? ?e\.|e\.? ?g\.|t\.? ?ex|z\.? ?b\.|viz|namely|nämligen|nämlig|nämlich|alltså|also|cioè|c(?:['’]est)?-à-d|soit|т\. ?е|то есть|d\.? ?w\.? ?z|m\.a\.w|oz\b|=|\?|!)`
  + String.raw`|\b(?:kurs|kursiv\p{L}*|kursivering|emph\p{L}*|emphas\p{L}*|italics?|hervorh\p{L}*|hervorgehoben|herv|betoning|understruk\p{L}*|underlin\p{L}*|unterstr\p{L}*|soulign\p{L}*|corsiv\p{L}*|cursiv\p{L}*|cursief|nadruk|sottoline\p{L}*|ital|förf|författ\p{L}*|anm|övers|transl?|übers|red|ed|hrsg|n\.d\.[art]|trad|прим|курсив|выделен\p{L}*)(?![\p{L}])`, 'iu');

export function quotedWords(text: string): QuotedWords {
  const words = wordsOf(text);
  const { count, starts, ends } = words;
  const brackets = new Uint16Array(count), signs = new Uint8Array(count + 1);
  const keys: string[] = [];
  const frames = new Map<number, readonly [string, string]>();
  for (let word = 0; word < count; word++) {
    const own = text.slice(starts[word], ends[word]);
    keys.push(keyOf(own));
    if (own.includes('[')) frames.set(word, [keyOf(own.slice(0, own.indexOf('['))), keyOf(own.slice(own.lastIndexOf(']') + 1))]);
  }
  const before = placing(words);
  for (const match of text.matchAll(OMITTED)) signs[before(match.index)] |= OMISSION;
  const beforeBare = placing(words);
  for (const match of text.matchAll(BARE)) {
    const word = beforeBare(match.index);
    if ((signs[word] & OMISSION) === 0) signs[word] |= ELLIPSIS;
  }
  const beforeBrackets = placing(words);
  let number = 0;
  for (const match of text.matchAll(BRACKETS)) {
    const first = beforeBrackets(match.index);
    const end = match.index + match[0].length;
    // Of letters of a word: said there.
    if (first < count && starts[first] <= match.index && ends[first] > match.index) continue;
    let last = first;
    while (last < count && ends[last] <= end) last++;
    if (last === first && (signs[first] & OMISSION) !== 0) continue;
    number = Math.min(number + 1, 0xffff);
    const sign = last === first || ADDS.test(match[1]) ? REMARK : REPLACEMENT;
    for (let word = first; word <= last; word++) {
      if (word < last) brackets[word] = number;
      signs[word] |= sign;
    }
  }
  return { ...words, keys, brackets, signs, frames };
}

/** The first word that ends after an offset; the offsets asked for ascend. */
function placing({ count, ends }: Words): (offset: number) => number {
  let word = 0;
  return offset => {
    while (word < count && ends[word] <= offset) word++;
    return word;
  };
}

/** A quotation some of whose brackets are the letter's own, or all that there is: their words are words like others. */
export function withoutBrackets(quoted: QuotedWords, isPlain: (number: number) => boolean): QuotedWords {
  const brackets = quoted.brackets.map(number => number !== 0 && isPlain(number) ? 0 : number);
  const signs = quoted.signs.map((sign, word) => {
    const wasIn = (at: number): boolean => at >= 0 && at < quoted.count && quoted.brackets[at] !== brackets[at];
    return wasIn(word) || wasIn(word - 1) ? sign & ~(REPLACEMENT | REMARK) : sign;
  });
  return { ...quoted, brackets, signs };
}
