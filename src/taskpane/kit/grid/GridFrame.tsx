import { mergeClasses } from '@fluentui/react-components';
import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  type CSSProperties,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
} from 'react';
import { useTypeAhead } from '../list/typeAhead';
import { pageOf, reveal, spotAt } from './frame';
import { longestNote, usedByColumn, type GridCells, type GridLine, type Spot } from './gridCells';
import { GridRow, wholeName } from './GridRow';
import { nextSpot } from './movement';
import { ShortName } from './ShortName';
import { lettersBeforeEnd } from './shortNames';
import { columnWidth, ROW_HEIGHT, UPRIGHT_FROM, useGridStyles } from './styles';
import { useDrawnRows } from './useDrawnRows';
import type { GridWords } from './words';
import { usePane } from '../../state/PaneContext';

interface GridFrameProps {
  readonly label: string;
  readonly testId: string;
  /** Id of the words that say which keys it knows. */
  readonly describedBy: string;
  readonly rows: readonly GridLine[];
  /** The names of the rows as they are compared with what is typed. */
  readonly rowKeys: readonly string[];
  /** How many of their letters come before the end that is kept where they are cut. */
  readonly beforeEnds: readonly number[];
  readonly columns: readonly GridLine[];
  readonly cells: GridCells;
  readonly here: Spot;
  readonly disabled: boolean;
  /** The focus begins here. */
  readonly begins: boolean;
  readonly words: GridWords;
  readonly element: RefObject<HTMLDivElement | null>;
  readonly onMove: (to: Spot) => void;
  readonly onPress: (spot: Spot) => void;
}

/** The grid itself: one place for the Tab key, arrows inside, Space and Enter press what has the focus. */
export function GridFrame(props: GridFrameProps) {
  const { rows, rowKeys, beforeEnds, columns, cells, here, words, element, onMove, onPress } = props;
  const styles = useGridStyles();
  const { language } = usePane().translator;
  const wished = useRef(false);
  const rowTyped = useTypeAhead(rowKeys);
  const used = useMemo(() => usedByColumn(cells, columns.length), [cells, columns.length]);
  const columnEnds = useMemo(() => lettersBeforeEnd(columns.map(({ name }) => name)), [columns]);
  const noteLength = useMemo(() => longestNote(cells), [cells]);
  const height = noteLength > 0 ? ROW_HEIGHT.noted : ROW_HEIGHT.plain;
  const drawn = useDrawnRows(element, rows.length, height, here);

  const go = (to: Spot): void => {
    wished.current = true;
    onMove(to);
  };
  const focusHere = (): void => {
    const target = element.current?.querySelector<HTMLElement>(`[data-cell="${here.row}-${here.column}"]`);
    target?.focus({ preventScroll: true });
    if (target) reveal(element.current, target, here, height);
  };
  useLayoutEffect(() => {
    // The row that the focus goes to may have been drawn just now.
    if (!wished.current) return;
    wished.current = false;
    focusHere();
  });
  useEffect(() => {
    // The focus that a new page gives to its title goes on to the cell.
    if (props.begins && document.hasFocus()) focusHere();
    // Only as the grid opens.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const onFocus = (event: FocusEvent<HTMLElement>): void => {
    const spot = spotAt(event.target);
    if (spot === null) return;
    if (spot.row !== here.row || spot.column !== here.column) onMove(spot);
    // What is pressed with a pointer must not move away from under it.
    if (event.target.matches(':focus-visible')) reveal(element.current, event.target, spot, height);
  };
  const onClick = (event: MouseEvent): void => {
    const spot = spotAt(event.target);
    if (spot !== null) onPress(spot);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const spot = spotAt(event.target);
    if (spot === null || event.altKey || event.metaKey) return;
    if (event.key === ' ' || event.key === 'Enter') {
      // A header is a button, which makes a press of them by itself.
      if (spot.row === -1 || spot.column === -1) return;
      event.preventDefault();
      if (!event.repeat) onPress(spot);
      return;
    }
    const extent = { rows: rows.length, columns: columns.length, page: pageOf(element.current, height) };
    const next = nextSpot(spot, event, extent) ?? byName(event, spot);
    if (next === null) return;
    event.preventDefault();
    go(next);
  };
  const byName = (event: KeyboardEvent, from: Spot): Spot | null => {
    const row = rowTyped(event, from.row);
    return row === null ? null : { row, column: from.row === -1 ? 0 : from.column };
  };

  const upright = columns.length >= UPRIGHT_FROM;
  const sizes = {
    '--columns': columns.length,
    '--column': `${columnWidth(columns.length, noteLength)}px`,
  } as CSSProperties;
  return (
    <div
      ref={element}
      role="grid"
      tabIndex={-1}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
      aria-disabled={props.disabled ? true : undefined}
      data-testid={props.testId}
      className={styles.frame}
      style={sizes}
      onFocus={onFocus}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className={styles.lines}>
        <div role="row" aria-rowindex={1} className={mergeClasses(styles.row, styles.head)}>
          <div role="columnheader" aria-colindex={1} className={mergeClasses(styles.names, styles.corner)}>
            {words.corner}
          </div>
          {columns.map((column, index) => (
            <div
              key={column.id}
              role="columnheader"
              aria-colindex={index + 2}
              aria-label={column.name}
              lang="fr"
              title={wholeName(column)}
              className={styles.header}
            >
              <button
                type="button"
                data-cell={`-1-${index}`}
                tabIndex={here.row === -1 && here.column === index ? 0 : -1}
                lang={language}
                aria-label={words.header({
                  name: column.name,
                  on: used[index] ?? 0,
                  total: rows.length,
                })}
                className={mergeClasses(styles.button, styles.columnName)}
              >
                <ShortName
                  name={column.name}
                  beforeEnd={columnEnds[index] ?? column.name.length}
                  upright={upright}
                />
              </button>
            </div>
          ))}
        </div>
        <div role="rowgroup" className={styles.body} style={{ height: rows.length * height }}>
          {drawn.map((row) => {
            const line = rows[row];
            const lineCells = cells[row];
            return (
              line &&
              lineCells && (
                <GridRow
                  key={line.id}
                  row={row}
                  line={line}
                  beforeEnd={beforeEnds[row] ?? line.name.length}
                  columns={columns}
                  cells={lineCells}
                  focused={here.row === row ? here.column : null}
                  height={height}
                  words={words}
                />
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}
