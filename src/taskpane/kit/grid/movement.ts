import type { GridLine, Spot } from './gridCells';

/** What a key may do in a grid of so many rows and columns. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
  /** Rows that PageUp and PageDown pass over; 10 unless it is said. */
  readonly page?: number;
}

/**
 * Where a key takes the focus; null: the key is not ours. The corner, where both headers meet, holds nothing to press
 * and is never reached. Ctrl+Home and Ctrl+End lead to the first and the last cell.
 */
export function nextSpot(
  from: Spot,
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  { rows, columns, page = 10 }: Extent,
): Spot | null {
  const { row, column } = from;
  const atRow = (wanted: number): Spot => ({ row: within(wanted, column === -1 ? 0 : -1, rows - 1), column });
  const atColumn = (wanted: number): Spot => ({
    row,
    column: within(wanted, row === -1 ? 0 : -1, columns - 1),
  });
  switch (key) {
    case 'ArrowUp':
      return atRow(row - 1);
    case 'ArrowDown':
      return atRow(row + 1);
    case 'ArrowLeft':
      return atColumn(column - 1);
    case 'ArrowRight':
      return atColumn(column + 1);
    case 'PageUp':
      return atRow(row - page);
    case 'PageDown':
      return atRow(row + page);
    case 'Home':
      return ctrlKey ? { row: 0, column: 0 } : atColumn(-1);
    case 'End':
      return ctrlKey ? { row: rows - 1, column: columns - 1 } : atColumn(columns - 1);
    default:
      return null;
  }
}

const within = (wanted: number, least: number, most: number): number =>
  Math.max(least, Math.min(wanted, most));

/** A place by what stands there, so that it is found again when rows come, go or are searched; null: a header. */
export interface Place {
  readonly row: string | null;
  readonly column: string | null;
}

/** Where a place is now; what is gone leaves it at the first row or column. */
export function spotOf(place: Place | null, rows: readonly GridLine[], columns: readonly GridLine[]): Spot {
  if (place === null) return { row: 0, column: 0 };
  const indexIn = (lines: readonly GridLine[], id: string | null): number =>
    id === null
      ? -1
      : Math.max(
          0,
          lines.findIndex((line) => line.id === id),
        );
  return { row: indexIn(rows, place.row), column: indexIn(columns, place.column) };
}

export const placeOf = (
  { row, column }: Spot,
  rows: readonly GridLine[],
  columns: readonly GridLine[],
): Place => ({ row: rows[row]?.id ?? null, column: columns[column]?.id ?? null });
