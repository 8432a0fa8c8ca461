import { linksOf } from '../marks';
import { Letter } from '../model';
import { pointAddress } from '../points';
import { Edit, Fix, fix } from '../../text/fixes';
import { Problem } from '../../text/problem';

const LARGEST = 999;
const LABEL_LINE = /^[ \t]*(\d{1,3})[.)](?=[ \t\u00a0\r]|$)/gm;

/**
 * The number that goes on from the one before: of this point alone, or of this and all that follow, that first which leaves the next
 * point right. Links inside the letter go on leading where they led. None where the number is taken by an earlier point.
 */
export function renumber(letter: Letter, { start, end, args }: Problem): Fix[] {
  const { text, points } = letter;
  const numbers = points.map(point => point.number);
  const first = points.findIndex(point => point.label.start === start);
  const number = Number(args[1]) + 1;
  if (first < 0 || numbers[first] === number) return [];
  const one = numbers.map((own, index) => index === first ? number : own);
  const all = numbers.map((own, index) => index >= first ? number + index - first : own);
  const fixes: Fix[] = [];
  const label = `${number}${text[end - 1]}`;
  const next = points[first + 1];
  const rightNext = !next || next.number === number + 1;
  // Inside a paragraph a number begins a point only where it goes on from the one before: the next point would be none.
  if ((rightNext || beginsParagraph(text, next.label.start)) && isFree(letter, numbers, one, first, first)) fixes.push(fix('replace', [label], ...edits(letter, numbers, one)));
  const last = points.length - 1;
  if (all.some((own, index) => own !== one[index]) && isFree(letter, numbers, all, first, last)) fixes.push(fix('renumber-on', [], ...edits(letter, numbers, all)));
  return rightNext ? fixes : fixes.reverse();
}

/** Whether no earlier point has one of the new numbers, and no line of these points becomes one by them. */
function isFree({ text, points }: Letter, before: readonly number[], after: readonly number[], first: number, last: number): boolean {
  if (after[last] > LARGEST) return false;
  const taken = before.slice(0, first);
  if (taken.some(number => number >= after[first] && number <= after[last])) return false;
  for (let index = first; index <= last; index++) {
    const to = points[index + 1]?.label.start ?? points[index].end;
    for (const [, digits] of text.slice(points[index].label.end, to).matchAll(LABEL_LINE)) if (Number(digits) === after[index] + 1) return false;
  }
  return true;
}

function beginsParagraph(text: string, start: number): boolean { return /\n[ \t\r]*\n[ \t]*$/.test(text.slice(Math.max(0, start - 100), start)); }

function edits({ text, points, marks, notes }: Letter, before: readonly number[], after: readonly number[]): Edit[] {
  const found: Edit[] = [];
  const renamed = new Map<string, string>();
  const seen = new Map<number, number>();
  points.forEach(({ label, address }, index) => {
    const number = after[index], repeats = seen.get(number) ?? 0;
    seen.set(number, repeats + 1);
    if (pointAddress(number, repeats) !== address) renamed.set(address, pointAddress(number, repeats));
    if (number !== before[index]) found.push({ start: label.start, end: label.end - 1, text: String(number) });
  });
  for (const { target, targetRange } of linksOf({ marks, notes })) {
    const address = /^#(p\d+[a-z]*)(?=\.\d+$|$)/.exec(target)?.[1] ?? '';
    const start = text.indexOf('#', targetRange.start) + 1, to = renamed.get(address);
    if (to !== undefined) found.push({ start, end: start + address.length, text: to });
  }
  return found;
}
