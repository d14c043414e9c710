import { makeStyles, tokens } from '@fluentui/react-components';
import { openRepair } from '../state/actions';
import { usePane } from '../state/PaneContext';
import { ActionButton } from '../kit/ActionButton';
import { Notice } from '../kit/Notice';

const useStyles = makeStyles({
  place: { flexShrink: 0, padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 0` },
});

/** Said on every page while parts of the tables that amounts come from are gone. */
export function IncompleteNotice() {
  const styles = useStyles();
  const { text } = usePane();
  return (
    <div className={styles.place}>
      <Notice tone="warning" title={text.incomplete}>
        <ActionButton action={openRepair} target={undefined} size="small" testId="open-repair" />
      </Notice>
    </div>
  );
}
