/** A stretch of the source text: UTF-16 offsets, `end` exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export function contains(range: Range, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}
