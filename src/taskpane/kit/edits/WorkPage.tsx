import { useEffect, useRef, type ReactNode } from 'react';
import type { Edit } from '../../../workbook/edits/edit';
import type { ConventionView } from '../../model/paneReading';
import type { DrawnOne } from '../../state/drawOne';
import { usePane, useWords } from '../../state/PaneContext';
import { Spoken } from '../aloud/Spoken';
import { Status } from '../aloud/Status';
import { DrawnNotice } from '../documents/DrawnNotice';
import { Notice } from '../Notice';
import { PageBody } from '../PageBody';
import { EndedNotice } from './EndedNotice';
import { endingTitle, type Ending } from './endings';
import { editWords } from './words';

interface WorkPageProps {
  readonly work: {
    readonly busy: boolean;
    readonly ending: Ending | null;
    readonly drawn: DrawnOne | null;
  };
  readonly view: ConventionView;
  readonly title: string;
  readonly back: ReactNode;
  readonly undoTestId: string;
  readonly onUndo: (undo: Edit) => void;
  /** Of what was refused before it became an edit; the same object until something else is. */
  readonly refused?: { readonly title: string; readonly why: string } | null;
  readonly children: ReactNode;
}

/** A page on which something is entered or drawn: how the last thing ended has the focus, with the way to take it back. */
export function WorkPage(props: WorkPageProps) {
  const { work, view, title, back, undoTestId, onUndo, refused = null, children } = props;
  const { text } = usePane();
  const edits = useWords(editWords);
  const { ending, drawn, busy } = work;
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if ((ending ?? drawn ?? refused) !== null && document.hasFocus()) element.current?.focus();
  }, [ending, drawn, refused]);
  return (
    <>
      <PageBody title={title} back={back}>
        {ending && (
          <EndedNotice
            view={view}
            ending={ending}
            element={element}
            busy={busy}
            undoTestId={undoTestId}
            onUndo={onUndo}
          />
        )}
        {refused && (
          <Notice tone="error" title={refused.title} focusRef={element}>
            <Spoken>{refused.why}</Spoken>
          </Notice>
        )}
        {drawn && <DrawnNotice drawn={drawn} element={element} />}
        {children}
      </PageBody>
      <Status>{busy ? text.saving : ending ? endingTitle(ending, edits) : ''}</Status>
    </>
  );
}
