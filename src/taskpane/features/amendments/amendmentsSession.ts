import type { ExcelProblem } from '../../../excel/outcome';
import type { Edit } from '../../../workbook/edits/edit';
import type { Ending } from '../../kit/edits/endings';
import type { Values } from '../../kit/form/Form';
import { carryOut } from '../../state/carryOut';
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
  /** The name of the sheet that was drawn, or why none was. */
  readonly drawn:
    | { readonly ok: true; readonly sheet: string }
    | { readonly ok: false; readonly problem: ExcelProblem }
    | null;
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
      const result = await carryOut(pane, edit);
      if (result.kind === 'done')
        change({
          ...FRESH,
          place: 'list',
          busy: false,
          ending: { kind: 'done', edit, removed: 0, undo: result.plan.undo },
        });
      else change({ busy: false, ending: result });
    },
    async undo(edit) {
      if (getState().busy) return;
      change({ busy: true });
      const result = await carryOut(pane, edit);
      change({ busy: false, ending: result.kind === 'done' ? { kind: 'undone' } : result });
    },
    async draw(year) {
      if (getState().busy) return;
      change({ busy: true, ending: null, drawn: null });
      const outcome = await pane.call((services) =>
        services.drawDocument(
          { kind: 'amendment', year, filling: 'portable', today: services.today() },
          () => undefined,
        ),
      );
      await pane.refresh();
      change({
        busy: false,
        drawn: outcome.ok
          ? { ok: true, sheet: outcome.value.sheetName }
          : { ok: false, problem: outcome.problem },
      });
    },
  };
}
