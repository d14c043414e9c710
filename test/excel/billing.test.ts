/** The billing year in the tables: native formulas say what core says, edits are whole and come back. */
import { billingExcel, billingNow, edited, on, recorded, seenOn, sheetAndCore } from '../helpers/billing';
import { exampleTables } from '../../src/workbook/tables/example';
import { INTEREST_WORDS } from '../../src/workbook/schema/words';

/** The example under the legal rate, which runs by itself, so that half-years cut the interest. */
const underLegalRate = () => {
  const tables = exampleTables();
  return {
    ...tables,
    settings: { ...tables.settings, interestRegime: INTEREST_WORDS.legalRate, interestByItself: 'Oui' },
  };
};

const CLAIMS = [
  { debtor: 'Fabrègues', amount: 148.91, nature: 'share' as const },
  { debtor: 'Lattes', amount: 347.23, nature: 'share' as const },
  { debtor: 'Pérols', amount: 100_000, nature: 'share' as const },
  { debtor: 'Castelnau-le-Lez', amount: 460, nature: 'share' as const },
  { debtor: 'Jacou', amount: 200, nature: 'share' as const },
  { debtor: 'Clapiers', amount: 90, nature: 'share' as const },
];
const [FABREGUES, LATTES, PEROLS, CASTELNAU, JACOU, CLAPIERS] = CLAIMS.map(
  (_, index) => `T2021-000${index + 1}`,
) as [string, string, string, string, string, string];
const DAYS = ['2021-09-15', '2021-10-05', '2021-10-12', '2021-11-30', '2022-08-20'];

async function aYear(): Promise<void> {
  await edited({ kind: 'prepareOrders', year: 2021, claims: CLAIMS });
  const all = [FABREGUES, LATTES, PEROLS, CASTELNAU, JACOU];
  await recorded(...all.map((ref) => [ref, { kind: 'issue', on: on('2021-09-20') }] as const));
  await recorded(...all.map((ref) => [ref, { kind: 'receive', on: on('2021-09-30') }] as const));
  await recorded([FABREGUES, { kind: 'contest', on: on('2021-10-04') }]);
  await recorded([LATTES, { kind: 'accept', on: on('2021-10-04') }]);
  await recorded([PEROLS, { kind: 'pay', on: on('2021-11-10'), amount: 40_000, reference: 'virement' }]);
  await recorded([PEROLS, { kind: 'pay', on: on('2022-03-15'), amount: 10_000, reference: 'virement' }]);
  await recorded([JACOU, { kind: 'cancel', on: on('2021-11-20'), amount: 50 }]);
  await recorded([CASTELNAU, { kind: 'correct', on: on('2021-10-20'), amount: 400 }]);
  await recorded([LATTES, { kind: 'pay', on: on('2021-11-05'), amount: 347.23, reference: '' }]);
}

test.each([
  ['rules of public contracts', exampleTables],
  ['legal rate', underLegalRate],
])('native formulas say what core says on five days, %s', async (_, tables) => {
  const host = await billingExcel('2022-08-20', tables());
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
  expect(CLAPIERS).toBe('T2021-0006');
});
