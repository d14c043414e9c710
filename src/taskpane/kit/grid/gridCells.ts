/** A grid of things to tick: what stands in it, and what a press in it wants. It knows neither communes nor a workbook. */

/** A row or a column. */
export interface GridLine {
  readonly id: string;
  readonly name: string;
  /** Said with the name where there is room, and found by the search: a code, a kind. */
  readonly detail?: string;
}

export interface GridCell {
  /** What the cell is called when it is turned. */
  readonly key: string;
  readonly on: boolean;
  /** `on` is what the person wants, not yet what is kept. */
  readonly changed?: boolean;
  /** Cannot be turned. */
  readonly disabled?: boolean;
  /** What more there is to say: for the eye in a narrow column, and in words. */
  readonly note?: { readonly short: string; readonly long: string };
}

/** Rows of cells, in the order of the rows and of the columns. */
export type GridCells = readonly (readonly GridCell[])[];

/** A place in the grid; row -1: the header of a column, column -1: the header of a row. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** Cells to turn, all the same way; none: there is nothing to turn. */
export interface Turn {
  readonly keys: readonly string[];
  readonly on: boolean;
}

/** What a press on a spot wants: one cell the other way round; a header all on, or all off when all are on. */
export function pressed(cells: GridCells, { row, column }: Spot): Turn {
  const lines = row === -1 ? cells : cells.slice(row, row + 1);
  const meant = lines
    .flatMap((line) => (column === -1 ? line : line.slice(column, column + 1)))
    .filter((cell) => cell.disabled !== true);
  const on = !meant.every((cell) => cell.on);
  return { keys: meant.filter((cell) => cell.on !== on).map(({ key }) => key), on };
}

/** How many cells of each column are on. */
export function usedByColumn(cells: GridCells, columns: number): number[] {
  const used = Array.from({ length: columns }, () => 0);
  for (const line of cells)
    for (const [column, cell] of line.entries()) if (cell.on) used[column] = (used[column] ?? 0) + 1;
  return used;
}

/** Letters of the longest of the notes; 0: there is none. */
export function longestNote(cells: GridCells): number {
  let longest = 0;
  for (const line of cells)
    for (const { note } of line) if (note && note.short.length > longest) longest = note.short.length;
  return longest;
}

/** Whether two rows of cells show the same. */
export function sameCells(before: readonly GridCell[], now: readonly GridCell[]): boolean {
  if (before === now) return true;
  return (
    before.length === now.length &&
    before.every((was, index) => {
      const is = now[index];
      return (
        is !== undefined &&
        was.key === is.key &&
        was.on === is.on &&
        was.changed === is.changed &&
        was.disabled === is.disabled &&
        was.note?.long === is.note?.long
      );
    })
  );
}
