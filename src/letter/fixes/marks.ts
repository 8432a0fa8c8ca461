import { freshId, idsOf } from './ids';
import { Letter } from '../model';
import { Fix, fix } from '../../text/fixes';
import { Problem } from '../../text/problem';

/** `[a … b]{#id .x}` becomes `[]{#id .s .x}a … b[]{.e a=id}`. */
export function crossingForm(letter: Letter, { start, end, args }: Problem): Fix[] {
  const { text } = letter;
  const open = Number(args[0]);
  const match = /^\]\{\s*#([^\s}]+)([^}]*)\}$/.exec(text.slice(start, end));
  if (!match || text[open] !== '[') return [];
  // What was no mark may bear an id that is taken.
  const id = idsOf(letter).has(match[1]) ? freshId(letter, match[1], start) : match[1];
  return [fix('crossing-form', [], { start: open, end: open + 1, text: `${guard(text, open)}[]{#${id} .s${match[2].trimEnd()}}` }, { start, end, text: `${guard(text, start)}[]{.e a=${id}}` })];
}

/** `(oläsligt)` becomes `[(oläsligt)]{.gap …}`, and reads as before; in `ord [sic]` the mark of the word, `[ord]{.sic}`, takes the place of `[sic]`. */
export function editorialSpan({ text }: Letter, { start, end, args }: Problem): Fix[] {
  // What is escaped would be escaped no more, or the span.
  if (/[\\`]/.test(text.slice(Math.max(0, start - 1), end))) return [];
  if (args[1] === 'sic') {
    const word = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’-]*(?=\s*$)/u.exec(text.slice(Math.max(0, start - 80), start));
    if (!word) return [];
    const at = Math.max(0, start - 80) + word.index;
    return [fix('editorial-span', [], { start: at, end: at, text: guard(text, at) + '[' }, { start: at + word[0].length, end, text: ']{.sic}' })];
  }
  const reason = /…|\.{3}|\. \. \.|[–—-]/.test(String(args[0])) ? 'omitted' : 'illegible';
  const attributes = `{.gap reason=${reason}}`;
  if (text[start] === '[') {
    const before = guard(text, start);
    return [fix('editorial-span', [], ...before ? [{ start, end: start, text: before }] : [], { start: end, end, text: attributes })];
  }
  return [fix('editorial-span', [], { start, end: start, text: guard(text, start) + '[' }, { start: end, end, text: `]${attributes}` })];
}

/** Right after these Pandoc reads no span: an empty comment goes before it. */
function guard(text: string, at: number): string {
  return /(?:[!\]]|@[^\s[\]@]{1,100}[ \t]{0,9}(?:\r?\n[ \t]{0,9})?)$/.test(text.slice(Math.max(0, at - 130), at)) ? '<!-- -->' : '';
}
