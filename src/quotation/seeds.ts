import { Matching } from './matching';
import { ELLIPSIS, OMISSION, QuotedWords } from './quotedWords';

/** Words from one on, of the quotation and of the letter. */
export interface Stretch { readonly from: number; readonly to: number }

/** So many words in a row that are the same in both. */
export interface Run { readonly word: number; readonly other: number; readonly length: number }

const MOST_STEPS = 3_000_000, MOST_RUNS = 300, MOST_EACH = 64;
/** Two words as one number. */
const FACTOR = 0x200000;
/** A word that stands no oftener than so in the letter says by itself where to look. */
const RARE = 8, RARE_IN_FEW = 60, RARE_IN_MANY = 3, SHORT = 3, FEW = 8, MANY = 40;

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

/** The next word from one on, or the one before it, that is not in brackets. */
function outside({ brackets }: QuotedWords, word: number, by: 1 | -1): number {
  let at = word;
  while (brackets[at] > 0) at += by;
  return at;
}

/** The longest runs of words that a quotation has in common with a stretch of the letter, in the order of the letter: pairs of words, and words that are rare. Reads the stretch once. */
function runsIn(matching: Matching, { from, to }: Stretch, near: ReadonlyMap<number, readonly number[]>): Run[] {
  const { ids, letter, quoted } = matching, { count } = quoted;
  const rare = count <= FEW ? RARE_IN_FEW : count <= MANY ? RARE : RARE_IN_MANY;
  const pairs = new Map<number, number[]>(), alone = new Map<number, number[]>();
  const wanted = new Uint8Array(letter.counts.length);
  const add = (to: Map<number, number[]>, key: number, word: number): void => {
    const known = to.get(key);
    if (!known) to.set(key, [word]);
    else if (known.length < MOST_EACH) known.push(word);
  };
  for (let word = 0; word < count; word++) {
    if (ids[word] < 0 || quoted.brackets[word] !== 0) continue;
    const next = outside(quoted, word + 1, 1);
    if (next < count && ids[next] >= 0) { add(pairs, ids[word] * FACTOR + ids[next], word); wanted[ids[word]] = 1; }
    if (letter.counts[ids[word]] <= rare || count <= SHORT) { add(alone, ids[word], word); wanted[ids[word]] = 1; }
  }
  for (const id of near.keys()) wanted[id] = 1;
  const found: Run[] = [];
  let steps = 0;
  for (let other = from; other < to && steps < MOST_STEPS; other++) {
    const id = letter.ids[other];
    if (wanted[id] === 0) continue;
    const following = other + 1 < to ? letter.ids[other + 1] : -1;
    for (const word of pairs.get(id * FACTOR + following) ?? NONE) steps += runFrom(matching, word, other, from, to, found);
    for (const word of alone.get(id) ?? NONE) {
      const next = outside(quoted, word + 1, 1);
      if (next >= count || ids[next] !== following) steps += runFrom(matching, word, other, from, to, found);
    }
    for (const word of near.get(id) ?? NONE) found.push({ word, other, length: 1 });
  }
  if (found.length <= MOST_RUNS) return found;
  const least = found.map(run => run.length).sort((a, b) => b - a)[MOST_RUNS - 1];
  const longer = found.filter(run => run.length > least);
  return [...longer, ...found.filter(run => run.length === least).slice(0, MOST_RUNS - longer.length)].sort((a, b) => a.other - b.other || a.word - b.word);
}

/** Adds the run that begins with two words, in parts where words in brackets part it; unless it began before. How many words were looked at. */
function runFrom({ ids, letter, quoted }: Matching, word: number, other: number, from: number, to: number, found: Run[]): number {
  const before = outside(quoted, word - 1, -1), { count } = quoted;
  if (before >= 0 && other > from && ids[before] === letter.ids[other - 1]) return 1;
  let start = word, startOther = other, next = word + 1, nextOther = other + 1;
  for (;;) {
    if (next < count && quoted.brackets[next] !== 0) {
      found.push({ word: start, other: startOther, length: next - start });
      start = next = outside(quoted, next, 1);
      startOther = nextOther;
    }
    if (next >= count || nextOther >= to || ids[next] !== letter.ids[nextOther]) break;
    next++;
    nextOther++;
  }
  if (next > start) found.push({ word: start, other: startOther, length: next - start });
  return nextOther - other;
}

const NONE: readonly number[] = [];

/** So many rows at most are looked at, the best first, and none that holds much less than it. */
const MOST_CHAINS = 3, SHARE_OF_BEST = 0.55;

/**
 * The best rows of runs in a stretch of the letter, one run after the other in both, and none of them in two rows; empty where nothing is in common. `near`: words of the letter that are almost
 * some of the quotation.
 */
export function chainsIn(matching: Matching, stretch: Stretch, near: ReadonlyMap<number, readonly number[]>): Run[][] {
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
  const ends = Array.from(scores.keys()).filter(at => scores[at] >= scores[top] * SHARE_OF_BEST).sort((a, b) => scores[b] - scores[a] || a - b);
  const used = new Uint8Array(runs.length), chains: Run[][] = [];
  for (const end of ends) {
    if (chains.length === MOST_CHAINS) break;
    const chain: Run[] = [];
    let at = end;
    for (; at >= 0 && used[at] === 0; at = before[at]) {
      const { word, other, length } = runs[at], cut = cuts[at];
      chain.push({ word: word + cut, other: other + cut, length: length - cut });
      used[at] = 1;
    }
    if (at < 0) chains.push(chain.reverse());
  }
  return chains;
}

/** What it costs that one side has more words between two runs than the other. */
function apart(difference: number): number {
  const by = Math.abs(difference);
  return by < COSTS.length ? COSTS[by] : costOf(by);
}

function costOf(by: number): number { return by === 0 ? 0 : 0.3 + 0.25 * Math.log2(1 + by); }
const COSTS = Float64Array.from({ length: 4096 }, (_, by) => costOf(by));
