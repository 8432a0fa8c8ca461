import { NamedFile } from '../model';
import { Lines } from '../../text/lines';
import { Range } from '../../text/range';

/** What is no running text in an AsciiDoc file, and what its attributes say. */
export interface AsciidocBlocks {
  readonly opaque: readonly Range[];
  readonly bibliographies: readonly NamedFile[];
  readonly csl?: NamedFile;
  readonly lang?: string;
  /** The attributes are those of asciidoctor-bibliography, whose macros name their locators. */
  readonly hasNamedLocators: boolean;
}

const FENCE = /^(-{4,}|\.{4,}|\/{4,}|\+{4,}|```)(?=[ \t]*$|(?<=```))/;
const ATTRIBUTE = /^:(!?[\w-]+!?):(?:[ \t]+(.*?))?[ \t]*$/;
/** Styles of a paragraph that is no text. */
const VERBATIM = /^\[(?:source|listing|literal|stem|latexmath|asciimath|pass|comment)\b[^\]]*\][ \t]*$/;
const LIST = /^[ \t]+(?:[*.-]{1,6}|\d+\.|[A-Za-z]\.|<[.\d]+>|\|)[ \t]|^[ \t]+\S.*::(?:[ \t]|$)/;
const PREPROCESSOR = /^(?:include|ifdef|ifndef|ifeval|endif)::/;

export function asciidocBlocks(text: string): AsciidocBlocks {
  const lines = new Lines(text), opaque: Range[] = [], bibliographies: NamedFile[] = [], absent = new Set<string>();
  let csl: NamedFile | undefined, lang: string | undefined, locale: string | undefined, hasNamedLocators = false;
  const hide = (first: number, last: number): number => {
    if (lines.end(last) > lines.start(first)) opaque.push({ start: lines.start(first), end: lines.end(last) });
    return last + 1;
  };
  const paragraphEnd = (line: number): number => {
    let last = line;
    while (last + 1 < lines.count && !lines.isBlank(last + 1)) last++;
    return last;
  };
  for (let line = 0, isFirst = true; line < lines.count;) {
    const own = lines.slice(line);
    if (lines.isBlank(line)) { line++; isFirst = true; continue; }
    const fence = FENCE.exec(own)?.[1], close = fence ? closing(line, fence) : -1, attribute = ATTRIBUTE.exec(own);
    if (close >= 0) line = hide(line, close);
    else if (attribute) {
      say(attribute[1], attribute[2] ?? '', lines.start(line) + own.trimEnd().length - (attribute[2]?.length ?? 0));
      let last = line;
      while (/ \\[ \t]*$/.test(lines.slice(last)) && last + 1 < lines.count) last++;
      line = hide(line, last);
    } else if (/^\/\/(?!\/)/.test(own) || PREPROCESSOR.test(own)) line = hide(line, line);
    else if (isFirst && VERBATIM.test(own)) { line = line + 1 < lines.count && !lines.isBlank(line + 1) && !FENCE.test(lines.slice(line + 1)) ? hide(line, paragraphEnd(line + 1)) : line + 1; continue; }
    else if (isFirst && /^[ \t]+\S/.test(own) && !LIST.test(own)) line = hide(line, paragraphEnd(line));
    else line++;
    isFirst = close >= 0 || /^\[[^\]]*\][ \t]*$|^\.[^\s.]/.test(own);
  }
  return { opaque, bibliographies, hasNamedLocators, ...csl && { csl }, ...(lang ?? locale) && { lang: lang ?? locale } };

  function closing(line: number, fence: string): number {
    if (absent.has(fence)) return -1;
    for (let last = line + 1; last < lines.count; last++) if (lines.slice(last).trimEnd() === fence) return last;
    absent.add(fence);
    return -1;
  }

  function say(name: string, value: string, at: number): void {
    const isTag = /^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]+)*$/.test(value);
    switch (name) {
      case 'bibtex-file': case 'bibliography-database':
        hasNamedLocators ||= name === 'bibliography-database';
        for (const match of value.matchAll(name === 'bibtex-file' ? /[^,\s](?:[^,]*[^,\s])?/g : /\S+/g)) {
          if (!/[*{}]/.test(match[0])) bibliographies.push({ path: match[0], start: at + match.index, end: at + match.index + match[0].length });
        }
        return;
      case 'bibtex-style': case 'bibliography-style': if (/\.csl$/i.test(value)) csl ??= { path: value, start: at, end: at + value.length }; return;
      case 'lang': if (isTag) lang ??= value.replace('_', '-'); return;
      case 'bibtex-locale': case 'bibliography-locale': if (isTag) locale ??= value.replace('_', '-');
    }
  }
}
