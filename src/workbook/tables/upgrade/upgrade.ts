import {
  definedName,
  schemaVersion,
  SCHEMA_VERSION,
  tableName,
  withVersion,
  type Binding,
} from '../../schema/binding';
import { DEFINED_NAMES } from '../../schema/definedNames';
import { nameKey } from '../../read/names';
import type { RawWorkbook } from '../../read/rawTables';
import { findTable, type FoundWorkbook } from '../foundTables';
import type { RepairPlan } from '../repair';
import { TABLE_ROLES } from '../../schema/tables';

/** How a workbook of one schema version becomes one of the next: plain data, carried out whole or not at all. */
export type UpgradePlan = RepairPlan;

export interface UpgradeStep {
  /** The version that it starts from; it ends at the next. */
  readonly from: number;
  /**
   * What a workbook of that version lacks for the next; null: a table is missing that must be there first. The version
   * itself is set by `planUpgrade`.
   */
  readonly plan: (found: FoundWorkbook) => UpgradePlan | null;
}

/**
 * Whether an earlier version made the workbook, as far as a reading tells: a table of somebody else's may bear one of our
 * names, so that a name for formulas must be there too.
 */
export function isFormer({ tables, definedNames }: RawWorkbook, binding: Binding): boolean {
  const names = definedNames.map(nameKey);
  return (
    schemaVersion(binding) < SCHEMA_VERSION &&
    tables.settings !== null &&
    DEFINED_NAMES.some((name) => names.includes(nameKey(definedName(binding, name))))
  );
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
export function planUpgrade(step: UpgradeStep, found: FoundWorkbook): UpgradePlan | null {
  const plan = step.plan(found);
  return plan && { ...plan, binding: withVersion(plan.binding, step.from + 1) };
}
