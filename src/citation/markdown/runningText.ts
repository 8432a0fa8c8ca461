import { BlockQuotation, MarkdownBlocks } from './blocks';
import { readNote, readStretches } from './flowReading';
import { InlineReader } from './inlines';
import { Stretch } from './lines';
import { blocksOf, isSameSet } from './read';
import { Unchanged } from './unchanged';
import { Citation, Flow, Paper, QuotationForm, RunningText } from '../model';
import { Range } from '../../text/range';
import { Reading, lastAtMost, shiftedReading } from '../../text/reading';

/** The running text of a paper (PaperLanguage.runningText). */
export function runningText(paper: Paper, before?: RunningText): RunningText { return runningTextIn(paper, blocksOf(paper), before); }

/** `within`: only what stands in these ranges. */
export function runningTextIn(paper: Paper, blocks: MarkdownBlocks, before?: RunningText, within?: readonly Range[]): RunningText {
  const known = before instanceof MarkdownText && isSameSet(before.references, blocks.references) ? new Known(before, paper) : undefined;
  return new MarkdownText(paper, blocks.references, flowsOf(paper, blocks, known, within), formsOf(paper, blocks, within));
}

class MarkdownText implements RunningText {
  readonly starts: readonly number[];

  constructor(readonly paper: Paper, readonly references: ReadonlySet<string>, readonly flows: readonly MarkdownFlow[], readonly forms: readonly QuotationForm[]) { this.starts = flows.map(each => each.start); }
}

class MarkdownFlow implements Flow {
  private own?: Reading;

  constructor(readonly start: number, readonly end: number, readonly hangsAt: number | undefined, readonly content: Content) {}

  get reading(): Reading { return this.own ??= shiftedReading(this.content.reading, this.start); }
}

/** What is read of a flow, counted from its beginning: made when first asked for, and then the same for as long as the flow is. */
class Content {
  private made?: Reading;

  /** `cited`: where it cites, counted from its beginning too. */
  constructor(private make: (() => Reading) | undefined, readonly cited: readonly Range[]) {}

  get isMade(): boolean { return this.made !== undefined; }

  get reading(): Reading {
    if (!this.made) {
      this.made = this.make!();
      // What it was made of is a whole version of the paper.
      this.make = undefined;
    }
    return this.made;
  }
}

function flowsOf(paper: Paper, blocks: MarkdownBlocks, known: Known | undefined, within: readonly Range[] | undefined): MarkdownFlow[] {
  const flows: MarkdownFlow[] = [], references = referencesIn(paper, blocks), citations = new CitationsIn(paper.citations);
  const add = (start: number, end: number, hangsAt: number | undefined, make: (cited: readonly Citation[]) => Reading): void => {
    const cited = citations.in(start, end);
    const content = known?.content(start, end, cited) ?? new Content(() => make(cited), cited.map(each => ({ start: each.start - start, end: each.end - start })));
    flows.push(new MarkdownFlow(start, end, hangsAt, content));
  };
  for (const stretches of groups(blocks)) {
    const start = stretches[0].toSource(0), last = stretches[stretches.length - 1], end = last.toSource(last.text.length);
    const note = inRange(blocks.notes, start);
    if (within && !inRange(within, start)) continue;
    add(start, end, note && references.get(note.label), cited => readStretches(stretches, cited, blocks.references, start));
    for (const stretch of stretches) {
      if (!stretch.text.includes('^[')) continue;
      for (const inline of new InlineReader(stretch.text, blocks.references, true).read().notes.toSorted((a, b) => a.start - b.start)) {
        const from = stretch.toSource(inline.start + 2), to = stretch.toSource(inline.end - 1);
        add(from, to, stretch.toSource(inline.start), cited => readNote(stretch, inline, cited, blocks.references, from));
      }
    }
  }
  return flows;
}

/** Stretches by flow: the lines of verse are read together. */
function groups({ stretches, quotations }: MarkdownBlocks): Stretch[][] {
  const verses = quotations.filter(each => each.isVerse), found: Stretch[][] = [];
  let verse: BlockQuotation | undefined;
  for (const stretch of stretches) {
    const own = verses.length > 0 ? inRange(verses, stretch.toSource(0)) : undefined;
    if (own && own === verse) found[found.length - 1].push(stretch);
    else if (stretch.text !== '' || own) found.push([stretch]);
    verse = own;
  }
  return found;
}

/** The one of ranges that are in order and do not overlap in which an offset lies. */
function inRange<T extends Range>(ranges: readonly T[], offset: number): T | undefined {
  let low = 0, high = ranges.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (ranges[middle].start <= offset) low = middle; else high = middle - 1;
  }
  return low < ranges.length && ranges[low].start <= offset && offset <= ranges[low].end ? ranges[low] : undefined;
}

/** Where each note is first referred to. */
function referencesIn({ text, opaque }: Paper, { notes }: MarkdownBlocks): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  if (notes.length === 0) return found;
  const labels = new Set(notes.map(each => each.label)), definitions = new Set(notes.map(each => each.start));
  for (const { 0: own, 1: label, index } of text.matchAll(/\[\^([^\]\s^]+)\]/g)) {
    if (definitions.has(index) || found.has(label) || !labels.has(label)) continue;
    const hidden = inRange(opaque, index);
    if (!hidden || hidden.end <= index || (hidden.start === index && hidden.end === index + own.length)) found.set(label, index);
  }
  return found;
}

/** The citations within ranges that are asked for in the order of the text. */
class CitationsIn {
  private readonly starts: readonly number[];

  constructor(private readonly citations: readonly Citation[]) { this.starts = citations.map(each => each.start); }

  in(start: number, end: number): readonly Citation[] {
    let first = this.citations.length > 0 ? lastAtMost(this.starts, start) : 0;
    while (first > 0 && this.starts[first - 1] >= start) first--;
    while (first < this.citations.length && this.starts[first] < start) first++;
    let last = first;
    while (last < this.citations.length && this.starts[last] < end) last++;
    return last > first ? this.citations.slice(first, last) : NONE;
  }
}

const NONE: readonly Citation[] = [];

/** What of an earlier version still is as it was. */
class Known {
  private readonly unchanged: Unchanged;

  constructor(private readonly before: MarkdownText, { text }: Paper) { this.unchanged = new Unchanged(before.paper.text, text); }

  /** The content of the flow that stood at a place, if it was made and reads the same. */
  content(start: number, end: number, cited: readonly Citation[]): Content | undefined {
    const { flows, starts } = this.before, by = this.unchanged.by(start, end);
    if (flows.length === 0 || by === undefined) return undefined;
    const flow = flows[lastAtMost(starts, start - by)];
    if (flow.start !== start - by || flow.end - flow.start !== end - start || !flow.content.isMade || flow.content.cited.length !== cited.length) return undefined;
    return cited.every((each, at) => each.start - start === flow.content.cited[at].start && each.end - start === flow.content.cited[at].end) ? flow.content : undefined;
  }
}

function formsOf(paper: Paper, blocks: MarkdownBlocks, within: readonly Range[] | undefined): QuotationForm[] {
  const forms: QuotationForm[] = blocks.quotations.map(({ start, end, inner }) => ({ start, end, inner, isBlock: true, arguments: [] }));
  if (/<blockquote[\s>]/i.test(paper.text)) forms.push(...htmlForms(paper));
  const own = within ? forms.filter(each => inRange(within, each.start)) : forms;
  return own.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** `<blockquote>` in Markdown. */
function htmlForms({ text, opaque }: Paper): QuotationForm[] {
  const found: QuotationForm[] = [], open: Range[] = [];
  for (const { 0: tag, index } of text.matchAll(/<blockquote(?:\s[^<>]{0,1000})?>|<\/blockquote\s*>/gi)) {
    const range = { start: index, end: index + tag.length }, hidden = inRange(opaque, index);
    if (hidden && hidden.end > index && (hidden.start !== index || hidden.end !== range.end)) continue;
    if (tag[1] !== '/') open.push(range);
    else {
      const first = open.pop();
      if (first) found.push({ start: first.start, end: range.end, inner: { start: first.end, end: range.start }, isBlock: true, arguments: [] });
    }
  }
  return found;
}
