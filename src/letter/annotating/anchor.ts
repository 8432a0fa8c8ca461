import { Range } from '../../text/range';

/** A passage by its words and by what stands around it, so that it is found again in a text that was changed elsewhere. */
export interface Anchor extends Range { readonly words: string; readonly before: string; readonly after: string }

/** A change of a text: the range before it, and how long it is afterwards. */
export interface Change extends Range { readonly length: number }

const AROUND = 40;

export function anchorOf(text: string, { start, end }: Range): Anchor {
  return { start, end, words: text.slice(start, end), before: text.slice(Math.max(0, start - AROUND), start), after: text.slice(end, end + AROUND) };
}

/** Where the passage stands: where it stood, else where its words stand only once, with what was around them or without. Undefined where that leaves a doubt. */
export function findAnchor(text: string, { start, end, words, before, after }: Anchor): Range | undefined {
  if (words === '') return undefined;
  if (text.startsWith(before + words + after, start - before.length)) return { start, end };
  for (const [lead, all] of [[before.length, before + words + after], [0, words]] as const) {
    const at = text.indexOf(all);
    if (at >= 0 && text.indexOf(all, at + 1) < 0) return { start: at + lead, end: at + lead + words.length };
  }
  return undefined;
}

/** Where a range stands after a change; undefined where the change took one of its ends. What is written at an end is outside. */
export function moved({ start, end }: Range, change: Change): Range | undefined {
  const by = change.length - (change.end - change.start);
  if (change.end <= start) return { start: start + by, end: end + by };
  if (change.start >= end) return { start, end };
  return change.start >= start && change.end <= end ? { start, end: end + by } : undefined;
}

/** The anchor after changes that made `text`; as it was where a change took one of the passage's ends: then its words may tell where it is. */
export function follow(anchor: Anchor, changes: readonly Change[], text: string): Anchor {
  const range = changes.reduce<Range | undefined>((found, change) => found && moved(found, change), anchor);
  return range && range.start < range.end ? anchorOf(text, range) : anchor;
}
