import { cellAddress } from '../schema/address';
import { columnHeader, leftToFormula, NO_COLUMN, type Binding } from '../schema/binding';
import type { TablePlace } from './findings/findings';
import type { RawCell, RawTable, RawWorkbook } from './rawTables';
import { isEmpty } from './readValues';
import { sameName } from './names';
import { columnsOf, type TableRole } from '../schema/tables';

/** A table with its columns found by their headers, wherever they stand. */
export interface TableView {
  readonly role: TableRole;
  /** Roles of the columns that are there. */
  readonly columns: ReadonlySet<string>;
  /** Roles of the required columns that are not. */
  readonly missingColumns: readonly string[];
  /** Rows that hold something in one of our columns. */
  readonly rows: readonly RowView[];
}

/** A table of which the rows that only add up others were set apart. */
export interface OpenTable extends TableView {
  readonly totals: readonly RowView[];
}

export interface RowView {
  /** From 0 below the header, in the table. */
  readonly index: number;
  /** Of its sheet, as people see it beside the row: from 1; of a sheet of its own where that is not known. */
  readonly sheetRow: number;
  /** '' too where the cell is left to a named value by a formula, as far as formulas are known. */
  cell(column: string): RawCell;
  /** The formula that stands in a cell, with its `=`; null: none, or not known. */
  formula(column: string): string | null;
  place(column: string): TablePlace;
  /** As people call the cell: `E3`; of a column that is not there, the first cell of the row; '' where not known. */
  address(column: string): string;
}

/** The row of the sheet, from 1, of a row of a table, from 0 below its headers. */
export function sheetRowOf({ corner }: RawTable, index: number): number {
  return (corner?.row ?? 0) + index + 2;
}

/** What was seen of a table, as long as it is read with the same binding: a reading looks at each many times. */
const views = new WeakMap<RawTable, { readonly binding: Binding; readonly view: TableView }>();

/** null: the workbook has no such table. The same view for the same table and binding. */
export function viewTable(raw: RawWorkbook, binding: Binding, role: TableRole): TableView | null {
  const table = raw.tables[role];
  if (table === null) return null;
  const known = views.get(table);
  if (known?.binding === binding && known.view.role === role) return known.view;
  const view = viewOf(table, binding, role);
  views.set(table, { binding, view });
  return view;
}

function viewOf(table: RawTable, binding: Binding, role: TableRole): TableView {
  const position = new Map<string, number>();
  for (const [column] of columnsOf(role)) {
    const wanted = columnHeader(binding, role, column);
    if (wanted === NO_COLUMN) continue;
    const at = table.headers.findIndex((header) => sameName(header, wanted));
    if (at >= 0) position.set(column, at);
  }
  const leftTo = new Map(
    [...position.keys()].map((column) => [column, leftToFormula(binding, role, column)]),
  );
  const columns: SeenColumns = { role, table, position, leftTo };
  const rows = table.rows.map((cells, index) => new SeenRow(columns, cells, index));
  const ours = [...position.keys()];
  return {
    role,
    columns: new Set(ours),
    missingColumns: columnsOf(role)
      .filter(([column, spec]) => spec.required && !position.has(column))
      .map(([column]) => column),
    rows: rows.filter((row) => ours.some((column) => !isEmpty(row.cell(column)))),
  };
}

interface SeenColumns {
  readonly role: TableRole;
  readonly table: RawTable;
  /** From 0, by the role of the column. */
  readonly position: ReadonlyMap<string, number>;
  /** The formula that leaves a cell of the column to a named value; null: none does. */
  readonly leftTo: ReadonlyMap<string, string | null>;
}

class SeenRow implements RowView {
  constructor(
    private readonly columns: SeenColumns,
    private readonly cells: readonly RawCell[],
    readonly index: number,
  ) {}

  get sheetRow(): number {
    return sheetRowOf(this.columns.table, this.index);
  }

  cell(column: string): RawCell {
    const at = this.columns.position.get(column);
    return at === undefined || this.isLeft(column) ? '' : (this.cells[at] ?? '');
  }

  formula(column: string): string | null {
    const at = this.columns.position.get(column);
    if (at === undefined) return null;
    const typed = String(this.columns.table.formulas?.[this.index]?.[at] ?? '');
    // Text that looks like a formula is its own value.
    return typed.startsWith('=') && typed !== this.cells[at] ? typed : null;
  }

  place(column: string): TablePlace {
    const { role: table } = this.columns;
    const place = { table, row: this.index, column };
    return this.formula(column) === null ? place : { ...place, holdsFormula: true };
  }

  address(column: string): string {
    const { corner } = this.columns.table;
    if (corner === undefined) return '';
    return cellAddress(this.sheetRow - 1, corner.column + (this.columns.position.get(column) ?? 0));
  }

  private isLeft(column: string): boolean {
    const wanted = this.columns.leftTo.get(column) ?? null;
    return wanted !== null && sameName(this.formula(column), wanted);
  }
}
