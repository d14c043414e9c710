import { tableName } from '../../schema/binding';
import { formerLines } from '../formerInterventions';
import { findTable } from '../foundTables';
import { planInterventionHeads, planInterventionLines } from '../interventionLines';
import { NO_NAMES } from '../nameBlock';
import type { UpgradeStep } from './upgrade';

/**
 * From 5 to 6: an intervention gets a key of ours, its dates of article 5, and lines in a table of their own. What stood
 * in its row stays there, for people's formulas name it, and its line is copied; a workbook without such lines gets the
 * table when the first one is written. A table that is too large to look at stays as it is, and is read as it was.
 */
export const interventionsIntoLines: UpgradeStep = {
  from: 5,
  plan: (found) => {
    const { binding } = found;
    const heads = findTable(found, tableName(binding, 'interventions'));
    const lines = heads === null ? null : formerLines(heads.headers, heads.rows, binding);
    const plan =
      (lines?.some((line) => line !== undefined) ?? false)
        ? planInterventionLines(found)
        : planInterventionHeads(found);
    return plan ?? { binding, created: [], columns: [], settings: [], names: NO_NAMES };
  },
};
