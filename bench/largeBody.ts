/** A body far larger than any in France, and one as large as the largest: what the pane is tried on. */
import { enableXlsx, openExcel } from '../host/node';
import { serialDate } from '../src/core/dates';
import { applyEdit } from '../src/excel/applyEdit';
import { makeBilling } from '../src/excel/billing/makeBilling';
import { createTables } from '../src/excel/createTables';
import { exampleTables } from '../src/workbook/tables/example';
import type { NewTables } from '../src/workbook/tables/newTables';
import { savedBytes } from '../test/helpers/savedWorkbook';
import { withFunctions } from '../test/helpers/excel';

export const MEMBERS = 1_000;
/** In the largest of the intercommunalities: the Pays basque. */
export const LARGEST_EPCI = 158;
export const APPLICATIONS = 20;
/** Of 1,000 members that use about half of the applications, and have begun with some later. */
export const SUBSCRIPTIONS = 11_000;
const ORDERS = 2_900;
const FIRST_YEAR = 2019;
const YEARS = 6;

export const memberName = (at: number): string => `Commune ${String(at + 1).padStart(4, '0')}`;
const applicationName = (at: number): string => `Application ${String(at + 1).padStart(2, '0')}`;

/** `members`: how many; everything else in proportion. */
export function bodyTables(members: number): NewTables {
  const example = exampleTables();
  const communes = Array.from({ length: members }, (_, at) => ({
    name: memberName(at),
    inseeCode: String(34_001 + at),
    kind: 'Commune',
    population: 100 + ((at * 7919) % 20_000),
  }));
  const applications = Array.from({ length: APPLICATIONS }, (_, at) => ({
    name: applicationName(at),
    annualCost: 5_000 + at * 1_234.5,
    contributionRate: 0.5,
    rebilled: 'Oui',
  }));
  const subscriptions = Array.from({ length: (SUBSCRIPTIONS / MEMBERS) * members }, (_, at) => ({
    commune: memberName(at % members),
    application: applicationName((Math.floor(at / members) + (at % members)) % APPLICATIONS),
    firstYear: FIRST_YEAR + (at % 3),
  }));
  return {
    settings: { ...example.settings, firstYear: FIRST_YEAR, lastYear: FIRST_YEAR + YEARS - 1, year: 2021 },
    rows: { communes, applications, subscriptions },
  };
}

/**
 * The workbook as a file, with its revenue orders of three years.
 *
 * @param members of them; the orders are in proportion
 */
export async function bodyFile(members: number): Promise<Uint8Array> {
  await enableXlsx();
  const { host } = await openExcel();
  await withFunctions(host);
  const made = await createTables(bodyTables(members), () => undefined);
  if (!made.ok) throw new Error(made.problem.code);
  const billing = await makeBilling({ place: 'mainland', firstYear: FIRST_YEAR }, () => undefined);
  if (!billing.ok) throw new Error(billing.problem.code);
  const orders = Math.round((ORDERS / MEMBERS) * members);
  for (const [at, year] of [2019, 2020, 2021].entries()) {
    const count = Math.min(members, orders - at * members);
    const claims = Array.from({ length: count }, (_, each) => ({
      debtor: memberName(each),
      amount: 20 + each,
      nature: 'share' as const,
    }));
    const result = await applyEdit({ kind: 'prepareOrders', year, claims }, serialDate(year, 12, 5));
    if (result.kind !== 'done') throw new Error(`The orders of ${year} were not prepared.`);
  }
  return savedBytes(host);
}
