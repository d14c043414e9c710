/** A table that stands as it did is not read anew, and whatever is changed is seen all the same. */
import fc from 'fast-check';
import { serialDate } from '../../src/core/dates';
import { readBilling } from '../../src/workbook/accounts/billing/readBilling';
import type { RawCell, RawWorkbook } from '../../src/workbook/read/rawTables';
import { sameTables } from '../../src/workbook/read/sameTables';
import { DEFAULT_BINDING } from '../../src/workbook/schema/binding';
import { TABLE_ROLES, type TableRole } from '../../src/workbook/schema/tables';
import { billingRaw } from '../helpers/billingRaw';
import { withRow } from '../helpers/rawWorkbook';

const DAY = serialDate(2022, 3, 1);
const ORDER = {
  'Réf.': 'T2021-0001',
  Nature: 'Quote-part',
  Exercice: 2021,
  Commune: 'LATTES',
  Montant: 347.23,
  'Émis le': serialDate(2021, 9, 20),
  'Délai de contestation': 8,
  Décompte: 'Jours francs',
  'Délai de paiement': 30,
  Régime: 'Marchés publics',
};
const START = withRow(withRow(billingRaw(DAY), 'revenueOrders', ORDER), 'payments', {
  Titre: 'T2021-0001',
  Date: DAY,
  Montant: 12,
});
const SEEN: readonly TableRole[] = ['revenueOrders', 'payments', 'rates', 'holidays', 'communes', 'settings'];

const copy = (raw: RawWorkbook): RawWorkbook => structuredClone(raw);
const again = (before: RawWorkbook, now: RawWorkbook): RawWorkbook => ({
  ...now,
  tables: sameTables(before.tables, now.tables),
});

interface Typed {
  readonly role: TableRole;
  readonly row: number;
  readonly column: number;
  readonly cell: RawCell;
}

function typed(raw: RawWorkbook, { role, row, column, cell }: Typed): RawWorkbook {
  const table = raw.tables[role]!;
  const at = row % table.rows.length;
  const rows = table.rows.map((cells, index) =>
    index === at ? cells.with(column % cells.length, cell) : cells,
  );
  return { ...raw, tables: { ...raw.tables, [role]: { ...table, rows } } };
}

const anyTyped: fc.Arbitrary<Typed> = fc.record({
  role: fc.constantFrom(...SEEN),
  row: fc.nat(40),
  column: fc.nat(40),
  cell: fc.constantFrom<RawCell>('', 'Lattes', 'Pérols', 12, 347.24, DAY - 100, '01/02/2022', true, '#N/A'),
});

test('the same tables are the same objects, and a changed one is another', () => {
  const now = typed(copy(START), { role: 'communes', row: 1, column: 4, cell: 4_321 });
  const kept = again(START, now);
  for (const role of TABLE_ROLES) {
    const expected = role === 'communes' ? now : START;
    expect(kept.tables[role]).toBe(expected.tables[role]);
  }
});

test.each<[string, (table: NonNullable<RawWorkbook['tables']['communes']>) => object]>([
  ['another header', ({ headers }) => ({ headers: headers.with(0, 'Ville') })],
  ['a row more', ({ rows }) => ({ rows: [...rows, rows[0]] })],
  ['a row less', ({ rows }) => ({ rows: rows.slice(1) })],
  ['a number that is text now', ({ rows }) => ({ rows: [rows[0]!.with(4, String(rows[0]![4]))] })],
  ['formulas that were not asked for before', ({ rows }) => ({ formulas: rows })],
  ['another place', () => ({ corner: { sheet: 'Communes', row: 3, column: 0 } })],
])('%s makes it another table', (_, change) => {
  const table = START.tables.communes!;
  const now = { ...START.tables, communes: { ...table, ...change(table) } };
  expect(sameTables(START.tables, now).communes).toBe(now.communes);
});

test('the orders are not read anew because a population was typed, and whatever they are read from is seen', () => {
  const first = readBilling(START, DEFAULT_BINDING);
  const populated = typed(copy(START), { role: 'communes', row: 0, column: 4, cell: 5 });
  expect(readBilling(again(START, populated), DEFAULT_BINDING)).toBe(first);
  fc.assert(
    fc.property(fc.array(anyTyped, { minLength: 1, maxLength: 6 }), fc.boolean(), (changes, isNextDay) => {
      let raw = START;
      for (const change of changes) {
        const now = { ...typed(copy(raw), change), ...(isNextDay ? { calculationDate: DAY + 1 } : {}) };
        raw = again(raw, now);
        expect(readBilling(raw, DEFAULT_BINDING)).toEqual(readBilling(copy(raw), DEFAULT_BINDING));
      }
    }),
  );
});
