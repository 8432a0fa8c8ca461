import { CiteGroup, citeGroups, delimited, Delimiters, gap, LATEX_MARKUP, withoutComments } from './arguments';
import { CiteCommand, citeCommand, citeEnvironment, isCiting, LANGUAGES } from './citeCommands';
import { StructureMark, structureOf } from './structure';
import { CitedKey, Citation, NamedFile, Paper, PaperLanguage } from '../model';
import { placeIn } from '../places';
import { Range } from '../../text/range';

/** `bibtex`: a preamble that loads neither of the others. */
export type Dialect = 'biblatex' | 'natbib' | 'bibtex';

export interface LatexPaper extends Paper {
  readonly dialect: Dialect;
  /** Whether `\begin{document}` is there; a part that is included has none. */
  readonly body?: Range;
  /** The packages that are known to be loaded. */
  readonly packages: ReadonlySet<string>;
  /** What divides the text into paragraphs, notes and quotations, in order. */
  readonly marks: readonly StructureMark[];
  readonly delimiters: Delimiters;
}

const SPECIAL = /[\\%$[\]{}()]|\n(?=[ \t\r]*\n)/g;
const ENVIRONMENT = /\s*\{([^{}\\]{1,60})\}/y;
const NAME = /[A-Za-z]+/y;
const VERBATIM = /^(?:verbatim\*?|[BL]?Verbatim\*?|lstlisting\*?|minted\*?|comment|filecontents\*?|alltt|tcblisting|luacode\*?|pycode|sagesilent)$/;
const MATHEMATICS = /^(?:math|displaymath|equation|align|alignat|flalign|gather|multline|eqnarray|dmath|IEEEeqnarray)\*?$/;
const MAGIC = /^%\s*!\s*TeX\s+(?:spellcheck|language)\s*=\s*([A-Za-z]{2,3}(?:[-_][A-Za-z0-9]+)*)\s*$/i;
const PARAGRAPH_END = /\n[ \t\r]*\n/g;
/** A command that cites; its arguments are looked for when all is read. */
interface Cite { readonly command: CiteCommand | string; readonly isStarred: boolean; readonly start: number; readonly after: number }

/** Reads a paper in one scan: what opens something looks ahead to the end of its own construct, or once to that of its paragraph. */
export class LatexReader {
  private cites: Cite[] = [];
  private opaque: Range[] = [];
  private marks: StructureMark[] = [];
  private readonly bibliographies: NamedFile[] = [];
  private readonly packages = new Set<string>();
  private readonly used = new Set<string>();
  private lang: string | undefined;
  private classLang: string | undefined;
  private hasClass = false;
  private isPartial = false;
  private bodyStart: number | undefined;
  private bodyEnd: number | undefined;
  private paragraphEnd = -1;
  private readonly absent = new Map<string, number>();
  private readonly delimiters: Delimiters;

  constructor(private readonly text: string) { this.delimiters = new Delimiters(text); }

  read(language: PaperLanguage): LatexPaper {
    for (let at = this.special(0); at < this.text.length;) at = this.special(this.construct(at));
    const { text, packages, opaque, bibliographies, marks, delimiters } = this, citations = this.citations();
    return {
      text, language, citations, opaque, packages, marks, delimiters, dialect: this.dialect(), ...bibliographies.length > 0 && { bibliographies }, ...(this.lang ?? this.classLang) && { lang: this.lang ?? this.classLang },
      ...this.bodyStart !== undefined && { body: { start: this.bodyStart, end: this.bodyEnd ?? text.length } },
    };
  }

  private special(from: number): number {
    SPECIAL.lastIndex = from;
    return SPECIAL.exec(this.text)?.index ?? this.text.length;
  }

  private construct(at: number): number {
    const char = this.text[at];
    if (char === '\n') { this.delimiters.paragraph(); this.mark('break', '', at, at + 1); return at + 1; }
    if (char !== '\\' && char !== '%' && char !== '$') { this.delimiters.add(char, at); return at + 1; }
    if (char === '%') return this.comment(at);
    if (char === '$') return this.dollars(at);
    NAME.lastIndex = at + 1;
    const name = NAME.exec(this.text)?.[0];
    if (name) return this.command(name, at, at + 1 + name.length);
    const next = this.text[at + 1];
    return next === '(' ? this.mathematics(at, at + 2, '\\)') : next === '[' ? this.mathematics(at, at + 2, '\\]') : at + 2;
  }

  private hide(start: number, end: number): number {
    this.opaque.push({ start, end });
    return end;
  }

  private comment(at: number): number {
    const end = this.text.indexOf('\n', at);
    const after = end < 0 ? this.text.length : end;
    const magic = this.lang === undefined && after - at < 100 ? MAGIC.exec(this.text.slice(at, after)) : null;
    if (magic) this.lang = magic[1].replace('_', '-');
    return this.hide(at, after);
  }

  private limit(at: number): number {
    if (this.paragraphEnd <= at) {
      PARAGRAPH_END.lastIndex = at;
      this.paragraphEnd = PARAGRAPH_END.exec(this.text)?.index ?? this.text.length;
    }
    return this.paragraphEnd;
  }

  /** TeX: no mathematics runs over a paragraph's end. */
  private dollars(at: number): number {
    const fence = this.text[at + 1] === '$' ? '$$' : '$';
    return this.mathematics(at, at + fence.length, fence);
  }

  private mathematics(at: number, from: number, closer: string): number {
    const limit = this.limit(at);
    if (this.absent.get(closer) === limit) return from;
    for (let close = this.text.indexOf(closer, from); close >= 0 && close < limit; close = this.text.indexOf(closer, close + 1)) {
      if (!this.isEscaped(close, from)) return this.hide(at, close + closer.length);
    }
    this.absent.set(closer, limit);
    return from;
  }

  private isEscaped(at: number, from: number): boolean {
    let count = 0;
    while (at - count > from && this.text[at - count - 1] === '\\') count++;
    return count % 2 === 1;
  }

  private command(name: string, at: number, after: number): number {
    switch (name) {
      case 'begin': return this.begin(at, after);
      case 'end': return this.end(at, after);
      case 'verb': return this.verb(at, this.text[after] === '*' ? after + 1 : after);
      case 'lstinline': case 'mintinline': return this.inlineCode(at, after, name);
      case 'url': case 'nolinkurl': case 'path': case 'href': return this.url(after);
      case 'iffalse': return this.skipped(at, after);
      case 'usepackage': case 'RequirePackage': case 'documentclass': return this.loads(name, after);
      case 'setdefaultlanguage': case 'setmainlanguage': return this.language(after);
      case 'input': case 'include': case 'subfile': this.isPartial ||= this.bodyStart === undefined; return after;
      case 'addbibresource': case 'addglobalbib': case 'addsectionbib': return this.resource(after);
      case 'bibliography': return this.bibliography(after);
      default: return this.cite(name, at, after);
    }
  }

  private cite(name: string, at: number, end: number): number {
    const isStarred = this.text[end] === '*', after = isStarred ? end + 1 : end;
    if (isCiting(name)) this.cites.push({ command: name, isStarred, start: at, after });
    const structure = structureOf(name);
    if (structure) this.mark(structure, name, at, after);
    return after;
  }

  private mark(structure: StructureMark['structure'], name: string, start: number, end: number): void { this.marks.push({ structure, name, start, end }); }

  private citations(): Citation[] {
    const citations: Citation[] = [], { text, delimiters, bodyStart = 0 } = this, lang = this.lang ?? this.classLang, isNatbib = this.packages.has('natbib');
    for (const { command: name, isStarred, start, after } of this.cites) {
      const command = typeof name === 'string' ? citeCommand(name, isStarred, isNatbib)! : name;
      if (start < bodyStart && command.form !== 'nocite') continue;
      const groups = citeGroups(text, delimiters, after, command), keys = groups.flatMap(group => keysOf(text, group, command, lang));
      if (command.package && groups.length > 0) this.used.add(command.package);
      if (keys.length > 0) citations.push({ form: command.form, start, end: groups[groups.length - 1].keys.end + 1, keys });
    }
    return citations;
  }

  /** `{name}` after a command. */
  private argument(after: number): Range | undefined { return delimited(this.text, gap(this.text, after), '{', '}'); }

  private begin(at: number, after: number): number {
    ENVIRONMENT.lastIndex = after;
    const word = ENVIRONMENT.exec(this.text)?.[1];
    if (word === undefined) return after;
    const inner = ENVIRONMENT.lastIndex;
    if (word === 'document' && this.bodyStart === undefined) {
      this.opaque = [{ start: 0, end: inner }];
      this.marks = [];
      this.bodyStart = inner;
    } else if (VERBATIM.test(word)) {
      const end = this.text.indexOf(`\\end{${word}}`, inner);
      return this.hide(at, end < 0 ? this.text.length : end);
    } else if (MATHEMATICS.test(word)) {
      const closer = `\\end{${word}}`;
      const end = this.absent.has(closer) ? -1 : this.text.indexOf(closer, inner);
      if (end < 0) this.absent.set(closer, 0);
      else return this.hide(at, end + closer.length);
    } else {
      const command = citeEnvironment(word);
      if (command) this.cites.push({ command, isStarred: false, start: at, after: inner });
      this.mark('begin', word, at, inner);
    }
    return inner;
  }

  private end(at: number, after: number): number {
    ENVIRONMENT.lastIndex = after;
    const word = ENVIRONMENT.exec(this.text)?.[1];
    if (word !== undefined) this.mark('end', word, at, ENVIRONMENT.lastIndex);
    if (this.bodyStart === undefined || word !== 'document') return after;
    this.bodyEnd = at;
    return this.hide(at, this.text.length);
  }

  private verb(at: number, open: number): number {
    const fence = this.text[open];
    if (fence === undefined || /[\sA-Za-z]/.test(fence)) return open;
    const close = this.text.indexOf(fence, open + 1), line = this.text.indexOf('\n', open);
    return close < 0 || (line >= 0 && close > line) ? open : this.hide(at, close + 1);
  }

  private inlineCode(at: number, after: number, name: string): number {
    const options = delimited(this.text, after, '[', ']');
    const language = name === 'mintinline' ? delimited(this.text, options ? options.end + 1 : after, '{', '}') : undefined;
    const open = language ? language.end + 1 : options ? options.end + 1 : after;
    const braces = delimited(this.text, open, '{', '}');
    return braces ? this.hide(at, braces.end + 1) : this.verb(at, open);
  }

  /** A URL may hold what else opens a comment. */
  private url(after: number): number {
    const open = gap(this.text, after);
    if (this.text[open] !== '{') return after;
    const close = this.text.indexOf('}', open), line = this.text.indexOf('\n', open);
    return close < 0 || (line >= 0 && close > line) ? after : this.hide(open + 1, close) + 1;
  }

  private skipped(at: number, after: number): number {
    const close = /\\(?:fi|else)(?![A-Za-z])/g;
    close.lastIndex = after;
    const found = close.exec(this.text);
    return this.hide(at, found ? found.index + found[0].length : this.text.length);
  }

  private loads(name: string, after: number): number {
    const options = delimited(this.text, gap(this.text, after), '[', ']');
    const group = this.argument(options ? options.end + 1 : after);
    if (!group) return after;
    const names = withoutComments(this.text.slice(group.start, group.end)).split(',').map(each => each.trim());
    const given = options ? withoutComments(this.text.slice(options.start, options.end)) : '';
    if (name === 'documentclass') {
      this.hasClass = true;
      this.isPartial ||= names.includes('subfiles') || names.includes('standalone');
      this.classLang = languageOf(given);
    } else {
      for (const each of names) this.packages.add(each);
      if (names.includes('babel')) this.lang = languageOf(given) ?? this.lang;
    }
    return group.end + 1;
  }

  private language(after: number): number {
    const options = delimited(this.text, gap(this.text, after), '[', ']');
    const group = this.argument(options ? options.end + 1 : after);
    if (!group) return after;
    const variant = options ? /variant\s*=\s*([A-Za-z]+)/.exec(this.text.slice(options.start, options.end))?.[1] : undefined;
    this.lang = languageOf(variant ?? '') ?? languageOf(this.text.slice(group.start, group.end)) ?? this.lang;
    return group.end + 1;
  }

  private resource(after: number): number {
    const options = delimited(this.text, gap(this.text, after), '[', ']');
    const group = this.argument(options ? options.end + 1 : after);
    if (!group) return after;
    this.packages.add('biblatex');
    this.name(group, path => path);
    return group.end + 1;
  }

  private bibliography(after: number): number {
    const group = this.argument(after);
    if (!group) return after;
    for (const range of partsOf(this.text, group)) this.name(range, path => /\.bib$/i.test(path) ? path : `${path}.bib`);
    return group.end + 1;
  }

  private name(range: Range, pathOf: (written: string) => string): void {
    const [part] = partsOf(this.text, range, false);
    const written = part && this.text.slice(part.start, part.end);
    if (written && !/[\\#{}]/.test(written)) this.bibliographies.push({ ...part, path: pathOf(written) });
  }

  private dialect(): Dialect {
    if (this.packages.has('biblatex') || this.packages.has('biblatex-chicago')) return 'biblatex';
    if (this.packages.has('natbib')) return 'natbib';
    if (this.used.has('natbib') && !this.used.has('biblatex')) return 'natbib';
    return this.hasClass && !this.isPartial && !this.used.has('biblatex') ? 'bibtex' : 'biblatex';
  }
}

/** The last language of a list of options is the main one, or that after `main=` (babel manual, 1.5). */
function languageOf(options: string): string | undefined {
  const names = options.split(',').map(each => each.trim());
  const main = names.map(each => /^main\s*=\s*(\w+)$/.exec(each)?.[1]).find(each => each !== undefined);
  const found = main ?? names.findLast(each => Object.hasOwn(LANGUAGES, each));
  return found !== undefined && Object.hasOwn(LANGUAGES, found) ? LANGUAGES[found] : undefined;
}

/** What stands between commas, trimmed, without comments. */
function partsOf(text: string, { start, end }: Range, isList = true): Range[] {
  const content = withoutComments(text.slice(start, end)), found: Range[] = [];
  let from = start;
  for (const part of isList ? content.split(',') : [content]) {
    const trimmed = part.trim();
    if (trimmed) { const at = from + part.indexOf(trimmed); found.push({ start: at, end: at + trimmed.length }); }
    from += part.length + 1;
  }
  return found;
}

function keysOf(text: string, group: CiteGroup, command: CiteCommand, lang: string | undefined): CitedKey[] {
  const found = partsOf(text, group.keys).filter(({ start, end }) => !/[#\\{}\n]/.test(text.slice(start, end)) && (command.form === 'nocite' || text.slice(start, end) !== '*'));
  const keys: CitedKey[] = found.map(({ start, end }) => ({ start, end, key: text.slice(start, end) })), last = keys.length - 1;
  const prefix = group.pre && last >= 0 ? LATEX_MARKUP.plain(text.slice(group.pre.start, group.pre.end)) : '';
  if (prefix) keys[0] = { ...keys[0], prefix };
  if (last >= 0 && (group.post ?? group.volume)) keys[last] = { ...keys[last], ...placeOf(text, group, lang) };
  return command.form === 'suppressed' ? keys.map(key => ({ ...key, suppressed: true })) : keys;
}

/** Where only a volume is named, it is the locator. */
function placeOf(text: string, { post, volume }: CiteGroup, lang: string | undefined): Pick<CitedKey, 'locator' | 'suffix'> {
  const place = post ? placeIn(text, post, LATEX_MARKUP, lang) : {};
  const value = volume && !place.locator ? text.slice(volume.start, volume.end).trim() : '';
  return value && volume ? { ...place, locator: { label: 'volume', value, start: volume.start, end: volume.end } } : place;
}
