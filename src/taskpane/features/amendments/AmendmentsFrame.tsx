import { useEffect, useRef, type ReactNode } from 'react';
import { Status } from '../../kit/aloud/Status';
import { EndedNotice } from '../../kit/edits/EndedNotice';
import { endingTitle } from '../../kit/edits/endings';
import { editWords } from '../../kit/edits/words';
import { Notice } from '../../kit/Notice';
import { PageBody } from '../../kit/PageBody';
import { ProblemText } from '../../kit/ProblemText';
import type { ConventionView } from '../../model/paneReading';
import { usePane, useWords } from '../../state/PaneContext';
import { useStore } from '../../state/store';
import type { AmendmentsSession } from './amendmentsSession';
import { amendmentsWords } from './words';

interface AmendmentsFrameProps {
  readonly session: AmendmentsSession;
  readonly view: ConventionView;
  readonly title: string;
  readonly back: ReactNode;
  readonly children: ReactNode;
}

/** A page with how the last thing that was done ended, and the way to take it back. */
export function AmendmentsFrame({ session, view, title, back, children }: AmendmentsFrameProps) {
  const { text } = usePane();
  const words = useWords(amendmentsWords);
  const edits = useWords(editWords);
  const { ending, drawn, busy } = useStore(session);
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if ((ending ?? drawn) !== null && document.hasFocus()) element.current?.focus();
  }, [ending, drawn]);
  return (
    <>
      <PageBody title={title} back={back}>
        {ending && (
          <EndedNotice
            view={view}
            ending={ending}
            element={element}
            busy={busy}
            undoTestId="amendment-undo"
            onUndo={(undo) => void session.undo(undo)}
          />
        )}
        {drawn?.ok === true && (
          <Notice tone="success" title={words.drawn({ sheet: drawn.sheet })} focusRef={element} />
        )}
        {drawn?.ok === false && (
          <Notice tone="error" title={words.notDrawn} focusRef={element}>
            <ProblemText problem={drawn.problem} />
          </Notice>
        )}
        {children}
      </PageBody>
      <Status>{busy ? text.saving : ending ? endingTitle(ending, edits) : ''}</Status>
    </>
  );
}
