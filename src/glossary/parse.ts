import { Chunks, chunksOf } from './chunks';
import { Entry, Glossary, Reference, Tag } from './model';
import { readEntry } from './entry';
import { readTag } from './tag';
import { common } from '../text/common';
import { Problem, problem } from '../text/problem';
import { shifted } from '../text/range';
import { finish } from '../text/steps';
import { MapField, Value, YamlError, readYaml } from '../text/yaml';

/** What a piece of a glossary with its entry says, nearly always one; offsets are counted from its beginning. */
interface Piece {
  /** As they are read, and with the file's language where they have none of their own. */
  readonly read: readonly Entry[];
  readonly entries: readonly Entry[];
  readonly lang: string | undefined;
  readonly problems: readonly Problem[];
  /** The blanks before the key. */
  readonly indent: number;
}

/** What the fields beside the terms say. */
interface Fields { readonly lang?: string; readonly tags: readonly Tag[]; readonly hasTagset: boolean; readonly problems: readonly Problem[] }

/** What a new version of a file is compared with, so that only what changed is read. `fields` by their text, offsets from its beginning. */
interface Version { readonly text: string; readonly chunks: Chunks; readonly pieces: readonly Piece[]; readonly fields: ReadonlyMap<string, Fields> }

const versions = new WeakMap<Glossary, Version>();

/** Reads a glossary at once (glossary format). Never throws; what is wrong is in `problems`, and the rest is used. */
export function parseGlossary(text: string, previous?: Glossary): Glossary {
  return finish(glossarySteps(text, previous));
}

/**
 * The same in steps of one entry, so that a glossary of 10,000 entries (0.2 s, and 1 s if they are not plain) may be read in slices.
 * `previous`: an earlier version of the same file, whose unchanged entries are not read again but are the same objects.
 */
export function* glossarySteps(text: string, previous?: Glossary): Generator<void, Glossary> {
  const known = previous && versions.get(previous);
  const before = known && { ...known, ...common(known.text, text) };
  const chunks = chunksOf(text, before);
  if (!chunks) return assemble(readWhole(text));
  const fields = new Map<string, Fields>();
  const rest = chunks.rest.map(({ start, end }) => {
    const source = text.slice(start, end);
    const read = fields.get(source) ?? before?.fields.get(source) ?? readFieldsOf(source);
    fields.set(source, read);
    return { ...read, tags: read.tags.map(tag => ({ ...tag, range: shifted(tag.range, start) })), problems: read.problems.map(each => shifted(each, start)) };
  });
  const lang = rest.find(each => each.lang !== undefined)?.lang;
  const pieces = yield* readPieces(text, chunks, lang, before);
  const entries: Entry[] = [], starts: number[] = [], problems: Problem[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i], start = chunks.starts[i];
    for (const entry of piece.entries) { entries.push(entry); starts.push(start); }
    if (piece.indent !== chunks.indent && piece.entries.length > 0) problems.push(shifted(misplaced(piece.entries[0]), start));
    for (const each of piece.problems) problems.push(shifted(each, start));
  }
  const tagged = rest.find(each => each.hasTagset);
  const glossary = assemble({ lang, entries, starts, tags: tagged?.tags ?? [], hasTagset: tagged !== undefined, problems: [...problems, ...rest.flatMap(each => each.problems)] });
  versions.set(glossary, { text, chunks, pieces, fields });
  return glossary;
}

/** The pieces of a version: those before and after what was edited stay, and of those between the ones that are only moved. */
function* readPieces(text: string, { starts, end }: Chunks, lang: string | undefined, before: (Version & ReturnType<typeof common>) | undefined): Generator<void, readonly Piece[]> {
  const endOf = (i: number): number => i + 1 < starts.length ? starts[i + 1] : end;
  const pieces: Piece[] = [];
  let after: readonly Piece[] = [];
  const known = new Map<string, Piece[]>();
  if (before) {
    const { chunks: { starts: olds, end: oldEnd }, head, tail } = before;
    const oldEndOf = (i: number): number => i + 1 < olds.length ? olds[i + 1] : oldEnd;
    const most = Math.min(starts.length, olds.length), by = text.length - before.text.length;
    let first = 0, last = 0;
    while (first < most && starts[first] === olds[first] && endOf(first) === oldEndOf(first) && endOf(first) <= head) pieces.push(before.pieces[first++]);
    for (; first + last < most; last++) {
      const i = starts.length - 1 - last, old = olds.length - 1 - last;
      if (starts[i] !== olds[old] + by || endOf(i) !== oldEndOf(old) + by || starts[i] < text.length - tail) break;
    }
    after = before.pieces.slice(olds.length - last);
    for (let i = first; i < olds.length - last; i++) {
      const source = before.text.slice(olds[i], oldEndOf(i));
      const alike = known.get(source);
      if (alike) alike.push(before.pieces[i]); else known.set(source, [before.pieces[i]]);
    }
  }
  while (pieces.length < starts.length - after.length) {
    const source = text.slice(starts[pieces.length], endOf(pieces.length));
    // Each of those that are written alike is an object of its own.
    pieces.push(known.get(source)?.shift() ?? readPiece(source));
    yield;
  }
  const all = [...pieces, ...after];
  return all.every(piece => piece.lang === lang) ? all : all.map(piece => inLang(piece, lang));
}

function readPiece(source: string): Piece {
  // A copy: what is sliced from the file would keep this version of it alive as long as the entry.
  const { value, errors } = readYaml(` ${source}`.slice(1));
  const problems = errors.map(yamlProblem);
  const read = value?.kind === 'map' ? value.fields.map(field => readEntry(field, problems)) : [];
  if (value && value.kind !== 'map') problems.push(problem('glossary-shape', 'warning', value.start, value.end, 'terms', 'fields'));
  return { read, entries: read, lang: undefined, problems, indent: source.search(/\S/) };
}

function inLang(piece: Piece, lang: string | undefined): Piece {
  return piece.lang === lang ? piece : { ...piece, lang, entries: entriesIn(piece.read, lang) };
}

function entriesIn(entries: readonly Entry[], lang: string | undefined): readonly Entry[] {
  return lang === undefined ? entries : entries.map(entry => entry.lang === undefined ? { ...entry, lang } : entry);
}

function misplaced({ headwordRange: { start, end } }: Entry): Problem { return problem('yaml', 'error', start, end, 'BAD_INDENT'); }

/** For what has not the plain layout, such as `terms: {…}`: the whole file at once, as one piece. */
function readWhole(text: string): Omit<Glossary, 'starts'> {
  const { value, errors } = readYaml(text);
  const problems = errors.map(yamlProblem);
  if (value && value.kind !== 'map') problems.push(problem('glossary-shape', 'warning', value.start, value.end, 'terms', 'fields'));
  const fields = value?.kind === 'map' ? value.fields : [];
  const terms = fields.find(field => field.key === 'terms')?.value;
  if (terms && terms.kind !== 'map') problems.push(problem('glossary-shape', 'warning', terms.start, terms.end, 'terms', 'fields'));
  const entries = terms?.kind === 'map' ? terms.fields.map(field => readEntry(field, problems)) : [];
  const rest = readFields(fields);
  return { ...rest, entries: entriesIn(entries, rest.lang), problems: [...problems, ...rest.problems] };
}

function readFieldsOf(source: string): Fields {
  const { value, errors } = readYaml(source);
  const read = readFields(value?.kind === 'map' ? value.fields : []);
  return { ...read, problems: [...errors.map(yamlProblem), ...read.problems] };
}

function readFields(fields: readonly MapField[]): Fields {
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

function assemble(read: Omit<Glossary, 'starts'> & { readonly starts?: readonly number[] }): Glossary {
  const glossary = { ...read, starts: read.starts ?? read.entries.map(() => 0) };
  const problems = [...read.problems, ...claimProblems(glossary)].sort((a, b) => a.start - b.start);
  return { ...glossary, problems };
}

/** The same headword twice, and the same form claimed by two headwords of the file. */
function claimProblems({ entries, starts }: Glossary): Problem[] {
  const problems: Problem[] = [];
  const headwords = new Set<string>();
  for (let i = 0; i < entries.length; i++) {
    const { headword, headwordRange: { start, end } } = entries[i];
    if (headwords.size === headwords.add(headword).size) problems.push(problem('headword-twice', 'warning', start + starts[i], end + starts[i], headword));
  }
  const claimed = new Map<string, string>();
  for (let i = 0; i < entries.length; i++) {
    const { headword, formRanges } = entries[i];
    for (const { form, start, end } of formRanges) {
      const other = headwords.has(form) ? form : claimed.get(form);
      if (other !== undefined && other !== headword) problems.push(problem('form-twice', 'warning', start + starts[i], end + starts[i], form, other));
      else claimed.set(form, headword);
    }
  }
  return problems;
}

/** `see` that names no headword: `isHeadword` knows those of the other glossaries that serve the same letters. */
export function seeProblems({ entries, starts }: Glossary, isHeadword: (headword: string) => boolean): Problem[] {
  const own = new Set(entries.map(entry => entry.headword));
  const missing = (see: Reference): boolean => !own.has(see.headword) && !isHeadword(see.headword);
  return entries.flatMap((entry, i) => entry.see.filter(missing)
    .map(({ headword, range }) => problem('see-missing', 'warning', range.start + starts[i], range.end + starts[i], headword)));
}

function yamlProblem({ code, start, end }: YamlError): Problem {
  return code === 'UNQUOTED' ? problem('yaml-quote', 'error', start, end) : problem('yaml', 'error', start, Math.min(end, start + 200), code);
}
