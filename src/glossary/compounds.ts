/** Last parts that make compounds with names of parties, papers and movements, where the letters do not happen to have them alone. */
const LAST_PARTS: Readonly<Record<string, readonly string[]>> = {
  sv: ['partiet', 'partiets', 'parti', 'partier', 'partierna', 'ledningen', 'ledning', 'ledningens', 'ledare', 'ledaren', 'ledarna', 'medlem', 'medlemmar', 'medlemmarna', 'medlemmen',
    'rörelsen', 'rörelse', 'gruppen', 'grupp', 'grupper', 'arbetare', 'arbetarna', 'kongressen', 'kongress', 'folket', 'ungdomen', 'ungdomarna', 'pressen', 'tidningen', 'politik', 'politiken',
    'anhängare', 'anhängarna', 'sekretariatet', 'fraktion', 'fraktionen', 'vänlig', 'vänliga', 'fientlig', 'fientliga', 'ismen', 'ism'],
  de: ['partei', 'führung', 'führer', 'leitung', 'mitglied', 'mitglieder', 'bewegung', 'gruppe', 'gruppen', 'arbeiter', 'kongress', 'leute', 'presse', 'zeitung', 'politik', 'anhänger',
    'sekretariat', 'fraktion'],
  nl: ['partij', 'leiding', 'leider', 'leden', 'lid', 'beweging', 'groep', 'congres', 'pers', 'politiek'],
};

export function isKnownLastPart(part: string, lang: string | undefined): boolean {
  return lang !== undefined && (LAST_PARTS[lang]?.includes(part) ?? false);
}

const LEAST_REST = 3;

/** What is left of a compound after its first part: without a hyphen, and also without a linking -s-. At least three letters. */
export function restsOf(lower: string, firstLength: number): readonly string[] {
  const rest = lower.slice(firstLength).replace(/^-/, '');
  const rests = rest.startsWith('s') ? [rest, rest.slice(1).replace(/^-/, '')] : [rest];
  return rests.filter(each => each.length >= LEAST_REST && /^\p{L}[\p{L}\p{M}-]*$/u.test(each));
}
