import { endings, Paradigm } from './endings';

const INFLECTED = 'definite-or-plural';
const WEAK = { a: INFLECTED, e: INFLECTED };
const DEGREES = { are: 'comparative', ast: 'superlative', aste: 'superlative definite', asta: 'superlative definite' };
const WITHOUT_T = endings({ '': '', ...WEAK, ...DEGREES }, true);
const ALL = new Map([...WITHOUT_T, ...endings({ t: 'neuter' })]);
const FROM_SHORTENED = endings({ ...WEAK, ...DEGREES }, true);
const NEUTER_T = endings({ t: 'neuter' });
const NEUTER_TT = endings({ tt: 'neuter' });
const PARTICIPLE = endings({ '': '', e: INFLECTED, a: INFLECTED }, true);
const SHORT_DEGREES = endings({ re: 'comparative', st: 'superlative', sta: 'superlative definite', ste: 'superlative definite' }, true);
const LAST = endings({ '': '', a: INFLECTED, e: INFLECTED }, true);

/** What makes an adjective: the suffixes … */
const SUFFIX = new RegExp(`(?:${[
  '..(?<!kr)ig|..isk|.sam|.bar|[^f]ös|full|.iv|..(?:[^tv]|ent|[uig]it|brut|tot|fat|vit)al|ell|.ant|.ent|är|[aeiouyåäö].*ad|il|abel|ibel|[nlrtgm]sk|[tr]ysk|esk|.fik|[^o]rik|..fri|ern',
  'direkt|korrekt|perfekt|strikt|abstrakt|konkret|exakt|absolut|diskret|komplett|privat|adekvat',
].join('|')})$`, 'u');
/** … participles … */
const STRONG = /(?:bund|slut|drag|skriv|brut|grip|fall|giv|tag|vrid|skur|far|bjud|spunn|hunn|vunn|funn|hugg|svur|frus|stul|vet|öpp|mog|vux|vak|trog|nak|leds|lit|^eg)en$/u;
const WEAK_PARTICIPLE = new RegExp(`(?:${[
  '[gvm]d|[^h]öjd|ögd|(?<!sk|br)ydd|[aåuiö]dd|[^r][eä]dd|[^å]ald|satt|[^m]ätt', '(?:för|stör|kör|hör|rör|lär|när|gjor|styr|hyr|kän|skil|nämn|sän|vän|tän|spän|brän|fyll|kyl|ställ|väll|fäll|dol|(?:be|ut|om|in|för)tal)d',
].join('|')})$`, 'u');
/** … and the short ones, which may also end a compound (`livslång`). */
const SHORT: ReadonlySet<string> = new Set(['ny', 'fri', 'fin', 'hög', 'låg', 'lång', 'kort', 'bred', 'smal', 'stor', 'god', 'ond', 'röd', 'vit', 'svart', 'blå', 'grön', 'gul', 'brun', 'grå', 'ung', 'tung', 'lätt', 'svår', 'hård',
  'mjuk', 'sann', 'falsk', 'hel', 'halv', 'djup', 'tät', 'glad', 'stolt', 'klok', 'stark', 'svag', 'snabb', 'sen', 'rik', 'frisk', 'sjuk', 'varm', 'kall', 'ljus', 'mörk', 'ren', 'tom', 'skarp', 'vild', 'tam',
  'död', 'kär', 'öm', 'dum', 'skön', 'lik', 'slik', 'rak', 'sträng', 'fast', 'rätt', 'viss', 'allmän', 'intim', 'enorm', 'dunkel', 'enkel', 'ädel', 'gammal', 'vacker', 'säker', 'mager', 'nykter', 'bitter',
  'tapper', 'munter', 'vänster', 'höger', 'kristen', 'grov', 'frusen', 'värd', 'kapabel', 'trygg', 'vek', 'blek', 'het', 'feg', 'vid', 'trång', 'spröd', 'blind', 'stum', 'döv', 'grym', 'ful', 'snål', 'krass', 'vag',
  'klar', 'bar', 'rar', 'vis', 'lam', 'usel', 'simpel', 'ytter', 'inner', 'flat', 'platt', 'slapp', 'späd', 'sund', 'tyst', 'brant', 'knapp', 'styv', 'seg', 'dyr', 'sur', 'söt', 'våt', 'torr', 'blöt', 'stel', 'mild', 'hemsk',
  'förmögen', 'egen', 'äkta', 'främmande', 'liten', 'extrem', 'abnorm', 'anonym', 'legitim', 'autonom', 'angenäm', 'bekväm', 'human', 'urban', 'precis', 'korrupt', 'smart', 'pigg', 'snygg', 'arg', 'dryg', 'rask', 'elak', 'stupid', 'solid', 'blond', 'rund', 'ljuv',
  'djärv', 'skör', 'tunn', 'grann', 'vass', 'gles', 'fet', 'lat', 'snäv', 'sträv', 'akut', 'antik', 'spontan']);

/** Comparatives with another vowel, in compounds too … */
const UMLAUTED = ['hög:hög', 'låg:läg', 'lång:läng', 'stor:stör', 'ung:yng', 'tung:tyng', 'grov:gröv', 'trång:träng', 'små:smär'].map(pair => pair.split(':') as [string, string]);

/** … and those that are another word. */
const SUPPLETIVE: ReadonlyMap<string, readonly Paradigm[]> = new Map([
  ['gammal', [{ stem: 'äld', endings: SHORT_DEGREES }]], ['god', [{ stem: 'bätt', endings: SHORT_DEGREES }, { stem: 'bäst', endings: LAST }]],
  ['bra', [{ stem: 'bätt', endings: SHORT_DEGREES }, { stem: 'bäst', endings: LAST }]], ['dålig', [{ stem: 'säm', endings: SHORT_DEGREES }, { stem: 'sämst', endings: LAST }]],
  ['liten', [{ stem: 'lill', endings: LAST }, { stem: 'små', endings: LAST }, { stem: 'mind', endings: SHORT_DEGREES }, { stem: 'minst', endings: LAST }]],
  ['få', [{ stem: 'färre', endings: LAST }]], ['många', [{ stem: 'fler', endings: LAST }, { stem: 'flest', endings: LAST }]],
  ['mycket', [{ stem: 'mer', endings: LAST }, { stem: 'mest', endings: LAST }]],
]);

/** Nouns that look like adjectives, beside words that look like their forms (`stat`, `krigare`, `längta`). */
const NOUNS = /(?:stad|månad|krig|bygd|dygd|rymd|mängd|[^r]längd|^längd|hämnd|fröjd)$/u;

export function isAdjective(word: string): boolean {
  return (SUFFIX.test(word) || STRONG.test(word) || WEAK_PARTICIPLE.test(word)) && !NOUNS.test(word) || isShort(word);
}

function isShort(word: string): boolean {
  if (SHORT.has(word) || SHORT.has(word.slice(1)) || SHORT.has(word.slice(2))) return true;
  for (let length = 4; length < Math.min(word.length, 10); length++) if (SHORT.has(word.slice(-length))) return true;
  return false;
}

/** The stems and endings of an adjective in its dictionary form; none if the word has not the shape of one. */
export function adjectives(word: string): Paradigm[] {
  const paradigms = [...SUPPLETIVE.get(word) ?? []];
  if (!isAdjective(word)) return paradigms;
  for (const [lemma, stem] of UMLAUTED) {
    if (word === lemma || word.endsWith(lemma) && lemma !== 'ung') paradigms.push({ stem: word.slice(0, -lemma.length) + stem, endings: SHORT_DEGREES });
  }
  const stem = word.slice(0, -1);
  if (/[aeiouyåäö]$/u.test(word)) return [...paradigms, { stem: word, endings: WITHOUT_T }, { stem: word, endings: NEUTER_TT }];
  if (/[aeiouyåäö].*ad$/u.test(word)) return [...paradigms, { stem: word, endings: PARTICIPLE }, { stem, endings: NEUTER_T }];
  if (/(?:[ei]l|[ae]l|er|en)$/u.test(word) && /[aeiouyåäö].*e[lrn]$|^gammal$/u.test(word)) {
    const short = word.replace(/(mm|.)[ea]([lrn])$/u, (_, before: string, last: string) => (before === 'mm' ? 'm' : before) + last);
    paradigms.push({ stem: word, endings: ALL }, { stem: short, endings: FROM_SHORTENED });
    return word.endsWith('en') ? [...paradigms, { stem, endings: NEUTER_T }] : paradigms;
  }
  paradigms.push({ stem: word, endings: /[dt]$|nn$/u.test(word) ? WITHOUT_T : ALL });
  if (/dd$/u.test(word)) paradigms.push({ stem: word.slice(0, -2), endings: NEUTER_TT });
  else if (/[aeiouyåäö][dt]$/u.test(word)) paradigms.push({ stem, endings: NEUTER_TT });
  else if (/[dn]$/u.test(word)) paradigms.push({ stem, endings: NEUTER_T });
  if (/(?:[ao]m|um|^intim|[^a]män)$/u.test(word)) paradigms.push({ stem: word + word.slice(-1), endings: FROM_SHORTENED });
  return paradigms;
}

/** Every ending of an adjective. */
export const ADJECTIVE_ENDINGS: readonly string[] = [...ALL.keys(), ...NEUTER_TT.keys(), ...SHORT_DEGREES.keys()];
