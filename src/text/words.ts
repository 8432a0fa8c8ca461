/** A word: letters, marks and digits of any script; inside it also hyphens, apostrophes and colons (`ILP:s`). */
export const WORD = /[\p{L}\p{M}\p{N}]+(?:[-‐‑'’:][\p{L}\p{M}\p{N}]+)*/gu;

export interface Word {
  readonly text: string;
  /** UTF-16 offsets in the text that was scanned. */
  readonly start: number;
  readonly end: number;
}

/** The words of `text`, in order. Linear. */
export function words(text: string): Word[] {
  return Array.from(text.matchAll(WORD), m => ({ text: m[0], start: m.index, end: m.index + m[0].length }));
}
