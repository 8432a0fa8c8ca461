import { Letter } from '../model';
import { Edit } from '../../text/fixes';

/** Before a mark where Pandoc would not read one (letter format, section 2). */
export const GUARD = '<!-- -->';

/** Where the guards before an offset begin: any number of them. */
export function beforeGuards(text: string, at: number): number {
  while (at >= GUARD.length && text.startsWith(GUARD, at - GUARD.length)) at -= GUARD.length;
  return at;
}

/**
 * Whether a mark at an offset needs a guard: right after `!`, `^`, `]`, a command of TeX or a bare citation key. Empty comments that stand there already do not
 * count, so that the answer is the same before a guard is put there and after: then one of them is the mark's own.
 */
export function needsGuard({ text, marks }: Pick<Letter, 'text' | 'marks'>, offset: number): boolean {
  const at = beforeGuards(text, offset);
  const char = text[at - 1];
  if (char === '!' || char === '^') return text[at - 2] !== '\\';
  if (char === ']') return text[at - 2] !== '\\' && !marks.references.some(each => each.end === at);
  if (/\\[A-Za-z]+\*?(?:\{[^{}\n]*\}|\[[^\][\n]*\])*$/.test(text.slice(Math.max(0, at - 60), at))) return true;
  const blanks = /[ \t]{0,9}(?:\r?\n[ \t]{0,9})?$/.exec(text.slice(Math.max(0, at - 22), at))![0].length;
  return marks.citations.some(({ end }) => end === at - blanks || (text[end] === '}' && end + 1 === at - blanks));
}

/** The guard that a mark at an offset has for itself, as the offset where that begins; the offset where it has none. */
export function guardStart(letter: Pick<Letter, 'text' | 'marks'>, offset: number): number {
  return beforeGuards(letter.text, offset) < offset && needsGuard(letter, offset) ? offset - GUARD.length : offset;
}

/** The mark that follows an offset, with nothing or nothing but guards between: where it begins. */
export function nextMark({ text, marks }: Pick<Letter, 'text' | 'marks'>, offset: number): number | undefined {
  let at = offset;
  while (text.startsWith(GUARD, at)) at += GUARD.length;
  return marks.spans.some(each => each.start === at) ? at : undefined;
}

/**
 * Takes markup away: a mark, the bracket that opens one, what closes it, a reference. Its own guard goes with it, but for the one that the mark
 * then needs which follows at once. `isMark`: whether a mark begins at `start`.
 */
export function removal(letter: Pick<Letter, 'text' | 'marks'>, start: number, end: number, isMark: boolean): Edit {
  const own = isMark ? guardStart(letter, start) : start;
  if (nextMark(letter, end) === undefined || !needsGuard(letter, start)) return { start: own, end, text: '' };
  return own < start ? { start, end, text: '' } : { start, end, text: GUARD };
}
