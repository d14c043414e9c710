import { useEffect, useRef, type RefObject } from 'react';
import { usePane } from '../state/PaneContext';
import type { FocusWish } from '../state/paneState';

/** Gives the element the focus when the state wishes for it; never takes it away from the grid. */
export function useFocusWish<T extends HTMLElement>(target: FocusWish['target']): RefObject<T | null> {
  const element = useRef<T>(null);
  const { focus } = usePane().state;
  useEffect(() => {
    if (focus.turn > 0 && focus.target === target && document.hasFocus()) element.current?.focus();
  }, [focus, target]);
  return element;
}
