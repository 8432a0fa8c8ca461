import { endings, Endings, Paradigm } from './endings';

const WHOLE = { '': '' };
const S = { s: 'genitive', es: 'genitive' };

const WORD = endings(WHOLE);
const GENITIVE_S = endings({ s: 'genitive' });
const LEUTE = endings({ leute: 'plural', leuten: 'plural' });
const MASCULINE = endings({ ...WHOLE, ...S, e: 'declined', en: 'declined', n: 'plural' });
const WEAK = endings({ ...WHOLE, en: 'declined' });
const FEMININE = endings({ ...WHOLE, en: 'plural' });
const FOREIGN = endings({ ...WHOLE, s: 'declined', n: 'plural', en: 'plural' });
const AFTER_IE = endings({ ...WHOLE, n: 'plural' });
const LIQUID = endings({ ...WHOLE, s: 'genitive', n: 'plural' });
const AFTER_E = endings({ ...WHOLE, n: 'declined', ns: 'genitive', s: 'genitive' });
const NOMINALISED = endings({ ...WHOLE, e: 'declined', er: 'declined', en: 'declined', em: 'declined', es: 'declined' });
const NIS = endings({ ses: 'genitive', se: 'declined', sen: 'plural' });
const INNEN = endings({ ...WHOLE, nen: 'plural' });
const LATIN = endings({ en: 'plural', a: 'plural', ien: 'plural' });
const INVARIABLE = endings({ ...WHOLE, se: 'declined', ses: 'genitive', sen: 'plural' });
const ER = endings({ er: 'plural', ern: 'plural' });
const UMLAUT = endings({ e: 'plural', en: 'plural' });
const UMLAUT_LIQUID = endings({ '': 'plural', n: 'plural' });

/** Nouns with a plural in -er, which are also the last part of many compounds. */
const WITH_ER = new RegExp(`(?:${[
  'kind|bild|buch|volk|mann|wort|haus|blatt|lied|amt|geist|gott|wald|glied|licht|brett|kleid|feld|geld|gesicht|gut|haupt|loch|nest',
  'rad|schild|schloss|schwert|tal|tuch|weib|rand|tum|regiment|gemüt|geschlecht|gewand|^ei|holz|horn|grab|glas|gras|fach|dach|dorf|denkmal|land',
].join('|')})$`, 'u');

/** `grund` as `gründ`; undefined where no last vowel takes an umlaut. */
function umlaut(word: string): string | undefined {
  const [, before, vowel, after] = /^(.*?)(au|[aou])([^aeiouyäöü]*(?:e[lrn])?)$/u.exec(word) ?? [];
  if (before === undefined || vowel === undefined || after === undefined || after === '' || before.endsWith('e') || before.endsWith('i')) return undefined;
  return before + ({ a: 'ä', o: 'ö', u: 'ü', au: 'äu' }[vowel] ?? vowel) + after;
}

/** The stems and endings that a noun in its dictionary form may have (lower case, ß as ss). */
export function germanNouns(word: string): Paradigm[] {
  const of = (table: Endings, stem = word): Paradigm => ({ stem, endings: table });
  const stem = word.slice(0, -1);
  if (word.length < 2) return [of(WORD)];
  if (word.endsWith('ie')) return [of(AFTER_IE)];
  if (word.endsWith('e')) return /(?:(?:[^i]e|[^aeiou])te|elle|ische|ige|nde|liche|deutsche|linke)$/u.test(word) ? [of(AFTER_E), of(NOMINALISED, stem)] : [of(AFTER_E)];
  if (/(?:ung|heit|keit|schaft|ion|tät|ik|(?<!e)ur|[aeiouäöü].*ei)$/u.test(word)) return [of(FEMININE), of(GENITIVE_S)];
  if (word.endsWith('ei')) return [of(MASCULINE), of(ER)];
  if (/.ist$|.ent$|.ant$|.at$|.oge$|.graph$|.ikt$|.akt$/u.test(word)) return [of(WEAK), of(MASCULINE)];
  if (/..in$/u.test(word)) return [of(INNEN), of(MASCULINE)];
  if (word.endsWith('nis')) return [of(WORD), of(NIS)];
  if (/ismus$/u.test(word)) return [of(WORD), of(LATIN, word.slice(0, -2))];
  if (/.[^at]um$|.[^aeo]us$|..[du]atum$/u.test(word)) return [of(FOREIGN), of(INVARIABLE), of(LATIN, word.slice(0, -2))];
  if (/[aiouy]$/u.test(word)) return [of(FOREIGN), ...(/..[ao]$/u.test(word) ? [of(LATIN, stem)] : [])];
  const changed = umlaut(word);
  if (/.[^aeiou](?:el|er|en)$|.[aeä]u?er$|lein$/u.test(word)) return changed === undefined ? [of(LIQUID)] : [of(LIQUID), of(UMLAUT_LIQUID, changed)];
  const paradigms = [of(MASCULINE)];
  if (/[aeiouäöü][szx]$/u.test(word)) paradigms.push(of(INVARIABLE));
  if (changed !== undefined) paradigms.push(of(UMLAUT, changed));
  if (WITH_ER.test(word)) paradigms.push(of(ER, changed ?? word));
  if (word.endsWith('mann')) paradigms.push(of(LEUTE, word.slice(0, -4)));
  return paradigms;
}

/** Every ending of a noun. */
export const GERMAN_NOUN_ENDINGS: readonly string[] = [MASCULINE, AFTER_E, NOMINALISED, NIS, INNEN, LATIN, FOREIGN, ER].flatMap(table => [...table.keys()]).concat('us', 'um', 'leute', 'leuten', 'mann');
