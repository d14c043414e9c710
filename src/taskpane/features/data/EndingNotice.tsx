import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { sameName } from '../../../workbook/read/names';
import type { ConventionView } from '../../model/paneReading';
import { ENDING } from './dataState';
import { EndedNotice } from '../../kit/edits/EndedNotice';
import type { Ending } from '../../kit/edits/endings';
import { fieldOf } from './forms';
import { subscriptionsOf } from '../../model/rows';
import { useWords } from '../../state/PaneContext';
import { useData, useDataFocus } from './useData';
import { dataWords } from './words';
import { Spoken } from '../../kit/aloud/Spoken';

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
  const newcomer = newcomerIn(ending, view);
  return (
    <EndedNotice
      view={view}
      ending={ending}
      element={element}
      busy={data.busy}
      undoTestId="data-undo"
      onUndo={(undo) => void dataStore.undo(undo)}
      changedActions={changedActions}
      next={newcomer !== null && <UsesNothing commune={newcomer} />}
    />
  );
}

/** The commune that was added, where it subscribes to nothing yet; null: none. */
function newcomerIn(ending: Ending, view: ConventionView): string | null {
  if (ending.kind !== 'done' || ending.edit.kind !== 'addMember') return null;
  const { name, kind } = ending.edit.after;
  if (kind !== 'commune') return null;
  return subscriptionsOf(view).some(({ member }) => sameName(member, name)) ? null : name;
}

/** It owes nothing as it stands: the way to its subscriptions. */
function UsesNothing({ commune }: { readonly commune: string }) {
  const { dataStore } = useData();
  const words = useWords(dataWords).subscriptions;
  return (
    <>
      <span>
        <Spoken>{words.usesNothing({ name: commune })}</Spoken>
      </span>
      <Button
        size="small"
        data-testid="data-to-subscriptions"
        onClick={() => dataStore.open({ page: 'subscriptions', commune })}
      >
        <Spoken>{words.ofCommune({ name: commune })}</Spoken>
      </Button>
    </>
  );
}
