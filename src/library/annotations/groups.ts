import { AnnotationLine } from './annotations';
import { idInitials } from '../../letter/annotating/annotate';
import { PartRecord } from '../../letter/record';

export const ANNOTATION_GROUPINGS = ['point', 'tag', 'author', 'date'] as const;
export type AnnotationGrouping = typeof ANNOTATION_GROUPINGS[number];

/** Annotations that belong together. Those with nothing to be grouped by are in a group without a key, and those without a place in one of their own. */
export interface AnnotationGroup {
  readonly kind: AnnotationGrouping | 'letter' | 'unplaced';
  /** The URI of a letter, an address, a tag, a name, a date. */
  readonly key: string | undefined;
  readonly part?: PartRecord;
  readonly count: number;
  /** The points of a letter, where several letters are grouped by point. */
  readonly groups: readonly AnnotationGroup[];
  readonly lines: readonly AnnotationLine[];
}

const { compare } = new Intl.Collator(undefined, { numeric: true });

/** The lines in groups, those of each in the order in which they come: letter by letter, and in the order of the text. An annotation with two tags stands under both; the latest day comes first. */
export function groupAnnotations(lines: readonly AnnotationLine[], by: AnnotationGrouping, { letters = false, labelOf = (tag: string): string => tag } = {}): AnnotationGroup[] {
  const placed = lines.filter(each => each.unplaced === undefined), unplaced = lines.filter(each => each.unplaced !== undefined);
  const last = unplaced.length > 0 ? [group('unplaced', undefined, unplaced)] : [];
  if (by === 'point') return [...letters ? letterGroups(placed) : pointGroups(placed), ...last];
  const keys = keysBy(by, placed);
  const order = (a: string, b: string): number => by === 'date' ? (a < b ? 1 : -1) : by === 'tag' ? compare(labelOf(a), labelOf(b)) || compare(a, b) : compare(a, b);
  const found = [...gathered(placed, keys)].sort(([a], [b]) => a === undefined ? 1 : b === undefined ? -1 : order(a, b));
  return [...found.map(([key, own]) => group(by, key, own)), ...last];
}

function group(kind: AnnotationGroup['kind'], key: string | undefined, lines: readonly AnnotationLine[], part?: PartRecord): AnnotationGroup {
  return { kind, key, part, count: lines.length, groups: [], lines };
}

function keysBy(by: 'tag' | 'author' | 'date', lines: readonly AnnotationLine[]): (line: AnnotationLine) => readonly (string | undefined)[] {
  if (by === 'tag') return ({ tags }) => tags.length > 0 ? [...new Set(tags)] : [undefined];
  if (by === 'date') return ({ note }) => [note?.date];
  const authors = authorsByInitials(lines);
  return ({ id, note }) => [note?.by ?? authors.get(id.slice(0, Math.max(0, id.lastIndexOf('-'))))];
}

/** An id begins with its author's initials: so an annotation without a note has an author too, where these are those of one author only. */
function authorsByInitials(lines: readonly AnnotationLine[]): ReadonlyMap<string, string | undefined> {
  const found = new Map<string, string | undefined>();
  for (const name of new Set(lines.flatMap(({ note, replies }) => [note?.by ?? [], ...replies.map(each => each.by ?? [])].flat()))) {
    const initials = idInitials(name);
    found.set(initials, found.has(initials) ? undefined : name);
  }
  return found;
}

function gathered<K>(lines: Iterable<AnnotationLine>, keysOf: (line: AnnotationLine) => readonly K[]): Map<K, AnnotationLine[]> {
  const found = new Map<K, AnnotationLine[]>();
  for (const line of lines) {
    for (const key of keysOf(line)) {
      const own = found.get(key);
      if (own) own.push(line); else found.set(key, [line]);
    }
  }
  return found;
}

function letterGroups(lines: readonly AnnotationLine[]): AnnotationGroup[] {
  return Array.from(gathered(lines, each => [each.uri]), ([key, own]) => ({ kind: 'letter', key, count: own.length, groups: pointGroups(own), lines: [] }));
}

function pointGroups(lines: readonly AnnotationLine[]): AnnotationGroup[] {
  return Array.from(gathered(lines, each => [each.point?.address]), ([key, own]) => group('point', key, own, own[0].point));
}
