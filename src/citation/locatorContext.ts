import { Citation } from './model';
import { Range } from '../text/range';

/** A locator that is being written after a key; the range is what is typed of it. */
export interface LocatorContext extends Range { readonly key: string }

const LONGEST = 80;
/** What stands between a key and its locator: a comma, a bracket, a blank in a list, and what closes the key. */
const BETWEEN = /^[}>"']?(?:,[ \t]*(?:supplement:[ \t]*\[)?|[ \t]*\[|\(|[ \t]+)([^[\]{}()<>;,@\n]*)$/;

/** Where something is written right after the key of a citation that stands before it, in the same brackets or in such as follow it. */
export function locatorContext(text: string, citations: readonly Citation[], offset: number): LocatorContext | undefined {
  const citation = citations.findLast(({ keys }) => keys.some(({ end }) => end < offset && offset - end <= LONGEST));
  const cited = citation?.keys.findLast(({ end }) => end < offset);
  const [between, typed] = cited ? BETWEEN.exec(text.slice(cited.end, offset)) ?? [] : [];
  if (!citation || !cited || between === undefined) return undefined;
  // A bare key in a sentence has a locator only in brackets of its own; one whose bracket is not closed yet reads as bare.
  const isInside = offset < citation.end || text[citation.start - 1] === '[' || (text[citation.start - 1] === '-' && text[citation.start - 2] === '[');
  return isInside || /^[ \t]?\[/.test(between) ? { key: cited.key, start: offset - typed.length, end: offset } : undefined;
}
