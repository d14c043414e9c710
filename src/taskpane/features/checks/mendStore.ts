import type { Edit } from '../../../workbook/edits/edit';
import { carryOut } from '../../state/carryOut';
import type { Ending } from '../data/dataState';
import type { PaneStore } from '../../state/paneStore';

export interface MendState {
  readonly busy: boolean;
  /** How the last mend ended; stays until the next one starts. */
  readonly ending: Ending | null;
  /** Grows each time that the ending wants the focus. */
  readonly turn: number;
}

/** The state of the mends: it outlives the page, so that what was mended can be taken back after a look elsewhere. */
export interface MendStore {
  readonly getState: () => MendState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly apply: (edit: Edit) => Promise<void>;
  readonly undo: (edit: Edit) => Promise<void>;
}

const stores = new WeakMap<PaneStore, MendStore>();

export function mendStoreOf(pane: PaneStore): MendStore {
  const known = stores.get(pane) ?? createMendStore(pane);
  stores.set(pane, known);
  return known;
}

function createMendStore(pane: PaneStore): MendStore {
  let state: MendState = { busy: false, ending: null, turn: 0 };
  const listeners = new Set<() => void>();
  const become = (next: Partial<MendState>): void => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  const ended = (ending: Ending): void => become({ busy: false, ending, turn: state.turn + 1 });

  const run = async (edit: Edit, isUndo: boolean): Promise<void> => {
    if (state.busy) return;
    become({ busy: true });
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
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    apply: (edit) => run(edit, false),
    undo: (edit) => run(edit, true),
  };
}
