import { columnHeader, tableName, type Binding } from '../workbook/schema/binding';
import type { Edit, EditPlan, Refusal } from '../workbook/edits/edit';
import { planEdit } from '../workbook/edits/planEdit';
import { COLUMN_KINDS } from '../workbook/read/columnKinds';
import type { RawTable, RawWorkbook } from '../workbook/read/rawTables';
import { sameName } from '../workbook/read/names';
import { columnSpec, type TableRole } from '../workbook/schema/tables';
import type { PlanCell } from '../workbook/plan/sheetPlan';
import { cellInput } from './cellInput';
import type { Failure, Outcome } from './outcome';
import { readWorkbook } from './readWorkbook';
import { run } from './run';

/** refused: the edit itself cannot be carried out; failed: Excel could not. */
export type EditResult =
  | { readonly kind: 'done'; readonly plan: EditPlan }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'failed'; readonly failure: Failure };

/**
 * Reads the tables afresh, so that rows are found where they are now, decides, and writes, in one request each.
 * `now`: Excel serial date and time, for the Journal. Nothing is written when anything is refused.
 */
export async function applyEdit(edit: Edit, now: number): Promise<EditResult> {
  const state = await readWorkbook();
  if (!state.ok) return { kind: 'failed', failure: state };
  const { raw, binding } = state.value;
  const decided = planEdit(raw, binding, edit, now);
  if (!decided.ok) return { kind: 'refused', refusal: decided.refusal };
  const formats =
    edit.kind === 'mendCells' ? await cellFormats(decided.plan.operations, raw, binding) : NO_FORMATS;
  if (!formats.ok) return { kind: 'failed', failure: formats };
  if (formats.value.formula !== null)
    return { kind: 'refused', refusal: { code: 'cellHoldsFormula', name: formats.value.formula } };
  const written = await writeOperations(decided.plan.operations, raw, binding, formats.value.formats);
  return written.ok ? { kind: 'done', plan: decided.plan } : { kind: 'failed', failure: written };
}

interface CellFormats {
  /** By `formatKey`. */
  readonly formats: ReadonlyMap<string, string>;
  /** The first cell that holds a formula, as people call it. */
  readonly formula: string | null;
}

const NO_FORMATS = { ok: true, value: { formats: new Map(), formula: null } } as const;

const formatKey = (role: TableRole, row: number, column: string): string => `${role} ${row} ${column}`;

/** Values alone do not tell what a single cell would lose: a formula behind it, the format by which digits are text. */
async function cellFormats(
  operations: EditPlan['operations'],
  raw: RawWorkbook,
  binding: Binding,
): Promise<Outcome<CellFormats>> {
  return run(async (context) => {
    const cells = operations
      .filter((operation) => operation.kind === 'set' && operation.table !== 'journal')
      .flatMap((operation) => {
        if (operation.kind !== 'set') return [];
        const body = context.workbook.tables.getItem(tableName(binding, operation.table)).getDataBodyRange();
        return Object.keys(operation.values).map((column) => {
          const cell = body.getCell(operation.row, columnAt(raw, binding, operation.table, column));
          cell.load('values,formulas,numberFormat');
          return { role: operation.table, row: operation.row, column, cell };
        });
      });
    await context.sync();
    const first = ({ values }: { values: unknown[][] }): unknown => values[0]?.[0];
    const formula = cells.find(({ cell }) => {
      const typed: unknown = cell.formulas[0]?.[0];
      return typeof typed === 'string' && typed.startsWith('=') && typed !== first(cell);
    });
    return {
      formats: new Map(
        cells.map(({ role, row, column, cell }) => [
          formatKey(role, row, column),
          String(cell.numberFormat[0]?.[0]),
        ]),
      ),
      formula: formula
        ? `${tableName(binding, formula.role)}, ${columnHeader(binding, formula.role, formula.column)}`
        : null,
    };
  });
}

function columnAt(raw: RawWorkbook, binding: Binding, role: TableRole, column: string): number {
  const headers = raw.tables[role]?.headers ?? [];
  return headers.findIndex((header) => sameName(header, columnHeader(binding, role, column)));
}

/**
 * Values first, then new rows, then deletions from the last row up: no operation moves the row of another.
 */
async function writeOperations(
  operations: EditPlan['operations'],
  raw: RawWorkbook,
  binding: Binding,
  formats: ReadonlyMap<string, string>,
) {
  const shapeOf = (role: TableRole): RawTable => raw.tables[role] ?? { headers: [], rows: [] };
  const at = (role: TableRole, column: string): number => columnAt(raw, binding, role, column);
  return run(
    async (context) => {
      const tables = context.workbook.tables;
      for (const operation of inOrder(operations)) {
        if (operation.kind === 'name') {
          context.workbook.names.getItem(operation.name).formula = operation.formula;
          continue;
        }
        const table = tables.getItem(tableName(binding, operation.table));
        const body = (): Excel.Range => table.getDataBodyRange();
        switch (operation.kind) {
          case 'set':
            for (const [column, cell] of Object.entries(operation.values))
              writeColumn(
                body().getCell(operation.row, at(operation.table, column)),
                operation.table,
                column,
                [cell],
                formats.get(formatKey(operation.table, operation.row, column)),
              );
            break;
          case 'add': {
            const blank = shapeOf(operation.table).headers.map(() => '');
            table.rows.add(
              undefined,
              operation.rows.map(() => blank),
            );
            const first = shapeOf(operation.table).rows.length;
            for (const column of Object.keys(operation.rows[0] ?? {})) {
              const cells = operation.rows.map((row) => row[column] ?? EMPTY);
              const range = body()
                .getCell(first, at(operation.table, column))
                .getResizedRange(cells.length - 1, 0);
              writeColumn(range, operation.table, column, cells);
            }
            break;
          }
          case 'delete':
            for (const row of [...operation.rows].sort((a, b) => b - a)) table.rows.getItemAt(row).delete();
            break;
        }
      }
      await context.sync();
    },
    { undoGroup: true },
  );
}

const ORDER = { name: 0, set: 0, add: 1, delete: 2 } as const;

function inOrder(operations: EditPlan['operations']): EditPlan['operations'] {
  return [...operations].sort((a, b) => ORDER[a.kind] - ORDER[b.kind]);
}

/**
 * Codes stand in cells formatted as text, where a leading apostrophe might stay: the format goes first, and the
 * digits as they are. A number in such a cell would become text, so that its format goes first too.
 */
function writeColumn(
  range: Excel.Range,
  role: TableRole,
  column: string,
  cells: readonly PlanCell[],
  format?: string,
): void {
  const { kind } = columnSpec(role, column);
  const isNumber = cells.some((cell) => cell.kind === 'number');
  const asText = format === '@' && !isNumber;
  if (kind === 'code' && !isNumber) range.numberFormat = cells.map(() => ['@']);
  else if (format === '@' && isNumber)
    range.numberFormat = cells.map(() => [kind === 'code' ? '0' : COLUMN_KINDS[kind].numberFormat]);
  range.formulas = cells.map((cell) => [
    (kind === 'code' || asText) && cell.kind === 'text' ? cell.text : cellInput(cell),
  ]);
}

const EMPTY: PlanCell = { kind: 'empty' };
