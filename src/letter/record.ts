import { attribute } from './attributes';
import { linksOf, marksOf, sourceKeys, spansOf } from './marks';
import { remarkOf } from './annotating/noteText';
import { Annotation, Field, Letter, Name, Remark } from './model';
import { OutlineItem, outline } from './outline';
import { UnplacedRecord, unplacedIn } from './unplaced';
import { Range } from '../text/range';
import { ReadingMark, lastAtMost } from '../text/reading';

/** A part of a letter that has an address: where it stands, and what it begins with (`4. Ni talar om …`). Source offsets. */
export interface PartRecord extends Range { readonly address: string; readonly words: string }

/** A mark of an annotation; `start` and `end` are those of its id. */
export interface AnnotationRecord extends Range {
  readonly id: string;
  readonly passage: Range;
  readonly tags: readonly string[];
  readonly note?: Remark;
  /** Those to its note. */
  readonly replies?: readonly Remark[];
}

/** A citation; `addresses`: the parts of a letter that its locator names, if it names any (the library sees to that). */
export interface CitationRecord extends ReferenceRecord { readonly addresses?: readonly string[] }

/** A link or a `{term=…}` mark; `start` and `end` are those of its target or its value. */
export interface ReferenceRecord extends Range { readonly target: string }

/** A passage of the reading text, and what it should read. */
export interface CorrectionRecord extends Range { readonly text: string }

/**
 * What the library keeps of a letter besides its packed text: whatever can be asked of all letters at once. Plain data, for it is
 * kept in a cache too: a change of its shape is a change of FORMAT in library/index/cache.ts. Source offsets, where nothing else is said.
 */
export interface LetterRecord {
  /** The citation key in the front matter, with its place. */
  readonly id?: ReferenceRecord;
  readonly title?: string;
  readonly senders: readonly string[];
  readonly recipients: readonly string[];
  /** Others whose names are used: translators. */
  readonly translators: readonly string[];
  /** EDTF. */
  readonly date?: string;
  readonly place?: string;
  readonly lang?: string;
  /** The letter that it translates, by its id. */
  readonly original?: ReferenceRecord;
  readonly archive?: string;
  readonly shelfmark?: string;
  readonly source?: string;
  /** The glossaries that its front matter names. */
  readonly glossaries?: readonly ReferenceRecord[];
  readonly bibliographies?: readonly ReferenceRecord[];
  /** In the order of the text, a point before its paragraphs. */
  readonly parts: readonly PartRecord[];
  readonly annotations: readonly AnnotationRecord[];
  /** The marks and notes that belong to no passage, where there are any. */
  readonly unplaced?: readonly UnplacedRecord[];
  readonly links: readonly ReferenceRecord[];
  /** The citation keys in its `source`, its text and its notes, where there are any. */
  readonly citations?: readonly CitationRecord[];
  readonly terms: readonly ReferenceRecord[];
  /** What the text's editor would correct, and to what (`{.sic corr=…}`), where there is any. Reading offsets. */
  readonly corrections?: readonly CorrectionRecord[];
  /** The marks of the reading text that a search must know: other languages and declared terms. Reading offsets. */
  readonly marks: readonly ReadingMark[];
}

/** The paths of the glossaries that a letter names; undefined where it names none. */
export function namedGlossaries({ glossaries }: Pick<LetterRecord, 'glossaries'>): readonly string[] | undefined { return glossaries?.map(each => each.target); }

export function recordOf(letter: Letter): LetterRecord {
  const { header, annotations } = letter, corrections = correctionsIn(letter);
  const unplaced = unplacedIn(letter);
  const citations = [...sourceKeys(letter), ...marksOf(letter).flatMap(each => each.citations)].map(({ key, start, end }): ReferenceRecord => ({ target: key, start, end }));
  return {
    id: header.id && reference(header.id), title: header.title?.value, senders: header.senders.map(nameOf), recipients: header.recipients.map(nameOf),
    translators: header.translators.map(nameOf), date: header.date?.value, place: header.place?.value.name, lang: header.lang?.value,
    original: header.original && reference(header.original), archive: header.archive?.value, shelfmark: header.shelfmark?.value, source: header.source?.value,
    glossaries: header.glossaries?.map(reference), bibliographies: header.bibliographies?.map(reference),
    parts: outline(letter).flatMap(item => [part(item), ...item.children.map(part)]),
    annotations: annotations.map(annotation => annotationRecord(letter, annotation)), ...unplaced.length > 0 ? { unplaced } : {},
    links: linksOf(letter).map(({ target, targetRange: { start, end } }): ReferenceRecord => ({ target, start, end })),
    ...citations.length > 0 ? { citations } : {},
    terms: spansOf(letter).flatMap(({ attributes }): ReferenceRecord[] => {
      const term = attribute(attributes, 'term');
      return term && term.value !== 'none' ? [{ target: term.value, start: term.start, end: term.end }] : [];
    }),
    ...corrections.length > 0 ? { corrections } : {},
    marks: letter.reading.marks.filter(mark => mark.kind !== 'editorial'),
  };
}

function correctionsIn({ marks, reading }: Letter): CorrectionRecord[] {
  return marks.spans.flatMap(({ inner, attributes }): CorrectionRecord[] => {
    const corrected = attribute(attributes, 'corr');
    return corrected ? [{ start: reading.fromSource(inner.start), end: reading.fromSource(inner.end), text: corrected.value }] : [];
  });
}

function annotationRecord({ text }: Letter, { id, idRange: { start, end }, passage, tags, note }: Annotation): AnnotationRecord {
  const record = { id, start, end, passage: { start: passage.start, end: passage.end }, tags };
  return note ? { ...record, note: remarkOf(text, note), ...note.replies.length > 0 ? { replies: note.replies.map(each => remarkOf(text, each)) } : {} } : record;
}

function nameOf({ value }: Field<Name>): string { return value.name; }

function reference({ value, start, end }: Field): ReferenceRecord { return { target: value, start, end }; }

function part({ address, label, words, start, end }: OutlineItem): PartRecord {
  return { address, start, end, words: label === undefined ? words : `${label} ${words}`.trim() };
}

/** Where an address leads in a letter (letter format, section 3): a part, or the passage of an annotation. */
export function placeOf({ parts, annotations }: LetterRecord, address: string): Range | undefined {
  return parts.find(each => each.address === address) ?? annotations.find(each => each.id === address)?.passage
    ?? (/^p\d+[a-z]*\.1$/.test(address) ? parts.find(each => `${each.address}.1` === address) : undefined);
}

/** The part where a source offset lies, a paragraph where a point has several, and its point; neither before the first part. `starts`: those of the parts. */
export function partAt(parts: readonly PartRecord[], offset: number, starts: ArrayLike<number> = parts.map(each => each.start)): { readonly part?: PartRecord; readonly point?: PartRecord } {
  if (parts.length === 0 || starts[0] > offset) return {};
  const at = lastAtMost(starts, offset), part = parts[at], dot = part.address.indexOf('.');
  if (dot < 0) return { part, point: part };
  // A paragraph of a point stands after the point.
  const address = part.address.slice(0, dot);
  for (let before = at - 1; before >= 0; before--) if (parts[before].address === address) return { part, point: parts[before] };
  return { part, point: part };
}
