import { planInterventionLines } from '../../workbook/tables/interventionLines';
import type { Outcome } from '../outcome';
import { carryOut } from '../repairTables';

/** Gives a workbook what it lacks to hold the lines of interventions, whole or not at all. */
export function makeInterventionLines(): Promise<Outcome<void>> {
  return carryOut(planInterventionLines, () => undefined);
}
