import { Letter, Paragraph, Section } from './model';
import { Range } from '../text/range';

/** An entry of the outline: a part of the letter with an address. Source offsets. */
export interface OutlineItem extends Range {
  readonly kind: 'opening' | 'point' | 'paragraph' | 'closing' | 'ps';
  readonly address: string;
  /** The number with its `.` or `)`, for points. */
  readonly label?: string;
  /** What it begins with, as it reads; ends in `…` where it goes on. */
  readonly words: string;
  /** The number and the first words in the source. */
  readonly selection: Range;
  readonly children: readonly OutlineItem[];
}

const LONGEST = 60;
const NONE: readonly OutlineItem[] = [];
const outlines = new WeakMap<Letter, readonly OutlineItem[]>();

/** Opening, paragraphs before the points, points with their paragraphs where they have several, closing, postscript. */
export function outline(letter: Letter): readonly OutlineItem[] {
  let items = outlines.get(letter);
  if (!items) outlines.set(letter, items = build(letter));
  return items;
}

function build(letter: Letter): OutlineItem[] {
  const section = (part: Section | undefined): OutlineItem[] => part ? [itemOf(letter, part.address, part, part.address)] : [];
  const outside = letter.paragraphs.filter(paragraph => paragraph.address.startsWith('n')).map(each => paragraphItem(letter, each, ''));
  const points = letter.points.map(point => {
    const label = letter.text.slice(point.label.start, point.label.end);
    const children = point.paragraphs.length > 1 ? point.paragraphs.map((each, index) => paragraphItem(letter, each, index === 0 ? label : '')) : NONE;
    return itemOf(letter, 'point', point, point.address, label, point.paragraphs[0]?.reading, children);
  });
  return [...section(letter.opening), ...outside, ...points, ...section(letter.closing), ...section(letter.postscript)].sort((a, b) => a.start - b.start);
}

function paragraphItem(letter: Letter, paragraph: Paragraph, label: string): OutlineItem {
  return itemOf(letter, 'paragraph', paragraph, paragraph.address, label, paragraph.reading);
}

/** `reading`: what of the reading text it begins with; nothing for a point that reads as nothing. */
function itemOf(letter: Letter, kind: OutlineItem['kind'], part: Range & { readonly reading?: Range }, address: string, label = '', reading = part.reading, children: readonly OutlineItem[] = NONE): OutlineItem {
  const { start, end } = reading ?? { start: 0, end: 0 };
  const words = firstWords(letter.reading.text.slice(start, Math.min(end, start + LONGEST + 1)));
  const source = letter.reading.toSource(start, start + words.length);
  // A part of nothing but marks reads as nothing: what its reading offset leads to may lie elsewhere.
  const inside = (offset: number): number => Math.min(Math.max(offset, part.start), part.end);
  return {
    kind, address, label: kind === 'point' ? label : undefined, children, start: part.start, end: part.end,
    words: words.slice(label.length).trimStart() + (words.length < end - start ? ' …' : ''), selection: { start: inside(source.start), end: inside(source.end) },
  };
}

/** Whole words, at most 60 characters where it can be, and never beyond the first line that reads on its own. `text`: one character more at most. */
function firstWords(text: string): string {
  const lineEnd = text.indexOf('\n');
  const line = lineEnd < 0 ? text : text.slice(0, lineEnd);
  if (line.length <= LONGEST) return line;
  const cut = line.lastIndexOf(' ', LONGEST);
  return cut > LONGEST / 2 ? line.slice(0, cut) : line.slice(0, LONGEST);
}

/** The innermost item at an offset, with those above it, outermost first. Between two items the one before counts. */
export function itemsAt(letter: Letter, offset: number): readonly OutlineItem[] {
  const path: OutlineItem[] = [];
  for (let items = outline(letter); items.length > 0;) {
    const item = items.findLast(each => each.start <= offset);
    if (!item) break;
    path.push(item);
    items = item.children;
  }
  return path;
}
