import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { Labelled } from '../../kit/form/Labelled';
import { SearchField } from '../../kit/form/SearchField';
import { PrimaryBar } from '../../kit/PrimaryBar';
import { Status } from '../../kit/aloud/Status';
import type { ConventionView } from '../../model/paneReading';
import { usePane, useWords } from '../../state/PaneContext';
import { yearOf } from '../../state/paneState';
import { nameKey } from '../../../workbook/read/names';
import { addAction } from './dataActions';
import { DataPage } from './DataPage';
import { SORTINGS, type Place, type SortedList, type Sorting } from './dataState';
import { EndingNotice } from './EndingNotice';
import { RowList } from './RowList';
import { found, SEARCHED_FROM } from '../../model/rows';
import { billedIn, sorted } from './sorting';
import { useData } from './useData';
import { dataWords } from './words';
import { Spoken } from '../../kit/aloud/Spoken';
import { Select } from '../../kit/form/Select';

export interface ListedRow {
  readonly name: string;
  /** Empty ones are left out. */
  readonly details: readonly string[];
  /** Inhabitants, or EUR a year; null: none. */
  readonly size: number | null;
  readonly shownSize: string;
  readonly place: Place;
}

const useStyles = makeStyles({
  tools: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  empty: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

interface ListPageProps {
  readonly view: ConventionView;
  readonly list: SortedList;
  /** In the order of the table. */
  readonly rows: readonly ListedRow[];
  /** Where a new row is made. */
  readonly adding: Place;
}

/** The rows of a table: searched where they are many, sorted as the person likes, each opening its page. */
export function ListPage({ view, list, rows, adding }: ListPageProps) {
  const styles = useStyles();
  const { state, format } = usePane();
  const section = useWords(dataWords);
  const { data, dataStore } = useData();
  const words = section[list];
  const { search } = data;
  const [said, say] = useState('');
  const by = data.sorting[list];
  const year = yearOf(state, view);
  const billed = useMemo(
    () => (by === 'billed' ? billedIn(view.recapOf(year), list) : null),
    [view, list, year, by],
  );

  const sort = (sorting: Sorting): void => {
    dataStore.dispatch({ type: 'sorted', list, by: sorting });
    say(section.sorted({ by: section.sortings[list][sorting] }));
  };
  const listed = rows.map(({ details, shownSize, ...row }, index) => {
    const amount = billed?.get(nameKey(row.name)) ?? null;
    const figure = amount === null ? '–' : format.money(amount.toFixed(2));
    return {
      ...row,
      // Two rows may bear one name.
      id: `${row.name} ${index}`,
      isOfWorkbook: true,
      testId: `data-row-${index}`,
      detail: details.filter((part) => part !== '').join(' · '),
      billed: amount,
      figure: by === 'billed' ? figure : shownSize,
    };
  });
  const searched = rows.length > SEARCHED_FROM;
  const kept = searched ? found(listed, search, (row) => [row.name, row.detail]) : listed;
  const shown = sorted(kept, by).map((row) => ({ ...row, name: row.name || section.unnamed }));
  return (
    <>
      <DataPage title={words.title}>
        <EndingNotice view={view} />
        {rows.length > 1 && (
          <div className={styles.tools}>
            {searched && (
              <SearchField
                label={section.search}
                testId="data-search"
                value={search}
                onChange={(value) => dataStore.dispatch({ type: 'searched', search: value })}
              />
            )}
            <Labelled label={section.sort}>
              {(field) => (
                <Select
                  {...field}
                  data-testid="data-sort"
                  value={by}
                  onChange={(_, { value }) => sort(value as Sorting)}
                >
                  {SORTINGS.map((sorting) => (
                    <option key={sorting} value={sorting}>
                      {section.sortings[list][sorting]}
                    </option>
                  ))}
                </Select>
              )}
            </Labelled>
          </div>
        )}
        <Status>{searched && search !== '' ? section.matches({ count: shown.length }) : said}</Status>
        {rows.length === 0 && <p className={styles.empty}>{words.empty}</p>}
        {rows.length > 0 && shown.length === 0 && (
          <p className={styles.empty}>
            <Spoken>{section.noMatch({ text: search })}</Spoken>
          </p>
        )}
        {shown.length > 0 && <RowList list={list} rows={shown} of={`${by} ${search}`} />}
      </DataPage>
      <PrimaryBar action={addAction(dataStore, words.add, adding)} progress={null} testId="data-add" />
    </>
  );
}
