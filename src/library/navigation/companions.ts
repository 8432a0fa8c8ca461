import { Library } from '../library';
import { namedGlossaries } from '../../letter/record';

/** The other glossaries that serve letters which a glossary serves: those beside it first. Of the letters that are known. */
export async function companionsOf(library: Library, uri: string): Promise<ReadonlySet<string>> {
  const found = new Set(await library.serving.besides(uri));
  for (const uris of await servingLists(library)) if (uris.includes(uri)) for (const each of uris) found.add(each);
  found.delete(uri);
  return found;
}

/** The lists of glossaries that serve the known letters, each once. */
export async function servingLists(library: Library): Promise<readonly (readonly string[])[]> {
  const asked = new Map<string, Promise<readonly string[]>>();
  for (const { uri, record } of library.letters.all.values()) {
    const named = namedGlossaries(record);
    const key = library.serving.keyOf(uri, named);
    if (!asked.has(key)) asked.set(key, library.serving.uris(uri, named));
  }
  return Promise.all(asked.values());
}
