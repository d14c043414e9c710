import { schemaVersion, SCHEMA_VERSION, tableName, withVersion } from '../../schema/binding';
import { findTable, type FoundWorkbook } from '../foundTables';
import type { RepairPlan } from '../repair';
import { TABLE_ROLES } from '../../schema/tables';

/** How a workbook of one schema version becomes one of the next: plain data, carried out whole or not at all. */
export type UpgradePlan = RepairPlan;

export interface UpgradeStep {
  /** The version that it starts from; it ends at the next. */
  readonly from: number;
  /** What a workbook of that version lacks for the next. The version itself is set by `planUpgrade`. */
  readonly plan: (found: FoundWorkbook) => UpgradePlan;
}

/**
 * The steps from what a workbook is to what this version of the add-in makes, in their order; none where it is current,
 * newer, or holds none of our tables. Each is planned from the workbook that the one before has left. Throws where a
 * step is missing: a mistake of ours.
 */
export function upgradesFor(
  found: Pick<FoundWorkbook, 'binding' | 'tables'>,
  steps: readonly UpgradeStep[],
  to: number = SCHEMA_VERSION,
): readonly UpgradeStep[] {
  const { binding } = found;
  if (TABLE_ROLES.every((role) => findTable(found, tableName(binding, role)) === null)) return [];
  const from = schemaVersion(binding);
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => {
    const step = steps.find((each) => each.from === from + index);
    if (step === undefined) throw new Error(`No step leads on from version ${from + index} of the schema.`);
    return step;
  });
}

/** A step on the workbook as it stands; with the version that it ends at. */
export function planUpgrade(step: UpgradeStep, found: FoundWorkbook): UpgradePlan {
  const plan = step.plan(found);
  return { ...plan, binding: withVersion(plan.binding, step.from + 1) };
}
