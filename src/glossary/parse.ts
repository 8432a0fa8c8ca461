import { chunksOf } from './chunks';
import { Entry, Glossary, Reference, Tag } from './model';
import { readEntry, shiftEntry } from './entry';
import { readTag } from './tag';
import { Problem, problem } from '../text/problem';
import { finish } from '../text/steps';
import { MapField, Value, YamlError, readYaml } from '../text/yaml';

/** What a chunk of a glossary says, with offsets from the chunk's beginning. */
interface ParsedChunk { readonly entries: readonly Entry[]; readonly problems: readonly Problem[] }

/** The chunks of a glossary by their text: a new version of the file reads only those that changed. */
const chunkCaches = new WeakMap<Glossary, ReadonlyMap<string, ParsedChunk>>();

/** Reads a glossary at once (glossary format). Never throws; what is wrong is in `problems`, and the rest is used. */
export function parseGlossary(text: string, previous?: Glossary): Glossary {
  return finish(glossarySteps(text, previous));
}

/**
 * The same in steps of one entry, so that a glossary of 10,000 entries (0.2 s, and 1 s if they are not plain) may be read in slices.
 * `previous`: an earlier version of the same file, whose unchanged entries are not read again.
 */
export function* glossarySteps(text: string, previous?: Glossary): Generator<void, Glossary> {
  const chunks = chunksOf(text);
  if (!chunks) return assemble(readWhole(text));
  const known = previous && chunkCaches.get(previous);
  const cache = new Map<string, ParsedChunk>();
  const entries: Entry[] = [];
  const problems: Problem[] = [];
  for (const { start, end } of chunks.entries) {
    const source = text.slice(start, end);
    const parsed = cache.get(source) ?? known?.get(source) ?? readChunk(source);
    cache.set(source, parsed);
    const first = parsed.entries[0]?.headwordRange;
    if (first && source.search(/\S/) !== chunks.indent) problems.push(problem('yaml', 'error', first.start + start, first.end + start, 'BAD_INDENT'));
    for (const entry of parsed.entries) entries.push(shiftEntry(entry, start));
    for (const each of parsed.problems) problems.push(shiftProblem(each, start));
    yield;
  }
  const others = chunks.rest.map(({ start, end }) => readYaml(text.slice(start, end), start));
  const fields = others.flatMap(({ value }) => value?.kind === 'map' ? value.fields : []);
  const errors = others.flatMap(yaml => yaml.errors);
  const rest = readFields(fields);
  const glossary = assemble({ ...rest, errors, entries, problems: [...problems, ...rest.problems] });
  chunkCaches.set(glossary, cache);
  return glossary;
}

interface Parts { readonly lang?: string; readonly entries: readonly Entry[]; readonly tags: readonly Tag[]; readonly hasTagset: boolean; readonly problems: readonly Problem[]; readonly errors: readonly YamlError[] }

function readChunk(source: string): ParsedChunk {
  const { value, errors } = readYaml(source);
  const problems = errors.map(yamlProblem);
  const entries = value?.kind === 'map' ? value.fields.map(field => readEntry(field, problems)) : [];
  if (value && value.kind !== 'map') problems.push(problem('glossary-shape', 'warning', value.start, value.end, 'terms', 'fields'));
  return { entries, problems };
}

/** For what has not the plain layout, such as `terms: {…}`: the whole file at once. */
function readWhole(text: string): Parts {
  const { value, errors } = readYaml(text);
  const problems: Problem[] = [];
  if (value && value.kind !== 'map') problems.push(problem('glossary-shape', 'warning', value.start, value.end, 'terms', 'fields'));
  const fields = value?.kind === 'map' ? value.fields : [];
  const terms = fields.find(field => field.key === 'terms')?.value;
  if (terms && terms.kind !== 'map') problems.push(problem('glossary-shape', 'warning', terms.start, terms.end, 'terms', 'fields'));
  const entries = terms?.kind === 'map' ? terms.fields.map(field => readEntry(field, problems)) : [];
  const rest = readFields(fields);
  return { ...rest, entries, errors, problems: [...problems, ...rest.problems] };
}

function readFields(fields: readonly MapField[]): Omit<Parts, 'entries' | 'errors'> {
  const problems: Problem[] = [];
  const value = (key: string): Value | undefined => fields.find(field => field.key === key)?.value;
  const lang = value('lang'), tags = value('tags');
  if (lang && lang.kind !== 'text') problems.push(problem('glossary-shape', 'warning', lang.start, lang.end, 'lang', 'text'));
  if (tags && tags.kind !== 'map') problems.push(problem('glossary-shape', 'warning', tags.start, tags.end, 'tags', 'fields'));
  return {
    lang: lang?.kind === 'text' ? lang.text.trim() : undefined, problems,
    tags: tags?.kind === 'map' ? tags.fields.map(field => readTag(field, problems)) : [],
    hasTagset: fields.some(field => field.key === 'tags'),
  };
}

function assemble({ lang, entries, tags, hasTagset, problems, errors }: Parts): Glossary {
  const all = lang === undefined ? entries : entries.map(entry => entry.lang === undefined ? { ...entry, lang } : entry);
  const found = [...errors.map(yamlProblem), ...problems, ...claimProblems(all)];
  return { lang, entries: all, tags, hasTagset, problems: found.sort((a, b) => a.start - b.start) };
}

/** The same headword twice, and the same form claimed by two headwords of the file. */
function* claimProblems(entries: readonly Entry[]): Generator<Problem> {
  const headwords = new Map<string, Entry>();
  for (const entry of entries) {
    const { start, end } = entry.headwordRange;
    if (headwords.has(entry.headword)) yield problem('headword-twice', 'warning', start, end, entry.headword);
    else headwords.set(entry.headword, entry);
  }
  const claimed = new Map<string, string>();
  for (const entry of entries) {
    for (const { form, start, end } of entry.formRanges) {
      const other = headwords.get(form)?.headword ?? claimed.get(form);
      if (other !== undefined && other !== entry.headword) yield problem('form-twice', 'warning', start, end, form, other);
      else claimed.set(form, entry.headword);
    }
  }
}

/** `see` that names no headword: `isHeadword` knows those of the other glossaries that serve the same letters. */
export function seeProblems(glossary: Glossary, isHeadword: (headword: string) => boolean): Problem[] {
  const own = new Set(glossary.entries.map(entry => entry.headword));
  const missing = (see: Reference): boolean => !own.has(see.headword) && !isHeadword(see.headword);
  return glossary.entries.flatMap(entry => entry.see.filter(missing)
    .map(({ headword, range }) => problem('see-missing', 'warning', range.start, range.end, headword)));
}

function yamlProblem({ code, start, end }: YamlError): Problem {
  return code === 'UNQUOTED' ? problem('yaml-quote', 'error', start, end) : problem('yaml', 'error', start, Math.min(end, start + 200), code);
}

function shiftProblem(each: Problem, by: number): Problem {
  return { ...each, start: each.start + by, end: each.end + by };
}
