import { announcementOf } from '../announcement';
import { usePane } from '../PaneContext';
import { VisuallyHidden } from './VisuallyHidden';

/** Says aloud what the eye sees moving. */
export function Announcer() {
  const { state, translator } = usePane();
  return <VisuallyHidden role="status">{announcementOf(state, translator)}</VisuallyHidden>;
}
