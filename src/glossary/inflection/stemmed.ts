import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as russian } from '@orama/stemmers/russian';
import { EndingName, onLastPart } from './endings';
import { Inflection } from './inflection';
import { dutchStem, frenchStem, italianStem } from './lightStems';

/** What takes a word's end to another's and is certain: `headword` ends in `from`, the form has `to` in its place. */
interface SafeRule { readonly from: RegExp; readonly to: readonly string[]; readonly name: EndingName }

/**
 * An inflection made from a stemmer. What only the stemmer joins is not certain; the same word is, and what a safe rule
 * makes, in either direction (a headword may stand in the plural). A word too short for its stem to mean anything
 * is joined by safe rules only.
 */
function stemmed(stem: (word: string) => string, rules: readonly SafeRule[] = []): Inflection {
  const formsOf = (word: string, rule: SafeRule): string[] => rule.from.test(word) ? rule.to.map(end => word.replace(rule.from, end)) : [];
  const stemOf = (word: string): string => word.length > 2 ? stem(word) || word : word;
  return onLastPart({
    keys: word => [...new Set([stemOf(word), ...singulars(word, rules)])],
    matches(headword, form) {
      if (headword === form) return { certain: true, endings: [] };
      for (const rule of rules) {
        if (formsOf(headword, rule).includes(form)) return { certain: true, endings: [rule.name] };
        if (formsOf(form, rule).includes(headword)) return { certain: true, endings: [] };
      }
      return stemOf(headword) === stemOf(form) && headword.length > 2 && form.length > 2 ? { certain: false, endings: [] } : undefined;
    },
  });
}

/** The word, and what safe rules could have made it from: keys that a word and its safe forms share whatever the stemmer does. */
function singulars(word: string, rules: readonly SafeRule[]): string[] {
  const words = [word];
  for (const { from, to } of rules) {
    for (const end of to) {
      const cut = end.replace(/\$1/u, '');
      if (!word.endsWith(cut) || word.length < cut.length) continue;
      const base = word.slice(0, word.length - cut.length);
      for (const candidate of [base, ...['y', 'al', 'ail', 'man', 'o', 'a', 'e'].map(last => base + last)]) {
        if (from.test(candidate) && candidate.replace(from, end) === word) words.push(candidate);
      }
    }
  }
  return words;
}

const ENGLISH: readonly SafeRule[] = [
  { from: /([^sxzh]|[^s]h)$/u, to: ['$1s'], name: 'plural' },
  { from: /(s|x|z|ch|sh|[^aeiou]o)$/u, to: ['$1es'], name: 'plural' },
  { from: /(?<=..[^aeiou])y$/u, to: ['ies'], name: 'plural' },
  { from: /(?<=^|..)man$/u, to: ['men'], name: 'plural' },
];
const FRENCH: readonly SafeRule[] = [
  { from: /([^sxz])$/u, to: ['$1s'], name: 'plural' },
  { from: /(eau|au|eu|ou)$/u, to: ['$1x'], name: 'plural' },
  { from: /(?<=..)al$/u, to: ['aux'], name: 'plural' },
];
const ITALIAN: readonly SafeRule[] = [
  { from: /(?<=...[^i])[oe]$/u, to: ['i'], name: 'plural' },
  { from: /(?<=...)a$/u, to: ['e'], name: 'plural' },
];
const DUTCH: readonly SafeRule[] = [
  { from: /((?:el|er|en|em|ie|je|é)$)/u, to: ['$1s'], name: 'plural' },
  { from: /((?:ij|[^aeiou][^aeiousfvz]))$/u, to: ['$1en'], name: 'plural' },
];

export const stemmedEnglish: Inflection = stemmed(english, ENGLISH);
export const stemmedFrench: Inflection = stemmed(frenchStem, FRENCH);
export const stemmedItalian: Inflection = stemmed(italianStem, ITALIAN);
export const stemmedDutch: Inflection = stemmed(dutchStem, DUTCH);
export const stemmedRussian: Inflection = stemmed(russian);
