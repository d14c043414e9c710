import { accountFindings } from '../../src/workbook/accounts/accountFindings';
import { DEFAULT_BINDING } from '../../src/workbook/schema/binding';
import { exampleTables } from '../../src/workbook/tables/example';
import type { RawWorkbook } from '../../src/workbook/read/rawTables';
import { readConvention } from '../../src/workbook/read/readConvention';
import { CLOSED } from '../helpers/closedYear';
import { NO_TABLES, rawWorkbookOf, withCell, withRow, withTable } from '../helpers/rawWorkbook';

const example = withTable(rawWorkbookOf(exampleTables()), 'interventionLines');
const found = (raw: RawWorkbook) =>
  accountFindings(raw, DEFAULT_BINDING, readConvention(raw, DEFAULT_BINDING)).map(({ code, place }) => [
    code,
    place,
  ]);
const at = (table: string, row: number, column: string) => ({ table, row, column });

test('the example has none: a price matters once an intervention is paid by it', () => {
  expect(found(example)).toEqual([]);
  const used = withRow(
    withRow(example, 'interventions', { 'Réf.': 'I1', Commune: 'Lattes' }),
    'interventionLines',
    { Intervention: 'I1', Profil: 'technicien' },
  );
  expect(found(used)).toEqual([
    ['priceMissing', at('priceSchedule', 0, 'dayPrice')],
    ['priceMissing', at('priceSchedule', 0, 'halfDayPrice')],
  ]);
});

test('names in the accounts that no table knows', () => {
  let raw = withCell(example, 'interventions', 0, 'Commune', 'Nîmes');
  raw = withCell(raw, 'interventions', 0, 'Application', 'Messagerie');
  raw = withCell(raw, 'interventions', 0, 'Réf.', 'I1');
  raw = withCell(raw, 'interventionLines', 0, 'Intervention', 'I1');
  raw = withCell(raw, 'interventionLines', 0, 'Profil', 'Stagiaire');
  raw = withCell(raw, 'revenueOrders', 0, 'Commune', 'Lunel');
  expect(found(raw)).toEqual([
    ['unknownCommuneInAccounts', at('interventions', 0, 'commune')],
    ['unknownApplicationInAccounts', at('interventions', 0, 'application')],
    ['unknownProfile', at('interventionLines', 0, 'profile')],
    ['unknownCommuneInAccounts', at('revenueOrders', 0, 'commune')],
  ]);
});

test('a number names one revenue order in a financial year', () => {
  const order = { 'N°': '12', Exercice: 2021, Commune: 'Lattes' };
  let raw = withRow(withRow(example, 'revenueOrders', order), 'revenueOrders', { ...order, Exercice: 2020 });
  expect(found(raw)).toEqual([]);
  raw = withRow(raw, 'revenueOrders', { ...order, Commune: 'Jacou' });
  expect(found(raw)).toEqual([['duplicateRevenueOrder', at('revenueOrders', 3, 'number')]]);
});

test('a closed year that somebody changed in its tables, found where it is said to be closed', () => {
  const own = (raw: RawWorkbook) => found(raw).filter(([code]) => code === 'closedYearChanged');
  const row = CLOSED.raw.tables.settings!.rows.findIndex((cells) => cells.includes('Exercices clos'));
  expect(own(CLOSED.raw)).toEqual([]);
  expect(own(withCell(CLOSED.raw, 'payments', 0, 'Montant', 99))).toEqual([
    ['closedYearChanged', at('settings', row, 'value')],
  ]);
  expect(own(withCell(CLOSED.raw, 'settings', row, 'Valeur', 2021))).toEqual([]);
});

test('prices that cannot be used', () => {
  let raw = withCell(example, 'priceSchedule', 0, 'Prix journée HT', 'cher');
  raw = withCell(raw, 'priceSchedule', 1, 'Prix journée HT', -1);
  raw = withCell(raw, 'priceSchedule', 2, 'Prix journée HT', 400.005);
  raw = withRow(raw, 'priceSchedule', { Profil: 'TECHNICIEN' });
  expect(found(raw).map(([code]) => code)).toEqual([
    'priceNotANumber',
    'priceNegative',
    'priceNotInCents',
    'duplicateProfile',
  ]);
});

test('a workbook without these tables has nothing to say of them', () => {
  expect(found({ ...example, tables: NO_TABLES })).toEqual([]);
});
