import { EDITORIAL_CLASSES } from './attributes';
import { GUARD } from './annotating/guards';
import { Span } from './inline';
import { Letter } from './model';
import { Range } from '../text/range';

/** What marks a letter without being read, in the order of the text. `own`: that of its annotations; `other`: that of other spans and of the definitions of notes, which tells something by itself. */
export interface Markup { readonly own: readonly Range[]; readonly other: readonly Range[] }

const known = new WeakMap<Letter, Markup>();

/** Brackets, attributes, references to the notes of annotations, guards; labels and signatures of notes. */
export function markupOf(letter: Letter): Markup {
  let found = known.get(letter);
  if (!found) known.set(letter, found = collect(letter));
  return found;
}

function collect({ text, marks, notes, annotations }: Letter): Markup {
  const own: Range[] = [], other: Range[] = [];
  const ids = new Set(annotations.map(each => each.id)), mine = new Set(annotations.flatMap(each => each.marks));
  for (const span of marks.spans) markSpan(span, mine.has(span.attributes) && !isEditorial(span) ? own : other);
  for (const { label, start, end } of marks.references) if (ids.has(label)) own.push({ start, end });
  own.push(...guards(text, new Set(marks.spans.map(each => each.start))));
  for (const note of notes) {
    other.push(note.labelRange);
    for (const span of note.marks.spans) markSpan(span, other);
  }
  return { own: own.sort(byStart), other: other.sort(byStart) };
}

function markSpan({ start, end, inner }: Span, into: Range[]): void {
  if (inner.start === inner.end) into.push({ start, end });
  else into.push({ start, end: inner.start }, { start: inner.end, end });
}

/** The brackets of an editorial mark say that it is the editor who speaks. */
function isEditorial({ attributes: { classes } }: Span): boolean { return classes.some(({ name }) => EDITORIAL_CLASSES.has(name)); }

/** The empty comments right before marks. */
function guards(text: string, starts: ReadonlySet<number>): Range[] {
  const found: Range[] = [];
  let run: Range[] = [];
  for (let at = text.indexOf(GUARD); at >= 0; at = text.indexOf(GUARD, at + GUARD.length)) {
    if (run.at(-1)?.end !== at) run = [];
    run.push({ start: at, end: at + GUARD.length });
    if (starts.has(at + GUARD.length)) found.push(...run);
  }
  return found;
}

function byStart(a: Range, b: Range): number { return a.start - b.start; }
