import { useEffect, useState, type RefObject } from 'react';
import { AT_FIRST, drawnRows, seenIn } from './drawing';
import type { Spot } from './gridCells';

/** The rows to draw of `count`, after what the frame shows as it is scrolled and resized. */
export function useDrawnRows(
  frame: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
  here: Spot,
): number[] {
  const [seen, setSeen] = useState(AT_FIRST);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const look = (): void => {
      const now = seenIn(element.scrollTop, element.clientHeight, rowHeight);
      setSeen((before) => (before.first === now.first && before.rows === now.rows ? before : now));
    };
    element.addEventListener('scroll', look, { passive: true });
    // It tells the size as soon as it watches.
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      observer.disconnect();
    };
  }, [frame, rowHeight]);
  return drawnRows(seen, count, here);
}
