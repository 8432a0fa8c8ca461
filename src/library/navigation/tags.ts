import { servingLists } from './companions';
import { KnownLetter } from '../index/letters';
import { Library } from '../library';
import { TermCount } from '../termSearch';
import { Glossary } from '../../glossary/model';
import { AnnotationRecord, namedGlossaries } from '../../letter/record';
import { Range, contains } from '../../text/range';

/** A place in a file. */
interface Place extends Range { readonly uri: string }

/** The tag whose entry in a tagset stands at an offset of a glossary. */
export function tagAt(glossary: Glossary | undefined, offset: number): Range & { readonly tag: string } | undefined {
  const found = glossary?.tags.find(({ range }) => contains(range, offset));
  return found && { start: found.range.start, end: found.range.end, tag: found.name };
}

/** Where a glossary has a tag in its tagset. */
export function tagEntries(uri: string, glossary: Glossary | undefined, tag: string): Place[] {
  return (glossary?.tags ?? []).filter(each => each.name === tag).map(({ range: { start, end } }) => ({ uri, start, end }));
}

/** The entry of a tag in the nearest tagset of a letter that has it; in a glossary, its own. */
export async function tagDefinitions(library: Library, uri: string, tag: string): Promise<Place[]> {
  const letter = library.letter(uri);
  if (!letter) return tagEntries(uri, await library.glossary(uri), tag);
  for (const { uri: from, glossary } of await library.serving.of(uri, letter.header.glossaries?.map(each => each.value))) {
    const found = tagEntries(from, glossary, tag);
    if (found.length > 0) return found.slice(0, 1);
  }
  return [];
}

/** Every annotation of the known letters that has a tag; with `declaration`, the entries of the tagsets too. */
export async function tagReferences(library: Library, uri: string, tag: string, declaration: boolean): Promise<Place[]> {
  const glossaries = declaration ? new Set([...library.letter(uri) ? [] : [uri], ...(await servingLists(library)).flat()]) : [];
  const entries = await Promise.all(Array.from(glossaries, async each => tagEntries(each, await library.glossary(each), tag)));
  return [...entries.flat(), ...passageSpots([...library.letters.all.values()], tag)];
}

/** The annotations with a tag in the letters that a glossary serves. */
export async function tagPassages(library: Library, glossary: string, tag: string): Promise<Place[]> {
  return passageSpots(await lettersOf(library, glossary), tag);
}

/** How many annotations have each tag, and in how many letters, of those that a glossary serves; or of all. */
export async function tagCounts(library: Library, glossary?: string): Promise<ReadonlyMap<string, TermCount>> {
  await library.index.complete();
  const counts = new Map<string, { places: number; letters: number }>();
  for (const { record } of glossary === undefined ? library.letters.all.values() : await lettersOf(library, glossary)) {
    const own = new Set<string>();
    for (const { tags } of record.annotations) {
      for (const tag of new Set(tags)) {
        const count = counts.get(tag) ?? { places: 0, letters: 0 };
        counts.set(tag, count);
        count.places++;
        if (own.size < own.add(tag).size) count.letters++;
      }
    }
  }
  return counts;
}

/** The known letters that a glossary serves and that have annotations with tags. */
async function lettersOf(library: Library, glossary: string): Promise<KnownLetter[]> {
  await library.index.complete();
  const found: KnownLetter[] = [], answers = new Map<string, Promise<readonly string[]>>();
  for (const letter of library.letters.all.values()) {
    if (!letter.record.annotations.some(each => each.tags.length > 0)) continue;
    const named = namedGlossaries(letter.record), key = library.serving.keyOf(letter.uri, named);
    if (!answers.has(key)) answers.set(key, library.serving.uris(letter.uri, named));
    if ((await answers.get(key))?.includes(glossary)) found.push(letter);
  }
  return found;
}

function passageSpots(letters: readonly KnownLetter[], tag: string): Place[] {
  const spot = (uri: string, { passage }: AnnotationRecord): Place => ({ uri, start: passage.start, end: passage.end });
  return letters.flatMap(({ uri, record }) => record.annotations.filter(each => each.tags.includes(tag)).map(each => spot(uri, each)));
}
