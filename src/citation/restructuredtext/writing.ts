import { CitationRequest, CitedSource, Form, KeyContext, Paper } from '../model';
import { blankBefore, citationAt, placeAfterKey } from '../places';
import { paragraphAfter, paragraphBefore } from '../stretches';
import { Run } from '../../bibliography/runs';
import { Edit } from '../../text/fixes';

/** sphinxcontrib-bibtex has no full reference in the text. */
const ROLES: Readonly<Record<Form, string>> = { parenthetical: 'p', narrative: 't', suppressed: 'yearpar', full: 'p', nocite: 'empty' };

/** docutils, Escaping Mechanism. */
export function escapeRestructuredText(text: string): string {
  return text.replace(/[\\*`|]|_(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])_|:(?=:\s*$)/gu, found => `\\${found}`)
    .replace(/^(?=(?:[-+•‣⁃=#~^"'.:]|>>>)(?:\s|$)|\.\.|__|:[^\s:]|([!-/:-@[-`{-~])\1{3,}\s*$)/, '\\').replace(/^(\(?)(\d+|[A-Za-z#]|[ivxlcdmIVXLCDM]+)(?=[.)]\s)/, '$1\\$2');
}

/** Braces and backticks end what stands in them. */
function affix(text: string): string { return text.replace(/[{}]/g, sign => sign === '{' ? '(' : ')').replace(/[\\`]/g, found => `\\${found}`); }

export function citeInRestructuredText(request: CitationRequest): string {
  return request.sources.length > 0 ? `:cite:${ROLES[request.form]}:\`${sourcesOf(request)}\`` : '';
}

function sourcesOf({ sources, lang }: CitationRequest): string { return sources.map(source => sourceOf(source, lang)).join(','); }

function sourceOf(source: CitedSource, lang: string): string {
  const place = placeAfterKey(source, lang);
  return `${source.prefix ? `{${affix(source.prefix)}}` : ''}${source.key}${place ? `{${affix(place)}}` : ''}`;
}

/** Sources join a role before its end; a role stands between blanks or punctuation (docutils, Inline markup recognition rules). */
export function citeAtInRestructuredText(paper: Paper, offset: number, request: CitationRequest): Edit[] {
  if (request.sources.length === 0) return [];
  const { text } = paper, around = citationAt(paper, offset, request.form);
  const isOfItsForm = around && (request.form === around.form || request.form === 'parenthetical');
  if (around && isOfItsForm && text[around.end - 1] === '`') return [{ start: around.end - 1, end: around.end - 1, text: `,${sourcesOf(request)}` }];
  const at = around?.end ?? offset, before = around ? ' ' : blankBefore(text, at);
  return [{ start: at, end: at, text: `${before}${citeInRestructuredText(request)}${/[^\s'")\]}>\-/:.,;!?\\]/.test(text[at] ?? ' ') ? '\\ ' : ''}` }];
}

/** Inside a citing role, where no brace is open. */
export function keyContextInRestructuredText(text: string, offset: number): KeyContext | undefined {
  const before = paragraphBefore(text, offset), open = before.lastIndexOf('`');
  if (open < 0 || !/:(?:foot)?cite(?::[A-Za-z]+)?:$/.test(before.slice(Math.max(0, open - 40), open))) return undefined;
  const typed = before.slice(open + 1), own = /[^\s,{}]*$/.exec(typed)![0];
  if (typed.split('{').length !== typed.split('}').length || (typed.endsWith('}') && !/(?:^|,)\s*\{[^{}]*\}$/.test(typed))) return undefined;
  const after = paragraphAfter(text, offset), end = offset + /^[^\s,{}`]*/.exec(after)![0].length, rest = after.slice(end - offset);
  const isClosed = /^[^`]*?`(?![^\s`])|^[^`:]*`/.test(rest);
  return { start: offset - own.length, end, insert: key => isClosed ? key : `${key}\`` };
}

export function markUpRestructuredText(runs: readonly Run[]): string {
  let written = '', isMarked = false;
  for (const { text, italic, bold, raised, lowered, link } of runs) {
    const [, before, own, after] = /^(\s*)([^]*?)(\s*)$/.exec(text)!, plain = own.replace(/[\\*`|]|_(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])_/gu, found => `\\${found}`);
    // No markup stands in other markup.
    const found = own === '' ? '' : link !== undefined ? `\`${plain.replace(/</g, '\\<')} <${link.replace(/[<>\s`]/g, encodeURIComponent)}>\`__` : raised ? `:sup:\`${plain}\`` : lowered ? `:sub:\`${plain}\`` : bold ? `**${plain}**` : italic ? `*${plain}*` : plain;
    const isNow = found !== plain, last = written + before;
    const needs = found !== '' && ((isNow && /[^\s'"([{<\-/:]$/.test(last)) || (isMarked && before === '' && /^[^\s'")\]}>\-/:.,;!?\\]/.test(found)));
    written = `${last}${needs ? '\\ ' : ''}${found}${after}`;
    if (found !== '' || before !== '') isMarked = isNow && after === '';
  }
  return written;
}
