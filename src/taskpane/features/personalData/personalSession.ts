import type { Edit } from '../../../workbook/edits/edit';
import type { Erasure } from '../../../workbook/read/personal/personalData';
import { carried, takenBack } from '../../kit/edits/carried';
import type { Ending } from '../../kit/edits/endings';
import type { PaneStore } from '../../state/paneStore';
import { createStore, type Watched } from '../../state/store';

export interface PersonalState {
  readonly chosen: ReadonlySet<Erasure>;
  readonly busy: boolean;
  readonly ending: Ending | null;
  /** Nothing is drawn here. */
  readonly drawn: null;
}

/** What was chosen and how it ended: it outlives the page. */
export interface PersonalSession extends Watched<PersonalState> {
  readonly choose: (chosen: ReadonlySet<Erasure>) => void;
  readonly apply: (edit: Edit) => Promise<void>;
  readonly undo: (edit: Edit) => Promise<void>;
}

export function createPersonalSession(pane: PaneStore): PersonalSession {
  const { getState, subscribe, change } = createStore<PersonalState>({
    chosen: new Set(),
    busy: false,
    ending: null,
    drawn: null,
  });
  const work = async (run: () => Promise<Ending>): Promise<void> => {
    if (getState().busy) return;
    change({ busy: true, ending: null });
    change({ ending: await run(), chosen: new Set(), busy: false });
  };
  return {
    getState,
    subscribe,
    choose: (chosen) => change({ chosen, ending: null }),
    apply: (edit) => work(() => carried(pane, edit)),
    undo: (edit) => work(() => takenBack(pane, edit)),
  };
}
