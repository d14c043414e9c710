/** The billing year in the tables: native formulas say what core says, edits are whole and come back. */
import { hardWays } from '../../host';
import { applyEdit } from '../../src/excel/applyEdit';
import { makeBilling } from '../../src/excel/billing/makeBilling';
import { upgradeTables } from '../../src/excel/upgradeTables';
import { excelWith } from '../helpers/excel';
import { openSaved, workbookOf } from '../helpers/savedWorkbook';
import {
  billingExcel,
  billingNow,
  edited,
  NOW,
  on,
  recorded,
  seenOn,
  sheetAndCore,
  START,
  typeDay,
} from '../helpers/billing';
import { aYear, DAYS, under } from '../helpers/billingYear';
import type { Edit } from '../../src/workbook/edits/edit';
import { exampleTables } from '../../src/workbook/tables/example';

const PAID_IN_PARTS = 'T2021-0003';

test.each([
  ['none', exampleTables()],
  ['rules of public contracts', under('publicContracts')],
  ['legal rate', under('legalRate', 'Oui')],
])('native formulas say what core says on five days, %s', async (_, tables) => {
  const host = await billingExcel('2022-08-20', tables);
  await aYear();
  for (const day of DAYS) {
    await seenOn(day);
    const { sheet, core } = await sheetAndCore();
    expect([day, sheet]).toEqual([day, core]);
    if (day === '2021-10-12')
      expect(Object.values(core).map(({ state }) => state)).toEqual([
        'Contesté',
        'Accepté',
        'Réputé accepté',
        'Réputé accepté',
        'Réputé accepté',
        'À émettre',
        'À émettre',
      ]);
  }
  expect((await billingNow()).findings).toEqual([]);
  expect([...host.unimplemented]).toEqual([]);
});

test.each([
  ['a hard desktop', hardWays],
  ['a workbook of 1904', { ...hardWays, dateSystem: 1904 as const }],
])('on %s the same, and each edit comes back', async (_, ways) => {
  const host = await excelWith(under('legalRate', 'Oui'));
  Object.assign(host.ways, ways);
  expect(await makeBilling(START, () => undefined)).toEqual({ ok: true, value: undefined });
  await typeDay('2022-08-20', ways.dateSystem === 1904 ? 1462 : 0);
  await aYear();
  const { sheet, core } = await sheetAndCore();
  expect(sheet).toEqual(core);
  expect(core[PAID_IN_PARTS]).toMatchObject({ state: 'En retard', paid: 50_000, open: 50_000 });
  const before = (await billingNow()).billing.orders;
  const undo = await recorded([
    PAID_IN_PARTS,
    { kind: 'pay', on: on('2022-08-01'), amount: 50_000, reference: '' },
  ]);
  expect((await billingNow()).billing.orders).not.toEqual(before);
  await edited(undo);
  expect((await billingNow()).billing.orders).toEqual(before);
  expect((await billingNow()).findings).toEqual([]);
  expect([...host.unimplemented]).toEqual([]);
});

test('a list of payments is one edit: noted line by line, taken back at once, refused where others came', async () => {
  await billingExcel('2022-08-20', under('legalRate', 'Oui'));
  await aYear();
  const before = await billingNow();
  const ofList: Edit = {
    kind: 'recordEvents',
    events: [1, 2].map((part) => ({
      ref: PAID_IN_PARTS,
      event: { kind: 'pay', on: on('2022-04-01'), amount: 10_000, reference: `VIR ${part}` },
      paymentsSeen: 2,
    })),
  };
  const undo = await edited(ofList);
  const after = await billingNow();
  expect(after.findings).toEqual([]);
  const noted = await Excel.run(async (context) => {
    const rows = context.workbook.tables.getItem('Journal').getDataBodyRange().load('values');
    await context.sync();
    return rows.values.slice(-2).map(([, ...row]: unknown[]) => row);
  });
  expect(noted).toEqual([
    ['Paiement', 'T2021-0003, Pérols', '', '01/04/2022 : 10\u202f000,00\u00a0€, VIR 1'],
    ['Paiement', 'T2021-0003, Pérols', '', '01/04/2022 : 10\u202f000,00\u00a0€, VIR 2'],
  ]);
  expect((await sheetAndCore()).sheet[PAID_IN_PARTS]).toMatchObject({ paid: 70_000, open: 30_000 });
  // Somebody takes the same list in, as they saw it before.
  expect(await applyEdit(ofList, NOW)).toMatchObject({
    kind: 'refused',
    refusal: { code: 'changedMeanwhile', name: `${PAID_IN_PARTS}, Pérols` },
  });
  await edited(undo);
  expect((await billingNow()).billing.orders).toEqual(before.billing.orders);
});

test('names that belong to something else are left to it', async () => {
  const host = await excelWith();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Taux');
    sheet.getRange('A1:B2').values = [
      ['Produit', 'Prix'],
      ['Pain', 1],
    ];
    sheet.tables.add('A1:B2', true).name = 'Taux';
    await context.sync();
  });
  const theirs = host.snapshot('Taux');
  expect(await makeBilling(START, () => undefined)).toEqual({ ok: true, value: undefined });
  expect(host.snapshot('Taux')).toEqual(theirs);
  expect(host.sheetNames()).toEqual(expect.arrayContaining(['Paiements', 'Taux_2', 'JoursFeries']));
  // Once is enough.
  const after = host.snapshotAll();
  expect(await makeBilling(START, () => undefined)).toEqual({ ok: true, value: undefined });
  expect(host.snapshotAll()).toEqual(after);
});

test('orders of 0.1.0 are brought over: nothing that was typed is lost, and it comes back', async () => {
  await openSaved(workbookOf('0.1.0', 'accounts'));
  expect(await upgradeTables(() => undefined)).toEqual({ ok: true, value: undefined });
  expect(await makeBilling(START, () => undefined)).toEqual({ ok: true, value: undefined });
  await seenOn('2022-01-31');
  const former = (await billingNow()).raw.tables.revenueOrders;
  const undo = await edited({ kind: 'adoptOrders' });
  const { billing, findings } = await billingNow();
  expect(
    billing.orders.map(({ order, payments }) => [
      order.ref,
      order.number,
      payments.map(({ on: day }) => day),
    ]),
  ).toEqual([
    ['T2021-0001', '0101', []],
    ['T2021-0002', '0102', []],
    ['T2021-0003', '0103', [on('2021-11-22')]],
  ]);
  const { sheet } = await sheetAndCore();
  expect(Object.values(sheet).map(({ state }) => state)).toEqual(['Émis', 'Contesté', 'payé en retard']);
  expect(sheet['T2021-0003']).toMatchObject({ lateInterest: 0.52, open: 0, paidOn: on('2021-11-22') });
  expect(findings.map(({ code, values }) => [code, values])).toEqual([
    ['contestTooLate', { date: on('2021-10-18') }],
    ['computedCellTyped', { column: 'Limite de contestation', value: '44494' }],
    ['computedCellTyped', { column: 'Échéance', value: '44515' }],
    ['computedCellTyped', { column: 'Intérêts', value: '0.52' }],
    ['computedCellTyped', { column: 'État', value: 'payé en retard' }],
  ]);
  await edited(undo);
  expect((await billingNow()).raw.tables.revenueOrders).toEqual(former);
});
