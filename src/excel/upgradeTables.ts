import { UPGRADES } from '../workbook/tables/upgrade/steps';
import { planUpgrade, upgradesFor, type UpgradeStep } from '../workbook/tables/upgrade/upgrade';
import type { Outcome } from './outcome';
import { carryOut } from './repairTables';

/**
 * Brings a workbook of an earlier version over to this one, step by step. Each step looks at the workbook afresh and is
 * carried out whole or not at all: where one fails, the workbook is of the version that the step before it gave.
 *
 * `onProgress` counts the tables that a step makes. `steps`, `to`: other ones, for tests.
 */
export async function upgradeTables(
  onProgress: (done: number, total: number) => void,
  steps: readonly UpgradeStep[] = UPGRADES,
  to?: number,
): Promise<Outcome<void>> {
  for (const step of steps) {
    const outcome = await carryOut(
      (found) => (upgradesFor(found, steps, to)[0] === step ? planUpgrade(step, found) : null),
      onProgress,
    );
    if (!outcome.ok) return outcome;
  }
  return { ok: true, value: undefined };
}
