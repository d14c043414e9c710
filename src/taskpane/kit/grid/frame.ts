import { broughtIntoView } from './drawing';
import type { Spot } from './gridCells';

/** What the grid asks of the page: where things stand in the frame that scrolls. */

/** The spot of an element in the grid; null: it stands on none. */
export function spotAt(target: EventTarget): Spot | null {
  if (!(target instanceof Element)) return null;
  const place = target.closest<HTMLElement>('[data-cell]')?.dataset['cell'];
  const [, row, column] = /^(-?\d+)-(-?\d+)$/.exec(place ?? '') ?? [];
  return row === undefined || column === undefined ? null : { row: Number(row), column: Number(column) };
}

/** Scrolls the frame, and the page around it, so that nothing that sticks covers what stands on the spot. */
export function reveal(
  frame: HTMLElement | null,
  target: HTMLElement,
  { row, column }: Spot,
  rowHeight: number,
): void {
  const corner = frame?.querySelector<HTMLElement>('[role="columnheader"]');
  const cell = target.parentElement;
  if (!frame || !corner || !cell) return;
  if (row >= 0)
    frame.scrollTop = broughtIntoView(
      { start: row * rowHeight, end: (row + 1) * rowHeight },
      { at: frame.scrollTop, length: frame.clientHeight - headOf(corner) },
    );
  if (column >= 0) {
    const names = corner.offsetWidth;
    const start = cell.offsetLeft - names;
    frame.scrollLeft = broughtIntoView(
      { start, end: start + cell.offsetWidth },
      { at: frame.scrollLeft, length: frame.clientWidth - names },
    );
  }
  // The whole frame where the page has room for it, so that its header is seen; the cell in any case.
  frame.scrollIntoView({ block: 'nearest' });
  target.scrollIntoView({ block: 'nearest' });
}

/** Whole rows that are seen at once. */
export function pageOf(frame: HTMLElement | null, rowHeight: number): number {
  const corner = frame?.querySelector<HTMLElement>('[role="columnheader"]');
  if (!frame || !corner) return 1;
  return Math.max(1, Math.floor((frame.clientHeight - headOf(corner)) / rowHeight));
}

const headOf = (corner: HTMLElement): number => corner.parentElement?.offsetHeight ?? 0;
