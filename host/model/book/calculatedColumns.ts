/** Columns of a table whose cells all have the same formula, and what a formula that is written does to its column. */
import { intersect } from '../addresses';
import type { CellZone } from '../engine/structuredReference';
import type { Ways } from '../ways';
import type { BookEngine } from './engine';
import type { BookTable, Tables } from './tables';

/** The formula of a column as it reads in a given row. */
export type FormulaAt = (row: number) => string;

interface Column {
  readonly sheetId: string;
  readonly col: number;
  /** Rows of the body. */
  readonly top: number;
  readonly bottom: number;
}

export class CalculatedColumns {
  constructor(
    private readonly engine: BookEngine,
    private readonly tables: Tables,
    private readonly ways: Pick<Ways, 'columnFormulas'>,
  ) {}

  /** For each column of the table, its formula where every row of the body has the same one. */
  of(table: BookTable): (FormulaAt | undefined)[] {
    return columnsOf(table).map((column) => this.sharedFormula(column));
  }

  /** Runs what writes into the cells, and lets the columns take over a formula that is new to them. */
  filling(sheetId: string, zone: CellZone, write: () => void): void {
    if (this.ways.columnFormulas === 'alone') {
      write();
      return;
    }
    const open = this.tables
      .all()
      .filter((table) => table.sheetId === sheetId && intersect(table.zone, zone))
      .flatMap(columnsOf)
      .filter(({ col, top, bottom }) => intersect(zone, { left: col, right: col, top, bottom }))
      .map((column) => ({ column, former: this.sharedFormula(column)?.(column.top) }))
      .filter(({ column, former }) => former !== undefined || this.isBlank(column));
    write();
    for (const { column, former } of open) this.fill(column, zone, former);
  }

  /** The lowest formula that is not the former one is taken; a value that was written beside it stays. */
  private fill(column: Column, written: CellZone, former: string | undefined): void {
    const { sheetId, col, top, bottom } = column;
    let formula: FormulaAt | undefined;
    for (let row = Math.max(top, written.top); row <= Math.min(bottom, written.bottom); row += 1) {
      const found = this.formulaAt(column, row);
      if (found && found(top) !== former) formula = found;
    }
    if (!formula) return;
    const rows: number[] = [];
    for (let row = top; row <= bottom; row += 1) {
      const cell = this.engine.getters.getCell({ sheetId, col, row });
      const isValue = cell !== undefined && !cell.isFormula && cell.content !== '';
      if (!isValue && this.formulaAt(column, row)?.(row) !== formula(row)) rows.push(row);
    }
    this.write(formula, column, rows);
  }

  /** `rows`: in ascending order. */
  write(
    formula: FormulaAt,
    { sheetId, col }: Pick<Column, 'sheetId' | 'col'>,
    rows: readonly number[],
  ): void {
    let alike: number[] = [];
    rows.forEach((row, at) => {
      alike.push(row);
      const content = formula(row);
      const next = rows[at + 1];
      if (next !== undefined && formula(next) === content) return;
      this.engine.fillColumn({ sheetId, col, rows: alike }, content);
      alike = [];
    });
  }

  private isBlank({ sheetId, col, top, bottom }: Column): boolean {
    for (let row = top; row <= bottom; row += 1) {
      const cell = this.engine.getters.getCell({ sheetId, col, row });
      if (cell && (cell.isFormula || cell.content !== '')) return false;
    }
    return true;
  }

  private sharedFormula(column: Column): FormulaAt | undefined {
    const first = this.formulaAt(column, column.top);
    if (!first) return undefined;
    for (let row = column.top + 1; row <= column.bottom; row += 1) {
      if (this.formulaAt(column, row)?.(column.top) !== first(column.top)) return undefined;
    }
    return first;
  }

  private formulaAt({ sheetId, col }: Column, row: number): FormulaAt | undefined {
    const { getters } = this.engine;
    const cell = getters.getCell({ sheetId, col, row });
    if (!cell?.isFormula) return undefined;
    const { compiledFormula } = cell;
    if (compiledFormula.rangeDependencies.length === 0) {
      const text = compiledFormula.toFormulaString(getters);
      return () => text;
    }
    return (target) => getters.getTranslatedCellFormula(sheetId, 0, target - row, compiledFormula);
  }
}

function columnsOf({ sheetId, columns, zone, hasHeaders, hasTotals }: BookTable): Column[] {
  const top = zone.top + (hasHeaders ? 1 : 0);
  const bottom = zone.bottom - (hasTotals ? 1 : 0);
  return columns.map((_, index) => ({ sheetId, col: zone.left + index, top, bottom }));
}
