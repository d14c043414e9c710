import type { RowValues } from '../../workbook/tables/newTables';
import type { ColumnMatching } from '../../workbook/tables/matchColumns';
import type { RawCell } from '../../workbook/read/rawTables';
import { isEmpty, readNumber, readText } from '../../workbook/read/readValues';
import { columnsOf, NO, YES, type ColumnKind, type TableRole } from '../../workbook/schema/schema';
import type { ReadTable } from './readTables';
import { serialOfText } from './textDates';

export {
  headerKey,
  matchColumns,
  type ColumnMatch,
  type ColumnMatching,
} from '../../workbook/tables/matchColumns';

/** Digits of the codes that people type as numbers, so that their leading zeros are lost. */
const CODE_LENGTHS: Readonly<Record<string, number>> = { inseeCode: 5, siret: 14 };

/**
 * The rows of a file as rows of one of our tables, by the roles of its columns: codes as text, numbers and dates that
 * stand as text as numbers, where they can be read in one way only. What cannot be read stays as it is, for the checks
 * to find. Rows with nothing in a matched column are left out.
 */
export function matchedRows(table: ReadTable, matching: ColumnMatching, role: TableRole): RowValues[] {
  const kinds = new Map(columnsOf(role).map(([column, spec]) => [column, spec.kind]));
  return table.rows.flatMap((row) => {
    const values: Record<string, string | number> = {};
    for (const { column, index } of matching.matches) {
      const cell = index === null ? '' : (row[index] ?? '');
      if (!isEmpty(cell))
        values[column] = typedValue(cell, kinds.get(column) ?? 'text', CODE_LENGTHS[column]);
    }
    return Object.keys(values).length === 0 ? [] : [values];
  });
}

function typedValue(cell: RawCell, kind: ColumnKind, digits = 0): string | number {
  if (typeof cell === 'boolean') return cell ? YES : NO;
  switch (kind) {
    case 'text':
    case 'choice':
      return readText(cell);
    case 'code': {
      const code = readText(cell);
      return /^\d+$/.test(code) ? code.padStart(digits, '0') : code;
    }
    case 'date':
      return typeof cell === 'number' ? cell : (serialOfText(cell) ?? readText(cell));
    case 'integer':
    case 'money':
    case 'rate':
    case 'year': {
      const reading = readNumber(cell);
      return reading.ok ? reading.value.toNumber() : readText(cell);
    }
  }
}
