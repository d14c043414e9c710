import type { Spot } from './gridCells';

/** Which rows are drawn: those that are seen, and some before and behind them, so that the eye meets no gap. */

/** Rows change by so many at once: a row that is passed over does not redraw the grid. */
const STEP = 4;

/** What is seen of a long list; both are whole steps of rows. */
export interface Seen {
  readonly first: number;
  readonly rows: number;
}

/** Before anything was measured: more than the tallest frame of a usual pane shows. */
export const AT_FIRST: Seen = { first: 0, rows: 4 * STEP };

/** @param scrolled @param height pixels of the frame @param rowHeight pixels */
export function seenIn(scrolled: number, height: number, rowHeight: number): Seen {
  return {
    first: Math.floor(Math.max(0, scrolled) / rowHeight / STEP) * STEP,
    rows: Math.ceil(height / rowHeight / STEP) * STEP,
  };
}

/**
 * The rows to draw of `count`, in order. The one that the Tab key comes to is always among them, wherever the grid was
 * scrolled to.
 */
export function drawnRows({ first, rows }: Seen, count: number, here: Spot): number[] {
  const from = Math.max(0, Math.min(first, count - rows) - STEP);
  const to = Math.min(count, Math.max(first, 0) + rows + STEP);
  const drawn = Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
  if (here.row < 0 || here.row >= count) return drawn;
  if (here.row < from) return [here.row, ...drawn];
  return here.row >= to ? [...drawn, here.row] : drawn;
}

/**
 * Where a scroller must stand so that a part of what it holds is seen whole; it stays where it is when it is already.
 * All in pixels. `length` is what is seen beside what sticks at the beginning, and positions count from there.
 */
export function broughtIntoView(
  part: { readonly start: number; readonly end: number },
  { at, length }: { readonly at: number; readonly length: number },
): number {
  if (part.start < at) return part.start;
  // What is longer than the frame is seen from its beginning.
  return part.end > at + length ? Math.min(part.start, part.end - length) : at;
}
