import { Source, SourceTable } from './sources';
import { ServingBibliography } from './served';

/** What a paper could cite from one place: the entries of a bibliography by their keys, or (without one) the letters by their dates, the undated last. */
export interface Shelf { readonly bibliography?: ServingBibliography; readonly sources: readonly Source[] }

/** In the order in which the bibliographies serve; a source stands on one shelf. Those that hold nothing are left out. */
export function* shelvesOf(table: SourceTable): Generator<void, Shelf[]> {
  const byUri = new Map<string | undefined, Source[]>();
  let done = 0;
  for (const source of table.all()) {
    const known = byUri.get(source.bibliography);
    if (known) known.push(source); else byUri.set(source.bibliography, [source]);
    if ((++done & 255) === 0) yield;
  }
  const found: Shelf[] = [];
  for (const [uri, sources] of byUri) {
    found.push({ bibliography: table.bibliographies.find(each => each.uri === uri), sources: sources.sort(uri === undefined ? byDate : byKey) });
    yield;
  }
  return found;
}

/** A stretch of a shelf; `first` and `last` tell where it begins and ends. */
export interface Stretch { readonly sources: readonly Source[]; readonly first: string; readonly last: string }

/** A long shelf in stretches of about the same length, each short enough to be shown at once. One that is short is no stretches. */
export function stretchesOf({ bibliography, sources }: Shelf, most: number): Stretch[] {
  if (sources.length <= most) return [];
  const count = Math.ceil(sources.length / most), length = Math.ceil(sources.length / count);
  const label = ({ key, letter }: Source): string => bibliography ? key : letter?.record.date ?? key;
  return Array.from({ length: count }, (_, index) => sources.slice(index * length, (index + 1) * length)).filter(each => each.length > 0)
    .map(own => ({ sources: own, first: label(own[0]), last: label(own[own.length - 1]) }));
}

function byKey(a: Source, b: Source): number { return a.key < b.key ? -1 : a.key > b.key ? 1 : 0; }

function byDate(a: Source, b: Source): number {
  const first = a.letter?.record.date ?? '~', second = b.letter?.record.date ?? '~';
  return first < second ? -1 : first > second ? 1 : byKey(a, b);
}
