import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { Checkmark16Filled } from '@fluentui/react-icons/svg/checkmark';
import {
  memo,
  useCallback,
  useDeferredValue,
  useEffect,
  useId,
  useRef,
  useState,
  type KeyboardEvent,
} from 'react';
import { useWords } from '../../state/PaneContext';
import { nextSpot, sameCells, toggled, type Matrix, type MatrixCell, type Spot } from './matrix';
import { useData } from './useData';
import { dataWords, type DataWords } from './words';

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

/** More than a pane shows at once: the others are drawn right behind them, a few at a time. */
const FIRST_ROWS = 40;

/** What the places of a grid share; the functions stay the same from one drawing to the next. */
interface GridKeys {
  readonly onPress: (spot: Spot) => void;
  readonly onFocus: (spot: Spot) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

const placeProps = (keys: GridKeys, row: number, column: number, here: boolean) => ({
  'data-cell': `${row}-${column}`,
  tabIndex: here ? 0 : -1,
  onClick: () => keys.onPress({ row, column }),
  onFocus: () => keys.onFocus({ row, column }),
  onKeyDown: keys.onKeyDown,
});

/** Members down, applications across: one place for the Tab key, arrows inside, Space turns what has the focus. */
export function MatrixGrid({ matrix }: { readonly matrix: Matrix }) {
  const styles = useStyles();
  const { data, dataStore } = useData();
  const keysId = useId();
  const [last, setLast] = useState<Spot>({ row: 0, column: 0 });
  const { members, applications, cells } = matrix;
  const all = useDeferredValue(true, false);
  const lines = all ? cells : cells.slice(0, FIRST_ROWS);
  const words = useWords(dataWords).subscriptions;
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
  const keys: GridKeys = {
    onPress: useLatest(press),
    onFocus: setLast,
    onKeyDown: useLatest(keyPressed),
  };
  const isHere = (row: number, column: number): boolean => here.row === row && here.column === column;

  return (
    <>
      <p id={keysId} className={styles.keys}>
        {words.keys}
      </p>
      {/* A table that is a grid: what has the focus in it is one of its cells. */}
      {/* eslint-disable jsx-a11y/no-noninteractive-element-to-interactive-role */}
      <table
        role="grid"
        aria-label={words.grid}
        aria-describedby={keysId}
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
              {...placeProps(keys, -1, -1, isHere(-1, -1))}
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
                {...placeProps(keys, -1, column, isHere(-1, column))}
              >
                <span className={styles.upright}>{application}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, row) => (
            <MatrixRow
              key={members[row]}
              row={row}
              member={members[row] ?? ''}
              line={line}
              focused={here.row === row ? here.column : null}
              styles={styles}
              words={words}
              {...keys}
            />
          ))}
        </tbody>
      </table>
      {/* eslint-enable jsx-a11y/no-noninteractive-element-to-interactive-role */}
    </>
  );
}

interface MatrixRowProps extends GridKeys {
  readonly row: number;
  readonly member: string;
  readonly line: readonly MatrixCell[];
  /** The column that the Tab key comes to, -1 for the header; null: none of this row. */
  readonly focused: number | null;
  readonly styles: ReturnType<typeof useStyles>;
  readonly words: DataWords['subscriptions'];
}

/** Drawn anew only when it changes: with hundreds of rows a key would wait for all of them. */
const MatrixRow = memo(
  function MatrixRow({ row, member, line, focused, styles, words, ...keys }: MatrixRowProps) {
    return (
      <tr role="row">
        <th
          role="rowheader"
          scope="row"
          title={member}
          className={mergeClasses(styles.spot, styles.name)}
          {...placeProps(keys, row, -1, focused === -1)}
        >
          <span className={styles.short}>{member}</span>
        </th>
        {line.map(({ key, active, changed }, column) => (
          <td
            key={key}
            role="gridcell"
            aria-selected={active}
            aria-label={[active ? words.used : words.unused, ...(changed ? [words.changed] : [])].join(', ')}
            data-changed={changed}
            className={mergeClasses(styles.spot, styles.cell, active && styles.on, changed && styles.changed)}
            {...placeProps(keys, row, column, focused === column)}
          >
            {active && <Checkmark16Filled aria-hidden />}
          </td>
        ))}
      </tr>
    );
  },
  (before, { row, member, line, focused, words, ...keys }) =>
    before.row === row &&
    before.member === member &&
    before.focused === focused &&
    before.words === words &&
    sameCells(before.line, line) &&
    before.onPress === keys.onPress &&
    before.onFocus === keys.onFocus &&
    before.onKeyDown === keys.onKeyDown,
);

/** A function that stays the same and does what the last drawing's did. */
function useLatest<Argument>(work: (argument: Argument) => void): (argument: Argument) => void {
  const latest = useRef(work);
  useEffect(() => {
    latest.current = work;
  });
  return useCallback((argument) => latest.current(argument), []);
}
