import { Glossary, Tag } from './model';

/** So many colours there are for tags. */
export const TAG_COLORS = 8;

/** The tags of the glossaries that serve a letter, by name; of two with the same name the nearer one. Undefined where none of them has a tagset: then any tag may be used. */
export function tagsetOf(glossaries: readonly Glossary[]): ReadonlyMap<string, Tag> | undefined {
  if (!glossaries.some(each => each.hasTagset)) return undefined;
  const found = new Map<string, Tag>();
  for (const { tags } of glossaries) for (const tag of tags) if (!found.has(tag.name)) found.set(tag.name, tag);
  return found;
}

/** The colour of a tag, 1 to 8: the tagset's, else one that its name always has. */
export function tagColor(name: string, tagset: ReadonlyMap<string, Tag> | undefined): number {
  const color = tagset?.get(name)?.color;
  if (color !== undefined) return color;
  let hash = 0;
  for (const char of name.normalize('NFC')) hash = (Math.imul(hash, 31) + char.codePointAt(0)!) >>> 0;
  return 1 + hash % TAG_COLORS;
}
