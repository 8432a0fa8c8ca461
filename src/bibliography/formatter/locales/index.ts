import { german } from './de';
import { british, english } from './en';
import { french } from './fr';
import { Locale } from './locale';
import { swedish } from './sv';
import { localeXml } from './xml';
import { primarySubtag } from '../../../letter/languages';

/** A new language is a file beside these and a line here; the first of a language is that of its other regions. */
const LOCALES: readonly Locale[] = [english, british, swedish, german, french];
const made = new Map<Locale, string>();

/** The locale file of a language (BCP 47); the English one where we have none. */
export function localeOf(lang: string): string {
  const own = LOCALES.find(({ code }) => code.toLowerCase() === lang.toLowerCase()) ?? LOCALES.find(({ code }) => primarySubtag(code) === primarySubtag(lang)) ?? english;
  const known = made.get(own);
  if (known !== undefined) return known;
  const xml = localeXml(own);
  made.set(own, xml);
  return xml;
}
