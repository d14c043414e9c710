import { announcementOf } from '../state/announcement';
import { usePane } from '../state/PaneContext';
import { VisuallyHidden } from '../kit/VisuallyHidden';

/** Says aloud what the eye sees moving. */
export function Announcer() {
  const { state, translator } = usePane();
  return <VisuallyHidden role="status">{announcementOf(state, translator)}</VisuallyHidden>;
}
