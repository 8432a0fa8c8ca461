import { attribute } from './attributes';
import { Block, DEFINITION } from './blocks';
import { InlineMarks, InlineParser, Span, noMarks } from './inline';
import { Note, Reply } from './model';
import { readBlock } from './readings';
import { Lines } from '../text/lines';
import { Range } from '../text/range';
import { Reading, ReadingBuilder } from '../text/reading';

interface Part extends Range { readonly drops: readonly Range[]; readonly reply: boolean }

const REPLY = /[-*+] +(?=\[\]\{)/y;

/** Reads a note's block: who wrote it and when, its replies, and its own marks (letter format, section 2). */
export function readNote(lines: Lines, block: Block): Note {
  const { text } = lines;
  DEFINITION.lastIndex = block.start;
  const label = DEFINITION.exec(text)?.[1] ?? '';
  const marks = noMarks();
  const parts = readParts(lines, block, marks);
  const signatures = marks.spans.filter(({ inner, attributes }) => inner.start === inner.end && (attribute(attributes, 'by') ?? attribute(attributes, 'date')));
  const own = signed(parts[0], signatures, text);
  const replyStarts = parts.filter(part => part.reply);
  const firstReply = replyStarts[0]?.start ?? block.end;
  const content = trim(text, own?.end ?? block.textStart, firstReply);
  const replies = replyStarts.map((part, index): Reply => {
    const span = signed(part, signatures, text);
    const end = trim(text, part.start, replyStarts[index + 1]?.start ?? block.end).end;
    return { start: part.start, end, content: trim(text, span?.end ?? part.start, end), ...signature(span) };
  });
  return new LazyNote(label, block, { start: block.start, end: block.textStart }, content, signature(own), replies, marks, parts, text);
}

/** The note's paragraphs, a list item's marker left out. */
function readParts(lines: Lines, block: Block, marks: InlineMarks): Part[] {
  const { text } = lines;
  const inline = new InlineParser(text, marks);
  const parts: Part[] = [];
  for (let line = block.firstLine; line <= block.lastLine; line++) {
    if (lines.isBlank(line)) continue;
    const first = line === block.firstLine;
    let last = line;
    while (last < block.lastLine && !lines.isBlank(last + 1)) last++;
    const at = first ? block.textStart : lines.textStart(line);
    REPLY.lastIndex = at;
    const reply = !first && lines.indent(line) < 8 && REPLY.test(text);
    const start = reply ? REPLY.lastIndex : at;
    const end = Math.min(block.end, lines.end(last));
    parts.push({ start, end, drops: inline.block(start, end), reply });
    line = last;
  }
  return parts;
}

function signed(part: Part | undefined, signatures: readonly Span[], text: string): Span | undefined {
  if (!part) return undefined;
  const found = signatures[firstFrom(signatures, part.start)];
  return found && found.end <= part.end && text.slice(part.start, found.start).trim() === '' ? found : undefined;
}

/** The index of the first span that begins at an offset or after it. */
function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0, high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle].start < offset) low = middle + 1; else high = middle;
  }
  return low;
}

function signature(span: Span | undefined): { by?: string; date?: string } {
  return span ? { by: attribute(span.attributes, 'by')?.value, date: attribute(span.attributes, 'date')?.value } : {};
}

function trim(text: string, start: number, end: number): Range {
  while (start < end && /\s/.test(text[start])) start++;
  // A reply's list marker belongs to the reply.
  const kept = text.slice(start, end).replace(/\s*\n[ \t]*[-*+][ \t]+$/, '').trimEnd();
  return { start, end: start + kept.length };
}

/** The reading text of a note is asked for seldom: it is made then. */
class LazyNote implements Note {
  readonly start: number;
  readonly end: number;
  readonly by?: string;
  readonly date?: string;
  private made?: Reading;

  constructor(readonly label: string, range: Range, readonly labelRange: Range, readonly content: Range, signature: { by?: string; date?: string },
    readonly replies: readonly Reply[], readonly marks: InlineMarks, private readonly parts: readonly Part[], private readonly text: string) {
    this.start = range.start;
    this.end = range.end;
    this.by = signature.by;
    this.date = signature.date;
  }

  get reading(): Reading {
    if (this.made) return this.made;
    const builder = new ReadingBuilder();
    let before = this.start;
    for (const part of this.parts) {
      if (builder.offset > 0) builder.put('\n\n', before, part.start);
      readBlock(builder, this.text, part.start, part.end, part.drops);
      before = part.end;
    }
    return this.made = builder.build();
  }
}
