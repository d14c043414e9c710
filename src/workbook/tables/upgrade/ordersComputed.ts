import { columnHeader, tableName, type Binding } from '../../schema/binding';
import type { DefinedName } from '../../schema/definedNames';
import { NO_COLUMN } from '../../schema/binding';
import { columnsOf } from '../../schema/tables';
import { sameName } from '../../read/names';
import { findTable, type FoundTable } from '../foundTables';
import { planNames } from '../nameBlock';
import { columnLook } from '../newTables';
import type { UpgradeStep } from './upgrade';

const NEW_NAMES: readonly DefinedName[] = ['DelaiContestation', 'DelaiPaiement', 'DateDeCalcul'];

/**
 * From 4 to 5: an order gets a key of ours, the rules that it was made under and computed columns. A table of ours gets
 * the columns, empty; what stands in the others stays to the letter, and is brought over by an edit of its own
 * (`adoptOrders`) once orders are worked with. Somebody else's table stays as it is until then.
 */
export const ordersComputed: UpgradeStep = {
  from: 4,
  plan: (found) => {
    const { binding } = found;
    if (findTable(found, tableName(binding, 'settings')) === null) return null;
    const names = planNames(binding, found, [], ['missing'], NEW_NAMES);
    const orders = findTable(found, tableName(binding, 'revenueOrders'));
    const missing = orders === null ? [] : missingOrderColumns(orders, binding);
    const plan = { created: [], settings: [], names };
    if (binding.tables.revenueOrders?.columns === undefined)
      return { ...plan, binding, columns: missing.map((column) => addedColumn(column, binding)) };
    return { ...plan, binding: doingWithout(binding, missing), columns: [] };
  },
};

/** Columns of the orders that a table lacks and that nobody does without on purpose. */
function missingOrderColumns(table: FoundTable, binding: Binding): string[] {
  return columnsOf('revenueOrders')
    .map(([column]) => column)
    .filter((column) => {
      const wanted = columnHeader(binding, 'revenueOrders', column);
      return wanted !== NO_COLUMN && !table.headers.some((header) => sameName(header, wanted));
    });
}

function addedColumn(column: string, binding: Binding) {
  return {
    table: tableName(binding, 'revenueOrders'),
    header: columnHeader(binding, 'revenueOrders', column),
    ...columnLook('revenueOrders', column, binding),
  };
}

function doingWithout(binding: Binding, columns: readonly string[]): Binding {
  const bound = binding.tables.revenueOrders;
  const without = Object.fromEntries(columns.map((column) => [column, NO_COLUMN]));
  return {
    ...binding,
    tables: { ...binding.tables, revenueOrders: { ...bound, columns: { ...bound?.columns, ...without } } },
  };
}
