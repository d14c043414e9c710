import { makeBilling } from '../../../excel/billing/makeBilling';
import { readAmounts } from '../../../excel/drawn/readVersions';
import { canDownload } from '../../../excel/openWorkbook';
import type { Outcome } from '../../../excel/outcome';
import type { AmountsOffer } from '../../../workbook/frozen/amountsOffer';
import type { BillingStart } from '../../../workbook/tables/billingTables';

/** What the section asks of the world outside it; loaded with it, so that the pane starts without it. */
export interface OrdersServices {
  makeTables(start: BillingStart): Promise<Outcome<void>>;
  canDownload(): boolean;
  /** Where the amounts of a year may come from. */
  readAmounts(year: number): Promise<Outcome<AmountsOffer>>;
}

export const excelOrders: OrdersServices = {
  makeTables: (start) => makeBilling(start, () => undefined),
  canDownload,
  readAmounts: (year) => readAmounts(year),
};
