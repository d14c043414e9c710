import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { beginningOf } from '../../../../workbook/intake/excerpt';
import { columnLetters, type Grid } from '../../../../workbook/intake/grid';
import type { Understanding } from '../../../../workbook/intake/understand';
import { useWords } from '../../../state/PaneContext';
import { understoodWords } from './words';

/** Lines above the titles, and below them; columns; characters of a cell. */
const ABOVE = 2;
const BELOW = 5;
const MOST_COLUMNS = 12;
const LONGEST_CELL = 30;

const useStyles = makeStyles({
  frame: {
    overflowX: 'auto',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    '&:focus-visible': {
      outlineWidth: tokens.strokeWidthThick,
      outlineStyle: 'solid',
      outlineColor: tokens.colorStrokeFocus2,
    },
  },
  table: { ...typographyStyles.caption1, borderCollapse: 'collapse', whiteSpace: 'nowrap' },
  cell: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    textAlign: 'left',
  },
  number: { textAlign: 'right' },
  letter: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  title: { fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground3 },
  apart: { color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
});

interface FirstLinesProps {
  readonly grid: Grid;
  readonly understanding: Understanding;
  readonly testId: string;
}

/** The first lines of a sheet as they stand, those that give the titles and those that are set apart marked. */
export function FirstLines({ grid, understanding, testId }: FirstLinesProps) {
  const styles = useStyles();
  const words = useWords(understoodWords);
  const { headerRows, rows } = understanding;
  const apart = new Set(rows.filter((row) => row.apart !== null).map(({ row }) => row));
  const headerAt = headerRows === null ? 0 : grid.rowNumbers.indexOf(headerRows.first);
  const lines = headerRows === null ? 0 : headerRows.last - headerRows.first + 1;
  const from = Math.max(0, headerAt - ABOVE);
  const shown = grid.rows.slice(from, headerAt + lines + BELOW);
  const width = Math.min(MOST_COLUMNS, Math.max(1, ...shown.map((row) => row.length)));
  const isTitle = (row: number): boolean =>
    headerRows !== null && row >= headerRows.first && row <= headerRows.last;
  return (
    <div
      className={styles.frame}
      // A table that scrolls is reached by keyboard.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      role="region"
      aria-label={words.firstLines}
    >
      <table className={styles.table} data-testid={testId}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.cell, styles.letter)}>
              <span aria-label={words.rowNumber}>#</span>
            </th>
            {Array.from({ length: width }, (_, column) => (
              <th key={column} scope="col" className={mergeClasses(styles.cell, styles.letter)}>
                {columnLetters(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((cells, index) => {
            const row = grid.rowNumbers[from + index] ?? 0;
            const look = isTitle(row) ? styles.title : apart.has(row) ? styles.apart : undefined;
            return (
              <tr key={row}>
                <th scope="row" className={mergeClasses(styles.cell, styles.letter, styles.number)}>
                  {row}
                </th>
                {Array.from({ length: width }, (_, column) => {
                  const cell = cells[column] ?? '';
                  return (
                    <td
                      key={column}
                      lang="fr"
                      className={mergeClasses(styles.cell, typeof cell === 'number' && styles.number, look)}
                    >
                      {beginningOf(cell, LONGEST_CELL)}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
