import { Letter } from './model';
import { Range } from '../text/range';

/** A line under a passage, in one of its colours. Lines that would meet stand on different levels, the outer passage's below. */
export interface Stroke extends Range { readonly color: number; readonly level: number }

/** Of a passage without tags. */
export const NO_TAG = 0;
/** So many lines have room under one another; further ones share the last level. */
export const STROKE_LEVELS = 3;

/** One line for each colour of a passage, in the order of the text. Notes that stand between the paragraphs of a passage are no part of it. `colorOf`: that of a tag. */
export function strokesOf({ annotations, notes }: Pick<Letter, 'annotations' | 'notes'>, colorOf: (tag: string) => number): Stroke[] {
  const strokes: Stroke[] = [];
  let open: Stroke[] = [];
  const outerFirst = [...annotations].sort((a, b) => a.passage.start - b.passage.start || b.passage.end - a.passage.end);
  for (const { passage, tags } of outerFirst) {
    if (passage.end <= passage.start) continue;
    open = open.filter(each => each.end > passage.start);
    for (const color of tags.length === 0 ? [NO_TAG] : new Set(tags.map(colorOf))) {
      const stroke = { start: passage.start, end: passage.end, color, level: freeLevel(open) };
      open.push(stroke);
      for (const part of without(passage, notes)) strokes.push({ ...stroke, ...part });
    }
  }
  return strokes;
}

function freeLevel(open: readonly Stroke[]): number {
  for (let level = 0; level < STROKE_LEVELS - 1; level++) if (!open.some(each => each.level === level)) return level;
  return STROKE_LEVELS - 1;
}

/** What of a range lies outside the notes, which are in the order of the text. */
function without({ start, end }: Range, notes: readonly Range[]): Range[] {
  const parts: Range[] = [];
  let low = 0, high = notes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (notes[middle].end <= start) low = middle + 1; else high = middle;
  }
  for (; low < notes.length && notes[low].start < end; low++) {
    if (notes[low].start > start) parts.push({ start, end: notes[low].start });
    start = notes[low].end;
  }
  if (start < end) parts.push({ start, end });
  return parts;
}

/** Ranges in the order of the text taken together where no more lines than `gap` lie between them. `lineAt`: the line of an offset. */
export function bandsOf(ranges: readonly Range[], lineAt: (offset: number) => number, gap: number): Range[] {
  const bands: { start: number; end: number; last: number }[] = [];
  for (const { start, end } of ranges) {
    const band = bands.at(-1), last = lineAt(end);
    if (band && lineAt(start) - band.last <= gap) { if (end > band.end) { band.end = end; band.last = last; } } else bands.push({ start, end, last });
  }
  return bands.map(({ start, end }) => ({ start, end }));
}
