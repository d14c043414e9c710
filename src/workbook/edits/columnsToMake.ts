import { viewTable } from '../read/tableView';
import type { RawWorkbook } from '../read/rawTables';
import { columnHeader, NO_COLUMN, type Binding } from '../schema/binding';
import { columnSpec, type TableRole } from '../schema/tables';
import type { Edit, MemberFields, Refusal } from './edit';
import { EXTRA_COLUMNS } from './fields';

/** A column that its table does not have yet. */
export interface ColumnToMake {
  readonly table: TableRole;
  readonly column: string;
}

/** Whether an edit is refused for want of a column alone that is made when something is put into it. */
export function wantsColumn(refusal: Refusal, binding: Binding): boolean {
  return (
    refusal.code === 'columnMissing' &&
    columnSpec(refusal.table, refusal.column).made === 'whenUsed' &&
    columnHeader(binding, refusal.table, refusal.column) !== NO_COLUMN
  );
}

/** The columns that an edit puts something into and that are made for it, in the order of the table. */
export function columnsToMake(raw: RawWorkbook, binding: Binding, edit: Edit): ColumnToMake[] {
  if (edit.kind === 'numberInvoice') return invoiceColumns(raw, binding);
  if (edit.kind === 'changeRequest') return [{ table: 'subscriptions', column: 'request' }];
  const written = membersWritten(edit);
  const there = viewTable(raw, binding, 'communes')?.columns;
  if (there === undefined) return [];
  return EXTRA_COLUMNS.filter(
    (column) => !there.has(column) && written.some((fields) => (fields[column] ?? '') !== ''),
  ).map((column) => ({ table: 'communes', column }));
}

function invoiceColumns(raw: RawWorkbook, binding: Binding): ColumnToMake[] {
  const there = viewTable(raw, binding, 'interventions')?.columns;
  return ['invoice', 'invoicedOn']
    .filter((column) => there?.has(column) === false)
    .map((column) => ({ table: 'interventions', column }));
}

function membersWritten(edit: Edit): MemberFields[] {
  switch (edit.kind) {
    case 'addMember':
    case 'changeMember':
      return [edit.after];
    case 'adoptVariant':
    case 'importRows':
      return edit.steps.flatMap(membersWritten);
    default:
      return [];
  }
}
