import type { ExcelProblem } from '../../../excel/outcome';
import type { Diagnostic, ProbeOptions } from '../../../excel/probes/runProbes';
import type { PaneStore } from '../../state/paneStore';
import { createStore, type Watched } from '../../state/store';
import { unexpected } from '../../state/unexpected';

/** What the page asks of the world outside it; loaded with it. */
export interface DiagnosticServices {
  run(onProgress: ProbeOptions['onProgress']): Promise<Diagnostic>;
}

export type DiagnosticResult =
  | { readonly kind: 'done'; readonly diagnostic: Diagnostic }
  | { readonly kind: 'failed'; readonly problem: ExcelProblem };

export interface DiagnosticState {
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly result: DiagnosticResult | null;
}

/** One piece of work: it goes on while the person looks at another page, and its result waits here. */
export interface DiagnosticSession extends Watched<DiagnosticState> {
  readonly start: () => Promise<void>;
}

export function createDiagnosticSession(
  services: DiagnosticServices,
  store: Pick<PaneStore, 'dispatch' | 'refresh' | 'getState'>,
): DiagnosticSession {
  const { getState, subscribe, set, change } = createStore<DiagnosticState>({ progress: null, result: null });
  return {
    getState,
    subscribe,
    async start() {
      if (store.getState().job !== null) return;
      // What comes and goes on the scratch sheet is no reason to read the tables.
      store.dispatch({ type: 'jobMoved', job: { kind: 'diagnostic' } });
      set({ progress: { done: 0, total: 0 }, result: null });
      let result: DiagnosticResult;
      try {
        const diagnostic = await services.run((done, total) => change({ progress: { done, total } }));
        result = { kind: 'done', diagnostic };
      } catch (error) {
        result = { kind: 'failed', problem: unexpected(error, true).problem };
      }
      store.dispatch({ type: 'jobLeft' });
      set({ progress: null, result });
      // What the person changed meanwhile was not followed.
      void store.refresh();
    },
  };
}
