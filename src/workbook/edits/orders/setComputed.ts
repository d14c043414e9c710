import { orderFormulas } from '../../accounts/formulas/orderFormulas';
import { readText } from '../../read/readValues';
import { columnHeader } from '../../schema/binding';
import type { EditPlan } from '../edit';
import type { Tables } from '../editableTables';
import { number, text } from '../fields';
import { entry, valueWords } from '../journalWords';
import { refuse } from '../refused';
import type { ComputedCellChange } from './orderEdit';
import { formulaCell } from './orderRows';

/** Puts formulas where something was typed over them, each only where that still stands; taken back, it stands again. */
export function setComputed(tables: Tables, cells: readonly ComputedCellChange[]): EditPlan {
  if (cells.length === 0) refuse({ code: 'nothingChanged' });
  const orders = tables.revenueOrders;
  const formulas: Readonly<Record<string, string>> = orderFormulas(tables.binding);
  const changes = cells.map((change) => {
    const { ref, column, before, after } = change;
    const row = orders.rowNamed(ref) ?? refuse({ code: 'notFound', name: ref });
    const formula = formulas[column] ?? refuse({ code: 'columnMissing', table: 'revenueOrders', column });
    const header = columnHeader(tables.binding, 'revenueOrders', column);
    const now = row.cell(column);
    if (before !== null && now !== before)
      refuse({ code: 'changedMeanwhile', name: `${ref} : ${header}`, now: readText(now) });
    const cell =
      after === null
        ? formulaCell([column, formula])[1]
        : typeof after === 'number'
          ? number(after)
          : text(after);
    return { change, row, values: { [column]: cell }, subject: `${ref} : ${header}` };
  });
  const said = (value: string | number | null): string => (value === null ? FORMULA : valueWords(value));
  return {
    operations: changes.map(({ row, values }) => orders.set(row, values)),
    removedSubscriptions: 0,
    journal: changes.map(({ change, subject }) =>
      entry('Correction', subject, said(change.before), said(change.after)),
    ),
    undo: {
      kind: 'setComputed',
      cells: cells.map(({ ref, column, before, after }) => ({ ref, column, before: after, after: before })),
    },
  };
}

/** What the Journal says of one. */
const FORMULA = 'formule';
