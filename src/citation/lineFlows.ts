import { addFlow, FlowPlace } from './flows';
import { QuotationForm } from './model';
import { inOrder, Range } from '../text/range';

/** A note that is written where it hangs; the range is that of all of it. */
export interface InlineNote extends Range { readonly inner: Range }

const DEEPEST = 10;

/** The notes within sentences that an opening sign with a bracket begins, up to the bracket that closes it in the same paragraph. */
export function inlineNotes(text: string, opener: string, opaque: readonly Range[]): InlineNote[] {
  const found: InlineNote[] = [], open: { start: number; inner: number; isNote: boolean }[] = [];
  let hidden = 0, depth = 0;
  for (const { 0: sign, index } of text.matchAll(new RegExp(`${opener}|[[\\]]|\\n[ \\t\\r]*(?=\\n)`, 'g'))) {
    while (hidden < opaque.length && opaque[hidden].end <= index) hidden++;
    if (hidden < opaque.length && opaque[hidden].start <= index) continue;
    if (sign[0] === '\n') open.length = depth = 0;
    else if (sign !== ']') {
      const isNote = sign !== '[' && depth < DEEPEST;
      if (isNote) depth++;
      open.push({ start: index, inner: index + sign.length, isNote });
    } else {
      const last = open.pop();
      if (last?.isNote) depth--;
      if (last?.isNote) found.push({ start: last.start, end: index + 1, inner: { start: last.inner, end: index } });
    }
  }
  return found.sort(inOrder);
}

/** The notes that hang in a flow. */
export function notesIn(notes: readonly InlineNote[], { start, end }: Range): readonly InlineNote[] {
  let low = 0, high = notes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (notes[middle].start < start) low = middle + 1; else high = middle;
  }
  let last = low;
  while (last < notes.length && notes[last].start < end) last++;
  return notes.slice(low, last).filter(each => each.end <= end);
}

/** Collects flows line by line. */
export class LineFlows {
  readonly flows: FlowPlace[] = [];
  readonly forms: QuotationForm[] = [];
  /** Where the note hangs whose text is read. */
  hangsAt: number | undefined;
  private from = -1;
  private to = -1;
  private note = 0;

  constructor(private readonly text: string, private readonly notes: readonly InlineNote[]) {}

  get isOpen(): boolean { return this.from >= 0; }

  /** More of the flow that is open, or the beginning of one. */
  add(start: number, end: number): void {
    if (this.from < 0) this.from = start;
    this.to = end;
  }

  /** Ends the flow that is open. */
  flush(): void {
    const { text, notes, from, to, hangsAt } = this;
    if (from < 0) return;
    this.from = -1;
    addFlow(this.flows, text, from, to, hangsAt);
    while (this.note < notes.length && notes[this.note].start < from) this.note++;
    for (; this.note < notes.length && notes[this.note].start < to; this.note++) {
      const { start, end, inner } = notes[this.note];
      if (end <= to) addFlow(this.flows, text, inner.start, inner.end, start);
    }
  }

  /** A flow of its own. */
  only(start: number, end: number): void {
    this.flush();
    this.add(start, end);
    this.flush();
  }
}

/** Which lines are no text, asked for in the order of the text. */
export class HiddenLines {
  private next = 0;

  constructor(private readonly opaque: readonly Range[]) {}

  /** The stretch that holds all of a line. */
  holding(start: number, end: number): Range | undefined {
    while (this.next < this.opaque.length && this.opaque[this.next].end <= start) this.next++;
    const range = this.opaque[this.next];
    return range && range.start <= start && range.end >= end ? range : undefined;
  }
}

/** Where the sign that closes another stands in a flow, looked for in that flow alone, and once. */
export class FlowClosers {
  private readonly own: string;
  private readonly known = new Map<string, { readonly from: number; readonly at: number }>();

  constructor(text: string, private readonly flow: Range) { this.own = text.slice(flow.start, flow.end); }

  /** The first at or after an offset that `closes`; what does not close once never will. -1 if there is none. */
  find(sign: string, from: number, closes: (at: number) => boolean = () => true): number {
    const { own, known, flow: { start } } = this, last = known.get(sign), isKnown = last !== undefined && last.from <= from && (last.at < 0 || last.at >= from);
    if (isKnown && (last.at < 0 || closes(last.at))) return last.at;
    for (let at = own.indexOf(sign, (isKnown ? last.at + 1 : from) - start); at >= 0; at = own.indexOf(sign, at + 1)) {
      if (!closes(start + at)) continue;
      known.set(sign, { from, at: start + at });
      return start + at;
    }
    known.set(sign, { from, at: -1 });
    return -1;
  }
}
