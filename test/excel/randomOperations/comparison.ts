import type { ModelTables } from './model';
import { cellOf, type SeenTable } from './workbookUnderTest';

/** Rows of tables in no order: what people sort, and where a row comes back, is not what this is about. */
export function sorted(rows: readonly unknown[][]): string[] {
  return rows.map((row) => JSON.stringify(row)).sort();
}

function columns(table: SeenTable, headers: readonly string[]): string[] {
  return sorted(table.rows.map(({ cells }) => headers.map((header) => cellOf(table, cells, header))));
}

export function inTables(tables: Readonly<Record<string, SeenTable>>): Record<string, unknown> {
  const setting = (key: string): unknown => {
    const table = tables['Parametres']!;
    const row = table.rows.find(({ cells }) => cellOf(table, cells, 'Paramètre') === key)!;
    return cellOf(table, row.cells, 'Valeur');
  };
  return {
    members: columns(tables['Communes']!, ['Commune', 'Type', 'Population']),
    applications: columns(tables['Applications']!, [
      'Application',
      'Coût annuel global',
      'Participation',
      'Refacturée',
    ]),
    subscriptions: columns(tables['Adhesions']!, [
      'Commune',
      'Application',
      'Première année',
      'Dernière année',
    ]),
    rate: setting('Participation'),
    rounding: setting('Arrondi'),
  };
}

export function shown({
  members,
  applications,
  subscriptions,
  rate,
  rounding,
}: ModelTables): Record<string, unknown> {
  return {
    members: sorted(members.map(({ name, kind, population }) => [name, kind, population])),
    applications: sorted(
      applications.map(({ name, cost, rate: own, rebilled }) => [name, cost, own, rebilled]),
    ),
    subscriptions: sorted(
      subscriptions.map(({ member, application, first, last }) => [member, application, first, last]),
    ),
    rate,
    rounding,
  };
}
