import { asciidocBlocks } from './blocks';
import { citeCommand } from '../latex/citeCommands';
import { addressOf } from '../locators';
import { CitedKey, Form, Paper, PaperLanguage } from '../model';
import { Markup, placeIn } from '../places';
import { Closers, InlineReader, between, isEscaped } from '../stretches';
import { Range } from '../../text/range';

export interface AsciidocPaper extends Paper { readonly hasNamedLocators: boolean }

const MARKUP = /&#(\d{1,7});|--|\s+/g;
const sign = (found: string, code?: string): string => code ? String.fromCodePoint(Math.min(0x10ffff, Number(code))) : found === '--' ? '–' : ' ';
export const ASCIIDOC_MARKUP: Markup = {
  masked: text => text.replace(MARKUP, (found, code?: string) => sign(found, code).padEnd(found.length)),
  plain: text => text.replace(MARKUP, sign).trim(),
};

const MACRO = '(?:cite(?:np|t|p|alt|alp|author|year|yearpar)?\\*?|fullcite|nocite|bibitem)';
const SPECIAL = new RegExp(`${MACRO}:|(?:pass|stem|latexmath|asciimath|kbd|btn):[a-z,]{0,20}\\[|https?://[^\\s[\\]]*|\`+|\\++`, 'gu');
/** What stands before the bracket: asciidoctor-bibtex, CitationMacro. */
const PRETEXT = /[^[\]\n]{0,300}\[/y;
const ITEM = /\s*([^\s,()[\]]+)(?:\(([^)]{0,1000})\))?\s*/y;
/** What asciidoctor-bibliography says of a source (its manual, Citations). */
const NAMED = /\s*([a-z-]{1,20})=(?:"([^"\n]*)"|([^,\]\n]*))\s*/y;
const LOCATORS = new Set(['book', 'chapter', 'column', 'figure', 'folio', 'issue', 'line', 'note', 'opus', 'page', 'paragraph', 'part', 'section', 'sub-verbo', 'verse', 'volume']);

export function readAsciidoc(text: string, language: PaperLanguage): AsciidocPaper {
  const { opaque, bibliographies, csl, lang, hasNamedLocators } = asciidocBlocks(text);
  const reader = new Inlines(text, lang);
  for (const { start, end } of between(opaque, text.length)) reader.read(start, end);
  return {
    text, language, hasNamedLocators, citations: reader.citations, opaque: [...opaque, ...reader.opaque].sort((a, b) => a.start - b.start),
    ...bibliographies.length > 0 && { bibliographies }, ...csl && { csl }, ...lang && { lang },
  };
}

function isMark(sign: string | undefined): boolean { return sign === '"' || sign === '\''; }

class Inlines extends InlineReader {
  constructor(text: string, private readonly lang: string | undefined) { super(text, SPECIAL); }

  protected take(found: string, at: number, end: number, closers: Closers): number {
    if (found[0] === '`' || found[0] === '+') return this.verbatim(found, at, closers);
    if (found.startsWith('http')) return at + found.length;
    // Asked of what is found: before every place it would cost the most of all.
    if (/[\p{L}\p{N}_]/u.test(this.text[at - 1] ?? ' ')) return at + 1;
    if (found.endsWith('[')) return this.hidden(at, at + found.length, ']', closers);
    return isEscaped(this.text, at) ? at + found.length : this.cite(found.slice(0, -1), at, Math.min(end, closers.limit(at)));
  }

  /** Monospaced and passed through: one sign stands at the ends of words, several anywhere. */
  private verbatim(fence: string, at: number, closers: Closers): number {
    const { text } = this, from = at + fence.length;
    // Quotation marks that curve: "`text`".
    if (fence === '`' && (isMark(text[at - 1]) || isMark(text[from]))) return from;
    if (fence.length > 1) return this.hidden(at, from, fence, closers);
    if (/[\p{L}\p{N}_\]]/u.test(text[at - 1] ?? ' ') || /\s/.test(text[from] ?? ' ')) return from;
    const close = closers.find(fence, from + 1, found => !/\s/.test(text[found - 1]) && !/[\p{L}\p{N}_]/u.test(text[found + 1] ?? ' '));
    if (close < 0) return from;
    this.opaque.push({ start: at, end: close + 1 });
    return close + 1;
  }

  private cite(name: string, at: number, limit: number): number {
    const { text } = this, from = at + name.length + 1;
    const form: Form = name === 'citenp' ? 'narrative' : name === 'bibitem' ? 'full' : citeCommand(name.replace('*', ''), false, true)?.form ?? 'parenthetical';
    const keys: CitedKey[] = [];
    let end = from;
    for (let bracket = this.opening(from, limit); bracket >= 0; bracket = text[end] === '+' ? this.opening(end + 1, limit) : -1) {
      const after = this.items(bracket + 1, limit, keys, ASCIIDOC_MARKUP.plain(text.slice(keys.length > 0 ? bracket : from, bracket)), form === 'suppressed');
      if (after < 0) break;
      end = after;
    }
    if (keys.length === 0 || end === from) return from;
    this.citations.push({ form, start: at, end, keys });
    return end;
  }

  private opening(from: number, limit: number): number {
    PRETEXT.lastIndex = from;
    return PRETEXT.test(this.text) && PRETEXT.lastIndex <= limit ? PRETEXT.lastIndex - 1 : -1;
  }

  /** The sources up to the closing bracket, and the offset after it; -1 where they are none. */
  private items(from: number, limit: number, keys: CitedKey[], pretext: string, isSuppressed: boolean): number {
    const { text } = this, found: CitedKey[] = [];
    for (let at = from; at < limit;) {
      NAMED.lastIndex = at;
      const named = found.length > 0 ? NAMED.exec(text) : null;
      if (named && NAMED.lastIndex <= limit) {
        found.push(this.said(found.pop()!, named, at));
        at = NAMED.lastIndex;
      } else {
        ITEM.lastIndex = at;
        const item = ITEM.exec(text);
        if (!item || ITEM.lastIndex > limit) return -1;
        const start = at + item[0].indexOf(item[1]), end = start + item[1].length;
        let cited: CitedKey = { start, end, key: item[1] };
        if (item[2] !== undefined) cited = { ...cited, ...placeIn(text, { start: end + 1, end: end + 1 + item[2].length }, ASCIIDOC_MARKUP, this.lang) };
        if (found.length === 0 && pretext) cited = { ...cited, prefix: pretext };
        found.push(isSuppressed ? { ...cited, suppressed: true } : cited);
        at = ITEM.lastIndex;
      }
      if (text[at] === ']') {
        keys.push(...found);
        return at + 1;
      }
      if (text[at++] !== ',') return -1;
    }
    return -1;
  }

  /** `page=42`, `prefix="see "`. */
  private said(key: CitedKey, [whole, name, quoted, bare]: RegExpExecArray, at: number): CitedKey {
    const written = quoted ?? bare, start = at + whole.length - whole.trimStart().length, end = at + whole.trimEnd().length;
    const value = ASCIIDOC_MARKUP.plain(written);
    if (value === '') return key;
    if (name === 'prefix' || name === 'suffix') return { ...key, [name]: value };
    if (key.locator) return key;
    if (LOCATORS.has(name)) {
      const locator = { label: name, value: value.replace(/\s*[–—]\s*/g, '-') }, address = addressOf(locator);
      return { ...key, locator: { ...locator, start, end, ...address !== undefined && { address } } };
    }
    if (name !== 'locator') return key;
    const from = at + whole.indexOf(written, whole.indexOf('='));
    const range: Range = { start: from, end: from + written.length };
    return { ...key, ...placeIn(this.text, range, ASCIIDOC_MARKUP, this.lang) };
  }
}
