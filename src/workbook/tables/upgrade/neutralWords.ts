import { columnHeader, tableName, type Binding, type TableBinding } from '../../schema/binding';
import { PARTY_ROLES } from '../../schema/partySettings';
import { columnsOf, NEUTRAL_SINCE, TABLE_ROLES, type TableRole } from '../../schema/tables';
import { findTable } from '../foundTables';
import { NO_NAMES } from '../nameBlock';
import { addedSettings, missingSettings } from '../repair';
import type { UpgradeStep } from './upgrade';

/**
 * From 3 to 4: keys and headers are nobody's in particular, and who claims and who signs has rows of its own. What stands
 * there is called as before, since formulas name it: keys of before are read for ever, and a header of before is written
 * into the binding. The column of the groups is not put in: the cells that the names point at stand beside the table.
 */
export const neutralWords: UpgradeStep = {
  from: 3,
  plan: (found) => {
    const binding = withFormerHeaders(found.binding);
    const settings = findTable(found, tableName(binding, 'settings'));
    if (settings === null) return null;
    const missing = missingSettings(settings, binding).filter((role) => isParty.has(role));
    return {
      binding,
      created: [],
      columns: [],
      settings: addedSettings(missing, binding),
      names: NO_NAMES,
    };
  },
};

const isParty: ReadonlySet<string> = new Set(PARTY_ROLES);

/** What this workbook calls columns that are called otherwise from now on. */
function withFormerHeaders(binding: Binding): Binding {
  const tables = { ...binding.tables };
  for (const role of TABLE_ROLES) {
    const former = columnsOf(role).filter(([, spec]) => spec.former?.until === NEUTRAL_SINCE);
    if (former.length > 0)
      tables[role] = withColumns(
        binding,
        role,
        former.map(([column]) => column),
      );
  }
  return { ...binding, tables };
}

function withColumns(binding: Binding, role: TableRole, columns: readonly string[]): TableBinding {
  const kept = Object.fromEntries(columns.map((column) => [column, columnHeader(binding, role, column)]));
  return { ...binding.tables[role], columns: { ...kept, ...binding.tables[role]?.columns } };
}
