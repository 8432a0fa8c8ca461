import { Step } from './sequences';

const MOST = 3000;

/** A text and a step without what can be left out of the text while they are still bad: halves, quarters … down to single characters. */
export function shortened(text: string, step: Step, isBad: (text: string, step: Step) => boolean): { readonly text: string; readonly step: Step } {
  let found = { text, step };
  let tried = 0;
  for (let size = text.length >> 1; size >= 1; size >>= 1) {
    for (let at = 0; at < found.text.length && tried < MOST; tried++) {
      const less = without(found, at, Math.min(found.text.length, at + size));
      if (less && isBad(less.text, less.step)) found = less; else at += size;
    }
  }
  return found;
}

/** Without a stretch of the text; a selection stays on what it was. */
function without({ text, step }: { text: string; step: Step }, from: number, to: number): { text: string; step: Step } | undefined {
  const shorter = text.slice(0, from) + text.slice(to);
  if (step.do !== 'annotate') return { text: shorter, step };
  const { start, end } = step.selection, size = to - from;
  if (to <= start) return { text: shorter, step: { ...step, selection: { start: start - size, end: end - size } } };
  if (from >= end) return { text: shorter, step };
  return from >= start && to <= end && size < end - start ? { text: shorter, step: { ...step, selection: { start, end: end - size } } } : undefined;
}
