import { writeLocator, locatorOf } from '../../citation/locators';
import { CitedKey, Locator } from '../../citation/model';

/** The number of a point: `4` of `p4`, `4.2` of `p4.2`. Undefined for other parts. */
export function parseAddress(address: string): string | undefined { return /^p(\d+[a-z]?(?:\.\d+)?)$/.exec(address)?.[1]; }

/** What cites some parts of a letter: points as a list with spans (`4-5, 8`), else the first part. */
export function locatorFor(addresses: readonly string[]): Locator | undefined {
  const points = addresses.flatMap(each => parseAddress(each) ?? []);
  if (points.length === 0) return addresses.flatMap(each => locatorOf(each) ?? [])[0];
  const spans: string[][] = [];
  for (const point of points) {
    const last = spans.at(-1)?.at(-1);
    if (last !== undefined && /^\d+$/.test(point) && /^\d+$/.test(last) && Number(point) === Number(last) + 1) spans.at(-1)!.push(point); else spans.push([point]);
  }
  return { label: 'point', value: spans.map(span => span.length > 1 ? `${span[0]}-${span.at(-1)}` : span[0]).join(', ') };
}

/** A locator in the place of another, in the words of the paper; where only the number is another, only that is. */
export function relocated(text: string, { locator }: CitedKey, wanted: Locator, lang: string): { start: number; end: number; text: string } | undefined {
  if (!locator) return undefined;
  const own = text.slice(locator.start, locator.end), number = /\d[\d.,\s–-]*[a-z]?$/.exec(own);
  const isSame = wanted.label === 'point' && number && !/[–,-]/.test(number[0]) && /^\d+[a-z]?(?:\.\d+)?$/.test(wanted.value);
  if (isSame) return { start: locator.start + number.index, end: locator.end, text: wanted.value };
  return { start: locator.start, end: locator.end, text: writeLocator(wanted, lang) };
}
