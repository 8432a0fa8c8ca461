import { freshId, idsOf } from './ids';
import { GUARD, needsGuard } from '../annotating/guards';
import { parseAttributes } from '../attributes';
import { scanBlocks } from '../blocks';
import { Letter } from '../model';
import { parseLetter } from '../parse';
import { Edit, Fix, applyEdits, fix, remove } from '../../text/fixes';
import { Lines } from '../../text/lines';
import { Problem } from '../../text/problem';

/** `[a … b]{#id .x}` becomes `[]{#id .s .x}a … b[]{.e a=id}`; without an id each paragraph is marked by itself. */
export function crossingForm(letter: Letter, { start, end, args }: Problem): Fix[] {
  const { text } = letter;
  const open = Number(args[0]);
  const attributes = text[open] === '[' && text[start] === ']' ? parseAttributes(text, start + 1, end) : undefined;
  if (!attributes || 'invalid' in attributes) return [];
  if (attributes.id === undefined || !attributes.idRange) return eachByItself(letter, open, start, text.slice(start, end));
  // What was no mark may bear an id that is taken.
  const id = idsOf(letter).has(attributes.id) ? freshId(letter, attributes.id, start) : attributes.id;
  const rest = [text.slice(attributes.start + 1, attributes.idRange.start - 1), text.slice(attributes.idRange.end, attributes.end - 1)].map(each => each.trim()).filter(each => each !== '').map(each => ` ${each}`);
  return [fix('crossing-form', [], { start: open, end: open + 1, text: `${guard(text, open)}[]{#${id} .s${rest.join('')}}` }, { start, end, text: `${guard(text, start)}[]{.e a=${id}}` })];
}

/** A mark of a passage over blank lines becomes one of each paragraph, inside its point's number, `>` or `#`. */
function eachByItself(letter: Letter, open: number, close: number, closing: string): Fix[] {
  const { text } = letter, edits: Edit[] = [];
  for (const { 0: gap, index } of text.slice(open, close).matchAll(/[ \t]*(?:\r?\n[ \t]*){2,}(?:>[ \t]*)*(?:\d{1,3}[.)][ \t]+|#{1,6}[ \t]+)?/g)) {
    const at = open + index;
    edits.push({ start: at, end: at, text: closing }, { start: at + gap.length, end: at + gap.length, text: '[' });
  }
  const now = parseLetter(applyEdits(text, edits));
  const isMended = now.problems.length < letter.problems.length && now.marks.spans.length === letter.marks.spans.length + edits.length / 2 + 1;
  return isMended ? [fix('split-span', [], ...edits)] : [];
}

function errorsOf({ problems }: Letter): number { return problems.filter(each => each.severity === 'error').length; }

/** The missing end of a crossing mark: before the reference to its note, else where its paragraph ends; or the mark goes. */
export function endOrDelete(letter: Letter, problem: Problem): Fix[] {
  const { text, marks, frontMatter } = letter, id = String(problem.args[0]), lines = new Lines(text);
  const reference = marks.references.find(each => each.label === id && each.start > problem.end);
  const block = scanBlocks(lines, frontMatter ? lines.at(frontMatter.end) + 1 : 0).blocks.find(each => each.start <= problem.start && problem.end <= each.end);
  const at = reference?.start ?? (block ? block.start + text.slice(block.start, block.end).trimEnd().length : problem.end);
  const edits = [{ start: at, end: at, text: `${needsGuard(letter, at) ? GUARD : ''}[]{.e a=${id}}` }];
  const now = parseLetter(applyEdits(text, edits));
  const isWhole = at > problem.end && now.annotations.some(each => each.id === id && each.crossing) && errorsOf(now) < errorsOf(letter);
  return [...isWhole ? [fix('mark-end', [], ...edits)] : [], remove('delete-mark', problem)];
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
