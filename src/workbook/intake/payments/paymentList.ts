import { isInCents, sum, type Euros } from '../../../core/money';
import type { PaymentLine } from '../../../core/revenueOrders/paymentLine';
import type { RawCell } from '../../read/rawTables';
import { isEmpty, readNumber, readText } from '../../read/readValues';
import type { ColumnMatching } from '../../tables/matchColumns';
import { withDecimalSign } from '../cells';
import { excerptOf } from '../excerpt';
import type { Understanding } from '../understand';
import { dateOfFile } from './fileDates';
import type { PaymentColumn } from './paymentColumns';

/** date, amount: it cannot be read; notReceived: at the debit, or below 0: no payment that came in. */
export type NoPayment = 'date' | 'amount' | 'notReceived';

/** Characters of a row that are said of it. */
const LONGEST = 80;

/** A row of the list that says no payment. */
export interface LeftLine {
  readonly line: number;
  readonly why: NoPayment;
  /** What stands in the row, for the person to know it by. */
  readonly said: string;
}

export interface PaymentList {
  readonly lines: readonly PaymentLine[];
  readonly left: readonly LeftLine[];
}

/**
 * The payments of an accountant's list. Where it has a column of debits, an amount is what is at the credit less what is
 * at the debit. Rows of which nothing stands in a column that was matched are passed over.
 */
export function readPaymentList(understanding: Understanding, { matches }: ColumnMatching): PaymentList {
  const at = new Map(matches.map(({ column, index }) => [column, index]));
  const lines: PaymentLine[] = [];
  const left: LeftLine[] = [];
  for (const { row, cells, apart } of understanding.rows) {
    if (apart !== null) continue;
    const cell = (column: PaymentColumn): RawCell => {
      const index = at.get(column) ?? null;
      return index === null ? '' : (cells[index] ?? '');
    };
    if (matches.every(({ index }) => index === null || isEmpty(cells[index] ?? ''))) continue;
    const on = dateOfFile(cell('date'));
    const amount = received(cell('amount'), cell('debit'), understanding);
    const why = amount === null ? 'amount' : !amount.gt(0) ? 'notReceived' : on === null ? 'date' : null;
    if (why === null)
      lines.push({
        line: row,
        number: readText(cell('number')),
        debtor: readText(cell('debtor')),
        on,
        amount,
        reference: readText(cell('reference')),
      });
    else left.push({ line: row, why, said: excerptOf(cells, LONGEST) });
  }
  return { lines, left };
}

/** Nothing at the credit is 0 where something stands at the debit; null: what stands there cannot be read. */
function received(
  credit: RawCell,
  debit: RawCell,
  { decimalSign, isSignAsked }: Understanding,
): Euros | null {
  const amounts = [credit, debit].map((cell) =>
    isEmpty(cell) ? 'none' : centsOf(withDecimalSign(cell, decimalSign, isSignAsked)),
  );
  const [ofCredit = null, ofDebit = null] = amounts;
  if (ofCredit === null || ofDebit === null || (ofCredit === 'none' && ofDebit === 'none')) return null;
  const plus = ofCredit === 'none' ? sum([]) : ofCredit;
  return ofDebit === 'none' ? plus : plus.minus(ofDebit.abs());
}

function centsOf(cell: RawCell): Euros | null {
  const reading = readNumber(cell);
  return reading.ok && isInCents(reading.value.toNumber()) ? reading.value : null;
}
