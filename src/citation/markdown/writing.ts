import { CitationRequest, CitedSource, QuotationRequest } from '../model';
import { placeAfterKey } from '../places';
import { quoted } from '../quotationMarks';
import { Run } from '../../bibliography/runs';
import { isBareKey } from '../../letter/citations';

/** A key with its sign, in braces where Pandoc would not read all of it without. */
export function writeKey(key: string): string { return isBareKey(key) ? `@${key}` : `@{${key}}`; }

/**
 * A citation in Pandoc's Markdown: `[@a, s. 3; see @b]`, `@a [s. 3; @b]`, `[-@a, s. 3]`. It has none that gives the whole reference: `full` is written as a
 * citation in brackets, which a style that cites in notes gives in full. `nocite` is `@a, @b`, as the field of the front matter has it.
 */
export function writeCitation({ sources, form, lang }: CitationRequest): string {
  if (sources.length === 0) return '';
  if (form === 'nocite') return sources.map(({ key }) => writeKey(key)).join(', ');
  if (form === 'narrative' && !sources[0].prefix) {
    const [{ key, locator, suffix }, ...rest] = sources;
    const after = afterKey({ locator, suffix }, lang);
    const others = rest.map(each => writeSource(each, lang, false));
    const inner = [after, ...others].filter(Boolean).join('; ');
    return inner ? `${writeKey(key)} [${inner}]` : writeKey(key);
  }
  return `[${writeSources({ sources, form, lang })}]`;
}

/** What stands in the brackets. */
export function writeSources({ sources, form, lang }: CitationRequest): string { return sources.map(each => writeSource(each, lang, form === 'suppressed')).join('; '); }

function writeSource({ key, prefix, locator, suffix }: CitedSource, lang: string, isSuppressed: boolean): string {
  const after = afterKey({ locator, suffix }, lang);
  const own = `${isSuppressed ? '-' : ''}${writeKey(key)}${after ? `, ${after}` : ''}`;
  return prefix ? `${escapeAffix(prefix)} ${own}` : own;
}

function afterKey(place: Pick<CitedSource, 'locator' | 'suffix'>, lang: string): string { return escapeAffix(placeAfterKey(place, lang).replace(/^[\s,]+/, '')); }

/** On one line, and with no sign that would end it. Quotation marks alone would go on beyond it. */
function escapeAffix(text: string): string { return escapeInline(text.replace(/[^\S\u00a0]+/g, ' ').trim()).replace(/[;"]|(?<![\p{L}\p{N}])'/gu, '\\$&'); }

/** The mark of an omission by itself is no link. */
const OMISSION = /\\\[…\\\](?![([{:\\])/g;
const SPECIAL = /[\\`*_{}[\]<>$^~|@]|!(?=\[)|(?<=^|\s)#|&(?=#?\w+;)|(?<=-)-|(?<=\.\.)\./g;
/** What begins a block at a line's beginning. */
const BLOCK = /^(?:([-+])(?=\s|-|$)|(\(?(?:\d+|[a-zA-Z]|[ivxlcdmIVXLCDM]+))([.)])(?=\s|$)|(:)(?=\s|:)|(=)(?==*$)|(%))/;

function escapeInline(text: string): string { return text.replace(SPECIAL, '\\$&').replace(OMISSION, '[…]'); }

/** Plain text that reads as it is in Markdown. */
export function escapeMarkdown(text: string): string {
  return text.split('\n').map(line => escapeInline(line)
    .replace(BLOCK, (whole, bullet?: string, number?: string, stop?: string) => bullet ? `\\${whole}` : number ? `${number}\\${stop}` : `\\${whole}`)).join('\n');
}

/** Formatted text. */
export function markUpMarkdown(runs: readonly Run[]): string {
  return runs.map(({ text, italic, bold, smallCaps, raised, lowered, link }) => {
    const [, before, own, after] = /^(\s*)([^]*?)(\s*)$/.exec(text)!;
    if (own === '') return text;
    let found = escapeMarkdown(own);
    if (raised) found = `^${found.replace(/ /g, '\\ ')}^`;
    if (lowered) found = `~${found.replace(/ /g, '\\ ')}~`;
    if (smallCaps) found = `[${found}]{.smallcaps}`;
    if (italic) found = `*${found}*`;
    if (bold) found = `**${found}**`;
    if (link) found = `[${found}](<${link.replace(/[<>\s]/g, encodeURIComponent)}>)`;
    return before + found + after;
  }).join('');
}

/** A quotation with its citation after it; a long one is a block, the citation at the end of its last paragraph. */
export function writeQuotation(request: QuotationRequest): string {
  const citation = writeCitation({ ...request, form: request.form === 'narrative' ? 'parenthetical' : request.form });
  if (!request.isBlock) return `${escapeMarkdown(quoted(request.paragraphs.join(' '), request.lang))} ${citation}`.trim();
  const paragraphs = request.paragraphs.map(escapeMarkdown);
  return [...paragraphs.slice(0, -1), `${paragraphs[paragraphs.length - 1] ?? ''} ${citation}`.trim()].map(each => `> ${each}`).join('\n>\n');
}
