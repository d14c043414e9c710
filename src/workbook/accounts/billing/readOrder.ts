import type { Clauses } from '../../../core/clauses/clauses';
import { ORDER_NATURES, type OrderTerms, type RevenueOrder } from '../../../core/revenueOrders/order';
import { readYear } from '../../read/readValues';
import type { RowView } from '../../read/tableView';
import { CLAIM_INTEREST_WORDS, CONTEST_COUNT_WORDS, ORDER_NATURE_WORDS } from '../../schema/words';
import type { CellReader } from './cells';

/** What the regime of a row says, in core's words. */
const REGIMES = {
  publicContracts: { regime: 'publicContracts', interestByItself: false },
  legalRate: { regime: 'legalRate', interestByItself: false },
  legalRateByItself: { regime: 'legalRate', interestByItself: true },
  none: { regime: 'none', interestByItself: false },
} as const satisfies Record<
  keyof typeof CLAIM_INTEREST_WORDS,
  Pick<OrderTerms, 'regime' | 'interestByItself'>
>;

/** The word for a regime, as the row of an order keeps it. */
export function regimeWord({
  regime,
  interestByItself,
}: Pick<OrderTerms, 'regime' | 'interestByItself'>): string {
  return CLAIM_INTEREST_WORDS[regime === 'legalRate' && interestByItself ? 'legalRateByItself' : regime];
}

/** The rules that an order made today is made under; an order keeps them. */
export function termsOf(
  { contest, paymentDays, interest }: Pick<Clauses, 'contest' | 'paymentDays' | 'interest'>,
  holidays: readonly number[],
): OrderTerms {
  return {
    contest: contest === null ? null : { days: contest.days, clear: contest.clear, holidays },
    paymentDays,
    regime: interest?.regime ?? 'none',
    interestByItself: interest?.byItself ?? false,
  };
}

/** An order as its row has it, its debtor as `debtorOf` spells it; null: it has no key, or its amount cannot be used. */
export function readOrder(
  row: RowView,
  cells: CellReader,
  holidays: readonly number[],
  debtorOf: (row: RowView) => string,
): RevenueOrder | null {
  const ref = cells.text('ref');
  const amount = cells.euros('amount');
  const year = readYear(row.cell('year'));
  const read: Omit<RevenueOrder, 'ref' | 'amount' | 'year'> = {
    nature: cells.choice('nature', ORDER_NATURE_WORDS) ?? ORDER_NATURES[0],
    number: cells.text('number') || null,
    debtor: debtorOf(row),
    issuedOn: cells.date('issuedOn'),
    receivedOn: cells.date('receivedOn'),
    contestedOn: cells.date('contestedOn'),
    contestRejectedOn: cells.date('contestRejectedOn'),
    acceptedOn: cells.date('acceptedOn'),
    demandReceivedOn: cells.date('demandReceivedOn'),
    cancelledOn: cells.date('cancelledOn'),
    cancelledAmount: cells.euros('cancelledAmount'),
    replaces: cells.text('replaces') || null,
    terms: readTerms(cells, holidays),
  };
  if (ref === '' || amount === null || !year.ok) return null;
  return { ...read, ref, amount, year: year.value };
}

function readTerms(cells: CellReader, holidays: readonly number[]): OrderTerms {
  const days = cells.count('contestDays');
  const clear = cells.choice('contestCount', CONTEST_COUNT_WORDS) !== 'calendar';
  return {
    contest: days === null ? null : { days, clear, holidays },
    paymentDays: cells.count('paymentDays'),
    ...REGIMES[cells.choice('interestRegime', CLAIM_INTEREST_WORDS) ?? 'none'],
  };
}
