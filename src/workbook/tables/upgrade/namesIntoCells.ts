import { planNames, troubledNames, type NameTrouble } from '../nameBlock';
import type { UpgradeStep } from './upgrade';

const FORMER: readonly NameTrouble[] = ['inText', 'fixedInText'];

/**
 * From 1 to 2: what 0.1.0 wrote into the defined names stands in cells beside the settings, and the names point at them.
 * Those that somebody pointed elsewhere stay; a total population that was fixed in its name is typed into its cell.
 */
export const namesIntoCells: UpgradeStep = {
  from: 1,
  plan: (found) => {
    const { binding } = found;
    const names = planNames(binding, found, [], FORMER);
    const former = troubledNames(binding, found).filter(({ trouble }) => FORMER.includes(trouble));
    if (names.roles.length < former.length) return null;
    return { binding, created: [], columns: [], settings: [], names };
  },
};
