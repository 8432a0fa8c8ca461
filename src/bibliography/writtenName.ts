import { CslName } from './model';
import { fold } from '../text/fold';

const PARTICLES = new Set('af av von vom van de den der des du di da dal della del do dos das la le ter ten te zu zum zur und y ibn bin ben al el'.split(' '));
const SUFFIX = /^(?:jr|sr|d\.ä|d\.y|ii|iii|iv)\.?$/i;
/** How words of bodies begin, folded. */
const BODIES = /^(?:the$|die$|das$|det$|les$|sektion|section|parti$|partiet|party|partei|kommitt|committee|comite|komite|byra|bureau|buro$|forbund|league|liga$|ligue|bund$|union|internation|redaktion|redaction|editor|organis|organiz|grupp|groupe?$|forening|verein|forlag|verlag|society|societe|association|federation|foderation|congress|kongress|conference|konferens|central|secretaria|sekretaria|styrelse|vorstand|board|council|conseil|soviet|sovjet|ministry|minister|department|regering|government|universit|akademi|academy|institut|museum|bibliotek|library|arkiv|archiv|bank$|company|bolag|tidning|zeitung|journal|times$|kamrat|comrade|genoss|camarade|members|medlem|workers|arbetar|labour|labor$|opposition|fraction|fraktion|delega|club$|klubb|church|kyrka)/;
const CAPITAL = /^(?:[dlDL]['’])?\p{Lu}[\p{L}\p{M}.'’-]*$/u;

/**
 * A name as it stands in running text (`Leo Trotskij`, `Trotskij, Leo`), taken apart where it is plainly that of a person: two to four words with
 * capitals, and particles before the last. All else is kept whole: bodies, names of one word, titles, several persons. Cautious, for a name kept
 * whole is only sorted otherwise, and one that is cut wrongly is printed wrongly.
 */
export function writtenName(text: string): CslName {
  const whole = { literal: text };
  const [main, ...others] = text.split(/\s*,\s*/);
  const suffix = others.length > 0 && SUFFIX.test(others[others.length - 1]) ? others.pop() : undefined;
  if (others.length > 1) return whole;
  const words = main.trim().split(/\s+/);
  const given = others.length === 1 ? others[0].split(/\s+/) : words.splice(0, familyStart(words));
  if (words.length === 0 || given.length === 0 || given.length > 4) return whole;
  let from = 0;
  while (from < words.length - 1 && PARTICLES.has(words[from])) from++;
  const family = words.slice(from);
  if (family.length > 3 || ![...given, ...family].every(word => CAPITAL.test(word) && !BODIES.test(fold(word)))) return whole;
  // An initial alone is no family name.
  if (!/\p{L}{2}/u.test(family[family.length - 1])) return whole;
  return { family: family.join(' '), given: given.join(' '), ...from > 0 ? { 'non-dropping-particle': words.slice(0, from).join(' ') } : {}, ...suffix ? { suffix } : {} };
}

/** Where the family name begins: at the last word, or at the particles before it. */
function familyStart(words: readonly string[]): number {
  let start = words.length - 1;
  while (start > 1 && PARTICLES.has(words[start - 1])) start--;
  return Math.max(0, start);
}
