import type { PricingRefusal } from '../../../core/interventions/pricing';
import type { Outcome } from '../../../excel/outcome';
import type { Edit } from '../../../workbook/edits/edit';
import { carried, takenBack } from '../../kit/edits/carried';
import type { Ending } from '../../kit/edits/endings';
import type { Values } from '../../kit/form/Form';
import type { ConventionView } from '../../model/paneReading';
import { drawOne, type DrawnOne } from '../../state/drawOne';
import { conventionOf } from '../../state/paneState';
import type { PaneStore } from '../../state/paneStore';
import { createStore, type Watched } from '../../state/store';

/** What the page asks of the world outside it; loaded with it. */
export interface InterventionsServices {
  /** Gives the workbook the table of lines and the keys, where it lacks them. */
  makeLines(): Promise<Outcome<void>>;
}

/** What is open; ref null: a new quote. */
export type InterventionPlace =
  | { readonly page: 'list' }
  | { readonly page: 'one'; readonly ref: string }
  | { readonly page: 'quote'; readonly ref: string | null };

export interface InterventionsState {
  readonly place: InterventionPlace;
  /** Typed and not saved yet. */
  readonly typed: Values;
  /** Lines of the quote that is typed; null: as many as it has. */
  readonly lineCount: number | null;
  readonly busy: boolean;
  readonly ending: Ending | null;
  readonly pricing: PricingRefusal | null;
  readonly drawn: DrawnOne | null;
}

/** It goes on while the person looks at another page, and what was typed waits here. */
export interface InterventionsSession extends Watched<InterventionsState> {
  readonly open: (place: InterventionPlace) => void;
  readonly type: (field: string, value: string) => void;
  readonly setLines: (count: number) => void;
  readonly refuse: (pricing: PricingRefusal) => void;
  /** `then`: where to go when it was done. */
  readonly apply: (edit: Edit, then: InterventionPlace | null) => Promise<void>;
  readonly undo: (edit: Edit) => Promise<void>;
  readonly draw: (kind: string, year: number, ref: string) => Promise<void>;
}

const NOTHING_TYPED = { typed: {}, lineCount: null, ending: null, pricing: null, drawn: null } as const;

export function createInterventionsSession(
  services: InterventionsServices,
  pane: PaneStore,
): InterventionsSession {
  const { getState, subscribe, change } = createStore<InterventionsState>({
    place: { page: 'list' },
    busy: false,
    ...NOTHING_TYPED,
  });

  const carry = async (edit: Edit): Promise<Ending> => {
    const view = conventionOf(pane.getState());
    if (view !== null && edit.kind === 'changeIntervention' && lacksLines(view)) {
      const made = await services.makeLines();
      if (!made.ok) return { kind: 'failed', failure: made };
      await pane.refresh();
    }
    return carried(pane, edit);
  };

  return {
    getState,
    subscribe,
    open(place) {
      change({ place, ...NOTHING_TYPED });
      pane.dispatch({ type: 'headingWished' });
    },
    type: (field, value) =>
      change({ typed: { ...getState().typed, [field]: value }, ending: null, pricing: null }),
    setLines: (lineCount) => change({ lineCount, pricing: null }),
    refuse: (pricing) => change({ pricing, ending: null }),
    async apply(edit, then) {
      if (getState().busy) return;
      change({ busy: true, drawn: null });
      const ending = await carry(edit);
      if (ending.kind === 'done' && then !== null) change({ place: then });
      change({
        busy: false,
        ...(ending.kind === 'done' ? { ...NOTHING_TYPED, ending } : { ending, pricing: null }),
      });
    },
    async undo(edit) {
      if (getState().busy) return;
      change({ busy: true });
      change({ ending: await takenBack(pane, edit), busy: false });
    },
    async draw(kind, year, subject) {
      if (getState().busy) return;
      change({ busy: true, ending: null, drawn: null });
      change({ drawn: await drawOne(pane, { kind, year, subject }), busy: false });
    },
  };
}

/** Of a workbook in which no line was written yet. */
function lacksLines({ raw }: ConventionView): boolean {
  return raw.tables.interventionLines === null;
}
