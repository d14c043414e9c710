import { columnHeader, DEFAULT_BINDING } from '../../src/workbook/schema/binding';
import type { EditPlan, TableOperation } from '../../src/workbook/edits/edit';
import type { RawCell, RawTable, RawWorkbook } from '../../src/workbook/read/rawTables';
import type { PlanCell } from '../../src/workbook/plan/sheetPlan';

/** The operations of an edit on tables in memory, as `excel/applyEdit` carries them out in a workbook. */
export function applyOperations(raw: RawWorkbook, operations: EditPlan['operations']): RawWorkbook {
  const tables = { ...raw.tables };
  let { totalPopulation, totalPopulationInput } = raw;
  const order = { namedCell: 0, set: 0, add: 1, delete: 2 } as const;
  for (const operation of [...operations].sort((a, b) => order[a.kind] - order[b.kind])) {
    if (operation.kind === 'namedCell') {
      totalPopulationInput = operation.input;
      // A formula over the table always agrees with it: as where there is no name.
      totalPopulation = typeof operation.input === 'number' ? operation.input : null;
      continue;
    }
    const table = tables[operation.table]!;
    const { rows, formulas } = table;
    tables[operation.table] = {
      ...table,
      rows: rowsAfter(table, rows, operation, valueOf),
      ...(formulas && { formulas: rowsAfter(table, formulas, operation, typedOf) }),
    };
  }
  return {
    ...raw,
    tables,
    totalPopulation,
    ...(totalPopulationInput === undefined ? {} : { totalPopulationInput }),
  };
}

function rowsAfter(
  table: RawTable,
  before: RawTable['rows'],
  operation: TableOperation,
  contentOf: (cell: PlanCell) => RawCell,
): RawCell[][] {
  const rows = before.map((row) => [...row]);
  const write = (row: RawCell[], values: Readonly<Record<string, PlanCell>>): RawCell[] => {
    for (const [column, cell] of Object.entries(values))
      row[table.headers.indexOf(columnHeader(DEFAULT_BINDING, operation.table, column))] = contentOf(cell);
    return row;
  };
  switch (operation.kind) {
    case 'set':
      write(rows[operation.row]!, operation.values);
      return rows;
    case 'add':
      return rows.toSpliced(
        operation.before ?? rows.length,
        0,
        ...operation.rows.map((values) =>
          write(
            table.headers.map(() => ''),
            values,
          ),
        ),
      );
    case 'delete':
      return rows.filter((_, index) => !operation.rows.includes(index));
  }
}

const typedOf = (cell: PlanCell): RawCell => (cell.kind === 'formula' ? cell.formula : valueOf(cell));

function valueOf(cell: PlanCell): RawCell {
  switch (cell.kind) {
    case 'empty':
      return '';
    case 'number':
      return cell.value;
    case 'text':
      return cell.text;
    case 'formula':
      return cell.cached ?? '';
  }
}
