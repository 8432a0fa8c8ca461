import { Files } from './files';
import { First, MOST, Suggested } from './first';
import { Library } from './library';
import { KnownLetter } from './index/letters';
import { idOf } from './links';
import { LetterRecord } from '../letter/record';
import { decode, writeTarget } from '../letter/targets';
import { fold } from '../text/fold';
import { fromSource } from '../text/reading';
import { mapIn, textIn } from '../text/packed';
import { folderOf, isWithin, relativePath, resolvePath } from '../text/paths';
import { StringTable } from '../text/strings';

/** A letter to link to: the target as it is written in a link, and the texts that it is found by. */
export interface LetterSuggestion { readonly letter: KnownLetter; readonly id: string; readonly target: string; readonly path: string }

/** A value with the number of letters that have it. */
export interface UsedValue { readonly value: string; readonly letters: number }

/** A part or an annotation that a link may lead to. */
export interface AddressSuggestion { readonly address: string; readonly words: string }

/** Whether all letters are known, after at most so many milliseconds. */
export async function allKnown(library: Library, patience = 300): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<boolean>(resolve => { timer = setTimeout(() => resolve(false), patience); });
  const known = await Promise.race([library.index.complete().then(() => library.index.progress.state !== 'stopped'), late]);
  clearTimeout(timer);
  return known;
}

/** The words that are typed, in no order; a path's way up and down to its folder says nothing. */
function wordsOf(typed: string): string[] {
  return fold(decode(typed)).split(/\s+/).map(word => word.replace(/^(?:\.{1,2}\/)+|^\.{1,2}$/g, '')).filter(word => word !== '');
}

/** Whether a text has all the words that are typed, in any order, with accents or without. */
export function hasWords(text: string, typed: string): boolean {
  const folded = fold(text);
  return wordsOf(typed).every(word => folded.includes(word));
}

/** Those that have all the words that are typed, where there are too many to show all. */
export function best<T>(items: readonly T[], typed: string, textOf: (item: T) => string, most = MOST): Suggested<T> {
  if (items.length <= most) return { items, isCut: false };
  const found = typed === '' ? items : items.filter(item => hasWords(textOf(item), typed));
  return { items: found.slice(0, most), isCut: true };
}

/** Where a letter lies, and the text in which it is looked for. */
interface Place { readonly path: string; readonly folder: string; text?: string }
const places = new WeakMap<LetterRecord, Place>();

function placeOf(files: Files, { uri, record }: KnownLetter): Place {
  let place = places.get(record);
  if (!place) {
    const path = files.pathOf(uri);
    places.set(record, place = { path, folder: folderOf(path) });
  }
  return place;
}

interface Candidate { readonly letter: KnownLetter; readonly place: Place; readonly distance: number }

/** The folder that paths in a letter are relative to, and that of the workspace; undefined outside it. A letter not saved yet counts as lying in the latter. */
function baseOf(files: Files, uri: string): { root: string; top: string; folder: string } | undefined {
  const root = files.folderOf(uri);
  if (root === undefined) return undefined;
  const top = files.pathOf(root), path = files.pathOf(uri);
  return { root, top, folder: isWithin(path, top) ? folderOf(path) : top };
}

/** The letters that one may link to: those with all the words typed in their title, names, date, id or path, nearest folder first, then by date. */
export function letterSuggestions({ files, letters }: Library, from: string, typed: string, most = MOST): Suggested<LetterSuggestion> {
  const base = baseOf(files, from);
  if (!base) return { items: [], isCut: false };
  const wanted = wordsOf(typed), distances = new Map<string, number>();
  const found = new First<Candidate>(most, (a, b) => a.distance - b.distance || compare(a.letter.record.date ?? '~', b.letter.record.date ?? '~') || compare(a.place.path, b.place.path));
  for (const letter of letters.all.values()) {
    if (letter.uri === from) continue;
    const place = placeOf(files, letter);
    if (wanted.length > 0) {
      place.text ??= textOf(letter.record, place.path);
      if (!wanted.every(word => place.text?.includes(word))) continue;
    }
    let distance = distances.get(place.folder);
    if (distance === undefined) distances.set(place.folder, distance = isWithin(place.path, base.top) ? distanceOf(base.folder, place.folder) : Infinity);
    if (distance < Infinity) found.add({ letter, place, distance });
  }
  return {
    items: found.items().map(({ letter, place: { path } }) => ({ letter, id: idOf(letter, path), target: writeTarget({ path: relativePath(base.folder, path) }), path })),
    isCut: found.count > most,
  };
}

function textOf({ id, title = '', senders, recipients, date = '' }: LetterRecord, path: string): string {
  return fold([path, id?.target ?? '', title, ...senders, ...recipients, date].join(' '));
}

/** How many folders lie on the way from one to another. */
function distanceOf(from: string, to: string): number { return relativePath(from, `${to}/x`).split('/').length; }

function compare(a: string, b: string): number { return a < b ? -1 : a > b ? 1 : 0; }

/** The URI of the letter that a decoded path in a letter names; undefined outside the workspace folder. */
export function uriOf(files: Files, from: string, path: string): string | undefined {
  const base = baseOf(files, from);
  const resolved = base && resolvePath(base.folder, path);
  return base && resolved !== undefined && isWithin(resolved, base.top) ? files.withPath(base.root, resolved) : undefined;
}

const LONGEST_WORDS = 60;

/** All that a link to a letter may lead to, in the order of the text, each with its first words. */
export function addressSuggestions({ record: { parts, annotations }, packed }: KnownLetter, table: StringTable): AddressSuggestion[] {
  const found = parts.map(({ address, words, start }) => ({ address, words, start }));
  // The words of a letter from the cache may come a moment later than its parts.
  if (!packed) found.push(...annotations.map(({ id, passage }) => ({ address: id, words: '', start: passage.start })));
  else if (annotations.length > 0) {
    const text = textIn(packed, table), map = mapIn(packed);
    for (const { id, passage } of annotations) {
      const start = fromSource(map, passage.start), end = fromSource(map, passage.end);
      const words = text.slice(start, Math.min(end, start + LONGEST_WORDS)).replace(/\s+/g, ' ').trim();
      found.push({ address: id, words: end - start > LONGEST_WORDS ? `${words} …` : words, start: passage.start });
    }
  }
  return found.sort((a, b) => a.start - b.start).map(({ address, words }) => ({ address, words }));
}

/** The values that letters have, the most frequent first; in each letter a value counts once. */
export function usedValues(letters: Iterable<KnownLetter>, valuesOf: (record: LetterRecord) => readonly (string | undefined)[]): UsedValue[] {
  const counts = new Map<string, number>();
  for (const { record } of letters) {
    for (const value of new Set(valuesOf(record))) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return Array.from(counts, ([value, count]) => ({ value, letters: count })).sort((a, b) => b.letters - a.letters || compare(a.value, b.value));
}

const namesIn = ({ senders, recipients, translators }: LetterRecord): readonly string[] => [...senders, ...recipients, ...translators];

/** The fields whose values are taken from the other letters. */
export const USED: Readonly<Record<string, (record: LetterRecord) => readonly (string | undefined)[]>> = {
  sender: namesIn, recipient: namesIn, translator: namesIn,
  place: ({ place }) => [place], lang: ({ lang }) => [lang], archive: ({ archive }) => [archive], source: ({ source }) => [source],
};

/** The files that letters name in a field, as paths relative to a letter, with the number of letters. `more`: URIs of others that are there. */
export function usedPaths({ files, letters }: Library, from: string, field: 'glossaries' | 'bibliographies', more: readonly string[]): UsedValue[] {
  const base = baseOf(files, from);
  if (!base) return [];
  const counts = new Map(more.map(uri => [files.pathOf(uri), 0]));
  for (const letter of letters.all.values()) {
    for (const { target } of letter.record[field] ?? []) {
      const path = letter.uri === from ? undefined : resolvePath(placeOf(files, letter).folder, target);
      if (path !== undefined) counts.set(path, (counts.get(path) ?? 0) + 1);
    }
  }
  return Array.from(counts, ([path, count]) => ({ value: relativePath(base.folder, path), path, letters: count }))
    .filter(({ path }) => isWithin(path, base.top))
    .sort((a, b) => b.letters - a.letters || compare(a.value, b.value)).map(({ value, letters: count }) => ({ value, letters: count }));
}
