/** Browsers draw no higher elements (Firefox: some 17.8 million pixels). Where the rows are more, the scrollbar stands for parts of them. */
export const MOST_HEIGHT = 8_000_000;

/** Which rows are to be seen, and where: `from` to before `to`, the first of them `top` pixels below the beginning of what scrolls. */
export interface Seen { readonly from: number; readonly to: number; readonly top: number }

export interface Shape { readonly rowCount: number; readonly rowHeight: number; readonly height: number }

/** How high what scrolls is. */
export function heightOf({ rowCount, rowHeight }: Shape): number { return Math.min(rowCount * rowHeight, MOST_HEIGHT); }

/** Rows for a place of the scrollbar, with some more on either side. */
export function seen(shape: Shape, scrollTop: number, beside = 6): Seen {
  const { rowCount, rowHeight, height } = shape, at = offsetOf(shape, scrollTop);
  const from = Math.max(0, Math.floor(at / rowHeight) - beside), to = Math.min(rowCount, Math.ceil((at + height) / rowHeight) + beside);
  return { from, to, top: scrollTop - at + from * rowHeight };
}

/** Where the scrollbar must be for a row to be seen whole; the same place, where it is. */
export function reveal(shape: Shape, scrollTop: number, row: number): number {
  const { rowHeight, height } = shape, at = offsetOf(shape, scrollTop), above = row * rowHeight;
  if (above < at) return placeOf(shape, above);
  return above + rowHeight > at + height ? placeOf(shape, Math.max(0, above + rowHeight - height)) : scrollTop;
}

/** The row at the top. */
export function firstRow(shape: Shape, scrollTop: number): number { return Math.max(0, Math.min(shape.rowCount - 1, Math.round(offsetOf(shape, scrollTop) / shape.rowHeight))); }

/** Pixels of rows above what is seen. */
function offsetOf(shape: Shape, scrollTop: number): number {
  const rows = shape.rowCount * shape.rowHeight, most = heightOf(shape) - shape.height;
  return rows <= MOST_HEIGHT || most <= 0 ? Math.max(0, Math.min(scrollTop, rows - shape.height)) : Math.max(0, Math.min(1, scrollTop / most)) * (rows - shape.height);
}

export function placeOf(shape: Shape, offset: number): number {
  const rows = shape.rowCount * shape.rowHeight;
  return rows <= MOST_HEIGHT ? offset : offset / (rows - shape.height) * (heightOf(shape) - shape.height);
}
