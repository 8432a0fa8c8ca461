const DATE = /^(-?\d{4})(?:-(\d\d|XX)(?:-(\d\d|XX))?)?[?~%]?$/;
const DECADE = /^-?(?:\d{3}X|\d\dXX)[?~%]?$/;
const LONG_YEAR = /^Y-?[1-9]\d{4,}$/;

/**
 * Whether a text is an EDTF date of level 0 or 1 (Library of Congress, 2019): dates, seasons 21–24, `?` `~` `%` behind the whole,
 * `X` for the last digits, intervals with open (`..`) and unknown (empty) ends, years before 0 and beyond 9999.
 * Days that no calendar has are refused, and so are times of day, which a letter's date has no use for.
 */
export function isEdtf(text: string): boolean {
  const slash = text.indexOf('/');
  if (slash < 0) return isSingle(text);
  const from = text.slice(0, slash);
  const to = text.slice(slash + 1);
  return isSingle(from) ? isSingle(to) || isOpen(to) : isOpen(from) && isSingle(to);
}

function isOpen(end: string): boolean {
  return end === '' || end === '..';
}

function isSingle(text: string): boolean {
  if (LONG_YEAR.test(text) || DECADE.test(text)) return true;
  const match = DATE.exec(text);
  if (!match || match[1] === '-0000') return false;
  const [, year, month, day] = match;
  if (month === undefined) return true;
  if (month === 'XX') return day === undefined || day === 'XX';
  const number = Number(month);
  if (number >= 21 && number <= 24) return day === undefined;
  if (number < 1 || number > 12) return false;
  return day === undefined || day === 'XX' || (Number(day) >= 1 && Number(day) <= daysIn(Number(year), number));
}

/** The days of a month (1–12) in the Gregorian calendar, which EDTF also counts back before 1582. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The first and the last day that a date (EDTF level 1) may mean, as numbers that compare: 19331002. */
export function days(edtf: string | undefined): { first: number; last: number } | undefined {
  if (edtf === undefined || !isEdtf(edtf)) return undefined;
  const [start, end = start] = edtf.split('/');
  return { first: day(start, '0', -Infinity), last: day(end, '9', Infinity) };
}

/** `unknown` stands for the digits that are not said. Seasons (21 to 24) are the three months of spring, summer, autumn and the last one of winter. */
function day(date: string, unknown: '0' | '9', open: number): number {
  const match = /^(-?)Y?([\dX]+)(?:-([\dX]{2}))?(?:-([\dX]{2}))?[?~%]*$/.exec(date);
  if (!match) return open;
  const digits = (text = 'XX'): number => Number(text.replace(/X/g, unknown));
  const month = digits(match[3]);
  const season = month >= 21 && month <= 24 ? month - 20 : 0;
  const year = Number(match[2].replace(/X/g, match[1] ? (unknown === '0' ? '9' : '0') : unknown)) * (match[1] ? -1 : 1);
  return year * 10000 + (season ? season * 3 + (unknown === '9' ? Math.min(2, 12 - season * 3) : 0) : month) * 100 + digits(match[4]);
}
