import { computeRecap } from '../../src/core/recap';
import { revenueOrders } from '../../src/workbook/accounts/revenueOrders';
import { DEFAULT_BINDING } from '../../src/workbook/schema/binding';
import { exampleTables } from '../../src/workbook/tables/example';
import { readConvention } from '../../src/workbook/read/readConvention';
import { rawWorkbookOf, withRow, withTable } from '../helpers/rawWorkbook';

const RAW = rawWorkbookOf(exampleTables());

function ordersOf(raw = RAW, year = 2021) {
  const reading = readConvention(raw, DEFAULT_BINDING);
  return revenueOrders(raw, DEFAULT_BINDING, reading, computeRecap(reading.convention, year));
}

test('without revenue orders, one is proposed for each commune with an amount, by its own threshold', () => {
  const { issued, proposed, belowThreshold, unreadable } = ordersOf();
  expect([issued, unreadable]).toEqual([[], []]);
  expect(proposed.length + belowThreshold.length).toBe(30);
  expect(belowThreshold.every(({ amount }) => amount.lt(15))).toBe(true);
  const lattes = proposed.find(({ debtor }) => debtor === 'Lattes');
  expect(lattes).toMatchObject({
    number: null,
    year: 2021,
    inseeCode: '34129',
    statementFile: '2021_34129_Lattes_etat-liquidatif.xlsx',
  });
  expect(lattes?.label).toMatch(/^Quote-part 2021 – /);
});

test('those of the table come first, with their own SIRET and dates; their communes are not proposed again', () => {
  let raw = withRow(RAW, 'revenueOrders', {
    'N°': '0042',
    Exercice: 2021,
    Commune: 'LATTES',
    SIRET: '213 401 291 00017',
    Montant: 347.23,
    'Émis le': 44_469,
    Échéance: 44_502,
  });
  raw = withRow(raw, 'revenueOrders', { 'N°': '0007', Exercice: 2020, Commune: 'Jacou', Montant: 1 });
  raw = withRow(raw, 'revenueOrders', { 'N°': '0043', Exercice: 2021, Commune: 'Jacou', Montant: 'à voir' });
  const { issued, proposed, unreadable } = ordersOf(raw);
  expect(issued).toHaveLength(1);
  expect(issued[0]).toMatchObject({
    number: '0042',
    debtor: 'Lattes',
    siret: '21340129100017',
    issuedOn: 44_469,
    dueOn: 44_502,
    paidOn: null,
  });
  expect(issued[0]?.amount.toFixed(2)).toBe('347.23');
  expect(proposed.some(({ debtor }) => debtor === 'Lattes' || debtor === 'Jacou')).toBe(false);
  expect(unreadable).toHaveLength(1);
});

test('a commune that its order spells otherwise has its order', () => {
  const raw = withRow(RAW, 'revenueOrders', {
    'N°': '0044',
    Exercice: 2021,
    Commune: 'SAINT JEAN DE VEDAS',
    Montant: 10,
  });
  const { issued, proposed } = ordersOf(raw);
  expect(issued[0]).toMatchObject({ debtor: 'Saint-Jean-de-Védas', inseeCode: '34270' });
  expect(proposed.some(({ debtor }) => debtor === 'Saint-Jean-de-Védas')).toBe(false);
});

test('a revenue order of interventions alone does not stand for the year’s', () => {
  const head = { 'Réf.': 'I1', Commune: 'Lattes', Titre: '0050' };
  const billed = withRow(
    withRow(withTable(RAW, 'interventionLines'), 'interventions', head),
    'interventionLines',
    { Intervention: 'I1', TTC: 600 },
  );
  const order = { 'N°': '0050', Exercice: 2021, Commune: 'Lattes' };
  const alone = ordersOf(withRow(billed, 'revenueOrders', { ...order, Montant: 600 }));
  expect(alone.issued[0]).toMatchObject({ statementFile: null });
  expect(alone.issued[0]?.label).toMatch(/^Interventions 2021/);
  expect(alone.proposed.some(({ debtor }) => debtor === 'Lattes')).toBe(true);
  const grouped = ordersOf(withRow(billed, 'revenueOrders', { ...order, Montant: 947.23 }));
  expect(grouped.issued[0]?.label).toMatch(/^Quote-part et interventions 2021/);
  expect(grouped.proposed.some(({ debtor }) => debtor === 'Lattes')).toBe(false);
});
