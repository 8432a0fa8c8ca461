import { linksOf } from './marks';
import { Letter } from './model';
import { decode } from './targets';
import { Problem, problem } from '../text/problem';
import { Range, contains } from '../text/range';

const maps = new WeakMap<Letter, ReadonlyMap<string, Range>>();

/** Everything in a letter that has an address, with its range (letter format, section 3). */
export function addresses(letter: Letter): ReadonlyMap<string, Range> {
  let found = maps.get(letter);
  if (!found) maps.set(letter, found = collect(letter));
  return found;
}

function collect({ opening, closing, postscript, points, paragraphs, annotations }: Letter): Map<string, Range> {
  const found = new Map<string, Range>();
  for (const section of [opening, closing, postscript]) if (section) found.set(section.address, section);
  for (const paragraph of paragraphs) found.set(paragraph.address, paragraph);
  for (const point of points) {
    found.set(point.address, point);
    if (point.paragraphs.length > 0) found.set(`${point.address}.1`, point.paragraphs[0]);
  }
  for (const { id, passage } of annotations) if (!found.has(id)) found.set(id, passage);
  return found;
}

/** The nearest address of an offset: the paragraph's, else that of the opening, closing, postscript or point. */
export function addressAt(letter: Letter, offset: number): string | undefined {
  const at = (range: Range | undefined) => range !== undefined && contains(range, offset);
  return letter.paragraphs.find(at)?.address ?? [letter.opening, letter.closing, letter.postscript].find(at)?.address
    ?? letter.points.find(at)?.address;
}

/** Links inside the letter that lead nowhere: `#p9` where there is no point 9. */
export function linkProblems(letter: Letter): Problem[] {
  const links = linksOf(letter).filter(link => link.target.startsWith('#'));
  if (links.length === 0) return [];
  const known = collect(letter);
  return links.filter(({ target }) => target.length > 1 && !known.has(decode(target.slice(1))))
    .map(({ target, targetRange: { start, end } }) => problem('link-missing', 'warning', start, end, target));
}
