import { balanceOn } from '../../../core/revenueOrders/balance';
import { moneyInFrench } from '../../../french/numbers';
import {
  CLOSED_YEARS,
  closedYears,
  closedYearsText,
  type ClosedYear,
} from '../../accounts/closing/closedYears';
import { yearSeal } from '../../accounts/closing/yearSeal';
import { hasBilling, readBilling } from '../../accounts/billing/readBilling';
import type { EditPlan, TableOperation } from '../edit';
import type { Tables } from '../editableTables';
import { entry } from '../journalWords';
import { writeOwnSettings } from '../ownSettings';
import { refuse } from '../refused';
import type { ClosingEdit } from './closingEdit';

/** Closes a year of the accounts, or reopens it; `now`: where no cell says the day of calculation. */
export function planClosing(tables: Tables, edit: ClosingEdit, now: number): EditPlan {
  return edit.kind === 'closeYear' ? closeYear(tables, edit, now) : reopenYear(tables, edit.year);
}

function closeYear(
  tables: Tables,
  { year, seal, former }: Extract<ClosingEdit, { kind: 'closeYear' }>,
  now: number,
): EditPlan {
  const { raw, binding } = tables;
  if (!hasBilling(raw, binding)) refuse({ code: 'billingMissing' });
  const { billing } = readBilling(raw, binding);
  const orders = billing.orders.filter(({ order }) => order.year === year);
  if (orders.length === 0) refuse({ code: 'nothingToClose', year });
  const closed = closedYears(raw, binding);
  if (closed.some((each) => each.year === year)) refuse({ code: 'yearClosed', year });
  if (yearSeal(raw, binding, year) !== seal) refuse({ code: 'accountsChanged', year });
  const { billed, paid, cancelled, open } = balanceOn(orders, billing.day ?? Math.floor(now));
  const figures = [
    `titré ${moneyInFrench(billed)}`,
    `payé ${moneyInFrench(paid)}`,
    `annulé ${moneyInFrench(cancelled)}`,
    `reste dû ${moneyInFrench(open)}`,
    `empreinte ${seal}`,
  ];
  const years = [...closed, { year, seal: former ?? seal }].sort((a, b) => a.year - b.year);
  return {
    operations: written(tables, years),
    removedSubscriptions: 0,
    journal: [entry('Clôture', `Exercice ${year}`, '', figures.join(' ; '))],
    undo: { kind: 'reopenYear', year },
  };
}

function reopenYear(tables: Tables, year: number): EditPlan {
  const { raw, binding } = tables;
  const closed = closedYears(raw, binding);
  const own = closed.find((each) => each.year === year) ?? refuse({ code: 'yearNotClosed', year });
  return {
    operations: written(
      tables,
      closed.filter((each) => each.year !== year),
    ),
    removedSubscriptions: 0,
    journal: [entry('Réouverture', `Exercice ${year}`, own.seal === '' ? '' : `empreinte ${own.seal}`, '')],
    undo: { kind: 'closeYear', year, seal: yearSeal(raw, binding, year), former: own.seal },
  };
}

function written(tables: Tables, years: readonly ClosedYear[]): TableOperation[] {
  return writeOwnSettings(tables, 'convention', [[CLOSED_YEARS, closedYearsText(years)]]);
}
