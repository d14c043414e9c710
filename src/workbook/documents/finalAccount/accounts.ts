import type { DebtorClosing } from '../../../core/closing/closing';
import { sum, type Euros } from '../../../core/money';
import { yearClosing } from '../../accounts/closing/yearClosing';
import { nameKey } from '../../read/names';
import type { DocumentSource } from '../document';

/** A year of who leaves, EUR: what the recap asks for, what was billed and paid, what is open, what is still to be billed. */
export interface FinalYear {
  readonly year: number;
  readonly recap: Euros;
  readonly billed: Euros;
  readonly cancelled: Euros;
  readonly paid: Euros;
  readonly open: Euros;
  readonly excess: Euros;
  /** Of a share for which no order was issued. */
  readonly toBill: Euros;
}

/** From the first year of the convention to the last one of the leaver; orders and payments are those of Titres. */
export function finalYears(source: DocumentSource, lastYear: number, debtor: string): FinalYear[] {
  const { raw, binding, reading, recapOf } = source;
  const { firstYear } = reading.settings;
  const count = Math.max(0, lastYear - firstYear + 1);
  return Array.from({ length: count }, (_, index) => firstYear + index).map((year): FinalYear => {
    const closing = yearClosing(raw, binding, reading.settings, recapOf(year));
    const own = closing.debtors.find((each) => nameKey(each.debtor) === nameKey(debtor));
    return own === undefined ? { ...NOTHING, year } : { ...moneyOf(own), year };
  });
}

function moneyOf({
  recap,
  billed,
  cancelled,
  paid,
  open,
  excess,
  claims,
}: DebtorClosing): Omit<FinalYear, 'year'> {
  const unbilled = claims.filter(({ reason }) => reason === 'notClaimed' || reason === 'toIssue');
  return {
    recap,
    billed,
    cancelled,
    paid,
    open,
    excess,
    toBill: sum(unbilled.map(({ amount }) => amount)).negated(),
  };
}

const NONE = sum([]);
const NOTHING: Omit<FinalYear, 'year'> = {
  recap: NONE,
  billed: NONE,
  cancelled: NONE,
  paid: NONE,
  open: NONE,
  excess: NONE,
  toBill: NONE,
};
