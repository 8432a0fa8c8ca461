/** So many are offered at once: more than a person looks through. */
export const MOST = 200;

/** `isCut`: there are more, and what is typed next may bring them. */
export interface Suggested<T> { readonly items: readonly T[]; readonly isCut: boolean }

/** The first of many in an order, without all of them being sorted. */
export class First<T> {
  private kept: T[] = [];
  private last: T | undefined;
  count = 0;

  constructor(private readonly most: number, private readonly order: (a: T, b: T) => number) {}

  add(item: T): void {
    this.count++;
    if (this.last !== undefined && this.order(item, this.last) >= 0) return;
    this.kept.push(item);
    if (this.kept.length < this.most * 2) return;
    this.kept = this.items();
    this.last = this.kept[this.most - 1];
  }

  items(): T[] { return this.kept.sort(this.order).slice(0, this.most); }
}
