import { columnHeader, NO_COLUMN, type Binding } from '../schema/binding';
import type { RawWorkbook } from '../read/rawTables';
import { sameName } from '../read/names';
import {
  columnsOf,
  COST_COMPONENTS,
  FIRST_ROLES,
  REQUIRED_ROLES,
  TABLE_ROLES,
  type TableRole,
} from '../schema/tables';

/** What the binding names and the workbook no longer has. */
export interface MissingTables {
  readonly tables: readonly TableRole[];
  readonly columns: readonly { readonly role: TableRole; readonly column: string }[];
}

/**
 * Tables and columns of the binding that are gone. An annual cost is one of them even while its components are there: it
 * may have been typed over them.
 */
export function missingTables(tables: RawWorkbook['tables'], binding: Binding): MissingTables {
  return {
    tables: FIRST_ROLES.filter((role) => tables[role] === null),
    columns: TABLE_ROLES.flatMap((role) => {
      const headers = tables[role]?.headers;
      if (headers === undefined) return [];
      const has = (column: string): boolean => {
        const wanted = columnHeader(binding, role, column);
        return wanted === NO_COLUMN || headers.some((header) => sameName(header, wanted));
      };
      return columnsOf(role)
        .filter(([column, { made }]) => made === undefined && !has(column))
        .map(([column]) => ({ role, column }));
    }),
  };
}

/** Whether amounts may be wrong or missing because of it. */
export function touchesAmounts({ tables, columns }: MissingTables): boolean {
  const counts = (role: TableRole): boolean => REQUIRED_ROLES.some((each) => each === role);
  return (
    tables.some(counts) ||
    columns.some(({ role, column }) => counts(role) && AMOUNT_COLUMNS[role]?.includes(column) === true)
  );
}

const AMOUNT_COLUMNS: Partial<Readonly<Record<TableRole, readonly string[]>>> = {
  settings: ['key', 'value'],
  communes: ['name', 'kind', 'population'],
  applications: ['name', ...COST_COMPONENTS, 'annualCost', 'contributionRate', 'rebilled'],
  subscriptions: ['commune', 'application', 'firstYear', 'lastYear'],
};
