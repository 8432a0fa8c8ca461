import { BlockQuotation, MarkdownBlocks } from './blocks';
import { Drop, dropsIn, readNote, readStretches } from './flowReading';
import { InlineReader } from './inlines';
import { Stretch } from './lines';
import { blocksOf } from './read';
import { FlowPlace, LazyText } from '../flows';
import { Paper, QuotationForm, RunningText } from '../model';
import { Range, inOrder } from '../../text/range';
import { Reading } from '../../text/reading';

/** The running text of a paper (PaperLanguage.runningText). */
export function runningText(paper: Paper, before?: RunningText): RunningText { return runningTextIn(paper, blocksOf(paper), before); }

/** `within`: only what stands in these ranges, which are in order. */
export function runningTextIn(paper: Paper, blocks: MarkdownBlocks, before?: RunningText, within?: readonly Range[]): RunningText {
  const makers = new Map<number, () => Reading>(), places = placesOf(paper, blocks, makers, within);
  return new LazyText(paper, places, formsOf(paper, blocks, within), ({ start }) => makers.get(start)!(), before, [...blocks.references].sort().join('\n'));
}

/** Where flows stand, and how each is read, by its beginning. */
function placesOf(paper: Paper, blocks: MarkdownBlocks, makers: Map<number, () => Reading>, within: readonly Range[] | undefined): FlowPlace[] {
  const places: FlowPlace[] = [], hanging = hangingIn(paper, blocks), { references } = blocks;
  for (const stretches of groups(blocks)) {
    const start = stretches[0].toSource(0), last = stretches[stretches.length - 1], end = last.toSource(last.text.length);
    if (within && !inRange(within, start)) continue;
    const note = blocks.notes.length > 0 ? inRange(blocks.notes, start) : undefined, hangsAt = note && hanging.get(note.label);
    places.push(hangsAt === undefined ? { start, end } : { start, end, hangsAt });
    makers.set(start, () => readStretches(stretches, citedIn(paper, start, end), references));
    for (const stretch of stretches) {
      if (!stretch.text.includes('^[')) continue;
      const inlines = new InlineReader(stretch.text, references, true).read();
      let drops: readonly Drop[] | undefined;
      for (const inline of inlines.notes) {
        const from = stretch.toSource(inline.start + 2), to = stretch.toSource(inline.end - 1);
        places.push({ start: from, end: to, hangsAt: stretch.toSource(inline.start) });
        makers.set(from, () => readNote(stretch, inline, citedIn(paper, from, to), drops ??= dropsIn(stretch, inlines)));
      }
    }
  }
  return places.sort(inOrder);
}

function citedIn({ citations }: Paper, start: number, end: number): readonly Range[] {
  let low = 0, high = citations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (citations[middle].start < start) low = middle + 1; else high = middle;
  }
  let last = low;
  while (last < citations.length && citations[last].start < end) last++;
  return citations.slice(low, last);
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
function hangingIn({ text, opaque }: Paper, { notes }: MarkdownBlocks): ReadonlyMap<string, number> {
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

function formsOf(paper: Paper, blocks: MarkdownBlocks, within: readonly Range[] | undefined): QuotationForm[] {
  const forms: QuotationForm[] = blocks.quotations.map(({ start, end, inner }) => ({ start, end, inner, isBlock: true, arguments: [] }));
  if (/<blockquote[\s>]/i.test(paper.text)) forms.push(...htmlForms(paper));
  const own = within ? forms.filter(each => inRange(within, each.start)) : forms;
  return own.sort(inOrder);
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
