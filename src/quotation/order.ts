import { Hunk } from './hunks';
import { Matching } from './matching';

/** A hunk, or several whose words stand in another order, with all between them. */
export interface Difference extends Hunk { readonly isOrder: boolean }

/** So many places at most that differ are one exchange. */
const MOST_HUNKS = 30;
/** Fewer words than a clause are exchanged with such as stand near. */
const CLAUSE = 3, NEAR_EDGE = 6;

/** Hunks whose words, taken together, are the same ones on both sides are one difference: words or clauses were exchanged or moved. */
export function withOrder(matching: Matching, hunks: readonly Hunk[]): Difference[] {
  const found: Difference[] = [];
  for (let at = 0; at < hunks.length;) {
    const end = hunks[at].isCase ? -1 : exchangeFrom(matching, hunks, at);
    if (end < 0) { found.push({ ...hunks[at], isOrder: false }); at++; continue; }
    const last = hunks[end];
    found.push({ ...hunks[at], wordEnd: last.wordEnd, otherEnd: last.otherEnd, before: last.before, isOrder: true });
    at = end + 1;
  }
  return found;
}

/** The last of the hunks from one on that are an exchange; -1 where none are. */
function exchangeFrom({ key, otherKey }: Matching, hunks: readonly Hunk[], from: number): number {
  const surplus = new Map<string, number>();
  let uneven = 0;
  const count = (word: string, by: number): void => {
    const before = surplus.get(word) ?? 0;
    uneven += Math.abs(before + by) - Math.abs(before);
    surplus.set(word, before + by);
  };
  for (let at = from; at < hunks.length && at < from + MOST_HUNKS; at++) {
    const { word, wordEnd, other, otherEnd, isCase } = hunks[at];
    if (isCase) continue;
    for (let each = word; each < wordEnd; each++) count(key(each), 1);
    for (let each = other; each < otherEnd; each++) count(otherKey(each), -1);
    if (uneven === 0) return at;
  }
  return -1;
}

/**
 * The hunks with what is missing before the first word of the letter or after its last one, where that is what is too much in the first or the last of them: words that are exchanged at
 * the edge of a quotation.
 */
export function withEdges(matching: Matching, hunks: readonly Hunk[], first: number, last: number): Hunk[] {
  const found = [...hunks];
  const { letter, quoted } = matching;
  for (const [at, isBefore] of [[0, true], [hunks.length - 1, false], [hunks.length - 1, true], [0, false]] as const) {
    const hunk = hunks[at], length = hunk.wordEnd - hunk.word;
    // At the other edge it may have been taken for a change of the words that come there in the letter, and which nobody quotes.
    const isAtOtherEdge = isBefore ? hunk.wordEnd === quoted.count : hunk.word === 0;
    if (length === 0 || (hunk.otherEnd > hunk.other && !isAtOtherEdge)) continue;
    const from = isBefore ? first - length : last;
    if (from < 0 || from + length > letter.count || (length < CLAUSE && (isBefore ? hunk.word : quoted.count - hunk.wordEnd) > NEAR_EDGE) || !isSameBag(matching, hunk, from)) continue;
    const edge = { after: false, before: false, isCase: false, signsAt: from, other: from, otherEnd: from + length };
    found[at] = { ...hunk, ...isBefore ? { otherEnd: hunk.other } : { other: hunk.otherEnd, signsAt: hunk.otherEnd } };
    if (isBefore) found.unshift({ ...edge, before: true, word: 0, wordEnd: 0 });
    else found.push({ ...edge, after: true, word: quoted.count, wordEnd: quoted.count });
    break;
  }
  return found;
}

function isSameBag({ ids, letter }: Matching, { word, wordEnd }: Hunk, from: number): boolean {
  const own = [...ids.subarray(word, wordEnd)].sort(), its = [...letter.ids.subarray(from, from + wordEnd - word)].sort();
  return own.every((id, at) => id === its[at]);
}

/** Where as many words of the letter as the quotation has are the same ones in whatever order; -1 where they are not. For quotations so mixed that no way leads through them. */
export function mixedPlace({ ids, letter }: Matching, { from, to }: { readonly from: number; readonly to: number }): number {
  const { length } = ids;
  if (length > to - from || ids.includes(-1)) return -1;
  const surplus = new Int32Array(letter.counts.length);
  let uneven = 0;
  const count = (id: number, by: number): void => {
    uneven += Math.abs(surplus[id] + by) - Math.abs(surplus[id]);
    surplus[id] += by;
  };
  for (const id of ids) count(id, 1);
  for (let at = from; at < to; at++) {
    count(letter.ids[at], -1);
    if (at - length >= from) count(letter.ids[at - length], 1);
    if (uneven === 0) return at - length + 1;
  }
  return -1;
}
