import { readAffix, writeLocator } from './locators';
import { Citation, CitedKey, CitedSource, Form, Paper } from './model';
import { Range } from '../text/range';

/** How a language's markup reads. `masked`: of the same length, signs in their places and blanks for all markup; `plain`: the text alone. */
export interface Markup { masked(text: string): string; plain(text: string): string }

type Place = Pick<CitedKey, 'locator' | 'suffix'>;

/** What stands after keys says much the same over and over, and a paper is read at each key press. */
const known = new WeakMap<Markup, Map<string, Place>>();
const MOST_KNOWN = 5000;

/** The locator and the suffix that stand in a range. */
export function placeIn(text: string, { start, end }: Range, markup: Markup, lang: string | undefined): Place {
  const source = text.slice(start, end), name = `${lang ?? ''} ${source}`;
  let places = known.get(markup);
  if (!places || places.size > MOST_KNOWN) known.set(markup, places = new Map());
  let place = places.get(name);
  // Of the name: a slice of the paper would keep all of that version alive.
  if (!place) places.set(name, place = read(name.slice(name.length - source.length), markup, lang));
  const { locator } = place;
  return locator ? { ...place, locator: { ...locator, start: start + locator.start, end: start + locator.end } } : place;
}

function read(source: string, { masked, plain }: Markup, lang: string | undefined): Place {
  const { locator } = readAffix(masked(source), lang), from = locator?.end ?? 0, suffix = from < source.length ? plain(source.slice(from)) : '';
  return { ...locator && { locator }, ...suffix && { suffix } };
}

/** `s. 203, och annorstädes`: what stands after a key. */
export function placeAfterKey({ locator, suffix }: Pick<CitedSource, 'locator' | 'suffix'>, lang: string): string {
  const place = locator ? writeLocator(locator, lang) : '';
  return place && suffix ? `${place}${/^[,.;:]/.test(suffix) ? '' : ','} ${suffix.replace(/^[,.;:]\s*/, '')}` : place || (suffix ?? '');
}

/** The citation that sources of a form may join at an offset: that around it, or one of the form that ends right there. */
export function citationAt({ citations }: Paper, offset: number, form: Form): Citation | undefined {
  return citations.findLast(each => each.start < offset && (offset < each.end || (offset === each.end && each.form === form)));
}

/** A blank where a word ends right before a citation. */
export function blankBefore(text: string, offset: number): string { return /[\p{L}\p{M}\p{N}\p{P}]/u.test(text[offset - 1] ?? ' ') && !/[([{«„“‘—–\-/~]/.test(text[offset - 1]) ? ' ' : ''; }
