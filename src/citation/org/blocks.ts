import { NamedFile } from '../model';
import { Lines } from '../../text/lines';
import { Range } from '../../text/range';

/** What is no running text in an Org file, and what its keywords say. */
export interface OrgBlocks {
  readonly opaque: readonly Range[];
  readonly bibliographies: readonly NamedFile[];
  readonly csl?: NamedFile;
  readonly lang?: string;
  /** The values of `#+nocite:`. */
  readonly nocite: readonly Range[];
}

const BEGIN = /^[ \t]*#\+begin_(src|example|export|comment|verbatim)\b/i;
const KEYWORD = /^[ \t]*#\+([^\s:]+):[ \t]*(.*?)[ \t]*$/;
/** Keywords whose values are text. */
const TEXTUAL = /^(?:title|subtitle|caption|author|date)$/i;
const DRAWER = /^[ \t]*:(?:PROPERTIES|LOGBOOK):[ \t]*$/i;
const COMMENTED = /^(\*+) (?:[A-Z]+ )?COMMENT(?:[ \t]|$)/;

export function orgBlocks(text: string): OrgBlocks {
  const lines = new Lines(text), opaque: Range[] = [], bibliographies: NamedFile[] = [], nocite: Range[] = [];
  let csl: NamedFile | undefined, lang: string | undefined;
  const absent = new Set<string>();
  const hide = (first: number, last: number): number => {
    const start = lines.start(first), end = lines.end(last), before = opaque[opaque.length - 1];
    if (before && start - before.end <= 2) opaque[opaque.length - 1] = { start: before.start, end };
    else opaque.push({ start, end });
    return last + 1;
  };
  const until = (from: number, isEnd: (line: string) => boolean, name: string): number => {
    if (absent.has(name)) return -1;
    for (let line = from; line < lines.count; line++) if (isEnd(lines.slice(line))) return line;
    absent.add(name);
    return -1;
  };
  for (let line = 0; line < lines.count;) {
    const own = lines.slice(line), begin = BEGIN.exec(own)?.[1].toLowerCase();
    const end = begin ? until(line + 1, each => each.trim().toLowerCase() === `#+end_${begin}`, begin) : DRAWER.test(own) ? until(line + 1, each => /^[ \t]*:END:[ \t]*$/i.test(each), ':end:') : -1;
    const commented = COMMENTED.exec(own), keyword = begin ? undefined : KEYWORD.exec(own);
    if (end >= 0) line = hide(line, end);
    else if (commented) {
      const after = lines.count > line + 1 ? until(line + 1, each => /^\*+ /.test(each) && each.indexOf(' ') <= commented[1].length, `*${line}`) : -1;
      line = hide(line, after < 0 ? lines.count - 1 : after - 1);
    } else if (keyword) {
      say(keyword[1].toLowerCase(), keyword[2], lines.start(line) + own.trimEnd().length - keyword[2].length);
      line = TEXTUAL.test(keyword[1]) ? line + 1 : hide(line, line);
    } else line = /^[ \t]*(?:#(?:[ \t]|$)|:(?: |$))/.test(own) ? hide(line, line) : line + 1;
  }
  return { opaque, bibliographies, nocite, ...csl && { csl }, ...lang && { lang } };

  function say(name: string, value: string, at: number): void {
    switch (name) {
      case 'bibliography': {
        const isQuoted = value.startsWith('"') && value.endsWith('"') && value.length > 2, path = isQuoted ? value.slice(1, -1) : value;
        if (path) bibliographies.push({ path, start: isQuoted ? at + 1 : at, end: at + value.length - (isQuoted ? 1 : 0) });
        return;
      }
      case 'latex_header': case 'latex_header_extra': {
        const resource = /\\addbibresource(?:\[[^\]]*\])?\{([^{}]+)\}/.exec(value);
        if (resource) { const start = at + resource.index + resource[0].length - 1 - resource[1].length; bibliographies.push({ path: resource[1], start, end: start + resource[1].length }); }
        return;
      }
      case 'cite_export': case 'csl-style': {
        const style = /(?:^|\s)("?)(\S.*\.csl)\1$/i.exec(name === 'cite_export' ? value.replace(/^csl\s+/, found => ' '.repeat(found.length)) : value);
        if (style) { const start = at + style.index + style[0].length - style[1].length - style[2].length; csl ??= { path: style[2], start, end: start + style[2].length }; }
        return;
      }
      case 'language': lang ??= /^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]+)*$/.test(value) ? value.replace('_', '-') : undefined; return;
      case 'nocite': if (value) nocite.push({ start: at, end: at + value.length });
    }
  }
}
