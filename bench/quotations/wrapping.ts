import { Dice } from './dice';

/** A blank that stays one. */
export const HELD = '\u0001';
/** A line end that is wanted. */
export const BREAK = '\u0002';

/** Keeps what must stand on one line together, until lines are broken. */
export function held(text: string): string { return text.replace(/ /g, HELD); }

/** Breaks a paragraph into lines where a word goes on that cannot begin anything else; each line begins with `prefix`. */
export function wrapped(text: string, width: number, prefix = '', dice?: Dice): string {
  const lines: string[] = [];
  for (const stretch of text.split(BREAK)) {
    let line = '';
    for (const [index, word] of stretch.split(' ').entries()) {
      const isSafe = /^\p{L}[\p{L}\p{M}]+(?![.):*]*$)[^:]*$/u.test(word.replace(/[,;.!?]+$/, '')) || /^\p{Ll}{3,}[,.;]$/u.test(word);
      if (index > 0 && line.length + word.length >= width && isSafe && line.trim() !== '') {
        lines.push(line + (dice?.chance(0.1) ? ' ' : ''));
        line = word;
      } else line += index === 0 ? word : ` ${word}`;
    }
    lines.push(line);
  }
  return lines.map(line => prefix + line).join('\n').replace(/\u0001/g, ' ');
}
