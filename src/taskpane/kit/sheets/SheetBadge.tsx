import type { SheetState } from '../../model/paneReading';
import { useWords } from '../../state/PaneContext';
import { drawnSheetsWords } from './words';
import { Badge } from '../Badge';
import type { Tone } from '../Notice';

const TONES: Readonly<Record<SheetState, Tone>> = {
  current: 'success',
  stale: 'warning',
  incomplete: 'error',
  unknown: 'warning',
};

/** Whether a drawn sheet still says what the tables say; `changed`: by hand, which is no better. */
export function SheetBadge({ state, changed }: { readonly state: SheetState; readonly changed: boolean }) {
  const words = useWords(drawnSheetsWords);
  if (changed && state === 'current') return <Badge tone="warning">{words.changed}</Badge>;
  return <Badge tone={TONES[state]}>{words.states[state]}</Badge>;
}
