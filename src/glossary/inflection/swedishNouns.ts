import { endings, Endings, Paradigm } from './endings';

const all = (names: Readonly<Record<string, string>>): Endings => endings(names, true);

const BARE = { '': '' };
const EN = { en: 'definite' };
const ET = { et: 'definite', ena: 'plural definite' };
const AR = { ar: 'plural', arna: 'plural definite', arne: 'plural definite' };
const ER = { er: 'plural', erna: 'plural definite', erne: 'plural definite' };
const OR = { or: 'plural', orna: 'plural definite' };
const N = { n: 'definite' };
const NA = { na: 'plural definite' };

/** After a consonant, by gender and plural. Where neither the suffix nor the word tells, any of them. */
const ANY = all({ ...BARE, ...EN, ...ET, ...AR, ...ER });
const ANY_BUT_BARE = all({ ...EN, ...ET, ...AR, ...ER });
const NEUTER = all({ ...BARE, ...EN, ...ET });
const COMMON_AR = all({ ...BARE, ...EN, ...AR });
const COMMON_ER = all({ ...BARE, ...EN, ...ER });
const NO_PLURAL = all({ ...BARE, ...EN });
/** `politiker`, `cykel`, `vatten`, `sommar`: an unstressed last syllable, with its vowel and without. */
const LIQUID = all({ ...BARE, ...N, ...NA, ...EN, ...ET });
const SHORTENED = all({ ...EN, ...ET, ...AR, ...ER, ...OR });
const AGENT_OR = all({ ...BARE, ...N, ...EN, ...ER });
const PLURAL_MEN = all({ nen: 'plural definite' });
const PLURAL_HEADWORD = all({ ...BARE, ...NA });

const AFTER_A = all({ ...BARE, ...N });
const AFTER_MA = all({ ...BARE, ...N, t: 'definite', na: 'plural definite' });
const FOR_A = all(OR);
const FOR_IA = all({ ...EN, ...ER });
const FOR_EYE = all({ at: 'definite', on: 'plural', onen: 'plural definite' });
const AFTER_E = all({ ...BARE, n: 'definite-or-plural', t: 'definite', ...NA });
const AFTER_COMMON_E = all({ ...BARE, ...N, t: 'definite', r: 'plural', rna: 'plural definite', ...NA });
const AFTER_AGENT = all({ ...BARE, ...N, t: 'definite' });
const FOR_AGENT = all({ n: 'definite', na: 'plural definite', ne: 'plural definite' });
const FOR_E = all(AR);
const AFTER_VOWEL = all({ ...BARE, ...N, ...NA, ...EN, ...ET, ...AR, ...ER, r: 'plural', rna: 'plural definite' });
const NEUTER_T = all({ t: 'definite' });
const AFTER_I = all({ ...BARE, ...N, ...EN, et: 'definite', t: 'definite', ...ER, ...AR });
const FOR_LATIN = all({ et: 'definite', er: 'plural', erna: 'plural definite', a: 'plural', an: 'plural definite' });
const UMLAUT = all(ER);
const UMLAUT_BARE = all({ '': 'plural', en: 'plural definite' });
const UMLAUT_FATHER = all({ '': 'plural', na: 'plural definite' });
const UMLAUT_MAN = all({ '': 'plural', nen: 'plural definite' });
const UMLAUT_AR = all(AR);
const SHORT_FATHER = all({ ...BARE, ...N });

/** Nouns with another vowel in the plural, which are also the last part of many compounds. */
const IRREGULAR: readonly (readonly [lemma: string, ...paradigms: Paradigm[]])[] = [
  ...['bok:böck', 'fot:fött', 'rot:rött', 'hand:händ', 'tand:tänd', 'strand:stränd', 'rand:ränd', 'land:länd', 'stad:städ', 'brand:bränd', 'natt:nätt', 'son:sön', 'bot:böt',
    'ledamot:ledamöt', 'bonde:bönd', 'stång:stäng', 'tång:täng', 'spång:späng', 'not:nött', 'nöt:nött', 'get:gett'].map(pair => [pair.split(':')[0] ?? '', { stem: pair.split(':')[1] ?? '', endings: UMLAUT }] as const),
  ['man', { stem: 'män', endings: UMLAUT_MAN }], ['gås', { stem: 'gäss', endings: UMLAUT_BARE }], ['mus', { stem: 'möss', endings: UMLAUT_BARE }],
  ['lus', { stem: 'löss', endings: UMLAUT_BARE }], ['dotter', { stem: 'döttr', endings: UMLAUT_AR }], ['moder', { stem: 'mödr', endings: UMLAUT_AR }],
  ['mor', { stem: 'moder', endings: SHORT_FATHER }, { stem: 'mödr', endings: UMLAUT_AR }], ['fader', { stem: 'fäder', endings: UMLAUT_FATHER }],
  ['far', { stem: 'fader', endings: SHORT_FATHER }, { stem: 'fäder', endings: UMLAUT_FATHER }], ['broder', { stem: 'bröder', endings: UMLAUT_FATHER }],
  ['bror', { stem: 'broder', endings: SHORT_FATHER }, { stem: 'bröder', endings: UMLAUT_FATHER }], ['öga', { stem: 'ög', endings: FOR_EYE }], ['öra', { stem: 'ör', endings: FOR_EYE }],
  ['hjärta', { stem: 'hjärta', endings: AFTER_MA }], ['kollega', { stem: 'kolleg', endings: UMLAUT }], ['våg', { stem: 'våg', endings: FOR_A }], ['ros', { stem: 'ros', endings: FOR_A }],
];

/** `politik`, `fysik`, `logik`: -iker is a person there, not a plural, which it is in `fabrik`, `butik`, `bolsjevik`. */
const SCIENCE = /(?:(?<!bu)t|s|m|g|p|(?<![bf]ab|u?b)r|(?<!kli)n)ik$/u;
/** Neuters without an ending in the plural, beside verbs that end in -ar. */
const UNCHANGED = /(?:svar|(?<!pi)tal|hot|hopp|krig|(?<!g)rop|spel|straff|bråk|gräl|jobb|skratt|prat|namn|mord|krav|(?<![ei])val|brott|stöd|organ|folk|land|mål|(?<![nljh])ord|(?<![^s])år|verk|språk)$/u;
const COMMON_WITH_AR = /(?:...ing|dom|lek|sven)$/u;
const COMMON_WITH_ER = /(?:.het|itet|ion|ism|(?<!kv)ist|nad|graf|log|[tsdjlgkn]ör|är|ant|kraft|makt|strejk|stat|(?<!i)fest)$/u;

function afterConsonant(word: string): Paradigm[] {
  if (/[^aeiouyåäö](?:el|er|en)$|..ier$|sul$|mm?ar$|(?:morg|aft|djäv)[ou][ln]$/u.test(word) && /[aeiouyåäö].*[eaou][lrn]$/u.test(word)) {
    const short = word.replace(/(mm?|.)[eaou]([lrn])$/u, (_, before: string, last: string) => (before === 'mm' ? 'm' : before) + last);
    const whole = { stem: word, endings: LIQUID };
    return /er$/u.test(word) && !/(?:sl|m|ic|ad)er$/u.test(word) ? [whole, { stem: short, endings: SHORTENED }] : [whole, { stem: word, endings: ANY }, { stem: short, endings: SHORTENED }];
  }
  if (/(?:^|[^n]|[^o]n)tor$|[ds]or$|[ln]ior$/u.test(word) && word.length > 3) return [{ stem: word, endings: AGENT_OR }];
  if (/[aeiouyåäö].*[aä]r$/u.test(word)) return [{ stem: word, endings: ANY }, { stem: word, endings: AGENT_OR }];
  if (UNCHANGED.test(word)) return [{ stem: word, endings: NEUTER }];
  if (COMMON_WITH_AR.test(word) && !/ting$/u.test(word)) return [{ stem: word, endings: COMMON_AR }];
  if (COMMON_WITH_ER.test(word)) return [{ stem: word, endings: COMMON_ER }];
  if (SCIENCE.test(word)) return [{ stem: word, endings: NO_PLURAL }];
  const paradigms = [{ stem: word, endings: ANY }];
  if (/[eiu]um$/u.test(word)) return [{ stem: word, endings: NEUTER }, { stem: word.slice(0, -2), endings: FOR_LATIN }];
  if (/[^aeiouyåäö]um$/u.test(word) && word.length > 4) paradigms.push({ stem: word.slice(0, -2), endings: FOR_LATIN });
  if (/[aeiouyåäö]m$|(?:vän|man|mun|tun)$/u.test(word)) paradigms.push({ stem: word + word.slice(-1), endings: ANY_BUT_BARE });
  return paradigms;
}

/** The stems and endings that a noun in its dictionary form may have: more than it has, but few that are another word. */
export function nouns(word: string): Paradigm[] {
  const paradigms: Paradigm[] = [];
  const last = word.slice(-1);
  const stem = word.slice(0, -1);
  if (word.length < 2 && !/[åö]/u.test(word)) return [];
  if (last === 'a') {
    paradigms.push({ stem: word, endings: /[^m]ma$|dilemma$/u.test(word) ? AFTER_MA : AFTER_A }, { stem, endings: FOR_A });
    if (/[ai]$|[^m]m$/u.test(stem)) paradigms.push({ stem, endings: FOR_IA });
  } else if (last === 'e') {
    if (/.are$/u.test(word)) paradigms.push({ stem: word, endings: AFTER_AGENT }, { stem, endings: FOR_AGENT });
    else paradigms.push({ stem: word, endings: /(?:else|[ij]e|ende|ande|ände)$/u.test(word) ? AFTER_COMMON_E : AFTER_E });
    if (!/(?:are|arbete|else|[ij]e)$/u.test(word)) paradigms.push({ stem, endings: FOR_E });
  } else if (last === 'i') {
    paradigms.push({ stem: word, endings: AFTER_I });
  } else if (/[ouyåäöéèáü]/u.test(last)) {
    paradigms.push({ stem: word, endings: AFTER_VOWEL });
    if (/[äö]$|...[oy]$/u.test(word)) paradigms.push({ stem: word, endings: NEUTER_T });
  } else {
    paradigms.push(...afterConsonant(word));
  }
  if (word.endsWith('män')) paradigms.push({ stem: word, endings: PLURAL_MEN });
  if (/(?:ar|er|or)$/u.test(word)) paradigms.push({ stem: word, endings: PLURAL_HEADWORD });
  for (const [lemma, ...irregular] of IRREGULAR) {
    if (!word.endsWith(lemma)) continue;
    const before = word.slice(0, -lemma.length);
    for (const one of irregular) paradigms.push({ stem: before + one.stem, endings: one.endings });
  }
  return paradigms;
}

/** Every ending of a noun. */
export const NOUN_ENDINGS: readonly string[] = [ANY, LIQUID, SHORTENED, AGENT_OR, AFTER_MA, FOR_IA, FOR_EYE, AFTER_E, AFTER_COMMON_E, FOR_AGENT, AFTER_VOWEL, FOR_LATIN, UMLAUT_BARE, UMLAUT_MAN]
  .flatMap(table => [...table.keys()]).concat('um', 'ums');
