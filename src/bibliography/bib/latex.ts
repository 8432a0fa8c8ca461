import { ACCENTS, DECLARATIONS, DROPPED, SIGNS, SILENT, SYMBOLS, WRAPS } from './symbols';

const ASCII = /^[\0-\x7f]*$/;
const DEEPEST = 30;
const SPACE = 32, HYPHEN = 45;
/** What means something else than itself. */
const SIGN = new Uint8Array(128);
for (let code = 0; code <= 32; code++) SIGN[code] = 1;
for (const sign of '\\{}$~^_-`\'') SIGN[sign.charCodeAt(0)] = 1;

/**
 * A value of a .bib file as CSL has texts: accents and symbols as characters, emphasis as `<i>` and so on, mathematics as it reads.
 * `protects`: what stands in braces keeps its capitals (`<span class="nocase">`). Unknown commands leave their argument. Linear.
 */
export function decode(latex: string, protects = false): string {
  if (isPlain(latex)) return latex;
  let found = new Decoder(latex, protects).read('').trim();
  if (found.includes('  ')) found = found.replace(/ {2,}/g, ' ');
  return ASCII.test(found) ? found : found.normalize('NFC');
}

/** Whether a text reads as it stands. */
function isPlain(latex: string): boolean {
  for (let at = 0, before = SPACE; at < latex.length; at++) {
    const code = latex.charCodeAt(at);
    if (code < 128 && SIGN[code] === 1 && (code !== before ? code !== SPACE && code !== HYPHEN : true)) return false;
    before = code;
  }
  return latex.charCodeAt(latex.length - 1) !== SPACE;
}

/** A value that is no LaTeX: an address, a path. Braces around it and backslashes before signs come off. */
export function verbatim(value: string): string {
  return value.replace(/\\url(?=\s{0,9}\{)/g, '').replace(/\\(?=[%#&_~{}$])|[{}]/g, '').replace(/\s+/g, ' ').trim();
}

class Decoder {
  private at = 0;
  private depth = 0;
  private isMath = false;

  constructor(private readonly latex: string, private readonly protects: boolean) {}

  /** Up to the sign that ends it, and past it; all of the rest where that is empty. */
  read(end: string): string {
    const { latex } = this;
    let found = '';
    while (this.at < latex.length) {
      const start = this.at;
      for (let code = latex.charCodeAt(start); code > 127 || SIGN[code] === 0; code = latex.charCodeAt(this.at)) this.at++;
      if (this.at > start) {
        found += latex.slice(start, this.at);
        if (this.at >= latex.length) break;
      }
      const char = latex[this.at];
      if (char === end) { this.at++; return found; }
      switch (char) {
        case '\\': {
          const wrap = this.declaration();
          if (wrap) {
            const rest = this.read(end).trim();
            this.depth--;
            return `${found}${wrap[0]}${rest}${wrap[1]}`;
          }
          found += this.command();
          break;
        }
        case '{': found += this.group(); break;
        case '$': this.at++; this.isMath = !this.isMath; break;
        case '}': this.at++; break;
        case '~': this.at++; found += '\u00a0'; break;
        case '^': case '_': found += this.isMath ? this.script(char) : this.take(char, char); break;
        case '-': found += this.isMath ? this.take('-', '−') : this.starts('---') ? this.take('---', '—') : this.starts('--') ? this.take('--', '–') : this.take('-', '-'); break;
        case '`': found += this.starts('``') ? this.take('``', '“') : this.take('`', '‘'); break;
        case '\'': found += this.isMath ? this.take('\'', '′') : this.starts('\'\'') ? this.take('\'\'', '”') : this.take('\'', '’'); break;
        default:
          while (this.at < latex.length && latex.charCodeAt(this.at) <= 32) this.at++;
          if (!this.isMath) found += ' ';
      }
    }
    return found;
  }

  private starts(sign: string): boolean { return this.latex.startsWith(sign, this.at); }

  private take(sign: string, meaning: string): string {
    this.at += sign.length;
    return meaning;
  }

  /** What is in braces, and past them. Too deep, the braces are passed over. */
  private inner(): string {
    this.at++;
    if (this.depth >= DEEPEST) return '';
    this.depth++;
    const found = this.read('}');
    this.depth--;
    return found;
  }

  /** Braces keep capitals as they are, unless they are there for an accent (`{\"O}`). */
  private group(): string {
    const isSpecial = this.latex[this.at + 1] === '\\', isOuter = this.depth === 0 && !this.isMath;
    const found = this.inner();
    return this.protects && isOuter && !isSpecial && /\p{Lu}/u.test(found) ? `<span class="nocase">${found}</span>` : found;
  }

  private script(sign: string): string {
    this.at++;
    const tag = sign === '^' ? 'sup' : 'sub', found = this.argument();
    return found === '' ? '' : `<${tag}>${found}</${tag}>`;
  }

  /** The next argument: a group, a command, or one character. */
  private argument(): string {
    const { latex } = this;
    while (latex[this.at] === ' ' || latex[this.at] === '\n') this.at++;
    if (this.at >= latex.length || latex[this.at] === '}') return '';
    if (latex[this.at] === '{') return this.inner();
    if (latex[this.at] === '\\' && this.depth < DEEPEST) {
      this.depth++;
      const found = this.command();
      this.depth--;
      return found;
    }
    const char = String.fromCodePoint(latex.codePointAt(this.at)!);
    this.at += char.length;
    return char;
  }

  private name(at: number): string {
    const { latex } = this;
    let end = at;
    while (isLetter(latex.charCodeAt(end))) end++;
    return latex.slice(at, end);
  }

  /** A command that holds for the rest of its group: it is passed over, and what is put around the rest is returned. */
  private declaration(): readonly [string, string] | undefined {
    const name = this.name(this.at + 1);
    if (!DECLARATIONS.has(name) || this.depth >= DEEPEST) return undefined;
    this.depth++;
    this.at += 1 + name.length;
    return WRAPS[name];
  }

  private command(): string {
    const { latex } = this, name = this.name(++this.at);
    if (name === '') {
      const char = latex[this.at++] ?? '';
      return Object.hasOwn(ACCENTS, char) ? this.accented(ACCENTS[char]) : SIGNS[char] ?? char;
    }
    this.at += name.length;
    if (latex[this.at] === '*') this.at++;
    if (Object.hasOwn(ACCENTS, name)) return this.accented(ACCENTS[name]);
    if (Object.hasOwn(SYMBOLS, name)) {
      // The blank that ends a command's name says nothing, and nor do braces with nothing in them.
      if (this.starts('{}')) this.at += 2;
      else while (latex.charCodeAt(this.at) <= 32) this.at++;
      return SYMBOLS[name];
    }
    this.options();
    if (SILENT.has(name)) {
      while (this.starts('{')) this.inner();
      return '';
    }
    for (let drop = DROPPED[name] ?? 0; drop > 0 && this.starts('{'); drop--) this.inner();
    if (!this.starts('{')) {
      while (latex.charCodeAt(this.at) <= 32) this.at++;
      if (!this.starts('{') || !Object.hasOwn(WRAPS, name)) return '';
    }
    const wrap = Object.hasOwn(WRAPS, name) ? WRAPS[name] : undefined, found = this.inner();
    return wrap && found !== '' ? `${wrap[0]}${found}${wrap[1]}` : found;
  }

  /** Options in brackets are passed over. */
  private options(): void {
    if (!this.starts('[')) return;
    const length = this.latex.slice(this.at, this.at + 100).indexOf(']') + 1;
    this.at += length;
  }

  private accented(mark: string): string {
    const base = this.argument().replace(/^ı/, 'i').replace(/^ȷ/, 'j');
    if (base === '') return '';
    const first = String.fromCodePoint(base.codePointAt(0)!);
    return `${first}${mark}${base.slice(first.length)}`;
  }
}

function isLetter(code: number): boolean { return (code >= 97 && code <= 122) || (code >= 65 && code <= 90); }
