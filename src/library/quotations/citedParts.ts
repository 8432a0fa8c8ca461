import { PartRecord } from '../../letter/record';
import { Range } from '../../text/range';

/** A place that cites a letter, or quotes it: the key, or the quotation. `addresses`: the parts that it means; none for the whole letter. */
export interface CitingPlace extends Range { readonly uri: string; readonly isLetter: boolean; readonly isQuotation: boolean; readonly addresses: readonly string[] }

/** Where a letter is cited: `whole`, without a part that it has; `parts`: by address, those of a point with those of its paragraphs. In the order of `all`. */
export interface PlacesInLetter { readonly all: readonly CitingPlace[]; readonly whole: readonly CitingPlace[]; readonly parts: ReadonlyMap<string, readonly CitingPlace[]> }

/** How often something is quoted, and how often it is cited and not quoted; in how many papers and letters. */
export interface CitedCount { readonly quotations: number; readonly citations: number; readonly papers: number; readonly letters: number }

/** The places that cite a letter, by its parts. A span is in each of its parts once. */
export function placesIn(parts: readonly Pick<PartRecord, 'address'>[], all: readonly CitingPlace[]): PlacesInLetter {
  const known = new Set(parts.map(each => each.address)), whole: CitingPlace[] = [], found = new Map<string, CitingPlace[]>();
  for (const place of all) {
    const own = new Set(place.addresses.flatMap(address => [...known.has(address) ? [address] : [], ...known.has(pointOf(address)) ? [pointOf(address)] : []]));
    if (own.size === 0) whole.push(place);
    for (const address of own) {
      const places = found.get(address);
      if (places) places.push(place); else found.set(address, [place]);
    }
  }
  return { all, whole, parts: found };
}

/** `p4` of `p4.2`. */
function pointOf(address: string): string { return address.replace(/\..*/, ''); }

/** Whether a part is one of some parts, has one in it, or is in one. */
export function isIn(address: string, parts: readonly string[]): boolean { return parts.some(each => each === address || pointOf(each) === address || pointOf(address) === each); }

export function countOf(places: readonly CitingPlace[]): CitedCount {
  const quotations = places.filter(each => each.isQuotation).length;
  const files = (isLetter: boolean): number => new Set(places.filter(each => each.isLetter === isLetter).map(each => each.uri)).size;
  return { quotations, citations: places.length - quotations, papers: files(false), letters: files(true) };
}
