import { CslDate } from './model';
import { daysIn, isEdtf } from '../letter/edtf';

/** A date in EDTF (level 1) as CSL has it: what is about or uncertain is `circa`; `193X` is the span of its years. What CSL cannot say, an open end, is put in words of no language: `1933–`. */
export function edtfDate(text: string): CslDate {
  const ends = isEdtf(text) ? text.split('/') : [];
  if (ends.length === 0) return { literal: text };
  if (ends.some(isOpen)) return { literal: ends.map(end => isOpen(end) ? '' : end).join('–') };
  const circa = /[?~%]/.test(text) ? { circa: true } : {};
  const season = ends.length === 1 ? seasonOf(text) : undefined;
  const first = partsOf(ends[0], '0'), last = partsOf(ends[ends.length - 1], '9');
  const isOne = first.length === last.length && first.every((part, i) => part === last[i]);
  return { 'date-parts': isOne ? [first] : [first, last], ...season ? { season } : {}, ...circa };
}

/** The same in EDTF; undefined where it is a date in words, or none that a calendar has. */
export function edtfOf({ 'date-parts': parts, season, circa, literal }: CslDate): string | undefined {
  if (!parts || parts.length === 0) return literal === undefined ? undefined : [literal, literal.replace(/^–/, '../').replace(/–$/, '/..')].find(isEdtf);
  const about = circa ? '~' : '';
  const written = parts.slice(0, 2).map(each => writtenParts(each, parts.length === 1 ? season : undefined) + about).join('/');
  return isEdtf(written) ? written : undefined;
}

function isOpen(end: string): boolean { return end === '' || end === '..'; }

function seasonOf(text: string): number | undefined {
  const month = Number(/^-?\d{4}-(\d\d)/.exec(text)?.[1]);
  return month >= 21 && month <= 24 ? month - 20 : undefined;
}

/** Year, month and day, as far as they are said; a season is none of them. */
function partsOf(text: string, unknown: '0' | '9'): number[] {
  const match = /^(-?)Y?(-?)([\dX]+)(?:-(\d\d))?(?:-(\d\d))?/.exec(text);
  if (!match) return [];
  const counted = Number(match[3].replace(/X/g, unknown)) * (match[1] || match[2] ? -1 : 1);
  // EDTF has a year 0, which is 1 BC; CSL has none.
  const year = counted < 1 ? counted - 1 : counted;
  const month = Number(match[4] ?? 0), day = Number(match[5] ?? 0);
  return month < 1 || month > 12 ? [year] : day < 1 || day > daysIn(year, month) ? [year, month] : [year, month, day];
}

function writtenParts([counted, month, day]: readonly number[], season: number | undefined): string {
  const year = counted < 0 ? counted + 1 : counted;
  const digits = String(Math.abs(year)).padStart(4, '0');
  const own = `${digits.length > 4 ? 'Y' : ''}${year < 0 ? '-' : ''}${digits}`;
  const two = (value: number): string => `-${String(value).padStart(2, '0')}`;
  if (season && season >= 1 && season <= 4 && !month) return own + two(season + 20);
  return own + (month ? two(month) + (day ? two(day) : '') : '');
}
