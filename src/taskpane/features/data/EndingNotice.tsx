import type { ReactNode } from 'react';
import type { ConventionView } from '../../model/paneReading';
import { ENDING } from './dataState';
import { EndedNotice } from '../../kit/edits/EndedNotice';
import { fieldOf } from './forms';
import { useData, useDataFocus } from './useData';

interface EndingNoticeProps {
  readonly view: ConventionView;
  /** Fields of the page's form: what is about one of them is said there. */
  readonly fields?: readonly string[];
  /** What can be done about a row that has changed. */
  readonly changedActions?: ReactNode;
}

/** How the last edit of the section ended, and what to do then. */
export function EndingNotice({ view, fields = [], changedActions }: EndingNoticeProps) {
  const { data, dataStore } = useData();
  const element = useDataFocus<HTMLDivElement>(ENDING);
  const { ending } = data;
  if (ending === null) return null;
  const field = ending.kind === 'refused' ? fieldOf(ending.refusal) : null;
  if (field !== null && fields.includes(field)) return null;
  return (
    <EndedNotice
      view={view}
      ending={ending}
      element={element}
      busy={data.busy}
      undoTestId="data-undo"
      onUndo={(undo) => void dataStore.undo(undo)}
      changedActions={changedActions}
    />
  );
}
