import { besideMarkers, isFixed } from './pandocBlocks';
import { Letter } from '../model';
import { sentences } from '../selection';
import { Range } from '../../text/range';
import { Refusal, refusal } from '../../text/refusal';
import { eachWord } from '../../text/words';

/** Longer than any word or cluster of marks. */
const NEAR = 200;
const ENTITY = /&(?:[A-Za-z]\w{1,30}|#\d{1,7}|#[xX][\da-fA-F]{1,6});/g;
/** What Pandoc reads as one thing: raised, lowered and struck out text, a command of TeX with what it may take along, a mail address, a page at the start of a line; dashes and ellipses. */
const WHOLES = /\^[^\s^]+\^|~~[^~\n]+~~|~[^\s~]+~|\\[A-Za-z]+\*?(?:\{[^{}\n]*\}|\[[^\][\n]*\])*(?:[ \t]+\S+)?|[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+|(?<=(?:^|\n)[ \t>]*)p\. \d+|-{2,}|\.{2,}/gu;
const CLUSTERS = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * The passage that is meant by a selection (source offsets): what is read in it, trimmed of blanks, in whole characters; for an empty
 * selection the word there. Front matter and notes are left out of it. A refusal where nothing is left, or where no mark may be put.
 */
export function passageOf(letter: Letter, selection: Range): Range | Refusal {
  const range = selection.start === selection.end ? wordAt(letter, selection.start) : outsideNotes(letter, selection);
  if (!range || range.start >= range.end) return whyNot(letter, selection);
  const { reading } = letter;
  let from = reading.fromSource(range.start), to = reading.fromSource(range.end);
  // What lies in the middle of markup belongs to neither side.
  while (to > from && reading.toSource(to - 1, to).end > range.end) to--;
  [from, to] = trimmed(reading.text, ...clusters(reading.text, from, to));
  if (from >= to) return whyNot(letter, selection);
  const whole = widened(letter, reading.toSource(from, to));
  if ([whole.start, whole.end].some(each => isOpaqueBlock(letter, each) || isFixed(letter.text, each))) return refusal('passage-opaque');
  return besideMarkers(letter.text, whole) ?? refusal('passage-impossible');
}

/** The word at an offset, as it is read; undefined where there is none. */
export function wordAt({ reading }: Letter, offset: number): Range | undefined {
  const at = reading.fromSource(offset);
  let found: Range | undefined;
  eachWord(reading.text, (start, end) => { if (start <= at && at <= end) found ??= { start, end }; }, wordStart(reading.text, at), Math.min(reading.text.length, at + NEAR));
  const source = found && reading.toSource(found.start, found.end);
  return source && source.start <= offset && offset <= source.end ? source : undefined;
}

function wordStart(text: string, at: number): number {
  let start = Math.max(0, at - NEAR);
  while (start > 0 && start < at && !/\s/.test(text[start])) start++;
  return start;
}

/** The sentence at an offset; in the opening and the closing, whose lines are no sentences, the line. Undefined outside the text that is read. */
export function sentenceAt({ text, reading, points, paragraphs, opening, closing, postscript }: Letter, offset: number): Range | undefined {
  const part = [...paragraphs, opening, closing, postscript].find(each => each && each.start <= offset && offset <= each.end);
  if (!part) return undefined;
  if (part === opening || part === closing) return lineOf(text, offset);
  // A point's number is no part of its first sentence.
  const label = points.find(each => each.label.start === part.start)?.label;
  let from = label ? reading.fromSource(label.end) : part.reading.start;
  while (label && /\s/.test(reading.text[from] ?? '')) from++;
  const at = reading.fromSource(offset) - from;
  const all = sentences(reading.text.slice(from, part.reading.end));
  const found = all.find(each => at <= each.end) ?? all[all.length - 1];
  return found && reading.toSource(found.start + from, found.end + from);
}

function lineOf(text: string, offset: number): Range {
  const end = text.indexOf('\n', offset);
  return { start: text.lastIndexOf('\n', offset - 1) + 1, end: end < 0 ? text.length : end };
}

/** Of a selection that runs into the front matter or into a note, what lies outside. */
function outsideNotes({ frontMatter, notes, text }: Letter, { start, end }: Range): Range {
  let from = Math.max(start, frontMatter?.end ?? 0), to = Math.min(end, text.length);
  for (const note of notes) {
    if (note.start <= from && from < note.end) from = note.end;
    if (note.start < to && to <= note.end && note.start >= from) to = note.start;
  }
  return { start: from, end: to };
}

function whyNot({ frontMatter, notes }: Letter, { start, end }: Range): Refusal {
  const inside = (range: Range | undefined): boolean => range !== undefined && range.start <= start && end <= range.end;
  if (inside(frontMatter)) return refusal('passage-front-matter');
  return notes.some(inside) ? refusal('passage-note') : refusal('passage-empty');
}

/** Whole characters: letters with their marks, both halves of those beyond the first plane. */
function clusters(text: string, from: number, to: number): [number, number] {
  return [boundary(text, from, false), boundary(text, to, true)];
}

function boundary(text: string, at: number, up: boolean): number {
  if (at <= 0 || at >= text.length) return at;
  // Most characters stand for themselves.
  if (text.charCodeAt(at - 1) < 0x300 && text.charCodeAt(at) < 0x300) return at;
  const start = Math.max(0, at - NEAR);
  let before = start;
  for (const { index, segment } of CLUSTERS.segment(text.slice(start, at + NEAR))) {
    const next = start + index + segment.length;
    if (next === at) return at;
    if (next > at) return up ? next : before;
    before = next;
  }
  return at;
}

function trimmed(text: string, from: number, to: number): [number, number] {
  while (from < to && /\s/.test(text[from])) from++;
  while (to > from && /\s/.test(text[to - 1])) to--;
  return [from, to];
}

/** Code, formulas, HTML, escaped characters and entities are taken whole: no mark is put into them. */
function widened({ text, marks }: Letter, { start, end }: Range): Range {
  const whole = (from: number, to: number): void => {
    if (from < start && start < to) start = from;
    if (from < end && end < to) end = to;
  };
  for (const each of marks.opaque) if (!/\n[ \t]*\r?\n/.test(text.slice(each.start, each.end)) && !isBlock(text, each)) whole(each.start, each.end);
  for (const offset of [start, end]) {
    const from = Math.max(0, offset - 40);
    for (const match of text.slice(from, offset + 40).matchAll(ENTITY)) whole(from + match.index, from + match.index + match[0].length);
    const near = Math.max(0, offset - NEAR);
    for (const match of text.slice(near, offset + NEAR).matchAll(WHOLES)) whole(near + match.index, near + match.index + match[0].length);
  }
  const slashes = (at: number): number => /\\*$/.exec(text.slice(Math.max(0, at - 40), at))![0].length;
  if (slashes(start) % 2 === 1) start--;
  if (slashes(end) % 2 === 1 && end < text.length && !/\s/.test(text[end])) end++;
  return { start, end };
}

function isOpaqueBlock({ text, marks }: Letter, offset: number): boolean {
  return marks.opaque.some(each => each.start <= offset && offset <= each.end && isBlock(text, each));
}

/** An opaque range that takes lines of its own. */
function isBlock(text: string, { start, end }: Range): boolean {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  if (text.slice(lineStart, start).trim() !== '') return false;
  const indented = /^(?: {4}| {0,3}\t)/.test(text.slice(lineStart, start));
  return indented || (/^(?:```|~~~)/.test(text.slice(start, start + 3)) && text.slice(start, end).includes('\n'));
}
