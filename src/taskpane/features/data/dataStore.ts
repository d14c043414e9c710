import type { Edit } from '../../../workbook/edits/edit';
import { planEdit } from '../../../workbook/edits/planEdit';
import type { Tables } from '../../model/rows';
import type { PaneStore } from '../../state/paneStore';
import { perPane } from '../../state/perPane';
import { createStore, type Watched } from '../../state/store';
import { loadPlace, savePlace } from './placeStorage';
import { carryOut } from '../../state/carryOut';
import {
  dataReducer,
  INITIAL_DATA,
  type DataEvent,
  type DataState,
  type Place,
  type Removal,
} from './dataState';

/** The state of the section: it outlives the section, so that another tab does not lose what was typed. */
export interface DataStore extends Watched<DataState> {
  readonly dispatch: (event: DataEvent) => void;
  readonly open: (place: Place) => void;
  /** Works out what would go along with a row, and asks whether it may go. */
  readonly askRemoval: (edit: Removal, tables: Tables) => void;
  /** Carries an edit out, then reads the workbook. */
  readonly apply: (edit: Edit) => Promise<void>;
  readonly undo: (edit: Edit) => Promise<void>;
}

export const dataStoreOf = perPane(createDataStore);

function createDataStore(pane: PaneStore): DataStore {
  const { getState, subscribe, set } = createStore<DataState>({ ...INITIAL_DATA, place: loadPlace() });

  const dispatch = (event: DataEvent): void => {
    const { place } = getState();
    const next = dataReducer(getState(), event);
    if (next.place !== place) savePlace(next.place);
    set(next);
  };

  const run = async (edit: Edit, isUndo: boolean): Promise<void> => {
    if (getState().busy) return;
    dispatch({ type: 'editStarted' });
    const result = await carryOut(pane, edit);
    if (result.kind === 'failed') dispatch({ type: 'editFailed', failure: result.failure });
    else if (result.kind === 'refused')
      dispatch({ type: 'editRefused', refusal: result.refusal, wasUndo: isUndo });
    else dispatch(isUndo ? { type: 'editUndone' } : { type: 'editDone', edit, plan: result.plan });
  };

  return {
    getState,
    subscribe,
    dispatch,
    open(place) {
      dispatch({ type: 'opened', place });
      pane.dispatch({ type: 'headingWished' });
    },
    askRemoval: (edit, { raw, binding }) =>
      dispatch({ type: 'deletionAsked', asked: { edit, raw, outcome: planEdit(raw, binding, edit, 0) } }),
    apply: (edit) => run(edit, false),
    undo: (edit) => run(edit, true),
  };
}
