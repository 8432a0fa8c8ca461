import { Step } from './alignment';
import { between, Matching } from './matching';
import { ELLIPSIS, OMISSION, REPLACEMENT } from './quotedWords';
import { written } from './words';

/** Words in a row that are not the same: of the quotation, and of the letter. `after`, `before`: whether the words next to them are the same, with nothing left out between. */
export interface Hunk {
  readonly word: number; readonly wordEnd: number; readonly other: number; readonly otherEnd: number;
  readonly after: boolean; readonly before: boolean;
  /** The word of the letter before which the signs stand that are before the first one: itself, or the number of a point that is left out. */
  readonly signsAt: number;
  /** Only a capital or a small letter is another. */
  readonly isCase: boolean;
}

/** So many words of the letter at most stand words in brackets for. */
const MOST_REPLACED = 8;
const DOTS = /…|\.\.|\. \./;

/** The steps with what signs of the quotation cannot stand for taken as lost, and capitals where none may be as changes. */
export function strictly(matching: Matching, steps: readonly Step[]): Step[] {
  const found: Step[] = [];
  for (let at = 0; at < steps.length;) {
    const step = steps[at];
    if (step.became === 'same') {
      const isFreed = at === 0 || steps[at - 1].became === 'skipped' || steps[at - 1].became === 'own';
      found.push(isFreed || !isOtherCase(matching, step) ? step : { ...step, became: 'changed' });
      at++;
    } else if (step.became === 'skipped' || step.became === 'own') {
      let end = at;
      while (end < steps.length && (steps[end].became === 'skipped' || steps[end].became === 'own')) end++;
      const group = steps.slice(at, end);
      const stands = standsFor(matching, group, at === 0 || end === steps.length);
      for (const each of group) found.push(each.became === 'own' || stands || matching.letter.free[each.other] === 1 ? each : { ...each, became: 'lost' });
      at = end;
    } else { found.push(step); at++; }
  }
  return found;
}

function isOtherCase({ quoted, letter, ids }: Matching, { word, wordEnd, other, otherEnd }: Step): boolean {
  if (wordEnd - word !== 1 || otherEnd - other !== 1 || quoted.frames.has(word) || quoted.brackets[word] !== 0 || ids[word] !== letter.ids[other] || (quoted.signs[word] & (OMISSION | ELLIPSIS)) !== 0) return false;
  const own = quoted.text.slice(quoted.starts[word], quoted.ends[word]), its = letter.text.slice(letter.starts[other], letter.ends[other]);
  return own !== its && written(own) !== written(its);
}

/** Whether what signs of the quotation leave out is what they may leave out. */
function standsFor({ quoted, letter, otherKey }: Matching, group: readonly Step[], isEdge: boolean): boolean {
  const skipped = group.filter(step => step.became === 'skipped' && letter.free[step.other] === 0);
  if (skipped.length === 0) return true;
  let signs = 0;
  for (let word = group[0].word; word <= group[group.length - 1].wordEnd; word++) signs |= quoted.signs[word];
  if ((signs & OMISSION) !== 0) return true;
  const first = skipped[0].other, last = skipped[skipped.length - 1].otherEnd;
  // Where the letter has dots itself, those of the quotation are these.
  if ((signs & ELLIPSIS) !== 0 && (isEdge || !(DOTS.test(between(letter, first)) || DOTS.test(between(letter, last))))) return true;
  // Nobody writes his own words for a mere `inte`: it is lost beside them.
  return (signs & REPLACEMENT) !== 0 && skipped.length <= MOST_REPLACED && !letter.negation.isBare(otherKey, first, last);
}

export function hunksOf({ letter }: Matching, steps: readonly Step[]): Hunk[] {
  const found: Hunk[] = [];
  const isFree = (step: Step | undefined): boolean => step?.became === 'skipped' && letter.free[step.other] === 1 && step.otherEnd === step.other + 1;
  for (let at = 0; at < steps.length;) {
    if (!isDifferent(steps[at])) { at++; continue; }
    // The number of a point between words that are lost is lost with them.
    let end = at + 1, next = end;
    for (; next < steps.length && (isDifferent(steps[next]) || isFree(steps[next])); next++) if (isDifferent(steps[next])) end = next + 1;
    let before = at - 1;
    while (isFree(steps[before])) before--;
    const first = steps[at], last = steps[end - 1];
    found.push({
      word: first.word, wordEnd: last.wordEnd, other: first.other, otherEnd: last.otherEnd, signsAt: before >= 0 ? steps[before].otherEnd : first.other,
      after: steps[before]?.became === 'same', before: steps[next]?.became === 'same',
      isCase: false,
    });
    at = end;
  }
  return found;
}

function isDifferent({ became }: Step): boolean { return became === 'changed' || became === 'added' || became === 'lost'; }

/** The hunks with those marked that differ in capitals only. */
export function withCases({ ids, letter }: Matching, hunks: readonly Hunk[]): Hunk[] {
  return hunks.map(hunk => {
    const { word, wordEnd, other, otherEnd } = hunk;
    let isCase = wordEnd - word === otherEnd - other;
    for (let at = 0; isCase && at < wordEnd - word; at++) isCase = ids[word + at] === letter.ids[other + at];
    return { ...hunk, isCase };
  });
}
