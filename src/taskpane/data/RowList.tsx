import { Input, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useRowStyles } from '../components/rowStyles';
import { VisuallyHidden } from '../components/VisuallyHidden';
import { usePane } from '../PaneContext';
import type { Place } from './dataState';
import { found, SEARCHED_FROM } from './rows';
import { useData } from './useData';

export interface ListRow {
  readonly key: string;
  readonly name: string;
  readonly detail: string;
  /** At the right. */
  readonly figure: string;
  readonly testId: string;
  readonly place: Place;
}

const useStyles = makeStyles({
  list: { margin: `0 calc(-1 * ${tokens.spacingHorizontalS})` },
  figure: { flexShrink: 0, textAlign: 'right', whiteSpace: 'nowrap' },
  empty: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Rows that open their page. */
export function RowList({ rows }: { readonly rows: readonly ListRow[] }) {
  const styles = useStyles();
  const looks = useRowStyles();
  const { dataStore } = useData();
  return (
    <ul className={mergeClasses(looks.list, styles.list)}>
      {rows.map((row) => (
        <li key={row.key} className={looks.item}>
          <button
            type="button"
            className={mergeClasses(looks.row, looks.pressable)}
            data-testid={row.testId}
            onClick={() => dataStore.open(row.place)}
          >
            <span className={looks.lines}>
              <span>{row.name}</span>
              {row.detail && <span className={looks.detail}>{row.detail}</span>}
            </span>
            <span className={styles.figure}>{row.figure}</span>
            <span className={looks.icon}>
              <ChevronRight16Regular aria-hidden />
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

interface SearchedListProps {
  readonly rows: readonly ListRow[];
  /** Said where there are none. */
  readonly empty: string;
}

/** Rows with a search above them where they are many. */
export function SearchedList({ rows, empty }: SearchedListProps) {
  const styles = useStyles();
  const { text } = usePane();
  const { data, dataStore } = useData();
  const { search } = data;
  if (rows.length === 0) return <p className={styles.empty}>{empty}</p>;
  const searched = rows.length > SEARCHED_FROM;
  const shown = searched ? found(rows, search, (row) => [row.name, row.detail]) : rows;
  return (
    <>
      {searched && (
        <Input
          type="search"
          aria-label={text.data.search}
          placeholder={text.data.search}
          data-testid="data-search"
          value={search}
          onChange={(_, { value }) => dataStore.dispatch({ type: 'searched', search: value })}
        />
      )}
      {searched && search !== '' && (
        <VisuallyHidden role="status">{text.data.matches({ count: shown.length })}</VisuallyHidden>
      )}
      {shown.length === 0 ? (
        <p className={styles.empty}>{text.data.noMatch({ text: search })}</p>
      ) : (
        <RowList rows={shown} />
      )}
    </>
  );
}
