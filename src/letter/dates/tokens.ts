/** A number, a word or one other character of a line. */
export interface Token {
  readonly kind: 'number' | 'word' | 'mark';
  readonly text: string;
  /** The word without case and accents. */
  readonly folded: string;
  /** The number's value; 0 for what is none. */
  readonly value: number;
  /** UTF-16 offsets in the line. */
  readonly start: number;
  readonly end: number;
  /** Whether no blank stands between the token and the one before. */
  readonly near: boolean;
}

// The months that were once written with their number in the Roman year (`8bre` is October) are words.
// A note's reference (`[^1]`) is no part of the line's text.
const TOKEN = /\[\^[^\]\s]{1,40}\]|(?:[789]|10)(?:bre|ber|bris)(?![\p{L}\p{M}])|\d+|[\p{L}\p{M}]+|\S/giu;

/** The tokens of a line, in order, at most `most`. Linear. */
export function tokens(line: string, most = Infinity): Token[] {
  const found: Token[] = [];
  let last = 0;
  for (const match of line.matchAll(TOKEN)) {
    const [text] = match;
    if (found.length >= most) break;
    if (text.startsWith('[^')) continue;
    const kind = /^\d+$/.test(text) ? 'number' : /^[\p{L}\p{M}\d]/u.test(text) ? 'word' : 'mark';
    const end = match.index + text.length;
    const value = kind === 'number' && text.length <= 4 ? Number(text) : 0;
    found.push({ kind, text, folded: kind === 'word' ? fold(text) : text, value, start: match.index, end, near: found.length > 0 && last === match.index });
    last = end;
  }
  return found;
}

/** Lower case without accents. å stays: it tells `vår` from `var`. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (/^[a-z]*$/.test(lower)) return lower;
  return lower.normalize('NFC').replaceAll('å', '\u0001').normalize('NFD').replace(/\p{M}+/gu, '').replaceAll('\u0001', 'å');
}
