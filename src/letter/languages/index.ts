import { dutch } from './nl';
import { english } from './en';
import { french } from './fr';
import { german } from './de';
import { italian } from './it';
import { LetterLanguage } from './language';
import { russian } from './ru';
import { swedish } from './sv';
import { ReadingMark } from '../../text/reading';

/** A new language is a file beside these and a line here. */
export const LANGUAGES: readonly LetterLanguage[] = [swedish, english, german, french, russian, italian, dutch];

/** `sv-SE` → `sv`. */
export function primarySubtag(lang: string | undefined): string | undefined {
  return lang?.split('-', 1)[0].toLowerCase();
}

/** The languages of a letter (BCP 47) and of the passages in its reading text, as primary subtags. */
export function languagesIn(lang: string | undefined, marks: readonly ReadingMark[]): string[] {
  return [lang, ...marks.flatMap(mark => mark.kind === 'lang' ? mark.value : [])].flatMap(each => primarySubtag(each) ?? []);
}

const SAMPLE = 6000;
const votes = new Map<string, LetterLanguage[]>();
for (const language of LANGUAGES) {
  for (const word of language.functionWords) votes.set(word, [...votes.get(word) ?? [], language]);
}

/** The language of a text by its function words, or undefined where too few speak for one. Reads the first 6,000 characters. */
export function inferLanguage(text: string): string | undefined {
  const counts = new Map<string, number>();
  for (const [word] of text.slice(0, SAMPLE).toLowerCase().matchAll(/\p{L}+/gu)) {
    for (const { code } of votes.get(word) ?? []) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const [best, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= 2 && best[1] > (second?.[1] ?? 0) * 1.2 ? best[0] : undefined;
}

const grammar = new Map<string, ReadonlySet<string>>();

/** Whether a word (in small letters, as words are compared) is one that holds sentences together in a language (a primary subtag), or is made of several: `qu'il`, `avez-vous`. */
export function isGrammarWord(word: string, language: string): boolean {
  let words = grammar.get(language);
  if (!words) grammar.set(language, words = new Set(LANGUAGES.find(each => each.code === language)?.grammarWords.split(/\s+/)));
  return words.has(word) || (/['-]/.test(word) && word.split(/['-]/).every(part => words.has(part)));
}
