import { DateLanguage } from './language';
import { dutch } from './nl';
import { english } from './en';
import { french } from './fr';
import { german } from './de';
import { italian } from './it';
import { russian } from './ru';
import { swedish } from './sv';

/** A new language is a file beside these and a line here. */
export const DATE_LANGUAGES: readonly DateLanguage[] = [swedish, english, german, french, russian, italian, dutch];
