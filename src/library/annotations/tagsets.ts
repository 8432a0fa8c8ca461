import { AnnotationLine } from './annotations';
import { Library } from '../library';
import { Tag } from '../../glossary/model';
import { tagsetOf } from '../../glossary/tagset';
import { namedGlossaries } from '../../letter/record';

type Tagset = ReadonlyMap<string, Tag>;

/** The tagsets that serve some letters. */
export class Tagsets {
  /** All that they say, to compare. */
  readonly says: string;

  constructor(private readonly byLetter: ReadonlyMap<string, Tagset | undefined> = new Map()) {
    this.says = Array.from(new Set(byLetter.values()), tagset => Array.from(tagset?.values() ?? [], each => [each.name, each.label, each.color].join('\t')).join('\n')).join('\n\n');
  }

  /** Undefined where the letter's glossaries have none. */
  of(uri: string): Tagset | undefined { return this.byLetter.get(uri); }

  /** What a tag is called: its label in that letter, or in the first that has one; else its name. */
  label(tag: string, uri?: string): string {
    const own = uri === undefined ? undefined : this.of(uri)?.get(tag)?.label;
    if (own !== undefined) return own;
    for (const tagset of new Set(this.byLetter.values())) { const label = tagset?.get(tag)?.label; if (label !== undefined) return label; }
    return tag;
  }
}

/** Letters that are served by the same glossaries share their tagset. */
export async function tagsetsOf(library: Library, letters: Iterable<Pick<AnnotationLine, 'uri' | 'record'>>): Promise<Tagsets> {
  const asked = new Map<string, Promise<Tagset | undefined>>(), byLetter = new Map<string, Promise<Tagset | undefined>>();
  for (const { uri, record } of letters) {
    if (byLetter.has(uri)) continue;
    const named = namedGlossaries(record), key = library.serving.keyOf(uri, named);
    let tagset = asked.get(key);
    if (!tagset) asked.set(key, tagset = library.serving.of(uri, named).then(serving => tagsetOf(serving.map(each => each.glossary))));
    byLetter.set(uri, tagset);
  }
  return new Tagsets(new Map(await Promise.all(Array.from(byLetter, async ([uri, tagset]): Promise<[string, Tagset | undefined]> => [uri, await tagset]))));
}
