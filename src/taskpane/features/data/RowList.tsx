import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useGrowing } from '../../kit/list/useGrowing';
import { useRowStyles } from '../../kit/rowStyles';
import type { Place } from './dataState';
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
});

interface RowListProps {
  readonly rows: readonly ListRow[];
  /** What is searched and how it is sorted: another list is drawn from its beginning. */
  readonly of?: string;
}

/** Rows that open their page. */
export function RowList({ rows, of = '' }: RowListProps) {
  const styles = useStyles();
  const looks = useRowStyles();
  const { dataStore } = useData();
  const { drawn, edgeAt } = useGrowing(rows.length, of);
  return (
    <ul className={mergeClasses(looks.list, styles.list)}>
      {rows.slice(0, drawn).map((row, index) => (
        <li
          key={row.key}
          ref={edgeAt(index)}
          aria-setsize={rows.length}
          aria-posinset={index + 1}
          className={looks.item}
        >
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
