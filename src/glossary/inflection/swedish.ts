import { endingsOf, onLastPart, remembered, withoutEndings } from './endings';
import { Inflection } from './inflection';
import { ADJECTIVE_ENDINGS, adjectives, isAdjective } from './swedishAdjectives';
import { NOUN_ENDINGS, nouns } from './swedishNouns';

const FOLDED: Readonly<Record<string, string>> = { å: 'a', ä: 'a', ö: 'o', u: 'o', y: 'o', é: 'e' };

/** No doubled letters, one vowel for all that umlaut joins, k for ck: `böcker` and `bok` both begin with `bok`. */
function fold(word: string): string {
  let folded = '';
  let previous = '';
  for (const letter of word) {
    if (letter !== previous && !(letter === 'k' && previous === 'c')) folded += letter === 'c' ? 'k' : FOLDED[letter] ?? letter;
    previous = letter;
  }
  return folded;
}

const STRIPPED: ReadonlySet<string> = new Set([...NOUN_ENDINGS, ...ADJECTIVE_ENDINGS].map(fold).filter(ending => ending !== ''));
const LONGEST = Math.max(...[...STRIPPED].map(ending => ending.length));

/** Stems that are another word than their headword's, by the headword's key; both folded. */
const SUPPLETIVE: ReadonlyMap<string, string> = new Map([
  ['ald', 'gaml'], ['bat', 'god'], ['bast', 'god'], ['bra', 'god'], ['sam', 'dalig'], ['samst', 'dalig'], ['lil', 'litn'], ['sma', 'litn'], ['mind', 'litn'], ['minst', 'litn'],
  ['fler', 'mang'], ['flest', 'mang'], ['mer', 'moket'], ['mest', 'moket'], ['moket', 'moket'], ['far', 'fadr'], ['bror', 'brodr'], ['mor', 'modr'], ['fare', 'fa'],
]);

/** What all stems of a word have in common, from a folded stem: no last -a or -e, and no vowel before a last l, r, n. */
function core(folded: string): string {
  const known = SUPPLETIVE.get(folded);
  if (known !== undefined) return known;
  const stem = folded.length > 2 && /[ae]$/u.test(folded) ? folded.slice(0, -1) : folded;
  if (/(?:fa|mo|bro)r$/u.test(stem)) return `${stem.slice(0, -1)}dr`;
  return /[aeio].*[^aeio][aeo][lrn]$/u.test(stem) ? stem.slice(0, -2) + stem.slice(-1) : stem;
}

/** Neuters of adjectives lose a consonant (`rött`, `sant`, `öppet`, `förenat`). From a folded word. */
function neuterBases(folded: string): string[] {
  if (!folded.endsWith('t') || folded.length < 3) return [];
  const base = folded.slice(0, -1);
  return folded.endsWith('et') ? [`${base}d`, `${base}n`] : [`${base}d`];
}

const PLURAL_SUFFIX = /(?:ist|vik|ion|ant|ent|ik|het|itet|ning|tör|at|.[aeiouyåäö].{3,})$/u;

/** The dictionary forms that a headword may be a form of, where that can be seen: `stalinister`, `frågor`, `röda`, `Internationalen`. */
function dictionaryForms(headword: string): string[] {
  const forms: string[] = [];
  const add = (base: string): void => {
    if (isAdjective(base) && endingsOf(adjectives(base), headword)) forms.push(base);
  };
  if (/[ae]$/u.test(headword) && !/(?:rik|värd)e$/u.test(headword)) {
    const base = headword.slice(0, -1);
    add(base);
    if (/[^aeiouyåäö][lrn]$/u.test(base)) {
      add(base.replace(/(.)$/u, 'e$1'));
      if (base === 'gaml') add('gammal');
    }
    if (/(mm|nn)$/u.test(base)) add(base.slice(0, -1));
  } else if (/t$/u.test(headword)) {
    for (const base of [headword.slice(0, -1), headword.slice(0, -2), headword.replace(/tt?$/u, 'd'), headword.replace(/t$/u, 'n')]) add(base);
  }
  const [, plural] = /^(.{6,})(?:ar|er)$/u.exec(headword) ?? [];
  if (plural !== undefined && PLURAL_SUFFIX.test(plural) && endingsOf(nouns(plural), headword)) forms.push(plural);
  const [, woman] = /^(.{3,}[^t])or$/u.exec(headword) ?? [];
  if (woman !== undefined) forms.push(`${woman}a`);
  const [, definite] = /^(.*(?:ion|ism|ist|itet|ning|[^a]al))en$/u.exec(headword) ?? [];
  if (definite !== undefined) forms.push(definite);
  const [, party] = /^(..+i)et$/u.exec(headword) ?? [];
  if (party !== undefined) forms.push(party);
  return forms;
}

const paradigms = remembered(headword => [headword, ...dictionaryForms(headword)].flatMap(word => [...nouns(word), ...adjectives(word)]));

/**
 * Swedish, for glossaries: the headword as the dictionary gives it, and a closed set of endings for nouns of all
 * declensions, names and adjectives; umlaut, lost vowels, doubled consonants. Also headwords in the plural
 * (`stalinister`), the definite (`Labourpartiet`) or with an adjective's ending (`nya`). No verbs, no compounds.
 * What it joins it is certain of, though another word may share a form (`strejkar`). The classes are the
 * school grammar's; tuned on half of the lemmas of Talbanken (bench/inflection.ts), and looked over against a spelling dictionary.
 */
export const swedish: Inflection = onLastPart({
  keys: word => {
    const folded = fold(word);
    return [...new Set([...withoutEndings(folded, STRIPPED, LONGEST), ...neuterBases(folded)].map(core))];
  },
  matches(headword, form) {
    if (headword === form) return { certain: true, endings: [] };
    const found = endingsOf(paradigms(headword), form);
    return found && { certain: true, endings: found };
  },
});
