import { german } from './german';
import { Inflection } from './inflection';
import { stemmedDutch, stemmedEnglish, stemmedFrench, stemmedItalian, stemmedRussian } from './stemmed';
import { swedish } from './swedish';

/** By the primary subtag of BCP 47. A new language is a file beside this one, or a stemmer in `stemmed.ts`, and a line here. */
const INFLECTIONS: ReadonlyMap<string, Inflection> = new Map([
  ['sv', swedish],
  ['de', german],
  ['en', stemmedEnglish],
  ['fr', stemmedFrench],
  ['ru', stemmedRussian],
  ['it', stemmedItalian],
  ['nl', stemmedDutch],
]);

/** The languages that inflect, by primary subtag. */
export const INFLECTED_LANGUAGES: readonly string[] = [...INFLECTIONS.keys()];

/**
 * How the language of a BCP 47 tag (`sv`, `en-GB`, `de_AT`) inflects. Undefined without a language and for one that is
 * not in the table: then only the word as it stands is found.
 */
export function inflectionFor(lang: string | undefined): Inflection | undefined {
  return INFLECTIONS.get((lang ?? '').split(/[-_]/u)[0]?.trim().toLowerCase() ?? '');
}
