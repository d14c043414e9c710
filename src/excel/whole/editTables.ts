import type { Edit } from '../../workbook/edits/edit';
import { TABLE_ROLES, type TableRole } from '../../workbook/schema/tables';

/** The tables that decide on an edit, or that it may write into; the Journal is one of them. */
export function tablesOf(edit: Edit): TableRole[] {
  const needed = new Set<TableRole>(['journal', ...rolesOf(edit)]);
  return TABLE_ROLES.filter((role) => needed.has(role));
}

function rolesOf(edit: Edit): readonly TableRole[] {
  switch (edit.kind) {
    case 'addMember':
      return ['communes', 'subscriptions'];
    case 'addApplication':
      return ['applications', 'subscriptions'];
    case 'changeMember':
      return edit.before.name === edit.after.name ? ['communes'] : ['communes', ...NAMING];
    case 'changeApplication':
      return edit.before.name === edit.after.name ? ['applications'] : ['applications', ...NAMING];
    case 'removeMember':
      return ['communes', ...NAMING];
    case 'removeApplication':
      return ['applications', ...NAMING];
    case 'setPeriods':
      return ['communes', 'applications', 'subscriptions'];
    case 'changeSettings':
      return ['settings'];
    case 'setPopulations':
      return edit.kept === undefined ? ['communes', 'settings'] : ['communes', 'settings', 'populations'];
    case 'importRows':
      return edit.steps.flatMap(rolesOf);
    case 'mendCells':
      return edit.rows.map(({ table }) => table);
    case 'setNamedCell':
      // Its cell stands beside them.
      return ['settings'];
    case 'prepareOrders':
      return ['settings', 'communes', ...ORDERS];
    case 'recordEvents':
    case 'numberOrders':
    case 'changeOrders':
      return ORDERS;
    case 'adoptOrders':
      return ['settings', ...ORDERS];
    case 'changeIntervention':
      return ['communes', 'interventions', 'interventionLines'];
  }
}

/** What an order is decided on: when it may be contested depends on the holidays. */
const ORDERS: readonly TableRole[] = ['revenueOrders', 'payments', 'holidays'];

/** Tables whose rows name a member and an application. */
const NAMING: readonly TableRole[] = ['subscriptions', 'populations', 'interventions', 'revenueOrders'];
