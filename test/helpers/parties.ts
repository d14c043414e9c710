import { columnSpec } from '../../src/workbook/schema/tables';
import { SETTINGS, type SettingRole } from '../../src/workbook/schema/settings';
import type { RawCell, RawWorkbook } from '../../src/workbook/read/rawTables';

/** Says a setting, in its row or in a new one. */
export function withSetting(raw: RawWorkbook, role: SettingRole, value: RawCell): RawWorkbook {
  const table = raw.tables.settings!;
  const { key } = SETTINGS[role];
  const stands = table.rows.some((row) => row[0] === key);
  const rows = table.rows.map((row) => (row[0] === key ? [key, value, ...row.slice(2)] : row));
  return {
    ...raw,
    tables: {
      ...raw.tables,
      settings: {
        ...table,
        rows: stands ? rows : [...rows, [key, value, ...table.headers.slice(2).map(() => '')]],
      },
    },
  };
}

/** Puts a column into the table of communes, with values by the name of the commune. */
export function withDebtors(
  raw: RawWorkbook,
  column: string,
  values: Readonly<Record<string, RawCell>>,
): RawWorkbook {
  const table = raw.tables.communes!;
  const name = table.headers.indexOf('Commune');
  return {
    ...raw,
    tables: {
      ...raw.tables,
      communes: {
        ...table,
        headers: [...table.headers, columnSpec('communes', column).header],
        rows: table.rows.map((row) => [...row, values[String(row[name])] ?? '']),
      },
    },
  };
}
