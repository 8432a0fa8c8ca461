import { severalOf } from './citeCommands';
import { LatexPaper } from './reading';
import { blankBefore, citationAt, placeAfterKey } from '../places';
import { Citation, CitationRequest, CitedSource, Form, Paper } from '../model';
import { Edit } from '../../text/fixes';

const SPECIALS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}', '{': '\\{', '}': '\\}', '$': '\\$', '&': '\\&', '#': '\\#', '%': '\\%', _: '\\_', '^': '\\textasciicircum{}', '~': '\\textasciitilde{}',
  '"': '\'\'', '`': '\\textasciigrave{}', '\u00a0': '~', '\u202f': '\\,', '\u2009': '\\,',
};

/** Signs of TeX, and what fonts make of two signs; a straight quotation mark is one of babel's own signs, and reads as a closing one. */
export function escapeLatex(text: string): string {
  return text.replace(/(?:-(?=-)|'(?=')|,(?=,)|<(?=<)|>(?=>))|[\\{}$&#%_^~"`\u00a0\u202f\u2009]/g, found => SPECIALS[found] ?? `${found}{}`);
}

type Names = Readonly<Record<Exclude<Form, 'nocite'>, string>>;
const BIBLATEX: Names = { parenthetical: 'autocite', narrative: 'textcite', suppressed: 'autocite*', full: 'fullcite' };
const NATBIB: Names = { parenthetical: 'citep', narrative: 'citet', suppressed: 'citeyearpar', full: 'bibentry' };

export function citeInLatex(request: CitationRequest, paper?: Paper): string {
  const { sources, form, lang } = request;
  if (sources.length === 0) return '';
  if (form === 'nocite') return `\\nocite{${keysOf(sources)}}`;
  const { dialect, packages } = latexOf(paper);
  if (dialect === 'biblatex') {
    const name = BIBLATEX[form], several = severalOf(name);
    if (isPlain(sources)) return `\\${name}{${keysOf(sources)}}`;
    return several && sources.length > 1 ? `\\${several}${sources.map(source => group(source, lang)).join('')}` : sources.map(source => `\\${name}${group(source, lang)}`).join('; ');
  }
  if (dialect === 'bibtex') {
    return isPlain(sources) ? `\\cite{${keysOf(sources)}}` : sources.map(source => `${source.prefix ? `${escapeLatex(source.prefix)} ` : ''}\\cite${group({ ...source, prefix: undefined }, lang)}`).join('; ');
  }
  // natbib has no full reference of its own, and bibentry keeps no place.
  const name = form === 'full' && !packages?.has('bibentry') ? 'citep' : NATBIB[form];
  if (form === 'full' && name === 'bibentry') return sources.map(({ key }) => `\\bibentry{${key}}`).join('; ');
  if (isPlain(sources)) return `\\${name}{${keysOf(sources)}}`;
  return name === 'citep' && sources.length > 1 ? `\\citetext{${sources.map(source => `\\citealp${group(source, lang)}`).join('; ')}}` : sources.map(source => `\\${name}${group(source, lang)}`).join('; ');
}

export function latexOf(paper: Paper | undefined): Partial<LatexPaper> { return paper && 'dialect' in paper ? paper as LatexPaper : { dialect: 'biblatex' }; }

function keysOf(sources: readonly CitedSource[]): string { return sources.map(({ key }) => key).join(','); }

/** Whether nothing is said of any source but that it is cited. */
function isPlain(sources: readonly CitedSource[]): boolean { return sources.every(({ prefix, locator, suffix }) => !prefix && !locator && !suffix); }

/** `[pre][post]{key}`. */
function group(source: CitedSource, lang: string): string {
  const { key, prefix = '' } = source, place = placeAfterKey(source, lang).replace(/^(\S{1,6}) (?=\d)/, '$1\u00a0');
  return `${prefix ? `[${argument(prefix)}]` : ''}${prefix || place ? `[${argument(place)}]` : ''}{${key}}`;
}

/** Brackets would end an optional argument. No line breaks between a word and the number after it. */
function argument(text: string): string {
  const escaped = escapeLatex(text);
  return /[[\]]/.test(escaped) ? `{${escaped}}` : escaped;
}

const HEAD = /\\([A-Za-z]+)(\*?)/y;

/** A source joins the citation around the offset where that can hold it; else it is cited after it. */
export function citeAtInLatex(paper: Paper, offset: number, request: CitationRequest): Edit[] {
  if (request.sources.length === 0) return [];
  const { text } = paper, around = citationAt(paper, offset, request.form);
  if (!around) return [{ start: offset, end: offset, text: blankBefore(text, offset) + apart(text, offset, citeInLatex(request, paper)) }];
  const joined = request.form === around.form || request.form === 'parenthetical' ? join(text, around, request) : undefined;
  return joined ?? [{ start: around.end, end: around.end, text: apart(text, around.end, ` ${citeInLatex(request, paper)}`) }];
}

/** Commands that take several sources go on as long as brackets follow. */
function apart(text: string, offset: number, written: string): string { return /\\[A-Za-z]+s[[{]/.test(written) && /^[ \t]*[[({]/.test(text.slice(offset, offset + 100)) ? `${written}\\relax ` : written; }

function join(text: string, around: Citation, { sources, lang, form }: CitationRequest): Edit[] | undefined {
  HEAD.lastIndex = around.start;
  const [, name, star] = HEAD.exec(text) ?? [];
  if (name === undefined || !text.endsWith('}', around.end) || around.keys.length === 0) return undefined;
  const last = around.keys[around.keys.length - 1], groups = sources.map(source => group(source, lang)).join('');
  const at = around.start + 1 + name.length;
  if (/s$/.test(name) && severalOf(name.slice(0, -1)) === name) return [insertion(around.end, groups)];
  if (isPlain(sources) && !last.locator && !last.suffix) return [insertion(last.end, `,${keysOf(sources)}`)];
  if (star) return undefined;
  if (severalOf(name)) return [insertion(at, 's'), insertion(around.end, groups)];
  if (name === 'citep' || name === 'Citep') {
    return [{ start: around.start, end: at, text: `\\citetext{\\${name.replace('citep', 'citealp').replace('Citep', 'Citealp')}` }, insertion(around.end, `; ${sources.map(source => `\\citealp${group(source, lang)}`).join('; ')}}`)];
  }
  return /^[cC]ital[pt]$|^[cC]itealp$/.test(name) && form === 'parenthetical' ? [insertion(around.end, `; ${sources.map(source => `\\citealp${group(source, lang)}`).join('; ')}`)] : undefined;
}

function insertion(at: number, text: string): Edit { return { start: at, end: at, text }; }
