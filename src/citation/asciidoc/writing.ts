import { AsciidocPaper } from './reading';
import { CitationRequest, CitedSource, Form, KeyContext, Paper } from '../model';
import { blankBefore, citationAt, placeAfterKey } from '../places';
import { paragraphAfter, paragraphBefore } from '../stretches';
import { Run } from '../../bibliography/runs';
import { Edit } from '../../text/fixes';

/** The macros of asciidoctor-bibtex, and of asciidoctor-bibliography. Neither has one that only lists. */
const MACROS: Readonly<Record<Form, string>> = { parenthetical: 'cite', narrative: 'citenp', suppressed: 'cite', full: 'bibitem', nocite: 'cite' };
const NAMED_MACROS: Readonly<Record<Form, string>> = { parenthetical: 'cite', narrative: 'citet', suppressed: 'citeyearpar', full: 'fullcite', nocite: 'cite' };
const LABELS = /^(?:book|chapter|column|figure|folio|issue|line|note|opus|page|paragraph|part|section|sub-verbo|verse|volume)$/;

const reference = (sign: string): string => `&#${sign.codePointAt(0)};`;

/** Character references stand for the signs of formatting (AsciiDoc Language, Escape and Prevent Substitutions: a backslash would show where nothing is to be escaped). */
export function escapeAsciidoc(text: string): string {
  return text
    .replace(/[*_`#+^~{\\|]|<(?=<)|\[(?=\[)|(?<![\s(])\[|(?<=[\p{L}\p{N}]):(?=\S*\[|\/\/)|(?<=(?<![\p{L}\p{N}])(?:cite[a-z]{0,12}|bibitem|fullcite|nocite)):|-(?=-)|\.(?=\.\.)|\((?=\()/gu, reference)
    .replace(/^(?=\s*(?:[-.=:'"/[]|\d+\.\s|[A-Z]+:\s|<))/, '{empty}');
}

function hasNamedLocators(paper: Paper | undefined): boolean { return (paper as AsciidocPaper | undefined)?.hasNamedLocators === true; }

export function citeInAsciidoc(request: CitationRequest, paper?: Paper): string {
  const { sources, form, lang } = request;
  if (sources.length === 0) return '';
  if (hasNamedLocators(paper)) return `${NAMED_MACROS[form]}:${sources.map(source => `[${namedSource(source, lang)}]`).join('+')}`;
  const groups: CitedSource[][] = [];
  for (const source of sources) if (groups.length === 0 || source.prefix || form === 'full') groups.push([source]); else groups[groups.length - 1].push(source);
  return groups.map(group => `${MACROS[form]}:${pretext(group[0].prefix ?? '')}[${group.map(source => sourceInAsciidoc(source, lang)).join(', ')}]`).join('; ');
}

function pretext(text: string): string { return text.replace(/[[\]\n]/g, reference); }

/** A page is its number: the style says what it is. */
function sourceInAsciidoc(source: CitedSource, lang: string): string {
  const { key, locator } = source, isPage = locator?.label === 'page' && /^\d/.test(locator.value);
  const place = placeAfterKey(source, lang), number = isPage ? place.replace(/^[^\d]*(?=\d)/, '') : place;
  return number ? `${key}(${number.replace(/[()\n]/g, reference)})` : key;
}

function namedSource(source: CitedSource, lang: string): string {
  const { key, prefix, locator, suffix } = source, value = (text: string): string => `"${text.replace(/["[\]\n]/g, reference)}"`;
  const place = locator && (LABELS.test(locator.label) ? `, ${locator.label}=${/^[\w-]+$/.test(locator.value) ? locator.value : value(locator.value)}` : `, locator=${value(` ${placeAfterKey({ locator }, lang)}`)}`);
  return `${key}${prefix ? `, prefix=${value(`${prefix} `)}` : ''}${place ?? ''}${suffix ? `, suffix=${value(`${/^[,.;:]/.test(suffix) ? '' : ', '}${suffix}`)}` : ''}`;
}

/** A source without a prefix joins a citation in its brackets. */
export function citeAtInAsciidoc(paper: Paper, offset: number, request: CitationRequest): Edit[] {
  if (request.sources.length === 0) return [];
  const around = citationAt(paper, offset, request.form);
  if (!around) return [{ start: offset, end: offset, text: blankBefore(paper.text, offset) + citeInAsciidoc(request, paper) }];
  const isOfItsForm = (request.form === around.form || request.form === 'parenthetical') && around.form !== 'full', isNamed = hasNamedLocators(paper);
  if (!isOfItsForm || (!isNamed && request.sources.some(({ prefix }) => prefix))) return [{ start: around.end, end: around.end, text: ` ${citeInAsciidoc(request, paper)}` }];
  if (isNamed) return [{ start: around.end, end: around.end, text: request.sources.map(source => `+[${namedSource(source, request.lang)}]`).join('') }];
  return [{ start: around.end - 1, end: around.end - 1, text: `, ${request.sources.map(source => sourceInAsciidoc(source, request.lang)).join(', ')}` }];
}

const OPEN = /(?:^|[^\p{L}\p{N}_\\])(?:cite(?:np|t|p|alt|alp|author|year|yearpar)?\*?|fullcite|nocite|bibitem):[^[\]\n]*\[(?:[^[\]]*\]\+[^[\]\n]*\[)*(?:[^[\]()]|\([^()]*\))*$/u;

/** Inside the brackets of a citing macro, where a key may stand. */
export function keyContextInAsciidoc(text: string, offset: number): KeyContext | undefined {
  const before = paragraphBefore(text, offset).slice(-500), own = /[^\s,()[\]]*$/.exec(before)![0], start = offset - own.length;
  const head = before.slice(0, before.length - own.length);
  if (!OPEN.test(head) || !/(?:\[|,)\s*$/.test(head) || own.includes('=')) return undefined;
  const after = paragraphAfter(text, offset), end = offset + /^[^\s,()[\]]*/.exec(after)![0].length;
  const isClosed = /^[^[\]\n]*\]/.test(after.slice(end - offset));
  return { start, end, insert: key => isClosed ? key : `${key}]` };
}

export function markUpAsciidoc(runs: readonly Run[]): string {
  return runs.map(({ text, italic, bold, smallCaps, raised, lowered, link }, index) => {
    const [, before, own, after] = /^(\s*)([^]*?)(\s*)$/.exec(text)!;
    if (own === '') return text;
    let found = index === 0 ? escapeAsciidoc(own) : escapeAsciidoc(own).replace(/^\{empty\}/, '');
    if (raised) found = `^${found.replace(/ /g, '&#32;')}^`;
    if (lowered) found = `~${found.replace(/ /g, '&#32;')}~`;
    if (smallCaps) found = `[.small-caps]##${found}##`;
    if (italic) found = `__${found}__`;
    if (bold) found = `**${found}**`;
    if (link !== undefined) found = `link:++${link.replace(/[+\s[\]]/g, encodeURIComponent)}++[${found.replace(/[[\]]/g, reference)}]`;
    return before + found + after;
  }).join('');
}
