import { FileEdits, editLetters } from './fileEdits';
import { textOf } from '../files';
import { Library } from '../library';
import { KeySubject, renameKey } from './renameKey';
import { renameTag } from './tags';
import { citedAt } from '../navigation/citations';
import { tagAt } from '../navigation/tags';
import { thingAt } from '../navigation/thingAt';
import { entrySeed, meaningsAt } from '../navigation/uses';
import { Headword, headwordToRename, renameHeadword, termNamed } from './renameHeadword';
import { citationsOfLetter } from '../../citation/letters';
import { CitedKey } from '../../citation/model';
import { keyAt } from '../../letter/citations';
import { occurrencesAt } from '../../glossary/occurrences';
import { Letter } from '../../letter/model';
import { Named, nameAt, renameId } from '../../letter/names';
import { parseLetter } from '../../letter/parse';
import { retarget } from '../../letter/targets';
import { Edit } from '../../text/fixes';
import { Range, contains } from '../../text/range';
import { Refusal, isRefusal, refusal } from '../../text/refusal';
import { rewriteScalar } from '../../text/scalars';

/** What is renamed, wherever it was pointed at. `uri`: the letter or glossary that has it; `at`: the offset there, where that tells which one of two. */
type Subject = { readonly kind: 'headword'; readonly of: Headword } | { readonly kind: 'id'; readonly uri: string; readonly id: string; readonly at?: number } | { readonly kind: 'tag'; readonly tag: string } | { readonly kind: 'letter'; readonly uri: string; readonly id: string } | { readonly kind: 'key'; readonly of: KeySubject };

/** `start` and `end`: where the name stands that was pointed at; `name`: the one that is to be changed. */
export interface Renamed extends Range { readonly name: string; readonly subject: Subject }

/** What has a name at an offset of an open letter, a paper, a glossary or a bibliography; or why nothing there can be renamed. Undefined for other files. */
export async function renamedAt(library: Library, uri: string, offset: number): Promise<Renamed | Refusal | undefined> {
  const letter = library.letter(uri);
  if (!letter) {
    if (!library.isGlossary(uri)) return keyToRename(library, uri, offset);
    const tag = tagAt(await library.glossary(uri), offset);
    if (tag) return { start: tag.start, end: tag.end, name: tag.tag, subject: { kind: 'tag', tag: tag.tag } };
    const found = await headwordToRename(library, uri, offset);
    return !found || isRefusal(found) ? found : { start: found.start, end: found.end, name: found.headword, subject: { kind: 'headword', of: found } };
  }
  const cited = citedAt(citationsOfLetter(letter), offset);
  if (cited) return keyCited(library, uri, cited);
  const named = nameAt(letter, offset);
  const found = isRefusal(named) ? await occurrenceAt(library, uri, offset) : await subjectOf(library, uri, named, offset);
  return found ?? (isRefusal(named) ? named : refusal('words'));
}

/** The key at an offset of a paper or a bibliography; undefined for other files. */
async function keyToRename(library: Library, uri: string, offset: number): Promise<Renamed | Refusal | undefined> {
  if (!library.citing.has(uri)) return undefined;
  const thing = await thingAt(library, uri, offset);
  if (thing?.kind === 'citation') return keyCited(library, uri, thing.cited);
  if (thing?.kind !== 'entry') return refusal('paper-words');
  const { start, end, key, entry } = thing;
  return { start, end, name: key, subject: { kind: 'key', of: { key, seeds: entry ? [entrySeed({ uri, entry })] : [] } } };
}

async function keyCited(library: Library, uri: string, { key, start, end }: CitedKey): Promise<Renamed> {
  await library.index.complete();
  return { start, end, name: key, subject: { kind: 'key', of: { key, seeds: await meaningsAt(library, uri, key) } } };
}

async function occurrenceAt(library: Library, uri: string, offset: number): Promise<Renamed | undefined> {
  const read = await library.read(uri);
  const occurrence = read && occurrencesAt(read.letter, read.matches, offset)[0];
  const glossary = occurrence && library.uriOf(read, occurrence.term);
  if (!occurrence || glossary === undefined) return undefined;
  const { start, end } = read.letter.reading.toSource(occurrence.start, occurrence.end);
  const { headword } = occurrence.term.entry;
  return { start, end, name: headword, subject: { kind: 'headword', of: { uri: glossary, headword } } };
}

async function subjectOf(library: Library, uri: string, { kind, name, start, end }: Named, offset: number): Promise<Renamed | Refusal | undefined> {
  switch (kind) {
    case 'annotation': case 'note': return { start, end, name, subject: { kind: 'id', uri, id: name, at: offset } };
    case 'tag': return { start, end, name, subject: { kind: 'tag', tag: name } };
    case 'letter': return { start, end, name, subject: { kind: 'letter', uri, id: name } };
    case 'original': {
      await library.index.complete();
      const [original] = library.links.withId(name);
      if (!original) return refusal('letter-missing', name);
      return original.record.id ? { start, end, name, subject: { kind: 'letter', uri: original.uri, id: name } } : refusal('letter-named-by-file', name);
    }
    case 'term': {
      const read = await library.read(uri);
      const term = read && termNamed(read.glossaries, name);
      return term ? { start, end, name: term.headword, subject: { kind: 'headword', of: term } } : refusal('headword-missing', name);
    }
    case 'link': return linkAt(library, uri, name, { start, end }, offset);
  }
}

/** A link is renamed at its address, and renames the annotation to which it leads. */
async function linkAt(library: Library, uri: string, target: string, range: Range, offset: number): Promise<Renamed | Refusal> {
  const place = library.links.target(uri, target);
  const bracket = range.end - range.start > target.length ? 1 : 0;
  const address = { start: range.start + bracket + target.indexOf('#') + 1, end: range.end - bracket };
  if (place?.address === undefined || !contains(address, offset)) return refusal('link');
  const known = await library.index.learn(place.uri);
  if (known?.record.annotations.some(each => each.id === place.address)) return { ...address, name: place.address, subject: { kind: 'id', uri: place.uri, id: place.address } };
  return /^[pn]\d/.test(place.address) ? refusal('number', place.address) : refusal('link');
}

/** All edits that give it another name, or why it cannot have this one; undefined where it was cancelled. */
export async function rename(library: Library, { subject }: Renamed, name: string, cancelled: () => boolean = () => false): Promise<FileEdits[] | Refusal | undefined> {
  await library.index.complete();
  if (cancelled()) return undefined;
  const to = name.trim();
  switch (subject.kind) {
    case 'headword': return renameHeadword(library, subject.of, to, cancelled);
    case 'tag': return renameTag(library, subject.tag, to, cancelled);
    case 'letter': return renameLetter(library, subject.uri, subject.id, to, cancelled);
    case 'key': return renameKey(library, subject.of, to, cancelled);
    case 'id': {
      const { text } = await textOf(library.files, subject.uri);
      return text === undefined ? refusal('words') : renameIdIn(library, library.letter(subject.uri) ?? parseLetter(text), subject, to, cancelled);
    }
  }
}

/** Renames an annotation or a note of a letter, and the links of all letters that lead to it. */
async function renameIdIn(library: Library, letter: Letter, { uri, id, at }: { uri: string; id: string; at?: number }, to: string, cancelled: () => boolean): Promise<FileEdits[] | Refusal | undefined> {
  const own = renameId(letter, id, to, at);
  if (isRefusal(own) || to === id) return isRefusal(own) ? own : [];
  const linking = own.length === 0 ? [] : library.links.to({ uri, address: id }).map(reference => reference.letter.uri);
  return editLetters(library, [uri, ...linking], ({ uri: from, text, record }): Edit[] => {
    const links = record.links.filter(({ target }) => { const place = library.links.target(from, target); return place?.uri === uri && place.address === id; });
    return [...from === uri ? own : [], ...links.map(({ start, end }) => retarget(text.slice(start, end), start, { address: to }))];
  }, cancelled);
}

/** Gives a letter another citation key, in its front matter, in the letters that translate it, and wherever it is cited. */
async function renameLetter(library: Library, uri: string, id: string, to: string, cancelled: () => boolean): Promise<FileEdits[] | Refusal | undefined> {
  if (to === '') return refusal('empty');
  if (to === id) return [];
  if (keyAt(`@${to}`, 0)?.key !== to) return refusal('letter-id-shape', to);
  const taken = library.links.withId(to).find(letter => letter.uri !== uri);
  if (taken) return refusal('letter-id-taken', to, library.files.pathOf(taken.uri).replace(/^.*\//, ''));
  const letter = library.letters.get(uri);
  // What another letter is called too goes on meaning that one.
  if (letter && !library.links.withId(id).some(each => each.uri !== uri)) return renameKey(library, { key: id, seeds: [{ key: id, letter }] }, to, cancelled);
  return editLetters(library, [uri], ({ text, record: { id: field } }) => field?.target === id ? [{ start: field.start, end: field.end, text: rewriteScalar(text.slice(field.start, field.end), to) }] : [], cancelled);
}
