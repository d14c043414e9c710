import { loadIndex, type EpciIndex } from '../../../data/epci';
import { useLoaded, type Loading } from '../useLoaded';

/** The list of all intercommunalities, and what asks for it again. */
export function useEpciIndex(): readonly [Loading<EpciIndex>, () => void] {
  return useLoaded(loadIndex);
}
