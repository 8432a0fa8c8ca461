import { CslDate } from '../model';
import { edtfDate } from '../edtfDate';
import { isEdtf } from '../../letter/edtf';
import { decode } from './latex';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const SEASONS = ['spring', 'summer', 'autumn', 'winter'];

/** The date of `PREFIXdate`, else of year, month and day. What is no date is there literally. */
export function dateOf(field: (name: string) => string | undefined, prefix: '' | 'orig' | 'event' | 'url'): CslDate | undefined {
  const date = field(`${prefix}date`);
  if (date !== undefined && date.trim() !== '') return yearOf(plain(date)) ?? literally(date);
  const year = field(`${prefix}year`), month = field(`${prefix}month`);
  if (year === undefined || year.trim() === '') return undefined;
  const own = yearOf(plain(year));
  if (!own) return literally(year);
  if (own['date-parts']?.length !== 1 || own['date-parts'][0].length !== 1) return own;
  return { ...own, ...monthOf(own['date-parts'][0][0], month === undefined ? '' : decode(month), decode(field(`${prefix}day`) ?? '')) };
}

function plain(latex: string): string { return (latex.includes('\\') ? decode(latex) : latex).replace(/[{}]/g, '').replace(/\s+|\\,/g, ' ').trim(); }

function literally(latex: string): CslDate { return { literal: decode(latex) }; }

/** `1933`, `1933?`, `c. 1933`, `1933--1934`, `1933-10-2`, `2010-9`. */
function yearOf(text: string): CslDate | undefined {
  const date = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (date && Number(date[2]) <= 12) return edtfDate(`${date[1]}-${date[2].padStart(2, '0')}-${date[3].padStart(2, '0')}`);
  const span = /^(\d{3,4})\s*(?:--?|–|\/)\s*(\d{4})$/.exec(text);
  if (span && Number(span[1]) < Number(span[2])) return { 'date-parts': [[Number(span[1])], [Number(span[2])]] };
  const year = /^(-?\d{1,3}|\d{4})\s?([?~]?)$/.exec(text);
  if (year) return { 'date-parts': [[Number(year[1])]], ...year[2] ? { circa: true } : {} };
  // What biblatex has beside EDTF of today: a time of day, `u` for a digit that is not said.
  const edtf = text.replace(/T\d\d:\d\d[^/]*/g, '').replace(/(\d\d)uu/g, '$1XX').replace(/(\d{3})u/g, '$1X').replace(/-uu/g, '-XX').replace(/^y(?=-?\d)/, 'Y');
  return isEdtf(edtf) ? edtfDate(edtf) : undefined;
}

/** A month as a number, a word or an abbreviation, perhaps with a day: `October`, `oct`, `10`, `2 oct`, `May/June`; a season. */
function monthOf(year: number, month: string, day: string): CslDate {
  const word = /\p{L}{3,}/u.exec(month)?.[0].toLowerCase(), named = word === undefined ? -1 : MONTHS.indexOf(word.slice(0, 3));
  const season = word === undefined ? 0 : SEASONS.indexOf(word === 'fall' ? 'autumn' : word) + 1;
  if (season > 0) return { 'date-parts': [[year]], season };
  const number = named >= 0 ? named + 1 : /^\s*\d{1,2}\s*$/.test(month) ? Number(month) : 0;
  if (number > 20 && number < 25) return { 'date-parts': [[year]], season: number - 20 };
  if (number < 1 || number > 12) return { 'date-parts': [[year]] };
  const numbers = (day === '' && named >= 0 ? month : day).match(/\d+/g) ?? [];
  const own = numbers.length === 1 ? Number(numbers[0]) : 0;
  return { 'date-parts': [own > 0 && own < 32 ? [year, number, own] : [year, number]] };
}
