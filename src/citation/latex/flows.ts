import { gap } from './arguments';
import { QuoteCommand, quoteCall, quoteCommand, quoteEnvironment, quoteHead } from './quoting';
import { LatexPaper } from './reading';
import { StructureMark } from './structure';
import { addFlow, FlowPlace } from '../flows';
import { QuotationForm } from '../model';
import { Range } from '../../text/range';

/** Environments that stand in the midst of a sentence. */
const INLINE = new Set(['otherlanguage*', 'small', 'footnotesize', 'large', 'em', 'itshape', 'sloppypar', 'document']);
const DIVIDES: ReadonlySet<StructureMark['structure']> = new Set(['break', 'item', 'begin']);
const DEEPEST = 50;
/** So many marks tell whether a quotation has several paragraphs. */
const FURTHEST = 200;

/** An environment that quotes and is not closed yet; `innerEnd`: where its attribution begins. */
interface Open { readonly name: string; readonly start: number; readonly inner: number; readonly arguments: Range[]; innerEnd?: number }

/** Finds the flows and the forms of a paper from what its reader has marked, in one pass over the marks. */
export class LatexFlows {
  flows: FlowPlace[] = [];
  readonly forms: QuotationForm[] = [];
  private next = 0;
  private noteMark: number | undefined;

  constructor(private readonly paper: LatexPaper) {
    const { text, body = { start: 0, end: text.length } } = paper;
    this.stretch(body.start, body.end, 0);
  }

  /** A text with its own beginning and end: the document, a heading, a note. */
  private stretch(start: number, end: number, depth: number, hangsAt?: number): void {
    const { paper: { text, marks, delimiters } } = this, open: Open[] = [], counts = new Map<string, number>();
    let from = start, notes: FlowPlace[] = [];
    const flush = (to: number, after: number): void => {
      addFlow(this.flows, text, from, to, hangsAt);
      for (const note of notes) this.flows.push(note);
      notes = [];
      from = after;
    };
    const apart = (mark: StructureMark, inner: Range): void => {
      flush(mark.start, mark.start);
      this.stretch(inner.start, inner.end, depth + 1, hangsAt);
      from = inner.end + 1;
    };
    while (this.next < marks.length && marks[this.next].start < end) {
      const mark = marks[this.next++], { structure, name } = mark;
      if (mark.start < from) continue;
      switch (structure) {
        case 'break': flush(mark.start, mark.end); break;
        case 'item': flush(mark.start, this.afterOptions(mark.end)); break;
        case 'noteMark': this.noteMark = mark.start; break;
        case 'apart': {
          const inner = this.argument(name === 'captionof' ? this.afterArgument(mark.end) : mark.end, end, depth);
          if (inner) apart(mark, inner);
          break;
        }
        case 'note': case 'noteText': {
          const inner = this.argument(mark.end, end, depth);
          if (inner) for (const note of this.note(inner, depth, structure === 'noteText' ? this.noteMark ?? mark.start : mark.start)) notes.push(note);
          break;
        }
        case 'quote': {
          const form = this.quoted(mark, quoteCommand(name)!, end, depth);
          if (!form) break;
          this.forms.push(form);
          if (form.isBlock && this.isDivided(form.inner)) apart(mark, form.inner);
          break;
        }
        case 'epigraph': {
          const inner = this.argument(mark.end, end, depth), source = inner && delimiters.within(gap(text, inner.end + 1), '{');
          if (!inner || !source) break;
          this.forms.push({ start: mark.start, end: source.end + 1, isBlock: true, inner, arguments: [source] });
          apart(mark, inner);
          from = source.end + 1;
          break;
        }
        case 'attribution': {
          const inner = this.argument(mark.end, end, depth), last = open[open.length - 1];
          if (!inner || !last) break;
          flush(mark.start, inner.end + 1);
          last.arguments.push(inner);
          last.innerEnd ??= mark.start;
          break;
        }
        case 'begin': {
          if (INLINE.has(name)) break;
          const command = quoteEnvironment(name), head = command && quoteHead(text, delimiters, mark.end, command), inner = head ? head.end : this.afterGroups(mark.end);
          flush(mark.start, inner);
          if (!head) break;
          open.push({ name, start: mark.start, inner, arguments: [...head.arguments] });
          counts.set(name, (counts.get(name) ?? 0) + 1);
          break;
        }
        case 'end': {
          if (INLINE.has(name)) break;
          flush(mark.start, mark.end);
          for (let isOpen = (counts.get(name) ?? 0) > 0; isOpen;) {
            const last = open.pop()!;
            counts.set(last.name, counts.get(last.name)! - 1);
            isOpen = last.name !== name;
            if (!isOpen) this.forms.push({ start: last.start, end: mark.end, isBlock: true, inner: { start: last.inner, end: last.innerEnd ?? mark.start }, arguments: last.arguments });
          }
        }
      }
    }
    flush(end, end);
  }

  private note(inner: Range, depth: number, hangsAt: number): FlowPlace[] {
    const outer = this.flows;
    this.flows = [];
    this.stretch(inner.start, inner.end, depth + 1, hangsAt);
    const found = this.flows;
    this.flows = outer;
    return found;
  }

  /** A quotation that names what it cites, or that has several paragraphs; others have their marks in what is read. */
  private quoted(mark: StructureMark, command: QuoteCommand, end: number, depth: number): QuotationForm | undefined {
    const { paper: { text, delimiters } } = this, call = quoteCall(text, delimiters, mark.end, command);
    if (!call || call.end > end || depth >= DEEPEST || (call.arguments.length === 0 && !(command.isBlock && this.isDivided(call.inner)))) return undefined;
    return { start: mark.start, end: call.end, isBlock: command.isBlock, inner: call.inner, arguments: call.arguments };
  }

  /** Whether a paragraph ends within what stands from the next mark on. */
  private isDivided({ end }: Range): boolean {
    const { marks } = this.paper;
    for (let at = this.next; at < Math.min(marks.length, this.next + FURTHEST) && marks[at].start < end; at++) if (DIVIDES.has(marks[at].structure)) return true;
    return false;
  }

  /** The group after a command and its options, where it can be a text of its own. */
  private argument(after: number, end: number, depth: number): Range | undefined {
    const { text, delimiters } = this.paper, inner = delimiters.within(gap(text, this.afterOptions(text[after] === '*' ? after + 1 : after)), '{');
    return inner && inner.end < end && depth < DEEPEST ? inner : undefined;
  }

  private afterOptions(after: number): number {
    const { text, delimiters } = this.paper, options = delimiters.within(gap(text, after), '[');
    return options ? options.end + 1 : after;
  }

  private afterArgument(after: number): number {
    const { text, delimiters } = this.paper, group = delimiters.within(gap(text, after), '{');
    return group ? group.end + 1 : after;
  }

  /** What stands right after the beginning of an environment says how it looks. */
  private afterGroups(after: number): number {
    const { text, delimiters } = this.paper;
    let at = after;
    for (let group = delimiters.within(at, text[at]); group && (text[at] === '[' || text[at] === '{'); group = delimiters.within(at, text[at])) at = group.end + 1;
    return at;
  }
}
