import { nearestHeadwords } from '../glossary/fixes';
import { attribute } from '../letter/attributes';
import { nearestAddresses } from '../letter/fixes/links';
import { parseTarget, writeTarget } from '../letter/targets';
import { Library, ReadLetter } from './library';
import { Fix, fix, replaceWith } from '../text/fixes';
import { nearest } from '../text/nearest';
import { folderOf, relativePath } from '../text/paths';
import { Problem } from '../text/problem';

/**
 * What mends a problem that the glossaries of a letter show, in the order of likelihood. `add-term`, `add-tag` and `create-glossary` have no edits
 * of the letter: their argument is the headword, the tag or the path.
 */
export function knowledgeFixes({ letter, glossaries }: ReadLetter, { code, start, end, args: [name] }: Problem): Fix[] {
  const written = String(name);
  switch (code) {
    case 'tag-unknown': return nearest(written, glossaries.flatMap(({ glossary }) => glossary.tags.map(tag => tag.name))).map(tag => replaceWith(start, end, tag)).concat(fix('add-tag', [written]));
    case 'glossary-missing': return [fix('create-glossary', [written])];
    case 'term-missing': {
      const values = letter.marks.spans.filter(({ inner }) => inner.start <= start && end <= inner.end)
        .flatMap(({ inner, attributes }) => { const value = attribute(attributes, 'term'); return value?.value === written ? [{ ...value, length: inner.end - inner.start }] : []; });
      const [value] = values.sort((a, b) => a.length - b.length);
      const near = value ? nearestHeadwords(written, glossaries.flatMap(({ glossary }) => glossary.entries)) : [];
      return [...near.flatMap(headword => {
        const text = asValue(headword, letter.text[value.start - 1]);
        return text === undefined ? [] : [fix('replace', [headword], { start: value.start, end: value.end, text })];
      }), ...glossaries.length ? [fix('add-term', [written])] : []];
    }
    default: return [];
  }
}

/** For a link that leads to nothing: the nearest addresses of the letter that it leads to, or the letters with the nearest names. */
export function linkFixes({ letters, links, files }: Pick<Library, 'letters' | 'links' | 'files'>, uri: string, { code, start, end, args: [target] }: Problem): Fix[] {
  const place = code === 'link-part-missing' || code === 'link-letter-missing' ? links.target(uri, String(target)) : undefined;
  if (!place) return [];
  const path = parseTarget(String(target))?.path;
  if (code === 'link-part-missing') {
    const record = letters.get(place.uri)?.record;
    const known = record ? [...record.parts.map(part => part.address), ...record.annotations.map(each => each.id)] : [];
    return nearestAddresses(place.address ?? '', known).map(address => replaceWith(start, end, writeTarget({ path, address })));
  }
  const folder = folderOf(files.pathOf(uri));
  const paths = [...letters.all.keys()].filter(each => each !== uri).map(each => files.pathOf(each));
  const names = new Map(paths.map(each => [each.slice(each.lastIndexOf('/') + 1), each]));
  const wanted = files.pathOf(place.uri);
  return nearest(wanted.slice(wanted.lastIndexOf('/') + 1), [...names.keys()])
    .map(name => replaceWith(start, end, writeTarget({ path: relativePath(folder, names.get(name) ?? name), address: place.address })));
}

/** A text as the value of an attribute, inside the quotation mark that is there, or in its own where it needs one. */
function asValue(text: string, before: string): string | undefined {
  if (before === '"' || before === "'") return text.includes(before) ? undefined : text;
  return /^[^\s}"']+$/.test(text) ? text : text.includes('"') ? undefined : `"${text}"`;
}
