import { Matching } from './matching';
import { ELLIPSIS, OMISSION } from './quotedWords';

/** Words from one on, of the quotation and of the letter. */
export interface Stretch { readonly from: number; readonly to: number }

/** So many words in a row that are the same in both. */
export interface Run { readonly word: number; readonly other: number; readonly length: number }

const MOST_STEPS = 3_000_000, MOST_RUNS = 400, MOST_EACH = 12;
/** A word that stands no oftener than so in the letter says by itself where to look. */
const RARE = 8;

/** Where all the words of a quotation stand in a row, one after the other as they are; -1 where they do not. */
export function exactPlace({ ids, letter, quoted }: Matching, { from, to }: Stretch): number {
  const { count } = quoted;
  if (count === 0 || count > to - from) return -1;
  let rarest = 0;
  for (let word = 0; word < count; word++) {
    if (ids[word] < 0) return -1;
    if (letter.counts[ids[word]] < letter.counts[ids[rarest]]) rarest = word;
  }
  let steps = 0;
  for (let at = letter.ids.indexOf(ids[rarest], from + rarest); at >= 0 && at - rarest + count <= to; at = letter.ids.indexOf(ids[rarest], at + 1)) {
    let word = 0;
    while (word < count && letter.ids[at - rarest + word] === ids[word]) word++;
    if (word === count) return at - rarest;
    if ((steps += word + 1) > MOST_STEPS) break;
  }
  return -1;
}

/** The longest runs of words that a quotation has in common with a stretch of the letter, in the order of the letter. Reads the stretch once. */
function runsIn({ ids, letter, quoted }: Matching, { from, to }: Stretch, near: ReadonlyMap<number, readonly number[]>): Run[] {
  const { count } = quoted;
  const first = new Map<number, number[]>();
  for (let word = 0; word < count; word++) {
    if (ids[word] < 0 || quoted.brackets[word] !== 0) continue;
    const known = first.get(ids[word]);
    if (!known) first.set(ids[word], [word]);
    else if (known.length < MOST_EACH) known.push(word);
  }
  const found: Run[] = [];
  const wanted = new Uint8Array(letter.counts.length);
  for (const id of first.keys()) wanted[id] = 1;
  for (const id of near.keys()) wanted[id] = 1;
  let steps = 0;
  for (let other = from; other < to && steps < MOST_STEPS; other++) {
    const id = letter.ids[other];
    if (wanted[id] === 0) continue;
    for (const word of first.get(id) ?? NONE) {
      steps++;
      if (word > 0 && other > from && ids[word - 1] === letter.ids[other - 1]) continue;
      let length = 1;
      while (word + length < count && other + length < to && ids[word + length] === letter.ids[other + length]) length++;
      steps += length;
      if (length > 1 || letter.counts[id] <= RARE || count <= 3) found.push({ word, other, length });
    }
    for (const word of near.get(id) ?? NONE) found.push({ word, other, length: 1 });
  }
  if (found.length <= MOST_RUNS) return found;
  const least = found.map(run => run.length).sort((a, b) => b - a)[MOST_RUNS - 1];
  const longer = found.filter(run => run.length > least);
  return [...longer, ...found.filter(run => run.length === least).slice(0, MOST_RUNS - longer.length)].sort((a, b) => a.other - b.other || a.word - b.word);
}

const NONE: readonly number[] = [];

/** The best row of runs in a stretch of the letter, one after the other in both; empty where nothing is in common. `near`: words of the letter that are almost some of the quotation. */
export function chainIn(matching: Matching, stretch: Stretch, near: ReadonlyMap<number, readonly number[]>): Run[] {
  const runs = runsIn(matching, stretch, near);
  const { signs, count } = matching.quoted;
  const omissions = new Int32Array(count + 2);
  for (let word = 0; word <= count; word++) omissions[word + 1] = omissions[word] + ((signs[word] & (OMISSION | ELLIPSIS)) !== 0 ? 1 : 0);
  const scores = new Float64Array(runs.length), before = new Int32Array(runs.length).fill(-1), cuts = new Int32Array(runs.length);
  let top = -1;
  for (let at = 0; at < runs.length; at++) {
    const run = runs[at];
    scores[at] = run.length;
    for (let each = 0; each < at; each++) {
      const other = runs[each];
      const cut = Math.max(0, other.word + other.length - run.word, other.other + other.length - run.other);
      if (cut >= run.length) continue;
      const gap = run.word + cut - other.word - other.length, otherGap = run.other + cut - other.other - other.length;
      const isMarked = omissions[run.word + cut + 1] > omissions[other.word + other.length];
      const score = scores[each] + run.length - cut - 0.3 * Math.min(gap, otherGap) - (isMarked && otherGap >= gap ? 0.5 + otherGap * 1e-5 : apart(otherGap - gap));
      if (score > scores[at]) { scores[at] = score; before[at] = each; cuts[at] = cut; }
    }
    if (top < 0 || scores[at] > scores[top]) top = at;
  }
  const chain: Run[] = [];
  for (let at = top; at >= 0; at = before[at]) {
    const { word, other, length } = runs[at], cut = cuts[at];
    chain.push({ word: word + cut, other: other + cut, length: length - cut });
  }
  return chain.reverse();
}

/** What it costs that one side has more words between two runs than the other. */
function apart(difference: number): number { return difference === 0 ? 0 : 0.3 + 0.25 * Math.log2(1 + Math.abs(difference)); }
