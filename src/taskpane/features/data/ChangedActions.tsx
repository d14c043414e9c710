import { Button } from '@fluentui/react-components';
import { usePane, useWords } from '../../state/PaneContext';
import type { DataEvent } from './dataState';
import { useData } from './useData';
import { dataWords } from './words';

interface ChangedActionsProps {
  /** Leaves what was wanted, for what the workbook holds now. */
  readonly onTake: DataEvent;
  /** The same again, over what the workbook holds now; null: there is nothing left to save. */
  readonly onSave: (() => void) | null;
}

/** What can be done on a page without a form when somebody else has changed what was to be changed. */
export function ChangedActions({ onTake, onSave }: ChangedActionsProps) {
  const { store } = usePane();
  const section = useWords(dataWords);
  const { dataStore } = useData();
  return (
    <>
      <Button
        size="small"
        data-testid="data-take-current"
        onClick={() => {
          dataStore.dispatch(onTake);
          // The button goes with the notice.
          store.dispatch({ type: 'headingWished' });
        }}
      >
        {section.takeCurrent}
      </Button>
      {onSave && (
        <Button size="small" data-testid="data-save-anyway" onClick={onSave}>
          {section.saveAnyway}
        </Button>
      )}
    </>
  );
}
