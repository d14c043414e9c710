import { tableName, type Binding } from '../../workbook/schema/binding';
import type { RawCell } from '../../workbook/read/rawTables';
import type { TableRole } from '../../workbook/schema/tables';
import { queueDeleteRows } from './deleteRows';
import { rowRuns } from './rowRuns';
import {
  headersOf,
  newRowsOf,
  rolesOf,
  rowBesideNew,
  type CellInput,
  type CellStep,
  type NewRows,
  type Steps,
} from './steps';
import type { Looks } from './tableLook';

/** Rows that stand one below the other are written at once, up to so many. */
const ROWS_A_WRITE = 500;

/**
 * Queues the steps. Tables, columns and the last of the rows that are meant are asked for before the first write: when
 * one has gone, nothing is written. The Journal comes first: as long as it does not hold the change, nothing does.
 */
export function queueSteps(
  context: Excel.RequestContext,
  steps: Steps,
  looks: Looks,
  binding: Binding,
): void {
  const of = writersOf(context, steps, looks, binding);
  const isJournal = ({ role }: { readonly role: TableRole }): boolean => role === 'journal';
  for (const { role, rows } of steps.added.filter(isJournal))
    of(role).add(rows.length).fill({ rows, before: null });
  for (const run of runsOf(steps.cells.filter(isJournal))) of(run.role).write(run);
  const added = steps.added.filter((step) => !isJournal(step));
  for (const { role, rows, before } of added) of(role).add(rows.length, before);
  for (const { name, input } of steps.names) writeNamedCell(context, name, input);
  const cells = steps.cells.filter((step) => !isJournal(step));
  for (const run of runsOf(cells.map((step) => besideNew(step, steps)))) of(run.role).write(run);
  for (const step of added) of(step.role).fill(step);
  for (const { role, rows } of steps.removed)
    of(role).remove(rows.map((row) => rowBesideNew(row, newRowsOf(steps, role))));
}

/** The same cell, once the new rows are there. */
export function besideNew(step: CellStep, steps: Steps): CellStep {
  return { ...step, row: rowBesideNew(step.row, newRowsOf(steps, step.role)) };
}

/** Of the tables that the steps write into. */
export function writersOf(
  context: Excel.RequestContext,
  steps: Steps,
  looks: Looks,
  binding: Binding,
): (role: TableRole) => TableWriter {
  const writers = new Map<TableRole, TableWriter>();
  for (const role of rolesOf(steps)) {
    const table = context.workbook.tables.getItem(tableName(binding, role));
    table.load('name');
    const last = lastRowOf(steps, role);
    if (last !== null) table.rows.getItemAt(last).load('index');
    writers.set(role, new TableWriter(table, headersOf(steps, role), looks[role]?.headers.length ?? 0));
  }
  return (role) => {
    const writer = writers.get(role);
    if (writer === undefined) throw new Error(`No step writes into ${role}.`);
    return writer;
  };
}

/** The last row that was there and is written into, goes, or stands behind a new one; null: there is none. */
function lastRowOf(steps: Steps, role: TableRole): number | null {
  const rows = [
    ...steps.cells.flatMap((step) => (step.role === role ? [step.row] : [])),
    ...steps.removed.flatMap((step) => (step.role === role ? step.rows : [])),
    ...steps.added.flatMap((step) => (step.role === role && step.before !== null ? [step.before] : [])),
  ];
  return rows.length === 0 ? null : rows.reduce((last, row) => Math.max(last, row), 0);
}

interface Run {
  readonly role: TableRole;
  readonly header: string;
  readonly row: number;
  readonly inputs: readonly CellInput[];
}

/** Cells of a column that stand one below the other and are written alike. */
export function runsOf(cells: readonly CellStep[]): Run[] {
  const runs: { role: TableRole; header: string; row: number; inputs: CellInput[] }[] = [];
  for (const { role, header, row, input } of cells) {
    const last = runs.at(-1);
    if (
      last?.role === role &&
      last.header === header &&
      last.row + last.inputs.length === row &&
      last.inputs.length < ROWS_A_WRITE &&
      last.inputs[0]?.numberFormat === input.numberFormat
    )
      last.inputs.push(input);
    else runs.push({ role, header, row, inputs: [input] });
  }
  return runs;
}

/** A table and the columns that are written into. */
export class TableWriter {
  private readonly columns: ReadonlyMap<string, Excel.TableColumn>;

  /** `width`: how many columns the table has. */
  constructor(
    private readonly table: Excel.Table,
    private readonly headers: readonly string[],
    private readonly width: number,
  ) {
    this.columns = new Map(
      headers.map((header) => {
        const column = table.columns.getItem(header);
        column.load('index');
        return [header, column];
      }),
    );
  }

  write({ header, row, inputs }: Omit<Run, 'role'>): void {
    writeInputs(this.cells(header, row, inputs.length), inputs);
  }

  /**
   * They come empty, at the end or before a row: Excel fills the columns that it fills by itself, and people's own
   * formulas stay.
   */
  add(count: number, before: number | null = null): this {
    const blank = Array.from({ length: count }, () => Array<null>(this.width).fill(null));
    this.table.rows.add(before ?? undefined, blank as unknown as string[][]);
    return this;
  }

  /** New rows at the end are the last ones, wherever that is. */
  fill({ rows, before }: NewRows): void {
    for (const header of this.headers) {
      const cells = rows.flatMap((row, at) =>
        row[header] === undefined ? [] : [{ at, input: row[header] }],
      );
      const [first] = cells;
      if (first === undefined) continue;
      const top =
        before === null
          ? this.body(header)
              .getLastRow()
              .getOffsetRange(1 - rows.length, 0)
          : this.body(header).getCell(before, 0);
      if (cells.length === rows.length)
        writeInputs(
          top.getResizedRange(rows.length - 1, 0),
          cells.map(({ input }) => input),
        );
      else for (const { at, input } of cells) writeInputs(top.getOffsetRange(at, 0), [input]);
    }
  }

  /** From the last one up. */
  remove(rows: readonly number[]): void {
    for (const run of rowRuns(rows).reverse()) queueDeleteRows(this.table, run);
  }

  cells(header: string, row: number, count: number): Excel.Range {
    return this.body(header)
      .getCell(row, 0)
      .getResizedRange(count - 1, 0);
  }

  /** Asked for anew each time: rows come and go within a request. */
  private body(header: string): Excel.Range {
    const column = this.columns.get(header);
    if (column === undefined) throw new Error(`No step writes into ${header}.`);
    return column.getDataBodyRange();
  }
}

/** In English, as all cells; a name that points at no cell any more fails. */
export function writeNamedCell(context: Excel.RequestContext, name: string, input: RawCell): void {
  context.workbook.names.getItem(name).getRange().getCell(0, 0).formulas = [[input]];
}

/** Formats of which one is null stay. A formula that all cells share goes once: of 1,000 orders it is 4 MB else. */
export function writeInputs(range: Excel.Range, inputs: readonly CellInput[]): void {
  if (inputs.some(({ numberFormat }) => numberFormat !== null))
    range.numberFormat = inputs.map(({ numberFormat }) => [numberFormat]);
  const shared = sharedFormula(inputs);
  if (shared === null) range.formulas = inputs.map(({ typed }) => [typed]);
  else range.formulas = shared as unknown as string[][];
}

/** Ours name columns and the row that they stand in, no cell by its address: in each row they are the same. */
function sharedFormula(inputs: readonly CellInput[]): string | null {
  const [first] = inputs;
  if (first?.cell.kind !== 'formula' || inputs.length === 1) return null;
  return inputs.every(({ typed }) => typed === first.typed) ? String(first.typed) : null;
}
