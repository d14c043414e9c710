import type { Edit } from '../../../workbook/edits/edit';
import type { PaneStore } from '../../state/paneStore';
import { loadPlace, savePlace } from './placeStorage';
import { carryOut } from '../../state/carryOut';
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

  const run = async (edit: Edit, isUndo: boolean): Promise<void> => {
    if (state.busy) return;
    dispatch({ type: 'editStarted' });
    const result = await carryOut(pane, edit);
    if (result.kind === 'failed') dispatch({ type: 'editFailed', failure: result.failure });
    else if (result.kind === 'refused')
      dispatch({ type: 'editRefused', refusal: result.refusal, wasUndo: isUndo });
    else dispatch(isUndo ? { type: 'editUndone' } : { type: 'editDone', edit, plan: result.plan });
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
    apply: (edit) => run(edit, false),
    undo: (edit) => run(edit, true),
  };
}
