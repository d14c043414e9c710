import type { Edit } from '../../workbook/edits/edit';
import type { PaneStore } from '../state/store';
import { loadPlace, savePlace } from './placeStorage';
import { dataReducer, INITIAL_DATA, type DataEvent, type DataState, type Place } from './dataState';

/** The state of the section: it outlives the section, so that another tab does not lose what was typed. */
export interface DataStore {
  readonly getState: () => DataState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly dispatch: (event: DataEvent) => void;
  readonly open: (place: Place) => void;
  /** Carries an edit out, then reads the workbook. */
  readonly apply: (edit: Edit) => Promise<void>;
  readonly undo: (edit: Edit) => Promise<void>;
}

const stores = new WeakMap<PaneStore, DataStore>();

export function dataStoreOf(pane: PaneStore): DataStore {
  const known = stores.get(pane) ?? createDataStore(pane);
  stores.set(pane, known);
  return known;
}

function createDataStore(pane: PaneStore): DataStore {
  let state: DataState = { ...INITIAL_DATA, place: loadPlace() };
  const listeners = new Set<() => void>();

  const dispatch = (event: DataEvent): void => {
    const { place } = state;
    state = dataReducer(state, event);
    if (state.place !== place) savePlace(state.place);
    for (const listener of listeners) listener();
  };

  const carryOut = async (edit: Edit, isUndo: boolean): Promise<void> => {
    if (state.busy) return;
    dispatch({ type: 'editStarted' });
    const outcome = await pane.call(async (services) => {
      const result = await services.applyEdit(edit, services.now());
      return result.kind === 'failed' ? result.failure : { ok: true, value: result };
    });
    // Read first: what is shown after an edit is what the workbook holds.
    await pane.refresh();
    if (!outcome.ok) dispatch({ type: 'editFailed', failure: outcome });
    else if (outcome.value.kind === 'refused')
      dispatch({ type: 'editRefused', refusal: outcome.value.refusal, wasUndo: isUndo });
    else dispatch(isUndo ? { type: 'editUndone' } : { type: 'editDone', edit, plan: outcome.value.plan });
  };

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispatch,
    open(place) {
      dispatch({ type: 'opened', place });
      pane.dispatch({ type: 'headingWished' });
    },
    apply: (edit) => carryOut(edit, false),
    undo: (edit) => carryOut(edit, true),
  };
}
