import { Bracket, KeyMark, Mark } from './inlines';
import { Citation, CitedKey } from '../model';
import { readAffix } from '../locators';
import { Range } from '../../text/range';

/** What the marks of a stretch are read with. */
export interface Reading {
  readonly text: string;
  toSource(offset: number): number;
  /** Labels that `@label` is an example of. */
  readonly examples: ReadonlySet<string>;
  /** Whether a key is none of this dialect's: a cross reference. */
  isExcluded(key: string): boolean;
  readonly lang?: string;
}

/** The citations of a stretch, in the order of the text: those inside another's prefix or suffix after it. */
export function citationsOf(marks: readonly Mark[], reading: Reading): Citation[] {
  const found: Citation[] = [];
  new Resolver(reading, found).all(marks);
  return found;
}

interface Part extends Range { readonly marks: readonly Mark[]; readonly key?: KeyMark }

class Resolver {
  /** The key that is part of a sentence: a hyphen before it is the sentence's. */
  private inText: KeyMark | undefined;

  constructor(private readonly reading: Reading, private readonly found: Citation[]) {}

  all(marks: readonly Mark[]): void {
    for (let index = 0; index < marks.length; index++) {
      const mark = marks[index];
      if (mark.kind === 'key') index += this.narrative(mark, marks[index + 1]);
      else if (mark.kind === 'bracket') this.bracket(mark);
      else if (mark.kind === 'group') this.all(mark.marks);
      else if (mark.kind === 'role') this.role(mark);
    }
  }

  private bracket(bracket: Bracket): void {
    const list = bracket.isFree ? this.list(bracket) : undefined;
    if (list) this.cite(bracket, list);
    else this.all(bracket.marks);
  }

  /** A key in the text, with what stands in brackets after it; returns how many marks that takes. */
  private narrative(mark: KeyMark, next: Mark | undefined): number {
    this.inText = mark;
    if (this.reading.examples.has(mark.key.key)) return 0;
    if (next?.kind !== 'bracket' || !next.mayFollowKey || !/^[ \t]*(?:\r?\n[ \t]*)?$/.test(this.reading.text.slice(mark.end, next.start))) {
      this.push(mark, 'narrative', [this.key({ start: mark.start, end: mark.end, marks: [], key: mark })]);
      return 0;
    }
    const whole = { start: mark.start, end: next.end };
    const list = next.isFree ? this.list(next) : undefined;
    if (list) {
      this.push(whole, 'narrative', [this.key({ start: mark.start, end: mark.end, marks: [], key: mark }), ...list.map(part => this.key(part))]);
      for (const part of list) this.inner(part);
      return 1;
    }
    const [first, ...rest] = partsOf(next);
    if (rest.every(part => part.key)) {
      this.push(whole, 'narrative', [this.key({ ...first, key: mark }, first.start), ...rest.map(part => this.key(part))]);
      this.all(first.marks);
      for (const part of rest) this.inner(part);
      return 1;
    }
    this.push(mark, 'narrative', [this.key({ start: mark.start, end: mark.end, marks: [], key: mark })]);
    return 0;
  }

  private list(bracket: Bracket): Part[] | undefined {
    const parts = partsOf(bracket);
    return parts.every(part => part.key) ? parts : undefined;
  }

  private cite(bracket: Bracket, parts: readonly Part[]): void {
    const isSuppressed = parts[0].key!.suppressed;
    this.push(bracket, isSuppressed ? 'suppressed' : 'parenthetical', parts.map(part => this.key(part)));
    for (const part of parts) this.inner(part);
  }

  /** What is cited inside a prefix or a suffix. */
  private inner(part: Part): void {
    if (part.marks.length > 1) this.all(part.marks.filter(mark => mark !== part.key));
  }

  private push({ start, end }: Range, form: Citation['form'], keys: readonly CitedKey[]): void {
    const cited = keys.filter(({ key }) => !this.reading.isExcluded(key));
    if (cited.length > 0) this.found.push({ form, keys: cited, start: this.reading.toSource(start), end: this.reading.toSource(end) });
  }

  /** `from`: where what follows the key begins, which is elsewhere in `@a [s. 3]`. */
  private key({ key, start, end }: Part, from?: number): CitedKey {
    const { reading } = this, mark = key!;
    const isSuppressed = mark.suppressed && from === undefined && mark !== this.inText, after = from ?? mark.end;
    const found: { -readonly [K in keyof CitedKey]: CitedKey[K] } = { key: mark.key.key, start: reading.toSource(mark.key.start), end: reading.toSource(mark.key.end - 1) + 1 };
    const before = isSuppressed ? mark.start - 1 : mark.start, prefix = from === undefined && before > start ? clean(reading.text.slice(start, before)) : '';
    if (prefix) found.prefix = prefix;
    if (after < end) {
      const { locator, suffix } = readAffix(reading.text.slice(after, end), reading.lang);
      if (locator) found.locator = { ...locator, start: reading.toSource(after + locator.start), end: reading.toSource(after + locator.end - 1) + 1 };
      if (suffix) found.suffix = suffix;
    }
    if (isSuppressed) found.suppressed = true;
    return found;
  }

  private role({ name, content, start, end }: Extract<Mark, { kind: 'role' }>): void {
    const keys: CitedKey[] = [];
    for (const { 0: own, index } of this.reading.text.slice(content.start, content.end).matchAll(/[^\s,;](?:[^,;\n]*[^\s,;])?/g)) {
      const from = content.start + index;
      keys.push({ key: own, start: this.reading.toSource(from), end: this.reading.toSource(from + own.length - 1) + 1 });
    }
    this.push({ start, end }, /^cite:(?:t|ct|alt|alts)$/.test(name) ? 'narrative' : 'parenthetical', keys);
  }
}

/** The parts of a bracket between its semicolons, each with its first key. */
function partsOf(bracket: Bracket): Part[] {
  const parts: Part[] = [];
  let start = bracket.start + 1, marks: Mark[] = [];
  const close = (end: number): void => { parts.push({ start, end, marks, key: marks.find((mark): mark is KeyMark => mark.kind === 'key') }); };
  for (const mark of bracket.marks) {
    if (mark.kind !== 'semicolon') { marks.push(mark); continue; }
    close(mark.start);
    start = mark.end;
    marks = [];
  }
  close(bracket.end - 1);
  return parts;
}

function clean(text: string): string { return text.replace(/\s+/g, ' ').trim(); }
