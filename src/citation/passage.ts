import { locatorOf } from './locators';
import { Locator } from './model';
import { Letter, Paragraph, Point } from '../letter/model';
import { Range } from '../text/range';
import { Reading } from '../text/reading';

/** What is quoted of a letter: paragraphs of its reading text, each on one line, and the part of the letter that they come from. */
export interface Passage { readonly paragraphs: readonly string[]; readonly locator?: Locator }

/** What stands for what lies between two passages that are quoted as one. */
const LEFT_OUT = ' […] ';

/**
 * What is read of some stretches of a letter (source offsets), as one quotation: `[…]` stands between them. Undefined where nothing is read: in the
 * front matter, in a note. A point's number at its beginning is left out where the locator says it.
 */
export function passageOf(letter: Letter, ranges: readonly Range[]): Passage | undefined {
  return passageIn(letter, ranges.map(({ start, end }) => ({ start: letter.reading.fromSource(start), end: letter.reading.fromSource(end) })));
}

/** The same of stretches of the reading text. */
export function passageIn(letter: Letter, ranges: readonly Range[]): Passage | undefined {
  const found = joined(letter.reading, ranges);
  if (found.length === 0) return undefined;
  const { points, parts } = touched(letter, found);
  const only = points.length === 1 && parts.length === 0 ? points[0] : undefined;
  const first = only ? afterNumber(letter, only, found[0]) : found[0];
  const paragraphs: string[] = [];
  for (const each of [first, ...found.slice(1)]) {
    const [start, ...rest] = paragraphsIn(letter.reading.text.slice(each.start, each.end));
    const last = paragraphs.pop();
    paragraphs.push(last === undefined ? start : last + LEFT_OUT + start, ...rest);
  }
  const locator = points.length > 0 ? { label: 'point', value: numbersOf(letter, points) } : partLocator(letter, parts);
  return { paragraphs, ...locator ? { locator } : {} };
}

function paragraphsIn(text: string): string[] { return text.split(/\n{2,}/).map(each => each.replace(/\s+/g, ' ').trim()).filter(each => each !== ''); }

/** In order, without the blanks at their ends; those that touch are one. */
function joined({ text }: Reading, ranges: readonly Range[]): Range[] {
  const found: { start: number; end: number }[] = [];
  for (let { start, end } of [...ranges].sort((a, b) => a.start - b.start || a.end - b.end)) {
    while (start < end && /\s/.test(text[start])) start++;
    while (start < end && /\s/.test(text[end - 1])) end--;
    if (start >= end) continue;
    const last = found.at(-1);
    if (last && text.slice(last.end, start).trim() === '') last.end = Math.max(last.end, end);
    else found.push({ start, end });
  }
  return found;
}

/** The points that are quoted from, and the parts outside them. */
function touched({ opening, closing, postscript, paragraphs, points }: Letter, ranges: readonly Range[]): { points: Point[]; parts: string[] } {
  const isTouched = ({ reading }: Pick<Paragraph, 'reading'>): boolean => ranges.some(each => each.start < reading.end && reading.start < each.end);
  return {
    points: points.filter(point => point.paragraphs.some(isTouched)),
    parts: [opening, ...paragraphs, closing, postscript].flatMap(part => part && !/^p\d/.test(part.address) && isTouched(part) ? part.address : []),
  };
}

/** `4`, `4-5`, `2, 4-5`. */
function numbersOf({ points }: Letter, own: readonly Point[]): string {
  const runs: Point[][] = [];
  for (const point of own) {
    const last = runs.at(-1);
    if (last && points.indexOf(point) === points.indexOf(last[last.length - 1]) + 1) last.push(point); else runs.push([point]);
  }
  const number = ({ address }: Point): string => address.slice(1);
  return runs.map(run => run.length > 1 ? `${number(run[0])}-${number(run[run.length - 1])}` : number(run[0])).join(', ');
}

/** Paragraphs outside any point count only where there are points: else they are the letter itself. */
function partLocator({ points }: Letter, parts: readonly string[]): Locator | undefined {
  return parts.length === 1 && (points.length > 0 || !/^n\d/.test(parts[0])) ? locatorOf(parts[0]) : undefined;
}

function afterNumber({ reading }: Letter, { label, paragraphs: [paragraph] }: Point, range: Range): Range {
  const end = reading.fromSource(label.end);
  if (paragraph === undefined || range.start < paragraph.reading.start || range.start >= end || range.end <= end) return range;
  return { start: end + /^\s*/.exec(reading.text.slice(end, range.end))![0].length, end: range.end };
}
