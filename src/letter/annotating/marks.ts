import { Letter } from '../model';
import { GUARD, needsGuard, nextMark } from './guards';
import { Edit } from '../../text/fixes';
import { Range } from '../../text/range';

/** What the marks of a new annotation say. `reference`: whether its note is referred to. */
export interface Mark { readonly id: string; readonly tags: readonly string[]; readonly reference: boolean }

/** `[passage]{#id .tag}[^id]`; undefined for a passage over a blank line. */
export function spanEdits(letter: Letter, { start, end }: Range, { id, tags, reference }: Mark): Edit[] | undefined {
  if (/\n[ \t\u00a0]*\r?\n/.test(letter.text.slice(start, end))) return undefined;
  return [
    { start, end: start, text: `${guard(letter, start)}[` },
    after(letter, end, `]{${[`#${id}`, ...tags.map(tag => `.${tag}`)].join(' ')}}${referenceTo(id, reference)}`),
  ];
}

/** `[]{#id .s .tag}` before the passage and `[]{.e a=id}[^id]` after it. */
export function crossingEdits(letter: Letter, { start, end }: Range, { id, tags, reference }: Mark): Edit[] {
  return [
    { start, end: start, text: `${guard(letter, start)}[]{${[`#${id}`, '.s', ...tags.map(tag => `.${tag}`)].join(' ')}}` },
    after(letter, end, `${guard(letter, end)}[]{.e a=${id}}${referenceTo(id, reference)}`),
  ];
}

function guard(letter: Letter, at: number): string { return needsGuard(letter, at) ? GUARD : ''; }

/** What ends a mark; the guard of the mark that follows at once is needed no more. */
export function after(letter: Letter, at: number, text: string): Edit {
  const next = nextMark(letter, at);
  const isGuarded = next !== undefined && next > at && needsGuard(letter, next);
  return { start: at, end: isGuarded ? at + GUARD.length : at, text };
}

function referenceTo(id: string, reference: boolean): string { return reference ? `[^${id}]` : ''; }
