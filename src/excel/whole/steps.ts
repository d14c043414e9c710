import { columnHeader, type Binding } from '../../workbook/schema/binding';
import type { CellValues, EditPlan } from '../../workbook/edits/edit';
import type { PlanCell } from '../../workbook/plan/sheetPlan';
import { sameName } from '../../workbook/read/names';
import { COLUMN_KINDS } from '../../workbook/read/columnKinds';
import { columnSpec, type TableRole } from '../../workbook/schema/tables';
import { cellInput } from '../cellInput';
import type { Looks } from './tableLook';

/**
 * What a change does, cell by cell and row by row, in the order in which it is written: single cells, then new rows,
 * then rows that go, from the last one up. The rows that steps name are those of the tables before the change, and these
 * and the steps say together what stands there after it. New rows stand at the end, or all of them before one row.
 */
export interface Steps {
  /** Cells that defined names point at. */
  readonly names: readonly { readonly name: string; readonly input: string | number }[];
  readonly cells: readonly CellStep[];
  readonly added: readonly AddStep[];
  readonly removed: readonly RemoveStep[];
}

/** A cell of a column, found by its header at the moment of writing. */
export interface CellStep {
  readonly role: TableRole;
  readonly header: string;
  readonly row: number;
  readonly input: CellInput;
}

export interface CellInput {
  readonly cell: PlanCell;
  /** What is handed to Excel. */
  readonly typed: string | number;
  /** Goes before it; null: the format stays. */
  readonly numberFormat: string | null;
}

/** New rows, by the headers of the columns that they fill; all other columns are left to Excel. */
export interface AddStep {
  readonly role: TableRole;
  readonly rows: readonly Readonly<Record<string, CellInput>>[];
  /** null: at the end. */
  readonly before: number | null;
}

/** All new rows of a table. */
export type NewRows = Pick<AddStep, 'rows' | 'before'>;

export interface RemoveStep {
  readonly role: TableRole;
  /** From the last one up. */
  readonly rows: readonly number[];
}

/** Number formats of single cells that were looked at, by `formatKey`, in tables that are looked at without. */
export type KnownFormats = ReadonlyMap<string, string>;

export const formatKey = (role: TableRole, row: number, column: string): string => `${role} ${row} ${column}`;

/** The steps of an edit that was planned on these tables. */
export function stepsOf(
  operations: EditPlan['operations'],
  looks: Looks,
  binding: Binding,
  formats: KnownFormats,
): Steps {
  const headers = new Map<string, string>();
  /** Asked for with each cell of thousands. */
  const headerOf = (role: TableRole, column: string): string => {
    const key = `${role} ${column}`;
    const known = headers.get(key);
    if (known !== undefined) return known;
    const wanted = columnHeader(binding, role, column);
    const header = looks[role]?.headers.find((each) => sameName(each, wanted)) ?? wanted;
    headers.set(key, header);
    return header;
  };
  const formatOf = (role: TableRole, row: number, column: string): string | undefined => {
    const look = looks[role];
    const known = look?.formats?.[row - look.first]?.[look.headers.indexOf(headerOf(role, column))];
    return known ?? formats.get(formatKey(role, row, column));
  };
  const inputs = (role: TableRole, values: CellValues, row?: number): [string, CellInput][] =>
    Object.entries(values).map(([column, cell]) => [
      headerOf(role, column),
      inputOf(
        role,
        column,
        cell,
        row === undefined ? undefined : formatOf(role, row, column),
        looks[role]?.daysAhead ?? 0,
      ),
    ]);
  const steps = {
    names: [] as Steps['names'][number][],
    cells: [] as CellStep[],
    added: [] as AddStep[],
    removed: [] as RemoveStep[],
  };
  for (const operation of operations) {
    switch (operation.kind) {
      case 'namedCell':
        steps.names.push({ name: operation.name, input: operation.input });
        break;
      case 'set': {
        const { table: role, row, values } = operation;
        for (const [header, input] of inputs(role, values, row))
          steps.cells.push({ role, header, row, input });
        break;
      }
      case 'add':
        steps.added.push({
          role: operation.table,
          rows: operation.rows.map((row) => Object.fromEntries(inputs(operation.table, row))),
          before: operation.before ?? null,
        });
        break;
      case 'delete':
        steps.removed.push({
          role: operation.table,
          rows: [...new Set(operation.rows)].sort((a, b) => b - a),
        });
        break;
    }
  }
  return steps;
}

/**
 * Codes stand in cells formatted as text, where a leading apostrophe might stay: the format goes first, and the
 * digits as they are. A number in such a cell would become text, so that its format goes first too.
 */
function inputOf(
  role: TableRole,
  column: string,
  cell: PlanCell,
  format: string | undefined,
  daysAhead: number,
): CellInput {
  const { kind } = columnSpec(role, column);
  const isNumber = cell.kind === 'number';
  const asText = kind === 'code' || format === '@';
  const typed =
    kind === 'date' && isNumber
      ? cell.value - daysAhead
      : asText && cell.kind === 'text'
        ? cell.text
        : cellInput(cell);
  if (kind === 'code' && !isNumber) return { cell, typed, numberFormat: '@' };
  const ofNumber = kind === 'code' ? '0' : COLUMN_KINDS[kind].numberFormat;
  return { cell, typed, numberFormat: format === '@' && isNumber ? ofNumber : null };
}

export function newRowsOf(steps: Steps, role: TableRole): NewRows {
  const added = steps.added.filter((step) => step.role === role);
  return { rows: added.flatMap(({ rows }) => rows), before: added[0]?.before ?? null };
}

/** Where a row of before stands once the new rows are there. */
export function rowBesideNew(row: number, { rows, before }: NewRows): number {
  return before !== null && row >= before ? row + rows.length : row;
}

/** Whether they come to the same cells and rows: new rows at the end stand there wherever that is. */
export function sameSteps(a: Steps, b: Steps): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The tables that they write into. */
export function rolesOf(steps: Steps): TableRole[] {
  return [...new Set([...steps.cells, ...steps.added, ...steps.removed].map(({ role }) => role))];
}

/** The rows that come to a table. */
export function addedRows({ added }: Steps, role: TableRole): AddStep['rows'] {
  return added.filter((step) => step.role === role).flatMap(({ rows }) => rows);
}

/** The columns that they write into. */
export function headersOf(steps: Steps, role: TableRole): string[] {
  const headers = new Set<string>();
  for (const step of steps.cells) if (step.role === role) headers.add(step.header);
  for (const row of addedRows(steps, role)) for (const header of Object.keys(row)) headers.add(header);
  return [...headers];
}
