import type { PaneAction } from './actions';
import { conventionOf } from './paneState';
import type { PaneStore } from './paneStore';

/** Once more, at the person's wish. */
export const upgradeWorkbook: PaneAction = {
  label: (text) => text.upgrade.again,
  enabled: (state) => state.job === null,
  run: (store) => upgrade(store, 'jobEnded'),
};

/**
 * Brings a workbook of an earlier version over as soon as it is read, once a pane and without a question, since nothing
 * is lost. What kept it from being done may be asked for again. Gives what stops it.
 */
export function upgradeWhenRead(store: PaneStore): () => void {
  let isTried = false;
  const look = (): void => {
    const state = store.getState();
    if (isTried || state.job !== null || conventionOf(state)?.former !== true) return;
    isTried = true;
    void upgrade(store, 'jobEndedQuietly');
  };
  look();
  return store.subscribe(look);
}

async function upgrade(store: PaneStore, type: 'jobEnded' | 'jobEndedQuietly'): Promise<void> {
  store.dispatch({ type: 'jobMoved', job: { kind: 'upgrade' } });
  const outcome = await store.call((services) => services.upgradeTables());
  await store.refresh();
  // A table that must be there first is missing: the pane says so in its own place.
  if (outcome.ok && conventionOf(store.getState())?.former === true) store.dispatch({ type: 'jobLeft' });
  else
    store.dispatch({
      type,
      result: outcome.ok ? { kind: 'upgraded' } : { kind: 'upgradeFailed', failure: outcome },
    });
}
