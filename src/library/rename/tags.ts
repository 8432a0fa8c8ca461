import { FileEdits, editLetters } from './fileEdits';
import { textOf } from '../files';
import { glossaryFiles } from '../index/letterFiles';
import { Library } from '../library';
import { servingLists } from '../navigation/companions';
import { TagsetSource, addTagEntries, recolorTagEntry, renameTagEntries } from '../../glossary/tagsetEdit';
import { TAG_COLORS } from '../../glossary/tagset';
import { tagName } from '../../letter/annotating/annotate';
import { renameClasses } from '../../letter/annotating/classes';
import { isTag } from '../../letter/attributes';
import { parseLetter } from '../../letter/parse';
import { namedGlossaries } from '../../letter/record';
import { Edit } from '../../text/fixes';
import { Refusal, isRefusal, refusal } from '../../text/refusal';

/** Gives a tag another name: in the marks of all letters, and in the tagsets that have it. A name that is a tag already makes one tag of both. Undefined where it was cancelled. */
export function renameTag(library: Library, from: string, to: string, cancelled: () => boolean = () => false): Promise<FileEdits[] | Refusal | undefined> {
  return mergeTags(library, [from], to, cancelled);
}

/** Makes one tag of several, everywhere. `into` may be one of them, or a new one. */
export async function mergeTags(library: Library, tags: readonly string[], into: string, cancelled: () => boolean = () => false): Promise<FileEdits[] | Refusal | undefined> {
  const to = tagName(into);
  if (into.trim() === '') return refusal('empty');
  if (to === undefined) return refusal('tag-shape', into.trim());
  const from = new Set(tags.filter(tag => tag !== to));
  if (from.size === 0) return [];
  await library.index.complete();
  if (cancelled()) return undefined;
  const tagsets = await editTagsets(library, await tagsetUris(library), source => renameTagEntries(source, from, to), cancelled);
  if (!tagsets || isRefusal(tagsets)) return tagsets;
  const letters = await editLetters(library, lettersWith(library, from), ({ text, record }) => record.annotations.some(each => each.tags.some(tag => from.has(tag))) ? renamedIn(text, from, to) : [], cancelled);
  return letters && [...tagsets, ...letters];
}

/** The known letters that have one of some tags. */
function lettersWith({ letters }: Library, tags: ReadonlySet<string>): string[] {
  return [...letters.all.values()].filter(({ record }) => record.annotations.some(each => each.tags.some(tag => tags.has(tag)))).map(each => each.uri);
}

/** Also the marks that are not whole. */
function renamedIn(text: string, from: ReadonlySet<string>, to: string): Edit[] {
  return parseLetter(text).marks.spans.map(each => each.attributes).filter(each => each.id !== undefined)
    .sort((a, b) => a.start - b.start).flatMap(attributes => renameClasses(text, attributes, from, to));
}

/** The glossaries of the workspace: those that are named so, and those that a letter or the settings name. */
async function tagsetUris(library: Library): Promise<ReadonlySet<string>> {
  return new Set([...await glossaryFiles(library.files), ...(await servingLists(library)).flat()]);
}

async function editTagsets(library: Library, uris: Iterable<string>, edits: (source: TagsetSource) => readonly Edit[] | undefined, cancelled: () => boolean): Promise<FileEdits[] | Refusal | undefined> {
  const found: FileEdits[] = [];
  for (const uri of uris) {
    const source = await tagsetSource(library, uri);
    if (cancelled()) return undefined;
    const changed = source ? edits(source) : [];
    if (!changed) return refusal('tagset-unwritable', library.files.pathOf(uri).replace(/^.*\//, ''));
    if (source && changed.length > 0) found.push({ uri, text: source.text, edits: changed });
  }
  return found;
}

async function tagsetSource(library: Library, uri: string): Promise<TagsetSource | undefined> {
  const glossary = await library.glossary(uri);
  const { text } = glossary ? await textOf(library.files, uri) : { text: undefined };
  return glossary && text !== undefined ? { text, glossary } : undefined;
}

/**
 * Writes the colour of a tag (1 to 8) into the nearest glossary of a letter that has the tag, else into the nearest that has a tagset. Where
 * none has one, the nearest gets a tagset of all tags that its letters use, so that none of them is unknown then.
 */
export async function recolorTag(library: Library, uri: string, tag: string, color: number, cancelled: () => boolean = () => false): Promise<FileEdits[] | Refusal | undefined> {
  if (!isTag(tag)) return refusal('tag-shape', tag);
  if (!Number.isInteger(color) || color < 1 || color > TAG_COLORS) return refusal('color-unknown', String(color));
  return inTagset(library, uri, tag, source => source.glossary.tags.some(each => each.name === tag) ? recolorTagEntry(source, tag, color) : addTagEntries(source, [{ name: tag, color }]), color, cancelled);
}

/** Adds a tag to the nearest tagset of a letter; nothing where one has it already. */
export async function addTag(library: Library, uri: string, tag: string, cancelled: () => boolean = () => false): Promise<FileEdits[] | Refusal | undefined> {
  if (!isTag(tag)) return refusal('tag-shape', tag);
  return inTagset(library, uri, tag, source => source.glossary.tags.some(each => each.name === tag) ? [] : addTagEntries(source, [{ name: tag }]), undefined, cancelled);
}

async function inTagset(library: Library, uri: string, tag: string, edits: (source: TagsetSource) => readonly Edit[] | undefined, color: number | undefined, cancelled: () => boolean): Promise<FileEdits[] | Refusal | undefined> {
  const serving = await glossariesOf(library, uri);
  if (cancelled()) return undefined;
  const own = serving.find(({ glossary }) => glossary.tags.some(each => each.name === tag)) ?? serving.find(({ glossary }) => glossary.hasTagset);
  if (own) return editTagsets(library, [own.uri], edits, cancelled);
  if (serving.length === 0) return refusal('glossary-none');
  await library.index.complete();
  const used = new Set([tag, ...await tagsServedBy(library, serving[0].uri)]);
  if (cancelled()) return undefined;
  const added = [...used].sort().map(name => name === tag && color !== undefined ? { name, color } : { name });
  return editTagsets(library, [serving[0].uri], source => addTagEntries(source, added), cancelled);
}

/** The glossaries that serve a letter, nearest first; of a glossary, itself. */
async function glossariesOf(library: Library, uri: string): Promise<readonly { readonly uri: string; readonly glossary: TagsetSource['glossary'] }[]> {
  const letter = library.letter(uri);
  if (letter) return library.serving.of(uri, letter.header.glossaries?.map(each => each.value));
  const glossary = library.isGlossary(uri) ? await library.glossary(uri) : undefined;
  if (glossary) return [{ uri, glossary }];
  const known = await library.index.learn(uri);
  return known ? library.serving.of(uri, namedGlossaries(known.record)) : [];
}

/** The tags of the annotations in the letters that a glossary serves. */
async function tagsServedBy(library: Library, glossary: string): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const { serving, letters } of await library.terms.served()) {
    if (!serving.some(each => each.uri === glossary)) continue;
    for (const { record } of letters) for (const { tags } of record.annotations) for (const tag of tags) found.add(tag);
  }
  return found;
}
