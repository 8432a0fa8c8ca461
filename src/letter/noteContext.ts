import { Range } from '../text/range';

/**
 * What is being written at the cursor of a note, besides citation keys: a tag or a point after `#`, a point after `[`, or the address in
 * `](#…)`. `start` is that of what is typed, the sign before it not counted for `address`; `end` where it goes on after the cursor.
 */
export interface NoteContext extends Range { readonly kind: 'hash' | 'point' | 'address'; readonly close: string }

const LONGEST = 60;

export function noteContext(text: string, offset: number): NoteContext | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(Math.max(lineStart, offset - 200), offset), rest = text.slice(offset, offset + 200);
  if (((before.match(/`/g) ?? []).length & 1) === 1) return undefined;
  const run = (pattern: RegExp): number => pattern.exec(rest)?.[0].length ?? 0;
  const address = /\]\(#([\p{L}\p{N}._-]*)$/u.exec(before);
  if (address) {
    const length = run(/^[\p{L}\p{N}._-]*/u);
    return { kind: 'address', start: offset - address[1].length, end: offset + length, close: rest[length] === ')' ? '' : ')' };
  }
  const hash = /(?<![\p{L}\p{N}\p{M}_&/#(\\])#([\p{L}\p{N}\p{M}_/.-]*)$/u.exec(before);
  if (hash) return { kind: 'hash', start: offset - hash[1].length - 1, end: offset + run(/^[\p{L}\p{N}\p{M}_/-]*/u), close: '' };
  const bracket = /(?<![\\!\]])\[([^[\]@^\n]*)$/.exec(before);
  if (!bracket || bracket[1].length > LONGEST) return undefined;
  // The editor closes a bracket by itself; what goes on to one that closes later is written already.
  const isClosed = /^\](?![({[:])/.test(rest);
  return !isClosed && /^[^[\]\n]*\]/.test(rest) ? undefined : { kind: 'point', start: offset - bracket[1].length - 1, end: offset + (isClosed ? 1 : 0), close: '' };
}
