import { columnHeader, NO_COLUMN, type Binding } from '../schema/binding';
import type { RawWorkbook } from '../read/rawTables';
import { foldedName, sameName } from '../read/names';
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
 * may have been typed over them. What a table gets when it is first used may never have been there: of those that amounts
 * rest on, one is gone where a header that nothing else claims reads like it.
 */
export function missingTables(tables: RawWorkbook['tables'], binding: Binding): MissingTables {
  return {
    tables: FIRST_ROLES.filter((role) => tables[role] === null),
    columns: TABLE_ROLES.flatMap((role) => {
      const headers = tables[role]?.headers;
      if (headers === undefined) return [];
      const wantedOf = (column: string): string => columnHeader(binding, role, column);
      const has = (column: string): boolean => {
        const wanted = wantedOf(column);
        return wanted === NO_COLUMN || headers.some((header) => sameName(header, wanted));
      };
      const unclaimed = unclaimedBy(binding, role, headers);
      const isRenamed = (column: string): boolean =>
        countsIn(role, column) && unclaimed.some((header) => readsLike(header, wantedOf(column)));
      return columnsOf(role)
        .filter(([column, { made }]) => !has(column) && (made === undefined || isRenamed(column)))
        .map(([column]) => ({ role, column }));
    }),
  };
}

/** Headers of a table that no column of ours has, whether it is there or not. */
export function unclaimedBy(binding: Binding, role: TableRole, headers: readonly string[]): string[] {
  const ours = columnsOf(role).map(([column]) => columnHeader(binding, role, column));
  return headers.filter((header) => !ours.some((each) => sameName(each, header)));
}

/** Whether a header is another one with words around it: `Dernière année d’adhésion`, `Dernière année (2021)`. */
export function readsLike(header: string, wanted: string): boolean {
  const words = (text: string): string => ` ${foldedName(text)} `;
  return words(header).includes(words(wanted));
}

/** Whether amounts may be wrong or missing because of it. */
export function touchesAmounts({ tables, columns }: MissingTables): boolean {
  return (
    tables.some((role) => REQUIRED_ROLES.some((each) => each === role)) ||
    columns.some(({ role, column }) => countsIn(role, column))
  );
}

const countsIn = (role: TableRole, column: string): boolean =>
  AMOUNT_COLUMNS[role]?.includes(column) === true;

const COSTS = [...COST_COMPONENTS, 'annualCost', 'contributionRate', 'rebilled'];
const AMOUNT_COLUMNS: Partial<Readonly<Record<TableRole, readonly string[]>>> = {
  settings: ['key', 'value'],
  communes: ['name', 'kind', 'population', 'firstYear', 'lastYear', 'successor'],
  applications: ['name', ...COSTS],
  subscriptions: ['commune', 'application', 'firstYear', 'lastYear'],
  populations: ['commune', 'from', 'municipale', 'apart', 'totale', 'kind'],
  costs: ['application', 'from', ...COSTS],
  amendments: ['effect', 'key', 'value'],
};
