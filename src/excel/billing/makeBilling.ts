import { planBilling, type BillingStart } from '../../workbook/tables/billingTables';
import type { Outcome } from '../outcome';
import { carryOut } from '../repairTables';

/**
 * Makes what revenue orders need and the workbook lacks, whole or not at all. `onProgress` counts tables; nothing is
 * written where nothing is missing.
 */
export function makeBilling(
  start: BillingStart,
  onProgress: (done: number, total: number) => void,
): Promise<Outcome<void>> {
  return carryOut((found) => planBilling(found, start), onProgress);
}
