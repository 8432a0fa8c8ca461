import { Step } from './alignment';
import { Difference } from './order';
import { between, Matching } from './matching';
import { Deviation, Finding } from './model';
import { areAlike, signsIn } from './signs';
import { Range } from '../text/range';

/** So many words in a row that are left out are an omission. */
const OMISSION_FROM = 3;

interface Ends { readonly range: Range; readonly place: Range }

/** What is said of a difference. The range takes in signs between words where these are not the letter's either, so that the letter's words in its place make all of it right. */
export function findingOf(matching: Matching, difference: Difference): Finding {
  const { word, wordEnd, other, otherEnd, isOrder } = difference;
  const { range, place } = wordEnd === word ? whereLost(matching, difference) : otherEnd === other ? whereAdded(matching, difference) : whereChanged(matching, difference);
  const deviation: Deviation = isOrder ? 'order' : wordEnd === word ? (otherEnd - other >= OMISSION_FROM ? 'omission' : 'lost') : otherEnd === other ? 'added' : 'changed';
  return finding(matching, deviation, range, place, !isOrder && isDenied(matching, difference));
}

function finding({ quoted, letter }: Matching, deviation: Deviation, range: Range, place: Range, isNegation: boolean): Finding {
  return { deviation, isNegation, range, quoted: quoted.text.slice(range.start, range.end), letter: letter.text.slice(place.start, place.end), place };
}

function isDenied({ quoted, letter, key, otherKey }: Matching, { word, wordEnd, other, otherEnd, isCase }: Difference): boolean {
  if (isCase) return false;
  if (letter.negation.count(key, word, wordEnd, quoted.count) !== letter.negation.count(otherKey, other, otherEnd, letter.count)) return true;
  return wordEnd - word === 1 && otherEnd - other === 1 && letter.negation.areOpposites(key(word), otherKey(other));
}

function whereLost({ quoted, letter }: Matching, { word, other, otherEnd, signsAt, after, before }: Difference): Ends {
  const gap = between(quoted, word), start = word === 0 ? 0 : quoted.ends[word - 1];
  const first = between(letter, signsAt), last = between(letter, otherEnd), firstSigns = signsIn(first), lastSigns = signsIn(last);
  const from = letter.starts[other], to = letter.ends[otherEnd - 1];
  const withFirst = firstSigns && signsAt > 0 ? letter.ends[signsAt - 1] + firstSigns.start : from, withLast = to + (lastSigns?.end ?? 0);
  if (!after || areAlike(gap, first)) {
    const at = start + (/\s/.test(gap) ? gap.search(/\S*$/) : gap.length);
    return { range: { start: at, end: at }, place: { start: from, end: before ? withLast : to } };
  }
  if (!before || areAlike(gap, last)) return { range: { start, end: start }, place: { start: withFirst, end: to } };
  const signs = signsIn(gap);
  return { range: { start: start + (signs?.start ?? 0), end: start + (signs?.end ?? 0) }, place: { start: withFirst, end: withLast } };
}

function whereAdded({ quoted, letter }: Matching, { word, wordEnd, other, after, before }: Difference): Ends {
  const start = quoted.starts[word], end = quoted.ends[wordEnd - 1];
  const at = other > 0 ? letter.ends[other - 1] : letter.starts[0] ?? 0;
  const nothing = { start: at, end: at };
  if (!after || !before) return { range: { start, end }, place: nothing };
  const gap = between(letter, other), first = between(quoted, word), last = between(quoted, wordEnd);
  const firstSigns = signsIn(first), lastSigns = signsIn(last);
  const withFirst = start - first.length + (firstSigns?.start ?? first.length), withLast = end + (lastSigns?.end ?? 0);
  if (areAlike(last, gap)) return { range: { start: withFirst, end }, place: nothing };
  if (areAlike(first, gap)) return { range: { start, end: withLast }, place: nothing };
  const signs = signsIn(gap);
  return { range: { start: withFirst, end: withLast }, place: signs ? { start: at + signs.start, end: at + signs.end } : nothing };
}

function whereChanged({ quoted, letter }: Matching, { word, wordEnd, other, otherEnd, signsAt, after, before }: Difference): Ends {
  let start = quoted.starts[word], end = quoted.ends[wordEnd - 1], from = letter.starts[other], to = letter.ends[otherEnd - 1];
  if (after && !areAlike(between(quoted, word), between(letter, signsAt))) {
    const own = signsIn(between(quoted, word)), its = signsIn(between(letter, signsAt));
    if (own || its) start = quoted.ends[word - 1] + (own?.start ?? 0);
    if (its) from = letter.ends[signsAt - 1] + its.start;
  }
  if (before && !areAlike(between(quoted, wordEnd), between(letter, otherEnd))) {
    const own = signsIn(between(quoted, wordEnd)), its = signsIn(between(letter, otherEnd));
    if (own) end += own.end;
    if (its) to += its.end;
  }
  return { range: { start, end }, place: { start: from, end: to } };
}

/** Signs between words that are the same, which are not the letter's. */
export function punctuationIn(matching: Matching, steps: readonly Step[]): Finding[] {
  const { quoted, letter } = matching;
  const found: Finding[] = [];
  for (let at = 1; at < steps.length; at++) {
    const step = steps[at];
    let before = at - 1;
    while (before > 0 && steps[before].became === 'skipped' && letter.free[steps[before].other] === 1) before--;
    if (step.became !== 'same' || steps[before].became !== 'same' || quoted.signs[step.word] !== 0) continue;
    const own = between(quoted, step.word), its = between(letter, steps[before].otherEnd);
    if (areAlike(own, its) || (before < at - 1 && (areAlike(own, between(letter, step.other)) || areAlike(own, its + between(letter, step.other))))) continue;
    const signs = signsIn(own), others = signsIn(its);
    const start = quoted.ends[step.word - 1], from = letter.ends[steps[before].otherEnd - 1];
    found.push(finding(matching, 'punctuation', { start: start + (signs?.start ?? 0), end: start + (signs?.end ?? 0) }, { start: from + (others?.start ?? 0), end: from + (others?.end ?? 0) }, false));
  }
  return found;
}
