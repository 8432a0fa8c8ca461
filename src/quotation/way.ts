import { align, Step } from './alignment';
import { Matching } from './matching';
import { ELLIPSIS, OMISSION } from './quotedWords';
import { Run } from './seeds';

/** What is aligned as a whole, without anything that holds it. */
const WHOLE = 8000;
/** A run of words that holds an alignment where it is: of so many, of which these at its ends are weighed again. */
const HOLDS = 5, WEIGHED_AGAIN = 2;
const SLACK = 8;
const REACH = 5000;
/** So many pairs of words at most are weighed before the first or after the last that is found. */
const MOST_AT_EDGE = 40_000;

/** The steps from the letter to the quotation, along a chain of runs. */
export function wayAlong(matching: Matching, chain: readonly Run[]): Step[] {
  const { quoted, letter } = matching;
  if (chain.length === 0) return [];
  const first = chain[0], last = chain[chain.length - 1];
  const from = Math.max(0, first.other - reach(matching, 0, first.word)), to = Math.min(letter.count, last.other + last.length + reach(matching, last.word + last.length, quoted.count));
  if (quoted.count * (to - from) <= WHOLE) return align(matching, { word: 0, wordEnd: quoted.count, other: from, otherEnd: to, opens: true, closes: true });
  const holding = chain.filter(run => run.length >= HOLDS);
  const anchors = holding.length > 0 ? holding : [chain.reduce((a, b) => b.length > a.length ? b : a)];
  const steps: Step[] = [];
  let word = 0, other = from;
  for (const run of anchors) {
    const again = run.length >= HOLDS ? WEIGHED_AGAIN : 0;
    const start = run.word === 0 ? 0 : again, end = run.word + run.length === quoted.count ? 0 : again;
    push(steps, align(matching, { word, wordEnd: run.word + start, other, otherEnd: run.other + start, opens: word === 0, closes: false }));
    for (let at = start; at < run.length - end; at++) steps.push({ became: 'same', word: run.word + at, wordEnd: run.word + at + 1, other: run.other + at, otherEnd: run.other + at + 1 });
    word = run.word + run.length - end;
    other = run.other + run.length - end;
  }
  push(steps, align(matching, { word, wordEnd: quoted.count, other, otherEnd: to, opens: false, closes: true }));
  return steps;
}

function push(steps: Step[], more: readonly Step[]): void { for (const step of more) steps.push(step); }

/** How far before or after what is found the words of the quotation that remain may stand: farther where an omission is marked between. */
function reach({ quoted }: Matching, from: number, to: number): number {
  const words = to - from;
  let isMarked = false;
  for (let word = Math.max(from, 1); word <= Math.min(to, quoted.count - 1); word++) isMarked ||= (quoted.signs[word] & (OMISSION | ELLIPSIS)) !== 0;
  return words === 0 ? 0 : isMarked ? Math.max(words + SLACK, Math.min(REACH, Math.floor(MOST_AT_EDGE / (words + 2)))) : words + (words >> 1) + SLACK;
}
