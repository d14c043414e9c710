import { columnHeader, tableName, type Binding } from '../schema/binding';
import { COST_COMPONENTS, type TableRole } from '../schema/tables';
import type { Report } from './findings/findings';
import type { RawWorkbook } from './rawTables';
import { viewTable, type OpenTable } from './tableView';
import { setTotalsApart } from './totalRows';

/**
 * A table to read; null, with a finding, where the workbook has none. Columns that it lacks are found too, and rows of
 * totals among its data, which are none of its rows.
 */
export function openTable(
  raw: RawWorkbook,
  binding: Binding,
  role: TableRole,
  report: Report,
): OpenTable | null {
  const view = viewTable(raw, binding, role);
  const table = tableName(binding, role);
  const whole = { table: role, row: null, column: null };
  if (view === null) {
    report('tableMissing', whole, { table });
    return null;
  }
  for (const column of view.missingColumns) {
    // An annual cost may also stand in its components.
    if (column === 'annualCost' && COST_COMPONENTS.some((component) => view.columns.has(component))) continue;
    report('columnMissing', { ...whole, column }, { table, column: columnHeader(binding, role, column) });
  }
  return setTotalsApart(view, report);
}
