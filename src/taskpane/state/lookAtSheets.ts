import { useEffect } from 'react';
import { NOTHING_LOOKED, toLookAt } from '../model/looked';
import type { ConventionView } from '../model/paneReading';
import { usePane } from './PaneContext';
import type { PaneStore } from './paneStore';
import { perPane } from './perPane';

/**
 * Looks at what stands on the drawn sheets as long as a page is open that says it: at those that were not seen yet.
 * null: it is not known yet which there are.
 */
export function useLookAtSheets(view: ConventionView | null): void {
  const { store, state } = usePane();
  const { looked, job } = state;
  useEffect(() => {
    if (job === null && view !== null && toLookAt(view, looked) !== null) void lookerOf(store)(view);
  }, [store, view, looked, job]);
}

/** One look at a time. */
const lookerOf = perPane((store: PaneStore) => {
  let busy = false;
  return async (view: ConventionView): Promise<void> => {
    const ids = toLookAt(view, store.getState().looked);
    if (busy || ids === null) return;
    busy = true;
    const outcome = await store.call((services) => services.lookAtSheets(ids));
    busy = false;
    // What could not be seen is not asked for again until it is touched.
    const seen = outcome.ok ? outcome.value : NOTHING_LOOKED;
    const changes = new Map(ids.map((id) => [id, seen.changes.get(id) ?? null]));
    store.dispatch({
      type: 'sheetsLooked',
      looked: { changes, costs: seen.costs, unmarked: seen.unmarked, others: view.otherSheets },
    });
  };
});
