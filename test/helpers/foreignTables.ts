import { exampleTables } from '../../src/workbook/tables/example';

/** A table of somebody else's workbook. */
export interface Foreign {
  readonly name: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  readonly totals?: boolean;
}

/** The example, as somebody else would have laid it out. */
export function foreignTables(): Foreign[] {
  const { rows } = exampleTables();
  const pick = (role: 'communes' | 'applications' | 'subscriptions', ...columns: string[]) =>
    (rows[role] ?? []).map((row) => columns.map((column) => row[column] ?? ''));
  return [
    {
      name: 'Villes',
      headers: ['Rang', 'Ville', 'Habitants (2018)'],
      rows: pick('communes', 'name', 'population').map((row, index) => [index + 1, ...row]),
      totals: true,
    },
    {
      name: 'Logiciels',
      headers: ['Logiciel', 'Cout annuel', 'Refacturable', 'Code'],
      rows: (rows.applications ?? []).map((row) => [
        row['name'] ?? '',
        ['maintenance', 'operation', 'upgrades', 'depreciation'].reduce(
          (total, part) => total + Math.round(Number(row[part] ?? 0) * 100) / 100,
          0,
        ) ||
          (row['annualCost'] ?? ''),
        row['rebilled'] ?? '',
        'x',
      ]),
    },
    {
      name: 'Usages',
      headers: ['Logiciel', 'Ville', 'Depuis', 'Fin'],
      rows: pick('subscriptions', 'application', 'commune', 'firstYear', 'lastYear'),
    },
  ];
}

/** Makes the tables, each on a sheet of its own. Names nothing of this module: a page runs it too. */
export async function layOut(tables: readonly Foreign[]): Promise<void> {
  await Excel.run(async (context) => {
    for (const { name, headers, rows, totals } of tables) {
      const sheet = context.workbook.worksheets.add(`Feuille ${name}`);
      const range = sheet.getRangeByIndexes(0, 0, rows.length + 1, headers.length);
      range.values = [[...headers], ...rows.map((row) => [...row])];
      const table = sheet.tables.add(range, true);
      table.name = name;
      if (totals === true) table.showTotals = true;
    }
    await context.sync();
  });
}
