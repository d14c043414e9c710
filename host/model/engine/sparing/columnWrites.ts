/**
 * The same written down a column: the look that new rows take over, the formula that fills it. The engine says of the first
 * cell what it becomes; others become like it, where nothing in them can make another one of it.
 */
import type { Model } from '@odoo/o-spreadsheet';
import { failWhereRefused } from '../commands';
import { isOfWordsAlone } from '../compiler';
import { type Cell, cellPlacing, type FormulaCell } from './cellPlacing';
import type { CellCommand, CellWrite } from './cellCommand';

/** Cells of a column; its rows ascend. */
export interface ColumnCells {
  readonly sheetId: string;
  readonly col: number;
  readonly rows: readonly number[];
}

export type Look = Pick<CellWrite, 'style' | 'format'>;

/** What the engine refuses is an error, and what comes after it is not written. */
export interface ColumnWriter {
  dress(cells: ColumnCells, look: Look): void;
  /** With the same content. */
  fill(cells: ColumnCells, content: string): void;
}

/** How single cells are written within a step. */
export interface SingleCells {
  /** Gives what the engine refuses. */
  write(write: CellWrite): readonly unknown[];
  /** What whoever does the step again does. */
  addCommand(command: object): void;
  /** Tells all who follow a cell that it is written; whoever makes the cells does it by `make`. */
  carryOut(command: CellCommand, make: () => void): void;
}

export function columnWriter(model: Model, single: SingleCells): ColumnWriter {
  const { getters } = model;
  const placing = cellPlacing(model);
  const write = (cell: CellWrite): void => failWhereRefused('UPDATE_CELL', single.write(cell));
  /** What the engine refuses of what is written into no merged cell: whatever is beyond the end of its sheet. */
  const isOpen = (sheetId: string, rows: readonly number[]): boolean =>
    (rows.at(-1) ?? 0) < getters.getNumberRows(sheetId) && getters.getMerges(sheetId).length === 0;

  /** `blank`: rows in which nothing stands. Of such cells nobody follows the look, other than the number format. */
  const dressBlank = ({ sheetId, col, rows: blank }: ColumnCells, look: Look, made: Cell): void => {
    placing.add({ sheetId, col, rows: blank }, made);
    for (const run of runsOf(blank)) {
      const [top = 0, bottom = top] = [run[0], run.at(-1)];
      const target = [{ top, bottom, left: col, right: col }];
      single.addCommand({ type: 'SET_FORMATTING', sheetId, target, ...look });
      for (const row of look.format === undefined ? [top, bottom] : run)
        single.carryOut({ type: 'UPDATE_CELL', sheetId, col, row, ...look }, () => undefined);
    }
  };

  const fillAlike = ({ sheetId, col, rows }: ColumnCells, content: string, made: FormulaCell): void => {
    for (const row of rows) {
      const command: CellCommand = { type: 'UPDATE_CELL', sheetId, col, row, content };
      const before = getters.getCell(command);
      // The engine refuses what changes nothing.
      if (before?.isFormula === true && before.compiledFormula === made.compiledFormula) continue;
      single.addCommand(command);
      single.carryOut(command, () => placing.put(command, before, made));
    }
  };

  return {
    dress({ sheetId, col, rows }, look) {
      const writeOne = (row: number): void => write({ sheetId, col, row, ...look });
      const isBlank = (row: number): boolean => getters.getCell({ sheetId, col, row }) === undefined;
      const [first, ...blank] = rows.filter(isBlank);
      for (const row of rows) if (row === first || !isBlank(row)) writeOne(row);
      const made = first === undefined ? undefined : getters.getCell({ sheetId, col, row: first });
      if (made !== undefined && isOpen(sheetId, rows)) dressBlank({ sheetId, col, rows: blank }, look, made);
      else blank.forEach(writeOne);
    },
    fill({ sheetId, col, rows }, content) {
      const writeOne = (row: number): void => write({ sheetId, col, row, content });
      const [first, ...below] = rows;
      if (first === undefined) return;
      writeOne(first);
      const made = getters.getCell({ sheetId, col, row: first });
      const isSameInAll = made?.isFormula === true && isOfWordsAlone(made.compiledFormula);
      if (isSameInAll && isOpen(sheetId, rows)) fillAlike({ sheetId, col, rows: below }, content, made);
      else below.forEach(writeOne);
    },
  };
}

/** Rows that follow upon each other, together. */
function runsOf(rows: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run?.at(-1) === row - 1) run.push(row);
    else runs.push([row]);
  }
  return runs;
}
