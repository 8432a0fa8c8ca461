import { Dice } from './dice';
import { Source } from './sources';
import { Token, crude, respelled } from './words';

/** A word of a passage, or what stands in its place. `at`: which word of the letter it is, counted from its beginning; `isFixed`: a deviation or a fault is here already; `isFault`: a fault is here or near. */
export interface Item { before: string; word: string; readonly kind: 'word' | 'omission' | 'insertion'; readonly at?: number; isFixed?: boolean; isFault?: boolean; style?: 'italic' | 'bold'; readonly token?: Token }

/** What a paper will quote: paragraphs of words, and what ends each. */
export interface Passage { readonly source: Source; paragraphs: { items: Item[]; tail: string }[]; /** The addresses of the paragraphs that it stands in. */ readonly from: number; readonly to: number }

/** A clause has five words at least: of three or four, with one lost, nobody could say that they are quoted at all. */
const LEAST = 5;

type Kind = 'clause' | 'sentences' | 'stretch' | 'paragraph' | 'paragraphs';
const KINDS: readonly (readonly [Kind, number])[] = [['clause', 32], ['sentences', 30], ['stretch', 20], ['paragraph', 10], ['paragraphs', 8]];

/** One clause to three paragraphs of a letter, at random; undefined where what fell is no passage that one would quote. */
export function passageOf(source: Source, dice: Dice): Passage | undefined {
  const kind = dice.weighed(KINDS), from = dice.below(source.paragraphs.length);
  const to = kind === 'paragraphs' ? Math.min(source.paragraphs.length - 1, from + dice.between(1, 2)) : from;
  const { tokens, isNumbered } = source.paragraphs[from], first = isNumbered ? 1 : 0;
  let start = first, end = tokens.length;
  if (kind === 'clause' || kind === 'sentences') {
    const bounds = boundsIn(tokens, first, kind === 'clause' ? /[.!?;:,–—]/ : /[.!?]/), at = dice.below(bounds.length - 1);
    start = bounds[at];
    end = bounds[Math.min(bounds.length - 1, at + (kind === 'clause' ? 1 : dice.between(1, 3)))];
  } else if (kind === 'stretch') {
    start = dice.between(first, Math.max(first, tokens.length - 5));
    end = Math.min(tokens.length, start + dice.between(4, 60));
  }
  const last = to === from ? end : source.paragraphs[to].tokens.length;
  const paragraphs = source.paragraphs.slice(from, to + 1).map((paragraph, index) => {
    const begins = index === 0 ? start : 0, ends = from + index === to ? last : paragraph.tokens.length;
    const base = wordsBefore(source, from + index);
    const items = paragraph.tokens.slice(begins, ends).map((token, i): Item => ({ before: i === 0 ? opening(token.before) : token.before, word: token.word, kind: 'word', at: base + begins + i, token }));
    return { items, tail: closing(paragraph.tokens[ends]?.before ?? paragraph.tail) };
  });
  const passage = { source, paragraphs, from, to };
  return paragraphs.reduce((sum, { items }) => sum + items.length, 0) >= LEAST && paragraphs.every(isBalanced) ? passage : undefined;
}

function boundsIn(tokens: readonly Token[], first: number, pattern: RegExp): number[] {
  return [first, ...tokens.flatMap(({ before }, i) => i > first && pattern.test(before) ? [i] : []), tokens.length];
}

export function wordsBefore({ paragraphs }: Source, paragraph: number): number { return paragraphs.slice(0, paragraph).reduce((sum, { tokens }) => sum + tokens.length, 0); }

/** What opens right before the first word goes with it. */
function opening(before: string): string { return /[“„«»”"‚‘(]*$/.exec(before)![0]; }
/** What closes right after the last word goes with it. */
function closing(before: string): string { return /^[^\s([„–—-]*/.exec(before)![0]; }

/** Marks that stand in pairs do so within each paragraph; a scholar who quotes half of a pair mends it by hand, and how is not settled. */
export function isBalanced({ items, tail }: Passage['paragraphs'][number]): boolean {
  const signs = items.map(({ before }) => before).join('\u0000') + tail, count = (pattern: RegExp): number => signs.match(pattern)?.length ?? 0;
  if (count(/\(/g) !== count(/\)/g) || count(/«/g) !== count(/»/g) || count(/"/g) % 2 > 0) return false;
  const low = count(/„/g), high = count(/“/g), right = count(/”/g);
  if (low > 0 ? low !== high + right : high > 0 ? high !== right : right % 2 > 0) return false;
  return count(/[‚‘’'‹›]/g) === 0;
}

/** Some words of the same paragraph besides those of the passage, as the letter has them. */
export function besides({ source, paragraphs, from, to }: Passage, dice: Dice): string | undefined {
  const { tokens, isNumbered } = source.paragraphs[from], base = wordsBefore(source, from), own = new Set(paragraphs.flatMap(({ items }) => items.flatMap(({ at }) => at ?? [])));
  const length = dice.between(4, 8), first = isNumbered ? 1 : 0;
  const starts = tokens.flatMap((_, i) => i >= first && i + length <= tokens.length && tokens.slice(i, i + length).every(({ before, mark }, n) => mark === undefined && (n === 0 || before === ' ') && !own.has(base + i + n)) ? [i] : []);
  if (from !== to || starts.length === 0) return undefined;
  const at = dice.pick(starts);
  return tokens.slice(at, at + length).map(({ word }) => word).join(' ');
}

/** The stretches of words between omissions. */
export function segmentsOf({ paragraphs }: Pick<Passage, 'paragraphs'>): Item[][] {
  const found: Item[][] = [[]];
  for (const { items } of paragraphs) for (const item of items) if (item.kind === 'omission') found.push([]); else found[found.length - 1].push(item);
  return found.filter(each => each.length > 0);
}

/** All words of a letter in order, with all that may be written for them, crude. */
interface Concordance { readonly words: readonly ReadonlySet<string>[] }

const concordances = new WeakMap<Source, Concordance>();

function concordanceOf(source: Source): Concordance {
  const known = concordances.get(source);
  if (known) return known;
  const words = source.paragraphs.flatMap(({ tokens }) => tokens.map(({ word, others }) => new Set([word, ...others, respelled(word) ?? word].map(crude))));
  const made = { words };
  concordances.set(source, made);
  return made;
}

/**
 * Where words stand in a letter, as whole words, in any of the writings that are allowed, wherever blanks and hyphens divide them, in the old spelling or the new: the places of their beginnings.
 */
export function placesOf(source: Source, written: readonly string[]): number[] {
  const { words } = concordanceOf(source), own = written.map(crude).join(''), spelled = written.map(word => crude(respelled(word) ?? word)).join('');
  return words.flatMap((_, at) => reaches(words, at, own) || (spelled !== own && reaches(words, at, spelled)) ? [at] : []);
}

/** Whether words from a place on spell a text, to the end of a word. */
function reaches(words: readonly ReadonlySet<string>[], at: number, wanted: string): boolean {
  if (wanted === '') return true;
  if (at >= words.length) return false;
  for (const word of words[at]) if (word !== '' && wanted.startsWith(word) && reaches(words, at + 1, wanted.slice(word.length))) return true;
  return false;
}
