import { COLUMN_KINDS } from '../read/columnKinds';
import type { RawCell } from '../read/rawTables';
import { isEmpty } from '../read/readValues';
import { columnSpec, type ColumnKind, type TableRole } from '../schema/tables';
import { NO, YES } from '../schema/words';
import type { ColumnMatching } from '../tables/matchColumns';
import type { RowValues } from '../tables/newTables';
import { withDecimalSign, type DecimalSign } from './cells';

const NUMBERS: ReadonlySet<ColumnKind> = new Set(['integer', 'money', 'rate', 'year']);

/** The decimal sign of a file, as an understanding has it. */
interface SignOfFile {
  readonly decimalSign: DecimalSign | null;
  readonly isSignAsked: boolean;
}

/**
 * A row of a file as a row of one of our tables, by the roles of its columns: codes as text, numbers and dates that stand
 * as text as numbers, where they can be read in one way only, or with the decimal sign of the file. What cannot be read
 * stays as it is, for the checks to find. null: nothing stands in a matched column.
 */
export function matchedRow(
  cells: readonly RawCell[],
  matching: ColumnMatching,
  role: TableRole,
  { decimalSign, isSignAsked }: SignOfFile = { decimalSign: null, isSignAsked: false },
): RowValues | null {
  const values: Record<string, string | number> = {};
  for (const { column, index } of matching.matches) {
    const cell = index === null ? '' : (cells[index] ?? '');
    const { kind, digits } = columnSpec(role, column);
    if (isEmpty(cell)) continue;
    values[column] =
      typeof cell === 'boolean'
        ? cell
          ? YES
          : NO
        : COLUMN_KINDS[kind].read(
            NUMBERS.has(kind) ? withDecimalSign(cell, decimalSign, isSignAsked) : cell,
            digits ?? 0,
          );
  }
  return Object.keys(values).length === 0 ? null : values;
}
