import { Entry } from '../../bibliography/model';
import { CitedRecord } from '../citing/papers';
import { Naming } from '../citing/served';
import { Source, SourceTable } from '../citing/sources';
import { KnownLetter } from '../index/letters';
import { Library } from '../library';

/** Who cites, open or not. */
export interface Citer { readonly uri: string; readonly citations: readonly CitedRecord[]; readonly naming: Naming; readonly isLetter: boolean }

/** An entry in its bibliography. */
export interface EntryIn { readonly uri: string; readonly entry: Entry }

/** A citation in its file. */
export interface Use extends CitedRecord { readonly uri: string }

/**
 * All that means one source: its entries in the bibliographies, its letters, and every citation of it by any of its names. `names`: its keys and
 * aliases; `isKnown`: whether anything has the key.
 */
export interface Uses { readonly names: ReadonlySet<string>; readonly entries: readonly EntryIn[]; readonly letters: readonly KnownLetter[]; readonly citations: readonly Use[]; readonly isKnown: boolean }

/** Every paper and every letter that cites. Undefined where it was cancelled. */
export async function citersOf(library: Library, cancelled: () => boolean): Promise<Citer[] | undefined> {
  const papers = await library.citing.papers.all(cancelled);
  if (!papers) return undefined;
  const found = papers.filter(({ citations }) => citations.length > 0).map(({ uri, citations, bibliographies, csl, lang }): Citer => ({ uri, citations, naming: { bibliographies, csl, lang }, isLetter: false }));
  for (const { uri, record: { citations, bibliographies, lang } } of library.letters.all.values()) {
    if (!citations) continue;
    const naming = { bibliographies: bibliographies?.map(each => each.target), lang };
    found.push({ uri, citations: citations.map(({ target: key, ...place }) => ({ key, ...place })), naming, isLetter: true });
  }
  return found;
}

/**
 * Everything that means what a key means in a paper or a letter, or what an entry or a letter is (`seeds`). Two papers mean the same by a key where their
 * bibliographies, or the letters, have a source in common that has it. All letters must be known. Undefined where it was cancelled.
 */
export async function usesOf(library: Library, key: string, seeds: readonly Source[], cancelled: () => boolean = () => false): Promise<Uses | undefined> {
  const citers = await citersOf(library, cancelled);
  if (!citers) return undefined;
  const names = new Set([key]), known = new Map<string, Source>();
  const add = (source: Source): boolean => {
    const id = idOf(source);
    if (known.has(id)) return false;
    known.set(id, source);
    for (const name of source.entry ? [source.entry.key, ...source.entry.aliases] : []) names.add(name);
    return true;
  };
  for (const seed of seeds) add(seed);
  const tables = new Map<Citer, SourceTable>(), citations: Use[] = [], seen = new Set<CitedRecord>();
  // What one paper's bibliographies have in common with another's may lead on to a third.
  for (let isMore = true; isMore;) {
    isMore = false;
    for (const citer of citers) {
      for (const cited of citer.citations) {
        if (!names.has(cited.key) || seen.has(cited)) continue;
        let table = tables.get(citer);
        if (!table) tables.set(citer, table = await library.citing.sources(citer.uri, citer.naming));
        const meanings = [...table.meanings(cited.key)];
        if (known.size === 0 ? meanings.length > 0 : !meanings.some(each => known.has(idOf(each)))) continue;
        seen.add(cited);
        citations.push({ ...cited, uri: citer.uri });
        const size = names.size;
        for (const each of meanings) if (add(each)) isMore = true;
        isMore ||= names.size > size;
      }
      if (cancelled()) return undefined;
    }
  }
  const all = [...known.values()];
  return {
    names, citations, isKnown: all.length > 0, letters: all.flatMap(({ letter }) => letter ?? []),
    entries: all.flatMap(({ entry, bibliography }) => entry && bibliography !== undefined ? [{ uri: bibliography, entry }] : []),
  };
}

function idOf({ entry, bibliography, letter }: Source): string { return entry ? `${bibliography}\n${entry.key}` : letter?.uri ?? ''; }

/** What a key means to an open paper or letter. */
export async function meaningsAt(library: Library, uri: string, key: string): Promise<Source[]> {
  const table = await library.citing.sources(uri);
  return table ? [...table.meanings(key)] : [];
}

/** An entry of a bibliography, and a letter, as seeds. */
export function entrySeed({ uri, entry }: EntryIn): Source { return { key: entry.key, entry, bibliography: uri }; }
