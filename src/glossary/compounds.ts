import { LANGUAGES } from '../letter/languages';

/** Last parts that make compounds with names of parties, papers and movements, where the letters do not happen to have them alone. */
const LAST_PARTS: ReadonlyMap<string, readonly string[]> = new Map(Object.entries({
  sv: ['partiet', 'partiets', 'parti', 'partier', 'partierna', 'ledningen', 'ledning', 'ledningens', 'ledare', 'ledaren', 'ledarna', 'medlem', 'medlemmar', 'medlemmarna', 'medlemmen',
    'rörelsen', 'rörelse', 'gruppen', 'grupp', 'grupper', 'arbetare', 'arbetarna', 'kongressen', 'kongress', 'folket', 'ungdomen', 'ungdomarna', 'pressen', 'tidningen', 'politik', 'politiken',
    'anhängare', 'anhängarna', 'sekretariatet', 'fraktion', 'fraktionen', 'vänlig', 'vänliga', 'fientlig', 'fientliga'],
  de: ['partei', 'führung', 'führer', 'leitung', 'mitglied', 'mitglieder', 'bewegung', 'gruppe', 'gruppen', 'arbeiter', 'kongress', 'leute', 'presse', 'zeitung', 'politik', 'anhänger',
    'sekretariat', 'fraktion'],
  nl: ['partij', 'leiding', 'leider', 'leden', 'lid', 'beweging', 'groep', 'congres', 'pers', 'politiek'],
}));

export function isKnownLastPart(part: string, lang: string | undefined): boolean {
  return lang !== undefined && (LAST_PARTS.get(lang)?.includes(part) ?? false);
}

const LEAST_REST = 3;

/** Small words are no last parts: `Kapitalist` is not `Kapital` and `ist`. */
const SMALL_WORDS = new Set(LANGUAGES.flatMap(language => language.functionWords));

/**
 * What is left of a compound after its first part: without a hyphen, and also without a linking -s-. At least three letters. Without
 * a hyphen only in a language that joins its words (`lang`: a primary subtag; those with last parts here, and where it is not known).
 */
export function restsOf(lower: string, firstLength: number, lang: string | undefined): readonly string[] {
  if (lower[firstLength] !== '-' && lang !== undefined && !LAST_PARTS.has(lang)) return [];
  const rest = lower.slice(firstLength).replace(/^-/, '');
  const rests = rest.startsWith('s') ? [rest, rest.slice(1).replace(/^-/, '')] : [rest];
  return rests.filter(each => each.length >= LEAST_REST && !SMALL_WORDS.has(each) && /^\p{L}[\p{L}\p{M}-]*$/u.test(each));
}
