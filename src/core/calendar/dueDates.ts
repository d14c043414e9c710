import type { Clauses } from '../clauses/clauses';
import { addDays, serialDate } from '../dates';
import { answerDueOn, lastDayToAsk, lastDayToTerminate, onDay } from '../notice/notice';
import { contestBefore, happened, orderDueOn } from '../revenueOrders/order';
import { orderState, type OrderFacts, type OrderState } from '../revenueOrders/state';

/**
 * What is due over the whole life of a convention: days that follow from its clauses alone, and those of its orders.
 * Days are Excel serial dates, without time of day.
 *
 * issue: orders leave by this day (article 5). notice: last day for a commune to ask for a change of its applications
 * (article 9). termination: last day to say that the convention ends (article 10). end: the last day of the term.
 * contest, payment: last days of a debtor (article 5). answer: the body answers a request (article 9).
 */
export const DUE_KINDS = ['issue', 'contest', 'payment', 'notice', 'answer', 'termination', 'end'] as const;
export type DueKind = (typeof DUE_KINDS)[number];

export interface DueDate {
  readonly kind: DueKind;
  readonly on: number;
  /** The year that it is about: of the orders, of the effect, of the end. */
  readonly year: number;
  /** Debtor, or member of a request; null: it is about all of them. */
  readonly member: string | null;
  /** Key of the order; null: of none. */
  readonly order: string | null;
}

/** A request of a member (article 9) that nobody has answered yet. */
export interface OpenRequest {
  readonly member: string;
  readonly receivedOn: number;
  readonly effectYear: number;
  /** By the clauses of the year in which it was made; left out: those of the calendar. */
  readonly answerMonths?: number | null;
}

export interface CalendarFacts {
  readonly clauses: Pick<Clauses, 'issueBefore' | 'notice' | 'answerMonths' | 'termination'>;
  /** Those of a year, where amendments change them; left out: the same in every year. */
  readonly clausesIn?: (year: number) => Pick<Clauses, 'issueBefore' | 'notice'>;
  /** First and last year of the term. */
  readonly firstYear: number;
  readonly lastYear: number;
  readonly orders: readonly OrderFacts[];
  readonly requests: readonly OpenRequest[];
}

/** Orders whose debtor may still contest, and those whose payment is awaited. */
const MAY_CONTEST: ReadonlySet<OrderState> = new Set(['received']);
const AWAITS_PAYMENT: ReadonlySet<OrderState> = new Set([
  'received',
  'contestRejected',
  'deemedAccepted',
  'accepted',
  'partlyPaid',
]);

/**
 * What is due from `today` on within so many days, both included, the earliest first; what is over, done or contested is
 * not there. A clause that is empty gives no day.
 */
export function dueDates(facts: CalendarFacts, today: number, days: number): DueDate[] {
  const from = addDays(today, 0);
  const until = addDays(today, days);
  return [...ofClauses(facts, from), ...ofOrders(facts.orders, from), ...ofRequests(facts)]
    .filter(({ on }) => on >= from && on <= until)
    .sort(
      (a, b) =>
        a.on - b.on ||
        DUE_KINDS.indexOf(a.kind) - DUE_KINDS.indexOf(b.kind) ||
        a.year - b.year ||
        compare(a.member ?? '', b.member ?? '') ||
        compare(a.order ?? '', b.order ?? ''),
    );
}

/** By code units, so that the order is the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function ofClauses(
  { clauses, clausesIn = () => clauses, firstYear, lastYear, orders }: CalendarFacts,
  today: number,
): DueDate[] {
  const { termination } = clauses;
  const common = { member: null, order: null };
  const due: DueDate[] = [];
  for (let year = firstYear; year <= lastYear; year += 1) {
    const { issueBefore, notice } = clausesIn(year);
    if (issueBefore !== null && !isIssued(orders, year, today))
      due.push({ ...common, kind: 'issue', on: onDay(issueBefore, year), year });
    // A change takes effect on the next 1 January, so that the last year has none.
    if (notice !== null && year < lastYear)
      due.push({
        ...common,
        kind: 'notice',
        on: lastDayToAsk(notice.months, year + 1),
        year: year + 1,
      });
  }
  const { years, notifiedBefore } = termination;
  if (notifiedBefore !== null)
    for (const year of new Set(years))
      due.push({ ...common, kind: 'termination', on: lastDayToTerminate(notifiedBefore, year), year });
  due.push({ ...common, kind: 'end', on: serialDate(lastYear, 12, 31), year: lastYear });
  return due;
}

/** Whether a year has orders and all of them have left. */
function isIssued(orders: readonly OrderFacts[], year: number, today: number): boolean {
  const own = orders.filter(({ order }) => order.year === year);
  return own.length > 0 && own.every(({ order }) => happened(order.issuedOn, today));
}

function ofOrders(orders: readonly OrderFacts[], today: number): DueDate[] {
  return orders.flatMap((facts): DueDate[] => {
    const { order } = facts;
    const state = orderState(facts, today);
    const about = { year: order.year, member: order.debtor, order: order.ref };
    const contest = MAY_CONTEST.has(state) ? contestBefore(order) : null;
    const payment = AWAITS_PAYMENT.has(state) ? orderDueOn(order) : null;
    return [
      ...(contest === null ? [] : [{ ...about, kind: 'contest' as const, on: contest }]),
      ...(payment === null ? [] : [{ ...about, kind: 'payment' as const, on: payment }]),
    ];
  });
}

function ofRequests({ clauses, requests }: CalendarFacts): DueDate[] {
  return requests.flatMap(
    ({ member, receivedOn, effectYear, answerMonths = clauses.answerMonths }): DueDate[] => {
      const on = answerDueOn(receivedOn, { answerMonths });
      return on === null ? [] : [{ kind: 'answer', on, year: effectYear, member, order: null }];
    },
  );
}
