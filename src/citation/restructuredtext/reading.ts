import { restructuredTextBlocks } from './blocks';
import { CitedKey, Form, Paper, PaperLanguage } from '../model';
import { Markup, placeIn } from '../places';
import { Closers, InlineReader, between, isEscaped } from '../stretches';
import { Range } from '../../text/range';

const MARKUP = /\\([^])|\s+/g;
export const RESTRUCTURED_MARKUP: Markup = {
  masked: text => text.replace(MARKUP, (found, escaped?: string) => (escaped?.trim() ?? ' ').padEnd(found.length)),
  plain: text => text.replace(MARKUP, (_, escaped?: string) => escaped?.trim() ?? ' ').trim(),
};

const SPECIAL = /``|`|:[A-Za-z][\w:.+-]{0,60}:`|\[[\p{L}\p{N}]|\\/gu;
/** sphinxcontrib-bibtex, Roles and Directives. */
const ROLE = /^(?:foot)?cite(?::([A-Za-z]+))?$/;
const FORMS: Readonly<Record<string, Form>> = {
  t: 'narrative', ts: 'narrative', ct: 'narrative', cts: 'narrative', author: 'narrative', authors: 'narrative', cauthor: 'narrative', cauthors: 'narrative', authorpar: 'narrative', authorspar: 'narrative',
  year: 'suppressed', yearpar: 'suppressed', empty: 'nocite',
};
/** Roles whose content is no text. */
const VERBATIM = /^(?:code|literal|math|raw(?:-.*)?|file|samp|kbd|command|py:.*|c:.*|cpp:.*|js:.*|rst:.*|eq|ref|numref|doc|download|term|index|abbr)$/;
/** docutils, Citation references: a name with single signs inside it, that is no number. */
const REFERENCE = /\[((?!\d+\])[\p{L}\p{N}](?:[\p{L}\p{N}]|[_.:+-](?=[\p{L}\p{N}])){0,100})\]_(?![\p{L}\p{N}_])/uy;
const CITED = /\s*(?:\{([^{}]*)\})?\s*([^{},]*[^{},\s])\s*(?:\{([^{}]*)\})?\s*(?:,|$)/y;

export function readRestructuredText(text: string, language: PaperLanguage): Paper {
  const { opaque, bibliographies, labels, lang } = restructuredTextBlocks(text);
  const reader = new Inlines(text, labels, lang);
  for (const { start, end } of between(opaque, text.length)) reader.read(start, end);
  return {
    text, language, citations: reader.citations, opaque: [...opaque, ...reader.opaque].sort((a, b) => a.start - b.start),
    ...bibliographies.length > 0 && { bibliographies }, ...lang && { lang },
  };
}

class Inlines extends InlineReader {
  constructor(text: string, private readonly labels: ReadonlySet<string>, private readonly lang: string | undefined) { super(text, SPECIAL); }

  protected take(sign: string, at: number, end: number, closers: Closers): number {
    if (sign === '\\') return at + 2;
    if (sign === '``') return this.literal(at, closers);
    if (sign === '`') return this.interpreted(undefined, at, at + 1, closers);
    return sign[0] === ':' ? this.interpreted(/[\p{L}\p{N}]/u.test(this.text[at - 1] ?? '') ? undefined : sign.slice(1, -2), at, at + sign.length, closers) : this.reference(at, end);
  }

  private literal(at: number, closers: Closers): number {
    if (/\s/.test(this.text[at + 2] ?? ' ')) return at + 2;
    const close = closers.find('``', at + 3, found => !/\s/.test(this.text[found - 1]) && this.text[found + 2] !== '`');
    if (close < 0) return at + 2;
    this.opaque.push({ start: at, end: close + 2 });
    return close + 2;
  }

  /** `:role:`content``, content alone. */
  private interpreted(role: string | undefined, at: number, from: number, closers: Closers): number {
    const { text } = this;
    if (/\s/.test(text[from] ?? ' ')) return from;
    const close = closers.find('`', from, found => !isEscaped(text, found));
    if (close < 0) return from;
    const cite = role === undefined ? null : ROLE.exec(role);
    if (cite) this.cite(FORMS[cite[1]?.toLowerCase() ?? ''] ?? 'parenthetical', { start: at, end: close + 1 }, from, close);
    else if (role !== undefined && VERBATIM.test(role)) this.opaque.push({ start: at, end: close + 1 });
    return close + 1;
  }

  private cite(form: Form, whole: Range, from: number, to: number): void {
    const { text } = this, content = text.slice(from, to), keys: CitedKey[] = [];
    CITED.lastIndex = 0;
    for (let match = CITED.exec(content); match; match = CITED.lastIndex < content.length ? CITED.exec(content) : null) {
      const [found, pre, key, post] = match, open = pre === undefined ? 0 : found.indexOf('}') + 1;
      const start = from + match.index + found.indexOf(key, open), prefix = pre === undefined ? '' : RESTRUCTURED_MARKUP.plain(pre), brace = found.indexOf('{', open + key.length);
      let cited: CitedKey = { start, end: start + key.length, key };
      if (post !== undefined) cited = { ...cited, ...placeIn(text, { start: from + match.index + brace + 1, end: from + match.index + brace + 1 + post.length }, RESTRUCTURED_MARKUP, this.lang) };
      if (prefix) cited = { ...cited, prefix };
      keys.push(form === 'suppressed' ? { ...cited, suppressed: true } : cited);
    }
    if (keys.length > 0) this.citations.push({ start: whole.start, end: whole.end, form, keys });
  }

  private reference(at: number, end: number): number {
    REFERENCE.lastIndex = at;
    const match = REFERENCE.exec(this.text);
    if (!match || REFERENCE.lastIndex > end || /[\p{L}\p{N}]/u.test(this.text[at - 1] ?? '')) return at + 1;
    const after = REFERENCE.lastIndex;
    if (!this.labels.has(match[1].toLowerCase())) this.citations.push({ form: 'parenthetical', start: at, end: after, keys: [{ start: at + 1, end: at + 1 + match[1].length, key: match[1] }] });
    return after;
  }
}
