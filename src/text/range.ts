/** A stretch of the source text: UTF-16 offsets, `end` exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export function shifted<T extends Range>(range: T, by: number): T {
  return { ...range, start: range.start + by, end: range.end + by };
}

export function contains(range: Range, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}

/** In the order of the text; one that holds another goes before it. */
export function inOrder(a: Range, b: Range): number { return a.start - b.start || b.end - a.end; }
