import { mergeClasses } from '@fluentui/react-components';
import { memo } from 'react';
import { sameCells, type GridCell, type GridLine } from './gridCells';
import { ShortName } from './ShortName';
import { useGridStyles } from './styles';
import type { GridWords } from './words';
import { usePane } from '../../state/PaneContext';

interface GridRowProps {
  /** Its place among the rows that are shown. */
  readonly row: number;
  readonly line: GridLine;
  /** Letters of its name before the end that is kept where it is cut. */
  readonly beforeEnd: number;
  readonly columns: readonly GridLine[];
  readonly cells: readonly GridCell[];
  /** The column that the Tab key comes to, -1 for the header; null: none of this row. */
  readonly focused: number | null;
  /** Pixels. */
  readonly height: number;
  readonly words: GridWords;
}

/** Drawn anew only when it changes: with hundreds of rows a key would wait for all of them. */
export const GridRow = memo(
  function GridRow({ row, line, beforeEnd, columns, cells, focused, height, words }: GridRowProps) {
    const styles = useGridStyles();
    const on = cells.filter((cell) => cell.on).length;
    const { name } = line;
    const { language } = usePane().translator;
    // Put together once a row: there may be twenty cells in it.
    const box = { off: styles.box, on: mergeClasses(styles.box, styles.on) };
    const changedBox = {
      off: mergeClasses(box.off, styles.changed),
      on: mergeClasses(box.on, styles.changed),
    };
    const disabledTick = mergeClasses(styles.tick, styles.disabled);
    return (
      <div
        role="row"
        aria-rowindex={row + 2}
        className={mergeClasses(styles.row, styles.ground, styles.drawn)}
        style={{ top: row * height, height }}
      >
        <div
          role="rowheader"
          aria-colindex={1}
          aria-label={name}
          lang="fr"
          title={wholeName(line)}
          className={mergeClasses(styles.names, styles.header)}
        >
          <button
            type="button"
            data-cell={`${row}--1`}
            tabIndex={focused === -1 ? 0 : -1}
            lang={language}
            aria-label={words.header({ name, on, total: cells.length })}
            className={mergeClasses(styles.button, styles.name)}
          >
            <ShortName name={name} beforeEnd={beforeEnd} />
          </button>
        </div>
        {cells.map((cell, column) => (
          <div key={cell.key} role="gridcell" aria-colindex={column + 2} className={styles.cell}>
            <div
              role="checkbox"
              aria-checked={cell.on}
              aria-disabled={cell.disabled === true ? true : undefined}
              aria-label={cellLabel(cell, name, columns[column]?.name ?? '', words)}
              data-cell={`${row}-${column}`}
              data-changed={cell.changed === true}
              tabIndex={focused === column ? 0 : -1}
              className={cell.disabled === true ? disabledTick : styles.tick}
            >
              <span className={(cell.changed === true ? changedBox : box)[cell.on ? 'on' : 'off']} />
              {cell.note && (
                <span aria-hidden className={styles.note}>
                  {cell.note.short}
                </span>
              )}
            </div>
          </div>
        ))}
      </div>
    );
  },
  (before, now) =>
    before.row === now.row &&
    before.focused === now.focused &&
    before.height === now.height &&
    before.words === now.words &&
    before.columns === now.columns &&
    before.beforeEnd === now.beforeEnd &&
    before.line.id === now.line.id &&
    before.line.name === now.line.name &&
    before.line.detail === now.line.detail &&
    sameCells(before.cells, now.cells),
);

/**
 * What a cell is called: whose it is, and what more there is to say of it. Whether it is ticked is said by its role; for
 * the eye it is `state`.
 */
export function cellLabel(
  cell: GridCell,
  row: string,
  column: string,
  words: GridWords,
  state: readonly string[] = [],
): string {
  return [
    words.cell({ row, column }),
    ...state,
    ...(cell.note ? [cell.note.long] : []),
    ...(cell.changed === true ? [words.changed] : []),
  ].join(', ');
}

export const wholeName = ({ name, detail }: GridLine): string =>
  detail === undefined || detail === '' ? name : `${name} · ${detail}`;
