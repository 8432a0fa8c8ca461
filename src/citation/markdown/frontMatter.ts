import { NamedFile } from '../model';
import { MapField, TextValue, Value, readYaml } from '../../text/yaml';
import { Range } from '../../text/range';

/** A text of the metadata; `isNocite`: what is cited in it is only listed. */
export interface MatterText extends Range { readonly isNocite: boolean }

/** What the front matter of a paper says of its citations. */
export interface PaperMatter {
  /** From the first `---` to the end of the last one. */
  readonly range?: Range;
  /** The YAML in it. */
  readonly content?: Range;
  readonly bibliographies?: readonly NamedFile[];
  readonly csl?: NamedFile;
  readonly lang?: string;
  /** The texts that are Markdown to Pandoc, in order. */
  readonly texts: readonly MatterText[];
}

/** Fields that name files or settings: what stands in them is no text. */
const NO_TEXT = new Set(['bibliography', 'csl', 'lang', 'date', 'format', 'output', 'engine', 'jupyter', 'execute', 'filters', 'header-includes', 'include-in-header', 'resource_files',
  'template', 'css', 'citation', 'editor', 'crossref', 'email', 'url', 'doi', 'orcid', 'params', 'project', 'website', 'book', 'knitr', 'link-citations', 'image']);

/** Reads the front matter, if a text begins with one. Broken YAML costs itself alone. */
export function readPaperMatter(text: string): PaperMatter {
  const first = /^\ufeff?---[ \t]*\r?\n(?![ \t]*\r?\n)/.exec(text);
  if (!first) return { texts: [] };
  const last = /^(?:---|\.\.\.)[ \t]*\r?$/gm;
  last.lastIndex = first[0].length;
  const end = last.exec(text);
  if (!end) return { texts: [] };
  const content = { start: first[0].length, end: end.index };
  return { range: { start: first[0].indexOf('-'), end: end.index + end[0].trimEnd().length }, content, ...readMetadata(text, content) };
}

/** What one block of YAML says. */
export function readMetadata(text: string, { start, end }: Range): PaperMatter {
  const { value } = readYaml(text.slice(start, end), start);
  const fields = value?.kind === 'map' ? value.fields : [];
  const of = (key: string): Value | undefined => fields.findLast(field => field.key === key)?.value;
  const bibliography = of('bibliography'), csl = of('csl'), lang = of('lang');
  return {
    bibliographies: bibliography && named(text, bibliography),
    csl: csl && named(text, csl)[0],
    lang: lang?.kind === 'text' ? lang.text.trim() : undefined,
    texts: fields.flatMap(field => textsOf(text, field)).sort((a, b) => a.start - b.start),
  };
}

function named(text: string, value: Value): NamedFile[] {
  if (value.kind === 'list') return value.items.flatMap(item => named(text, item));
  if (value.kind === 'map') return value.fields.flatMap(field => field.value ? named(text, field.value) : []);
  const path = value.text.trim();
  return path === '' ? [] : [{ path, ...unquoted(text, value) }];
}

function unquoted(text: string, { start, end }: TextValue): Range {
  return /^["']$/.test(text[start]) && text[end - 1] === text[start] && end > start + 1 ? { start: start + 1, end: end - 1 } : { start, end };
}

function textsOf(text: string, { key, value }: MapField): MatterText[] {
  if (!value || NO_TEXT.has(key)) return [];
  const isNocite = key === 'nocite';
  const texts = (each: Value): MatterText[] => each.kind === 'text' ? [{ ...unquoted(text, each), isNocite }]
    : each.kind === 'list' ? each.items.flatMap(texts) : each.fields.flatMap(field => field.value && !NO_TEXT.has(field.key) ? texts(field.value) : []);
  return texts(value);
}
