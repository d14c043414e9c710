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

/** Whether a drawn sheet still says what the tables say. */
export function SheetBadge({ state }: { readonly state: SheetState }) {
  return <Badge tone={TONES[state]}>{useWords(drawnSheetsWords).states[state]}</Badge>;
}
