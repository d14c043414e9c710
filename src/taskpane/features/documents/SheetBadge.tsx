import type { SheetState } from '../../model/paneReading';
import { usePane } from '../../state/PaneContext';
import { Badge } from '../../kit/Badge';
import type { Tone } from '../../kit/Notice';

const TONES: Readonly<Record<SheetState, Tone>> = {
  current: 'success',
  stale: 'warning',
  incomplete: 'error',
};

/** Whether a drawn sheet still says what the tables say. */
export function SheetBadge({ state }: { readonly state: SheetState }) {
  const { text } = usePane();
  return <Badge tone={TONES[state]}>{text.documents.states[state]}</Badge>;
}
