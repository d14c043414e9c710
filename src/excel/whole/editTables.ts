import type { Edit } from '../../workbook/edits/edit';
import { NAMING_ROLES } from '../../workbook/edits/editableTables';
import { TABLE_ROLES, type TableRole } from '../../workbook/schema/tables';

/** The tables that decide on an edit, or that it may write into; the Journal is one of them. */
export function tablesOf(edit: Edit): TableRole[] {
  const needed = new Set<TableRole>(['journal', ...rolesOf(edit)]);
  return TABLE_ROLES.filter((role) => needed.has(role));
}

/** Those that may have thousands of rows: where an edit rests on none of them, Excel is not asked for them. */
const LONG: readonly TableRole[] = [
  'subscriptions',
  'populations',
  'interventions',
  'interventionLines',
  'revenueOrders',
  'payments',
  'requests',
];

/** The tables that need not be read to decide on an edit. */
export function unneededTables(edit: Edit): TableRole[] {
  if (needsConvention(edit)) return [];
  const decided = tablesOf(edit);
  return LONG.filter((role) => !decided.includes(role));
}

/** Whether it is decided on the convention as a whole. */
function needsConvention({ kind }: Edit): boolean {
  return kind === 'recordAmendment' || kind === 'changeRequest';
}

function rolesOf(edit: Edit): readonly TableRole[] {
  switch (edit.kind) {
    case 'addMember':
      return ['communes', 'subscriptions'];
    case 'addApplication':
      return ['applications', 'subscriptions'];
    case 'changeMember':
      return edit.before.name === edit.after.name ? ['communes'] : ['communes', ...NAMING_ROLES, 'variants'];
    case 'changeApplication':
      return edit.before.name === edit.after.name
        ? ['applications']
        : ['applications', ...NAMING_ROLES, 'variants'];
    case 'removeMember':
      return ['communes', ...NAMING_ROLES];
    case 'removeApplication':
      return ['applications', ...NAMING_ROLES];
    case 'setPeriods':
      return ['communes', 'applications', 'subscriptions'];
    case 'changeSettings':
      return ['settings'];
    case 'setPopulations':
      return edit.kept === undefined ? ['communes', 'settings'] : ['communes', 'settings', 'populations'];
    case 'recordAmendment':
      return ['settings', 'applications', 'costs', 'amendments'];
    case 'withdrawAmendment':
      return ['settings', 'applications', 'costs', 'amendments', ...NAMING_ROLES];
    case 'setVariant':
      return ['variants'];
    case 'setMergedShares':
      return ['settings'];
    case 'adoptVariant':
    case 'importRows':
      return edit.steps.flatMap(rolesOf);
    case 'mendCells':
    case 'eraseCells':
      return edit.rows.map(({ table }) => table);
    case 'setNamedCell':
      // Its cell stands beside them.
      return ['settings'];
    case 'prepareOrders':
      return ['settings', 'amendments', 'communes', ...ORDERS, ...(isGrouped(edit) ? WORK : [])];
    case 'recordEvents':
    case 'numberOrders':
    case 'setComputed':
      return ORDERS;
    case 'changeOrders':
      return edit.claimed.length > 0 ? [...ORDERS, ...WORK] : ORDERS;
    case 'adoptOrders':
      return ['settings', 'amendments', ...ORDERS];
    case 'closeYear':
    case 'reopenYear':
      return ['settings', ...ORDERS, ...WORK];
    case 'setInvoicing':
      return ['settings'];
    case 'numberInvoice':
    case 'dropInvoice':
      return ['settings', ...WORK];
    case 'changeIntervention':
      return ['communes', ...WORK];
    case 'changeRequest':
      return ['settings', 'communes', 'applications', 'subscriptions', 'requests'];
  }
}

/**
 * What an order is decided on: when it may be contested depends on the holidays. Whether its year is closed was read just
 * before; where somebody closes it in that very moment, the seal of the year tells that an order has changed since.
 */
const ORDERS: readonly TableRole[] = ['revenueOrders', 'payments', 'holidays'];

const WORK: readonly TableRole[] = ['interventions', 'interventionLines'];

const isGrouped = ({ claims }: Extract<Edit, { kind: 'prepareOrders' }>): boolean =>
  claims.some(({ interventions = [] }) => interventions.length > 0);
