import type { RowValues } from '../../workbook/tables/newTables';
import type { ColumnMatching } from '../../workbook/tables/matchColumns';
import { COLUMN_KINDS } from '../../workbook/read/columnKinds';
import { isEmpty } from '../../workbook/read/readValues';
import { columnSpec, type TableRole } from '../../workbook/schema/tables';
import { NO, YES } from '../../workbook/schema/words';
import type { ReadTable } from './readTables';

export {
  headerKey,
  matchColumns,
  type ColumnMatch,
  type ColumnMatching,
} from '../../workbook/tables/matchColumns';

/**
 * The rows of a file as rows of one of our tables, by the roles of its columns: codes as text, numbers and dates that
 * stand as text as numbers, where they can be read in one way only. What cannot be read stays as it is, for the checks
 * to find. Rows with nothing in a matched column are left out.
 */
export function matchedRows(table: ReadTable, matching: ColumnMatching, role: TableRole): RowValues[] {
  return table.rows.flatMap((row) => {
    const values: Record<string, string | number> = {};
    for (const { column, index } of matching.matches) {
      const cell = index === null ? '' : (row[index] ?? '');
      const { kind, digits } = columnSpec(role, column);
      if (!isEmpty(cell))
        values[column] =
          typeof cell === 'boolean' ? (cell ? YES : NO) : COLUMN_KINDS[kind].read(cell, digits ?? 0);
    }
    return Object.keys(values).length === 0 ? [] : [values];
  });
}
