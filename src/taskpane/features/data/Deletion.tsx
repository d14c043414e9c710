import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Delete20Regular } from '@fluentui/react-icons/svg/delete';
import { Notice } from '../../kit/Notice';
import { usePane } from '../../state/PaneContext';
import type { ConventionView } from '../../model/paneReading';
import type { Edit } from '../../../workbook/edits/edit';
import { planEdit } from '../../../workbook/edits/planEdit';
import { CONFIRMATION, DELETE } from './dataState';
import { refusalSentence } from './refusalSentence';
import { useData, useDataFocus } from './useData';

const useStyles = makeStyles({
  line: { margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface DeletionProps {
  readonly view: ConventionView;
  readonly edit: Extract<Edit, { kind: 'removeMember' | 'removeApplication' }>;
}

/** Says what goes along before anything goes. */
export function Deletion({ view, edit }: DeletionProps) {
  const styles = useStyles();
  const { text } = usePane();
  const { data, dataStore } = useData();
  const confirmation = useDataFocus<HTMLDivElement>(CONFIRMATION);
  const button = useDataFocus<HTMLDivElement>(DELETE);
  if (!data.confirming)
    return (
      <div ref={button}>
        <Button
          icon={<Delete20Regular />}
          data-testid="data-delete"
          disabledFocusable={data.busy}
          onClick={() => dataStore.dispatch({ type: 'deletionAsked' })}
        >
          {text.data.delete}
        </Button>
      </div>
    );

  const outcome = planEdit(view.raw, view.binding, edit, 0);
  const { deletion } = text.data;
  const leave = () => dataStore.dispatch({ type: 'deletionLeft' });
  if (!outcome.ok) {
    const { what, todo } = refusalSentence(outcome.refusal, text, view.binding);
    return (
      <Notice tone="error" title={what} focusRef={confirmation}>
        <p className={styles.line}>{todo}</p>
        <Button size="small" onClick={leave}>
          {text.data.keep}
        </Button>
      </Notice>
    );
  }
  const count = outcome.plan.removedSubscriptions;
  return (
    <Notice
      tone="warning"
      title={deletion.title({ name: edit.before.name || text.data.unnamed })}
      focusRef={confirmation}
    >
      <p className={styles.line}>{count > 0 ? deletion.dependents({ count }) : deletion.alone}</p>
      <div className={styles.buttons}>
        <Button
          size="small"
          data-testid="data-confirm-delete"
          disabledFocusable={data.busy}
          onClick={() => void dataStore.apply(edit)}
        >
          {text.data.confirmDelete}
        </Button>
        <Button size="small" data-testid="data-keep" onClick={leave}>
          {text.data.keep}
        </Button>
      </div>
    </Notice>
  );
}
