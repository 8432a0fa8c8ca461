import { FileEdits, editLetters } from './fileEdits';
import { formatOf } from '../../bibliography/formats';
import { citationsOfLetter } from '../../citation/letters';
import { replaceKey } from '../../citation/markdown/keys';
import { Citation } from '../../citation/model';
import { isBareKey } from '../../letter/citations';
import { parseLetter } from '../../letter/parse';
import { Edit, applyEdits } from '../../text/fixes';
import { Range } from '../../text/range';
import { Refusal, isRefusal, refusal } from '../../text/refusal';
import { rewriteScalar } from '../../text/scalars';
import { Source, SourceTable } from '../citing/sources';
import { textOf } from '../files';
import { KnownLetter } from '../index/letters';
import { Library } from '../library';
import { Uses, usesOf } from '../navigation/uses';
import { inSlices } from '../slices';

/** A key, as it is written where it was pointed at, and what it means there. */
export interface KeySubject { readonly key: string; readonly seeds: readonly Source[] }

/**
 * Gives a source another key wherever it has this one: in the bibliographies (an alias alone, where that is what it is), in papers and letters as each
 * language writes keys, and as `id` of the letter. All letters must be known. What is written is read again, so that nothing else becomes of it.
 */
export async function renameKey(library: Library, { key, seeds }: KeySubject, to: string, cancelled: () => boolean): Promise<FileEdits[] | Refusal | undefined> {
  if (to === '') return refusal('empty');
  if (to === key) return [];
  const uses = await usesOf(library, key, seeds, cancelled);
  if (!uses) return undefined;
  const named = uses.letters.filter(letter => library.citing.letterKeys.keyOf(letter.uri) === key);
  const refused = refusalOf(named, key, to) ?? await takenBy(library, uses, to);
  if (refused) return refused;
  const citations = uses.citations.filter(each => each.key === key), found: FileEdits[] = [];
  const changes: (FileEdits | Refusal | undefined)[] = [];
  for (const uri of new Set(uses.entries.map(each => each.uri))) changes.push(await inBibliography(library, uri, key, to));
  for (const uri of new Set(citations.map(each => each.uri))) if (!library.letters.get(uri)) changes.push(await inPaper(library, uri, key, to));
  if (cancelled()) return undefined;
  for (const each of changes) {
    if (each && isRefusal(each)) return each;
    if (each) found.push(each);
  }
  const letters = await inLetters(library, [...named.map(each => each.uri), ...citations.map(each => each.uri).filter(uri => library.letters.get(uri))], named, key, to, cancelled);
  return !letters || isRefusal(letters) ? letters : [...found, ...letters];
}

/** What speaks against the name itself, and against renaming the letters. */
function refusalOf(named: readonly KnownLetter[], key: string, to: string): Refusal | undefined {
  if (/[\s\u0000-\u001f]/.test(to)) return refusal('key-blank');
  if (named.length === 0) return undefined;
  if (named.length > 1) return refusal('key-double', key);
  if (!named[0].record.id) return refusal('letter-named-by-file', key);
  return isBareKey(to) && to !== '*' ? undefined : refusal('letter-id-shape', to);
}

/** A key that means something else already to who cites this one. What nothing has may be called as what there is. */
async function takenBy(library: Library, { entries, letters, citations, isKnown }: Uses, to: string): Promise<Refusal | undefined> {
  if (!isKnown) return undefined;
  const nameOf = (uri: string): string => library.files.pathOf(uri).replace(/^.*\//, '');
  const [letter] = library.citing.letterKeys.of(to).filter(each => !letters.some(own => own.uri === each.uri));
  if (letter) return refusal('letter-id-taken', to, nameOf(letter.uri));
  const bibliographies = new Set(entries.map(each => each.uri));
  for (const uri of new Set(citations.map(each => each.uri))) {
    for (const each of (await tableOf(library, uri))?.bibliographies ?? []) {
      bibliographies.add(each.uri);
      // Of those that only lie there the nearest has the say.
      if (each.namedBy === 'workspace' && entries.some(entry => entry.uri === each.uri)) break;
    }
  }
  for (const uri of bibliographies) {
    const { bibliography } = await library.citing.bibliographies.get(uri);
    if (bibliography?.entries.some(each => each.key === to || each.aliases.includes(to))) return refusal('key-taken', to, nameOf(uri));
  }
  const outside = entries.find(({ uri }) => library.files.folderOf(uri) === undefined);
  return outside && refusal('bibliography-outside', nameOf(outside.uri));
}

async function tableOf(library: Library, uri: string): Promise<SourceTable | undefined> {
  const open = await library.citing.sources(uri);
  if (open) return open;
  const record = await library.citing.papers.record(uri), letter = library.letters.get(uri)?.record;
  return record ? library.citing.sources(uri, record) : letter && library.citing.sources(uri, { bibliographies: letter.bibliographies?.map(each => each.target) });
}

async function inBibliography(library: Library, uri: string, key: string, to: string): Promise<FileEdits | Refusal | undefined> {
  const { text } = await textOf(library.files, uri), format = formatOf(library.files.pathOf(uri));
  if (text === undefined || !format) return undefined;
  const before = await inSlices(format.steps(text));
  const places = (before?.entries ?? []).flatMap(entry => [...entry.key === key ? [entry.keyRange] : [], ...(entry.mentions?.() ?? []).filter(each => each.key === key)]);
  if (places.length === 0) return undefined;
  const edits = inOrder(places.map(({ start, end }) => ({ start, end, text: format.replaceKey(text.slice(start, end), to) })));
  const after = await inSlices(format.steps(applyEdits(text, edits)));
  const keys = (entries: readonly { readonly key: string; readonly aliases: readonly string[] }[] = []): string[] => entries.flatMap(each => [each.key, ...each.aliases]);
  return isSame(keys(before?.entries), keys(after?.entries), key, to) ? { uri, text, edits } : unwritable(library, uri, to);
}

async function inPaper(library: Library, uri: string, key: string, to: string): Promise<FileEdits | Refusal | undefined> {
  const { text } = await textOf(library.files, uri), language = library.citing.papers.language(uri);
  if (text === undefined || !language) return undefined;
  const paper = library.citing.papers.get(uri) ?? language.read(text), places = placesOf(paper.citations, key);
  const edits = places.map(place => language.replaceKey?.(text, place, to) ?? { start: place.start, end: place.end, text: to });
  return isSame(keysOf(paper.citations), keysOf(language.read(applyEdits(text, edits)).citations), key, to) ? { uri, text, edits } : unwritable(library, uri, to);
}

/** The citations of the letters, the `id` of the one that is renamed, and `original` of those that translate it. */
async function inLetters(library: Library, citing: readonly string[], named: readonly KnownLetter[], key: string, to: string, cancelled: () => boolean): Promise<FileEdits[] | Refusal | undefined> {
  const translating = named.length > 0 ? [...library.letters.all.values()].filter(({ record }) => record.original?.target === key).map(each => each.uri) : [];
  const cites = new Set(citing);
  let refused: Refusal | undefined;
  const found = await editLetters(library, [...citing, ...translating], ({ uri, text, record }): Edit[] => {
    const letter = library.letter(uri), before = citationsOfLetter(letter?.text === text ? letter : parseLetter(text));
    const own = cites.has(uri) ? placesOf(before, key).map(place => replaceKey(text, place, to)) : [];
    const fields = named.length > 0 ? [named.some(each => each.uri === uri) ? record.id : undefined, record.original].filter(field => field?.target === key) : [];
    const edits = inOrder([...own, ...fields.flatMap(field => field ? { start: field.start, end: field.end, text: rewriteScalar(text.slice(field.start, field.end), to) } : [])]);
    if (own.length > 0 && !isSame(keysOf(before), keysOf(citationsOfLetter(parseLetter(applyEdits(text, edits)))), key, to)) refused ??= unwritable(library, uri, to);
    return edits;
  }, cancelled);
  return refused ?? found;
}

function keysOf(citations: readonly Citation[]): string[] { return citations.flatMap(({ keys }) => keys.map(each => each.key)); }

/** Each place once: what is cited inside another citation's suffix may be listed with it. */
function placesOf(citations: readonly Citation[], key: string): Range[] {
  return inOrder([...new Map(citations.flatMap(({ keys }) => keys.filter(each => each.key === key).map(each => [each.start, each] as const))).values()]);
}

function inOrder<T extends Range>(places: readonly T[]): T[] { return [...places].sort((a, b) => a.start - b.start); }

function isSame(before: readonly string[], after: readonly string[], key: string, to: string): boolean {
  return before.length === after.length && before.every((each, index) => (each === key ? to : each) === after[index]);
}

function unwritable(library: Library, uri: string, to: string): Refusal { return refusal('key-unwritable', to, library.files.pathOf(uri).replace(/^.*\//, '')); }
