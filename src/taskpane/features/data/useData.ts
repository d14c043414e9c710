import { useEffect, useRef, type RefObject } from 'react';
import { usePane } from '../../state/PaneContext';
import { useStore } from '../../state/store';
import type { DataState } from './dataState';
import { dataStoreOf, type DataStore } from './dataStore';

export interface DataView {
  readonly data: DataState;
  readonly dataStore: DataStore;
}

/** What every component of the section may know. */
export function useData(): DataView {
  const dataStore = dataStoreOf(usePane().store);
  const data = useStore(dataStore);
  return { data, dataStore };
}

/** Gives the element, or the button in it, the focus when the section wishes for it; never takes it away from the grid. */
export function useDataFocus<T extends HTMLElement>(target: string): RefObject<T | null> {
  const element = useRef<T>(null);
  const { focus } = useData().data;
  useEffect(() => {
    if (focus.turn === 0 || focus.target !== target || !document.hasFocus()) return;
    const place = element.current;
    const taker = place?.hasAttribute('tabindex') ? place : place?.querySelector('button');
    taker?.focus();
  }, [focus, target]);
  return element;
}
