import { Plain } from './item';
import { Problem, problem } from '../../text/problem';
import { Range } from '../../text/range';

/** What can be read of an object that is no JSON. */
export interface Tolerated { readonly plain: { readonly [name: string]: Plain }; readonly values: ReadonlyMap<string, Range>; readonly end: number; readonly problem?: Problem }

/** Names that stand in an item itself: within another object, that one is not closed. */
const OUTER: ReadonlySet<string> = new Set(['id', 'type', 'title', 'author', 'editor', 'issued', 'container-title', 'publisher', 'page', 'volume']);
const DEEPEST = 20;

/** Reads the object at the beginning of a stretch of text, whatever is wrong with it. Never throws; linear. */
export function tolerate(text: string, start: number, end: number): Tolerated {
  const reader = new TolerantReader(text, start, end);
  const plain = reader.object(0) as Tolerated['plain'];
  return { plain, values: reader.values, end: reader.at, problem: reader.problem };
}

class TolerantReader {
  readonly values = new Map<string, Range>();
  problem?: Problem;

  constructor(private readonly text: string, public at: number, private readonly end: number) {}

  /** The first damage counts. */
  private report(code: string, start: number, end: number, ...args: string[]): void { this.problem ??= problem(code, 'error', start, Math.max(end, start + 1), ...args); }

  private blanks(): string {
    while (this.at < this.end && /\s/.test(this.text[this.at])) this.at++;
    return this.at < this.end ? this.text[this.at] : '';
  }

  object(depth: number): Plain {
    const open = this.at, found: [string, Plain][] = [];
    if (this.text[this.at] === '{') this.at++;
    else this.report('bib-json', open, open + 1, '{');
    for (let after = -1; ;) {
      const char = this.blanks();
      if (char === '}') { this.at++; break; }
      if (char === ',') { if (after < 0) this.report('bib-json', this.at, this.at + 1, 'name'); after = -1; this.at++; continue; }
      if (char !== '"') {
        if (char === '' || char === '{' || char === ']') { this.report('bib-not-closed', open, open + 1); break; }
        this.stray('name');
        continue;
      }
      const from = this.at, name = this.string();
      if (depth > 0 && OUTER.has(name)) { this.report('bib-not-closed', open, open + 1); this.at = from; break; }
      if (after >= 0) this.report('bib-comma', after - 1, after);
      if (this.blanks() === ':') this.at++;
      else this.report('bib-json', this.at, this.at + 1, ':');
      this.blanks();
      const start = this.at, value = this.value(depth);
      if (value === undefined) { this.report('bib-value', from, from + name.length + 2); after = this.at; continue; }
      after = this.at;
      found.push([name, value]);
      if (depth === 0 && !this.values.has(name)) this.values.set(name, { start, end: this.at });
    }
    return Object.fromEntries(found);
  }

  private list(depth: number): Plain {
    const open = this.at++, found: Plain[] = [];
    for (let after = -1; ;) {
      const char = this.blanks();
      if (char === ']') { this.at++; break; }
      if (char === ',') { if (after < 0) this.report('bib-json', this.at, this.at + 1, 'value'); after = -1; this.at++; continue; }
      if (char === '' || char === '}' || this.isName()) { this.report('bib-not-closed', open, open + 1); break; }
      if (after >= 0) this.report('bib-comma', after - 1, after);
      const value = this.value(depth);
      if (value === undefined) { this.stray('value'); continue; }
      found.push(value);
      after = this.at;
    }
    return found;
  }

  /** Whether a text and a colon come next. */
  private isName(): boolean { return this.text[this.at] === '"' && /^"[\w-]{1,40}"\s{0,9}:/.test(this.text.slice(this.at, Math.min(this.end, this.at + 60))); }

  private value(depth: number): Plain | undefined {
    const char = this.text[this.at];
    if (this.at >= this.end || depth > DEEPEST) return undefined;
    if (char === '"') return this.string();
    if (char === '{') return this.object(depth + 1);
    if (char === '[') return this.list(depth + 1);
    const word = /^[^\s,:{}[\]"]{1,100}/.exec(this.text.slice(this.at, Math.min(this.end, this.at + 100)))?.[0];
    if (word === undefined) return undefined;
    this.at += word.length;
    const known = word === 'true' ? true : word === 'false' ? false : word === 'null' ? null : /^-?\d{1,15}(?:\.\d+)?$/.test(word) ? Number(word) : undefined;
    if (known === undefined) this.report('bib-json', this.at - word.length, this.at, 'quote');
    return known ?? word;
  }

  /** A text that is not closed ends at its line's end, or before what must be the next name. */
  private string(): string {
    const open = this.at;
    let end = open + 1;
    while (end < this.end && this.text[end] !== '"' && this.text[end] !== '\n') end += this.text[end] === '\\' ? 2 : 1;
    end = Math.min(end, this.end);
    const isClosed = this.text[end] === '"' && end < this.end, isCut = isClosed && /^"[\w-]{1,40}"\s{0,9}:/.test(this.text.slice(end, end + 60)) && /[,{]\s*$/.test(this.text.slice(Math.max(open, end - 20), end));
    this.at = isClosed && !isCut ? end + 1 : end;
    const written = this.text.slice(open + 1, end);
    if (isClosed && !isCut) return unescaped(written);
    this.report('bib-not-closed', open, open + 1);
    return unescaped(written.replace(/[\s,{}\]]{0,99}$/, ''));
  }

  private stray(expected: string): void {
    this.report('bib-json', this.at, this.at + 1, expected);
    this.at++;
    while (this.at < this.end && !'",{}[]\n'.includes(this.text[this.at])) this.at++;
  }
}

function unescaped(text: string): string {
  if (!text.includes('\\')) return text;
  try { return String(JSON.parse(`"${text.replace(/[\u0000-\u001f]/g, ' ')}"`)); } catch { return text; }
}
