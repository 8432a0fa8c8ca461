import { isBlankCode } from './flowReader';
import { Flow, Paper, QuotationForm, RunningText } from './model';
import { common } from '../text/common';
import { Range } from '../text/range';
import { Reading, shiftedReading } from '../text/reading';

/** Where a flow stands, before it is read. */
export interface FlowPlace extends Range { readonly hangsAt?: number }

/** The flows of a text as they are found: without the blanks at their ends, and none that is blank. */
export function addFlow(places: FlowPlace[], text: string, start: number, end: number, hangsAt?: number): void {
  let from = start, to = end;
  while (from < to && isBlankCode(text.charCodeAt(from))) from++;
  while (to > from && isBlankCode(text.charCodeAt(to - 1))) to--;
  if (from < to) places.push(hangsAt === undefined ? { start: from, end: to } : { start: from, end: to, hangsAt });
}

/** A reading, and how far on its source stands now. */
interface Loan { readonly reading: Reading; readonly by: number }

class LazyFlow implements Flow {
  readonly start: number;
  readonly end: number;
  readonly hangsAt?: number;
  private made: Reading | undefined;

  constructor({ start, end, hangsAt }: FlowPlace, private readonly make: (flow: Range) => Reading, private readonly loan: Loan | undefined) {
    this.start = start;
    this.end = end;
    if (hangsAt !== undefined) this.hangsAt = hangsAt;
  }

  get reading(): Reading { return this.made ??= this.loan ? shiftedReading(this.loan.reading, this.loan.by) : this.make(this); }

  /** What is read of it already, for a later version where its text stands `by` further on. */
  lend(by: number): Loan | undefined {
    if (this.loan) return { reading: this.loan.reading, by: this.loan.by + by };
    return this.made && { reading: this.made, by };
  }
}

/** The running text of a paper: what a flow reads is made when it is asked for, or taken from an earlier version where nothing of it has changed. `context`: what else it depends on. */
export class LazyText implements RunningText {
  readonly flows: readonly LazyFlow[];

  constructor(private readonly paper: Paper, places: readonly FlowPlace[], readonly forms: readonly QuotationForm[], make: (flow: Range) => Reading, before?: RunningText, private readonly context = '') {
    const loans = before instanceof LazyText && before.context === context ? before.lend(paper, places) : undefined;
    this.flows = places.map((place, index) => new LazyFlow(place, make, loans?.[index]));
  }

  /** What this earlier version has read of the flows of a later one: those before the first change and those after the last. */
  private lend(paper: Paper, places: readonly FlowPlace[]): (Loan | undefined)[] {
    const { flows, paper: own } = this, found = new Array<Loan | undefined>(places.length), by = paper.text.length - own.text.length;
    const { head, tail } = unchanged(own, paper), most = Math.min(flows.length, places.length);
    let first = 0;
    for (; first < most && places[first].end <= head && isSame(flows[first], places[first], 0); first++) found[first] = flows[first].lend(0);
    for (let last = 1; last <= most - first; last++) {
      const flow = flows[flows.length - last], place = places[places.length - last];
      if (place.start < tail || !isSame(flow, place, by)) break;
      found[places.length - last] = flow.lend(by);
    }
    return found;
  }
}

function isSame(a: Range, b: Range, by: number): boolean { return a.start + by === b.start && a.end + by === b.end; }

/** Up to where (`head`) and from where on (`tail`, of the later) two versions of a paper have the same text, with the same citations and the same that is no text. */
function unchanged(before: Paper, { text, citations, opaque }: Paper): { head: number; tail: number } {
  const by = text.length - before.text.length, same = common(before.text, text);
  let { head } = same, tail = text.length - same.tail;
  for (const [olds, news] of [[before.citations, citations], [before.opaque, opaque]]) {
    const count = Math.min(olds.length, news.length);
    let first = 0, last = 1;
    while (first < count && isSame(olds[first], news[first], 0)) first++;
    head = Math.min(head, olds[first]?.start ?? head, news[first]?.start ?? head);
    while (last <= count && isSame(olds[olds.length - last], news[news.length - last], by)) last++;
    tail = Math.max(tail, (olds[olds.length - last]?.end ?? 0) + by, news[news.length - last]?.end ?? 0);
  }
  // A sign at the beginning of its line may make another block of a flow.
  const line = text.indexOf('\n', tail);
  return { head, tail: line < 0 ? text.length : line + 1 };
}
