import type { Euros } from '../../core/money';
import type { Settings } from '../read/readSettings';

/**
 * What a commune owes of a year. belowThreshold: so little that it is not put into recovery (CGCT D1611-1); nothing: it
 * uses no application, or its share is 0; credit: the amount is in its favour.
 */
export type Standing = 'owes' | 'belowThreshold' | 'nothing' | 'credit';

export function standingOf(
  total: Euros,
  { recoveryThreshold }: Pick<Settings, 'recoveryThreshold'>,
): Standing {
  if (total.isZero()) return 'nothing';
  if (total.isNegative()) return 'credit';
  return total.lt(recoveryThreshold) ? 'belowThreshold' : 'owes';
}

/** What a commune receives about its share: a claim (a credit likewise), an information that claims nothing, or none. */
export type Handling = 'claim' | 'information' | 'none';

/** What somebody chose for those who owe too little, or nothing. */
export interface HandlingChoices {
  readonly belowThreshold: Handling;
  /** Who owes nothing is never claimed from. */
  readonly nothing: Exclude<Handling, 'claim'>;
}

export const DEFAULT_HANDLING: HandlingChoices = { belowThreshold: 'information', nothing: 'information' };

export function handlingOf(standing: Standing, choices: HandlingChoices): Handling {
  switch (standing) {
    case 'belowThreshold':
    case 'nothing':
      return choices[standing];
    case 'owes':
    case 'credit':
      return 'claim';
  }
}
