import { attributesAt } from './markHover';
import { citationsOfLetter } from '../citation/letters';
import { Occurrence } from '../glossary/matcher';
import { occurrencesAt } from '../glossary/occurrences';
import { ReadLetter } from '../library/library';
import { citedAt } from '../library/navigation/citations';

/** The terms under the pointer: not in a citation, nor in a mark's `{…}`, after which a term may go on. */
export function termsUnder({ letter, matches }: ReadLetter, offset: number): Occurrence[] {
  const cited = citedAt(citationsOfLetter(letter), offset);
  return (cited && offset < cited.end) || attributesAt(letter, offset) ? [] : occurrencesAt(letter, matches, offset);
}
