import { announcementOf } from '../state/announcement';
import { UNDER_WAY } from '../kit/buttons/held';
import { usePane } from '../state/PaneContext';
import { Status } from '../kit/aloud/Status';

/** Says aloud what the eye sees moving, and why the buttons wait for it. */
export function Announcer() {
  const { state, translator } = usePane();
  return (
    <>
      <Status>{announcementOf(state, translator)}</Status>
      <span id={UNDER_WAY} hidden>
        {translator.text.underWay}
      </span>
    </>
  );
}
