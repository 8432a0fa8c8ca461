import { Paper } from '../../citation/model';
import { Finding, Quotation } from '../../quotation/model';
import { Edit, newlineOf } from '../../text/fixes';
import { Range } from '../../text/range';

const LONGEST = 60;
const MARK = 'Glossator: intended';
const BLANK_LINE = /\n[ \t>]*\r?(?=\n)/g;

/**
 * What is written into a paper of a deviation that is meant: `Glossator: intended “stor” for “stark”`. It holds for this deviation alone: where the paper or the letter changes there,
 * it holds no more. Without a finding: of a whole quotation that is not in the letter.
 */
export function recordOf({ quoted }: Quotation, finding?: Finding): string {
  if (!finding) return `${MARK} ${named(quoted.text)} not in the letter`;
  const { deviation, letter, quoted: own } = finding;
  if (deviation === 'place') return `${MARK} place of ${named(own)}`;
  return `${MARK} ${named(own)} for ${named(letter)}`;
}

/** Of a long text the beginning, and a number that stands for all of it (FNV-1a). */
function named(text: string): string {
  const own = text.replace(/\s+/g, ' ').trim();
  if (own.length <= LONGEST) return `“${own}”`;
  let hash = 0x811c9dc5;
  for (let at = 0; at < own.length; at++) hash = Math.imul(hash ^ own.charCodeAt(at), 0x01000193) >>> 0;
  return `“${own.slice(0, own.lastIndexOf(' ', LONGEST - 20) + 1 || LONGEST - 20).trim()} …” (${hash.toString(36)})`;
}

/** Whether a record stands in a comment beside the quotation: in one of its paragraphs, or by itself right above it. What its writer adds after it is left to her. */
export function isIntended(paper: Paper, quotation: Range, record: string): boolean {
  const at = records(paper);
  if (at.length === 0) return false;
  const comment = paper.language.comment(record), before = comment.indexOf(MARK), own = comment.slice(before).replace(/\s*-->$/, '');
  return at.some(each => paper.text.startsWith(own, each) && isBeside(paper.text, each - before, quotation));
}

const known = new WeakMap<Paper, readonly number[]>();

/** Where records begin in the comments of a paper. */
function records(paper: Paper): readonly number[] {
  let found = known.get(paper);
  if (!found) {
    const { text, opaque } = paper, all: number[] = [];
    for (let at = text.indexOf(MARK); at >= 0; at = text.indexOf(MARK, at + MARK.length)) if (opaque.some(each => each.start <= at && at < each.end)) all.push(at);
    known.set(paper, found = all);
  }
  return found;
}

function isBeside(text: string, comment: number, { start, end }: Range): boolean {
  const from = paragraphStart(text, comment), to = paragraphEnd(text, comment), line = lineEnd(text, comment), closed = text.slice(comment, line).indexOf('-->');
  // From a comment that is a paragraph by itself one looks on to the next one.
  const isAlone = text.slice(from, comment).trim() === '' && text.slice(closed < 0 ? line : comment + closed + 3, to).trim() === '';
  return start < (isAlone ? paragraphEnd(text, to + (/^\s*/.exec(text.slice(to, to + 1000))![0].length)) : to) && from < end;
}

/** The edit that records it, in a comment of the paper's language where that one may stand. `citation`: the end of the quotation's citation. */
export function recordEdit({ text, language }: Paper, { start, end }: Range, citation: number, record: string): Edit {
  const comment = language.comment(record), newline = newlineOf(text);
  if (language.commentPlace === 'inline') {
    const after = citation > end && paragraphEnd(text, end) >= citation ? citation : end, at = after + /^[.,;:!?…)\]]*/.exec(text.slice(after, after + 10))![0].length;
    return { start: at, end: at, text: ` ${comment}` };
  }
  const at = lineStart(text, language.commentPlace === 'line' ? start : paragraphStart(text, start)), indent = /^[ \t]*/.exec(text.slice(at, at + 200))![0];
  return { start: at, end: at, text: `${indent}${comment}${newline}${language.commentPlace === 'paragraph' ? newline : ''}` };
}

/** Where the first line begins of the paragraph that holds an offset. */
function paragraphStart(text: string, offset: number): number {
  const before = text.slice(Math.max(0, offset - 100_000), offset);
  let found = offset - before.length;
  BLANK_LINE.lastIndex = 0;
  for (const match of before.matchAll(BLANK_LINE)) found = offset - before.length + match.index + match[0].length + 1;
  return Math.min(found, offset);
}

function paragraphEnd(text: string, offset: number): number {
  BLANK_LINE.lastIndex = offset;
  return BLANK_LINE.exec(text)?.index ?? text.length;
}

function lineStart(text: string, offset: number): number { return text.lastIndexOf('\n', offset - 1) + 1; }

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}
