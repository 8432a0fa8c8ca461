import { endings, endingsOf, onLastPart, remembered, withoutEndings, Paradigm } from './endings';
import { GERMAN_NOUN_ENDINGS, germanNouns } from './germanNouns';
import { Inflection } from './inflection';

const DECLENSION = ['e', 'er', 'es', 'en', 'em'];
const POSITIVE = endings(Object.fromEntries(['', ...DECLENSION].map(ending => [ending, ending && 'declined'])));
const COMPARATIVE = Object.fromEntries(['', ...DECLENSION].map(ending => [`er${ending}`, 'comparative']));
const SUPERLATIVE = Object.fromEntries(DECLENSION.flatMap(ending => [[`st${ending}`, 'superlative'], [`est${ending}`, 'superlative']]));
const WITHOUT_S = endings(Object.fromEntries(DECLENSION.map(ending => [`t${ending}`, 'superlative'])));
const DEGREES = endings({ ...COMPARATIVE, ...SUPERLATIVE });

/** What makes an adjective: a suffix, or one of the short ones. */
const SUFFIX = new RegExp(`(?:${[
  '..isch|lich|.ig|.bar|.sam|.los|haft|.voll|.ell|.al|.iv|.är|.ös|.ant|.ent|end|.iert|.abel|.ibel|(?:ge|be|ver|ent|er|zer)..+(?:[^aeiouyäöüh]|[^i]e)t|[^aeiou]en',
  '.(?:frei|treu|gross|deutsch|blau|grün|stark|schwach|fremd|intern|extern|reif|wert|fach)',
].join('|')})$`, 'u');
/** Nouns that look like adjectives, beside others in -er (`Gestalter`). */
const NOUNS = /(?:schaft|leipzig|danzig|schweig|münchen|bremen|gestalt|gewalt|gehalt|gebot|gebet|gebiet|abend|jugend|gegend|tugend|besuch|verlust|ernst)$/u;
const SHORT: ReadonlySet<string> = new Set(('neu alt jung rot weiss schwarz braun gelb grün blau gross klein lang kurz hoch breit schmal gut schlecht schön stark schwach warm kalt hell dunkel links link recht rechts '
  + 'frei treu reich arm krank gesund klar wahr falsch ganz halb voll leer tief hart weich leicht schwer schnell fest faul fein roh früh spät nah fern edel eitel offen eigen deutsch welsch klug dumm stolz mild wild '
  + 'zart rein still laut echt bunt fremd fromm kühn toll tot scharf steif streng weit eng nieder ober unter inner äusser einig vereint geheim modern intern extern').split(' '));
const UMLAUTED: ReadonlyMap<string, string> = new Map(Object.entries({ alt: 'ält', jung: 'jüng', rot: 'röt', gross: 'gröss', lang: 'läng', kurz: 'kürz', stark: 'stärk', schwach: 'schwäch', warm: 'wärm', kalt: 'kält', arm: 'ärm',
  krank: 'kränk', hart: 'härt', klug: 'klüg', dumm: 'dümm', scharf: 'schärf', schwarz: 'schwärz', nah: 'näh', fromm: 'frömm' }));

function isAdjective(word: string): boolean {
  return SHORT.has(word) || SUFFIX.test(word) && !NOUNS.test(word);
}

function adjectives(word: string): Paradigm[] {
  if (!isAdjective(word)) return [];
  const stems = [word];
  if (/[^aeiou]e[lr]$|[aeiou]er$/u.test(word)) stems.push(word.replace(/e([lr])$/u, '$1'));
  if (word.endsWith('hoch')) stems.push(word.replace(/ch$/u, 'h'));
  const paradigms = stems.map(stem => ({ stem, endings: POSITIVE }));
  const compared = UMLAUTED.get(word) ?? (word.endsWith('hoch') ? word.replace(/och$/u, 'öh') : word);
  paradigms.push({ stem: compared, endings: DEGREES });
  if (word.endsWith('hoch')) paradigms.push({ stem: word.replace(/och$/u, 'öch'), endings: DEGREES });
  if (word === 'gut') paradigms.push({ stem: 'bess', endings: DEGREES }, { stem: 'be', endings: DEGREES });
  if (word === 'gross') paradigms.push({ stem: 'gröss', endings: WITHOUT_S });
  return paradigms;
}

const STRIPPED: ReadonlySet<string> = new Set([...GERMAN_NOUN_ENDINGS, ...POSITIVE.keys(), ...DEGREES.keys(), ...WITHOUT_S.keys()].filter(ending => ending !== ''));
const LONGEST = Math.max(...[...STRIPPED].map(ending => ending.length));

const FOLDED: Readonly<Record<string, string>> = { ä: 'a', ö: 'o', ü: 'u' };

/** What all stems of a word have in common: no umlaut, no last -e, no -e- before a last l, r, n, no doubling, `hoch` as `hoh`. */
function core(stem: string): string {
  if (stem === 'bess' || stem === 'be') return 'gut';
  return (stem.length > 2 ? stem.replace(/e$/u, '') : stem).replace(/[äöü]/gu, letter => FOLDED[letter] ?? letter).replace(/(.)\1+/gu, '$1')
    .replace(/hoch$/u, 'hoh').replace(/([aeiouy].*)e([lrn])$/u, '$1$2');
}

/** The dictionary forms that a headword may be a form of, where that can be seen: `kommunistische`, `Stalinisten`. */
function dictionaryForms(headword: string): string[] {
  const forms: string[] = [];
  const [, adjective] = /^(.{2,}?)e[rsnm]?$/u.exec(headword) ?? [];
  if (adjective !== undefined && isAdjective(adjective) && !/(?:ent|ant|nd|al|iert|t|en)$/u.test(adjective)) forms.push(adjective);
  if (headword.startsWith('hohe')) forms.push('hoch');
  const [, plural] = /^(..+(?:ist|ent|ant|ion|ung|heit|keit|schaft|tät))en$/u.exec(headword) ?? [];
  if (plural !== undefined) forms.push(plural);
  return forms;
}

const paradigms = remembered(headword => [headword, ...dictionaryForms(headword)].flatMap(word => [...germanNouns(word), ...adjectives(word)]));

/**
 * German, for glossaries: -s/-es, -e/-en/-er/-ern/-n with and without umlaut, the endings of adjectives and their
 * degrees, ß and ss alike; headwords that are themselves declined (`Kommunistische`) or plural (`Stalinisten`). No
 * verbs, no compounds. -er is a plural only after nouns known to have it: `Politik` and `Politiker` are two words.
 */
export const german: Inflection = onLastPart({
  keys: word => [...new Set(withoutEndings(word.replace(/ß/gu, 'ss'), STRIPPED, LONGEST).map(core))],
  matches(headword, form) {
    const [plainHeadword, plainForm] = [headword.replace(/ß/gu, 'ss'), form.replace(/ß/gu, 'ss')];
    if (plainHeadword === plainForm) return { certain: true, endings: [] };
    const found = endingsOf(paradigms(plainHeadword), plainForm);
    return found && { certain: true, endings: found };
  },
});
