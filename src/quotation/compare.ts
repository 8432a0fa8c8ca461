import { Step } from './alignment';
import { addressesOf, citedStretches } from './citedParts';
import { findingOf, punctuationIn } from './differences';
import { hunksOf, strictly, withCases } from './hunks';
import { between, Matching } from './matching';
import { Comparison, ComparisonOptions, Finding } from './model';
import { mixedPlace, withEdges, withOrder } from './order';
import { PreparedLetter } from './preparedLetter';
import { QuotedWords, quotedWords, withoutBrackets } from './quotedWords';
import { chainsIn, exactPlace, Run, Stretch } from './seeds';
import { nearWords } from './nearWords';
import { signBySign } from './signs';
import { Spellings } from './spelling';
import { wayAlong } from './way';

export { prepare } from './preparedLetter';
export type { PreparedLetter } from './preparedLetter';

/** A quotation laid on a passage of the letter. */
interface Laid { readonly matching: Matching; readonly steps: readonly Step[]; readonly findings: readonly Finding[]; readonly nearness: number; readonly words: readonly number[]; /** How many words. */ readonly different: number }

/** A quotation of so few words is found as it stands or almost so, or it is not found. */
const SHORT = 3;
/** The share of its words that the letter has to have in a row for a passage to be what is quoted: of few words more. */
const LEAST = 0.5, LEAST_OF_FEW = 0.6, FEW = 5, LEAST_NEAR = 0.3;
/** A passage that is cited and differs in a negation only is what is quoted, though the words stand elsewhere as they are. */
const NEAR = 0.6;
/** The cited place is as near as another one that is nearer by no more than this. */
const ABOUT = 0.1;
/** The share of a quotation that has to stand in the cited parts for it to be theirs, where it runs on into others. */
const SUBSTANTIAL = 0.25;
/** Of long quotations: what has so small a share of its words in common with the letter is another text, and is not aligned with it. */
const POOR = 0.12, POOR_FROM = 20;
const FEW_DIFFERENT = 2;
const MISSING: Comparison = { kind: 'missing', findings: [], addresses: [], nearness: 0 };

/** Measures a quotation (its text as in Quoted) against the letter that it cites. */
export function compare(text: string, source: PreparedLetter, options: ComparisonOptions): Comparison {
  const quoted = quotedWords(text);
  if (!quoted.brackets.includes(0)) return quoted.count === 0 || source.count === 0 ? MISSING : compareWords(withoutBrackets(quoted, () => true), source, options);
  return source.count === 0 ? MISSING : compareWords(quoted, source, options);
}

function compareWords(quoted: QuotedWords, source: PreparedLetter, { addresses, spelling }: ComparisonOptions): Comparison {
  const matching = new Matching(quoted, source, Spellings.of(spelling));
  const cited = citedStretches(source, addresses);
  const all: Stretch = { from: 0, to: source.count };
  for (const stretch of [...cited ?? [], all]) {
    const at = exactPlace(matching, stretch);
    if (at < 0) continue;
    const laid = lay(matching, Array.from({ length: quoted.count }, (_, word) => ({ became: 'same', word, wordEnd: word + 1, other: at + word, otherEnd: at + word + 1 })));
    // The words, but other signs or capitals between them, or elsewhere: another place may have them as they are.
    if (laid.findings.length === 0 && shareIn(laid, cited) >= SUBSTANTIAL) return judged(laid, cited);
    break;
  }
  const chosen = nearest(matching, cited, all);
  if (quoted.count < 2 || quoted.signs.some(sign => sign !== 0) || (chosen && isFound(chosen) && isPlain(chosen))) return judged(chosen, cited);
  for (const stretch of [...cited ?? [], all]) {
    const at = mixedPlace(matching, stretch);
    if (at < 0) continue;
    const laid = lay(matching, mixed(matching, at));
    if (laid.findings.length > 0 && (!chosen || !isFound(chosen) || overlap(laid, chosen))) return judged(laid, cited);
  }
  return judged(chosen, cited);
}

function overlap({ words: a }: Laid, { words: b }: Laid): boolean { return a[0] <= b[b.length - 1] && b[0] <= a[a.length - 1]; }

/** Nothing differs that an exchange of clauses would explain better: one word or two, or an exchange that was found. */
function isPlain({ findings, different }: Laid): boolean { return different <= FEW_DIFFERENT || findings.every(each => each.deviation === 'order' || each.deviation === 'punctuation'); }

/** From the first word that is not the letter's to the last one all are others', and all are the letter's: an exchange. */
function mixed({ ids, letter, quoted: { count } }: Matching, at: number): Step[] {
  let first = 0, last = count;
  while (first < last && ids[first] === letter.ids[at + first]) first++;
  while (last > first && ids[last - 1] === letter.ids[at + last - 1]) last--;
  return Array.from({ length: count }, (_, word) => ({ became: word < first || word >= last ? 'same' : 'changed', word, wordEnd: word + 1, other: at + word, otherEnd: at + word + 1 }));
}

/** The passage that a quotation is laid on: in the cited parts, where it is about as near there as anywhere. */
function nearest(matching: Matching, cited: readonly Stretch[] | undefined, all: Stretch): Laid | undefined {
  const near = nearWords(matching);
  const inCited = (cited ?? []).map(stretch => layIn(matching, stretch, near)).reduce(best, undefined);
  if (inCited && inCited.findings.length === 0) return inCited;
  const anywhere = layIn(matching, all, near);
  if (!inCited || !anywhere) return inCited ?? anywhere;
  if (anywhere.findings.length === 0) return shareIn(anywhere, cited) < SUBSTANTIAL && inCited.nearness >= NEAR && inCited.findings.every(each => each.isNegation) ? inCited : anywhere;
  return inCited.nearness >= anywhere.nearness - ABOUT && isFound(inCited) ? inCited : anywhere;
}

function best(a: Laid | undefined, b: Laid | undefined): Laid | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a.findings.length === 0 || (b.findings.length > 0 && b.nearness <= a.nearness) ? a : b;
}

function layIn(matching: Matching, stretch: Stretch, near: ReadonlyMap<number, readonly number[]>): Laid | undefined {
  let found: Laid | undefined;
  for (const chain of chainsIn(matching, stretch, near)) {
    if (matching.quoted.count > POOR_FROM && chain.reduce((sum, run) => sum + run.length, 0) < POOR * matching.quoted.count) break;
    found = best(found, layAlong(matching, chain));
    if (found?.findings.length === 0) break;
  }
  return found;
}

function layAlong(matching: Matching, chain: readonly Run[]): Laid {
  const laid = lay(matching, wayAlong(matching, chain));
  const own = bracketsOfLetter(laid);
  if (own.size === 0) return laid;
  const again = new Matching(withoutBrackets(matching.quoted, number => own.has(number)), matching.letter, matching.spellings);
  return lay(again, wayAlong(again, chain));
}

/** Brackets whose words are not all the letter's, but most of them, and that the letter has too: what differs in them is said. */
function bracketsOfLetter({ matching: { quoted, letter }, steps }: Laid): Set<number> {
  const same = new Map<number, number>(), all = new Map<number, number>(), found = new Set<number>();
  for (let word = 0; word < quoted.count; word++) if (quoted.brackets[word] !== 0) all.set(quoted.brackets[word], (all.get(quoted.brackets[word]) ?? 0) + 1);
  if (all.size === 0) return found;
  for (const { became, word, other } of steps) {
    const number = word < quoted.count ? quoted.brackets[word] : 0;
    if (became !== 'same' || number === 0) continue;
    const count = (same.get(number) ?? 0) + 1;
    same.set(number, count);
    if (count * 2 >= all.get(number)! && /[[\]]/.test(between(letter, other) + between(letter, other + 1))) found.add(number);
  }
  return found;
}

/** What differs along the steps, and how near they lead. */
function lay(matching: Matching, way: readonly Step[]): Laid {
  const steps = strictly(matching, way);
  const kept = steps.flatMap(({ became, other, otherEnd }) => became === 'same' ? range(other, otherEnd) : []);
  let hunks = withCases(matching, hunksOf(matching, steps));
  if (hunks.length > 0 && kept.length > 0) hunks = withEdges(matching, hunks, kept[0], kept[kept.length - 1] + 1);
  const words = [...kept, ...hunks.flatMap(({ word, wordEnd, other, otherEnd }) => wordEnd > word || kept.length > 0 ? range(other, otherEnd) : [])].sort((a, b) => a - b);
  const differences = withOrder(matching, hunks);
  const findings = [...differences.map(each => findingOf(matching, each)), ...punctuationIn(matching, steps)].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  let own = 0, same = 0, lost = 0;
  for (const { became, word, wordEnd } of steps) if (became !== 'own' && became !== 'skipped') { own += wordEnd - word; if (became === 'same') same += wordEnd - word; }
  for (const { isOrder, isCase, word, wordEnd, other, otherEnd } of differences) {
    if (isOrder || isCase) same += Math.max(0, wordEnd - word - sameIn(steps, word, wordEnd));
    else lost += Math.max(0, Math.min(otherEnd - other, 3) - (wordEnd - word));
  }
  const different = differences.reduce((sum, { word, wordEnd, other, otherEnd }) => sum + Math.max(wordEnd - word, otherEnd - other), 0);
  return { matching, steps, different, findings: findings.filter(each => !isWithinOrder(each, findings)), nearness: own === 0 ? 0 : same / (own + lost), words };
}

function range(from: number, to: number): number[] { return Array.from({ length: to - from }, (_, at) => from + at); }

function sameIn(steps: readonly Step[], from: number, to: number): number {
  let same = 0;
  for (const { became, word, wordEnd } of steps) if (became === 'same' && word >= from && wordEnd <= to) same += wordEnd - word;
  return same;
}

/** Signs go with the clauses that are exchanged. */
function isWithinOrder({ deviation, range: { start, end } }: Finding, all: readonly Finding[]): boolean {
  return deviation === 'punctuation' && all.some(each => each.deviation !== 'punctuation' && each.range.start <= start && end <= each.range.end && each.range.end > each.range.start);
}

/** Whether the passage is what is quoted. */
function isFound({ matching: { quoted }, steps, findings, nearness }: Laid): boolean {
  const count = quoted.brackets.filter(number => number === 0).length;
  if (findings.length === 0) return true;
  if (count > SHORT) return steps.every(({ became }) => became !== 'added' && became !== 'changed') || nearness >= (count <= FEW ? LEAST_OF_FEW : LEAST);
  return steps.every(({ became }) => became !== 'added') && findings.every(each => each.deviation !== 'omission')
    && findings.every(each => each.deviation !== 'changed' || isNearlySame(each));
}

function isNearlySame({ quoted, letter }: Finding): boolean {
  const a = quoted.toLowerCase(), b = letter.toLowerCase();
  return Math.abs(a.length - b.length) <= 2 && alike(a, b) + 2 >= Math.max(a.length, b.length);
}

function alike(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let head = 0, tail = 0;
  while (head < most && a[head] === b[head]) head++;
  while (head + tail < most && a[a.length - tail - 1] === b[b.length - tail - 1]) tail++;
  return head + tail;
}

/** The share of the words that stand in the cited parts. */
function shareIn({ words }: Laid, cited: readonly Stretch[] | undefined): number {
  return cited === undefined || words.length === 0 ? 1 : words.filter(word => cited.some(({ from, to }) => from <= word && word < to)).length / words.length;
}

function judged(laid: Laid | undefined, cited: readonly Stretch[] | undefined): Comparison {
  if (!laid || laid.words.length === 0) return MISSING;
  const { matching: { quoted, letter }, words, findings, nearness } = laid;
  const place = { start: letter.starts[words[0]], end: letter.ends[words[words.length - 1]] };
  const addresses = addressesOf(letter, words);
  if (!isFound(laid)) return nearness < LEAST_NEAR ? { ...MISSING, nearness } : { kind: 'missing', findings: [], place, addresses, nearness };
  const isElsewhere = shareIn(laid, cited) < SUBSTANTIAL;
  const elsewhere: Finding[] = isElsewhere
    ? [{ deviation: 'place', isNegation: false, range: { start: 0, end: quoted.text.length }, quoted: quoted.text, letter: letter.text.slice(place.start, place.end), place }] : [];
  if (findings.length > 0) return { kind: 'different', findings: [...elsewhere, ...findings], place, addresses, nearness };
  if (isElsewhere) return { kind: 'misplaced', findings: elsewhere, place, addresses, nearness: 1 };
  return { kind: isSignBySign(laid) ? 'exact' : 'allowed', findings: [], place, addresses, nearness: 1 };
}

/** Whether the quotation is a stretch of the letter sign by sign, with the signs at its ends. */
function isSignBySign({ matching: { quoted, letter }, words }: Laid): boolean {
  const own = quoted.text.slice(quoted.starts[0], quoted.ends[quoted.count - 1]), its = letter.text.slice(letter.starts[words[0]], letter.ends[words[words.length - 1]]);
  if (own !== its && signBySign(own) !== signBySign(its)) return false;
  const head = outer(between(quoted, 0)), tail = outer(between(quoted, quoted.count));
  return outer(between(letter, words[0])).endsWith(head) && outer(between(letter, words[words.length - 1] + 1)).startsWith(tail);
}

function outer(text: string): string { return signBySign(text).replace(/["\s]/g, ''); }
