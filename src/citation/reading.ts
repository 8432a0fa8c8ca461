import { Paper } from './model';
import { Range } from '../text/range';
import { Reading, ReadingBuilder } from '../text/reading';

/** What stands in running text and is not read: addresses, and the names of commands, labels and tags. */
const UNREAD = /\bhttps?:\/\/[^\s<>)\]}]+|[\\#@][\p{L}@]+\*?/gu;
/** A line's end with what is blank around it; a blank line divides paragraphs. */
const BREAK = /[ \t]*\r?\n[\s>]*/g;
const STEP = 65_536;

/**
 * The running text of a paper, as it is searched for terms, and the way back: without front matter, code, mathematics, comments and citations; a line's end
 * reads as a blank. Marks of emphasis stay: they are no part of words. In steps.
 */
export function* paperReading(paper: Paper): Generator<void, Reading> {
  const builder = new ReadingBuilder(), { text } = paper;
  let at = 0;
  for (const range of [...outOf(paper), { start: text.length, end: text.length }]) {
    // In pieces: a whole book may be one paper.
    for (let from = at; from < range.start;) {
      const line = text.indexOf('\n', from + STEP), to = line < 0 || line >= range.start ? range.start : line + 1;
      addText(builder, text.slice(from, to), from);
      from = to;
      yield;
    }
    // What is left out divides words as a blank does.
    if (range.end > Math.max(at, range.start)) builder.put(' ', Math.max(at, range.start), range.end);
    at = Math.max(at, range.end);
  }
  return builder.build();
}

function outOf({ opaque, citations }: Paper): Range[] { return [...opaque, ...citations].sort((a, b) => a.start - b.start || b.end - a.end); }

function addText(builder: ReadingBuilder, text: string, start: number): void {
  let at = 0;
  const found = [...Array.from(text.matchAll(UNREAD), each => ({ each, reads: ' ' })), ...Array.from(text.matchAll(BREAK), each => ({ each, reads: (each[0].match(/\n/g)?.length ?? 0) > 1 ? '\n\n' : ' ' }))]
    .sort((a, b) => a.each.index - b.each.index);
  for (const { each: { index, 0: own }, reads } of found) {
    if (index < at) continue;
    builder.copy(text.slice(at, index), start + at);
    builder.put(reads, start + index, start + index + own.length);
    at = index + own.length;
  }
  builder.copy(text.slice(at), start + at);
}
