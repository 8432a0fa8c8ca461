import { Files } from './files';
import { Letters } from './index/letters';
import { days } from '../letter/edtf';
import { LetterRecord } from '../letter/record';
import { decode } from '../letter/targets';

export const GROUPINGS = ['date', 'sender', 'recipient', 'folder'] as const;
export type Grouping = typeof GROUPINGS[number];

/** What a list of letters shows of one. */
export interface LetterLine {
  readonly uri: string;
  /** From the workspace folder on, as people write it. */
  readonly path: string;
  readonly id?: string;
  readonly title?: string;
  readonly senders: readonly string[];
  readonly recipients: readonly string[];
  readonly place?: string;
  /** EDTF, and the first day that it may mean as a number: 19331002, 19331000 for a month, 19330000 for a year; Infinity without a date. */
  readonly date?: string;
  readonly day: number;
}

/** Letters that belong together: those of a year, a month, a person, a folder. */
export interface LetterGroup {
  /** `1933`, `1933-10`, a name, the URI of a folder; undefined for the letters without. */
  readonly key: string | undefined;
  /** 1 to 12, for a month in a year. */
  readonly month?: number;
  readonly count: number;
  /** The months of a year that has many letters; letters that name no month stand before them. */
  readonly groups: readonly LetterGroup[];
  /** In no order: `inOrder` puts them into one when they are shown. */
  readonly letters: readonly LetterLine[];
}

/** A year with more letters than this has its months. */
const MANY = 24;
const { compare } = new Intl.Collator(undefined, { numeric: true });

/** The letters of the workspace folders, as lines. */
export class Correspondence {
  private readonly made = new WeakMap<LetterRecord, LetterLine>();
  private last: ReadonlyMap<string, LetterLine> = new Map();

  constructor(private readonly files: Files, private readonly letters: Letters) {}

  /** By URI. The same map as long as nothing that a line shows has changed. */
  get lines(): ReadonlyMap<string, LetterLine> {
    const folders = this.files.folders().map(folder => folder.replace(/\/?$/, '/'));
    const lines = new Map<string, LetterLine>();
    let same = true;
    for (const { uri, record } of this.letters.all.values()) {
      const folder = folders.find(each => uri.startsWith(each));
      if (folder === undefined) continue;
      let line = this.made.get(record);
      if (!line) this.made.set(record, line = lineOf(uri, record, folder.length));
      lines.set(uri, line);
      const old = this.last.get(uri);
      same &&= old !== undefined && (old === line || isSame(old, line));
    }
    return same && lines.size === this.last.size ? this.last : this.last = lines;
  }
}

/** `start`: where the path begins that is shown. */
export function lineOf(uri: string, { id, title, senders, recipients, place, date }: LetterRecord, start = 0): LetterLine {
  const span = days(date);
  // Where it is open when it began, it is known when it ended.
  const day = span ? (Number.isFinite(span.first) ? span.first : span.last) : Infinity;
  return { uri, path: decode(uri.slice(start)), id: id?.target, title, senders, recipients, place, date: span && date, day };
}

function isSame(a: LetterLine, b: LetterLine): boolean {
  const names = ({ senders, recipients }: LetterLine): string => [...senders, '', ...recipients].join('\n');
  return a.title === b.title && a.date === b.date && a.place === b.place && a.id === b.id && names(a) === names(b);
}

/** All that a filter looks at. */
export function wordsOf({ path, id, title, senders, recipients, place, date }: LetterLine): string {
  return [title, ...senders, ...recipients, place, date, id, path].filter(each => each !== undefined).join('\n');
}

/** The lines that fit, in groups, in one pass; those that have nothing to be grouped by are in the last one, whose key is undefined. */
export function groupLetters(lines: Iterable<LetterLine>, by: Grouping, fits: (line: LetterLine) => boolean = () => true): LetterGroup[] {
  const groups = new Map<string | number | undefined, LetterLine[]>();
  for (const line of lines) {
    if (!fits(line)) continue;
    for (const key of keysOf(line, by)) {
      const own = groups.get(key);
      if (own) own.push(line); else groups.set(key, [line]);
    }
  }
  const found = [...groups].sort(([a], [b]) => (a === undefined ? 1 : b === undefined ? -1 : typeof a === 'number' ? a - Number(b) : compare(decode(a), decode(String(b)))));
  return found.map(([key, letters]) => typeof key === 'number' ? yearOf(key, letters) : { key, count: letters.length, groups: [], letters });
}

/** A letter of two senders is in both their groups. */
function keysOf({ uri, senders, recipients, day }: LetterLine, by: Grouping): readonly (string | number | undefined)[] {
  switch (by) {
    case 'date': return [day === Infinity ? undefined : Math.floor(day / 10000)];
    case 'folder': return [uri.slice(0, uri.lastIndexOf('/'))];
    default: {
      const names = by === 'sender' ? senders : recipients;
      return names.length > 1 ? [...new Set(names)] : [names[0]];
    }
  }
}

function yearOf(year: number, letters: readonly LetterLine[]): LetterGroup {
  const key = String(year);
  if (letters.length <= MANY) return { key, count: letters.length, groups: [], letters };
  const months = Array.from({ length: 13 }, (): LetterLine[] => []);
  for (const line of letters) months[Math.min(12, Math.floor((line.day - year * 10000) / 100))].push(line);
  const groups = months.flatMap((own, month): LetterGroup[] => month === 0 || own.length === 0 ? []
    : [{ key: `${key}-${String(month).padStart(2, '0')}`, month, count: own.length, groups: [], letters: own }]);
  return { key, count: letters.length, groups, letters: months[0] };
}

/** By date, then by title, then by path; the undated at the end, by path. */
export function inOrder(lines: readonly LetterLine[]): LetterLine[] { return [...lines].sort(compareLines); }

export function compareLines(a: LetterLine, b: LetterLine): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1;
  return (a.day === Infinity ? 0 : compare(a.title ?? '', b.title ?? '')) || compare(a.uri, b.uri) || (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0);
}

/** The letter after (1) or before (-1) a letter in that order; undefined at the end. */
export function neighbour(lines: Iterable<LetterLine>, line: LetterLine, direction: 1 | -1): LetterLine | undefined {
  let found: LetterLine | undefined;
  for (const each of lines) {
    if (compareLines(each, line) * direction > 0 && (!found || compareLines(each, found) * direction < 0)) found = each;
  }
  return found;
}
