import { Matching } from './matching';
import { editDistance } from '../text/nearest';

/** So few words of a quotation are looked for one by one where the letter does not have them. */
const FEW = 4;
const LEAST_LENGTH = 4, MOST_EACH = 6;

/** Of short quotations: the words of the letter (by number) that are almost one that it does not have, and which. So that one mistyped letter is not a word that is missing. */
export function nearWords({ ids, quoted, letter }: Matching): Map<number, number[]> {
  const found = new Map<number, number[]>();
  if (quoted.count > FEW) return found;
  for (let word = 0; word < quoted.count; word++) {
    const key = quoted.keys[word];
    if (ids[word] >= 0 || quoted.brackets[word] !== 0 || key.length < LEAST_LENGTH) continue;
    const limit = key.length > 8 ? 2 : 1;
    let count = 0;
    for (let id = 0; id < letter.keys.length && count < MOST_EACH; id++) {
      const other = letter.keys[id];
      if (Math.abs(other.length - key.length) > limit || (other[0] !== key[0] && other[other.length - 1] !== key[key.length - 1]) || editDistance(key, other, limit) > limit) continue;
      found.set(id, [...found.get(id) ?? [], word]);
      count++;
    }
  }
  return found;
}
