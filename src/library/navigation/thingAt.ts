import { citedAt, entryKeyAt } from './citations';
import { companionsOf } from './companions';
import { NamedTerm, headwordAt, termsNamed } from './entries';
import { Library, ReadLetter } from '../library';
import { tagAt } from './tags';
import { Entry } from '../../bibliography/model';
import { citationsOfLetter } from '../../citation/letters';
import { CitedKey, Paper } from '../../citation/model';
import { Occurrence } from '../../glossary/matcher';
import { Glossary } from '../../glossary/model';
import { occurrencesAt } from '../../glossary/occurrences';
import { attribute, hasClass, isTag } from '../../letter/attributes';
import { Link } from '../../letter/inline';
import { linksOf, marksOf } from '../../letter/marks';
import { Letter, Note } from '../../letter/model';
import { Range, contains } from '../../text/range';

/** What stands at a place and leads somewhere, or is led to; `start` and `end` are its own source offsets. */
export type Thing = Range & (
  /** An occurrence, or the value of `{term=…}`; in a glossary a headword or a `see`. What is meant comes first, then shorter terms inside it. */
  | { readonly kind: 'term'; readonly terms: readonly NamedTerm[]; readonly isEntry?: boolean }
  /** A note's reference or the label of its definition. */
  | { readonly kind: 'note'; readonly label: string; readonly isDefinition: boolean }
  /** The id of an annotation. */
  | { readonly kind: 'annotation'; readonly id: string }
  /** A tag in the mark of an annotation; in a glossary the key of its entry. */
  | { readonly kind: 'tag'; readonly tag: string }
  | { readonly kind: 'link'; readonly target: string }
  /** The number of a point. */
  | { readonly kind: 'point'; readonly address: string }
  /** `id:` in the front matter. */
  | { readonly kind: 'letter'; readonly id: string }
  /** `original:` in the front matter. */
  | { readonly kind: 'original'; readonly id: string }
  /** A path in the front matter; in a paper, of a bibliography or a style. */
  | { readonly kind: 'file'; readonly path: string }
  /** A citation key in a paper or a letter. */
  | { readonly kind: 'citation'; readonly cited: CitedKey }
  /** The key of an entry in a bibliography, or one that a field of an entry names; `entry`: the one that has it. */
  | { readonly kind: 'entry'; readonly key: string; readonly entry?: Entry });

/** `[^label]` of a definition, without the colon. */
export function labelOf({ labelRange: { start }, label }: Note): Range { return { start, end: start + label.length + 3 }; }

export function linkAt(letter: Letter, offset: number): Link | undefined { return linksOf(letter).find(each => contains(each, offset)); }

/** The thing at an offset of an open letter, the innermost one; where two touch, the one that begins there. */
export function thingIn(library: Library, read: ReadLetter, offset: number): Thing | undefined {
  const { letter } = read;
  return pick(markedThings(read, offset), offset) ?? termThing(library, read, occurrencesAt(letter, read.matches, offset)) ?? linkThing(linkAt(letter, offset));
}

/** What is a field or a mark, or a part of one, near an offset: the front matter, labels, ids, declared terms, targets. */
function* markedThings({ letter, glossaries }: ReadLetter, offset: number): Generator<Thing> {
  const { header, points, notes } = letter;
  const cited = citedAt(citationsOfLetter(letter), offset);
  if (cited) yield citationThing(cited);
  if (letter.frontMatter && contains(letter.frontMatter, offset)) {
    if (header.id && !header.id.inferred) yield { kind: 'letter', id: header.id.value, ...rangeOf(header.id) };
    if (header.original) yield { kind: 'original', id: header.original.value, ...rangeOf(header.original) };
    for (const field of [...header.glossaries ?? [], ...header.bibliographies ?? []]) yield { kind: 'file', path: field.value, ...rangeOf(field) };
    return;
  }
  for (const note of notes) yield { kind: 'note', label: note.label, isDefinition: true, ...labelOf(note) };
  for (const { address, label } of points) yield { kind: 'point', address, ...rangeOf(label) };
  for (const { references, spans, links } of marksOf(letter)) {
    for (const { label, start, end } of references) yield { kind: 'note', label, isDefinition: false, start, end };
    for (const span of spans) {
      const { attributes } = span;
      if (!contains(attributes, offset)) continue;
      if (attributes.id !== undefined && attributes.idRange) yield { kind: 'annotation', id: attributes.id, ...rangeOf(attributes.idRange) };
      if (attributes.id !== undefined && letter.marks.spans.includes(span)) for (const { name, start, end } of attributes.classes) if (isTag(name)) yield { kind: 'tag', tag: name, start, end };
      const of = hasClass(attributes, 'e') ? attribute(attributes, 'a') : undefined;
      if (of) yield { kind: 'annotation', id: of.value, ...rangeOf(of) };
      const term = attribute(attributes, 'term');
      if (term && term.value !== 'none') yield { kind: 'term', terms: termsNamed(glossaries, term.value), ...rangeOf(term) };
    }
    for (const { target, targetRange } of links) yield { kind: 'link', target, ...rangeOf(targetRange) };
  }
}

function pick(things: Iterable<Thing>, offset: number): Thing | undefined {
  let touched: Thing | undefined;
  for (const thing of things) {
    if (!contains(thing, offset)) continue;
    if (offset < thing.end) return thing;
    touched ??= thing;
  }
  return touched;
}

function termThing(library: Library, read: ReadLetter, occurrences: readonly Occurrence[]): Thing | undefined {
  const terms = occurrences.flatMap(({ term }): NamedTerm[] => {
    const uri = library.uriOf(read, term);
    return uri === undefined ? [] : [{ uri, headword: term.entry.headword }];
  });
  return terms.length ? { kind: 'term', terms, ...read.letter.reading.toSource(occurrences[0].start, occurrences[0].end) } : undefined;
}

function linkThing(link: Link | undefined): Thing | undefined { return link && { kind: 'link', target: link.target, start: link.start, end: link.end }; }

function citationThing(cited: CitedKey): Thing { return { kind: 'citation', cited, ...rangeOf(cited) }; }

function rangeOf({ start, end }: Range): Range { return { start, end }; }

/** The tag or the headword at an offset of a glossary; one of `see` may be in another glossary that serves the same letters. */
export async function thingInGlossary(library: Library, uri: string, offset: number): Promise<Thing | undefined> {
  const glossary = await library.glossary(uri);
  const tag = tagAt(glossary, offset);
  if (tag) return { kind: 'tag', ...tag };
  const found = glossary && headwordAt(glossary, offset);
  if (!found) return undefined;
  const { start, end, headword, isEntry } = found;
  return { kind: 'term', start, end, isEntry, terms: isEntry ? [{ uri, headword }] : await termsSeen(library, uri, glossary, headword) };
}

/** The entries that a `see` names: those of its own glossary, else those of the others that serve the same letters. */
export async function termsSeen(library: Library, uri: string, glossary: Glossary, headword: string): Promise<NamedTerm[]> {
  const has = (each: Glossary | undefined): boolean => each !== undefined && each.entries.some(entry => entry.headword === headword);
  if (has(glossary)) return [{ uri, headword }];
  const others = await Promise.all(Array.from(await companionsOf(library, uri), async each => ({ uri: each, glossary: await library.glossary(each) })));
  return others.filter(each => has(each.glossary)).map(each => ({ uri: each.uri, headword }));
}

/** The citation key, or the path of a bibliography or a style, at an offset of a paper. */
export function thingInPaper({ citations, bibliographies = [], csl }: Paper, offset: number): Thing | undefined {
  const cited = citedAt(citations, offset);
  if (cited) return citationThing(cited);
  const file = [...bibliographies, ...csl ? [csl] : []].find(each => contains(each, offset));
  return file && { kind: 'file', path: file.path, ...rangeOf(file) };
}

/** The thing at an offset of an open letter, a paper, a glossary or a bibliography. */
export async function thingAt(library: Library, uri: string, offset: number): Promise<Thing | undefined> {
  if (library.letter(uri)) {
    const read = await library.read(uri);
    return read && thingIn(library, read, offset);
  }
  if (library.isGlossary(uri)) return thingInGlossary(library, uri, offset);
  const paper = library.citing.papers.get(uri);
  if (paper) return thingInPaper(paper, offset);
  const key = library.citing.bibliographies.has(uri) ? await entryKeyAt(library, uri, offset) : undefined;
  return key && { kind: 'entry', ...key };
}
