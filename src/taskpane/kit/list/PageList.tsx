import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useRowStyles } from '../rowStyles';
import { useListKeys } from './useListKeys';
import { OfWorkbook } from '../aloud/OfWorkbook';
import { Spoken } from '../aloud/Spoken';

export interface PageRow {
  /** Tells it from the other rows, also after the list was left and drawn again. */
  readonly id: string;
  readonly name: string;
  /** The name is one of the workbook, not a word of the pane. */
  readonly isOfWorkbook?: boolean;
  /** A grey line, or some; empty: none. */
  readonly detail: string | readonly string[];
  /** At the right; empty: none. */
  readonly figure: string;
  readonly testId: string;
}

const useStyles = makeStyles({
  figure: { flexShrink: 0, textAlign: 'right', whiteSpace: 'nowrap' },
});

interface PageListProps<Row extends PageRow> {
  /** What the list is, among those of the pane: who comes back to it finds the row that was left. */
  readonly list: string;
  readonly rows: readonly Row[];
  /** What is searched and how it is sorted: another list is drawn from its beginning. */
  readonly of?: string;
  readonly onOpen: (row: Row) => void;
}

const linesOf = ({ detail }: PageRow): readonly string[] => [detail].flat().filter((line) => line !== '');

/** Rows that open a page of their own each: the name, a line of detail, a figure. */
export function PageList<Row extends PageRow>({ list, rows, of, onOpen }: PageListProps<Row>) {
  const styles = useStyles();
  const looks = useRowStyles();
  const keys = useListKeys({ list, lines: rows, opens: true, ...(of === undefined ? {} : { of }) });
  return (
    <ul {...keys.whole} className={looks.list}>
      {rows.slice(0, keys.drawn).map((row, index) => (
        <li key={row.id} {...keys.row(index)} className={looks.item}>
          <button
            type="button"
            className={mergeClasses(looks.row, looks.pressable)}
            data-testid={row.testId}
            onClick={() => onOpen(row)}
          >
            <span className={looks.lines}>
              {row.isOfWorkbook === true ? <OfWorkbook>{row.name}</OfWorkbook> : <span>{row.name}</span>}
              {linesOf(row).map((line) => (
                <span key={line} className={looks.detail}>
                  <Spoken>{line}</Spoken>
                </span>
              ))}
            </span>
            {row.figure && <span className={styles.figure}>{row.figure}</span>}
            <span className={looks.icon}>
              <ChevronRight16Regular aria-hidden />
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
