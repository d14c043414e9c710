import type { Euros } from '../../../core/money';
import type { ApplicationRecap, CommuneRecap, Recap } from '../../../core/recap';
import type { Settings } from '../../read/readSettings';

/** One application that the commune uses, with its amount. */
export interface BilledLine {
  readonly of: ApplicationRecap;
  readonly amount: Euros;
}

export function billedLines(recap: Recap, { lines }: CommuneRecap): BilledLine[] {
  return recap.applications.flatMap((of, index): BilledLine[] => {
    const amount = lines[index] ?? null;
    return amount === null ? [] : [{ of, amount }];
  });
}

const COMPETENT = 'tribunal administratif territorialement compétent';

/**
 * The one that the settings name. Where they name none: for Montpellier that of its convention, elsewhere the one that
 * the code of administrative justice says.
 */
export function tribunalOf({ metropole, tribunal }: Settings): string {
  if (tribunal !== '') return tribunal;
  return /^Montpellier\b/i.test(metropole) ? 'tribunal administratif de Montpellier' : COMPETENT;
}

/** Whether the statement names the court: without it the two months do not run (CE 9 March 2018, 401386). */
export function isCourtNamed(settings: Settings): boolean {
  return tribunalOf(settings) !== COMPETENT;
}
