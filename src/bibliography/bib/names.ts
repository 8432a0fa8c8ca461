import { CslName } from '../model';
import { decode } from './latex';

const LEFT = 123, RIGHT = 125, BACKSLASH = 92, COMMA = 44;
/** Particles that the name after them is written together with, or that stay with it (as Pandoc has it). */
const CLINGING = /^((?:al|el|ad|an|as|at|az)[-‐]|[dDlL]['’]|[dD]e['’])(?=\p{L})/u;

/** Between initials that stand close: `J.R.` is `J. R.`. */
const INITIALS = /(?<=\p{Lu}\.)(?=\p{Lu}(?:\.|$))/gu;

/** A list of names (btxdoc 4; biblatex 3.19, 2.3.3). `isNonDropping`: biblatex's `useprefix`. */
export function namesOf(latex: string, isNonDropping = false): CslName[] {
  return listOf(latex).map(name => nameOf(name, isNonDropping)).filter(name => Object.keys(name).length > 0);
}

/** The items of a list that ` and ` divides, outside braces. */
export function listOf(latex: string): string[] {
  const found: string[] = [];
  let depth = 0, start = 0;
  for (let at = 0; at < latex.length; at++) {
    const code = latex.charCodeAt(at);
    if (code === LEFT) depth++;
    else if (code === RIGHT) depth = Math.max(0, depth - 1);
    else if (code <= 32 && depth === 0 && (latex.charCodeAt(at + 1) | 32) === 97 && (latex.charCodeAt(at + 2) | 32) === 110 && (latex.charCodeAt(at + 3) | 32) === 100 && latex.charCodeAt(at + 4) <= 32) {
      found.push(latex.slice(start, at));
      start = at += 4;
    }
  }
  found.push(latex.slice(start));
  return found.map(item => item.trim()).filter(item => item !== '');
}

function nameOf(latex: string, isNonDropping: boolean): CslName {
  const parts = split(latex, true);
  if (/^(?:family|given|prefix|suffix|useprefix)(?:-i)?\s*=/.test(latex) && parts.every(part => part.includes('='))) return extended(parts, isNonDropping);
  // What is in braces as a whole is not taken apart.
  if (parts.length === 1 && isGroup(parts[0])) return { literal: decode(parts[0]) };
  const words = parts.map(part => split(part, false));
  if (parts.length === 1) return parts[0] === 'others' ? { literal: 'others' } : joined(...apart(words[0]), [], isNonDropping);
  const [last, ...rest] = words;
  const particle = leading(last);
  const suffix = parts.length > 2 ? rest.slice(0, -1).flat() : [];
  const given = rest[rest.length - 1];
  // `Heijenoort, Jean van`: no rule of BibTeX's, but what people write.
  const own = particle > 0 ? given.length : given.length - trailing(given);
  return joined(given.slice(0, own), [...given.slice(own), ...last.slice(0, particle)], last.slice(particle), suffix, isNonDropping);
}

/** How many words in lower case stand last, after others. */
function trailing(words: readonly string[]): number {
  let count = 0;
  while (count < words.length - 1 && isLower(words[words.length - 1 - count])) count++;
  return count;
}

/** `First von Last`: from the first word in lower case to the last one before the last word, it is the particle. */
function apart(words: readonly string[]): [given: string[], particle: string[], family: string[]] {
  const from = words.findIndex((word, i) => i < words.length - 1 && isLower(word));
  if (from < 0) return [words.slice(0, -1), [], words.slice(-1)];
  const to = from + leading(words.slice(from));
  return [words.slice(0, from), words.slice(from, to), words.slice(to)];
}

/** How many words up to the last one in lower case, which is not the last of all. */
function leading(words: readonly string[]): number {
  if (words.length < 2 || !isLower(words[0])) return 0;
  for (let i = words.length - 2; i >= 0; i--) if (isLower(words[i])) return i + 1;
  return 0;
}

function joined(given: readonly string[], particle: readonly string[], family: readonly string[], suffix: readonly string[], isNonDropping: boolean): CslName {
  const text = (words: readonly string[]): string => decode(words.join(' ')).replace(INITIALS, ' ');
  const own = text(family), clinging = particle.length === 0 && given.length > 0 ? CLINGING.exec(own)?.[1] : undefined;
  if (clinging !== undefined && clinging[0] === clinging[0].toLowerCase()) return named({ 'given': text(given), 'non-dropping-particle': clinging, 'family': own.slice(clinging.length), 'suffix': text(suffix) });
  return named({ 'given': text(given), [isNonDropping ? 'non-dropping-particle' : 'dropping-particle']: text(particle), 'family': own, 'suffix': text(suffix) });
}

/** `family=…, given=…, prefix=…, useprefix=true` (biblatex 3.19, 3.4). */
function extended(parts: readonly string[], isNonDropping: boolean): CslName {
  const values = new Map(parts.map(part => {
    const at = part.indexOf('=');
    return [part.slice(0, at).trim().toLowerCase(), part.slice(at + 1).trim()] as const;
  }));
  const text = (name: string): string => decode(values.get(name) ?? '').replace(/^"(.*)"$/, '$1');
  const use = values.get('useprefix');
  return named({ given: text('given'), [(use === undefined ? isNonDropping : use === 'true') ? 'non-dropping-particle' : 'dropping-particle']: text('prefix'), family: text('family'), suffix: text('suffix') });
}

function named(parts: Record<string, string>): CslName {
  return Object.fromEntries(Object.entries(parts).filter(([, text]) => text !== ''));
}

/** Parts at commas, or words at blanks and `~`, outside braces. */
function split(latex: string, atCommas: boolean): string[] {
  const found: string[] = [];
  let depth = 0, start = 0;
  for (let at = 0; at < latex.length; at++) {
    const code = latex.charCodeAt(at);
    if (code === LEFT) depth++;
    else if (code === RIGHT) depth = Math.max(0, depth - 1);
    else if (depth > 0 || (atCommas ? code !== COMMA : code > 32 && (code !== 126 || latex.charCodeAt(at - 1) === BACKSLASH))) continue;
    else { found.push(latex.slice(start, at)); start = at + 1; }
  }
  found.push(latex.slice(start));
  return found.map(part => part.trim()).filter((part, i) => part !== '' || (atCommas && i > 0));
}

/** Whether the brace that opens the text is closed at its end. */
function isGroup(latex: string): boolean {
  if (latex.charCodeAt(0) !== LEFT || latex.charCodeAt(1) === BACKSLASH) return false;
  let depth = 0;
  for (let at = 0; at < latex.length; at++) {
    const code = latex.charCodeAt(at);
    if (code === LEFT) depth++;
    else if (code === RIGHT && --depth === 0) return at === latex.length - 1;
  }
  return false;
}

/** BibTeX's rule: the first letter outside braces; an accent's braces do not count, a word in braces has no case. */
function isLower(word: string): boolean {
  if (word.charCodeAt(0) === LEFT && word.charCodeAt(1) !== BACKSLASH) return false;
  const first = /\p{L}/u.exec(word.includes('\\') || word.includes('{') ? decode(word) : word)?.[0];
  return first !== undefined && first !== first.toUpperCase() && first === first.toLowerCase();
}
