import { CitationKey, keysIn } from './citations';
import { InlineMarks, Link, Span } from './inline';
import { Letter, Note } from './model';

type Marked = Pick<Letter, 'marks'> & { readonly notes: readonly Pick<Note, 'marks'>[] };

/** The marks of a letter, then those of each of its notes. */
export function marksOf({ marks, notes }: Marked): readonly InlineMarks[] { return notes.length ? [marks, ...notes.map(note => note.marks)] : [marks]; }

export function spansOf(letter: Marked): readonly Span[] { return letter.notes.length ? marksOf(letter).flatMap(each => each.spans) : letter.marks.spans; }

export function linksOf(letter: Marked): readonly Link[] { return letter.notes.length ? marksOf(letter).flatMap(each => each.links) : letter.marks.links; }

/** What a letter cites in its front matter (`source`). */
export function sourceKeys({ text, header: { source } }: Letter): readonly CitationKey[] { return source ? keysIn(text, source.start, source.end) : []; }
