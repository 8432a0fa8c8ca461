import { Annotation, Letter } from '../model';
import { parseLetter } from '../parse';
import { retag } from './change';
import { passageOf } from './passage';
import { span } from './verify';
import { Signature, annotateWritten } from './written';
import { composed } from '../../text/composed';
import { Edit, applyEdits, narrowed } from '../../text/fixes';
import { Range } from '../../text/range';
import { Refusal, isRefusal } from '../../text/refusal';

/** What each of several passages is to have. `written`: as in the editor of a note, with `#tags`; `seed`: any number. */
export interface Marking { readonly written: string; readonly tags: readonly string[]; readonly signature: Signature; readonly seed: number }

/** What became of several passages. `marked`: those that have it now; `had`: those that had it before; the edits do not overlap and are in the order of the text. */
export interface SeveralAnnotated<T> { readonly edits: readonly Edit[]; readonly marked: readonly T[]; readonly had: readonly T[]; readonly refused: readonly (readonly [T, Refusal])[] }

/**
 * Annotates several passages (reading offsets) one after the other, each as by hand (annotateWritten), so that the letter reads the same after each of them; what cannot be marked is left
 * out and told. Where only tags are given, an annotation of just this passage gets them, and no second mark is made; a note always makes an annotation of its own. Passages
 * that are there twice count once. In steps of one passage.
 */
export function* annotateSeveral<T extends Range>(letter: Letter, passages: readonly T[], { written, tags, signature, seed }: Marking): Generator<void, SeveralAnnotated<T>> {
  const marked: T[] = [], had: T[] = [], refused: [T, Refusal][] = [], seen = new Set<string>();
  let now = letter, all: Edit[] = [];
  for (const passage of passages) {
    const name = `${passage.start} ${passage.end}`;
    if (seen.has(name)) continue;
    seen.add(name);
    yield;
    // What is read stays the same, and so do the offsets in it.
    const selection = now.reading.toSource(passage.start, passage.end), there = written.trim() === '' ? annotationOn(now, selection) : undefined;
    const done = there ? retag(now, there.id, [...there.tags, ...tags]) : annotateWritten(now, selection, written, tags, signature, seed + seen.size);
    if (done && isRefusal(done)) { refused.push([passage, done]); continue; }
    const edits = !done ? [] : 'edits' in done ? done.edits : done;
    (edits.length > 0 ? marked : had).push(passage);
    if (edits.length === 0) continue;
    now = parseLetter(applyEdits(now.text, edits));
    all = composed(all, edits);
  }
  return { edits: all.flatMap(each => narrowed(letter.text, each)), marked, had, refused };
}

/** The annotation of just the passage that a selection means; none where its id is there twice. */
function annotationOn(letter: Letter, selection: Range): Annotation | undefined {
  const passage = passageOf(letter, selection);
  if (isRefusal(passage)) return undefined;
  const wanted = span(letter, passage);
  return letter.annotations.find(each => span(letter, each.passage) === wanted && letter.annotations.every(other => other === each || other.id !== each.id));
}
