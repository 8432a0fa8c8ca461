import { CiteCommand } from './citeCommands';
import { Markup } from '../places';
import { Range } from '../../text/range';

/** One source or several with the arguments before them: `[pre][post]{a,b}`, `[pre]{volume}[post]{a}`. The ranges are those of what stands inside. */
export interface CiteGroup { readonly start: number; readonly pre?: Range; readonly post?: Range; readonly volume?: Range; readonly keys: Range }

/** Where what opens at an offset is closed: braces by pairs, a bracket by the first closing one that no braces hide (as TeX reads delimited arguments). */
export class Delimiters {
  private readonly closings = new Map<number, number>();
  private squares: number[] = [];
  private rounds: number[] = [];
  private paragraphs = 0;
  private readonly outer: { readonly at: number; readonly squares: number[]; readonly rounds: number[]; readonly paragraph: number }[] = [];

  add(sign: string, at: number): void {
    switch (sign) {
      case '[': this.squares.push(at); return;
      case '(': this.rounds.push(at); return;
      case ']': this.squares = this.closed(this.squares, at); return;
      case ')': this.rounds = this.closed(this.rounds, at); return;
      case '{':
        this.outer.push({ at, squares: this.squares, rounds: this.rounds, paragraph: this.paragraphs });
        [this.squares, this.rounds] = [[], []];
        return;
    }
    const open = this.outer.pop(), isOfParagraph = open?.paragraph === this.paragraphs;
    if (open) this.closings.set(open.at, at);
    [this.squares, this.rounds] = open && isOfParagraph ? [open.squares, open.rounds] : [[], []];
  }

  /** All brackets of a kind that are open are closed by the first that closes. */
  private closed(brackets: number[], at: number): number[] {
    for (const each of brackets) this.closings.set(each, at);
    return brackets.length > 0 ? [] : brackets;
  }

  /** No argument of a citation runs over a paragraph's end. */
  paragraph(): void {
    this.paragraphs++;
    if (this.squares.length > 0) this.squares = [];
    if (this.rounds.length > 0) this.rounds = [];
  }

  constructor(private readonly text: string) {}

  /** What stands between a sign at `at`, if it is that sign, and the one that closes it. */
  within(at: number, sign: string): Range | undefined {
    const end = this.text[at] === sign ? this.closings.get(at) : undefined;
    return end === undefined ? undefined : { start: at + 1, end };
  }
}

/** The groups after a citing command, from `at`; none where no keys follow. */
export function citeGroups(text: string, delimiters: Delimiters, at: number, command: CiteCommand): CiteGroup[] {
  const groups: CiteGroup[] = [];
  let from = at;
  for (let count = 0; command.several && count < 2; count++) {
    const global = delimiters.within(gap(text, from), '(');
    if (!global) break;
    from = global.end + 1;
  }
  for (;;) {
    const group = citeGroup(text, delimiters, gap(text, from), command);
    if (!group) return groups;
    groups.push(group);
    from = group.keys.end + 1;
    if (!command.several) return groups;
  }
}

function citeGroup(text: string, delimiters: Delimiters, at: number, command: CiteCommand): CiteGroup | undefined {
  const optional: Range[] = [];
  let from = at, before: Range | undefined, volumeAfter = 0;
  for (let group = 0; ;) {
    const isOptional = text[from] === '[' && optional.length < 3, found = delimiters.within(from, isOptional ? '[' : '{');
    if (!found) return undefined;
    if (isOptional) optional.push(found);
    else if (group++ < command.keys) [before, volumeAfter] = [found, optional.length];
    else {
      const [pre, post] = command.volume ? [volumeAfter > 0 ? optional[0] : undefined, optional[volumeAfter]] : optional.length > 1 ? optional : [undefined, optional[0]];
      return { start: at, pre, post, ...command.volume && { volume: before }, keys: found };
    }
    from = gap(text, found.end + 1);
  }
}

/** Blanks, comments and one line end at a time: what may stand between a command and its arguments. */
export function gap(text: string, from: number): number {
  let at = from, isLineEmpty = false;
  for (; at < text.length; at++) {
    const char = text[at];
    if (char === '%') {
      const end = text.indexOf('\n', at);
      if (end < 0) return from;
      at = end;
      isLineEmpty = true;
    } else if (char === '\n') {
      if (isLineEmpty) return from;
      isLineEmpty = true;
    } else if (char !== ' ' && char !== '\t' && char !== '\r') return at;
  }
  return at;
}

const LONGEST = 1000;

/** What stands between the signs of a short argument that opens at `at`, such as the options of a package. */
export function delimited(text: string, at: number, open: string, close: string): Range | undefined {
  if (text[at] !== open) return undefined;
  const most = Math.min(text.length, at + LONGEST);
  for (let end = at + 1, depth = 0; end < most; end++) {
    const char = text[end];
    if (char === close && depth === 0) return { start: at + 1, end };
    if (char === '\\') end++;
    else if (char === '{') depth++;
    else if (char === '}') { if (--depth < 0) return undefined; }
    else if (char === '%') { const after = text.indexOf('\n', end); if (after < 0) return undefined; end = after; }
    else if (char === '\n' && isBlankLine(text, end + 1)) return undefined;
  }
  return undefined;
}

function isBlankLine(text: string, from: number): boolean {
  let at = from;
  while (text[at] === ' ' || text[at] === '\t' || text[at] === '\r') at++;
  return text[at] === '\n';
}

const COMMENT = /(?<!\\)%[^\n]*(?:\n[ \t]*)?/g;

/** The same without comments, of the same length. */
export function withoutComments(text: string): string { return text.includes('%') ? text.replace(COMMENT, found => ' '.repeat(found.length)) : text; }

const SIGNS: Readonly<Record<string, string>> = {
  S: '§', P: '¶', ldots: '…', dots: '…', textendash: '–', textemdash: '—', textbackslash: '\\', textasciitilde: '~', textasciicircum: '^', textasciigrave: '`',
};

/** A command with the blanks after it; a sign that is written with others. */
const MARKUP = /\\([A-Za-z]+)\*?\s*(?:\{\})?|\\(\W)|---?|``|`|''|[{}~]|\s+/g;

function sign(found: string, name: string | undefined, escaped: string | undefined): string {
  if (name) return SIGNS[name] ?? '';
  if (escaped) return /[!/@-]/.test(escaped) ? '' : /[,;: \\]/.test(escaped) ? ' ' : escaped.trim();
  switch (found) {
    case '---': return '—';
    case '--': return '–';
    case '`': return '‘';
    case '``': return '“';
    case '\'\'': return '”';
    case '{': case '}': return '';
    default: return ' ';
  }
}

export const LATEX_MARKUP: Markup = {
  masked: text => withoutComments(text).replace(MARKUP, (found, name?: string, escaped?: string) => (sign(found, name, escaped) || ' ').padEnd(found.length)),
  plain: text => withoutComments(text).replace(MARKUP, sign).replace(/ {2,}/g, ' ').trim(),
};
