import { citedSpots, spotOfEntry } from './citations';
import { entriesOf } from './entries';
import { textOf } from '../files';
import { Library } from '../library';
import { Place } from '../links';
import { Spot } from './spots';
import { tagDefinitions } from './tags';
import { Thing, labelOf } from './thingAt';
import { addresses } from '../../letter/addresses';
import { marksOf } from '../../letter/marks';
import { Letter } from '../../letter/model';
import { parseLetter } from '../../letter/parse';
import { placeOf } from '../../letter/record';
import { Range } from '../../text/range';

/** Where a thing leads that stands in a letter, a paper, a glossary or a bibliography; nothing where that is not there. */
export async function definitionsOf(library: Library, uri: string, thing: Thing): Promise<Spot[]> {
  switch (thing.kind) {
    case 'term': return (await Promise.all(thing.terms.map(each => entrySpots(library, each.uri, each.headword)))).flat();
    case 'note': return noteSpots(library, uri, thing.label, thing.isDefinition);
    case 'annotation': return annotationSpots(library, uri, thing.id);
    case 'tag': return tagDefinitions(library, uri, thing.tag);
    case 'link': return placeSpots(library, library.links.target(uri, thing.target));
    case 'point': case 'letter': return [{ uri, start: thing.start, end: thing.end }];
    case 'original': return letterSpots(library, thing.id);
    case 'file': return fileSpots(library, uri, thing.path);
    case 'citation': return citedSpots(library, uri, thing.cited);
    case 'entry': return thing.entry ? [spotOfEntry({ uri, entry: thing.entry })] : [];
  }
}

export async function entrySpots(library: Library, uri: string, headword: string): Promise<Spot[]> {
  return entriesOf(await library.glossary(uri), headword).map(({ range, headwordRange }) => ({ uri, start: headwordRange.start, end: headwordRange.end, whole: range }));
}

/** From a reference to the definition, from the definition to what refers to it. */
function noteSpots(library: Library, uri: string, label: string, isDefinition: boolean): Spot[] {
  const letter = library.letter(uri);
  if (!letter) return [];
  return isDefinition ? noteReferences(letter, label).map(({ start, end }) => ({ uri, start, end })) : noteDefinitions(uri, letter, label);
}

export function noteReferences(letter: Letter, label: string): readonly Range[] {
  return marksOf(letter).flatMap(each => each.references.filter(reference => reference.label === label));
}

function noteDefinitions(uri: string, letter: Letter, label: string): Spot[] {
  return letter.notes.filter(each => each.label === label).map(note => ({ uri, ...labelOf(note), whole: { start: note.start, end: note.end } }));
}

/** An annotation's note, else its passage. */
function annotationSpots(library: Library, uri: string, id: string): Spot[] {
  const letter = library.letter(uri);
  if (!letter) return [];
  const notes = noteDefinitions(uri, letter, id);
  return notes.length ? notes : letter.annotations.filter(each => each.id === id).map(({ passage: { start, end } }) => ({ uri, start, end }));
}

/** The part or annotation of a letter that a link leads to; a letter that was not known yet is learnt. */
async function placeSpots(library: Library, place: Place | undefined): Promise<Spot[]> {
  if (!place) return [];
  const { uri, address } = place;
  if (!/\.letter$/i.test(library.files.pathOf(uri)) && !library.letter(uri)) return await library.files.stat(uri) ? [{ uri, start: 0, end: 0 }] : [];
  const known = await library.index.learn(uri);
  if (!known) return [];
  if (address === undefined) return [{ uri, start: 0, end: 0 }];
  const letter = library.letter(uri);
  const found = (letter && addresses(letter).get(address)) ?? placeOf(known.record, address);
  const isPassage = known.record.annotations.some(each => each.id === address);
  return found ? [{ uri, start: found.start, end: isPassage ? found.end : found.start, whole: { start: found.start, end: found.end } }] : [];
}

async function letterSpots(library: Library, id: string): Promise<Spot[]> {
  await library.index.complete();
  return library.links.withId(id).map(({ uri, record }) => ({ uri, start: record.id?.start ?? 0, end: record.id?.end ?? 0 }));
}

/** A bibliography or a style that serves the paper or the letter, else what its path leads to. */
async function fileSpots(library: Library, uri: string, path: string): Promise<Spot[]> {
  const naming = library.citing.namingOf(uri), served = naming && await library.citing.served.of(uri, naming);
  const serving = served && [...served.bibliographies, ...served.style ? [served.style] : []].find(each => each.name === path && each.namedBy === 'paper' && !each.refused);
  const file = serving?.uri ?? (library.letter(uri) ? library.serving.named(uri, path) : undefined);
  return file !== undefined && await library.files.stat(file) ? [{ uri: file, start: 0, end: 0 }] : [];
}

/** A letter that need not be open, parsed; undefined where it cannot be read. */
export async function parsedLetter(library: Library, uri: string): Promise<Letter | undefined> {
  const open = library.letter(uri);
  if (open) return open;
  const { text } = await textOf(library.files, uri);
  return text === undefined ? undefined : parseLetter(text);
}
