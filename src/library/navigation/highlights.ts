import { citedHighlights, entryHighlights } from './citations';
import { entriesOf, headwordAt, seesOf, termsNamed } from './entries';
import { Library, ReadLetter } from '../library';
import { Highlight } from './spots';
import { tagAt } from './tags';
import { Thing, labelOf, thingAt } from './thingAt';
import { citationsOfLetter } from '../../citation/letters';
import { linksOf, marksOf } from '../../letter/marks';
import { Glossary } from '../../glossary/model';
import { attribute, hasClass } from '../../letter/attributes';
import { Range } from '../../text/range';

/** All places of a thing in an open letter. */
export function highlightsOf(library: Library, read: ReadLetter, thing: Thing): Highlight[] {
  switch (thing.kind) {
    case 'term': return termHighlights(read, thing.terms[0]?.headword);
    case 'note': return placeHighlights(library, read, thing.label);
    case 'annotation': return placeHighlights(library, read, thing.id);
    case 'tag': return named(read.letter.marks.spans.flatMap(({ attributes }) => attributes.id === undefined ? [] : attributes.classes.filter(each => each.name === thing.tag)));
    case 'point': return placeHighlights(library, read, thing.address);
    case 'link': {
      const place = library.links.target(read.uri, thing.target);
      if (place?.uri === read.uri && place.address !== undefined) return placeHighlights(library, read, place.address);
      return named(linksOf(read.letter).filter(({ target }) => {
        const other = library.links.target(read.uri, target);
        return place ? other?.uri === place.uri && other.address === place.address : target === thing.target;
      }).map(link => link.targetRange));
    }
    case 'citation': return citedHighlights(citationsOfLetter(read.letter), thing.cited.key);
    case 'letter': case 'original': case 'file': case 'entry': return [];
  }
}

function termHighlights({ letter, matches, glossaries }: ReadLetter, headword: string | undefined): Highlight[] {
  if (headword === undefined) return [];
  const seen = new Set<number>();
  const words = [...matches.occurrences, ...matches.nested].filter(each => each.term.entry.headword === headword && !seen.has(each.start) && seen.add(each.start))
    .map(({ start, end }) => letter.reading.toSource(start, end));
  const marks = marksOf(letter).flatMap(each => each.spans.flatMap(({ attributes }) => {
    const term = attribute(attributes, 'term');
    return term && termsNamed(glossaries, term.value).some(each => each.headword === headword) ? [term] : [];
  }));
  return named([...words, ...marks]);
}

/** A part, an annotation or a note of the letter: where it stands, and what refers to it. */
function placeHighlights(library: Library, { uri, letter }: ReadLetter, address: string): Highlight[] {
  const point = letter.points.find(each => each.address === address);
  const spans = letter.marks.spans.map(span => span.attributes);
  const declared = [...point ? [point.label] : [], ...letter.notes.filter(note => note.label === address).map(labelOf), ...spans.flatMap(each => each.id === address && each.idRange ? [each.idRange] : [])];
  const ends = spans.flatMap(each => hasClass(each, 'e') ? attribute(each, 'a') ?? [] : []).filter(each => each.value === address);
  const references = marksOf(letter).flatMap(each => each.references).filter(each => each.label === address);
  const links = linksOf(letter).filter(({ target }) => {
    const place = library.links.target(uri, target);
    return place?.uri === uri && place.address === address;
  }).map(link => link.targetRange);
  return [...declared.map(({ start, end }): Highlight => ({ start, end, declares: true })), ...named([...ends, ...references, ...links])];
}

/** All places of a headword or a tag in a glossary. */
export function highlightsInGlossary(glossary: Glossary, offset: number): Highlight[] {
  const tag = tagAt(glossary, offset);
  if (tag) return glossary.tags.filter(each => each.name === tag.tag).map(({ range: { start, end } }): Highlight => ({ start, end, declares: true }));
  const found = headwordAt(glossary, offset);
  if (!found) return [];
  const entries = entriesOf(glossary, found.headword).map(({ headwordRange: { start, end } }): Highlight => ({ start, end, declares: true }));
  return [...entries, ...named(seesOf(glossary, found.headword))].sort((a, b) => a.start - b.start);
}

/** The same key elsewhere in a paper, or in a bibliography. */
export async function highlightsOfKeys(library: Library, uri: string, offset: number): Promise<Highlight[]> {
  const thing = await thingAt(library, uri, offset);
  if (thing?.kind === 'citation') return citedHighlights(library.citing.papers.get(uri)?.citations ?? [], thing.cited.key);
  return thing?.kind === 'entry' ? entryHighlights(library, uri, thing.key) : [];
}

function named(ranges: readonly Range[]): Highlight[] { return ranges.map(({ start, end }) => ({ start, end, declares: false })); }
