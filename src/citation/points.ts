import { Locator } from './model';

/** So many points are looked at: a span may be mistyped. */
const MOST = 20;
const POINT = /(\d{1,3})([a-z]?(?:\.\d{1,3})?)(?:\s*[-–—]{1,3}\s*(\d{1,3})(?![\d.]))?/g;

/** The addresses of the parts of a letter that a locator names, in its order: `4-6, 8` are four points. `address`: what it says itself, where it is no number. */
export function addressesOf({ label, value, address }: Locator & { readonly address?: string }): string[] {
  if (label !== 'point') return address === undefined ? [] : [address];
  // As nearly all are.
  if (address !== undefined && /^[1-9]\d{0,2}$/.test(value)) return [address];
  const found = new Set<string>();
  for (const [, first, rest, last] of value.matchAll(POINT)) {
    found.add(`p${Number(first)}${rest}`);
    if (rest === '' && last !== undefined) for (let number = Number(first) + 1; number <= Number(last) && found.size < MOST; number++) found.add(`p${number}`);
    if (found.size >= MOST) break;
  }
  return [...found];
}
