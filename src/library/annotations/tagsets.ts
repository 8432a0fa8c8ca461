import { AnnotationLine } from './annotations';
import { Library } from '../library';
import { Tag } from '../../glossary/model';
import { tagsetOf } from '../../glossary/tagset';
import { namedGlossaries } from '../../letter/record';

type Tagset = ReadonlyMap<string, Tag>;

/** The tagsets that serve some letters. `keys`: letters that are served by the same glossaries have the same one. */
export class Tagsets {
  /** All that they say, to compare. */
  readonly says: string;

  constructor(private readonly keys: ReadonlyMap<string, string> = new Map(), private readonly byKey: ReadonlyMap<string, Tagset | undefined> = new Map()) {
    this.says = Array.from(byKey, ([key, tagset]) => [key, ...Array.from(tagset?.values() ?? [], each => [each.name, each.label, each.color].join('\t'))].join('\n')).join('\n\n');
  }

  /** Undefined where the letter's glossaries have none. */
  of(uri: string): Tagset | undefined { return this.byKey.get(this.keys.get(uri) ?? ''); }

  /** A tag as that letter's tagset has it, or the first that does. */
  find(tag: string, uri?: string): Tag | undefined {
    const own = uri === undefined ? undefined : this.of(uri)?.get(tag);
    if (own) return own;
    for (const tagset of this.byKey.values()) { const found = tagset?.get(tag); if (found) return found; }
    return undefined;
  }

  /** What a tag is called: its label, else its name. */
  label(tag: string, uri?: string): string { return this.find(tag, uri)?.label ?? tag; }
}

export async function tagsetsOf(library: Library, letters: Iterable<Pick<AnnotationLine, 'uri' | 'record'>>): Promise<Tagsets> {
  const keys = new Map<string, string>(), asked = new Map<string, Promise<Tagset | undefined>>();
  for (const { uri, record } of letters) {
    if (keys.has(uri)) continue;
    const named = namedGlossaries(record), key = library.serving.keyOf(uri, named);
    keys.set(uri, key);
    if (!asked.has(key)) asked.set(key, library.serving.of(uri, named).then(serving => tagsetOf(serving.map(each => each.glossary))));
  }
  return new Tagsets(keys, new Map(await Promise.all(Array.from(asked, async ([key, tagset]): Promise<[string, Tagset | undefined]> => [key, await tagset]))));
}
