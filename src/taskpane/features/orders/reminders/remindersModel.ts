import {
  interestClaims,
  lateOrders,
  type InterestClaim,
  type LateOrder,
} from '../../../../core/revenueOrders/reminders';
import { ratesFor, type BilledOrder } from '../../../../workbook/accounts/billing/billing';
import type { Edit } from '../../../../workbook/edits/edit';
import type { ConventionView } from '../../../model/paneReading';
import type { OrdersModel } from '../ordersModel';
import type { Addressee } from './lettersSession';

export interface Reminders {
  readonly late: readonly LateOrder<BilledOrder>[];
  /** Who is to be reminded of which year, each once. */
  readonly addressees: readonly Addressee[];
  /** Of the year of the page. */
  readonly claims: readonly (InterestClaim & { readonly belowThreshold: boolean })[];
  /** Who alone enforces; '' where the settings name none. */
  readonly accountant: string;
}

export function remindersOf(
  { reading }: ConventionView,
  { billing, day }: OrdersModel,
  year: number,
): Reminders {
  const ratesOf = (billed: BilledOrder) => ratesFor(billing.rates, billed);
  const { recoveryThreshold, creditor } = reading.settings;
  const late = lateOrders(billing.orders, day, ratesOf);
  const addressees = late.map(({ facts: { order } }) => ({ debtor: order.debtor, year: order.year }));
  return {
    late,
    addressees: [...new Map(addressees.map((each) => [JSON.stringify(each), each])).values()],
    claims: interestClaims(billing.orders, day, ratesOf)
      .filter((claim) => claim.year === year)
      .map((claim) => ({ ...claim, belowThreshold: claim.left.lt(recoveryThreshold) })),
    accountant: creditor.accountant,
  };
}

/** An order for interest and fixed charge to each of the debtors that were chosen. */
export function interestEdit(claims: Reminders['claims'], year: number, chosen: ReadonlySet<string>): Edit {
  return {
    kind: 'prepareOrders',
    year,
    claims: claims
      .filter(({ debtor }) => chosen.has(debtor))
      .map(({ debtor, left }) => ({ debtor, amount: left.toNumber(), nature: 'interest' })),
  };
}
