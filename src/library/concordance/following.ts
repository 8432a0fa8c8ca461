import { common } from '../../text/common';
import { Range } from '../../text/range';
import { isWordCode } from '../../text/words';

/** Where a passage of a reading text stands in a later version of it; undefined where that leaves a doubt: then nothing is shown or marked, rather than other words. */
export function followed(text: string, range: Range, now: string): Range | undefined {
  const found = text === now ? range : unchanged(text, range, now) ?? known(text, range, now);
  return found && isApart(text, range.start, now, found.start) && isApart(text, range.end, now, found.end) ? found : undefined;
}

/** Before or after all that may have been changed: of `ord ett. ord två.` and `ord två.` nobody knows which `ord` is gone. */
function unchanged(text: string, { start, end }: Range, now: string): Range | undefined {
  const { head, tail } = common(text, now), least = Math.min(text.length, now.length), by = now.length - text.length;
  let most = tail;
  while (most < least && text.charCodeAt(text.length - most - 1) === now.charCodeAt(now.length - most - 1)) most++;
  return end <= Math.min(head, least - most) ? { start, end } : start >= text.length - tail ? { start: start + by, end: end + by } : undefined;
}

/** How much of what stood around a passage tells it from others: of much of it some may be changed. */
const AROUND = [40, 16, 8];

/** By its words, with what stood on both sides, on one side, or alone: where that stood only once before, and stands only once now. */
function known(text: string, { start, end }: Range, now: string): Range | undefined {
  const words = text.slice(start, end);
  for (const size of AROUND) {
    const before = text.slice(Math.max(0, start - size), start), after = text.slice(end, end + size);
    for (const [lead, all] of [[before.length, before + words + after], [before.length, before + words], [0, words + after], [0, words]] as const) {
      const at = placeOf(text, all) === undefined ? undefined : placeOf(now, all);
      if (at !== undefined) return { start: at + lead, end: at + lead + words.length };
    }
  }
  return undefined;
}

function placeOf(text: string, words: string): number | undefined {
  const at = words === '' ? -1 : text.indexOf(words);
  return at >= 0 && text.indexOf(words, at + 1) < 0 ? at : undefined;
}

/** Whether a word goes on at an offset as it did: `parti` in `partiet` is another word. */
function isApart(text: string, at: number, now: string, to: number): boolean {
  const inWord = (of: string, offset: number): boolean => isWordCode(of.charCodeAt(offset - 1)) && isWordCode(of.charCodeAt(offset));
  return inWord(text, at) === inWord(now, to);
}
