import type { RawCell } from '../../workbook/read/rawTables';
import type { ReadLimits, ReadProblem, ReadProblemCode } from './readLimits';

/** A sheet as it was read: its rows that hold something, with their numbers as people see them (from 1). */
export interface Grid {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly (readonly RawCell[])[];
  readonly rowNumbers: readonly number[];
}

/** The cells that a whole file may still take. */
export interface CellBudget {
  left: number;
}

/** Gathers the cells of a sheet within the limits; what lies beyond is left out and said. */
export class GridBuilder {
  private readonly rows: RawCell[][] = [];
  private readonly rowNumbers: number[] = [];
  private readonly met = new Map<ReadProblemCode, number>();

  constructor(
    readonly name: string,
    private readonly hidden: boolean,
    private readonly limits: ReadLimits,
    private readonly budget: CellBudget,
  ) {}

  /** No further row can be taken. */
  get isFull(): boolean {
    return this.met.has('tooManyRows') || this.met.has('tooManyCells');
  }

  /** `cells`: by column from 0, empty ones left out; `number` from 1. */
  addRow(number: number, cells: ReadonlyMap<number, RawCell>): void {
    if (this.isFull) return;
    const row: RawCell[] = [];
    for (const [column, cell] of cells) {
      if (cell === '') continue;
      if (column >= this.limits.columns) {
        this.met.set('tooManyColumns', this.limits.columns);
        continue;
      }
      row[column] = cell;
    }
    if (row.length === 0) return;
    if (this.rows.length >= this.limits.rows) return void this.met.set('tooManyRows', this.limits.rows);
    // The empty cells on the left of one cost as much as it does.
    if (row.length > this.budget.left) return void this.met.set('tooManyCells', this.limits.cells);
    this.budget.left -= row.length;
    this.rows.push(Array.from(row, (cell: RawCell | undefined) => cell ?? ''));
    this.rowNumbers.push(number);
  }

  finish(): { grid: Grid; problems: ReadProblem[] } {
    return {
      grid: { name: this.name, hidden: this.hidden, rows: this.rows, rowNumbers: this.rowNumbers },
      problems: [...this.met].map(([code, limit]) => ({
        code,
        severity: 'warning',
        sheet: this.name,
        limit,
      })),
    };
  }
}

/** The cells from A1 on, with the empty rows that a file leaves out. */
export function gridCells({ rows, rowNumbers }: Grid): RawCell[][] {
  const cells: RawCell[][] = [];
  rows.forEach((row, index) => {
    const number = rowNumbers[index] ?? index + 1;
    while (cells.length < number - 1) cells.push([]);
    cells.push([...row]);
  });
  return cells;
}
