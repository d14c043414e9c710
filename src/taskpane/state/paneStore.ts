import type { Outcome } from '../../excel/outcome';
import type { Touched } from '../../excel/watch';
import type { Services } from './services';
import { createStore, type Watched } from './store';
import { unexpected } from './unexpected';
import { paneReducer, type PaneEvent, type PaneState } from './paneState';

/** The pane's state and what may be done to it. Holds no words and no Excel. */
export interface PaneStore extends Watched<PaneState> {
  readonly dispatch: (event: PaneEvent) => void;
  /** Calls a service; what it throws becomes a failure. */
  readonly call: <T>(order: (services: Services) => Promise<Outcome<T>>) => Promise<Outcome<T>>;
  /** Reads the workbook again; changes that come meanwhile lead to one more reading. */
  readonly refresh: () => Promise<void>;
  /** Reads, then follows the workbook until stopped. */
  readonly start: () => () => void;
}

/** `load` may take its time: the pane shows itself first. What failed to come is asked for again by the next call. */
export function createPaneStore(initial: PaneState, load: () => Services | Promise<Services>): PaneStore {
  const { getState, subscribe, set } = createStore(initial);
  let services: Promise<Services> | null = null;
  let reading: Promise<void> | null = null;
  /** What stops the watch, once it is asked for; null: not watching. */
  let watching: Promise<Outcome<() => Promise<void>>> | null = null;
  let following = false;
  /** How often a reading was asked for: one that is under way answers only what was asked before it. */
  let asked = 0;
  /** When the last reading began, in milliseconds since 1970. */
  let readSince = -Infinity;

  const dispatch = (event: PaneEvent): void => set(paneReducer(getState(), event));

  const call: PaneStore['call'] = async (order) => {
    try {
      services ??= Promise.resolve(load()).catch((error: unknown) => {
        services = null;
        throw error;
      });
      return await order(await services);
    } catch (error) {
      return unexpected(error, false);
    }
  };

  const readUntilFresh = async (): Promise<void> => {
    let answered: number;
    do {
      answered = asked;
      readSince = Date.now();
      const outcome = await call((available) =>
        available.read((view) => dispatch({ type: 'readingBegun', view })),
      );
      dispatch(
        outcome.ok
          ? { type: 'readingSucceeded', value: outcome.value }
          : { type: 'readingFailed', problem: outcome.problem },
      );
      if (!outcome.ok) readSince = -Infinity;
      // What could not be watched at first may be by now.
      if (outcome.ok && following) watch();
    } while (answered < asked);
  };

  const refresh = (): Promise<void> => {
    asked += 1;
    reading ??= readUntilFresh().finally(() => {
      reading = null;
    });
    return reading;
  };

  /**
   * Our own writing raises changes too: who started the job reads when it is done. Whose they are Excel does not always say;
   * what was heard of before that reading began is in it, done or under way.
   */
  const changed = ({ sheets, othersAt }: Touched): void => {
    dispatch({ type: 'sheetsTouched', sheets });
    if (othersAt !== null && othersAt >= readSince && getState().job === null) void refresh();
  };

  const watch = (): void => {
    watching ??= call(
      async (available) => ({ ok: true, value: await available.watch(changed) }) as const,
    ).then((outcome) => {
      if (!outcome.ok) watching = null;
      return outcome;
    });
  };

  return {
    getState,
    subscribe,
    dispatch,
    call,
    refresh,
    start() {
      following = true;
      void refresh();
      watch();
      return () => {
        following = false;
        void watching?.then((outcome) => (outcome.ok ? outcome.value() : undefined));
      };
    },
  };
}
