import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { PrimaryBar } from '../../kit/PrimaryBar';
import { usePane, useWords } from '../../state/PaneContext';
import type { ConventionView } from '../../model/paneReading';
import { yearOf } from '../../state/paneState';
import { saveAction } from './dataActions';
import { ChangedActions } from './ChangedActions';
import { DataPage } from './DataPage';
import { EndingNotice } from './EndingNotice';
import { changedCells, matrixOf, pairsOf } from './matrix';
import { MatrixGrid } from './MatrixGrid';
import { useData } from './useData';
import { dataWords } from './words';

const useStyles = makeStyles({
  line: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Who uses what, from a year on. */
export function SubscriptionsPage({ view }: { readonly view: ConventionView }) {
  const styles = useStyles();
  const { state } = usePane();
  const { data, dataStore } = useData();
  const words = useWords(dataWords).subscriptions;
  const year = yearOf(state, view);
  const matrix = matrixOf(view, year, data.wanted);
  const count = changedCells(matrix).length;
  const empty = matrix.members.length === 0 || matrix.applications.length === 0;
  const apply = () =>
    void dataStore.apply({ kind: 'setPeriods', pairs: pairsOf(matrix, year, view.years[0] ?? year) });
  const save = saveAction(data, count > 0 ? words.save({ count }) : words.nothing, apply);
  return (
    <>
      <DataPage title={words.heading({ year })}>
        <EndingNotice
          view={view}
          changedActions={<ChangedActions onTake={{ type: 'unwanted' }} onSave={count > 0 ? apply : null} />}
        />
        {empty ? (
          <p className={styles.line}>{words.empty}</p>
        ) : (
          <>
            <p className={styles.line}>{words.intro({ year })}</p>
            <MatrixGrid matrix={matrix} />
          </>
        )}
      </DataPage>
      <PrimaryBar
        action={{ ...save, enabled: (pane) => count > 0 && save.enabled(pane) }}
        progress={null}
        testId="data-save"
      />
    </>
  );
}
