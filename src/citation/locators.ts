import { Locator } from './model';
import { PARTS, TERMS } from './locatorTerms';
import { LANGUAGES, primarySubtag } from '../letter/languages';
import { Range } from '../text/range';

/** A locator with its place in the text that it was read from. */
export interface ReadLocator extends Locator, Range { readonly address?: string }

/** What follows a key: its locator, if it begins with one, and the rest. */
export interface Affix { readonly locator?: ReadLocator; readonly suffix?: string }

const WORD = /[^\s,;{}()[\]]/;
/** A number, a span of them, a folio (`12r`), a roman numeral; more of them after `,`, `;`, `and`. */
const NUMBER = String.raw`(?:\p{L}{0,3}\d[\p{L}\p{N}]{0,8}(?:[.:]\p{N}{1,8}){0,6}|\([\p{L}\p{N}]{1,8}\)|\[\d{1,8}\])(?:\([\p{L}\p{N}]{1,8}\))?`;
const ROMAN = String.raw`[ivxlcdmIVXLCDM]{1,12}(?![\p{L}\p{N}])(?:\([\p{L}\p{N}]{1,8}\))?`;
const AFTER = String.raw`(?:[ ]?(?:ff?|n|f{1,2}|sq|sqq)\.?(?![\p{L}\p{N}]))?`;
const NUMBERS = `${NUMBER}(?:[ ]?[-–—][ ]?${NUMBER})?${AFTER}`;
const ROMANS = `${ROMAN}(?:[ ]?[-–—][ ]?(?:${ROMAN}|${NUMBER}))?${AFTER}`;
const OTHER = '(?:[ ]?[,;&][ ]?|[ ](?:och|and|und|et|e|и|en|&)[ ])';
/** After a number a letter by itself is a word: `s. 4, i urval`. */
const VALUES = new RegExp(`${NUMBERS}(?:${OTHER}(?:${NUMBERS}))*|${ROMANS}(?:${OTHER}(?:${ROMANS}|${NUMBERS}))*`, 'uy');
const BARE = /^\p{L}{0,3}\d/u;

type Words = Map<string, { readonly label: string; readonly lang: string }[]>;

const words: Words = new Map(), parts: Words = new Map();
for (const [lang, terms] of Object.entries(TERMS)) {
  for (const [label, { one, many }] of Object.entries(terms)) for (const form of [...one, ...many]) add(words, form, label, lang);
}
for (const { code, point } of LANGUAGES) add(words, point, 'point', code);
for (const [lang, names] of Object.entries(PARTS)) {
  for (const [label, forms] of Object.entries(names)) for (const form of forms) add(parts, form.replace(/\.$/, ''), label, lang);
}

function add(to: Words, form: string, label: string, lang: string): void {
  const key = form.toLowerCase();
  to.set(key, [...to.get(key) ?? [], { label, lang }]);
}

/**
 * Reads what stands after a key, as Pandoc and citeproc do (Pandoc manual, Citation syntax): a word for a locator and what it counts, all in
 * braces, or a number by itself, which is a page. The words of all languages are known; where one means several things, the paper's has the say.
 */
export function readAffix(text: string, lang?: string): Affix {
  if (text === '') return {};
  const at = /^\s*(?:,\s*)?/.exec(text)![0].length;
  const locator = text[at] === '{' ? delimited(text, at, lang) : integrated(text, at, text.length, lang);
  const suffix = clean(locator ? text.slice(locator.after) : text);
  if (!locator) return suffix === '' ? {} : { suffix };
  return suffix === '' ? { locator: withAddress(locator.locator) } : { locator: withAddress(locator.locator), suffix };
}

/** A locator by itself, as a person writes it: `punkt 4`, `s. 203–205`, `12`; undefined where it is none. */
export function parseLocator(text: string, lang?: string): Locator | undefined {
  const { locator, suffix } = readAffix(text, lang);
  return locator && suffix === undefined ? { label: locator.label, value: locator.value } : undefined;
}

interface Found { readonly locator: ReadLocator; readonly after: number }

function delimited(text: string, open: number, lang: string | undefined): Found | undefined {
  let depth = 0, close = open;
  for (; close < text.length; close++) {
    if (text[close] === '{') depth++;
    else if (text[close] === '}' && --depth === 0) break;
  }
  if (close >= text.length || clean(text.slice(open + 1, close)) === '') return undefined;
  const start = open + 1 + /^\s*/.exec(text.slice(open + 1, close))![0].length;
  const end = start + text.slice(start, close).trimEnd().length;
  const label = labelAt(text, start, end, lang);
  const locator = label && label.end < end ? { label: label.label, value: clean(text.slice(label.end, end)) } : partAt(text.slice(start, end), lang) ?? { label: 'page', value: clean(text.slice(start, end)) };
  return { locator: { ...locator, start, end }, after: close + 1 };
}

function integrated(text: string, at: number, limit: number, lang: string | undefined): Found | undefined {
  const label = labelAt(text, at, limit, lang);
  const from = label?.end ?? at;
  VALUES.lastIndex = from;
  const match = VALUES.exec(text);
  if (match && (label || BARE.test(match[0]))) {
    return { locator: { label: label?.label ?? 'page', value: written(match[0]), start: at, end: VALUES.lastIndex }, after: VALUES.lastIndex };
  }
  const word = wordAt(text, at, limit);
  const part = partAt(word, lang);
  return part && { locator: { ...part, start: at, end: at + word.length }, after: at + word.length };
}

/** The word or words that say what is counted, with the blanks after them. */
function labelAt(text: string, at: number, limit: number, lang: string | undefined): { label: string; end: number } | undefined {
  const first = /^[§¶]{1,2}|^№{1,2}|^\p{L}[\p{L}\p{M}’ᵒˢ°]*\.?(?:[ ]?\p{L}{1,3}\.)?/u.exec(text.slice(at, Math.min(limit, at + 40)))?.[0];
  if (first === undefined) return undefined;
  const word = /^\P{L}+|^[^ .]+\.?/u.exec(first)![0];
  for (const form of [first, word, word.replace(/\.$/, '')]) {
    const meanings = words.get(form.toLowerCase())?.filter(each => isKnownIn(primarySubtag(lang), form, each));
    const next = text[at + form.length] ?? '';
    if (!meanings || meanings.length === 0 || /\p{L}/u.test(next)) continue;
    const { label } = meanings.find(each => each.lang === primarySubtag(lang)) ?? meanings[0];
    return { label, end: at + form.length + /^\s*/.exec(text.slice(at + form.length, at + form.length + 40))![0].length };
  }
  return undefined;
}

/** Abbreviations, signs and points are known from every language; whole words from the paper's and from English (`not 3` is a note in Swedish alone). */
function isKnownIn(own: string | undefined, form: string, { label, lang }: { label: string; lang: string }): boolean {
  return own === undefined || lang === own || lang === 'en' || label === 'point' || /[.§¶]$/.test(form);
}

function wordAt(text: string, at: number, limit: number): string {
  let end = at;
  while (end < limit && WORD.test(text[end])) end++;
  return text.slice(at, end);
}

/** The opening, the closing or the postscript of a letter, by its name. */
function partAt(word: string, lang: string | undefined): Locator | undefined {
  const meanings = parts.get(word.toLowerCase().replace(/\.$/, ''));
  return meanings && { label: (meanings.find(each => each.lang === primarySubtag(lang)) ?? meanings[0]).label, value: word };
}

function withAddress(locator: ReadLocator): ReadLocator {
  const address = addressOf(locator);
  return address === undefined ? locator : { ...locator, address };
}

/** The part of a letter that a locator would be: `p4`, `p4.2`, `opening`; a page may be a point. The first of several. */
export function addressOf({ label, value }: Locator): string | undefined {
  if (label === 'opening' || label === 'closing' || label === 'ps') return label;
  if (label === 'point') return /^\d{1,3}[a-z]?(?:\.\d{1,3})?/.exec(value)?.[0].replace(/^/, 'p');
  if (label === 'paragraph') return /^\d{1,3}(?![\d.])/.exec(value)?.[0].replace(/^/, 'n');
  return label === 'page' && /^\d{1,3}(?:\.\d{1,3})?$/.test(value) ? `p${value}` : undefined;
}

/** What cites a part of a letter. `n3`, a paragraph outside any point, is a paragraph. */
export function locatorOf(address: string): Locator | undefined {
  const [, kind, number] = /^([pn])(\d+[a-z]?(?:\.\d+)?)$/.exec(address) ?? [];
  if (kind) return { label: kind === 'p' ? 'point' : 'paragraph', value: number };
  return address === 'opening' || address === 'closing' || address === 'ps' ? { label: address, value: '' } : undefined;
}

/** A locator in the words of a language: `punkt 4`, `punkterna 4 och 5`, `s. 203–205`, `pp. 3–5`. */
export function writeLocator({ label, value }: Locator, lang: string): string {
  const code = primarySubtag(lang) ?? 'en';
  const terms = TERMS[code] ?? TERMS.en;
  const part = (PARTS[code] ?? PARTS.en)[label];
  if (part) return part[0];
  const form = terms[label] ?? TERMS.en[label] ?? { one: [label], many: [label] };
  const own = value.trim().replace(/(?<=[\p{L}\p{N}])[ ]?-{1,2}[ ]?(?=[\p{L}\p{N}])/gu, '–');
  const isMany = /\d\p{L}{0,2}(?:\s?[–&,;]|\s\p{L}+\s)\s?\p{L}{0,2}\d/u.test(own) || /^[ivxlcdm]+–[ivxlcdm]+$/i.test(own);
  const word = (isMany ? form.many[0] : undefined) ?? form.one[0];
  return `${word}${/[§¶]$/.test(word) ? '\u00a0' : ' '}${own}`;
}

function written(value: string): string { return clean(value).replace(/\s*[–—]\s*/g, '-'); }

function clean(text: string): string { return text.replace(/\s+/g, ' ').trim(); }
