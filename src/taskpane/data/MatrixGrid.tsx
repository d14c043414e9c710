import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { Checkmark16Filled } from '@fluentui/react-icons/svg/checkmark';
import { useId, useState, type KeyboardEvent } from 'react';
import { VisuallyHidden } from '../components/VisuallyHidden';
import { usePane } from '../PaneContext';
import { nextSpot, toggled, type Matrix, type Spot } from './matrix';
import { useData } from './useData';

const focusRing = {
  outlineWidth: tokens.strokeWidthThick,
  outlineStyle: 'solid',
  outlineColor: tokens.colorStrokeFocus2,
  outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
} as const;

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', tableLayout: 'fixed', width: '100%' },
  names: { width: '38%' },
  spot: {
    ...typographyStyles.body1,
    boxSizing: 'border-box',
    padding: tokens.spacingHorizontalXS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    cursor: 'pointer',
    userSelect: 'none',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    '&:focus-visible': focusRing,
  },
  head: {
    ...typographyStyles.caption1Strong,
    textAlign: 'center',
    verticalAlign: 'bottom',
  },
  corner: { ...typographyStyles.caption1Strong, textAlign: 'left', verticalAlign: 'bottom' },
  name: { textAlign: 'left', fontWeight: tokens.fontWeightRegular },
  // Long names shorten before the grid scrolls; their whole stands in the title.
  short: {
    display: 'block',
    overflow: 'hidden',
    maxHeight: `calc(3 * ${tokens.lineHeightBase300})`,
    overflowWrap: 'anywhere',
    hyphens: 'auto',
  },
  // Read from below: a word is never cut to fit a narrow column.
  upright: {
    display: 'inline-block',
    writingMode: 'vertical-rl',
    transform: 'rotate(180deg)',
    maxHeight: `calc(7 * ${tokens.lineHeightBase300})`,
    overflow: 'hidden',
    textAlign: 'left',
  },
  cell: { textAlign: 'center', height: tokens.spacingVerticalXXXL },
  on: { color: tokens.colorBrandForeground1 },
  changed: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    outlineStyle: 'dashed',
    outlineWidth: tokens.strokeWidthThin,
    outlineColor: tokens.colorStatusWarningBorder1,
    outlineOffset: `calc(-2 * ${tokens.strokeWidthThick})`,
    '&:focus-visible': focusRing,
  },
  keys: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Members down, applications across: one place for the Tab key, arrows inside, Space turns what has the focus. */
export function MatrixGrid({ matrix }: { readonly matrix: Matrix }) {
  const styles = useStyles();
  const { text } = usePane();
  const { data, dataStore } = useData();
  const keys = useId();
  const [last, setLast] = useState<Spot>({ row: 0, column: 0 });
  const { members, applications, cells } = matrix;
  const words = text.data.subscriptions;
  // The tables may have become smaller.
  const here: Spot = {
    row: Math.min(last.row, members.length - 1),
    column: Math.min(last.column, applications.length - 1),
  };

  const press = (spot: Spot): void => {
    setLast(spot);
    if (!data.busy) dataStore.dispatch({ type: 'wanted', wanted: toggled(matrix, spot) });
  };
  const keyPressed = (event: KeyboardEvent): void => {
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      press(here);
      return;
    }
    const next = nextSpot(here, event, matrix);
    if (next === null) return;
    event.preventDefault();
    setLast(next);
    event.currentTarget
      .closest('table')
      ?.querySelector<HTMLElement>(`[data-cell="${next.row}-${next.column}"]`)
      ?.focus();
  };
  const spot = (row: number, column: number) => ({
    'data-cell': `${row}-${column}`,
    tabIndex: here.row === row && here.column === column ? 0 : -1,
    onClick: () => press({ row, column }),
    onFocus: () => setLast({ row, column }),
    onKeyDown: keyPressed,
  });

  return (
    <>
      <p id={keys} className={styles.keys}>
        {words.keys}
      </p>
      {/* A table that is a grid: what has the focus in it is one of its cells. */}
      {/* eslint-disable jsx-a11y/no-noninteractive-element-to-interactive-role */}
      <table
        role="grid"
        aria-label={words.grid}
        aria-describedby={keys}
        aria-multiselectable
        data-testid="matrix"
        className={styles.table}
      >
        <thead>
          <tr role="row">
            <th
              role="columnheader"
              scope="col"
              className={mergeClasses(styles.spot, styles.corner, styles.names)}
              {...spot(-1, -1)}
            >
              {words.commune}
            </th>
            {applications.map((application, column) => (
              <th
                key={application}
                role="columnheader"
                scope="col"
                title={application}
                className={mergeClasses(styles.spot, styles.head)}
                {...spot(-1, column)}
              >
                <span className={styles.upright}>{application}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cells.map((line, row) => (
            <tr key={members[row]} role="row">
              <th
                role="rowheader"
                scope="row"
                title={members[row]}
                className={mergeClasses(styles.spot, styles.name)}
                {...spot(row, -1)}
              >
                <span className={styles.short}>{members[row]}</span>
              </th>
              {line.map((cell, column) => (
                <td
                  key={cell.key}
                  role="gridcell"
                  aria-selected={cell.active}
                  data-changed={cell.changed}
                  className={mergeClasses(
                    styles.spot,
                    styles.cell,
                    cell.active && styles.on,
                    cell.changed && styles.changed,
                  )}
                  {...spot(row, column)}
                >
                  {cell.active && <Checkmark16Filled aria-hidden />}
                  <VisuallyHidden>
                    {cell.active ? words.used : words.unused}
                    {cell.changed && `, ${words.changed}`}
                  </VisuallyHidden>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {/* eslint-enable jsx-a11y/no-noninteractive-element-to-interactive-role */}
    </>
  );
}
