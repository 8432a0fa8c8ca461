import { Dice } from './dice';
import { Item, Passage, isBalanced, placesOf, segmentsOf, wordsBefore } from './passages';
import { Source } from './sources';
import { NEGATIONS, crude, hasNegation, respelled } from './words';

export const FAULTS = ['changed', 'lost', 'added', 'exchanged', 'negation', 'place', 'omission'] as const;
export type Fault = typeof FAULTS[number];

/** What was done to a passage, for people; and the point that is cited for it, where that is the fault. */
export interface Seeded { readonly fault: Fault; readonly was: string; readonly is: string; readonly point?: number }

/**
 * Seeds a passage with one fault, and proves that it is one: the words from omission to omission stand nowhere in the letter, not with any correction, any declared spelling, and not
 * however blanks and hyphens divide them. Undefined where the passage cannot have it.
 */
export function seed(passage: Passage, fault: Fault, dice: Dice): Seeded | undefined {
  if (fault === 'place') return misplaced(passage, dice);
  const segments = segmentsOf(passage).filter(each => each.length >= 4 && each.every(item => item.kind === 'word')), segment = segments.length > 0 ? dice.pick(segments) : undefined;
  const found = segment && SEEDS[fault](passage, segment, dice);
  if (!found) return undefined;
  const after = segmentsOf(passage);
  // Half of a pair of marks that is left would be a second fault, or end the quotation.
  if (!passage.paragraphs.every(isBalanced)) return undefined;
  return after.some(each => each.some(item => item.isFixed) && placesOf(passage.source, each.filter(item => item.kind === 'word').map(item => item.word)).length === 0) ? { fault, ...found } : undefined;
}

type Seed = (passage: Passage, segment: Item[], dice: Dice) => Omit<Seeded, 'fault'> | undefined;

const SEEDS: Readonly<Record<Exclude<Fault, 'place'>, Seed>> = {
  changed: ({ source }, segment, dice) => {
    const item = dice.pick(segment), was = item.word, is = dice.weighed<(word: string) => string>([[word => other(source, word, dice), 5], [word => misspelled(word, dice), 5]])(was);
    if (crude(is) === crude(was) || item.token?.others.some(each => crude(each) === crude(is)) || crude(respelled(was) ?? was) === crude(is) || crude(respelled(is) ?? is) === crude(was)) return undefined;
    fix(segment, item);
    item.word = is;
    return { was, is };
  },
  lost: (passage, segment, dice) => {
    const at = dice.between(1, segment.length - 2), item = segment[at];
    // The number of a point says where its paragraph stands, and the citation says it too.
    if (hasNegation(item.word) || (/^\d+$/.test(item.word) && passage.paragraphs.some(({ items }) => items[0] === item))) return undefined;
    fix(segment, item);
    drop(passage, [item]);
    return { was: item.word, is: '' };
  },
  added: (passage, segment, dice) => {
    const item = dice.pick(segment), word = dice.chance(0.15) ? item.word : other(passage.source, item.word, dice);
    fix(segment, item);
    insertAfter(passage, item, { before: ' ', word, kind: 'word', isFixed: true, isFault: true });
    return { was: '', is: word };
  },
  exchanged: (_, segment, dice) => {
    const first = dice.below(segment.length - 1), second = Math.min(segment.length - 1, first + dice.between(1, 4)), [a, b] = [segment[first], segment[second]];
    if (crude(a.word) === crude(b.word)) return undefined;
    for (const item of segment.slice(first, second + 1)) fix(segment, item);
    [a.word, b.word] = [b.word, a.word];
    return { was: `${b.word} … ${a.word}`, is: `${a.word} … ${b.word}` };
  },
  negation: (passage, segment, dice) => {
    const { lang } = passage.source, own = new Set(NEGATIONS[lang ?? ''] ?? []);
    const places = segment.flatMap((item, at) => at > 0 && at < segment.length - 1 && own.has(item.word.toLowerCase()) ? [at] : []);
    if (places.length === 0) return undefined;
    const at = dice.pick(places), item = segment[at];
    if (lang === 'fr') return lostInFrench(passage, segment, at);
    fix(segment, item);
    drop(passage, [item]);
    return { was: item.word, is: '' };
  },
  omission: (passage, segment, dice) => {
    if (segment.length < 10) return undefined;
    const count = dice.between(3, Math.min(25, segment.length - 6)), at = dice.between(3, segment.length - 3 - count), lost = segment.slice(at, at + count);
    if (lost.some(({ word }) => hasNegation(word))) return undefined;
    fix(segment, segment[at - 1]);
    fix(segment, segment[at + count]);
    drop(passage, lost);
    return { was: lost.map(item => item.before + item.word).join('').trim(), is: '' };
  },
};

/** `ne … pas`, `n’ai pas`: both go. What has no `ne` before it is none. */
function lostInFrench(passage: Passage, segment: Item[], at: number): Omit<Seeded, 'fault'> | undefined {
  for (let before = at - 1; before > 0 && before >= at - 3; before--) {
    const item = segment[before], { word } = item;
    if (/^ne$/i.test(word) || /^n['’]./i.test(word)) {
      for (const each of segment.slice(before, at + 1)) fix(segment, each);
      const was = segment.slice(before, at + 1).map(each => each.word).join(' ');
      if (/^ne$/i.test(word)) drop(passage, [item, segment[at]]);
      else {
        item.word = word.slice(2);
        drop(passage, [segment[at]]);
      }
      return { was, is: '' };
    }
  }
  return undefined;
}

/** A point of the letter where no part of the passage stands. */
function misplaced(passage: Passage, dice: Dice): Seeded | undefined {
  const { source, from, to } = passage, points = [...new Set(source.paragraphs.flatMap(({ point }) => point ?? []))];
  const own = new Set(source.paragraphs.slice(from, to + 1).map(({ point }) => point)), others = points.filter(each => !own.has(each));
  if (others.length === 0) return undefined;
  const point = dice.pick(others);
  for (const segment of segmentsOf(passage)) {
    for (const place of placesOf(source, segment.filter(item => item.kind === 'word').map(item => item.word))) if (pointAt(source, place) === point) return undefined;
  }
  return { fault: 'place', was: [...own].join(', '), is: String(point), point };
}

function pointAt(source: Source, word: number): number | undefined {
  return source.paragraphs.findLast((_, index) => wordsBefore(source, index) <= word)?.point;
}

/** Around a fault nothing else is changed: who could say what was meant? */
function fix(segment: Item[], item: Item): void {
  const at = segment.indexOf(item);
  for (const each of segment.slice(Math.max(0, at - 2), at + 3)) each.isFixed = each.isFault = true;
}

function drop(passage: Passage, lost: readonly Item[]): void {
  for (const paragraph of passage.paragraphs) paragraph.items = paragraph.items.filter(item => !lost.includes(item));
  passage.paragraphs = passage.paragraphs.filter(({ items }) => items.length > 0);
  for (const { items } of passage.paragraphs) if (/^[\s,.;:!?]/.test(items[0].before)) items[0].before = items[0].before.trimStart().replace(/^[,.;:!?]+\s*/, '');
}

function insertAfter(passage: Passage, item: Item, added: Item): void {
  for (const { items } of passage.paragraphs) if (items.includes(item)) items.splice(items.indexOf(item) + 1, 0, added);
}

/** Another word of the same letter, with a capital where this one has it at a beginning. */
function other(source: Source, word: string, dice: Dice): string {
  for (let tries = 0; tries < 20; tries++) {
    const found = dice.pick(dice.pick(source.paragraphs).tokens).word;
    if (/^\p{L}+$/u.test(found) && crude(found) !== crude(word) && !hasNegation(found)) return found;
  }
  return `${word}s`;
}

/** A letter changed, lost, doubled or exchanged with its neighbour; a digit changed. */
function misspelled(word: string, dice: Dice): string {
  const signs = [...word.normalize('NFC')], at = dice.below(signs.length), sign = signs[at];
  if (/^\p{N}$/u.test(sign)) return signs.map((each, i) => i === at ? String((Number(each) + dice.between(1, 9)) % 10) : each).join('');
  if (word.length < 4) return word;
  const form = dice.below(4);
  if (form === 0) return signs.map((each, i) => i === at ? dice.pick([.../\p{Script=Cyrillic}/u.test(sign) ? 'аеионрст' : 'aeionrst']) : each).join('');
  if (form === 1) return signs.filter((_, i) => i !== at).join('');
  if (form === 2) return signs.map((each, i) => i === at ? each + each.toLowerCase() : each).join('');
  return at > 0 && at < signs.length - 1 ? [...signs.slice(0, at), signs[at + 1], sign, ...signs.slice(at + 2)].join('') : word;
}
