import { writeCitation, writeSources } from './writing';
import { Citation, CitationRequest, Paper } from '../model';
import { Edit } from '../../text/fixes';

/** The edits that cite at an offset: in a citation in brackets, or right after one, its sources join those that are there; elsewhere the citation is written as it is, with a blank before it where a word ends there. */
export function citeAtOffset(paper: Paper, offset: number, request: CitationRequest): readonly Edit[] {
  const { text } = paper;
  const citation = paper.citations.findLast(each => each.start < offset && offset <= each.end && !isOther(text, each));
  if (!citation) return [{ start: offset, end: offset, text: spaced(text, offset, writeCitation(request)) }];
  const own = writeSources({ ...request, form: request.form === 'suppressed' ? 'suppressed' : 'parenthetical' });
  if (text[citation.end - 1] !== ']') return [{ start: citation.end, end: citation.end, text: ` [${own}]` }];
  const at = placeIn(text, citation, offset);
  return [{ start: at, end: at, text: at === citation.start + 1 ? `${own}; ` : `; ${own}` }];
}

/** A role of MyST, and what is only listed. */
function isOther(text: string, citation: Citation): boolean { return citation.form === 'nocite' || text[citation.end - 1] === '`'; }

/** The end of the part of a citation in which an offset lies: others come after it. */
function placeIn(text: string, { start, end, keys }: Citation, offset: number): number {
  if (text[start] === '[' && offset <= start + 1) return start + 1;
  const next = keys.find(key => key.start > offset && text.lastIndexOf(';', key.start) >= offset);
  let at = next ? text.lastIndexOf(';', next.start) : end - 1;
  while (/\s/.test(text[at - 1])) at--;
  return at;
}

function spaced(text: string, offset: number, citation: string): string {
  return /[\p{L}\p{N}\p{P}]/u.test(text[offset - 1] ?? ' ') && !/[([{«„“‘—–\-/]/.test(text[offset - 1]) ? ` ${citation}` : citation;
}
