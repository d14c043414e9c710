import { useCallback, useState, type RefCallback } from 'react';

/** Rows that are drawn at first, and that come with each growth: more than a pane shows at once. */
const STEP = 40;
/** So many rows before the end of what is drawn the next ones come, so that neither eye nor Tab key meets a gap. */
const BEFORE_END = 12;

export interface Growing {
  /** How many rows are drawn, from the first on. */
  readonly drawn: number;
  /** For the row at `index`: the next rows come when it is seen. */
  readonly edgeAt: (index: number) => RefCallback<HTMLElement> | undefined;
  /** Draws as far as the row at `index`, and some more. */
  readonly reach: (index: number) => void;
}

/**
 * How much of a long list is drawn: its beginning, and more as it is scrolled. With a thousand rows a key in the search
 * above them would wait for all.
 *
 * @param count rows of the list
 * @param list what the list shows; another one begins anew
 */
export function useGrowing(count: number, list: string): Growing {
  const [grown, setGrown] = useState({ list, limit: STEP });
  const limit = grown.list === list ? grown.limit : STEP;
  const edge = useCallback(
    (row: HTMLElement | null) => {
      if (row === null) return;
      const observer = new IntersectionObserver((entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setGrown({ list, limit: limit + STEP });
      });
      observer.observe(row);
      return () => observer.disconnect();
    },
    [list, limit],
  );
  return {
    drawn: Math.min(count, limit),
    reach: (index) => setGrown({ list, limit: index + STEP }),
    edgeAt: (index) => (limit < count && index === limit - BEFORE_END ? edge : undefined),
  };
}
