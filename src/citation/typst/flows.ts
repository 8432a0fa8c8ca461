import { TypstContent, TypstPaper } from './reading';
import { addFlow, FlowPlace } from '../flows';
import { QuotationForm } from '../model';
import { inOrder, Range } from '../../text/range';

/** Functions whose content is part of the sentence around them (Typst reference, Text). */
const INLINE = new Set(['emph', 'strong', 'smallcaps', 'super', 'sub', 'text', 'highlight', 'underline', 'overline', 'strike', 'link', 'lower', 'upper', 'box', 'cite', 'ref', 'smartquote']);
/** Functions whose content stands for itself. */
const APART = new Set(['align', 'block', 'figure', 'grid', 'table', 'cell', 'header', 'footer', 'columns', 'page', 'stack', 'place', 'list', 'enum', 'terms', 'item', 'pad', 'rect', 'par', 'heading', 'title', 'caption', 'center']);
export const NOTE = 'footnote';

/** Finds the flows and the forms of a paper in one pass over what its reader has kept. */
export class TypstFlows {
  flows: FlowPlace[] = [];
  readonly forms: QuotationForm[] = [];
  private readonly marks: readonly (Range | TypstContent)[];
  private next = 0;

  constructor(private readonly paper: TypstPaper) {
    this.marks = [...paper.contents, ...paper.breaks].sort(inOrder);
    this.stretch(0, paper.text.length);
  }

  private stretch(start: number, end: number, hangsAt?: number): void {
    const { marks, paper: { text } } = this;
    let from = start, notes: FlowPlace[] = [];
    const flush = (to: number, after: number): void => {
      addFlow(this.flows, text, from, to, hangsAt);
      for (const note of notes) this.flows.push(note);
      notes = [];
      from = after;
    };
    while (this.next < marks.length && marks[this.next].start <= end) {
      const mark = marks[this.next++];
      if (mark.start < from) continue;
      if (!('name' in mark)) { if (mark.start < end) flush(mark.start, mark.end); continue; }
      if (mark.end > end) continue;
      const { name, call, argument } = mark;
      if (name === 'quote' && argument === undefined && isForm(mark)) this.forms.push(formOf(mark));
      if (argument !== undefined && (name === 'quote' || name === 'cite' || name === 'ref')) this.passTo(mark.end);
      else if (name === NOTE) {
        const outer = this.flows;
        this.flows = [];
        this.stretch(mark.start, mark.end, call.start);
        for (const note of this.flows) notes.push(note);
        this.flows = outer;
      } else if (argument !== undefined || APART.has(name) || mark.isBlock || (!INLINE.has(name) && this.isDivided(mark))) {
        flush(Math.max(from, call.start), mark.start);
        this.stretch(mark.start, mark.end, hangsAt);
        from = mark.end;
      }
    }
    flush(end, end);
  }

  private passTo(end: number): void { while (this.next < this.marks.length && this.marks[this.next].start < end) this.next++; }

  private isDivided({ end }: Range): boolean {
    const mark = this.marks[this.next];
    return mark !== undefined && mark.start < end && !('name' in mark);
  }
}

/** A quotation that names what it cites, or that is a block; others have their marks in what is read. */
export function isForm({ isBlock, attribution }: TypstContent): boolean { return isBlock === true || attribution !== undefined; }

function formOf({ start, end, call, isBlock = false, attribution }: TypstContent): QuotationForm {
  return { start: call.start, end: call.end, isBlock, inner: { start, end }, arguments: attribution ? [attribution] : [] };
}
