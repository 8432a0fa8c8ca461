import { Problem } from './problem';
import { Range } from './range';

/** A change of the source: the range (UTF-16) is replaced by the text. */
export interface Edit extends Range { readonly text: string }

/** An obvious mend of a problem; `code` and `args` name it, the words for people are made above the core. */
export interface Fix { readonly code: string; readonly args: readonly string[]; readonly edits: readonly Edit[] }

type Fixer = (text: string, problem: Problem) => Fix[];

/** What mends a problem, in the order of likelihood; nothing where there is no obvious mend. Edits are minimal and do not overlap. */
export function fixesFor(text: string, problem: Problem): Fix[] { return FIXERS[problem.code]?.(text, problem) ?? []; }

const FIXERS: Readonly<Record<string, Fixer>> = {
  'yaml-quote': (text, { start, end }) => [{ code: 'quote', args: [], edits: [{ start, end, text: JSON.stringify(text.slice(start, end).replace(/\s*\n\s*/g, ' ')) }] }],
  'date-not-edtf': (_, { start, end, args }) => args[1] ? [replaceWith(start, end, String(args[1]))] : [],
  'note-undefined': (text, { end, args }) => [{ code: 'define-note', args: [String(args[0])], edits: [definition(text, end, String(args[0]))] }],
  'note-not-referred': (text, { start, args }) => [{ code: 'delete-note', args: [], edits: [wholeNote(text, start, Number(args[1]))] }],
  'note-referred-twice': (_, { start, end }) => [remove('delete-reference', start, end)],
  'note-in-note': (_, { start, end }) => [remove('delete-reference', start, end)],
  'note-no-definition': emptyLineBefore,
  'note-swallows-line': emptyLineBefore,
  'crossing-no-end': (_, { start, end }) => [remove('delete-mark', start, end)],
  'crossing-no-start': (_, { start, end }) => [remove('delete-mark', start, end)],
  'span-not-read': (_, { start }) => [{ code: 'insert-comment', args: [], edits: [{ start, end: start, text: '<!-- -->' }] }],
  'span-over-blank-line': crossingForm,
  'point-repeats': renumber,
  'point-goes-back': renumber,
  'point-skips': renumber,
  'editorial-bare': editorialSpan,
  'quotation-marks-differ': (_, { start, end, args }) => [replaceWith(start, end, String(args[2]))],
  'kind-unknown': nearest,
  'match-unknown': nearest,
};

function replaceWith(start: number, end: number, text: string): Fix { return { code: 'replace', args: [text], edits: [{ start, end, text }] }; }

function remove(code: string, start: number, end: number): Fix { return { code, args: [], edits: [{ start, end, text: '' }] }; }

function newlineOf(text: string): string { return text.includes('\r\n') ? '\r\n' : '\n'; }

/** A definition right after the paragraph in which its reference stands, between blank lines (letter format, section 2). */
function definition(text: string, from: number, label: string): Edit {
  const newline = newlineOf(text);
  const blank = /\r?\n[ \t]*(?:\r?\n|$)/g;
  blank.lastIndex = from;
  const at = blank.exec(text)?.index ?? text.trimEnd().length;
  return { start: Math.max(at, from), end: Math.max(at, from), text: `${newline}${newline}[^${label}]: ` };
}

/** A note owns the two line ends before it and nothing after it; where its neighbour follows at once, its own lines alone. */
function wholeNote(text: string, start: number, end: number): Edit {
  const after = /^[ \t]*(\r?\n)?([ \t]*(?:\r?\n|$))?/.exec(text.slice(end)) ?? [''];
  if (after[1] !== undefined && after[2] === undefined) return { start, end: end + after[0].length, text: '' };
  const lead = /(?:\r?\n[ \t]*){0,2}$/.exec(text.slice(Math.max(0, start - 200), start))?.[0].length ?? 0;
  return { start: start - lead, end, text: '' };
}

function emptyLineBefore(text: string, { start }: Problem): Fix[] {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  return [{ code: 'insert-empty-line', args: [], edits: [{ start: line, end: line, text: newlineOf(text) }] }];
}

/** `[a … b]{#id .x}` becomes `[]{#id .s .x}a … b[]{.e a=id}`. */
function crossingForm(text: string, { start, end, args }: Problem): Fix[] {
  const open = Number(args[0]);
  const match = /^\]\{\s*#([^\s}]+)([^}]*)\}$/.exec(text.slice(start, end));
  if (!match || text[open] !== '[') return [];
  return [{ code: 'crossing-form', args: [], edits: [
    { start: open, end: open + 1, text: `[]{#${match[1]} .s${match[2].trimEnd()}}` }, { start, end, text: `[]{.e a=${match[1]}}` }] }];
}

function renumber(text: string, { start, end, args }: Problem): Fix[] {
  const number = Number(args[1]) + 1;
  return number > 999 ? [] : [replaceWith(start, end, `${number}${text[end - 1]}`)];
}

/** `(oläsligt)` becomes `[(oläsligt)]{.gap …}`, and reads as before; in `ord [sic]` the mark of the word, `[ord]{.sic}`, takes the place of `[sic]`. */
function editorialSpan(text: string, { start, end, args }: Problem): Fix[] {
  // What is escaped would be escaped no more, or the span.
  if (/[\\`]/.test(text.slice(Math.max(0, start - 1), end))) return [];
  if (args[1] === 'sic') {
    const word = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’-]*(?=\s*$)/u.exec(text.slice(Math.max(0, start - 80), start));
    if (!word) return [];
    const at = Math.max(0, start - 80) + word.index;
    return [{ code: 'editorial-span', args: [], edits: [
      { start: at, end: at, text: guard(text, at) + '[' }, { start: at + word[0].length, end, text: ']{.sic}' }] }];
  }
  const reason = /…|\.{3}|\. \. \.|[–—-]/.test(String(args[0])) ? 'omitted' : 'illegible';
  const attributes = `{.gap reason=${reason}}`;
  if (text[start] === '[') {
    const before = guard(text, start);
    return [{ code: 'editorial-span', args: [], edits: [...before ? [{ start, end: start, text: before }] : [], { start: end, end, text: attributes }] }];
  }
  return [{ code: 'editorial-span', args: [], edits: [{ start, end: start, text: guard(text, start) + '[' }, { start: end, end, text: `]${attributes}` }] }];
}

/** Right after these Pandoc reads no span: an empty comment goes before it. */
function guard(text: string, at: number): string {
  return /(?:[!\]]|@[^\s[\]@]{1,100}[ \t]{0,9}(?:\r?\n[ \t]{0,9})?)$/.test(text.slice(Math.max(0, at - 130), at)) ? '<!-- -->' : '';
}

/** The allowed words that begin like the one that is written. */
function nearest(_: string, { start, end, args }: Problem): Fix[] {
  const written = String(args[0]).toLowerCase();
  const allowed = String(args[1]).split(', ');
  const likely = allowed.filter(each => each.startsWith(written.slice(0, 3)) || written.startsWith(each.slice(0, 3)));
  return (likely.length ? likely : allowed).map(each => replaceWith(start, end, each));
}
