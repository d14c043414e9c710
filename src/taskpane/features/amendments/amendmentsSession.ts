import type { Edit } from '../../../workbook/edits/edit';
import { carried, takenBack } from '../../kit/edits/carried';
import type { Ending } from '../../kit/edits/endings';
import type { Values } from '../../kit/form/Form';
import { drawOne, type DrawnOne } from '../../state/drawOne';
import type { PaneStore } from '../../state/paneStore';
import { createStore, type Watched } from '../../state/store';

export interface AmendmentsState {
  readonly place: 'list' | 'form';
  /** Typed and not saved yet. */
  readonly typed: Values;
  /** Changes in the form. */
  readonly changes: number;
  /** Whether what is wrong with the fields is shown: once it was tried. */
  readonly tried: boolean;
  readonly busy: boolean;
  readonly ending: Ending | null;
  readonly drawn: DrawnOne | null;
}

/** It goes on while the person looks at another page, and what was typed waits here. */
export interface AmendmentsSession extends Watched<AmendmentsState> {
  readonly open: (place: AmendmentsState['place']) => void;
  readonly type: (field: string, value: string) => void;
  readonly setChanges: (changes: number) => void;
  readonly showProblems: () => void;
  /** Back to the list when it was done. */
  readonly apply: (edit: Edit) => Promise<void>;
  readonly undo: (edit: Edit) => Promise<void>;
  /** The document to sign of a year. */
  readonly draw: (year: number) => Promise<void>;
}

const FRESH = { typed: {}, changes: 1, tried: false, ending: null, drawn: null } as const;

export function createAmendmentsSession(pane: PaneStore): AmendmentsSession {
  const { getState, subscribe, change } = createStore<AmendmentsState>({
    place: 'list',
    busy: false,
    ...FRESH,
  });
  return {
    getState,
    subscribe,
    open(place) {
      change({ place, ending: null, drawn: null, tried: false });
      pane.dispatch({ type: 'headingWished' });
    },
    type: (field, value) => change({ typed: { ...getState().typed, [field]: value }, ending: null }),
    setChanges: (changes) => change({ changes }),
    showProblems: () => change({ tried: true, ending: null }),
    async apply(edit) {
      if (getState().busy) return;
      change({ busy: true, drawn: null });
      const ending = await carried(pane, edit);
      change({ ...(ending.kind === 'done' ? { ...FRESH, place: 'list' } : {}), ending, busy: false });
    },
    async undo(edit) {
      if (getState().busy) return;
      change({ busy: true });
      change({ ending: await takenBack(pane, edit), busy: false });
    },
    async draw(year) {
      if (getState().busy) return;
      change({ busy: true, ending: null, drawn: null });
      change({ drawn: await drawOne(pane, { kind: 'amendment', year }), busy: false });
    },
  };
}
