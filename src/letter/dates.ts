import { LEAST_ALONE, Part, isIn, isMark, readPart, skipLinks } from './dates/parts';
import { Token, fold, tokens } from './dates/tokens';
import { ABOUT, AFTER, AND, BEFORE, BETWEEN, DECADES_BEFORE, LEADS, LINKS, MONTHS, MONTH_NAMES, NOT_BEFORE_YEAR, ORDINALS, TO, WEEKDAYS } from './dates/vocabulary';
import { isEdtf } from './edtf';

/** `start` and `end` are UTF-16 offsets in the line. */
export interface WrittenDate { readonly edtf: string; readonly start: number; readonly end: number }

/** A stretch of tokens with the shape of a date; `edtf` is missing where it has no value, e.g. no year or 31 April. */
interface Found { readonly edtf?: string; readonly from: number; readonly next: number }

type Tokens = readonly Token[];

const LONGEST = 300;
const MOST_WORDS = 10;
const FIRST_WORD = /^[^\p{L}\p{M}\d]{0,3}\d{1,2}[^\p{L}\p{M}\d]{0,9}([\p{L}\p{M}]{1,40})/u;
/** `2. 10. 1933`, `20. VII. 05`, alone on its line. */
const NUMERIC = /^\d{1,2}\.\s*(?:\d{1,2}|[IVX]{1,4})(?:\.\s*|\s+)['’]?\d{2,4}\.?\s*$/;
/** As many as a number, its signs, a month and what may follow it take. */
const MOST_TOKENS = 10;

/**
 * The first date in a line of an opening, as EDTF level 1. The words of all languages are known everywhere; `lang` (BCP 47)
 * decides only what `2/10/1933` means: day and month, but in English nothing unless one number is above 12.
 * A year alone counts with a word (`ca`, `before`), as a decade, in brackets with `?`, or, from 1400, in a line that has only
 * names before it.
 * Dates that no calendar has, and dates without a year, give nothing. Looks at the line's first 300 characters.
 */
export function findDate(line: string, lang?: string): WrittenDate | undefined {
  const head = line.slice(0, LONGEST);
  if (!/\d{3}/.test(head)) return undefined;
  const all = tokens(head);
  for (let at = 0; at < all.length;) {
    const found = readDate(all, at, lang);
    if (found?.edtf !== undefined) return { edtf: found.edtf, start: all[found.from].start, end: all[found.next - 1].end };
    at = found ? found.next : at + 1;
  }
  return undefined;
}

/**
 * Whether a line is a dateline: a date, before it at most a place, a name, a weekday and the small words between them, after it
 * at most a weekday. A day and month without a year are enough (`den 2 oktober`), so the line need not have an EDTF date.
 */
export function isDateLine(line: string, lang?: string): boolean {
  if (line.length > LONGEST || !/\d/.test(line)) return false;
  const all = tokens(line);
  if (all.filter(token => token.kind !== 'mark').length > MOST_WORDS) return false;
  for (let at = 0; at < all.length; at++) {
    const found = readDate(all, at, lang);
    if (found) return isLead(all.slice(0, found.from)) && all.slice(found.next).every(token => isAround(token) || isIn(token, WEEKDAYS));
  }
  return false;
}

/**
 * Whether a paragraph that begins with a number begins with a date: the number, then a month's name with a year, a comma, an
 * end of line or the period of an abbreviation after it; or a date in numbers that is alone on its line. `3. Mars är en planet` is none; `1. Mars, en planet` is taken for one.
 */
export function startsWithDate(text: string): boolean {
  const line = /^.{0,80}/.exec(text)?.[0] ?? '';
  if (NUMERIC.test(line)) return true;
  // Nearly all points are told from dates by their number or their first word.
  if (/^[^\p{L}\p{M}\d]{0,3}\d{3}/u.test(text)) return false;
  const word = FIRST_WORD.exec(text)?.[1];
  if (word !== undefined && !MONTHS.has(fold(word)) && !ORDINALS.has(fold(word))) return false;
  const all = tokens(line, MOST_TOKENS);
  if (all[0]?.kind !== 'number' || all[0].text.length > 2 || all[0].start > 3) return false;
  let at = 1;
  if (isMark(all[at], ':^')) at++;
  if (isIn(all[at], ORDINALS)) at++;
  while (at < 4 && isMark(all[at], '.)^')) at++;
  const month = all[at];
  if (!isIn(month, MONTHS)) return false;
  if (isMark(all[at + 1], '.:') && all[at + 1].near && !MONTH_NAMES.has(month.folded)) return true;
  const after = all[skipLinks(all, at + 1, '.:([')];
  return after === undefined || isMark(after, ',?') || (after.kind === 'number' && after.text.length === 4);
}

function readDate(line: Tokens, at: number, lang?: string): Found | undefined {
  const token = line[at];
  const kind = isIn(token, BETWEEN) ? 'between' : isIn(token, BEFORE) ? 'before' : isIn(token, AFTER) ? 'after' : isIn(token, ABOUT) ? 'about' : undefined;
  if (kind === undefined) return isIn(token, DECADES_BEFORE) ? readDecade(line, at) : readStretch(line, at, at, '', lang);
  // A word that means `before` in one language means nothing in another: then the date alone counts, when its turn comes.
  const start = skipLinks(line, at + 1, '.[(');
  const about = kind !== 'about' && isIn(line[start], ABOUT) ? skipLinks(line, start + 1, '.') : start;
  return readStretch(line, at, about, about > start ? `${kind} about` : kind, lang);
}

/** `années 1910`. */
function readDecade(line: Tokens, at: number): Found | undefined {
  const part = readPart(line, at + 1);
  if (part?.year === undefined || part.month || part.season || part.lastYear || part.year % 10) return undefined;
  return valued(edtfOf({ ...part, open: 1 }, false), at, part.next);
}

function readStretch(line: Tokens, from: number, at: number, words: string, lang?: string): Found | undefined {
  const part = readPart(line, at, lang);
  if (!part) return undefined;
  if (part.unclear) return { from, next: part.next };
  const about = words.endsWith('about');
  const second = readSecond(line, part, words.startsWith('between'), lang);
  if (second) {
    const years = words === '' && isYearAlone(part) && isYearAlone(second.part);
    if (years && !standsAsYear(line, from, { ...second.part, lastYear: second.part.year }, words)) return undefined;
    const edtf = second.pair ? newStyle(part, second.part) : interval(part, second.part, about);
    if (edtf !== undefined || part.year === undefined) return valued(edtf, from, second.part.next);
  }
  if (words.startsWith('between') && !part.lastYear) return part.year === undefined ? dayless(part, from) : readStretch(line, at, at, '', lang);
  if (part.year === undefined) return dayless(part, from);
  if (isYearAlone(part) && !standsAsYear(line, from, part, words)) return undefined;
  const edtf = edtfOf(part, about);
  if (edtf === undefined || !/^(?:before|after)/.test(words)) return valued(edtf, from, part.next);
  return valued(words.startsWith('before') ? `../${edtf}` : `${edtf}/..`, from, part.next);
}

function isYearAlone(part: Part): boolean {
  return part.year !== undefined && !part.month && !part.season && !part.open;
}

/** A day and month without a year are a date without a value; anything less is none. */
function dayless(part: Part, from: number): Found | undefined {
  return part.day !== undefined && part.month !== undefined ? { from, next: part.next } : undefined;
}

function valued(edtf: string | undefined, from: number, next: number): Found {
  return edtf !== undefined && isEdtf(edtf) ? { edtf, from, next } : { from, next };
}

/** The other end of a stretch, or the other style's date after a slash or in brackets; it must have a year. */
function readSecond(line: Tokens, first: Part, between: boolean, lang?: string): { part: Part; pair: boolean } | undefined {
  if (first.open || first.lastYear) return undefined;
  let at = first.next;
  while (at < first.next + 2 && isMark(line[at], '.)]')) at++;
  const joint = line[at];
  if (!isMark(joint, '-–—/(') && !isIn(joint, TO) && !(between && isIn(joint, AND))) return undefined;
  const pair = isMark(joint, '/(');
  const start = skipLinks(line, at + 1, '[');
  // A hyphen before a number would make it the end of a code; here it is the joint. No date is longer than 20 tokens.
  const rest = line.slice(start, start + 20).map((token, index) => index === 0 ? { ...token, near: false } : token);
  const part = readPart(rest, 0, lang);
  if (!part || part.unclear || part.year === undefined || part.open || part.lastYear) return undefined;
  if (pair && (first.day === undefined || part.day === undefined)) return undefined;
  return { part: { ...part, next: part.next + start }, pair };
}

/** The first date with what only the second one says; undefined where one is not as exact as the other. */
function completed(first: Part, second: Part): { from: Part; to: Part } | undefined {
  const to: Part = { ...second, month: second.month ?? (second.day === undefined ? undefined : first.month) };
  const from: Part = { ...first, month: first.month ?? (first.day === undefined ? undefined : to.month) };
  if ((from.day === undefined) !== (to.day === undefined) || (from.month === undefined) !== (to.month === undefined)) return undefined;
  if ((from.season === undefined) !== (to.season === undefined)) return undefined;
  const turns = (from.month ?? 0) > (to.month ?? 0);
  from.year ??= (to.year ?? 0) - (turns ? 1 : 0);
  return { from, to };
}

function interval(first: Part, second: Part, about: boolean): string | undefined {
  const ends = completed(first, second);
  const from = ends && edtfOf(ends.from, about);
  const to = ends && edtfOf(ends.to, about);
  return from !== undefined && to !== undefined && from < to && isEdtf(from) && isEdtf(to) ? `${from}/${to}` : undefined;
}

/** `2/14 oktober 1867`: the day of the new style, if the two are as far apart as the calendars were; `2/3 oktober`: both days. */
function newStyle(first: Part, second: Part): string | undefined {
  const ends = completed(first, second);
  if (!ends) return undefined;
  const century = Math.floor((ends.to.year ?? 0) / 100);
  const apart = dayNumber(ends.to) - dayNumber(ends.from);
  if (apart === 1) return interval(first, second, false);
  return apart === century - Math.floor(century / 4) - 2 ? edtfOf(ends.to, false) : undefined;
}

function dayNumber(part: Part): number {
  return Date.UTC(part.year ?? 0, (part.month ?? 1) - 1, part.day ?? 1) / 86_400_000;
}

function edtfOf(part: Part, about: boolean): string | undefined {
  const suffix = part.doubt && about ? '%' : part.doubt ? '?' : about ? '~' : '';
  if (part.year === undefined) return undefined;
  const year = String(part.year);
  if (part.open) return `${year.slice(0, 4 - part.open)}${'X'.repeat(part.open)}${suffix}`;
  if (part.lastYear !== undefined) {
    // A winter of two years is no season of EDTF; in `3 February 1733/4` the year once began in March, and the second is ours.
    if (part.month === undefined) return `${year}${suffix}/${part.lastYear}${suffix}`;
    return part.lastYear === part.year + 1 && part.month <= 3 ? edtfOf({ ...part, year: part.lastYear, lastYear: undefined }, about) : undefined;
  }
  const rest = [part.month ?? part.season, part.day].filter(number => number !== undefined);
  return [year, ...rest.map(number => String(number).padStart(2, '0'))].join('-') + suffix;
}

/** Whether a year without a month or a word is a date: in brackets with a question mark, or in a line of nothing but names. */
function standsAsYear(line: Tokens, from: number, part: Part, words: string): boolean {
  const after = line[part.next];
  if (after?.kind === 'word') return false;
  // `circa 1100` in a line may be a sum of money.
  if (words !== '' && (part.year ?? 0) < LEAST_ALONE && !isMark(line[from - 1], '([') && !(from === 0 && part.next === line.length)) return false;
  if (words !== '') return after?.kind !== 'number' || after.near === false;
  const before = line.slice(0, from);
  if (isMark(before[from - 1], '([') && part.doubt) return true;
  if ((part.year ?? 0) < LEAST_ALONE) return false;
  if (before.some(token => token.kind === 'number' || isIn(token, NOT_BEFORE_YEAR)) || !isLead(before)) return false;
  const names = before.filter(token => token.kind === 'word').length;
  return names <= (part.lastYear === undefined ? 3 : 0) && line.slice(part.next).every(isAround);
}

/** Whether nothing stands there but names (capitals), weekdays, small words and the numbers of an address. */
function isLead(before: Tokens): boolean {
  return before.every(token => {
    if (token.kind === 'mark') return !isMark(token, '?!;=@/');
    return token.kind === 'number' || isIn(token, LEADS) || isIn(token, LINKS) || isIn(token, WEEKDAYS) || token.text[0] !== token.text[0].toLowerCase();
  });
}

function isAround(token: Token): boolean {
  return isMark(token, '.,:;()[]*_^|\'"“”„’‘»«—–-\\');
}

