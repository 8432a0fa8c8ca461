import { common } from '../../text/common';

/** What two versions of a text have alike at their beginning and their end. */
export class Unchanged {
  private readonly head: number;
  private readonly tail: number;
  private readonly moved: number;

  constructor(before: string, private readonly text: string) {
    ({ head: this.head, tail: this.tail } = common(before, text));
    this.moved = text.length - before.length;
  }

  /** How far a stretch has moved that stands in both, and what is around it too; undefined for one that does not. */
  by(start: number, end: number): number | undefined { return end < this.head ? 0 : start > this.text.length - this.tail ? this.moved : undefined; }
}
