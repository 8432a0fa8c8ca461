import { Attributes, attribute, hasClass, isAddressLike, isTag } from './attributes';
import { InlineMarks, NoteReference, Span } from './inline';
import { marksOf, spansOf } from './marks';
import { Annotation, Note } from './model';
import { Problem, problem } from '../text/problem';
import { Range } from '../text/range';

export interface Annotations { readonly annotations: readonly Annotation[]; readonly problems: readonly Problem[] }

/**
 * The annotations of a letter, with their notes, and what is wrong with marks, references and definitions (letter format,
 * sections 2 and 5). `notDefinitions`: what looks like a definition inside a paragraph.
 */
export function readAnnotations(text: string, marks: InlineMarks, notes: readonly Note[], notDefinitions: readonly Range[]): Annotations {
  const problems: Problem[] = [];
  const noteOf = definedNotes(notes, problems);
  problems.push(...referenceProblems(text, marks, notes, noteOf, notDefinitions));
  for (const each of marksOf({ marks, notes })) problems.push(...markProblems(each));
  const { pairs, starts } = crossingPairs(marks, problems);
  const annotations: Annotation[] = [];
  for (const span of marks.spans) {
    const { id, idRange, classes } = span.attributes;
    if (id === undefined || idRange === undefined) continue;
    const end = pairs.get(span);
    if (starts.has(span) && !end) continue;
    annotations.push({
      id, idRange, tags: classes.map(each => each.name).filter(isTag), crossing: end !== undefined, note: noteOf.get(id),
      passage: end ? { start: span.end, end: end.start } : span.inner, marks: end ? [span.attributes, end.attributes] : [span.attributes],
    });
  }
  problems.push(...idProblems(spansOf({ marks, notes })));
  return { annotations: annotations.sort((a, b) => a.passage.start - b.passage.start), problems };
}

function definedNotes(notes: readonly Note[], problems: Problem[]): ReadonlyMap<string, Note> {
  const noteOf = new Map<string, Note>();
  for (const note of notes) {
    if (noteOf.has(note.label)) problems.push(problem('note-defined-twice', 'warning', note.labelRange.start, note.labelRange.end, note.label));
    else noteOf.set(note.label, note);
  }
  return noteOf;
}

function* referenceProblems(text: string, marks: InlineMarks, notes: readonly Note[], noteOf: ReadonlyMap<string, Note>, notDefinitions: readonly Range[]): Generator<Problem> {
  const meant = new Set(notDefinitions.map(({ start, end }) => text.slice(start + 2, end - 2)));
  const places = new Set(notDefinitions.map(range => range.start));
  for (const { start, end } of notDefinitions) yield problem('note-no-definition', 'warning', start, end, text.slice(start + 2, end - 2));
  const referred = new Set<string>();
  for (const { label, start, end } of marks.references) {
    if (places.has(start)) continue;
    if (!noteOf.has(label) && !meant.has(label)) yield problem('note-undefined', 'error', start, end, label);
    else if (referred.has(label)) yield problem('note-referred-twice', 'warning', start, end, label);
    referred.add(label);
  }
  for (const { label, start, end } of notes.flatMap((note): readonly NoteReference[] => note.marks.references)) {
    referred.add(label);
    yield problem('note-in-note', 'warning', start, end, label);
  }
  for (const note of noteOf.values()) {
    if (!referred.has(note.label)) yield problem('note-not-referred', 'warning', note.labelRange.start, note.labelRange.end, note.label, note.end);
  }
}

function* markProblems(marks: InlineMarks): Generator<Problem> {
  for (const { start, end, brace } of marks.invalid) yield problem('attributes-invalid', 'warning', start, end, brace);
  for (const { start, end } of marks.unread) yield problem('span-not-read', 'warning', start, end);
  for (const { start, end, open } of marks.looseEnds) {
    if (open !== undefined) yield problem('span-over-blank-line', 'warning', start, end, open);
  }
}

/** `[]{#id .s}` with its `[]{.e a=id}`. */
function crossingPairs(marks: InlineMarks, problems: Problem[]): { pairs: ReadonlyMap<Span, Span>; starts: ReadonlySet<Span> } {
  const starts = new Map<string, Span>();
  const all = new Set<Span>();
  const ends: Span[] = [];
  for (const span of marks.spans) {
    if (span.inner.start !== span.inner.end) continue;
    const { id } = span.attributes;
    if (id !== undefined && hasClass(span.attributes, 's')) { all.add(span); if (!starts.has(id)) starts.set(id, span); }
    else if (hasClass(span.attributes, 'e')) ends.push(span);
  }
  const pairs = new Map<Span, Span>();
  for (const end of ends) {
    const id = attribute(end.attributes, 'a')?.value ?? '';
    const start = starts.get(id);
    if (start && start.end <= end.start && !pairs.has(start)) pairs.set(start, end);
    else problems.push(problem('crossing-no-start', 'error', end.start, end.end, id));
  }
  for (const start of all) {
    if (!pairs.has(start)) problems.push(problem('crossing-no-end', 'error', start.start, start.end, start.attributes.id ?? ''));
  }
  return { pairs, starts: all };
}

function* idProblems(spans: readonly Span[]): Generator<Problem> {
  const seen = new Set<string>();
  for (const { attributes } of spans) {
    const { id, idRange } = attributes satisfies Attributes;
    if (id === undefined || idRange === undefined) continue;
    if (seen.has(id)) yield problem('id-twice', 'error', idRange.start, idRange.end, id);
    else if (isAddressLike(id)) yield problem('id-like-address', 'warning', idRange.start, idRange.end, id);
    seen.add(id);
  }
}
