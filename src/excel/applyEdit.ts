import { columnHeader, tableName, type Binding } from '../workbook/binding';
import type { Edit, EditPlan, Refusal, TableOperation } from '../workbook/edits/edit';
import { planEdit } from '../workbook/edits/planEdit';
import type { RawTable, RawWorkbook } from '../workbook/rawTables';
import { sameName } from '../workbook/readValues';
import { columnsOf, type TableRole } from '../workbook/schema';
import type { PlanCell } from '../workbook/sheetPlan';
import { cellInput } from './cellInput';
import type { Failure } from './outcome';
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
  const written = await writeOperations(decided.plan.operations, raw, binding);
  return written.ok ? { kind: 'done', plan: decided.plan } : { kind: 'failed', failure: written };
}

/**
 * Values first, then new rows, then deletions from the last row up: no operation moves the row of another.
 */
async function writeOperations(operations: readonly TableOperation[], raw: RawWorkbook, binding: Binding) {
  const shapeOf = (role: TableRole): RawTable => raw.tables[role] ?? { headers: [], rows: [] };
  const at = (role: TableRole, column: string): number =>
    shapeOf(role).headers.findIndex((header) => sameName(header, columnHeader(binding, role, column)));
  return run(
    async (context) => {
      const tables = context.workbook.tables;
      for (const operation of inOrder(operations)) {
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

const ORDER = { set: 0, add: 1, delete: 2 } as const;

function inOrder(operations: readonly TableOperation[]): TableOperation[] {
  return [...operations].sort((a, b) => ORDER[a.kind] - ORDER[b.kind]);
}

/**
 * Codes stand in cells formatted as text, where a leading apostrophe might stay: the format goes first, and the
 * digits as they are.
 */
function writeColumn(range: Excel.Range, role: TableRole, column: string, cells: readonly PlanCell[]): void {
  const isCode = columnsOf(role).find(([name]) => name === column)?.[1].kind === 'code';
  if (isCode) range.numberFormat = cells.map(() => ['@']);
  range.formulas = cells.map((cell) => [isCode && cell.kind === 'text' ? cell.text : cellInput(cell)]);
}

const EMPTY: PlanCell = { kind: 'empty' };
