import { drawOne, type DrawnOne } from '../../state/drawOne';
import type { PaneStore } from '../../state/paneStore';
import { createStore, type Watched } from '../../state/store';

export interface EvolutionState {
  /** '': all of them. */
  readonly commune: string;
  readonly busy: boolean;
  readonly drawn: DrawnOne | null;
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
      change({ drawn: await drawOne(pane, { kind: 'evolution', year }), busy: false });
    },
  };
}
