import { entrySpots, noteReferences, parsedLetter } from './definitions';
import { sourceReferences } from './citations';
import { companionsOf } from './companions';
import { NamedTerm, entriesOf, seesOf, termsNamed } from './entries';
import { Library } from '../library';
import { Place } from '../links';
import { Spot } from './spots';
import { tagReferences } from './tags';
import { Thing, labelOf } from './thingAt';
import { entrySeed, meaningsAt } from './uses';
import { attribute, hasClass } from '../../letter/attributes';
import { placeOf, namedGlossaries } from '../../letter/record';
import { mapIn } from '../../text/packed';
import { toSource } from '../../text/reading';

/**
 * Everything that leads to a thing, or names it, in all letters, papers, glossaries and bibliographies; with `declaration` the thing itself too. Undefined where
 * it was cancelled. Each place once, in no order of the files.
 */
export async function referencesTo(library: Library, uri: string, thing: Thing, declaration: boolean, cancelled: () => boolean = () => false): Promise<Spot[] | undefined> {
  await library.index.complete();
  if (cancelled()) return undefined;
  switch (thing.kind) {
    case 'term': return termReferences(library, thing.terms.filter(each => each.headword === thing.terms[0].headword), declaration, cancelled);
    case 'note': case 'annotation': return placeReferences(library, { uri, address: thing.kind === 'note' ? thing.label : thing.id }, declaration);
    case 'tag': return tagReferences(library, uri, thing.tag, declaration);
    case 'point': return placeReferences(library, { uri, address: thing.address }, declaration);
    case 'letter': case 'original': {
      const letters = thing.kind === 'letter' ? [library.letters.get(uri)].filter(each => each !== undefined) : library.links.withId(thing.id);
      const citing = await sourceReferences(library, thing.id, letters.map(letter => ({ key: thing.id, letter })), declaration, cancelled);
      return citing && onceEach([...letterReferences(library, letters.map(each => each.uri), declaration), ...citing]);
    }
    case 'citation': return sourceReferences(library, thing.cited.key, await meaningsAt(library, uri, thing.cited.key), declaration, cancelled);
    case 'entry': return sourceReferences(library, thing.key, thing.entry ? [entrySeed({ uri, entry: thing.entry })] : [], declaration, cancelled);
    case 'link': {
      const place = library.links.target(uri, thing.target);
      if (!place) return [];
      return place.address === undefined ? letterReferences(library, [place.uri], declaration) : placeReferences(library, place, declaration);
    }
    case 'file': return [];
  }
}

async function termReferences(library: Library, terms: readonly NamedTerm[], declaration: boolean, cancelled: () => boolean): Promise<Spot[] | undefined> {
  const found: (readonly Spot[])[] = [];
  for (const term of terms) {
    const spots = await occurrenceSpots(library, term, cancelled);
    if (!spots) return undefined;
    found.push(declaration ? await entrySpots(library, term.uri, term.headword) : [], spots, await marksNaming(library, term), await seeSpots(library, term));
    if (cancelled()) return undefined;
  }
  return terms.length > 1 ? onceEach(found.flat()) : found.flat();
}

/** Every place in every letter where a term stands. */
export async function occurrenceSpots(library: Library, { uri, headword }: NamedTerm, cancelled: () => boolean): Promise<Spot[] | undefined> {
  const places = await library.terms.places(uri, headword, cancelled);
  return places?.flatMap(({ letter, occurrences }) => {
    const map = mapIn(letter.packed!);
    return occurrences.map(({ start, end }): Spot => ({ uri: letter.uri, ...toSource(map, start, end) }));
  });
}

/** The values of `{term=…}` that mean a term. */
async function marksNaming(library: Library, { uri, headword }: NamedTerm): Promise<Spot[]> {
  const found: Spot[] = [];
  for (const { uri: letter, record } of library.letters.all.values()) {
    if (record.terms.length === 0) continue;
    const serving = await library.serving.of(letter, namedGlossaries(record));
    for (const { target, start, end } of record.terms) {
      if (termsNamed(serving, target).some(each => each.uri === uri && each.headword === headword)) found.push({ uri: letter, start, end });
    }
  }
  return found;
}

/** The `see` lists that name a term, also those of glossaries that serve the same letters and have no such headword of their own. */
async function seeSpots(library: Library, { uri, headword }: NamedTerm): Promise<Spot[]> {
  const found: Spot[] = [];
  for (const each of [uri, ...await companionsOf(library, uri)]) {
    const glossary = await library.glossary(each);
    if (!glossary || (each !== uri && entriesOf(glossary, headword).length > 0)) continue;
    for (const { start, end } of seesOf(glossary, headword)) found.push({ uri: each, start, end });
  }
  return found;
}

/** What leads to a part or an annotation of a letter; of an annotation, its id, its other end, its note's label and what refers to the note. */
async function placeReferences(library: Library, place: Place & { address?: string }, declaration: boolean): Promise<Spot[]> {
  const { uri, address = '' } = place;
  const found = library.links.to(place).map(({ letter, link: { start, end } }): Spot => ({ uri: letter.uri, start, end }));
  const known = library.letters.get(uri);
  const part = known?.record.parts.find(each => each.address === address) ?? known?.record.parts.find(each => address === `${each.address}.1`);
  if (part) {
    const label = /^\d+[.)]/.exec(part.words)?.[0].length ?? 0;
    return declaration ? [{ uri, start: part.start, end: part.start + label, whole: part }, ...found] : found;
  }
  const letter = await parsedLetter(library, uri);
  if (!letter) return found;
  const own = noteReferences(letter, address).map(({ start, end }): Spot => ({ uri, start, end }));
  const ids = letter.annotations.filter(each => each.id === address).map(({ idRange: { start, end } }): Spot => ({ uri, start, end }));
  const labels = letter.notes.filter(each => each.label === address).map((note): Spot => ({ uri, ...labelOf(note) }));
  const ends = letter.marks.spans.flatMap(({ attributes }) => { const of = hasClass(attributes, 'e') ? attribute(attributes, 'a') : undefined; return of?.value === address ? [{ uri, start: of.start, end: of.end }] : []; });
  const isThere = known !== undefined && placeOf(known.record, address) !== undefined;
  return [...declaration ? [...ids, ...labels] : [], ...ends, ...own, ...isThere ? found : []];
}

/** What leads to letters from others. */
function letterReferences(library: Library, uris: readonly string[], declaration: boolean): Spot[] {
  return uris.flatMap(uri => {
    const id = library.letters.get(uri)?.record.id;
    const found = library.links.to({ uri }).filter(({ letter, link }) => letter.uri !== uri || link === letter.record.original);
    return [...declaration && id ? [{ uri, start: id.start, end: id.end }] : [], ...found.map(({ letter, link: { start, end } }): Spot => ({ uri: letter.uri, start, end }))];
  });
}

function onceEach(spots: readonly Spot[]): Spot[] {
  const seen = new Set<string>();
  return spots.filter(({ uri, start, end }) => {
    const key = `${start} ${end} ${uri}`;
    return !seen.has(key) && seen.add(key);
  });
}
