import { linkProblems } from './addresses';
import { readAnnotations } from './annotations';
import { EDITORIAL_CLASSES, attribute } from './attributes';
import { Blocks, scanBlocks } from './blocks';
import { Ending, findEnding } from './closing';
import { bareEditorialMarks } from './editorial';
import { readFrontMatter } from './frontMatter';
import { InlineMarks, InlineParser, noMarks } from './inline';
import { inferLanguage } from './languages';
import { EditorialMark, Field, Header, Letter, Section } from './model';
import { readNote } from './notes';
import { Opening, findOpening } from './opening';
import { isNameLike } from './plain';
import { readBody } from './points';
import { quotationProblems } from './quotes';
import { readBlock, separate } from './readings';
import { Lines } from '../text/lines';
import { Problem, problem } from '../text/problem';
import { Range } from '../text/range';
import { Reading, ReadingBuilder } from '../text/reading';
import { finish } from '../text/steps';

/**
 * Parses a letter (letter format). Any text is a letter: it never throws, and what is wrong is in `problems`, in the order of
 * the text. Linear in the text's length.
 */
export function parseLetter(text: string): Letter { return finish(parseSteps(text)); }

/** The same in steps, for letters as long as books. */
export function* parseSteps(text: string): Generator<void, Letter> {
  const lines = new Lines(text);
  const front = readFrontMatter(lines);
  const blocks = scanBlocks(lines, front.bodyLine);
  const marks = noMarks();
  yield;
  const reading = yield* readText(lines, blocks, marks, front.header.lang?.value);
  const lang = front.header.lang?.value ?? inferLanguage(reading.text);
  const opening = findOpening(lines, blocks, reading, lang);
  const bodyStart = opening?.end ?? blocks.blocks[0]?.start ?? text.length;
  const sender = front.header.senders[0]?.value.name ?? opening?.sender?.words;
  const ending = findEnding(lines, blocks, reading, bodyStart, sender, lang);
  const bodyEnd = Math.min(ending.closing?.start ?? Infinity, ending.postscript?.start ?? Infinity, text.length);
  yield;
  const body = readBody(lines, blocks, { start: bodyStart, end: bodyEnd }, reading);
  yield;
  const notes = blocks.blocks.filter(block => block.kind === 'note').map(block => readNote(lines, block));
  const annotated = readAnnotations(text, marks, notes, blocks.notDefinitions);
  yield;
  const bare = bareEditorialMarks(reading, marks.opaque);
  const letter: Letter = {
    text, frontMatter: front.range, header: infer(front.header, opening, ending, lang), notes, marks, reading,
    points: body.points, paragraphs: body.paragraphs, annotations: annotated.annotations,
    opening: section('opening', opening, reading), salutation: opening?.salutation,
    closing: section('closing', ending.closing, reading), formula: ending.closing?.formula, signature: ending.closing?.signature,
    postscript: section('ps', ending.postscript, reading),
    editorialMarks: [...editorialSpans(marks), ...bare.marks].sort((a, b) => a.start - b.start),
    problems: [],
  };
  yield;
  const problems = [...front.problems, ...blockProblems(text, blocks), ...body.problems, ...annotated.problems, ...bare.problems,
    ...quotationProblems(reading), ...linkProblems(letter)];
  return { ...letter, problems: problems.sort((a, b) => a.start - b.start) };
}

const STEP = 65_536;

/** The reading text of all that is no note, and the marks in it. */
function* readText(lines: Lines, { blocks }: Blocks, marks: InlineMarks, lang: string | undefined): Generator<void, Reading> {
  const builder = new ReadingBuilder();
  const inline = new InlineParser(lines.text, marks);
  let before = 0, step = STEP;
  for (const block of blocks) {
    if (block.start > step) {
      step = block.start + STEP;
      yield;
    }
    if (block.kind !== 'text' && block.kind !== 'opaque') continue;
    const from = Math.max(block.start, block.textStart);
    if (block.kind === 'opaque') marks.opaque.push(block);
    const drops = block.kind === 'opaque' ? [] : inline.block(from, block.end);
    const all = block.markers.length ? [...block.markers, ...drops].sort((a, b) => a.start - b.start) : drops;
    if (isUnread(lines.text, block, all)) continue;
    separate(builder, before, block);
    readBlock(builder, lines.text, block.start, block.end, all, lang);
    before = block.end;
  }
  const reading = builder.build();
  for (const { inner, attributes } of marks.spans) {
    const said = [...attributes.classes.filter(({ name }) => EDITORIAL_CLASSES.has(name)).map(({ name }) => ['editorial', name] as const),
      ...(['lang', 'term'] as const).flatMap(key => { const value = attribute(attributes, key)?.value; return value === undefined ? [] : [[key, value] as const]; })];
    if (said.length === 0) continue;
    const start = reading.fromSource(inner.start), end = reading.fromSource(inner.end);
    for (const [kind, value] of said) builder.marks.push({ kind, value, start, end });
  }
  builder.marks.sort((a, b) => a.start - b.start || b.end - a.end);
  return reading;
}

/** Whether a block has nothing to read but its marks. */
function isUnread(text: string, block: Range, drops: readonly Range[]): boolean {
  let at = block.start;
  for (const drop of drops) {
    if (drop.start > at && text.slice(at, drop.start).trim() !== '') return false;
    at = Math.max(at, drop.end);
  }
  return text.slice(at, block.end).trim() === '';
}

function section(address: Section['address'], range: Range | undefined, reading: Reading): Section | undefined {
  return range && { address, start: range.start, end: range.end, reading: { start: reading.fromSource(range.start), end: reading.fromSource(range.end) } };
}

function editorialSpans(marks: InlineMarks): EditorialMark[] {
  return marks.spans.flatMap(({ start, end, attributes }) => attributes.classes.filter(({ name }) => EDITORIAL_CLASSES.has(name))
    .map(({ name }) => ({ kind: name, bare: false, start, end })));
}

/** What the front matter does not say, as the opening and the closing say it; `inferred` tells. */
function infer(header: Header, opening: Opening | undefined, ending: Ending, lang: string | undefined): Header {
  const inferred = <T>(value: T, { start, end }: Range): Field<T> => ({ value, start, end, inferred: true });
  const signature = ending.closing?.signature;
  const signed = signature && isNameLike(signature.words) ? signature : undefined;
  const sender = opening?.sender ?? signed;
  const date = opening?.date ?? ending.date;
  return {
    ...header,
    senders: header.senders.length || !sender ? header.senders : [inferred({ name: sender.words }, sender)],
    recipients: header.recipients.length ? header.recipients : (opening?.recipients ?? []).map(each => inferred({ name: each.words }, each)),
    date: header.date ?? (date && inferred(date.edtf, date)),
    title: header.title ?? (opening?.title && inferred(opening.title.words, opening.title)),
    lang: header.lang ?? (lang === undefined ? undefined : inferred(lang, { start: 0, end: 0 })),
  };
}

function blockProblems(text: string, blocks: Blocks): Problem[] {
  return [
    ...blocks.swallowed.map(({ start, end }) => problem('note-swallows-line', 'warning', start, end)),
    ...blocks.blocks.filter(block => block.kind === 'conflict').map(({ start, end }) => problem('merge-conflict', 'warning', start, end, text.slice(start, start + 7))),
  ];
}
