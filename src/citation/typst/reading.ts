import { TYPST_MARKUP } from './text';
import { Citation, CitedKey, Form, NamedFile, Paper, PaperLanguage } from '../model';
import { placeIn } from '../places';
import { inOrder, Range } from '../../text/range';

/** What is given to a function: the range is that of what stands inside the signs. */
interface Value extends Range { readonly kind: 'label' | 'string' | 'content' | 'word' }
interface Arguments { readonly given: Value[]; readonly named: Map<string, Value> }
/** Content that a function is given: the range is that of what stands in the brackets, `call` that of all from the function's name or `#` to its end. */
export interface TypstContent extends Range { readonly name: string; readonly call: Range; readonly argument?: string; readonly isBlock?: boolean; readonly attribution?: Range }

export interface TypstPaper extends Paper {
  readonly contents: readonly TypstContent[];
  /** Where paragraphs end and headings and items begin, with their signs. */
  readonly breaks: readonly Range[];
}

/** `isText`: it is part of the running text, and joins its neighbour (Typst reference, cite). */
interface Found extends Citation { readonly isText: boolean; readonly isReference: boolean }

const SPECIAL = /[\\`$#@<[\]]|\/[/*]|https?:\/\/|\n[ \t\r]*(?=\n|[=+/-]|\d{1,9}\.)/g;
/** What begins a heading or an item (Typst reference, Syntax). */
const MARKER = /[ \t\r]*(?:(=+)|[-+/]|\d+\.)[ \t]+/y;
const IN_CODE = /["`$<[\](){}\n;]|\/[/*]|[\p{L}_][\p{L}\p{M}\p{N}_-]*/gu;
const WORD = /[\p{L}_][\p{L}\p{M}\p{N}_-]*/uy;
const URL = /https?:\/\/[\w!#$%&*+,./:;=?@~'-]*/y;
/** What Typst takes in a label: identifier characters, `:` and `.`, of which none ends a reference (typst-syntax, lexer). */
export const LABEL = '[\\p{L}\\p{M}\\p{N}_\\-:.]';
const REFERENCE = new RegExp(`@([\\p{L}\\p{M}\\p{N}_-](?:${LABEL}*[\\p{L}\\p{M}\\p{N}_-])?)`, 'uy');
const LABELLED = new RegExp(`<(${LABEL}+)>`, 'uy');
const STRING = /"(?:[^"\\]|\\[^])*"/y;
const STATEMENTS = new Set(['let', 'set', 'show', 'if', 'else', 'for', 'while', 'import', 'include', 'return', 'context', 'break', 'continue']);
const FORMS: Readonly<Record<string, Form>> = { normal: 'parenthetical', prose: 'narrative', author: 'narrative', year: 'suppressed', full: 'full' };
const DEEPEST = 100;
/** A supplement is no longer. */
const LONGEST = 3000;

/** Reads a paper in one scan through its three modes: text, code after `#`, and mathematics, which is passed over. */
export class TypstReader {
  private readonly found: Found[] = [];
  private readonly opaque: Range[] = [];
  private readonly contents: TypstContent[] = [];
  private readonly breaks: Range[] = [];
  private isBlockQuote = false;
  private readonly labels = new Set<string>();
  private readonly bibliographies: NamedFile[] = [];
  private csl: NamedFile | undefined;
  private lang: string | undefined;
  private readonly absent = new Set<string>();
  /** Where the code begins that is being read; undefined in text. */
  private codeStart: number | undefined;

  constructor(private readonly text: string) {}

  read(language: PaperLanguage): TypstPaper {
    this.markup(0, 0);
    const { text, opaque, contents, breaks, bibliographies, csl, lang } = this;
    return { text, language, citations: this.citations(), opaque, contents: contents.sort(inOrder), breaks: breaks.sort(inOrder), ...bibliographies.length > 0 && { bibliographies }, ...csl && { csl }, ...lang && { lang } };
  }

  /** References to labels of the document are none; neighbours are one citation. */
  private citations(): Citation[] {
    const citations: { start: number; end: number; form: Form; keys: CitedKey[] }[] = [];
    let isText = false;
    for (const { start, end, form, keys: [key], isReference, isText: own } of this.found.sort((a, b) => a.start - b.start)) {
      if (isReference && this.labels.has(key.key)) continue;
      const last = citations[citations.length - 1];
      if (last && own && isText && last.form === form && start >= last.end && isOneBlank(this.text.slice(last.end, Math.min(start, last.end + 200)), start - last.end)) {
        last.end = end;
        last.keys.push(key);
      } else citations.push({ start, end, form, keys: [key] });
      isText = own;
    }
    return citations;
  }

  private hide(start: number, end: number): number {
    if (this.codeStart === undefined && end > start) this.opaque.push({ start, end });
    return end;
  }

  /** Text to the `]` that closes it, or to the end; the offset after it. */
  private markup(from: number, depth: number): number {
    const { text } = this;
    let nested = 0, referenceEnd = -1;
    this.divide(from, from);
    for (let at = from; at < text.length;) {
      SPECIAL.lastIndex = at;
      const match = SPECIAL.exec(text);
      if (!match) return text.length;
      at = match.index;
      switch (match[0][0] === '\n' ? '\n' : match[0]) {
        case '\\': at += 2; break;
        case '[': nested++; at++; break;
        case ']': if (nested-- === 0 && depth > 0) return at + 1; nested = Math.max(0, nested); at++; break;
        case '@': {
          const end = this.reference(at, referenceEnd, depth);
          if (end > at + 1) referenceEnd = end;
          at = end;
          break;
        }
        case '#': at = this.hash(at, depth); break;
        case '<': at = this.label(at)?.after ?? at + 1; break;
        case '\n': at = this.divide(at, at + match[0].length); break;
        case 'http://': case 'https://': URL.lastIndex = at; URL.test(text); at = this.hide(at, URL.lastIndex); break;
        default: at = this.passed(match[0], at);
      }
    }
    return text.length;
  }

  /** Where a paragraph ends, or a heading or an item begins; a heading ends with its line. */
  private divide(start: number, at: number): number {
    MARKER.lastIndex = at;
    const marker = MARKER.exec(this.text), end = marker ? MARKER.lastIndex : at;
    if (marker || this.text[at] === '\n') this.breaks.push({ start, end });
    if (marker?.[1]) {
      const line = this.text.indexOf('\n', end);
      if (line >= 0) this.breaks.push({ start: line, end: line });
    }
    return end;
  }

  /** Comments, raw text and mathematics. */
  private passed(sign: string, at: number): number {
    const { text } = this;
    if (sign === '//') { const end = text.indexOf('\n', at); return this.hide(at, end < 0 ? text.length : end); }
    if (sign === '/*') return this.hide(at, this.blockComment(at));
    if (sign === '`') return this.raw(at);
    return this.mathematics(at);
  }

  private blockComment(at: number): number {
    const sign = /\/\*|\*\//g;
    sign.lastIndex = at;
    for (let match = sign.exec(this.text), depth = 0; match; match = sign.exec(this.text)) {
      depth += match[0] === '/*' ? 1 : -1;
      if (depth === 0) return sign.lastIndex;
    }
    return this.text.length;
  }

  private raw(at: number): number {
    let open = at;
    while (this.text[open] === '`') open++;
    if (open - at === 2) return open;
    const fence = this.text.slice(at, open), close = this.absent.has(fence) ? -1 : this.text.indexOf(fence, open);
    if (close < 0) { this.absent.add(fence); return open; }
    return this.hide(at, close + fence.length);
  }

  private mathematics(at: number): number {
    if (this.absent.has('$')) return at + 1;
    const sign = /\\[^]|\$|"(?:[^"\\]|\\[^])*"/g;
    sign.lastIndex = at + 1;
    for (let match = sign.exec(this.text); match; match = sign.exec(this.text)) if (match[0] === '$') return this.hide(at, sign.lastIndex);
    this.absent.add('$');
    return at + 1;
  }

  private label(at: number): { readonly label: Value; readonly after: number } | undefined {
    LABELLED.lastIndex = at;
    const match = LABELLED.exec(this.text);
    if (!match) return undefined;
    if (this.codeStart === undefined) this.labels.add(match[1]);
    return { label: { kind: 'label', start: at + 1, end: at + 1 + match[1].length }, after: LABELLED.lastIndex };
  }

  /** `@key[supplement]`; what follows a word is an address, but for another reference. */
  private reference(at: number, referenceEnd: number, depth: number): number {
    REFERENCE.lastIndex = at;
    const match = REFERENCE.exec(this.text);
    if (!match || (referenceEnd !== at && /[\p{L}\p{M}\p{N}_]/u.test(this.text[at - 1] ?? ''))) return at + 1;
    const end = at + match[0].length;
    const after = this.text[end] === '[' && depth < DEEPEST ? this.markup(end + 1, depth + 1) : end;
    const supplement = after > end + 1 && after - end < LONGEST && this.text[after - 1] === ']' ? { start: end + 1, end: after - 1 } : undefined;
    this.cite({ start: at, end: supplement ? after : end }, { start: at + 1, end }, match[1], 'parenthetical', supplement, true);
    return after;
  }

  private cite(whole: Range, range: Range, key: string, form: Form, supplement: Range | undefined, isReference: boolean, isText = true): void {
    const cited: CitedKey = { start: range.start, end: range.end, key }, isSuppressed = form === 'suppressed';
    const more = supplement && supplement.end - supplement.start < LONGEST ? placeIn(this.text, supplement, TYPST_MARKUP, this.lang) : undefined;
    this.found.push({ start: whole.start, end: whole.end, form, keys: [more || isSuppressed ? { ...cited, ...more, ...isSuppressed && { suppressed: true } } : cited], isReference, isText: isText && form === 'parenthetical' });
  }

  /** `#…`: an expression, or a statement up to the end of its line. */
  private hash(at: number, depth: number): number {
    if (depth >= DEEPEST) return at + 1;
    WORD.lastIndex = at + 1;
    const word = WORD.exec(this.text)?.[0];
    this.codeStart = at;
    let end: number;
    if (word && STATEMENTS.has(word)) end = this.code(at + 1, '\n', depth + 1);
    else if (word) end = this.chain(word, at, at + 1 + word.length, depth, '');
    else {
      const open = this.text[at + 1];
      end = open === '{' || open === '(' ? this.code(at + 2, open === '{' ? '}' : ')', depth + 1) : open === '[' ? this.content(at + 1, depth) : at + 1;
    }
    const from = this.codeStart;
    this.codeStart = undefined;
    if (end === at + 1) return end;
    if (this.text[end] === ';') end++;
    if (word !== 'cite') this.hide(from, end);
    return end;
  }

  /** `[…]` in code. */
  private content(at: number, depth: number): number {
    const from = this.codeStart;
    this.codeStart = undefined;
    if (from !== undefined) this.hide(from, at + 1);
    const end = this.markup(at + 1, depth + 1);
    this.codeStart = from === undefined ? undefined : Math.max(at + 1, this.text[end - 1] === ']' ? end - 1 : end);
    return end;
  }

  /** `name(…)[…].name(…)`: `before` is the word before it. */
  private chain(name: string, start: number, from: number, depth: number, before: string): number {
    let at = from, word = name, args: Arguments | undefined;
    const trailing: Range[] = [], contents = (): void => { if (args || trailing.length > 0) this.given(word, { start, end: at }, args, trailing, before); };
    for (;;) {
      if (this.text[at] === '(') {
        args = { given: [], named: new Map() };
        const open = at;
        at = this.code(at + 1, ')', depth + 1, args);
        this.called(word, { start, end: at }, args, before, open);
      } else if (this.text[at] === '[') {
        const inner = at + 1;
        at = this.content(at, depth);
        trailing.push({ start: inner, end: this.text[at - 1] === ']' ? Math.max(inner, at - 1) : at });
      } else {
        WORD.lastIndex = at + 1;
        const next = this.text[at] === '.' ? WORD.exec(this.text)?.[0] : undefined;
        if (!next) { contents(); return at; }
        contents();
        trailing.length = 0;
        [word, at, args] = [next, at + 1 + next.length, undefined];
      }
    }
  }

  /** Keeps the content that a function is given, in its parentheses and after them. */
  private given(name: string, call: Range, args: Arguments | undefined, trailing: readonly Range[], before: string): void {
    const block = args?.named.get('block'), isBlock = block?.kind === 'word' ? this.text.startsWith('true', block.start) : this.isBlockQuote;
    if (name === 'quote' && before === 'set') { this.isBlockQuote = isBlock; return; }
    const by = name === 'quote' ? args?.named.get('attribution') : undefined, around = by?.kind === 'label' ? 1 : 0;
    const more = name === 'quote' ? { isBlock, ...by && by.kind !== 'word' && { attribution: { start: by.start - around, end: by.end + around } } } : {};
    for (const { kind, start, end } of args?.given ?? []) if (kind === 'content') this.contents.push({ start, end, name, call, ...more });
    for (const { start, end } of trailing) this.contents.push({ start, end, name, call, ...more });
    for (const [argument, { kind, start, end }] of args?.named ?? []) if (kind === 'content') this.contents.push({ start, end, name, call, argument });
  }

  /** Code to the sign that closes it, or to the end; the offset after it (before a line's end). */
  private code(from: number, closer: ')' | '}' | '\n', depth: number, args?: Arguments): number {
    const { text } = this;
    let name: string | undefined, before = '';
    const give = (value: Value): void => {
      if (name === undefined) args?.given.push(value); else args?.named.set(name, value);
      name = undefined;
    };
    for (let at = from; at < text.length;) {
      IN_CODE.lastIndex = at;
      const match = IN_CODE.exec(text);
      if (!match) return text.length;
      const sign = match[0];
      at = match.index;
      switch (sign) {
        case '"': {
          STRING.lastIndex = at;
          if (!STRING.test(text)) return text.length;
          give({ kind: 'string', start: at + 1, end: STRING.lastIndex - 1 });
          at = STRING.lastIndex;
          break;
        }
        case '<': {
          const found = this.label(at);
          if (found) give(found.label);
          at = found?.after ?? at + 1;
          break;
        }
        case '[': {
          if (depth >= DEEPEST) { at++; break; }
          const end = this.content(at, depth);
          give({ kind: 'content', start: at + 1, end: text[end - 1] === ']' ? end - 1 : end });
          at = end;
          break;
        }
        case '(': case '{':
          at = depth >= DEEPEST ? at + 1 : this.code(at + 1, sign === '(' ? ')' : '}', depth + 1, sign === '(' ? args : undefined);
          break;
        case ')': case '}': case ']':
          if (sign === closer) return at + 1;
          if (closer === '\n') return at;
          at++;
          break;
        case '\n': case ';':
          if (closer === '\n') return at;
          at++;
          break;
        case '`': case '$': case '//': case '/*': at = this.passed(sign, at); break;
        default: {
          const after = at + sign.length;
          if (text[after] === ':') [name, at] = [sign, after + 1];
          else if ((text[after] === '(' || text[after] === '[' || text[after] === '.') && depth < DEEPEST) {
            at = Math.max(after, this.word(sign, at, after, depth, before, give));
          } else {
            if (sign === 'none' || sign === 'true' || sign === 'false') give({ kind: 'word', start: at, end: after });
            at = after;
          }
          before = sign;
        }
      }
    }
    return text.length;
  }

  /** A word of code with what follows it; `label("key")` is a value. */
  private word(name: string, at: number, after: number, depth: number, before: string, give: (value: Value) => void): number {
    STRING.lastIndex = after + 1;
    if (name === 'label' && STRING.test(this.text)) give({ kind: 'label', start: after + 2, end: STRING.lastIndex - 1 });
    return this.chain(name, at, after, depth, before);
  }

  private called(name: string, whole: Range, { given, named }: Arguments, before: string, open: number): void {
    const { text } = this, valueOf = (value: Value | undefined): string | undefined => value && text.slice(value.start, value.end);
    switch (name) {
      case 'cite': {
        const label = given.find(({ kind }) => kind === 'label'), supplement = named.get('supplement');
        if (!label) return;
        const form = named.get('form');
        const key = text[label.start - 1] === '"' ? unescaped(valueOf(label)!) : valueOf(label)!;
        this.cite(whole, label, key, form?.kind === 'word' ? 'nocite' : FORMS[valueOf(form) ?? ''] ?? 'parenthetical', supplement?.kind === 'word' ? undefined : supplement, false);
        return;
      }
      case 'quote': {
        const by = named.get('attribution');
        if (by?.kind === 'label' && by.start > open) this.cite({ start: by.start - 1, end: by.end + 1 }, by, unescaped(valueOf(by)!), 'narrative', undefined, false, false);
        return;
      }
      case 'bibliography': {
        for (const { kind, start, end } of given) if (kind === 'string') this.bibliographies.push({ start, end, path: unescaped(text.slice(start, end)) });
        const style = named.get('style');
        if (style?.kind === 'string' && /\.csl$/i.test(valueOf(style)!)) this.csl ??= { start: style.start, end: style.end, path: unescaped(valueOf(style)!) };
        return;
      }
      case 'text': {
        const lang = before === 'set' ? named.get('lang') : undefined, region = named.get('region');
        if (lang?.kind === 'string') this.lang ??= valueOf(lang) + (region?.kind === 'string' ? `-${valueOf(region)!.toUpperCase()}` : '');
      }
    }
  }
}

function isOneBlank(between: string, length: number): boolean { return length <= between.length && /^\s*$/.test(between) && !/\n[ \t\r]*\n/.test(between); }

function unescaped(text: string): string { return text.includes('\\') ? text.replace(/\\u\{([0-9a-fA-F]{1,6})\}|\\([^])/g, (_, code: string | undefined, sign: string) => code ? codePoint(code) : sign === 'n' ? '\n' : sign === 't' ? '\t' : sign === 'r' ? '\r' : sign) : text; }

function codePoint(code: string): string {
  const value = parseInt(code, 16);
  return value <= 0x10ffff ? String.fromCodePoint(value) : '';
}
