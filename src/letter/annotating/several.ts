import { Annotation, Letter, Remark } from '../model';
import { parseSteps } from '../parse';
import { classesOf, idInitials } from './annotate';
import { retag } from './change';
import { definitionEdit } from './definitions';
import { deletion } from './deletion';
import { spanEdits } from './marks';
import { says } from './noteText';
import { passageOf } from './passage';
import { noteAndTags } from './tags';
import { isSameText, span } from './verify';
import { Signature, annotateWritten } from './written';
import { freshId } from '../fixes/ids';
import { composed } from '../../text/composed';
import { Edit, applyEdits, narrowed } from '../../text/fixes';
import { Range, inOrder } from '../../text/range';
import { Refusal, isRefusal } from '../../text/refusal';

/** What each of several passages is to have. `written`: as in the editor of a note, with `#tags`; `seed`: any number. */
export interface Marking { readonly written: string; readonly tags: readonly string[]; readonly signature: Signature; readonly seed: number }

/** What became of several passages. `marked`: those that have it now; `had`: those that had it before; the edits do not overlap and are in the order of the text. */
export interface SeveralAnnotated<T> { readonly edits: readonly Edit[]; readonly marked: readonly T[]; readonly had: readonly T[]; readonly refused: readonly (readonly [T, Refusal])[] }

/**
 * Annotates several passages (reading offsets), each as by hand (annotateWritten), so that the letter reads the same after it; what cannot be marked is left out and told. Where only tags are
 * given, an annotation of just this passage gets them, and no second mark is made; a note always makes an annotation of its own. Passages that are there twice count once. `tell`: how many more
 * are done. In steps, none longer than a parse takes.
 */
export function* annotateSeveral<T extends Range>(letter: Letter, passages: readonly T[], marking: Marking, tell: (count: number) => void = () => undefined): Generator<void, SeveralAnnotated<T>> {
  const all = [...new Map(passages.map(each => [`${each.start} ${each.end}`, each])).values()].sort(inOrder);
  const several = new Several<T>(letter, marking, tell);
  const fresh = marking.written.trim() === '' ? yield* several.retag(all) : all;
  for (const round of rounds(fresh, letter.reading.text, several.hasNote)) yield* several.mark(round);
  const { edits, marked, had, refused } = several;
  return { edits: edits.flatMap(each => narrowed(letter.text, each)), marked, had, refused };
}

/** Passages that can be marked at once, as if one after the other: none touch, and no two notes go after the same paragraph. */
function rounds<T extends Range>(passages: readonly T[], text: string, hasNote: boolean): T[][] {
  const found: { passages: T[]; end: number; paragraph: number }[] = [];
  let paragraph = 0, next = text.indexOf('\n\n');
  for (const passage of passages) {
    for (; next >= 0 && next < passage.start; next = text.indexOf('\n\n', next + 2)) paragraph++;
    const round = found.find(each => each.end < passage.start && !(hasNote && each.paragraph === paragraph));
    if (round) { round.passages.push(passage); Object.assign(round, { end: passage.end, paragraph }); } else found.push({ passages: [passage], end: passage.end, paragraph });
  }
  return found.map(each => each.passages);
}

interface Planned { readonly id: string; readonly passage: Range; readonly edits: readonly Edit[] }

class Several<T extends Range> {
  readonly marked: T[] = [];
  readonly had: T[] = [];
  readonly refused: [T, Refusal][] = [];
  edits: Edit[] = [];
  private readonly tags: readonly string[];
  private readonly note: Remark | undefined;
  private seeds: number;

  constructor(private now: Letter, private readonly marking: Marking, private readonly tell: (count: number) => void) {
    const { text, tags } = noteAndTags(marking.written);
    this.tags = classesOf([...marking.tags, ...tags]);
    this.note = text.trim() === '' ? undefined : { ...marking.signature, text };
    this.seeds = marking.seed;
  }

  get hasNote(): boolean { return this.note !== undefined; }

  /** Gives the annotations that are there the tags; the passages that have none are left. */
  *retag(passages: readonly T[]): Generator<void, T[]> {
    const left: T[] = [], edits: Edit[] = [], there = annotationsBySpan(this.now);
    for (const passage of passages) {
      yield;
      const own = this.passageOf(passage), annotation = isRefusal(own) ? undefined : there.get(span(this.now, own));
      const found = annotation && retag(this.now, annotation.id, [...annotation.tags, ...this.tags]);
      if (!found || isRefusal(found)) { left.push(passage); continue; }
      (found.length > 0 ? this.marked : this.had).push(passage);
      edits.push(...found);
      this.tell(1);
    }
    if (edits.length > 0) this.take(edits.sort((a, b) => a.start - b.start || a.end - b.end), yield* parseSteps(applyEdits(this.now.text, edits)));
    return left;
  }

  /** Marks passages of a round at once; where that is not as by hand, those that make a difference are marked by hand. */
  *mark(passages: readonly T[]): Generator<void> {
    if (passages.length === 0) return;
    const ids = new Set<string>(), planned: Planned[] = [], plain: T[] = [], others: T[] = [];
    for (const passage of passages) {
      yield;
      const own = this.plan(passage, ids), last = planned.at(-1);
      // What a mark has to take along may be the next passage.
      if (own && !(last && own.passage.start <= last.passage.end)) { planned.push(own); plain.push(passage); } else others.push(passage);
    }
    if (planned.length > 0 && (yield* this.markAtOnce(planned))) this.done(plain);
    else if (plain.length > 1) {
      yield* this.mark(plain.slice(0, plain.length >> 1));
      yield* this.mark(plain.slice(plain.length >> 1));
    } else others.push(...plain);
    for (const passage of others) yield* this.markByHand(passage);
  }

  /** What the span of a passage would be, and its note; undefined where it takes more thought. What is read stays the same, and so do the offsets in it. */
  private plan(passage: T, ids: Set<string>): Planned | undefined {
    const { now, tags, note } = this, own = this.passageOf(passage);
    if (isRefusal(own)) return undefined;
    let id: string;
    do id = freshId(now, `${idInitials(this.marking.signature.by)}-`, this.seeds++); while (ids.has(id));
    const marks = spanEdits(now, own, { id, tags, reference: note !== undefined }), definition = note && marks && definitionEdit(now, id, own.end, note);
    if (!marks || (note && !definition)) return undefined;
    ids.add(id);
    return { id, passage: own, edits: definition ? [...marks, definition] : marks };
  }

  /** False where the letter would not read the same, or could not be taken back. */
  private *markAtOnce(planned: readonly Planned[]): Generator<void, boolean> {
    const { now, note } = this, edits = sorted(planned.flatMap(each => each.edits));
    if (!edits) return false;
    const next = yield* parseSteps(applyEdits(now.text, edits));
    yield;
    const ids = new Set(planned.map(each => each.id)), made = next.annotations.filter(each => ids.has(each.id));
    if (made.length !== ids.size || !isSameText(now, next, ...planned) || (note && made.some(each => !says(next, each.note, note)))) return false;
    yield;
    const removals = sorted(made.flatMap(each => deletion(next, each)));
    if (!removals || applyEdits(next.text, removals) !== now.text) return false;
    this.take(edits, next);
    return true;
  }

  private *markByHand(passage: T): Generator<void> {
    yield;
    if (!this.hasNote && (yield* this.retag([passage])).length === 0) return;
    const { now, marking: { written, tags, signature } } = this;
    const made = annotateWritten(now, now.reading.toSource(passage.start, passage.end), written, tags, signature, this.seeds++);
    if (made && isRefusal(made)) this.refused.push([passage, made]);
    if (made && !isRefusal(made)) this.take(made.edits, yield* parseSteps(applyEdits(now.text, made.edits)));
    if (!made || isRefusal(made)) this.tell(1); else this.done([passage]);
  }

  private passageOf({ start, end }: T): Range | Refusal { return passageOf(this.now, this.now.reading.toSource(start, end)); }

  private take(edits: readonly Edit[], next: Letter): void {
    this.edits = composed(this.edits, edits);
    this.now = next;
  }

  private done(passages: readonly T[]): void {
    this.marked.push(...passages);
    this.tell(passages.length);
  }
}

/** The annotation of each passage; none where its id is there twice. */
function annotationsBySpan(letter: Letter): Map<string, Annotation> {
  const ids = new Map<string, number>(), found = new Map<string, Annotation>();
  for (const { id } of letter.annotations) ids.set(id, (ids.get(id) ?? 0) + 1);
  for (const each of letter.annotations) {
    const own = span(letter, each.passage);
    if (ids.get(each.id) === 1 && !found.has(own)) found.set(own, each);
  }
  return found;
}

/** In the order of the text; undefined where they overlap. */
function sorted(edits: readonly Edit[]): Edit[] | undefined {
  const all = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  return all.every(({ start }, index) => index === 0 || all[index - 1].end <= start) ? all : undefined;
}
