import { useEffect, useState } from 'react';

export type Loading<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'failed' };

/**
 * What a page loads besides the workbook, and what asks for it again. Another `load` is another question, so it is kept
 * from one drawing to the next (`useCallback`); the answer to a former one counts no more.
 */
export function useLoaded<T>(load: () => Promise<T>): readonly [Loading<T>, () => void] {
  const [turn, setTurn] = useState(0);
  const [answer, setAnswer] = useState<{
    readonly load: () => Promise<T>;
    readonly turn: number;
    readonly state: Loading<T>;
  } | null>(null);
  useEffect(() => {
    let wanted = true;
    const settle = (state: Loading<T>): void => {
      if (wanted) setAnswer({ load, turn, state });
    };
    load().then(
      (value) => settle({ status: 'ready', value }),
      () => settle({ status: 'failed' }),
    );
    return () => {
      wanted = false;
    };
  }, [load, turn]);
  const isLast = answer?.load === load && answer.turn === turn;
  return [isLast ? answer.state : { status: 'loading' }, () => setTurn((former) => former + 1)];
}
