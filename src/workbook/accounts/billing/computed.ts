import { toNumber } from '../../../core/money';
import { contestBefore, orderDueOn, positionOn } from '../../../core/revenueOrders/order';
import { orderInterest, orderState } from '../../../core/revenueOrders/state';
import { interestRunsAfter } from '../../../core/lateInterest';
import { happened } from '../../../core/revenueOrders/order';
import type { RawCell } from '../../read/rawTables';
import { ORDER_STATE_WORDS, RATE_MISSING } from '../../schema/words';
import type { CalculatedOrderColumn } from '../formulas/orderFormulas';
import { ratesFor, type BilledOrder, type Rates } from './billing';

/** What core says of an order on a day, as the computed columns of its row say it: '' where a column says nothing. */
export function computedCells(
  billed: BilledOrder,
  rates: Rates,
  day: number,
): Readonly<Record<CalculatedOrderColumn, RawCell>> {
  const { order, payments } = billed;
  const { paid, open } = positionOn(order, payments, day);
  const interest = orderInterest(billed, day, ratesFor(rates, billed));
  const dueOn = orderDueOn(order);
  const { regime, interestByItself: byItself } = order.terms;
  const demandReceivedOn = happened(order.demandReceivedOn, day) ? order.demandReceivedOn : null;
  const runsAfter = dueOn === null ? null : interestRunsAfter(regime, dueOn, { demandReceivedOn, byItself });
  const paidOff = paid.gt(0) && open.isZero();
  return {
    contestBefore: contestBefore(order) ?? '',
    dueOn: dueOn ?? '',
    paid: toNumber(paid),
    paidOn: paidOff ? Math.max(...payments.filter(({ on }) => happened(on, day)).map(({ on }) => on)) : '',
    open: toNumber(open),
    interestFrom: runsAfter === null ? '' : Math.floor(runsAfter) + 1,
    lateInterest: interest === null ? '' : interest.ok ? toNumber(interest.interest) : RATE_MISSING,
    state: ORDER_STATE_WORDS[orderState(billed, day)],
  };
}
