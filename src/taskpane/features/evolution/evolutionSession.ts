import type { ExcelProblem } from '../../../excel/outcome';
import type { PaneStore } from '../../state/paneStore';
import { createStore, type Watched } from '../../state/store';

export interface EvolutionState {
  /** '': all of them. */
  readonly commune: string;
  readonly busy: boolean;
  /** The name of the sheet that was drawn, or why none was. */
  readonly drawn:
    | { readonly ok: true; readonly sheet: string }
    | { readonly ok: false; readonly problem: ExcelProblem }
    | null;
}

export interface EvolutionSession extends Watched<EvolutionState> {
  readonly choose: (commune: string) => void;
  /** The sheet of the years up to one. */
  readonly draw: (year: number) => Promise<void>;
}

export function createEvolutionSession(pane: PaneStore): EvolutionSession {
  const { getState, subscribe, change } = createStore<EvolutionState>({
    commune: '',
    busy: false,
    drawn: null,
  });
  return {
    getState,
    subscribe,
    choose: (commune) => change({ commune }),
    async draw(year) {
      if (getState().busy) return;
      change({ busy: true, drawn: null });
      const outcome = await pane.call((services) =>
        services.drawDocument(
          { kind: 'evolution', year, filling: 'portable', today: services.today() },
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
