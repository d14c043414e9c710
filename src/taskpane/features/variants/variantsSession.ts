import type { Change } from '../../../core/variants/variant';
import { variants, variantsSubject } from '../../../workbook/documents/variants/entry';
import type { Edit } from '../../../workbook/edits/edit';
import type { NotAdopted } from '../../../workbook/edits/variants/adoption';
import type { Ending } from '../../kit/edits/endings';
import type { Values } from '../../kit/form/Form';
import { carryOut } from '../../state/carryOut';
import { drawOne, type DrawnOne } from '../../state/drawOne';
import type { PaneStore } from '../../state/paneStore';
import { createStore, type Watched } from '../../state/store';

/** What is being made of a variant; `of` null: a new one. */
export interface VariantDraft {
  readonly of: string | null;
  readonly name: string;
  readonly changes: readonly Change[];
  /** Of the change that is being added. */
  readonly typed: Values;
}

export interface VariantsState {
  /** null: the list and the comparison are shown. */
  readonly draft: VariantDraft | null;
  /** By name, those that are compared. */
  readonly chosen: ReadonlySet<string>;
  readonly busy: boolean;
  readonly ending: Ending | null;
  /** Why the last one was not adopted. */
  readonly notAdopted: NotAdopted | null;
  /** How the drawing of the sheet ended. */
  readonly drawn: DrawnOne | null;
}

/** It waits while the person looks at another page. */
export interface VariantsSession extends Watched<VariantsState> {
  readonly open: (draft: VariantDraft | null) => void;
  readonly draw: (changes: Partial<VariantDraft>) => void;
  readonly choose: (chosen: ReadonlySet<string>) => void;
  readonly refuse: (notAdopted: NotAdopted) => void;
  readonly apply: (edit: Edit) => Promise<void>;
  readonly undo: (edit: Edit) => Promise<void>;
  /** The sheet of some variants, by their names, in a year. */
  readonly drawSheet: (names: readonly string[], year: number) => Promise<void>;
}

export function createVariantsSession(pane: PaneStore): VariantsSession {
  const { getState, subscribe, change } = createStore<VariantsState>({
    draft: null,
    chosen: new Set(),
    busy: false,
    ending: null,
    notAdopted: null,
    drawn: null,
  });
  const carry = async (edit: Edit, isUndo: boolean): Promise<void> => {
    if (getState().busy) return;
    change({ busy: true, ending: null, notAdopted: null, drawn: null });
    const result = await carryOut(pane, edit);
    const done = (undo: Edit): Ending =>
      isUndo ? { kind: 'undone' } : { kind: 'done', edit, removed: 0, undo };
    const isKept = result.kind === 'done' && edit.kind === 'setVariant';
    change({
      busy: false,
      ending: result.kind === 'done' ? done(result.plan.undo) : result,
      ...(isKept ? { draft: null } : {}),
      // What is in force now is no variant of it: compared and adopted again, its 5 % would come twice.
      ...(result.kind === 'done' && edit.kind === 'adoptVariant' && !isUndo
        ? { chosen: new Set([...getState().chosen].filter((name) => name !== edit.name)) }
        : {}),
    });
  };
  return {
    getState,
    subscribe,
    open(draft) {
      change({ draft, ending: null, notAdopted: null, drawn: null });
      pane.dispatch({ type: 'headingWished' });
    },
    draw(changes) {
      const { draft } = getState();
      if (draft !== null) change({ draft: { ...draft, ...changes }, ending: null });
    },
    choose: (chosen) => change({ chosen }),
    refuse: (notAdopted) => change({ notAdopted, ending: null, drawn: null }),
    apply: (edit) => carry(edit, false),
    undo: (edit) => carry(edit, true),
    async drawSheet(names, year) {
      if (getState().busy) return;
      change({ busy: true, ending: null, notAdopted: null, drawn: null });
      const drawn = await drawOne(pane, { kind: variants.kind, year, subject: variantsSubject(names) });
      change({ busy: false, drawn });
    },
  };
}
