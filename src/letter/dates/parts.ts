import { primarySubtag } from '../languages';
import { Token } from './tokens';
import { DECADES, FIRST, LINKS, MONTHS, ORDINALS, ROMAN_MONTHS, SEASONS, YEAR_WORDS } from './vocabulary';

/** What one date says, as far as it was written: a day alone, a month, a day with month and year … */
export interface Part {
  year?: number;
  /** The last year of a stretch of years or of a year written double (`1909/10`). */
  lastYear?: number;
  month?: number;
  day?: number;
  season?: number;
  /** How many of the year's last digits are open (`1910s`: 1). */
  open?: number;
  /** Whether a question mark stands with it. */
  doubt: boolean;
  /** Whether it has the shape of a date and no value: day and month in an unknown order, a year without its century. */
  unclear?: boolean;
  /** The token after it. */
  next: number;
}

/** Years before this one need a month or a word beside them. */
export const LEAST_ALONE = 1400;

type Tokens = readonly Token[];

/** The date, or what there is of one, at a token. Looks at a bounded number of tokens. */
export function readPart(line: Tokens, at: number, lang?: string): Part | undefined {
  const part = startsNumber(line, at) ? readNumeric(line, at, lang) ?? readDayFirst(line, at) ?? readYearFirst(line, at) : readDayFirst(line, at);
  return part ?? readMonthFirst(line, at) ?? readSeason(line, at);
}

export function isMark(token: Token | undefined, marks: string): boolean {
  return token?.kind === 'mark' && marks.includes(token.text);
}

export function isIn(token: Token | undefined, set: { has(word: string): boolean }): boolean {
  return token?.kind === 'word' && set.has(token.folded);
}

/** Skips up to five points, opening brackets and small words between day, month and year. */
export function skipLinks(line: Tokens, at: number, marks = '.,:;^()[]\'’°*_'): number {
  let next = at;
  while (next < at + 5 && (isMark(line[next], marks) || isIn(line[next], LINKS))) next++;
  return next;
}

/** Whether a number begins here that is no part of a code, an address or a longer number. */
function startsNumber(line: Tokens, at: number): boolean {
  const token = line[at];
  if (token?.kind !== 'number') return false;
  if (!token.near) return true;
  const before = line[at - 1];
  if (before.kind !== 'mark' || '/@#=+§&%$€£\\~'.includes(before.text)) return false;
  // `Art-1850`, `3.14`: a mark that joins.
  const joins = before.near && !'([„“”"\'’*_^<>|'.includes(before.text) && line[at - 2] !== undefined;
  return !joins || (line[at - 2].kind === 'word' && before.text !== '-');
}

/** `1933-10-02`, `2/10 1933`, `2.10.1933`, `2.X.1933`, `24 XII 1903`. */
function readNumeric(line: Tokens, at: number, lang?: string): Part | undefined {
  const first = line[at];
  if (first.text.length === 4) return readIso(line, at);
  if (first.text.length > 2) return undefined;
  let next = at + 1;
  const dotted = isMark(line[next], '.');
  if (dotted) next++;
  const joint = isMark(line[next], '/-') || (!dotted && isMark(line[next], '–')) ? line[next++].text : dotted ? '.' : '';
  const middle = line[next];
  const roman = middle?.kind === 'word' ? ROMAN_MONTHS.indexOf(middle.text) + 1 : 0;
  if (!roman && (joint === '' || middle?.kind !== 'number' || middle.text.length > 2)) return undefined;
  if (joint === '-' && !middle.near) return undefined;
  next++;
  const second = isMark(line[next], '.,/-') ? line[next++].text : '';
  if (isMark(line[next], '[(’\'')) next++;
  const year = readYear(line, next);
  if (!year) return shortYear(line, next) && (joint === '/' || second !== '' || roman > 0) ? { doubt: false, unclear: true, next: next + 1 } : undefined;
  if (roman) return { ...year, day: first.value, month: roman };
  const [day, month] = order(first.value, middle.value, `${joint}${second}`, lang);
  return day === undefined ? { doubt: false, unclear: true, next: year.next } : { ...year, day, month };
}

/**
 * Day and month of `a/b/year`. English writes both orders, so there only a number above 12 tells; and so for a text of
 * no known language that uses slashes or hyphens. Elsewhere the day is first.
 */
function order(a: number, b: number, joints: string, lang?: string): [number?, number?] {
  const code = primarySubtag(lang);
  const either = code === 'en' || (code === undefined && (joints === '//' || joints === '--'));
  if (!either || a > 12 || a === b) return [a, b];
  return b > 12 ? [b, a] : [];
}

function readIso(line: Tokens, at: number): Part | undefined {
  const year = line[at].value;
  const joint = line[at + 1];
  const month = line[at + 2];
  if (!isYear(line[at]) || !isMark(joint, '-/.') || !joint.near || month?.kind !== 'number' || !month.near || month.text.length !== 2) return undefined;
  const day = line[at + 4];
  const whole = line[at + 3]?.text === joint.text && line[at + 3].near && day?.kind === 'number' && day.near && day.text.length === 2;
  if (whole) return { year, month: month.value, day: day.value, ...readDoubt(line, at + 5) };
  // `1933-34` is two years.
  return joint.text === '-' && month.value >= 1 && month.value <= 12 ? { year, month: month.value, ...readDoubt(line, at + 3) } : undefined;
}

/** `2 oktober 1933`, `1st of May 1920`, `2 oktober`, `2, 1933`, and a day alone. */
function readDayFirst(line: Tokens, at: number): Part | undefined {
  const day = readDay(line, at);
  if (!day) return undefined;
  const monthAt = isMark(line[day.next], '-') ? day.next + 1 : skipLinks(line, day.next, '.,:;^)\'’°*_');
  const month = isIn(line[monthAt], MONTHS) ? MONTHS.get(line[monthAt].folded) : undefined;
  return withYear(line, month === undefined ? day : { ...day, month, ...readDoubt(line, monthAt + 1) });
}

/** `October 2nd, 1933`, `oktober 1933`, `oktober`. */
function readMonthFirst(line: Tokens, at: number): Part | undefined {
  if (!isIn(line[at], MONTHS)) return undefined;
  const month: Part = { month: MONTHS.get(line[at].folded), ...readDoubt(line, at + 1) };
  const day = readDay(line, skipLinks(line, month.next));
  if (!day) return withYear(line, month);
  return withYear(line, { ...day, month: month.month, doubt: month.doubt || day.doubt });
}

function readSeason(line: Tokens, at: number): Part | undefined {
  if (!isIn(line[at], SEASONS)) return undefined;
  const season: Part = { season: 20 + (SEASONS.get(line[at].folded) ?? 0), ...readDoubt(line, at + 1) };
  return withYear(line, season);
}

/** `1933`, `1787. Autumn`, `1933, 2 oktober`. */
function readYearFirst(line: Tokens, at: number): Part | undefined {
  const year = readYear(line, at);
  // A low number is rather a postal code than the year that a month follows.
  if (!year || year.open || line[at].value < LEAST_ALONE) return year;
  const next = skipLinks(line, year.next, '.,');
  const rest = startsNumber(line, next) ? readDayFirst(line, next) : readSeason(line, next) ?? readMonthFirst(line, next);
  return rest && rest.year === undefined && !rest.unclear && (rest.month !== undefined || rest.season !== undefined) ? { ...year, ...rest, doubt: year.doubt || rest.doubt } : year;
}

function readDay(line: Tokens, at: number): Part | undefined {
  const token = line[at];
  if (isIn(token, FIRST)) return { day: 1, doubt: false, next: at + 1 };
  if (token?.kind !== 'number' || token.text.length > 2 || !startsNumber(line, at)) return undefined;
  let next = at + 1;
  const joint = isMark(line[next], ':-^.') && isIn(line[next + 1], ORDINALS) && line[next + 1].near ? 1 : 0;
  // A superscript is often written apart: `15 ten Aug.`
  if (isIn(line[next + joint], ORDINALS)) next += joint + 1;
  else if (line[next]?.kind === 'word' && line[next].near && !isIn(line[next], MONTHS)) return undefined;
  return { day: token.value, ...readDoubt(line, next) };
}

/** Adds the year that follows. A year without its century (`99`, `907`) makes a day and month unclear. */
function withYear(line: Tokens, part: Part): Part {
  const linked = skipLinks(line, part.next);
  // `12 juin – 1874`
  const at = part.month !== undefined && isMark(line[linked], '-–—') && line[linked + 1]?.text.length === 4 ? linked + 1 : linked;
  const year = at > linked || startsNumber(line, at) ? readYear(line, at) : undefined;
  if (year && !year.open) {
    const closed = isMark(line[year.next], ')]') && line.slice(part.next, at).some(token => isMark(token, '([')) ? readDoubt(line, year.next + 1) : year;
    return { ...part, ...year, next: closed.next, doubt: part.doubt || year.doubt || closed.doubt };
  }
  return part.day !== undefined && part.month !== undefined && shortYear(line, at) ? { ...part, unclear: true, next: at + 1 } : part;
}

/** A year of four digits with what belongs to it: `1910s`, `1733/34`, `1933 г.`, `1850?`. */
function readYear(line: Tokens, at: number): Part | undefined {
  const token = line[at];
  if (token === undefined || !isYear(token)) return undefined;
  const year = token.value;
  const joint = isMark(line[at + 1], '-–\'’') && line[at + 1].near ? 1 : 0;
  const after = line[at + 1 + joint];
  if (after?.near && isIn(after, DECADES)) return { year, open: year % 100 === 0 ? 2 : 1, ...readDoubt(line, skipYearWords(line, at + 2 + joint)) };
  if (after?.near && after.kind === 'word' && !isIn(after, YEAR_WORDS)) return undefined;
  // `1.850` and `1850,5` are no years.
  if (isMark(line[at + 1], '.,:%') && line[at + 1].near && line[at + 2]?.near && line[at + 2].kind === 'number') return undefined;
  const second = line[at + 2];
  if (isMark(line[at + 1], '/-–') && line[at + 1].near && second?.near && second.kind === 'number' && [1, 2, 4].includes(second.text.length)) {
    const size = 10 ** second.text.length;
    const lastYear = year - year % size + second.value;
    return lastYear > year && lastYear < 2100 ? { year, lastYear, ...readDoubt(line, skipYearWords(line, at + 3)) } : undefined;
  }
  return { year, ...readDoubt(line, skipYearWords(line, at + 1)) };
}

function isYear(token: Token): boolean {
  return token.kind === 'number' && token.text.length === 4 && token.value >= 1000 && token.value < 2100;
}

function shortYear(line: Tokens, at: number): boolean {
  const token = line[at];
  return token?.kind === 'number' && /^(?:\d\d|[5-9]\d\d)$/.test(token.text) && !(line[at + 1]?.near && line[at + 1].kind === 'word') && !isMark(line[at + 1], ':');
}

/** `г.`, `года`, `Jahre`, with the hyphen and the point. */
function skipYearWords(line: Tokens, at: number): number {
  const word = isMark(line[at], '-') ? at + 1 : at;
  if (!isIn(line[word], YEAR_WORDS)) return at;
  return isMark(line[word + 1], '.') ? word + 2 : word + 1;
}

/** A question mark, perhaps in brackets of its own. */
export function readDoubt(line: Tokens, at: number): { doubt: boolean; next: number } {
  if (isMark(line[at], '?')) return { doubt: true, next: at + 1 };
  const bracketed = isMark(line[at], '([') && isMark(line[at + 1], '?') && isMark(line[at + 2], ')]');
  return bracketed ? { doubt: true, next: at + 3 } : { doubt: false, next: at };
}
