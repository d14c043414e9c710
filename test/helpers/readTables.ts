/** Files as tables: what the one door gives, understood without anybody's word. */
import type { CsvDialect } from '../../src/files/read/readCsv';
import { readFile, workbookSheets, type ReadOptions } from '../../src/files/read/readFile';
import type { ReadProblem } from '../../src/files/read/readLimits';
import type { Grid } from '../../src/workbook/intake/grid';
import { matchedRow } from '../../src/workbook/intake/matchedRows';
import { understand } from '../../src/workbook/intake/understand';
import type { RawCell } from '../../src/workbook/read/rawTables';
import type { TableRole } from '../../src/workbook/schema/tables';
import type { ColumnMatching } from '../../src/workbook/tables/matchColumns';
import type { RowValues } from '../../src/workbook/tables/newTables';

export interface ReadTable {
  readonly name: string;
  readonly hidden: boolean;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly RawCell[])[];
  readonly headerRow: number;
  readonly rowNumbers: readonly number[];
}

export interface TablesReading {
  readonly tables: readonly ReadTable[];
  readonly problems: readonly ReadProblem[];
  readonly csv: CsvDialect | null;
}

export async function readTables(bytes: Uint8Array, options: ReadOptions = {}): Promise<TablesReading> {
  const { sheets, problems, csv } = await readFile(bytes, options);
  return { tables: sheets.map(tableOf), problems, csv };
}

function tableOf(grid: Grid): ReadTable {
  const { name, hidden, headerRows, columns, rows } = understand(grid);
  return {
    name,
    hidden,
    headers: columns.map(({ header }) => header),
    rows: rows.map(({ cells }) => cells),
    headerRow: headerRows?.first ?? 1,
    rowNumbers: rows.map(({ row }) => row),
  };
}

export async function readSheets(bytes: Uint8Array): Promise<ReturnType<typeof workbookSheets>> {
  return workbookSheets(await readFile(bytes));
}

export function matchedRows(
  table: Pick<ReadTable, 'rows'>,
  matching: ColumnMatching,
  role: TableRole,
): RowValues[] {
  return table.rows.flatMap((cells) => {
    const values = matchedRow(cells, matching, role);
    return values === null ? [] : [values];
  });
}
