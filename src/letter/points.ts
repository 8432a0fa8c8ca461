import { Blocks } from './blocks';
import { startsWithDate } from './dates';
import { Paragraph, Point } from './model';
import { POINT_LABEL } from './opening';
import { Lines } from '../text/lines';
import { Problem, problem } from '../text/problem';
import { Range } from '../text/range';
import { Reading } from '../text/reading';

export interface Body {
  readonly points: readonly Point[];
  readonly paragraphs: readonly Paragraph[];
  readonly problems: readonly Problem[];
}

/** A stretch of a block between two points or the block's ends; `label` where a point begins with it. */
interface Piece extends Range { readonly label?: Range; readonly number: number; readonly note: boolean }

interface OpenParagraph extends Paragraph { address: string }
interface OpenPoint { start: number; end: number; number: number; address: string; label: Range; paragraphs: OpenParagraph[] }

const LABEL_WINDOW = 120;
const SENTENCE_END = /[.!?…:][)\]"'”“’»«\s]*$/;

/** The body's points and paragraphs, with their addresses (letter format, sections 1 and 3). `body` lies between opening and closing. */
export function readBody(lines: Lines, blocks: Blocks, body: Range, reading: Reading): Body {
  const points: OpenPoint[] = [];
  const paragraphs: Paragraph[] = [];
  const problems: Problem[] = [];
  const seen = new Map<number, number>();
  let outside = 0;
  for (const piece of pieces(lines, blocks, body, reading)) {
    const last = points[points.length - 1];
    if (piece.label) {
      const repeats = seen.get(piece.number) ?? 0;
      seen.set(piece.number, repeats + 1);
      if (last) problems.push(...numberProblem(piece.label, last.number, piece.number, repeats));
      points.push({ start: piece.start, end: piece.end, number: piece.number, address: pointAddress(piece.number, repeats), label: piece.label, paragraphs: [] });
    }
    const point = points[points.length - 1];
    if (point) point.end = Math.max(point.end, piece.end);
    const from = reading.fromSource(piece.start), to = reading.fromSource(piece.end);
    if (piece.note || to <= from) continue;
    const address = point ? `${point.address}.${point.paragraphs.length + 1}` : `n${++outside}`;
    (point?.paragraphs ?? paragraphs).push({ address, start: piece.start, end: piece.end, reading: { start: from, end: to } });
  }
  for (const point of points) {
    // The only paragraph of a point has the point's own address.
    if (point.paragraphs.length === 1) point.paragraphs[0].address = point.address;
    for (const paragraph of point.paragraphs) paragraphs.push(paragraph);
  }
  return { points, paragraphs, problems };
}

function* pieces(lines: Lines, { blocks }: Blocks, body: Range, reading: Reading): Generator<Piece> {
  let previous = 0;
  for (const block of blocks) {
    if (block.end <= body.start || block.start >= body.end || block.kind === 'comment' || block.kind === 'conflict') continue;
    let start = Math.max(block.start, body.start);
    while (start < block.end && /\s/.test(lines.text[start])) start++;
    const end = Math.min(block.end, body.end);
    if (block.kind === 'note') { yield { start: block.start, end: block.end, number: 0, note: true }; continue; }
    let label: Range | undefined, number = 0;
    if (block.kind === 'text' && !block.plain) {
      for (let line = block.firstLine; line <= block.lastLine && lines.start(line) < end; line++) {
        const at = lines.textStart(line);
        const code = lines.text.charCodeAt(at);
        if (code < 48 || code > 57 || at < body.start) continue;
        const match = POINT_LABEL.exec(lines.text.slice(at, Math.min(at + LABEL_WINDOW, lines.end(line))));
        if (!match || startsWithDate(lines.text.slice(at, at + LABEL_WINDOW))) continue;
        const first = line === block.firstLine;
        if (!first && (Number(match[1]) !== previous + 1 || !endsSentence(reading, at))) continue;
        if (!first) { yield { start, end: trimEnd(lines.text, start, at), label, number, note: false }; start = at; }
        number = previous = Number(match[1]);
        label = { start: at, end: at + match[1].length + 1 };
      }
    }
    yield { start, end: trimEnd(lines.text, start, end), label, number, note: false };
  }
}

/** Whether a sentence ends before a source offset, as it reads: a note's reference or a mark after its full stop changes nothing. */
function endsSentence(reading: Reading, offset: number): boolean {
  const to = reading.fromSource(offset);
  return SENTENCE_END.test(reading.text.slice(Math.max(0, to - 40), to));
}

function trimEnd(text: string, start: number, end: number): number {
  while (end > start && /\s/.test(text[end - 1])) end--;
  return end;
}

function numberProblem(label: Range, previous: number, number: number, repeats: number): Problem[] {
  if (number === previous + 1 && repeats === 0) return [];
  const code = repeats > 0 ? 'point-repeats' : number < previous ? 'point-goes-back' : 'point-skips';
  return [problem(code, 'warning', label.start, label.end, number, previous)];
}

/** `p4`; where `repeats` earlier points have the number, `p4b`, `p4c` … */
export function pointAddress(number: number, repeats: number): string { return `p${number}${suffix(repeats)}`; }

/** Nothing, then b, c … z, then ba, bb … */
function suffix(repeats: number): string {
  if (repeats === 0) return '';
  const letter = String.fromCharCode(97 + repeats % 26);
  return repeats < 26 ? letter : suffix(Math.floor(repeats / 26)) + letter;
}
