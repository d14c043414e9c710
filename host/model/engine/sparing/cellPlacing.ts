/**
 * Cells that are put where the engine keeps them, as copies of one that it has made: it makes each from what is written, and
 * asks all of its plugins about the place of each.
 */
import type { Model } from '@odoo/o-spreadsheet';
import { pluginWith } from '../plugins';

export type Cell = NonNullable<ReturnType<Model['getters']['getCell']>>;
export type FormulaCell = Extract<Cell, { readonly isFormula: true }>;

interface Place {
  readonly sheetId: string;
  readonly col: number;
  readonly row: number;
}

interface CellPlugin {
  readonly nextId: number;
  readonly cells: Readonly<Record<string, Record<number, Cell> | undefined>>;
}

interface SheetPlugin {
  readonly cellPosition: Record<number, Place>;
  readonly sheets: Readonly<
    Record<string, { readonly rows: readonly { readonly cells: Record<number, number> }[] } | undefined>
  >;
}

interface Insides {
  /** Changes the engine takes back with the step in which they are made. */
  readonly state: { addChange(target: object, key: string | number, value: unknown): void };
}

export interface CellPlacing {
  /** Copies of a cell where nothing stands, in some rows of a column. */
  add(
    at: { readonly sheetId: string; readonly col: number; readonly rows: readonly number[] },
    cell: Cell,
  ): void;
  /** A copy where `before` stands, or nothing, whose look it keeps. */
  put(at: Place, before: Cell | undefined, cell: Cell): void;
}

export function cellPlacing(model: Model): CellPlacing {
  const cellPlugin = pluginWith(model, 'getCells') as CellPlugin | undefined;
  const sheetPlugin = pluginWith(model, 'getCellPosition') as SheetPlugin | undefined;
  if (cellPlugin === undefined || sheetPlugin === undefined) throw new Error('The engine keeps no cells.');
  const { state } = model as unknown as Insides;
  const cellsOf = (sheetId: string): Record<number, Cell> => {
    const cells = cellPlugin.cells[sheetId];
    if (cells === undefined) throw new Error('The engine keeps its cells elsewhere.');
    return cells;
  };
  const add: CellPlacing['add'] = ({ sheetId, col, rows }, cell) => {
    const [cells, sheet] = [cellsOf(sheetId), sheetPlugin.sheets[sheetId]];
    let id = cellPlugin.nextId;
    for (const row of rows) {
      const places = sheet?.rows[row]?.cells;
      if (places === undefined) throw new Error('The engine keeps its rows elsewhere.');
      state.addChange(cells, id, { ...cell, id });
      state.addChange(sheetPlugin.cellPosition, id, { row, col, sheetId });
      state.addChange(places, col, id);
      id += 1;
    }
    state.addChange(cellPlugin, 'nextId', id);
  };
  return {
    add,
    put({ sheetId, col, row }, before, cell) {
      const looking = { ...cell, style: before?.style, format: before?.format } as Cell;
      if (before === undefined) add({ sheetId, col, rows: [row] }, looking);
      else state.addChange(cellsOf(sheetId), before.id, { ...looking, id: before.id });
    },
  };
}
