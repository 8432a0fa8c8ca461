import { Highlight, Spot } from './spots';
import { EntryIn, Uses, usesOf } from './uses';
import { Entry } from '../../bibliography/model';
import { CitedKey } from '../../citation/model';
import { addressesOf } from '../../citation/points';
import { placeOf } from '../../letter/record';
import { Range, contains } from '../../text/range';
import { Source } from '../citing/sources';
import { Library } from '../library';

/** The key at an offset, of those that a paper or a letter cites. Where two touch, the one that begins there. */
export function citedAt(citations: readonly { readonly keys: readonly CitedKey[] }[], offset: number): CitedKey | undefined {
  let touched: CitedKey | undefined;
  for (const { keys } of citations) {
    for (const cited of keys) {
      if (!contains(cited, offset) || cited.key === '*') continue;
      if (offset < cited.end) return cited;
      touched ??= cited;
    }
  }
  return touched;
}

/** A key in a bibliography: that of an entry, or one that a field of an entry names. `entry`: the one that has it, where there is one. */
export interface EntryKey extends Range { readonly key: string; readonly entry?: Entry }

/** The key at an offset of a bibliography. */
export async function entryKeyAt(library: Library, uri: string, offset: number): Promise<EntryKey | undefined> {
  const { bibliography } = await library.citing.bibliographies.get(uri);
  const at = bibliography?.entries.find(entry => contains(entry, offset));
  if (!bibliography || !at) return undefined;
  if (contains(at.keyRange, offset)) return { ...at.keyRange, key: at.key, entry: at };
  const mention = at.mentions?.().find(each => contains(each, offset));
  return mention && { start: mention.start, end: mention.end, key: mention.key, entry: mention.isAlias ? at : bibliography.entries.find(each => each.key === mention.key) ?? bibliography.entries.find(each => each.aliases.includes(mention.key)) };
}

export function spotOfEntry({ uri, entry }: EntryIn): Spot { return { uri, start: entry.keyRange.start, end: entry.keyRange.end, whole: { start: entry.start, end: entry.end } }; }

/** Where a cited key leads: to its letter, there to the points that the locator names, and to its entry. */
export async function citedSpots(library: Library, uri: string, { key, locator }: Pick<CitedKey, 'key' | 'locator'>): Promise<Spot[]> {
  await library.index.complete();
  const source = (await library.citing.sources(uri))?.get(key);
  return [...letterSpotsOf(source, locator ? addressesOf(locator) : []), ...source?.entry && source.bibliography !== undefined ? [spotOfEntry({ uri: source.bibliography, entry: source.entry })] : []];
}

function letterSpotsOf(source: Source | undefined, addresses: readonly string[]): Spot[] {
  if (!source?.letter) return [];
  const { uri, record } = source.letter;
  const parts = addresses.flatMap(address => placeOf(record, address) ?? []);
  if (parts.length > 0) return parts.map(({ start, end }) => ({ uri, start, end: start, whole: { start, end } }));
  return [{ uri, start: record.id?.start ?? 0, end: record.id?.end ?? 0 }];
}

/** Every citation of a source, and with `declaration` its entries and the `id` of its letter. Undefined where it was cancelled. */
export async function sourceReferences(library: Library, key: string, seeds: readonly Source[], declaration: boolean, cancelled: () => boolean): Promise<Spot[] | undefined> {
  await library.index.complete();
  const uses = cancelled() ? undefined : await usesOf(library, key, seeds, cancelled);
  if (!uses) return undefined;
  const { entries, letters, citations } = uses;
  const ids = letters.flatMap(({ uri, record: { id } }) => id ? [{ uri, start: id.start, end: id.end }] : []);
  const mentions = await mentionsOf(library, uses);
  return [...declaration ? [...entries.map(spotOfEntry), ...ids] : [], ...mentions, ...citations.map(({ uri, start, end }) => ({ uri, start, end }))];
}

/** Where other entries of the same bibliographies name an entry (`crossref`); its own aliases are no references. */
export async function mentionsOf(library: Library, { names, entries }: Pick<Uses, 'names' | 'entries'>): Promise<(Spot & { readonly key: string; readonly isAlias: boolean })[]> {
  const found: (Spot & { key: string; isAlias: boolean })[] = [];
  for (const uri of new Set(entries.map(each => each.uri))) {
    const { bibliography } = await library.citing.bibliographies.get(uri);
    for (const entry of bibliography?.entries ?? []) {
      for (const { start, end, key, isAlias } of entry.mentions?.() ?? []) if (!isAlias && names.has(key)) found.push({ uri, start, end, key, isAlias });
    }
  }
  return found;
}

/** The same key elsewhere in a paper or a letter. */
export function citedHighlights(citations: readonly { readonly keys: readonly CitedKey[] }[], key: string): Highlight[] {
  return citations.flatMap(({ keys }) => keys.filter(each => each.key === key).map(({ start, end }): Highlight => ({ start, end, declares: false })));
}

/** The places of a key in a bibliography: its entries, and the fields that name it. */
export async function entryHighlights(library: Library, uri: string, key: string): Promise<Highlight[]> {
  const { bibliography } = await library.citing.bibliographies.get(uri);
  return (bibliography?.entries ?? []).flatMap(entry => [
    ...entry.key === key ? [{ start: entry.keyRange.start, end: entry.keyRange.end, declares: true }] : [],
    ...(entry.mentions?.() ?? []).filter(each => each.key === key).map(({ start, end, isAlias }): Highlight => ({ start, end, declares: isAlias })),
  ]);
}
