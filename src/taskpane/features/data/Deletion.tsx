import { Button, makeStyles } from '@fluentui/react-components';
import { Delete20Regular } from '@fluentui/react-icons/svg/delete';
import { Confirmation } from '../../kit/edits/Confirmation';
import { Notice } from '../../kit/Notice';
import { useWords } from '../../state/PaneContext';
import type { ConventionView } from '../../model/paneReading';
import type { Edit } from '../../../workbook/edits/edit';
import { planEdit } from '../../../workbook/edits/planEdit';
import { CONFIRMATION, DELETE } from './dataState';
import { refusalSentence } from '../../kit/edits/refusalSentence';
import { useData, useDataFocus } from './useData';
import { dataWords } from './words';
import { editWords } from '../../kit/edits/words';
import { heldWhile } from '../../kit/buttons/held';

const useStyles = makeStyles({ line: { margin: 0 } });

interface DeletionProps {
  readonly view: ConventionView;
  readonly edit: Extract<Edit, { kind: 'removeMember' | 'removeApplication' }>;
}

/** Says what goes along before anything goes. */
export function Deletion({ view, edit }: DeletionProps) {
  const styles = useStyles();
  const section = useWords(dataWords);
  const edits = useWords(editWords);
  const { data, dataStore } = useData();
  const confirmation = useDataFocus<HTMLDivElement>(CONFIRMATION);
  const button = useDataFocus<HTMLDivElement>(DELETE);
  if (!data.confirming)
    return (
      <div ref={button}>
        <Button
          icon={<Delete20Regular />}
          data-testid="data-delete"
          {...heldWhile(data.busy)}
          onClick={() => dataStore.dispatch({ type: 'deletionAsked' })}
        >
          {section.delete}
        </Button>
      </div>
    );

  const outcome = planEdit(view.raw, view.binding, edit, 0);
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
      title={deletion.title({ name: edit.before.name || section.unnamed })}
      confirm={{
        label: section.confirmDelete,
        testId: 'data-confirm-delete',
        run: () => void dataStore.apply(edit),
      }}
      keep={{ label: section.keep, testId: 'data-keep', run: leave }}
      busy={data.busy}
    >
      {count > 0 ? deletion.dependents({ count }) : deletion.alone}
      {stillNamedBy.length > 0 && ` ${deletion.variants({ names: stillNamedBy.join(', ') })}`}
    </Confirmation>
  );
}
