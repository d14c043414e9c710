import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useMemo } from 'react';
import { sameName } from '../../../workbook/read/names';
import { Grid } from '../../kit/grid/Grid';
import type { GridLine } from '../../kit/grid/grid';
import { PrimaryBar } from '../../kit/PrimaryBar';
import { usePane, useWords } from '../../state/PaneContext';
import type { ConventionView } from '../../model/paneReading';
import { yearOf } from '../../state/paneState';
import { saveAction } from './dataActions';
import type { Place } from './dataState';
import { ChangedActions } from './ChangedActions';
import { DataPage } from './DataPage';
import { EndingNotice } from './EndingNotice';
import { changedCells, gridCellsOf, pairsOf, subscribedIn, wantedBy, withWanted } from './matrix';
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
  const subscribed = useMemo(() => subscribedIn(view, year), [view, year]);
  const matrix = useMemo(() => withWanted(subscribed, data.wanted), [subscribed, data.wanted]);
  const cells = useMemo(() => gridCellsOf(matrix), [matrix]);
  const [rows, columns] = useMemo(
    () => [
      subscribed.members.map((name, row) => ({ id: name, name, detail: subscribed.codes[row] ?? '' })),
      subscribed.applications.map((name) => ({ id: name, name })),
    ],
    [subscribed],
  );
  const begin = placeOfCommune(data.place, rows, columns);
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
            <Grid
              label={words.grid}
              testId="matrix"
              rows={rows}
              columns={columns}
              cells={cells}
              disabled={data.busy}
              {...(begin === null ? {} : { begin })}
              onTurn={(keys, on) => dataStore.dispatch({ type: 'wanted', wanted: wantedBy({ keys, on }) })}
            />
          </>
        )}
      </DataPage>
      <PrimaryBar
        action={save}
        progress={null}
        testId="data-save"
        whyNot={count > 0 ? undefined : empty ? words.empty : words.nothingWhy}
      />
    </>
  );
}

/** The first cell of the commune that one came for; null: one came for none. */
function placeOfCommune(
  place: Place,
  rows: readonly GridLine[],
  columns: readonly GridLine[],
): { readonly row: string; readonly column: string } | null {
  if (place.page !== 'subscriptions' || place.commune === undefined) return null;
  const { commune } = place;
  const row = rows.find(({ id }) => sameName(id, commune));
  return row && columns[0] ? { row: row.id, column: columns[0].id } : null;
}
