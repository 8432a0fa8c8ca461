import { Letter } from './model';

/**
 * The number that the next point would have, with its mark and a blank, where an offset is on an empty line after a point, and no
 * point with that number follows. Right after the point's text, without an empty line, only if that ends a sentence.
 */
export function nextNumber(letter: Letter, offset: number): string | undefined {
  const { text, points, closing, postscript } = letter;
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = text.indexOf('\n', offset) < 0 ? text.length : text.indexOf('\n', offset);
  if (text.slice(lineStart, lineEnd).trim() !== '' || offset < lineStart) return undefined;
  const index = points.findLastIndex(point => point.start < offset);
  const point = points[index];
  if (!point || [closing, postscript].some(part => part && part.start < offset)) return undefined;
  if (offset < point.end && !/^\s*$/.test(text.slice(lineStart, offset))) return undefined;
  // In the middle of a point only between its paragraphs, where what follows would become the new point's.
  const number = point.number + 1;
  if (points[index + 1]?.number === number || number > 999) return undefined;
  if (letter.notes.some(note => note.start <= offset && offset <= note.end)) return undefined;
  const before = text.slice(point.start, lineStart);
  const spaced = /\n[ \t\r]*\n$/.test(before);
  if (!spaced && !/[.!?…:][)\]"'”’»«]*\s*$/.test(before)) return undefined;
  const mark = text[point.label.end - 1];
  return `${number}${mark} `;
}
