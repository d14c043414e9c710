import type { Failure, Outcome } from '../../excel/outcome';
import type { Services } from '../services';
import { paneReducer, type PaneEvent, type PaneState } from './paneState';

/** The pane's state and what may be done to it. Holds no words and no Excel. */
export interface PaneStore {
  readonly getState: () => PaneState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly dispatch: (event: PaneEvent) => void;
  /** Calls a service; what it throws becomes a failure. */
  readonly call: <T>(order: (services: Services) => Promise<Outcome<T>>) => Promise<Outcome<T>>;
  /** Reads the workbook again; changes that come meanwhile lead to one more reading. */
  readonly refresh: () => Promise<void>;
  /** Reads, then follows the workbook until stopped. */
  readonly start: () => () => void;
}

/** `services` may still be on their way: the pane shows itself first. */
export function createPaneStore(initial: PaneState, services: Services | Promise<Services>): PaneStore {
  let state = initial;
  const listeners = new Set<() => void>();
  let reading: Promise<void> | null = null;
  /** How often a reading was asked for: one that is under way answers only what was asked before it. */
  let asked = 0;

  const dispatch = (event: PaneEvent): void => {
    state = paneReducer(state, event);
    for (const listener of listeners) listener();
  };

  const call: PaneStore['call'] = async (order) => {
    try {
      return await order(await services);
    } catch (error) {
      return unexpected(error);
    }
  };

  const readUntilFresh = async (): Promise<void> => {
    let answered: number;
    do {
      answered = asked;
      const outcome = await call((available) => available.read());
      dispatch(
        outcome.ok
          ? { type: 'readingSucceeded', value: outcome.value }
          : { type: 'readingFailed', problem: outcome.problem },
      );
    } while (answered < asked);
  };

  const refresh = (): Promise<void> => {
    asked += 1;
    reading ??= readUntilFresh().finally(() => {
      reading = null;
    });
    return reading;
  };

  /** Our own writing raises changes too: who started the job reads when it is done. */
  const changed = (): void => {
    if (state.job === null) void refresh();
  };

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispatch,
    call,
    refresh,
    start() {
      void refresh();
      const watching = call(async (available) => ({ ok: true, value: await available.watch(changed) }));
      return () => {
        void watching.then((outcome) => (outcome.ok ? outcome.value() : undefined));
      };
    },
  };
}

function unexpected(error: unknown): Failure {
  const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
  return { ok: false, problem: { code: 'unexpected', excelCode: name, message }, restored: false };
}
