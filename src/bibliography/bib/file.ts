import { CslItem, Entry, Mention } from '../model';
import { Range } from '../../text/range';
import { Inherited, inherited } from './inherit';
import { itemOf } from './item';
import { decode } from './latex';
import { mentionsIn } from './mentions';
import { RawEntry, RawField } from './scan';

/** An entry of a .bib file. Its item is made when it is asked for. */
export class BibEntry implements Entry {
  readonly start: number;
  readonly end: number;
  readonly key: string;
  readonly keyRange: Range;
  readonly type: string;
  aliases: readonly string[] = [];
  private made?: CslItem;

  constructor(private readonly file: BibFile, readonly raw: RawEntry) {
    const { start, end, key, keyStart, type } = raw;
    this.start = start;
    this.end = end;
    this.key = key;
    this.keyRange = { start: keyStart, end: keyStart + key.length };
    this.type = type;
  }

  texts(): string {
    const fields = this.file.fields(this);
    return decode(SOUGHT.map(name => fields.get(name) ?? '').join(' '));
  }

  item(): CslItem { return this.made ??= itemOf(this.key, this.type, this.file.fields(this)); }

  mentions(): readonly Mention[] { return mentionsIn(this.file.text, this.raw); }
}

/** What the entries of a file share: its strings, and each other. */
export class BibFile {
  private readonly strings = new Map<string, RawField>();
  private readonly values = new Map<RawField, string>();
  private readonly byKey = new Map<string, BibEntry>();

  constructor(readonly text: string, strings: readonly RawEntry[]) {
    for (const { fields } of strings) for (const field of fields) this.strings.set(field.name, field);
  }

  add(entry: BibEntry): void {
    for (const key of [entry.key, ...entry.aliases]) if (!this.byKey.has(key)) this.byKey.set(key, entry);
  }

  entry(key: string): BibEntry | undefined { return this.byKey.get(key); }

  hasString(name: string): boolean { return this.strings.has(name.toLowerCase()) || MONTH.test(name); }

  /** The fields with their values as they are written, strings put in, and with what crossref and xdata bring. */
  fields(entry: BibEntry): ReadonlyMap<string, string> { return this.inherited(entry).values; }

  inherited(entry: BibEntry): Inherited { return inherited<BibEntry>(this, entry); }

  /** Where a word stands in a field's value; all that is in the value where it is not there as it is. */
  place({ valueStart, valueEnd }: RawField, word: string): [start: number, end: number] {
    const at = this.text.slice(valueStart, valueEnd).indexOf(word);
    const inner = this.text.charCodeAt(valueStart) === LEFT && valueEnd - valueStart > 2 ? 1 : 0;
    return at < 0 ? [valueStart + inner, valueEnd - inner] : [valueStart + at, valueStart + at + word.length];
  }

  /** The value of a field: its pieces joined, without their delimiters. */
  value({ valueStart, valueEnd }: RawField, depth = 0): string {
    const { text } = this;
    let found = '';
    for (let at = valueStart; at < valueEnd;) {
      const code = text.charCodeAt(at);
      if (code === LEFT || code === QUOTE) {
        const end = pieceEnd(text, at, valueEnd);
        const isClosed = text.charCodeAt(end - 1) === (code === LEFT ? RIGHT : QUOTE) && end - 1 > at;
        found += text.slice(at + 1, isClosed ? end - 1 : end);
        at = end;
      } else if (code === HASH || code <= 32) at++;
      else if (code === PERCENT) at = Math.max(at + 1, lineEnd(text, at, valueEnd));
      else {
        const start = at;
        while (at < valueEnd && !STOPS.has(text.charCodeAt(at)) && text.charCodeAt(at) > 32) at++;
        if (at === start) at++;
        found += this.string(text.slice(start, at), depth);
      }
      if (found.length > LONGEST) return found.slice(0, LONGEST);
    }
    return found;
  }

  /** What a string stands for; a number, a month's name and what is not defined stand for themselves. */
  private string(name: string, depth: number): string {
    const field = this.strings.get(name.toLowerCase());
    if (!field || depth > DEEPEST) return name;
    let value = this.values.get(field);
    if (value === undefined) this.values.set(field, value = this.value(field, depth + 1));
    return value;
  }
}

/** What entries are looked for by. */
const SOUGHT = ['author', 'editor', 'translator', 'recipient', 'bookauthor', 'title', 'subtitle', 'maintitle', 'booktitle', 'journaltitle', 'journal', 'shorttitle', 'date', 'year'];
const QUOTE = 34, HASH = 35, PERCENT = 37, LEFT = 123, RIGHT = 125;
const STOPS: ReadonlySet<number> = new Set([QUOTE, HASH, PERCENT, LEFT, RIGHT]);
const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)$/i;
const DEEPEST = 10;
/** Strings that hold each other grow fast. */
const LONGEST = 1_000_000;

function lineEnd(text: string, at: number, end: number): number {
  const found = text.indexOf('\n', at);
  return found < 0 ? end : Math.min(found, end);
}

/** The end of a piece in braces or quotation marks; that of the value where it is not closed. */
function pieceEnd(text: string, start: number, end: number): number {
  const isQuoted = text.charCodeAt(start) === QUOTE;
  for (let at = start + 1, depth = 0; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === LEFT) depth++;
    else if (code === RIGHT) { if (--depth < 0) return at + (isQuoted ? 0 : 1); }
    else if (code === QUOTE && isQuoted && depth === 0) return at + 1;
  }
  return end;
}
