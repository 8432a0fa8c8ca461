import { ORG_KEY, closing } from './reading';
import { CitationRequest, CitedSource, Form, KeyContext, Paper } from '../model';
import { blankBefore, citationAt, placeAfterKey } from '../places';
import { paragraphAfter, paragraphBefore } from '../stretches';
import { Run } from '../../bibliography/runs';
import { Edit } from '../../text/fixes';

const STYLES: Readonly<Record<Form, string>> = { parenthetical: '', narrative: '/t', suppressed: '/na', full: '/b', nocite: '/n' };
const SPACE = '\u200b';

/** Zero-width blanks keep signs from being markup (manual of Org, Escape Character). */
export function escapeOrg(text: string): string {
  return text
    .replace(/(?<=^|[\s\-({'"])[*/_=~+](?=\S)|(?<=\S)[\^_](?=[\p{L}\p{N}{*(])|\$(?=\S)|\\(?=[A-Za-z([_])|\[(?=\[|fn:|cite[/:]|\d)|<(?=[<\d])|\{(?=\{\{)|@(?=@)|[cC]ite[a-z]*\*?(?=:)|src(?=_)/gu, found => found + SPACE)
    .replace(/^(?=[*#|:](?!\u200b)|[-+](?:\s|$)|\s*\d+[.)](?:\s|$))/, SPACE);
}

/** A semicolon divides sources, `@` begins a key, brackets go in pairs; none of them can be escaped. */
function affix(text: string): string {
  const plain = escapeOrg(text).replace(/;/g, ',').replace(new RegExp(`@(?=${ORG_KEY})`, 'gu'), `@${SPACE}`);
  return closing(plain, 0, plain.length) < 0 && plain.split('[').length === plain.split(']').length ? plain : plain.replace(/\[/g, '(').replace(/\]/g, ')');
}

export function citeInOrg(request: CitationRequest): string {
  return request.sources.length > 0 ? `[cite${STYLES[request.form]}:${sourcesInOrg(request)}]` : '';
}

function sourcesInOrg({ sources, lang }: CitationRequest): string { return sources.map(source => sourceInOrg(source, lang)).join('; '); }

function sourceInOrg(source: CitedSource, lang: string): string {
  const place = placeAfterKey(source, lang);
  return `${source.prefix ? `${affix(source.prefix)} ` : ''}@${source.key}${place ? ` ${affix(place)}` : ''}`;
}

/** Sources join a citation in brackets after its last one, before what is common to all. */
export function citeAtInOrg(paper: Paper, offset: number, request: CitationRequest): Edit[] {
  if (request.sources.length === 0) return [];
  const { text } = paper, around = citationAt(paper, offset, request.form);
  if (!around) return [{ start: offset, end: offset, text: blankBefore(text, offset) + citeInOrg(request) }];
  const isOfItsForm = request.form === around.form || request.form === 'parenthetical';
  if (!isOfItsForm || !text.startsWith('[cite', around.start) || around.keys.length === 0) return [{ start: around.end, end: around.end, text: ` ${citeInOrg(request)}` }];
  const last = around.keys[around.keys.length - 1].end, next = text.indexOf(';', last);
  const at = next < 0 || next > around.end - 1 ? around.end - 1 : next;
  return [{ start: at, end: at, text: `; ${sourcesInOrg(request)}` }];
}

const OF_KEY = new RegExp(ORG_KEY.replace('@', ''), 'u');
const HEAD = /\[cite(?:\/[\w/-]+)?:\s*$/;
const LINK = /(?:^|[^\p{L}\p{N}[])[A-Za-z]{0,12}[cC]ite[a-z]{0,12}\*?:(?:[\p{L}\p{N}_:.+/-]+,)*$/u;

/** After `@` in a citation's brackets, after `[cite:`, after org-ref's `cite:`. */
export function keyContextInOrg(text: string, offset: number): KeyContext | undefined {
  let start = offset, end = offset;
  while (start > 0 && offset - start < 200 && OF_KEY.test(text[start - 1]) && !(text[start - 1] === ':' && /cite[\w/-]*$/.test(text.slice(Math.max(0, start - 60), start - 1)))) start--;
  while (end < text.length && end - offset < 200 && OF_KEY.test(text[end])) end++;
  const before = paragraphBefore(text, start), open = before.lastIndexOf('[cite'), isAfterSign = before.endsWith('@');
  if (open >= 0 && /^\[cite(?:\/[\w/-]+)?:/.test(before.slice(open)) && closing(before, open + 1, before.length) < 0) {
    if (!isAfterSign && !HEAD.test(before) && !/;\s*$/.test(before)) return undefined;
    const after = paragraphAfter(text, end).split('[cite')[0], isClosed = closing(after, 0, after.length) >= 0;
    return { start, end, insert: key => `${isAfterSign ? '' : '@'}${key}${isClosed ? '' : ']'}` };
  }
  if (!LINK.test(before.slice(before.lastIndexOf('\n') + 1))) return undefined;
  while (end > offset && /[.,:;?!)]/.test(text[end - 1])) end--;
  return { start, end, insert: key => key };
}

export function markUpOrg(runs: readonly Run[]): string {
  let written = '';
  for (const { text, italic, bold, raised, lowered, link } of runs) {
    const [, before, own, after] = /^(\s*)([^]*?)(\s*)$/.exec(text)!;
    if (own === '') { written += text; continue; }
    let found = escapeOrg(own);
    if (raised) found = `^{${found}}`;
    if (lowered) found = `_{${found}}`;
    if (italic) found = `/${found}/`;
    if (bold) found = `*${found}*`;
    if (link !== undefined) found = `[[${link.replace(/[[\]\s]/g, encodeURIComponent)}][${found}]]`;
    const isMarked = italic ?? bold ?? false, last = written + before;
    // The signs of emphasis stand between blanks or punctuation.
    const needs = (isMarked && /[^\s\-({'"]$/.test(last)) || (/[/*]$/.test(last) && /^[\p{L}\p{N}]/u.test(found));
    written = `${last}${needs ? SPACE : ''}${found}${after}`;
  }
  return written;
}
