import type { Edit } from '../../../workbook/edits/edit';
import { carryOut } from '../../state/carryOut';
import type { Ending } from '../../kit/edits/endings';
import type { PaneStore } from '../../state/paneStore';
import { perPane } from '../../state/perPane';
import { createStore, type Watched } from '../../state/store';

export interface MendState {
  readonly busy: boolean;
  /** How the last mend ended; stays until the next one starts. */
  readonly ending: Ending | null;
  /** Grows each time that the ending wants the focus. */
  readonly turn: number;
}

/** The state of the mends: it outlives the page, so that what was mended can be taken back after a look elsewhere. */
export interface MendStore extends Watched<MendState> {
  readonly apply: (edit: Edit) => Promise<void>;
  readonly undo: (edit: Edit) => Promise<void>;
}

export const mendStoreOf = perPane(createMendStore);

function createMendStore(pane: PaneStore): MendStore {
  const { getState, subscribe, change } = createStore<MendState>({ busy: false, ending: null, turn: 0 });
  const ended = (ending: Ending): void => change({ busy: false, ending, turn: getState().turn + 1 });

  const run = async (edit: Edit, isUndo: boolean): Promise<void> => {
    if (getState().busy) return;
    change({ busy: true });
    const result = await carryOut(pane, edit);
    if (result.kind !== 'done') ended(result);
    else if (isUndo) ended({ kind: 'undone' });
    else {
      const { removedSubscriptions: removed, undo } = result.plan;
      // What was removed is what was asked for: nothing goes along with it.
      ended({ kind: 'done', edit, removed: edit.kind === 'setPeriods' ? 0 : removed, undo });
    }
  };

  return {
    getState,
    subscribe,
    apply: (edit) => run(edit, false),
    undo: (edit) => run(edit, true),
  };
}
