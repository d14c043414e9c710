import { useEffect, useRef } from 'react';
import { Status } from '../../kit/aloud/Status';
import { EndedNotice } from '../../kit/edits/EndedNotice';
import { endingTitle } from '../../kit/edits/endings';
import { editWords } from '../../kit/edits/words';
import type { ConventionView } from '../../model/paneReading';
import { usePane, useWords } from '../../state/PaneContext';
import { useMendState } from './useMends';

/** How the last mend ended, said aloud too; the focus comes here, since the button that was pressed is gone. */
export function MendNotice({ view }: { readonly view: ConventionView }) {
  const { text } = usePane();
  const words = useWords(editWords);
  const { mends, mendStore } = useMendState();
  const { busy, ending, turn } = mends;
  const element = useRef<HTMLDivElement>(null);
  // An ending from before the page was opened takes no focus.
  const seen = useRef(turn);
  useEffect(() => {
    if (turn !== seen.current && document.hasFocus()) element.current?.focus();
    seen.current = turn;
  }, [turn]);
  return (
    <>
      <Status>{busy ? text.saving : ending ? endingTitle(ending, words) : ''}</Status>
      {ending && (
        <EndedNotice
          view={view}
          ending={ending}
          element={element}
          busy={busy}
          undoTestId="mend-undo"
          onUndo={(undo) => void mendStore.undo(undo)}
        />
      )}
    </>
  );
}
