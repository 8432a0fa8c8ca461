import { Edit } from './fixes';
import { Range } from './range';

/** What a changed text consists of: stretches of the text before, and what was put in. */
type Piece = Range | string;

/**
 * The edits that do at once what others do one after the other: `second` is made in the text that `first` has made. Each are in the order of the text and do not overlap; nor do
 * those that are returned, of which none touch.
 */
export function composed(first: readonly Edit[], second: readonly Edit[]): Edit[] {
  const before = piecesOf(first), made: Piece[] = [];
  let index = 0, into = 0, at = 0;
  const pass = (to: number, isKept: boolean): void => {
    while (at < to) {
      const piece = before[index], size = Math.min(lengthOf(piece) - into, to - at);
      if (isKept) made.push(part(piece, into, into + size));
      at += size;
      into += size;
      if (into < lengthOf(piece)) continue;
      index++;
      into = 0;
    }
  };
  for (const { start, end, text } of second) {
    pass(start, true);
    pass(end, false);
    made.push(text);
  }
  pass(Infinity, true);
  return editsOf(made);
}

function piecesOf(edits: readonly Edit[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end, text } of edits) {
    pieces.push({ start: at, end: start }, text);
    at = end;
  }
  return [...pieces, { start: at, end: Infinity }];
}

function lengthOf(piece: Piece): number { return typeof piece === 'string' ? piece.length : piece.end - piece.start; }

function part(piece: Piece, from: number, to: number): Piece { return typeof piece === 'string' ? piece.slice(from, to) : { start: piece.start + from, end: piece.start + to }; }

function editsOf(pieces: readonly Piece[]): Edit[] {
  const edits: Edit[] = [];
  let at = 0, text = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') text += piece;
    else if (piece.start < piece.end) {
      if (piece.start > at || text !== '') edits.push({ start: at, end: piece.start, text });
      at = piece.end;
      text = '';
    }
  }
  return edits;
}
