import { useEffect, useRef } from 'react';
import { DrawnNotice } from '../../kit/documents/DrawnNotice';
import { EndedNotice } from '../../kit/edits/EndedNotice';
import { Notice } from '../../kit/Notice';
import type { ConventionView } from '../../model/paneReading';
import { useWords } from '../../state/PaneContext';
import { useStore } from '../../state/store';
import type { VariantsSession } from './variantsSession';
import { variantsWords } from './words';

interface VariantsNoticeProps {
  readonly session: VariantsSession;
  readonly view: ConventionView;
}

/** How the last thing that was done ended, and the way to take it back. */
export function VariantsNotice({ session, view }: VariantsNoticeProps) {
  const words = useWords(variantsWords);
  const { ending, notAdopted, drawn, busy } = useStore(session);
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if ((ending ?? notAdopted ?? drawn) !== null && document.hasFocus()) element.current?.focus();
  }, [ending, notAdopted, drawn]);
  if (ending !== null)
    return (
      <EndedNotice
        view={view}
        ending={ending}
        element={element}
        busy={busy}
        undoTestId="variant-undo"
        onUndo={(undo) => void session.undo(undo)}
      />
    );
  if (drawn !== null) return <DrawnNotice drawn={drawn} element={element} />;
  if (notAdopted === null) return null;
  return (
    <Notice tone="error" title={words.notAdopted} focusRef={element}>
      {notAdopted.code === 'nothing' ? words.nothingToAdopt : words.amended({ name: notAdopted.application })}
    </Notice>
  );
}
