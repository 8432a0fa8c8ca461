import { LetterLine, inOrder, lineOf } from '../correspondence';
import { Files } from '../files';
import { KnownLetter, Letters } from '../index/letters';
import { Remark } from '../../letter/model';
import { LetterRecord, PartRecord, partAt } from '../../letter/record';
import { UnplacedRecord } from '../../letter/unplaced';
import { mapIn, textIn } from '../../text/packed';
import { Range } from '../../text/range';
import { fromSource } from '../../text/reading';
import { finish } from '../../text/steps';
import { StringTable } from '../../text/strings';

/** What a list of annotations shows of one. */
export interface AnnotationLine {
  readonly uri: string;
  readonly record: LetterRecord;
  readonly id: string;
  /** How many before it have the same id: 0 in a letter without mistakes. Of those without a place, how many stand before it. */
  readonly nth: number;
  /** The passage in the source, or the mark or the note that has none. */
  readonly range: Range;
  /** As it reads; paragraphs are two line ends apart. */
  readonly passage: string;
  readonly tags: readonly string[];
  readonly note?: Remark;
  readonly replies: readonly Remark[];
  /** The part where it begins, a paragraph where the point has several, and the point. None before the first part. */
  readonly part?: PartRecord;
  readonly point?: PartRecord;
  /** Why it has no place: the code of a problem. */
  readonly unplaced?: string;
}

/** The lines of letters that have any, by URI, in the order of the letters: by date, the undated last. */
export type AllAnnotations = ReadonlyMap<string, readonly AnnotationLine[]>;

const NONE: readonly AnnotationLine[] = [];

/** The annotations of the known letters, as lines, made once for each version of a letter. */
export class Annotations {
  private readonly made = new WeakMap<LetterRecord, readonly AnnotationLine[]>();
  private readonly places = new WeakMap<LetterRecord, LetterLine>();
  private last: AllAnnotations = new Map();

  constructor(private readonly files: Files, private readonly letters: Letters) {}

  /** Those of one letter, in the order of the text; what has no place stands last. */
  of(uri: string): readonly AnnotationLine[] {
    const letter = this.letters.get(uri);
    return letter ? this.linesOf(letter) : NONE;
  }

  get all(): AllAnnotations { return finish(this.steps()); }

  /** Those of all letters in the workspace folders, a letter a step. The same map as long as nothing that a line shows has changed. */
  *steps(): Generator<void, AllAnnotations> {
    const folders = this.files.folders().map(folder => folder.replace(/\/?$/, '/'));
    const all = new Map<string, readonly AnnotationLine[]>();
    let same = true;
    for (const letter of [...this.letters.all.values()]) {
      const { uri, record } = letter;
      if ((record.annotations.length === 0 && !record.unplaced) || !folders.some(each => uri.startsWith(each))) continue;
      if (!this.made.has(record)) yield;
      const lines = this.linesOf(letter), old = this.last.get(uri);
      same &&= old !== undefined && showSame(old, lines);
      all.set(uri, lines);
    }
    return same && all.size === this.last.size ? this.last : this.last = this.ordered(all);
  }

  /** What was in order before is soon so again. */
  private ordered(all: AllAnnotations): AllAnnotations {
    const known = [...this.last.keys()].filter(uri => all.has(uri)), fresh = [...all.keys()].filter(uri => !this.last.has(uri));
    const places = [...known, ...fresh].map(uri => {
      const { record } = all.get(uri)![0];
      let place = this.places.get(record);
      if (!place) this.places.set(record, place = lineOf(uri, record));
      return place;
    });
    return new Map(inOrder(places).map(({ uri }) => [uri, all.get(uri)!]));
  }

  private linesOf(letter: KnownLetter): readonly AnnotationLine[] {
    const { record, packed } = letter;
    let lines = this.made.get(record);
    if (lines) return lines;
    lines = linesIn(letter, this.letters.table);
    // The words of a letter from the cache may come a moment later than its record.
    if (packed) this.made.set(record, lines);
    return lines;
  }
}

function linesIn({ uri, record, packed }: KnownLetter, table: StringTable): readonly AnnotationLine[] {
  const { annotations, unplaced = [], parts } = record;
  if (annotations.length === 0 && unplaced.length === 0) return NONE;
  const text = packed ? textIn(packed, table) : '', map = packed && mapIn(packed);
  const starts = parts.map(each => each.start);
  const counts = new Map<string, number>();
  const lines = annotations.map(({ id, passage, tags, note, replies = [] }): AnnotationLine => {
    const nth = counts.get(id) ?? 0;
    counts.set(id, nth + 1);
    const words = map ? text.slice(fromSource(map, passage.start), fromSource(map, passage.end)).trim() : '';
    return { uri, record, id, nth, range: passage, passage: words, tags, note, replies, ...partAt(parts, passage.start, starts) };
  });
  return [...lines, ...unplaced.map((each, nth) => unplacedLine(uri, record, each, nth))];
}

function unplacedLine(uri: string, record: LetterRecord, { code, id, start, end, note, replies = [] }: UnplacedRecord, nth: number): AnnotationLine {
  return { uri, record, id, nth, range: { start, end }, passage: '', tags: [], note, replies, unplaced: code };
}

/** Whether two versions of a letter's lines show the same, wherever it stands in the file. */
export function showSame(a: readonly AnnotationLine[], b: readonly AnnotationLine[]): boolean {
  return a === b || (a.length === b.length && a.every((line, index) => showsSame(line, b[index])));
}

function showsSame(a: AnnotationLine, b: AnnotationLine): boolean {
  return a === b || (a.uri === b.uri && a.id === b.id && a.passage === b.passage && a.unplaced === b.unplaced && a.tags.join() === b.tags.join() && a.part?.address === b.part?.address
    && a.part?.words === b.part?.words && a.point?.words === b.point?.words && sameRemark(a.note, b.note)
    && a.replies.length === b.replies.length && a.replies.every((each, index) => sameRemark(each, b.replies[index])) && showsSameLetter(a.record, b.record));
}

function sameRemark(a: Remark | undefined, b: Remark | undefined): boolean { return a?.text === b?.text && a?.by === b?.by && a?.date === b?.date; }

function showsSameLetter(a: LetterRecord, b: LetterRecord): boolean {
  return a === b || (a.title === b.title && a.date === b.date && a.id?.target === b.id?.target && a.senders.join('\n') === b.senders.join('\n') && a.recipients.join('\n') === b.recipients.join('\n'));
}

/** All that a filter looks at. `labelOf`: how a tag is called. */
export function wordsOf({ id, passage, note, replies, tags, part }: AnnotationLine, labelOf: (tag: string) => string = tag => tag): string {
  return [passage, note?.text, note?.by, ...replies.flatMap(each => [each.text, each.by]), ...tags.flatMap(tag => [tag, labelOf(tag)]), part?.address, id].filter(each => each !== undefined).join('\n');
}
