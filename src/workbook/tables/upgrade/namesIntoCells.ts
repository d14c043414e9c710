import { planNames } from '../nameBlock';
import type { UpgradeStep } from './upgrade';

/**
 * From 1 to 2: what 0.1.0 wrote into the defined names stands in cells beside the settings, and the names point at them.
 * Those that somebody pointed elsewhere stay; a total population that was fixed in its name is typed into its cell.
 */
export const namesIntoCells: UpgradeStep = {
  from: 1,
  plan: (found) => ({
    binding: found.binding,
    created: [],
    columns: [],
    settings: [],
    names: planNames(found.binding, found, [], ['inText', 'fixedInText']),
  }),
};
