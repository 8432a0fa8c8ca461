import { CslDate } from './model';
import { isEdtf } from '../letter/edtf';

const DATE = /^(-?)Y?(\d+|\d{3}X|\d\dXX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?([?~%]*)$/;

/** A date in EDTF (levels 0 and 1), as CSL has it; a time of day is left out. Undefined where it is none. An end that is open or unknown is a year 0, as Pandoc has it. */
export function edtfDate(written: string): CslDate | undefined {
  const edtf = written.replace(/T\d\d:\d\d[^/]*/g, '').replace(/\b(\d\d)uu\b/g, '$1XX').replace(/\b(\d{3})u\b/g, '$1X').replace(/-uu/g, '-XX').replace(/\by(?=-?\d)/g, 'Y');
  if (!isEdtf(edtf)) return undefined;
  const [from, to] = edtf.split('/').map(partsOf);
  const qualified = /[~%?]/.test(edtf) ? { circa: true } : {};
  if (!to) return { 'date-parts': from.last ? [from.first, from.last] : [from.first], ...from.season ? { season: from.season } : {}, ...qualified };
  return { 'date-parts': [from.first, to.last ?? to.first], ...qualified };
}

/** The numbers of one date; `last` where its last digits are not said. A year before 1 is one more before Christ (there is no year 0). */
function partsOf(date: string): { first: number[]; last?: number[]; season?: number } {
  const match = DATE.exec(date);
  if (!match) return { first: [0] };
  const [, sign, digits, month, day] = match;
  const year = (digit: string): number => {
    const number = Number(digits.replace(/X/g, digit));
    return sign || number === 0 ? -number - 1 : number;
  };
  if (digits.includes('X')) return sign ? { first: [year('9')], last: [year('0')] } : { first: [year('0')], last: [year('9')] };
  const number = month === undefined || month === 'XX' ? 0 : Number(month);
  if (number > 12) return { first: [year('')], season: number - 20 };
  return { first: [year(''), ...number > 0 ? [number] : [], ...number > 0 && day !== undefined && day !== 'XX' ? [Number(day)] : []] };
}
