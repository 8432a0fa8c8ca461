import { DATE_LANGUAGES } from './index';
import { DateLanguage } from './language';
import { fold } from './tokens';

/**
 * The words of all the languages together. No spelling means one month or season in one language and another one in
 * another (a test keeps it so), so a date can be read before anyone knows the letter's language, or in another one.
 */
export const MONTHS = numbered(language => language.months);
export const SEASONS = numbered(language => language.seasons);
/** The spellings of months that are whole names. */
export const MONTH_NAMES: ReadonlySet<string> = new Set(
  DATE_LANGUAGES.flatMap(l => l.months.flatMap(split)).filter(w => !w.endsWith('.')).map(fold));

export const WEEKDAYS = gathered(l => l.weekdays);
export const ORDINALS = gathered(l => l.ordinals);
export const FIRST = gathered(l => l.first);
export const LINKS = gathered(l => l.links);
export const LEADS = gathered(l => l.leads);
export const ABOUT = gathered(l => l.about);
export const BEFORE = gathered(l => l.before);
export const AFTER = gathered(l => l.after);
export const BETWEEN = gathered(l => l.between);
export const AND = gathered(l => l.and);
export const TO = gathered(l => l.to);
export const DECADES = gathered(l => l.decades);
export const DECADES_BEFORE = gathered(l => l.decadesBefore);
export const YEAR_WORDS = gathered(l => l.yearWords);

/** Words whose number is no year: `Box 1850`. */
export const NOT_BEFORE_YEAR: ReadonlySet<string> = new Set(['box', 'postbox', 'postfach', 'bp', 'tel', 'telefon', 'phone', 'fax', 'nr', 'no', 'n', 'num', 'ms', 'hs', 'msc', 'p', 's', 'vol', 'bd', 'fol', 'art', 'inv', 'postbus', 'room', 'apt']);

export const ROMAN_MONTHS: readonly string[] = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

function numbered(entries: (language: DateLanguage) => readonly string[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const language of DATE_LANGUAGES) {
    entries(language).forEach((spellings, index) => {
      for (const spelling of split(spellings)) numbers.set(fold(spelling.replace('.', '')), index + 1);
    });
  }
  return numbers;
}

function gathered(list: (language: DateLanguage) => string): ReadonlySet<string> {
  return new Set(DATE_LANGUAGES.flatMap(language => split(list(language))).map(fold));
}

function split(list: string): string[] {
  return list.split(' ').filter(word => word !== '');
}
