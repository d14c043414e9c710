import { useEffect, useRef, type ReactNode } from 'react';
import { EndedNotice } from '../../kit/edits/EndedNotice';
import { endingTitle } from '../../kit/edits/endings';
import { editWords } from '../../kit/edits/words';
import { Notice } from '../../kit/Notice';
import { PageBody } from '../../kit/PageBody';
import { ProblemText } from '../../kit/ProblemText';
import { Status } from '../../kit/aloud/Status';
import type { ConventionView } from '../../model/paneReading';
import { usePane, useWords } from '../../state/PaneContext';
import { useStore } from '../../state/store';
import type { InterventionsSession } from './interventionsSession';
import { interventionsWords } from './words';

interface SessionPageProps {
  readonly session: InterventionsSession;
  readonly view: ConventionView;
  readonly title: string;
  readonly back: ReactNode;
  readonly children: ReactNode;
}

/** A page with how the last thing that was done ended, and the way to take it back. */
export function SessionPage({ session, view, title, back, children }: SessionPageProps) {
  const { text } = usePane();
  const words = useWords(interventionsWords);
  const edits = useWords(editWords);
  const { ending, drawn, busy, pricing } = useStore(session);
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if ((ending ?? drawn ?? pricing) !== null && document.hasFocus()) element.current?.focus();
  }, [ending, drawn, pricing]);
  return (
    <>
      <PageBody title={title} back={back}>
        {ending && (
          <EndedNotice
            view={view}
            ending={ending}
            element={element}
            busy={busy}
            undoTestId="intervention-undo"
            onUndo={(undo) => void session.undo(undo)}
          />
        )}
        {pricing && (
          <Notice tone="error" title={words.refusedPricing} focusRef={element}>
            {words.pricing[pricing.reason]({ line: 'line' in pricing ? pricing.line + 1 : 1 })}
          </Notice>
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
