import { firstAt, PreparedLetter } from './preparedLetter';
import { Stretch } from './seeds';

/** The words of the parts that a citation names, in their order, those that adjoin as one. Undefined where it names none. */
export function citedStretches(letter: PreparedLetter, addresses: readonly string[]): Stretch[] | undefined {
  if (addresses.length === 0) return undefined;
  const found = addresses.flatMap(address => partOf(letter, address) ?? []).sort((a, b) => a.from - b.from);
  const joined: Stretch[] = [];
  for (const stretch of found) {
    const last = joined[joined.length - 1];
    if (last && stretch.from <= last.to) joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, stretch.to) };
    else joined.push(stretch);
  }
  return joined;
}

function partOf(letter: PreparedLetter, address: string): Stretch | undefined {
  const { parts } = letter.letter;
  const wanted = address.replace(/^#/, '');
  const part = parts.find(each => each.address === wanted);
  if (part) return stretchOf(letter, part.start, part.end);
  // The first paragraph of a point has the address of the point.
  const point = /^(p\d+[a-z]?)\.1$/.exec(wanted)?.[1];
  const whole = point && parts.find(each => each.address === point);
  if (!whole) return undefined;
  return stretchOf(letter, whole.start, parts.find(each => each.address === `${point}.2`)?.start ?? whole.end);
}

function stretchOf(letter: PreparedLetter, start: number, end: number): Stretch { return { from: firstAt(letter, start), to: firstAt(letter, Math.max(start, end - 1) + 0.5) }; }

/** The addresses of the outermost parts that words of the letter stand in, in the order of the letter. */
export function addressesOf({ letter: { parts }, starts }: PreparedLetter, words: readonly number[]): string[] {
  const found: string[] = [];
  let at = 0, open: { readonly address: string; readonly end: number } | undefined;
  for (const word of words) {
    const offset = starts[word];
    if (open && offset < open.end) continue;
    for (; at < parts.length && parts[at].start <= offset; at++) {
      if (open && parts[at].start < open.end) continue;
      open = parts[at];
    }
    if (open && offset < open.end && found[found.length - 1] !== open.address) found.push(open.address);
  }
  return [...new Set(found)];
}
