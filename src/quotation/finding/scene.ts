import { Marks, marksIn } from './marks';
import { Hanging } from './places';
import { endsBefore, sentenceEnds } from './sentences';
import { Citation, Flow } from '../../citation/model';
import { Range } from '../../text/range';
import { lastAtMost } from '../../text/reading';

/** Where something is cited in what is read of a flow. */
export interface Point {
  readonly at: number;
  readonly citation: Citation;
  /** The flow of the note that has it, where it is in one. */
  readonly note?: number;
  /** The author is part of the sentence. */
  readonly isNarrative: boolean;
}

/** What the text of a flow says by itself, whatever is cited in it. */
export interface Spoken extends Marks { readonly ends: readonly number[] }

export function spoken(text: string): Spoken {
  const marks = marksIn(text);
  return { ...marks, ends: sentenceEnds(text, marks.passages) };
}

const LETTER = /[\p{L}\p{N}]/gu;

/** A flow in which quotations are looked for: its text, its marks and its citations. Offsets in what is read. */
export class Scene implements Spoken {
  readonly text: string;
  readonly points: readonly Point[];
  readonly passages: Spoken['passages'];
  readonly open: Spoken['open'];
  readonly ends: Spoken['ends'];
  private readonly places: readonly number[];
  private starts: readonly number[] | undefined;

  /** `quotes`: whether a note has a quotation before a citation in it. */
  constructor(readonly flow: Flow, citations: readonly Citation[], notes: readonly Hanging[], known: (text: string) => Spoken, readonly quotes: (point: Point) => boolean) {
    this.text = flow.reading.text;
    const { passages, open, ends } = known(this.text);
    this.passages = passages;
    this.open = open;
    const points = citations.map((citation): Point & { source: number } => ({
      at: flow.reading.fromSource(citation.start), citation, isNarrative: citation.form === 'narrative', source: citation.start,
    }));
    for (const { at, citation, flow: note } of notes) points.push({ at: flow.reading.fromSource(at), citation, note, isNarrative: false, source: at });
    this.points = points.length > 1 ? points.sort((a, b) => a.source - b.source) : points;
    this.places = this.points.map(each => each.at);
    const begun = this.points.filter(({ at, isNarrative }) => isNarrative && endsBefore(this.text, at)).map(each => each.at);
    this.ends = begun.length > 0 ? [...ends, ...begun].sort((a, b) => a - b) : ends;
  }

  /** The index of the first point at or after an offset. */
  pointFrom(offset: number): number {
    if (this.places.length === 0) return 0;
    let index = lastAtMost(this.places, offset);
    while (index > 0 && this.places[index - 1] >= offset) index--;
    return this.places[index] < offset ? index + 1 : index;
  }

  /** Whether no word is read between two offsets. */
  isSilent(start: number, end: number): boolean {
    if (end <= start) return true;
    LETTER.lastIndex = start;
    return (LETTER.exec(this.text)?.index ?? end) >= end;
  }

  /** The last passage that begins at or before an offset. */
  passageAt(offset: number): number {
    const starts = this.starts ??= this.passages.map(each => each.start), index = lastAtMost(starts, offset);
    return index < starts.length && starts[index] <= offset ? index : -1;
  }

  /** The first end of a sentence after an offset, and the last at or before one. */
  endAfter(offset: number): number {
    const index = this.ends.length > 0 ? lastAtMost(this.ends, offset) : 0;
    return this.ends.slice(index, index + 2).find(each => each > offset) ?? this.text.length;
  }

  endBefore(offset: number): number {
    const end = this.ends[this.ends.length > 0 ? lastAtMost(this.ends, offset) : 0];
    return end !== undefined && end <= offset ? end : 0;
  }

  source({ start, end }: Range): Range { return this.flow.reading.toSource(start, end); }
}
