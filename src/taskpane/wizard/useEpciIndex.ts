import { useEffect, useState } from 'react';
import { loadIndex, type EpciIndex } from '../../data/epci';

export type Loading<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'failed' };

/** The list of all intercommunalities, and what asks for it again. */
export function useEpciIndex(): readonly [Loading<EpciIndex>, () => void] {
  const [state, setState] = useState<Loading<EpciIndex>>({ status: 'loading' });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let wanted = true;
    loadIndex().then(
      (value) => {
        if (wanted) setState({ status: 'ready', value });
      },
      () => {
        if (wanted) setState({ status: 'failed' });
      },
    );
    return () => {
      wanted = false;
    };
  }, [turn]);
  return [
    state,
    () => {
      setState({ status: 'loading' });
      setTurn((former) => former + 1);
    },
  ];
}
