/** The billing year in the tables: native formulas say what core says, edits are whole and come back. */
import { billingExcel, billingNow, seenOn, sheetAndCore } from '../helpers/billing';
import { aYear, DAYS, under } from '../helpers/billingYear';
import { exampleTables } from '../../src/workbook/tables/example';

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
