import { Delimiters, gap } from './arguments';
import { isCiting } from './citeCommands';
import { quoteCall, QuoteCall, quoteCommand } from './quoting';
import { LatexPaper } from './reading';
import { structureOf } from './structure';
import { decode } from '../../bibliography/bib/latex';
import { ACCENTS, SIGNS, SYMBOLS } from '../../bibliography/bib/symbols';
import { FlowReader, signTable } from '../flowReader';
import { Range } from '../../text/range';
import { Reading } from '../../text/reading';

/** What may read as something else than itself. */
const SPECIAL = signTable('\\{}~&"`\'-,<>?!');

/** Signs that fonts make of several (TeX; T1 encoding). */
const LIGATURES: readonly (readonly [string, string])[] = [['---', '—'], ['--', '–'], ['``', '“'], ['\'\'', '”'], ['`', '‘'], ['\'', '’'], [',,', '„'], ['<<', '«'], ['>>', '»'], ['?`', '¿'], ['!`', '¡']];

/** The shorthands of babel that begin with `"`; `"'` closes what "`" has opened. */
const SHORTHANDS: Readonly<Record<string, string>> = { '`': '„', '<': '«', '>': '»', '=': '-', '~': '-', '-': '', '|': '', '"': '' };
const UMLAUTS: Readonly<Record<string, string>> = { a: 'ä', o: 'ö', u: 'ü', A: 'Ä', O: 'Ö', U: 'Ü', s: 'ß' };

/** How many groups after a command say nothing: those before its text, or all of them. */
const UNREAD = new Map<string, number>();
for (const name of ('label index hspace vspace vskip hskip color selectlanguage fontsize todo hyphenation ref pageref eqref autoref nameref cref Cref vref input include subfile includegraphics bibliography bibliographystyle '
  + 'printbibliography pagestyle thispagestyle setlength addtolength setcounter addtocounter newcommand renewcommand providecommand hypersetup markboth markright addcontentsline rule cline glsadd usepackage enlargethispage '
  + 'footnotemark endnotemark noopsort SetBlockThreshold pdfbookmark fancyhead fancyfoot linespread begin end bibitem arabic roman Roman alph Alph fnsymbol').split(' ')) UNREAD.set(name, Infinity);
for (const name of 'href textcolor foreignlanguage textlang hyperlink hypertarget raisebox parbox colorbox scalebox rotatebox'.split(' ')) UNREAD.set(name, 1);
for (const name of 'multicolumn fcolorbox resizebox'.split(' ')) UNREAD.set(name, 2);
const MOST_GROUPS = 6;
/** An accent with what it stands over is no longer. */
const LONGEST = 60;

export function readLatexFlow(paper: LatexPaper, flow: Range): Reading { return new Inlines(paper, flow).read(); }

class Inlines extends FlowReader {
  /** What closing braces read as. */
  private readonly closings = new Map<number, string>();
  /** Groups that say again what the one before them says. */
  private readonly twice = new Map<number, number>();
  /** Those of the flow: no other flow has a part in what is read. */
  private readonly delimiters: Pick<Delimiters, 'within'>;
  private readonly hasShorthands: boolean;
  private isLowOpen = false;

  constructor(private readonly paper: LatexPaper, flow: Range) {
    super(paper, flow, SPECIAL);
    this.delimiters = { within: (at, sign) => { const found = paper.delimiters.within(at, sign); return found && found.end < flow.end ? found : undefined; } };
    this.hasShorthands = paper.body === undefined || paper.packages.has('babel') || paper.packages.has('polyglossia');
  }

  /** A comment takes the line's end with it. */
  protected override passed({ start, end }: Range, from: number): number {
    const { text } = this, quoted = this.quoteAt(from);
    if (quoted !== undefined || text[start] !== '%') return quoted ?? end;
    let at = text[end] === '\r' ? end + 1 : end;
    if (text[at] === '\n') at++;
    while (text[at] === ' ' || text[at] === '\t') at++;
    return at;
  }

  protected override sign(at: number): number {
    const { text } = this, sign = text[at];
    switch (sign) {
      case '\\': return this.command(at);
      case '{': return at + 1;
      case '}': this.put(this.closings.get(at) ?? '', at, at + 1); return this.twice.get(at) ?? at + 1;
      case '~': case '&': this.blank(at, at + 1); return at + 1;
      case '"': return this.shorthand(at);
    }
    const ligature = LIGATURES.find(([signs]) => text.startsWith(signs, at));
    if (!ligature) this.copy(at, at + 1);
    else this.put(ligature[1], at, at + ligature[0].length);
    return at + (ligature?.[0].length ?? 1);
  }

  private shorthand(at: number): number {
    const next = this.text[at + 1] ?? '', isGerman = this.paper.lang?.startsWith('de') ?? false;
    let reads = this.hasShorthands ? SHORTHANDS[next] ?? (isGerman ? UMLAUTS[next] : undefined) : undefined;
    if (next === '\'' && this.hasShorthands && (this.isLowOpen || isGerman)) reads = isGerman ? '“' : '”';
    if (reads === undefined) { this.copy(at, at + 1); return at + 1; }
    if (next === '`' || next === '\'') this.isLowOpen = next === '`';
    this.put(reads, at, at + 2);
    return at + 2;
  }

  private gap(from: number): number {
    const found = gap(this.text, from);
    return found < this.flow.end ? found : from;
  }

  private command(at: number): number {
    const { text } = this, name = nameAt(text, at + 1), sign = text[at + 1] ?? '';
    if (name === '') return Object.hasOwn(ACCENTS, sign) ? this.accent(at, at + 2) : this.escaped(sign, at);
    const end = at + 1 + name.length, after = text[end] === '*' ? end + 1 : end;
    if (Object.hasOwn(ACCENTS, name)) return this.accent(at, end);
    if (quoteCommand(name)) return this.quoteAt(at) ?? after;
    if (Object.hasOwn(SYMBOLS, name)) {
      const last = text.startsWith('{}', end) ? end + 2 : this.gap(end);
      this.put(SYMBOLS[name], at, last);
      return last;
    }
    switch (name) {
      case 'textelp': case 'textins': case 'textdel': return this.bracketed(name, at, after);
      case 'texorpdfstring': {
        const inner = this.delimiters.within(this.gap(after), '{'), again = inner && this.delimiters.within(this.gap(inner.end + 1), '{');
        if (inner && again) this.twice.set(inner.end, again.end + 1);
        break;
      }
      case 'def': {
        const open = text.indexOf('{', after), body = open < after + LONGEST ? this.delimiters.within(open, '{') : undefined;
        if (body) return body.end + 1;
        break;
      }
      case 'newline': case 'linebreak': case 'par': this.blank(at, after); return after;
    }
    const structure = structureOf(name), groups = isCiting(name) || structure === 'note' || structure === 'noteText' ? Infinity : UNREAD.get(name) ?? 0;
    return this.afterGroups(after, groups);
  }

  private escaped(sign: string, at: number): number {
    if (sign === '\\') {
      const { text, delimiters } = this, from = text[at + 2] === '*' ? at + 3 : at + 2, space = delimiters.within(from, '['), end = space && isLength(text, space) ? space.end + 1 : from;
      this.blank(at, end);
      return end;
    }
    this.put(SIGNS[sign] ?? sign, at, at + 2);
    return Math.min(at + 2, this.flow.end);
  }

  /** Options and groups that are no text, and the blanks after a command's name. */
  private afterGroups(after: number, groups: number): number {
    const { delimiters } = this, options = delimiters.within(after, '[');
    let at = options ? options.end + 1 : after;
    for (let count = 0; count < Math.min(groups, MOST_GROUPS); count++) {
      const next = count === 0 ? this.gap(at) : at, group = delimiters.within(next, '{') ?? (count > 0 ? delimiters.within(next, '[') : undefined);
      if (!group) return count === 0 ? next : at;
      at = group.end + 1;
    }
    return groups > 0 ? at : this.gap(at);
  }

  /** An accent with what it stands over. */
  private accent(at: number, after: number): number {
    const { text, delimiters } = this, base = this.gap(after), group = delimiters.within(base, '{');
    let end = group ? group.end + 1 : base + String.fromCodePoint(text.codePointAt(base) ?? 32).length;
    if (!group && text[base] === '\\') {
      end = base + 1 + nameAt(text, base + 1).length;
      end = text.startsWith('{}', end) ? end + 2 : this.gap(end);
    }
    if (end > this.flow.end || end - at > LONGEST || text[base] === '}' || text[base] === '%') return after;
    this.put(decode(text.slice(at, end)), at, end);
    return end;
  }

  /** A quotation that names no source has its marks here; others are forms. */
  private quoteAt(at: number): number | undefined {
    const { text, delimiters } = this, name = text[at] === '\\' ? nameAt(text, at + 1) : '', command = quoteCommand(name);
    const call: QuoteCall | undefined = command && quoteCall(text, delimiters, at + 1 + name.length, command);
    if (!call) return undefined;
    if (call.arguments.length === 0) {
      this.put('“', at, call.inner.start);
      this.closings.set(call.inner.end, '”');
    }
    return call.inner.start;
  }

  /** What a quotation leaves out or adds (csquotes manual, 3.6). */
  private bracketed(name: string, at: number, after: number): number {
    const { text, delimiters } = this, inner = delimiters.within(this.gap(after), '{');
    if (!inner) return after;
    if (name === 'textdel' || (name === 'textelp' && text.slice(inner.start, Math.min(inner.end, inner.start + LONGEST)).trim() === '')) {
      this.put('[…]', at, inner.end + 1);
      return inner.end + 1;
    }
    const isElpBefore = name === 'textelp' && text[after - 1] !== '*';
    this.put(isElpBefore ? '[…] [' : '[', at, inner.start);
    this.closings.set(inner.end, name === 'textins' || isElpBefore ? ']' : '] […]');
    return inner.start;
  }
}

const NAME = /[A-Za-z@]*/y;

function nameAt(text: string, at: number): string {
  NAME.lastIndex = at;
  return NAME.exec(text)![0];
}

/** The space that a forced line break may add. */
function isLength(text: string, { start, end }: Range): boolean { return end - start < LONGEST && /^\s*-?[\d.]+\s*[a-z]{2}\s*$|^\s*\\/.test(text.slice(start, end)); }
