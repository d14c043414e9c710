import { useSyncExternalStore } from 'react';

/** A state that changes, to be looked at and followed. */
export interface Watched<State> {
  readonly getState: () => State;
  /** Calls back after each change; gives what stops it. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** The same, with what changes it. */
export interface Store<State> extends Watched<State> {
  readonly set: (next: State) => void;
  /** Sets some fields and leaves the others. */
  readonly change: (fields: Partial<State>) => void;
}

/** The one way to hold a state in the pane, outside any component: it outlives the page that shows it. */
export function createStore<State extends object>(initial: State): Store<State> {
  let state = initial;
  const listeners = new Set<() => void>();
  const set = (next: State): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set,
    change: (fields) => set({ ...state, ...fields }),
  };
}

/** Draws a component again whenever the state changes. */
export function useStore<State>({ subscribe, getState }: Watched<State>): State {
  return useSyncExternalStore(subscribe, getState, getState);
}
