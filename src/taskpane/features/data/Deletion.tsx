import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect } from 'react';
import { Delete20Regular } from '@fluentui/react-icons/svg/delete';
import { Confirmation } from '../../kit/edits/Confirmation';
import { Notice } from '../../kit/Notice';
import { useWords } from '../../state/PaneContext';
import type { ConventionView } from '../../model/paneReading';
import { CONFIRMATION, DELETE, type Removal } from './dataState';
import { refusalSentence } from '../../kit/edits/refusalSentence';
import { useData, useDataFocus } from './useData';
import { dataWords } from './words';
import { editWords } from '../../kit/edits/words';
import { heldWhile } from '../../kit/buttons/held';

const useStyles = makeStyles({ line: { margin: 0 } });

interface DeletionProps {
  readonly view: ConventionView;
  readonly edit: Removal;
}

/** Says what goes along before anything goes; of a workbook that changes meanwhile, what goes along then. */
export function Deletion({ view, edit }: DeletionProps) {
  const styles = useStyles();
  const section = useWords(dataWords);
  const edits = useWords(editWords);
  const { data, dataStore } = useData();
  const confirmation = useDataFocus<HTMLDivElement>(CONFIRMATION);
  const button = useDataFocus<HTMLDivElement>(DELETE);
  const { confirming, busy } = data;
  useEffect(() => {
    if (confirming !== null && confirming.raw !== view.raw && !busy)
      dataStore.askRemoval(confirming.edit, view);
  }, [confirming, view, busy, dataStore]);
  if (confirming === null)
    return (
      <div ref={button}>
        <Button
          icon={<Delete20Regular />}
          data-testid="data-delete"
          {...heldWhile(busy)}
          onClick={() => dataStore.askRemoval(edit, view)}
        >
          {section.delete}
        </Button>
      </div>
    );

  const { outcome } = confirming;
  const { deletion } = section;
  const leave = () => dataStore.dispatch({ type: 'deletionLeft' });
  if (!outcome.ok) {
    const { what, todo } = refusalSentence(outcome.refusal, edits, view.binding);
    return (
      <Notice tone="error" title={what} focusRef={confirmation}>
        <p className={styles.line}>{todo}</p>
        <Button size="small" onClick={leave}>
          {section.keep}
        </Button>
      </Notice>
    );
  }
  const { removedSubscriptions: count, stillNamedBy = [] } = outcome.plan;
  return (
    <Confirmation
      title={deletion.title({ name: confirming.edit.before.name || section.unnamed })}
      confirm={{
        label: section.confirmDelete,
        testId: 'data-confirm-delete',
        run: () => void dataStore.apply(confirming.edit),
      }}
      keep={{ label: section.keep, testId: 'data-keep', run: leave }}
      busy={busy}
    >
      {count > 0 ? deletion.dependents({ count }) : deletion.alone}
      {stillNamedBy.length > 0 && ` ${deletion.variants({ names: stillNamedBy.join(', ') })}`}
    </Confirmation>
  );
}
