import { INTEREST_WORDS } from '../../src/workbook/schema/words';
import type { InterestRegime } from '../../src/core/lateInterest';
import type { NewTables } from '../../src/workbook/tables/newTables';
import { exampleTables } from '../../src/workbook/tables/example';
import { edited, on, recorded } from './billing';

/** The example under a regime of late interest; the convention of the example says none. */
export function under(regime: InterestRegime, interestByItself = ''): NewTables {
  const { settings, rows } = exampleTables();
  return { rows, settings: { ...settings, interestRegime: INTEREST_WORDS[regime], interestByItself } };
}

const CLAIMS = [
  { debtor: 'Fabrègues', amount: 148.91, nature: 'share' as const },
  { debtor: 'Lattes', amount: 347.23, nature: 'share' as const },
  { debtor: 'Pérols', amount: 100_000, nature: 'share' as const },
  { debtor: 'Castelnau-le-Lez', amount: 460, nature: 'share' as const },
  { debtor: 'Jacou', amount: 200, nature: 'share' as const },
  { debtor: 'Clapiers', amount: 90, nature: 'share' as const },
];
const [FABREGUES, LATTES, PEROLS, CASTELNAU, JACOU] = CLAIMS.map((_, index) => `T2021-000${index + 1}`) as [
  string,
  string,
  string,
  string,
  string,
  string,
];
/** From before they leave to long after they were due. */
export const DAYS = ['2021-09-15', '2021-10-05', '2021-10-12', '2021-11-30', '2022-08-20'];

/** Six orders, each with another life. */
export async function aYear(): Promise<void> {
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
