import { Source, SourceTable } from './sources';
import { Library } from '../library';
import { citationsOfLetter } from '../../citation/letters';
import { Citation, CitedKey } from '../../citation/model';

/** A source that a text cites, with its places in order. No `source`: nothing has the key. */
export interface Cited { readonly key: string; readonly source?: Source; readonly places: readonly CitedKey[] }

/** The key that stands for all sources, where something is listed only. */
export const ALL = '*';

/** The citations of an open paper or letter; undefined for what is neither. */
export function citationsOf(library: Library, uri: string): readonly Citation[] | undefined {
  const paper = library.citing.papers.get(uri), letter = paper ? undefined : library.letter(uri);
  return paper?.citations ?? (letter && citationsOfLetter(letter));
}

/** What is cited: unknown keys first, then the most often cited, then by key. A source that is cited by several of its keys is one. */
export function citedIn(citations: readonly Citation[], table: SourceTable): Cited[] {
  const found = new Map<string, { key: string; source?: Source; places: CitedKey[] }>();
  for (const { keys } of citations) {
    for (const place of keys) {
      if (place.key === ALL) continue;
      const source = table.get(place.key), id = source?.entry ? `${source.bibliography} ${source.entry.key}` : place.key;
      const known = found.get(id);
      if (known) known.places.push(place); else found.set(id, { key: place.key, source, places: [place] });
    }
  }
  return [...found.values()].sort((a, b) => Number(a.source !== undefined) - Number(b.source !== undefined) || b.places.length - a.places.length || (a.key < b.key ? -1 : 1));
}
