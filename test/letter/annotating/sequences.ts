import { someRemark } from './remarks';
import { BY_HAND, Chooser, SELECTIONS, Selection } from './selections';
import { NewAnnotation, annotate, tagName } from '../../../src/letter/annotating/annotate';
import { deleteAnnotation, retag } from '../../../src/letter/annotating/change';
import { remarkOf } from '../../../src/letter/annotating/noteText';
import { reply, writeNote, writeReply } from '../../../src/letter/annotating/remarks';
import { Annotation, Letter, Remark } from '../../../src/letter/model';
import { parseLetter } from '../../../src/letter/parse';
import { Edit, applyEdits } from '../../../src/text/fixes';
import { Range } from '../../../src/text/range';
import { Refusal, isRefusal } from '../../../src/text/refusal';

/** One thing done to a letter. */
export type Step =
  | { readonly do: 'annotate'; readonly selection: Range; readonly kind: Selection; readonly annotation: NewAnnotation }
  | { readonly do: 'note'; readonly id: string; readonly remark?: Remark }
  | { readonly do: 'reply'; readonly id: string; readonly remark: Remark }
  | { readonly do: 'rewrite'; readonly id: string; readonly index: number; readonly remark?: Remark }
  | { readonly do: 'retag'; readonly id: string; readonly tags: readonly string[] }
  | { readonly do: 'delete'; readonly id: string };

export interface Made { readonly kind: Selection; readonly crossing: boolean; readonly widened: boolean }
export interface Refused { readonly kind: Selection | Step['do']; readonly reason: string; readonly text: string; readonly step: Step }
/** What went wrong, where: `step` done to `text`. */
export interface Failure { readonly what: string; readonly text: string; readonly step?: Step }

export interface Sequence {
  readonly made: readonly Made[];
  readonly refused: readonly Refused[];
  readonly steps: number;
  /** The text when most annotations were in it. */
  readonly fullest: string;
  readonly failure?: Failure;
}

const TAGS = ['metafor', 'taktik/enhet', 'ord', 'Ä-1', 'fråga', 'x', '2 nej', 'שם'];

/** Annotates, edits, retags and deletes in random order, looks at the letter after every step, and deletes all in the end. */
export function runSequence(original: string, random: () => number, most = 8): Sequence {
  const choose = new Chooser(random);
  const made: Made[] = [], refused: Refused[] = [];
  const own: string[] = [];
  let text = original, fullest = original, count = 0, steps = 0;
  const first = parseLetter(original), before = new Set(first.annotations.map(each => each.id));
  let letter = first;
  const run = (step: Step): Failure | undefined => {
    const done = perform(letter, step);
    steps++;
    if (isRefusal(done)) {
      refused.push({ kind: step.do === 'annotate' ? step.kind : step.do, reason: done.refused, text, step });
      return (step.do === 'note' && !step.remark) || (step.do === 'rewrite' && !step.remark) ? { what: `${step.do}: ${done.refused}`, text, step } : undefined;
    }
    const next = parseLetter(applyEdits(text, done));
    const what = fault(letter, step, next);
    if (what !== undefined) return { what, text, step };
    if (step.do === 'annotate') {
      const fresh = next.annotations.find(each => !letter.annotations.some(other => other.id === each.id))!;
      own.push(fresh.id);
      made.push({ kind: step.kind, crossing: fresh.crossing, widened: isWidened(letter, step.selection, next, fresh) });
    } else if (step.do === 'delete') own.splice(own.indexOf(step.id), 1);
    letter = next;
    text = next.text;
    if (own.length > count) [fullest, count] = [text, own.length];
    return undefined;
  };
  const result = (failure?: Failure): Sequence => ({ made, refused, steps, fullest, failure });
  for (let left = most + choose.below(most); left > 0; left--) {
    const step = someStep(letter, own, choose);
    const failure = step && run(step);
    if (failure) return result(failure);
    // What is replaced may have been the fullest.
    if (own.length >= count) fullest = text;
  }
  // Where the marks of one keep those of another apart from what stands beside them, that one goes first.
  for (let refusals = 0; own.length > 0 && refusals < 10 * own.length;) {
    const left = own.length, failure = run({ do: 'delete', id: choose.one(own) });
    if (failure) return result(failure);
    refusals = own.length < left ? 0 : refusals + 1;
  }
  if (own.length > 0) return result({ what: 'delete: annotation-undeletable', text, step: { do: 'delete', id: own[0] } });
  if (text !== original) return result({ what: 'the text is another after all was deleted', text });
  if (letter.annotations.some(each => !before.has(each.id))) return result({ what: 'an annotation is left', text });
  return result();
}

function someStep(letter: Letter, own: readonly string[], choose: Chooser): Step | undefined {
  const tags = Array.from({ length: choose.below(3) }, () => choose.one(TAGS));
  if (own.length === 0 || choose.chance(0.6)) {
    const kind = choose.one(choose.chance(0.4) ? [...BY_HAND] : SELECTIONS);
    const selection = choose.selection(letter, kind);
    const note = choose.chance(0.6) ? someRemark(choose) : undefined;
    return selection && { do: 'annotate', kind, selection, annotation: { initials: choose.one([undefined, 'LT', 'ks']), tags, note, seed: choose.below(1000) } };
  }
  const id = choose.one(own), annotation = letter.annotations.find(each => each.id === id)!;
  const replies = annotation.note?.replies.length ?? 0;
  switch (choose.below(7)) {
    case 0: case 1: return { do: 'note', id, remark: choose.chance(0.15) ? undefined : someRemark(choose) };
    case 2: return { do: 'reply', id, remark: someRemark(choose) };
    case 3: return replies === 0 ? { do: 'reply', id, remark: someRemark(choose) } : { do: 'rewrite', id, index: choose.below(replies), remark: choose.chance(0.4) ? undefined : someRemark(choose) };
    case 4: case 5: return { do: 'retag', id, tags };
    default: return { do: 'delete', id };
  }
}

export function perform(letter: Letter, step: Step): readonly Edit[] | Refusal {
  switch (step.do) {
    case 'annotate': {
      const done = annotate(letter, step.selection, step.annotation);
      return isRefusal(done) ? done : done.edits;
    }
    case 'note': return writeNote(letter, step.id, step.remark);
    case 'reply': return reply(letter, step.id, step.remark);
    case 'rewrite': return writeReply(letter, step.id, step.index, step.remark);
    case 'retag': return retag(letter, step.id, step.tags);
    case 'delete': return deleteAnnotation(letter, step.id);
  }
}

/** What a step did that it should not have done, or left undone. */
export function fault(before: Letter, step: Step, now: Letter): string | undefined {
  if (now.reading.text !== before.reading.text) return `${step.do}: reads differently`;
  const known = new Set(before.annotations.map(each => each.id));
  const target = step.do === 'annotate' ? now.annotations.find(each => !known.has(each.id)) : now.annotations.find(each => each.id === step.id);
  if (step.do === 'delete' ? target : !target) return `${step.do}: ${target ? 'the annotation is still there' : 'no annotation'}`;
  const others = (letter: Letter): string => letter.annotations.filter(each => each.id !== (target?.id ?? (step as { id?: string }).id)).map(each => `${each.id} ${told(letter, each)}`).sort().join('\n');
  if (others(before) !== others(now)) return `${step.do}: another annotation is changed`;
  const fresh = newProblem(before, now);
  if (fresh !== undefined) return `${step.do}: problem ${fresh}`;
  if (!target || step.do === 'delete') return undefined;
  const was = before.annotations.find(each => each.id === target.id);
  if (was && passage(before, was) !== passage(now, target)) return `${step.do}: the passage is another`;
  if (step.do !== 'annotate' && step.do !== 'retag' && String(was?.tags) !== String(target.tags)) return `${step.do}: the tags are others`;
  return saidOtherwise(step, before, was, now, target);
}

function saidOtherwise(step: Step, before: Letter, was: Annotation | undefined, now: Letter, target: Annotation): string | undefined {
  const differs = (wanted: Remark | undefined, part: Parameters<typeof remarkOf>[1] | undefined): boolean => wanted === undefined ? part !== undefined
    : part === undefined || written(remarkOf(now.text, part)) !== written(wanted);
  const replies = (letter: Letter, annotation: Annotation | undefined): string[] => (annotation?.note?.replies ?? []).map(each => written(remarkOf(letter.text, each)));
  switch (step.do) {
    case 'annotate': {
      const { note, tags } = step.annotation;
      const wanted = [...new Set(tags.flatMap(tag => tagName(tag) ?? []))];
      if (String(wanted) !== String(target.tags)) return 'annotate: the tags are others';
      return differs(note?.text.trim() ? note : undefined, target.note) ? 'annotate: the note is another' : undefined;
    }
    case 'retag': {
      const wanted = [...new Set(step.tags.flatMap(tag => tagName(tag) ?? []))].sort();
      if (String(wanted) !== String([...target.tags].sort())) return 'retag: the tags are others';
      return was && note(before, was) !== note(now, target) ? 'retag: the note is another' : undefined;
    }
    case 'note':
      if (step.remark && String(replies(before, was)) !== String(replies(now, target))) return 'note: the replies are others';
      return differs(step.remark, target.note) ? 'note: says another thing' : undefined;
    case 'reply': {
      const all = target.note?.replies ?? [];
      const asNote = was?.note === undefined;
      return differs(asNote ? step.remark : { ...step.remark, by: step.remark.by ?? 'an' }, asNote ? target.note : all.at(-1)) || all.length !== replies(before, was).length + (asNote ? 0 : 1) ? 'reply: says another thing' : undefined;
    }
    case 'rewrite': {
      const wanted = replies(before, was);
      if (step.remark) wanted[step.index] = written({ ...step.remark, by: step.remark.by ?? 'an' }); else wanted.splice(step.index, 1);
      return String(wanted) !== String(replies(now, target)) ? 'rewrite: the replies are others' : undefined;
    }
    default: return undefined;
  }
}

function told(letter: Letter, annotation: Annotation): string { return JSON.stringify([passage(letter, annotation), annotation.tags, note(letter, annotation)]); }

function note({ text }: Letter, { note: own }: Annotation): string | undefined {
  return own && [own, ...own.replies].map(each => written(remarkOf(text, each))).join('\n\n');
}

/** A remark but for blanks that say nothing. */
function written({ by, date, text }: Remark): string {
  return JSON.stringify([by?.replaceAll('"', '\''), date, text.replace(/\r\n?/g, '\n').replace(/[^\S\n]+$/gm, '').trim()]);
}

/** The stretch of the reading text, without blanks at its ends. */
function passage({ reading }: Letter, { passage: { start, end } }: Pick<Annotation, 'passage'>): string {
  let from = reading.fromSource(start), to = reading.fromSource(end);
  while (from < to && /\s/.test(reading.text[from])) from++;
  while (to > from && /\s/.test(reading.text[to - 1])) to--;
  return `${from}-${to} ${reading.text.slice(from, to)}`;
}

/** A problem that is new, but for those inside a note: people may write there what they like. */
function newProblem(before: Letter, now: Letter): string | undefined {
  const codes = ({ problems, notes }: Letter): string[] => problems.filter(({ start }) => !notes.some(each => each.labelRange.end <= start && start < each.end)).map(each => each.code);
  const known = codes(before);
  return codes(now).find(code => { const at = known.indexOf(code); if (at >= 0) known.splice(at, 1); return at < 0; });
}

/** Whether more, or less, was taken than what was selected, blanks not counted. */
function isWidened(before: Letter, selection: Range, now: Letter, fresh: Annotation): boolean {
  return selection.start < selection.end && passage(before, { passage: selection }) !== passage(now, fresh);
}
