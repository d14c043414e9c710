import {
  charactersOf,
  NO_MARKS,
  type CellPlace,
  type Grid,
  type GridLooks,
  type GridMarks,
  type MergedCells,
} from '../../workbook/intake/grid';
import type { RawCell } from '../../workbook/read/rawTables';
import type { ReadLimits, ReadProblem, ReadProblemCode } from './readLimits';

/** The cells that a whole file may still take, and what may stand in them. */
export interface CellBudget {
  left: number;
  characters: number;
}

/** What is read of a workbook, and what it may cost. */
export interface WantedSheets {
  readonly limits: ReadLimits;
  readonly budget: CellBudget;
  /** How its sheets are shown, too. */
  readonly looks: boolean;
}

/** No sheet of Excel or LibreOffice has more rows: a number beyond it stands for nothing. */
export const MOST_ROW_NUMBERS = 1_048_576;
/** What a cell of Excel holds at most, in characters. */
export const LONGEST_TEXT = 32_767;
/** Merged cells that are kept of a sheet: one for each row of a list that is imported, and its titles. */
const MOST_MERGED = 6_000;
/** Places that are kept of each kind of mark: enough to say which. */
const MOST_MARKED = 1_000;

/** Formulas and formats that are kept of a sheet. */
const MOST_LOOKS = 100_000;

type MarkedPlaces = 'notComputed' | 'percents' | 'doubtful' | 'cut';

/** Gathers the cells of a sheet within the limits; what lies beyond is left out and said. */
export class GridBuilder {
  private readonly rows: RawCell[][] = [];
  private readonly rowNumbers: number[] = [];
  private readonly met = new Map<ReadProblemCode, number>();
  private readonly places: Record<MarkedPlaces, CellPlace[]> = {
    notComputed: [],
    percents: [],
    doubtful: [],
    cut: [],
  };
  private readonly hiddenRows: number[] = [];
  private readonly merges: MergedCells[] = [];
  private readonly totalsRows: number[] = [];
  private readonly formulas: GridLooks['formulas'][number][] = [];
  private readonly formats: GridLooks['formats'][number][] = [];
  private readonly hiddenColumns: GridLooks['hiddenColumns'][number][] = [];

  /** `keepsLooks`: how the sheet is shown is kept too. */
  constructor(
    readonly name: string,
    private readonly hidden: boolean,
    private readonly limits: ReadLimits,
    private readonly budget: CellBudget,
    private readonly keepsLooks = false,
  ) {}

  /** No further row can be taken. */
  get isFull(): boolean {
    return this.met.has('tooManyRows') || this.met.has('tooManyCells') || this.met.has('tooMuchText');
  }

  /**
   * `cells`: by column from 0, empty ones left out; `number` from 1. `times`: so many rows that hold the same; they are
   * one in memory.
   */
  addRow(number: number, cells: ReadonlyMap<number, RawCell>, times = 1, isHidden = false): void {
    if (this.isFull || cells.size === 0) return;
    const row = this.rowOf(number, cells);
    if (row.length === 0) return;
    const characters = charactersOf(row);
    for (let index = 0; index < times; index += 1) {
      const at = number + index;
      if (this.rows.length >= this.limits.rows || at > MOST_ROW_NUMBERS) {
        this.met.set('tooManyRows', Math.min(this.limits.rows, MOST_ROW_NUMBERS));
        return;
      }
      // The empty cells on the left of one cost as much as it does.
      if (row.length > this.budget.left) return void this.met.set('tooManyCells', this.limits.cells);
      if (characters > this.budget.characters)
        return void this.met.set('tooMuchText', this.limits.characters);
      this.budget.left -= row.length;
      this.budget.characters -= characters;
      this.rows.push(row);
      this.rowNumbers.push(at);
      if (isHidden) this.hiddenRows.push(at);
    }
  }

  private rowOf(number: number, cells: ReadonlyMap<number, RawCell>): RawCell[] {
    const row: RawCell[] = [];
    for (const [column, cell] of cells) {
      if (cell === '') continue;
      if (column >= this.limits.columns) {
        this.met.set('tooManyColumns', this.limits.columns);
        continue;
      }
      row[column] = typeof cell === 'string' ? withinReason(cell) : cell;
      if (row[column] !== cell) this.mark('cut', { row: number, column });
    }
    return Array.from(row, (cell: RawCell | undefined) => cell ?? '');
  }

  /** More rows stand behind the last one that was looked at. */
  stopAtRows(): void {
    this.met.set('tooManyRows', Math.min(this.limits.rows, MOST_ROW_NUMBERS));
  }

  mark(kind: MarkedPlaces, place: CellPlace): void {
    if (this.places[kind].length < MOST_MARKED) this.places[kind].push(place);
  }

  merge(cells: MergedCells): void {
    if (this.merges.length < MOST_MERGED) this.merges.push(cells);
  }

  markTotals(row: number): void {
    if (this.totalsRows.length < MOST_MARKED) this.totalsRows.push(row);
  }

  addFormula(place: CellPlace, formula: string): void {
    if (this.keepsLooks && this.formulas.length < MOST_LOOKS)
      this.formulas.push({ ...place, formula: formula.slice(0, LONGEST_TEXT) });
  }

  addFormat(place: CellPlace, format: string): void {
    if (this.keepsLooks && format !== GENERAL && this.formats.length < MOST_LOOKS)
      this.formats.push({ ...place, format });
  }

  hideColumns(first: number, last: number): void {
    if (this.keepsLooks && this.hiddenColumns.length < MOST_MARKED) this.hiddenColumns.push({ first, last });
  }

  finish(): { grid: Grid; problems: ReadProblem[] } {
    const marks: GridMarks = {
      ...NO_MARKS,
      ...this.places,
      hiddenRows: this.hiddenRows,
      merges: this.merges,
      totalsRows: this.totalsRows,
    };
    return {
      grid: {
        name: this.name,
        hidden: this.hidden,
        rows: this.rows,
        rowNumbers: this.rowNumbers,
        marks,
        ...(this.keepsLooks ? { looks: this.looks() } : {}),
      },
      problems: [...this.met].map(([code, limit]) => ({
        code,
        severity: 'warning',
        sheet: this.name,
        limit,
      })),
    };
  }

  private looks(): GridLooks {
    const { formulas, formats, hiddenColumns } = this;
    return { formulas, formats, hiddenColumns };
  }
}

/**
 * Marks over one letter that are kept: no language writes as many (UAX 15, Stream-Safe Text). Whoever brings a text into
 * its normal form sorts those of a letter, in the square of their number.
 */
const MOST_MARKS = 30;
const MORE_MARKS = new RegExp(`(\\p{M}{${MOST_MARKS}})\\p{M}+`, 'gu');

/** As much of a text as is taken. */
function withinReason(text: string): string {
  const cut = text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT) : text;
  return cut.length > MOST_MARKS ? cut.replace(MORE_MARKS, '$1') : cut;
}

/** The format of a cell that has none. */
export const GENERAL = 'General';

/** The cells from A1 on, with the empty rows that a file leaves out; those are one in memory. */
export function gridCells({ rows, rowNumbers }: Grid): (readonly RawCell[])[] {
  const cells: (readonly RawCell[])[] = [];
  const nothing: readonly RawCell[] = [];
  rows.forEach((row, index) => {
    const number = rowNumbers[index] ?? index + 1;
    while (cells.length < number - 1) cells.push(nothing);
    cells.push(row);
  });
  return cells;
}
