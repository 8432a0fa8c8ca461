import { isInQuotation } from './inQuotation';
import { Paper, QuotationRequest } from './model';
import { isLongQuotation } from './quotationForm';
import { Edit, newlineOf } from '../text/fixes';
import { Range } from '../text/range';

/** After these no blank is wanted before a quotation, before these none after it. */
const OPENS = /[\s([{«„“‘‚<>/*_~—–-]$/, FOLLOWS = /^[\p{L}\p{N}([{«„“‘‚"]/u;

/** Whether a quotation may stand in some place of a paper: in its running text, and not inside another quotation. */
export function takesQuotation(paper: Paper, { start, end }: Range): boolean {
  const isOpaque = paper.opaque.some(each => (start < each.end && each.start < end) || (each.start < start && start < each.end) || (each.start === start && hasLines(paper.text, each)));
  return !isOpaque && !isInQuotation(paper.text, start);
}

function hasLines(text: string, { start, end }: Range): boolean { return text.slice(start, end).includes('\n'); }

/** A place in a paper; `isApart`: what is put there is a paragraph of its own. */
export interface QuotationPlace extends Range { readonly isApart: boolean }

/** The nearest place at or after an offset where a quotation may stand: after the code, the front matter or the quotation that the offset lies in. */
export function placeAfter(paper: Paper, offset: number): QuotationPlace {
  const { text, opaque } = paper;
  let at = offset;
  for (const each of opaque) if (each.start <= at && at < each.end && !takesQuotation(paper, { start: at, end: at })) at = each.end;
  let isApart = text.slice(offset, at).includes('\n');
  if (isInQuotation(text, at)) {
    const end = /\r?\n[ \t]*(?:\r?\n|$)/g;
    end.lastIndex = at;
    at = end.exec(text)?.index ?? text.length;
    isApart = true;
  }
  return { start: at, end: at, isApart };
}

/**
 * The edit that puts quotations in the place of a range: a long one and several ones as blocks between blank lines, a short one into the sentence, with the
 * blanks that it needs. In an indented line the lines of a block are indented, too.
 */
export function quotationEdit(paper: Paper, { start, end, isApart = false }: Range & { readonly isApart?: boolean }, requests: readonly Omit<QuotationRequest, 'isBlock'>[]): Edit {
  const { text, language } = paper;
  const areBlocks = requests.map(each => isLongQuotation(each.paragraphs));
  const quotation = requests.map((each, index) => language.quote({ ...each, isBlock: areBlocks[index] }, paper)).join('\n\n');
  const isBeside = paper.opaque.some(each => each.end === start && text[start - 1] !== '\n' && hasLines(text, each));
  if (requests.length === 1 && !areBlocks[0] && !isApart && !isBeside) {
    const before = text.slice(Math.max(0, start - 1), start), after = text.slice(end, end + 2);
    return { start, end, text: `${before === '' || OPENS.test(before) ? '' : ' '}${quotation}${FOLLOWS.test(after) ? ' ' : ''}` };
  }
  const lineStart = text.lastIndexOf('\n', start - 1) + 1, lineEnd = endOfLine(text, end);
  const line = text.slice(lineStart, start), rest = text.slice(end, lineEnd), indent = /^[ \t]*/.exec(line)![0], isAlone = line.trim() === '';
  const from = isAlone ? start : start - (line.length - line.trimEnd().length), to = end + (rest.trim() === '' ? 0 : rest.length - rest.trimStart().length);
  const above = isAlone ? isBlankBefore(text, lineStart) ? '' : `\n${indent}` : `\n\n${indent}`;
  const below = rest.trim() !== '' ? `\n\n${indent}` : isBlankAfter(text, lineEnd) ? '' : '\n';
  return { start: from, end: to, text: (above + quotation.replace(/\n(?!\n|$)/g, `\n${indent}`) + below).replaceAll('\n', newlineOf(text)) };
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end > at && text[end - 1] === '\r' ? end - 1 : end;
}

/** Whether a blank line, or nothing, stands above the line that begins there. */
function isBlankBefore(text: string, lineStart: number): boolean {
  if (lineStart === 0) return true;
  return text.slice(text.lastIndexOf('\n', lineStart - 2) + 1, lineStart - 1).trim() === '';
}

function isBlankAfter(text: string, lineEnd: number): boolean {
  const next = text.indexOf('\n', lineEnd) + 1;
  return next === 0 || text.slice(next, endOfLine(text, next)).trim() === '';
}
