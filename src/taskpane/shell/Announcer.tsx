import { announcementOf } from '../state/announcement';
import { usePane } from '../state/PaneContext';
import { Status } from '../kit/aloud/Status';

/** Says aloud what the eye sees moving. */
export function Announcer() {
  const { state, translator } = usePane();
  return <Status>{announcementOf(state, translator)}</Status>;
}
