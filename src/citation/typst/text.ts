import { Markup } from '../places';

const MARKUP = /\\(?:u\{[0-9a-fA-F]{1,6}\}|[^])|---?|\.\.\.|-\?|#(?:emph|strong|smallcaps|super|sub|text|highlight)\[|[~*_\]]|\s+/g;
const SIGNS: Readonly<Record<string, string>> = { '---': '—', '--': '–', '...': '…', '-?': '' };

function sign(found: string): string {
  if (found[0] === '\\') return found[1] === 'u' && found.length > 2 ? String.fromCodePoint(Math.min(0x10ffff, parseInt(found.slice(3, -1), 16))) : found[1].trim();
  return SIGNS[found] ?? (found[0] === '~' || found.trim() === '' ? ' ' : '');
}

export const TYPST_MARKUP: Markup = {
  masked: text => text.replace(MARKUP, found => (sign(found) || ' ').padEnd(found.length)),
  plain: text => text.replace(MARKUP, sign).replace(/ {2,}/g, ' ').trim(),
};

/** What Typst reads as markup, comments, links, dashes and list items (Typst reference, Syntax). */
export function escapeTypst(text: string): string {
  return text
    .replace(/[\\*_`$#@<>~[\]]|\/(?=[/*])|-(?=[-?])|\.(?=\.\.)/g, found => `\\${found}`)
    .replace(/^\s*(?:=+|[-+/])(?=\s|$)/, found => found.replace(/\S/, sign => `\\${sign}`))
    .replace(/^(\s*\d+)(?=\.(?:\s|$))/, '$1\\')
    .replace(/\u00a0/g, '~');
}
