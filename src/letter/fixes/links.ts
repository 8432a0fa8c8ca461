import { Letter } from '../model';
import { Fix, fix } from '../../text/fixes';
import { nearest } from '../../text/nearest';
import { Problem } from '../../text/problem';

/** A link that leads nowhere goes to the address that is written most like it; of those equally near, to the nearest number. */
export function linkToNearest({ text, points, paragraphs, annotations, opening, closing, postscript }: Letter, { start, end }: Problem): Fix[] {
  const from = text.indexOf('#', start) + 1, to = text[end - 1] === '>' ? end - 1 : end;
  const written = text.slice(from, to);
  const known = new Set([...points, ...paragraphs, ...[opening, closing, postscript].flatMap(section => section ?? [])].map(each => each.address));
  for (const { id } of annotations) known.add(id);
  return nearestAddresses(written, known).map(address => fix('replace', [`#${address}`], { start: from, end: to, text: address }));
}

/** At most three of the addresses that there are, the likeliest first. */
export function nearestAddresses(written: string, addresses: Iterable<string>): string[] {
  const known = new Set(addresses), numbers = numbersOf(written);
  const near = [...known].sort((a, b) => differ(numbers, numbersOf(a)) - differ(numbers, numbersOf(b)));
  // `#4` and `#punkt-4` are point 4.
  const point = numbers.length === 1 && /^\D*\d{1,3}$/.test(written) ? `p${numbers[0]}` : '';
  return [...new Set([...known.has(point) ? [point] : [], ...nearest(written, near)])].slice(0, 3);
}

function numbersOf(address: string): number[] { return Array.from(address.match(/\d{1,9}/g) ?? [], Number); }

/** The difference of the first numbers, then that of the second. */
function differ(a: readonly number[], b: readonly number[]): number {
  const part = (index: number): number => Math.min(999, Math.abs((a[index] ?? 0) - (b[index] ?? 0)));
  return part(0) * 1000 + part(1);
}
