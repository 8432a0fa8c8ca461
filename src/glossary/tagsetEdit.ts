import { quoteKey } from './edit';
import { layoutOf } from './chunks';
import { Entry, Glossary, Tag } from './model';
import { parseGlossary } from './parse';
import { Edit, applyEdits, newlineOf } from '../text/fixes';
import { Lines } from '../text/lines';
import { Range } from '../text/range';
import { rewriteScalar } from '../text/scalars';
import { MapField, MapValue, readYaml } from '../text/yaml';

/** A glossary and its text. */
export interface TagsetSource { readonly text: string; readonly glossary: Glossary }

/** A tag that a tagset is to have. */
export interface NewTag { readonly name: string; readonly color?: number }

type Said = Pick<Tag, 'name' | 'label' | 'description' | 'color'>;

/**
 * Gives tags of a tagset another name. Where the tagset has that already, or where they are several, they become one, and what is left over
 * goes. Undefined where the way the file is written allows no such edit; none where it has no such tag.
 */
export function renameTagEntries({ text, glossary }: TagsetSource, from: ReadonlySet<string>, to: string): readonly Edit[] | undefined {
  const first = glossary.tags.find(tag => from.has(tag.name))?.name;
  if (first === undefined) return [];
  const kept = glossary.tags.some(tag => tag.name === to) ? undefined : first;
  const map = tagsetMap(text);
  if (!map) return undefined;
  const renamed = map.fields.filter(field => field.key === kept).map(({ keyRange: { start, end } }): Edit => ({ start, end, text: rewriteScalar(text.slice(start, end), to) }));
  const removed = removals(text, map, ({ key }) => from.has(key) && key !== kept);
  return proven({ text, glossary }, [[...renamed, ...removed].sort((a, b) => a.start - b.start)],
    tags => tags.flatMap((tag): Said[] => tag.name === kept ? [{ ...tag, name: to }] : from.has(tag.name) ? [] : [tag]));
}

/** Writes the colour of a tag into its entry. Undefined where there is none, or where the way that it is written has no place for it. */
export function recolorTagEntry({ text, glossary }: TagsetSource, name: string, color: number): readonly Edit[] | undefined {
  const field = tagsetMap(text)?.fields.find(each => each.key === name);
  const index = glossary.tags.findIndex(tag => tag.name === name);
  if (!field || index < 0) return undefined;
  if (glossary.tags[index].color === color) return [];
  return proven({ text, glossary }, colorings(text, field, String(color)), tags => tags.map((tag, i) => i === index ? { ...tag, color } : tag));
}

/** Adds tags to a tagset, or a tagset with these tags to a glossary that has none. Undefined where the way the file is written has no place for it. */
export function addTagEntries({ text, glossary }: TagsetSource, added: readonly NewTag[]): readonly Edit[] | undefined {
  const entries = added.map(({ name, color }) => `${quoteKey(name)}: {${color === undefined ? '' : `color: ${color}`}}`);
  return proven({ text, glossary }, [additions(text, entries)], tags => [...tags, ...added]);
}

/** The attempt after which the glossary says what it said, but for its tags, and these what they are to say. */
function proven({ text, glossary }: TagsetSource, attempts: readonly (readonly Edit[])[], expected: (tags: readonly Said[]) => readonly Said[]): readonly Edit[] | undefined {
  const wanted = said(expected(glossary.tags));
  return attempts.find(edits => {
    const now = parseGlossary(applyEdits(text, edits), glossary);
    return now.lang === glossary.lang && now.hasTagset && said(now.tags) === wanted && isSameEntries(glossary.entries, now.entries)
      && now.problems.filter(each => each.severity === 'error').length <= glossary.problems.filter(each => each.severity === 'error').length;
  });
}

function said(tags: readonly Said[]): string { return JSON.stringify(tags.map(({ name, label, description, color }) => [name, label, description, color])); }

function isSameEntries(before: readonly Entry[], now: readonly Entry[]): boolean {
  const told = ({ headwordRange: _h, range: _r, glossRange: _g, formRanges: _f, see, ...entry }: Entry): string => JSON.stringify([entry, see.map(each => each.headword)]);
  return before.length === now.length && before.every((entry, i) => entry === now[i] || told(entry) === told(now[i]));
}

/** The field `tags` of a glossary. */
function tagsField(text: string): MapField | undefined {
  for (const { start, end } of layoutOf(text)?.rest ?? [{ start: 0, end: text.length }]) {
    const { value } = readYaml(text.slice(start, end), start);
    const field = value?.kind === 'map' ? value.fields.find(each => each.key === 'tags') : undefined;
    if (field) return field;
  }
  return undefined;
}

function tagsetMap(text: string): MapValue | undefined {
  const value = tagsField(text)?.value;
  return value?.kind === 'map' ? value : undefined;
}

function isFlow(text: string, { start }: Range): boolean { return text[start] === '{'; }

/** Where an entry ends, its colon included where it has no value. */
function endOf(text: string, { keyRange, value }: MapField): number { return value?.end ?? keyRange.end + (/^\s*:/.exec(text.slice(keyRange.end, keyRange.end + 100))?.[0].length ?? 0); }

/** Entries go with their lines; in brackets, with a comma. */
function removals(text: string, map: MapValue, isGone: (field: MapField) => boolean): Edit[] {
  const { fields } = map, found: Edit[] = [];
  const lines = new Lines(text);
  for (let i = 0; i < fields.length; i++) {
    if (!isGone(fields[i])) continue;
    const first = i;
    while (i + 1 < fields.length && isGone(fields[i + 1]) && isFlow(text, map)) i++;
    const start = fields[first].keyRange.start, end = endOf(text, fields[i]);
    if (!isFlow(text, map)) {
      const last = lines.at(end);
      let from = lines.start(lines.at(start));
      // At the end of a file without a line end, the one before goes.
      if (last + 1 === lines.count) do from = lines.end(lines.at(from) - 1); while (found.length > 0 && found[found.length - 1].end > from && (from = found.pop()!.start));
      found.push({ start: from, end: last + 1 < lines.count ? lines.start(last + 1) : text.length, text: '' });
    } else if (i + 1 < fields.length || first === 0) found.push({ start, end: end + (/^\s*,[ \t]*(?:\r?\n[ \t]*)?/.exec(text.slice(end))?.[0].length ?? 0), text: '' });
    else {
      const before = endOf(text, fields[first - 1]);
      found.push({ start: /^\s*,\s*$/.test(text.slice(before, start)) ? before : start, end, text: '' });
    }
  }
  return found;
}

/** The ways in which a tag's entry may get a colour, the best first. */
function colorings(text: string, field: MapField, color: string): Edit[][] {
  const { keyRange, value } = field;
  if (!value) return [[insertion(endOf(text, field), /:$/.test(text.slice(keyRange.end, endOf(text, field))) ? ` {color: ${color}}` : `: {color: ${color}}`)]];
  if (value.kind === 'list') return [];
  if (value.kind === 'text') {
    // In brackets a text may need quotation marks that it did not need alone.
    return [[insertion(value.start, '{label: '), insertion(value.end, `, color: ${color}}`)], [{ start: value.start, end: value.end, text: `{label: ${JSON.stringify(value.text.trim())}, color: ${color}}` }]];
  }
  const own = value.fields.find(each => each.key === 'color');
  if (own?.value) {
    const { start, end } = own.value;
    return [[{ start, end, text: /^(["']).*\1$/.test(text.slice(start, end)) ? `${text[start]}${color}${text[start]}` : color }]];
  }
  if (own) {
    const at = endOf(text, own);
    return [[insertion(at, at === own.keyRange.end ? `: ${color}` : ` ${color}`)]];
  }
  if (isFlow(text, value)) return [[inBrackets(text, value, `color: ${color}`)], [insertion(endOf(text, value.fields[value.fields.length - 1] ?? field), `, color: ${color}`)]];
  return [[newLine(text, value, `color: ${color}`)]];
}

function additions(text: string, entries: readonly string[]): Edit[] {
  const newline = newlineOf(text), field = tagsField(text);
  if (!field) {
    const end = text.trimEnd().length;
    return [insertion(end, `${end === 0 ? '' : newline}tags:${entries.map(entry => `${newline}  ${entry}`).join('')}${end === 0 ? newline : ''}`)];
  }
  const { value } = field;
  if (!value) {
    const lines = new Lines(text);
    return [insertion(lines.end(lines.at(endOf(text, field))), entries.map(entry => `${newline}  ${entry}`).join(''))];
  }
  if (value.kind !== 'map') return [];
  return [isFlow(text, value) ? inBrackets(text, value, entries.join(', ')) : newLine(text, value, ...entries)];
}

/** What is added before the bracket that closes a map. */
function inBrackets(text: string, map: MapValue, added: string): Edit {
  const end = map.start + text.slice(map.start, map.end - 1).trimEnd().length;
  const lead = text[end - 1] === '{' ? '' : text[end - 1] === ',' ? ' ' : ', ';
  return insertion(end, lead + added);
}

/** Lines that are added after the last field of a map, indented as its first one. */
function newLine(text: string, map: MapValue, ...added: readonly string[]): Edit {
  const lines = new Lines(text), newline = newlineOf(text);
  const indent = text.slice(lines.start(lines.at(map.start)), map.start).replace(/\S/g, ' ');
  const last = map.fields[map.fields.length - 1];
  return insertion(lines.end(lines.at(endOf(text, last))), added.map(each => newline + indent + each).join(''));
}

function insertion(at: number, text: string): Edit { return { start: at, end: at, text }; }
