import type { OrderState } from '../../../core/revenueOrders/state';
import { cellReference, columnReference, definedName, type Binding } from '../../schema/binding';
import { CALCULATION_DATE_NAME } from '../../schema/definedNames';
import type { ColumnRole } from '../../schema/tables';
import {
  CLAIM_INTEREST_WORDS,
  CONTEST_COUNT_WORDS,
  ORDER_STATE_WORDS,
  RATE_MISSING,
} from '../../schema/words';
import { dayBefore, ratesMissing, rateDays, type InterestSpan } from './interestFormula';

/**
 * What stands in the computed columns of the orders: English syntax, with its leading `=`. They say what core says
 * (`core/revenueOrders`), as of the day in the cell of `DateDeCalcul`, with the add-in absent and in LibreOffice: no
 * function newer than MAXIFS, no names inside a formula. SUM of one cell is its number, and 0 where text or nothing
 * stands.
 */
export type CalculatedOrderColumn = Extract<
  ColumnRole<'revenueOrders'>,
  'contestBefore' | 'dueOn' | 'paid' | 'open' | 'paidOn' | 'interestFrom' | 'lateInterest' | 'state'
>;

export function orderFormulas(binding: Binding): Readonly<Record<CalculatedOrderColumn, string>> {
  const of = (column: ColumnRole<'revenueOrders'>): string => cellReference(binding, 'revenueOrders', column);
  const all = (column: ColumnRole<'revenueOrders'>): string =>
    columnReference(binding, 'revenueOrders', column);
  const paidBy = (column: ColumnRole<'payments'>): string => columnReference(binding, 'payments', column);
  const today = `INT(${definedName(binding, CALCULATION_DATE_NAME)})`;
  const number = (column: ColumnRole<'revenueOrders'>): string => `SUM(${of(column)})`;
  const day = (column: ColumnRole<'revenueOrders'>): string => `INT(${number(column)})`;
  const happened = (column: ColumnRole<'revenueOrders'>): string =>
    `AND(${number(column)}>0,${day(column)}<=${today})`;
  const cancelled = `IF(${happened('cancelledOn')},${number('cancelledAmount')},0)`;
  /** Payments of the order that have come. */
  const ofOrder = `${paidBy('order')},${of('ref')},${paidBy('date')},"<"&${today}+1`;
  const regimeIs = (word: string): string => `${of('interestRegime')}="${word}"`;

  const contested = [
    happened('contestedOn'),
    `NOT(${happened('contestRejectedOn')})`,
    `NOT(AND(${happened('acceptedOn')},${day('acceptedOn')}>=${day('contestedOn')}))`,
  ].join(',');
  const span: InterestSpan = {
    from: of('interestFrom'),
    until: today,
    isPublic: regimeIs(CLAIM_INTEREST_WORDS.publicContracts),
  };
  const interestOfPayments = `SUMIFS(${paidBy('lateInterest')},${ofOrder})`;

  return {
    contestBefore: `=IF(AND(${number('receivedOn')}>0,ISNUMBER(${of('contestDays')})),IF(${of('contestCount')}="${
      CONTEST_COUNT_WORDS.calendar
    }",${day('receivedOn')}+${of('contestDays')},WORKDAY.INTL(${day('receivedOn')}+${of(
      'contestDays',
    )},1,1,${columnReference(binding, 'holidays', 'date')})),"")`,
    dueOn: `=IF(AND(${number('receivedOn')}>0,ISNUMBER(${of('paymentDays')})),${day('receivedOn')}+${of('paymentDays')},"")`,
    paid: `=SUMIFS(${paidBy('amount')},${ofOrder})`,
    open: `=MAX(0,ROUND(${number('amount')}-${of('paid')}-${cancelled},2))`,
    paidOn: `=IF(AND(${of('paid')}>0,${of('open')}=0),INT(MAXIFS(${paidBy('date')},${ofOrder})),"")`,
    interestFrom: `=IF(${of('dueOn')}="","",IF(${regimeIs(CLAIM_INTEREST_WORDS.legalRate)},IF(${happened(
      'demandReceivedOn',
    )},MAX(${of('dueOn')},${day('demandReceivedOn')})+1,""),IF(OR(${span.isPublic},${regimeIs(
      CLAIM_INTEREST_WORDS.legalRateByItself,
    )}),${of('dueOn')}+1,"")))`,
    lateInterest: `=IF(${of('interestFrom')}="","",IF(COUNTIFS(${ofOrder},${paidBy(
      'lateInterest',
    )},"${RATE_MISSING}")>0,"${RATE_MISSING}",IF(OR(${of('open')}=0,${dayBefore(span)}),ROUND(${interestOfPayments},2),IF(${ratesMissing(
      binding,
      span,
    )},"${RATE_MISSING}",ROUND(${interestOfPayments}+${of('open')}*${rateDays(binding, span)}/365,2)))))`,
    state: `=${firstOf(
      [
        [
          `AND(${cancelled}>0,${of('open')}=0)`,
          `IF(COUNTIF(${all('replaces')},${of('ref')})>0,${word('corrected')},IF(${of('paid')}>0,${word('paid')},${word('cancelled')}))`,
        ],
        [`NOT(${happened('issuedOn')})`, word('toIssue')],
        [`${of('open')}=0`, word('paid')],
        [`AND(${contested})`, word('contested')],
        [`NOT(${happened('receivedOn')})`, `IF(${of('paid')}>0,${word('partlyPaid')},${word('issued')})`],
        [`IF(${of('dueOn')}="",FALSE,${today}>${of('dueOn')})`, word('late')],
        [`${of('paid')}>0`, word('partlyPaid')],
        [happened('acceptedOn'), word('accepted')],
        [happened('contestRejectedOn'), word('contestRejected')],
        [`IF(${of('contestBefore')}="",FALSE,${today}>${of('contestBefore')})`, word('deemedAccepted')],
      ],
      word('received'),
    )}`,
  };
}

const word = (state: OrderState): string => `"${ORDER_STATE_WORDS[state]}"`;

function firstOf(cases: readonly (readonly [condition: string, value: string])[], otherwise: string): string {
  return cases.reduceRight((rest, [condition, value]) => `IF(${condition},${value},${rest})`, otherwise);
}

/** What stands in the computed column of the payments: interest on what was paid, up to the day of its payment, EUR. */
export function paymentInterestFormula(binding: Binding): string {
  const of = (column: ColumnRole<'payments'>): string => cellReference(binding, 'payments', column);
  const ofOrders = (column: ColumnRole<'revenueOrders'>): string =>
    columnReference(binding, 'revenueOrders', column);
  const span: InterestSpan = {
    from: `SUMIFS(${ofOrders('interestFrom')},${ofOrders('ref')},${of('order')})`,
    until: `INT(SUM(${of('date')}))`,
    isPublic: `INDEX(${ofOrders('interestRegime')},MATCH(${of('order')},${ofOrders('ref')},0))="${
      CLAIM_INTEREST_WORDS.publicContracts
    }"`,
  };
  return `=IF(OR(${span.from}=0,${dayBefore(span)}),0,IF(${ratesMissing(binding, span)},"${RATE_MISSING}",SUM(${of(
    'amount',
  )})*${rateDays(binding, span)}/365))`;
}
