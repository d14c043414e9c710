import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { SEARCHED_FROM } from '../../model/rows';
import { withoutAccents } from '../../../workbook/read/names';
import { useWords } from '../../state/PaneContext';
import { SearchField } from '../form/SearchField';
import { Status } from '../aloud/Status';
import { pressed, type GridCells, type GridLine, type Spot } from './gridCells';
import { GridFrame } from './GridFrame';
import { cellLabel, wholeName } from './GridRow';
import { placeOf, spotOf, type Place } from './movement';
import { lettersBeforeEnd } from './shortNames';
import { useGridStyles } from './styles';
import { gridWords, type GridWords } from './words';
import { Spoken } from '../aloud/Spoken';

interface GridProps {
  /** What the grid is called. */
  readonly label: string;
  readonly testId: string;
  readonly rows: readonly GridLine[];
  readonly columns: readonly GridLine[];
  readonly cells: GridCells;
  /** Nothing can be turned for the moment. */
  readonly disabled?: boolean;
  /** What brought the person here: the focus begins on it. */
  readonly begin?: Place;
  /** Turns cells, all the same way: one, or those of a row or of a column that are otherwise. */
  readonly onTurn: (keys: readonly string[], on: boolean) => void;
}

/**
 * Communes down, applications across, each pair ticked or not: after the grid pattern of ARIA. It draws what is seen,
 * scrolls inside its own frame, and can be searched where it is long; what it holds and keeps is the page's.
 */
export function Grid({ label, testId, rows, columns, cells, disabled = false, begin, onTurn }: GridProps) {
  const styles = useGridStyles();
  const words = useWords(gridWords);
  const keysId = useId();
  const frame = useRef<HTMLDivElement>(null);
  const [search, setSearch] = useState('');
  const [place, setPlace] = useState<Place | null>(begin ?? null);
  const [said, setSaid] = useState('');
  const shown = useShown(rows, cells, search);
  const here = spotOf(place, shown.rows, columns);

  const press = (spot: Spot): void => {
    const { keys, on } = pressed(shown.cells, spot);
    if (disabled || keys.length === 0) return;
    onTurn(keys, on);
    setSaid(turnSentence(spot, keys.length, on));
  };
  /** What a header did; a cell says it by itself. */
  const turnSentence = (spot: Spot, count: number, on: boolean): string => {
    if (spot.row === -1) return words.columnTurned({ name: columns[spot.column]?.name ?? '', count, on });
    if (spot.column === -1) return words.rowTurned({ name: shown.rows[spot.row]?.name ?? '', count, on });
    return '';
  };
  const intoGrid = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    frame.current?.querySelector<HTMLElement>('[data-cell][tabindex="0"]')?.focus();
  };
  return (
    <div className={styles.whole}>
      {rows.length > SEARCHED_FROM && (
        <SearchField
          label={words.search}
          testId={`${testId}-search`}
          value={search}
          onChange={(value) => {
            setSearch(value);
            setSaid('');
          }}
          onKeyDown={intoGrid}
        />
      )}
      {shown.rows.length === 0 ? (
        <p className={styles.none}>
          <Spoken>{words.noMatch({ text: search })}</Spoken>
        </p>
      ) : (
        <GridFrame
          label={label}
          testId={testId}
          describedBy={keysId}
          rows={shown.rows}
          rowKeys={shown.keys}
          beforeEnds={shown.beforeEnds}
          columns={columns}
          cells={shown.cells}
          here={here}
          disabled={disabled}
          begins={begin !== undefined}
          words={words}
          element={frame}
          onMove={(to) => setPlace(placeOf(to, shown.rows, columns))}
          onPress={press}
        />
      )}
      {place !== null && shown.rows.length > 0 && (
        // For the eye, where names are cut; who listens has heard it.
        <p aria-hidden className={styles.aside} data-testid={`${testId}-here`}>
          {wholeSpot(here, shown.rows, columns, shown.cells, words)}
        </p>
      )}
      <p id={keysId} className={styles.aside}>
        {words.keys}
      </p>
      <Status>
        {said !== '' ? said : search.trim() === '' ? '' : words.found({ count: shown.rows.length })}
      </Status>
    </div>
  );
}

interface Shown {
  readonly rows: readonly GridLine[];
  /** Their names as they are compared with what is typed. */
  readonly keys: readonly string[];
  /** As they are among all rows: a name does not change its look while one searches. */
  readonly beforeEnds: readonly number[];
  readonly cells: GridCells;
}

/** The rows whose name or detail holds what is searched, with their cells. */
function useShown(rows: readonly GridLine[], cells: GridCells, search: string): Shown {
  const keys = useMemo(() => rows.map(({ name }) => withoutAccents(name)), [rows]);
  const beforeEnds = useMemo(() => lettersBeforeEnd(rows.map(({ name }) => name)), [rows]);
  return useMemo(() => {
    const wanted = withoutAccents(search);
    if (wanted === '') return { rows, keys, beforeEnds, cells };
    const kept = rows.flatMap(({ detail = '' }, index) =>
      keys[index]?.includes(wanted) === true || withoutAccents(detail).includes(wanted) ? [index] : [],
    );
    const those = <Each,>(all: readonly Each[]): Each[] =>
      kept.flatMap((index) => all.slice(index, index + 1));
    return { rows: those(rows), keys: those(keys), beforeEnds: those(beforeEnds), cells: those(cells) };
  }, [rows, keys, beforeEnds, cells, search]);
}

/** The whole of what the grid shows in short at a spot. */
function wholeSpot(
  { row, column }: Spot,
  rows: readonly GridLine[],
  columns: readonly GridLine[],
  cells: GridCells,
  words: GridWords,
): string {
  const [line, across] = [rows[row], columns[column]];
  const cell = cells[row]?.[column];
  if (line && across && cell)
    return cellLabel(cell, wholeName(line), across.name, words, [cell.on ? words.on : words.off]);
  return line ? wholeName(line) : across ? wholeName(across) : '';
}
