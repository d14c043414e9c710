import { tableName } from '../../schema/binding';
import { CLAUSE_ROLES } from '../../schema/clauseSettings';
import { findTable } from '../foundTables';
import { NO_NAMES } from '../nameBlock';
import { addedSettings, missingSettings } from '../repair';
import type { UpgradeStep } from './upgrade';

/**
 * From 2 to 3: the clauses that every document printed until then, those of Montpellier in 2019, come into the settings,
 * so that nothing prints otherwise and everything can be changed.
 */
export const clausesIntoSettings: UpgradeStep = {
  from: 2,
  plan: (found) => {
    const { binding } = found;
    const settings = findTable(found, tableName(binding, 'settings'));
    if (settings === null) return null;
    const missing = missingSettings(settings, binding).filter((role) => isClause.has(role));
    return { binding, created: [], columns: [], settings: addedSettings(missing, binding), names: NO_NAMES };
  },
};

const isClause: ReadonlySet<string> = new Set(CLAUSE_ROLES);
