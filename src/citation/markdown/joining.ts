import { writeCitation, writeSources } from './writing';
import { Citation, CitationRequest, Paper } from '../model';
import { keyAfter } from '../../letter/citations';
import { Edit } from '../../text/fixes';

/** The edits that cite at an offset: in a citation in brackets, or right after one, its sources join those that are there; elsewhere the citation is written as it is, with a blank before it where a word ends there. */
export function citeAtOffset(paper: Paper, offset: number, request: CitationRequest): readonly Edit[] {
  const { text } = paper;
  const at = paper.citations.findLast(each => each.start < offset && offset <= each.end);
  if (at?.form === 'nocite') return [{ start: at.end, end: at.end, text: `, ${writeCitation({ ...request, form: 'nocite' })}` }];
  const citation = at && isRole(text, at) ? undefined : at;
  if (!citation) return [{ start: offset, end: offset, text: spaced(text, offset, writeCitation(request)) }];
  const own = writeSources({ ...request, form: request.form === 'suppressed' ? 'suppressed' : 'parenthetical' });
  if (text[citation.end - 1] !== ']') return [{ start: citation.end, end: citation.end, text: ` [${own}]` }];
  const place = placeIn(text, citation, offset);
  return [{ start: place, end: place, text: place === citation.start + 1 ? `${own}; ` : `; ${own}` }];
}

/** A role of MyST. */
function isRole(text: string, { end }: Citation): boolean { return text[end - 1] === '`'; }

/** The end of the part of a citation in which an offset lies: others come after it. */
function placeIn(text: string, { start, end, keys }: Citation, offset: number): number {
  if (text[start] === '[' && offset <= start + 1) return start + 1;
  const next = keys.find(key => key.start > offset && text.lastIndexOf(';', key.start) >= offset);
  let at = next ? text.lastIndexOf(';', next.start) : end - 1;
  while (/\s/.test(text[at - 1])) at--;
  return at;
}

function spaced(text: string, offset: number, citation: string): string {
  const own = inBraces(text, offset, citation);
  return /[\p{L}\p{N}\p{P}]/u.test(text[offset - 1] ?? ' ') && !/[([{«„“‘—–\-/]/.test(text[offset - 1]) ? ` ${own}` : own;
}

/** A bare key in braces where it would go on into what follows, or where `@a. Text` at the beginning of a line would be an item of a list of examples. */
function inBraces(text: string, offset: number, citation: string): string {
  const key = /^@([^\s{]+)$/.exec(citation)?.[1], after = text.slice(offset, offset + 20);
  const isExample = /^[.)](?:\s|$)/.test(after) && /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, offset - 20), offset));
  return key !== undefined && (isExample || keyAfter(citation + after, 0)?.key !== key) ? `@{${key}}` : citation;
}
