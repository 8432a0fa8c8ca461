import { Letter } from '../model';
import { GUARD, beforeGuards, needsGuard, nextMark } from './guards';
import { holdsMarker } from './pandocBlocks';
import { Edit } from '../../text/fixes';
import { Range } from '../../text/range';

/** What the marks of a new annotation say. `reference`: whether its note is referred to. */
export interface Mark { readonly id: string; readonly tags: readonly string[]; readonly reference: boolean }

/** `[passage]{#id .tag}[^id]`; undefined for a passage that cannot be a span. */
export function spanEdits(letter: Letter, { start, end }: Range, { id, tags, reference }: Mark): Edit[] | undefined {
  return isNoSpan(letter, { start, end }) ? undefined : wrapped(letter, { start, end }, `{${[`#${id}`, ...tags.map(tag => `.${tag}`)].join(' ')}}${referenceTo(id, reference)}`);
}

/** Whether a passage cannot be a span: one over a blank line, into another item of a list, or from `^` on, for `[^` begins a note. */
export function isNoSpan({ text }: Letter, { start, end }: Range): boolean {
  return /\n[ \t\u00a0]*\r?\n/.test(text.slice(start, end)) || holdsMarker(text, { start, end }) || text[start] === '^';
}

/** `[passage]` and what follows it. */
export function wrapped(letter: Letter, { start, end }: Range, attributes: string): Edit[] {
  return [{ start, end: start, text: `${guard(letter, start)}[` }, after(letter, end, `]${attributes}`)];
}

/** `[]{#id .s .tag}` before the passage and `[]{.e a=id}[^id]` after it. */
export function crossingEdits(letter: Letter, { start, end }: Range, { id, tags, reference }: Mark): Edit[] {
  return [
    { start, end: start, text: `${guard(letter, start)}[]{${[`#${id}`, '.s', ...tags.map(tag => `.${tag}`)].join(' ')}}` },
    after(letter, end, `${guard(letter, end)}[]{.e a=${id}}${referenceTo(id, reference)}`),
  ];
}

/** The guard that a new mark needs; that of a mark which begins here too serves both. */
function guard(letter: Letter, at: number): string {
  const isThere = nextMark(letter, at) === at && beforeGuards(letter.text, at) < at;
  return needsGuard(letter, at) && !isThere ? GUARD : '';
}

/** What ends a mark; the guard of the mark that follows at once is needed no more. */
export function after(letter: Letter, at: number, text: string): Edit {
  const next = nextMark(letter, at);
  const isGuarded = next !== undefined && next > at && needsGuard(letter, next);
  return { start: at, end: isGuarded ? at + GUARD.length : at, text };
}

function referenceTo(id: string, reference: boolean): string { return reference ? `[^${id}]` : ''; }
