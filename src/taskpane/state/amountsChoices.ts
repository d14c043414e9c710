import type { AmountsChoice } from '../../workbook/frozen/amountsOffer';
import { perPane } from './perPane';
import { createStore, type Watched } from './store';

/** Where the amounts of each year come from, as the person chose it: one choice for files, CSV and sheets alike. */
export interface AmountsChoices extends Watched<{ readonly byYear: ReadonlyMap<number, AmountsChoice> }> {
  /** null: nobody chose yet. */
  readonly of: (year: number) => AmountsChoice | null;
  readonly choose: (year: number, choice: AmountsChoice) => void;
}

export function createAmountsChoices(): AmountsChoices {
  const { getState, subscribe, set } = createStore<{ byYear: ReadonlyMap<number, AmountsChoice> }>({
    byYear: new Map(),
  });
  return {
    getState,
    subscribe,
    of: (year) => getState().byYear.get(year) ?? null,
    choose: (year, choice) => set({ byYear: new Map([...getState().byYear, [year, choice]]) }),
  };
}

/** Until the pane is closed: who opens it another day is asked again. */
export const amountsChoicesOf = perPane(createAmountsChoices);
