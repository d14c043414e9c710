import { toNumber } from '../../core/money';
import type { ComputedCell, SheetCells } from '../documents/document';
import { cellAddress, columnLetters } from '../plan/address';
import type { StandingCells } from '../plan/cellDigest';
import { cellDifferences, type DrawnCells, type Place } from '../plan/compareCells';
import type { RawCell } from '../read/rawTables';
import { readText } from '../read/readValues';
import { showsAnother, shownUnder } from './shownAs';

/** What stands on a sheet of a file, and how the file shows it. Rows and columns from 0. */
export interface ReturnedSheet extends StandingCells {
  /** Number formats in Excel's syntax; none where a cell has none. */
  readonly formats: readonly (readonly (string | undefined)[] | undefined)[];
  readonly hidden: {
    readonly sheet: boolean;
    readonly rows: readonly number[];
    readonly columns: readonly number[];
  };
}

/** A document as it was made. */
export interface DrawnDocument extends DrawnCells {
  /** null: that is not known. */
  readonly valueAt: (row: number, column: number) => RawCell | null;
  /** null: that is not known. */
  readonly formatAt: (row: number, column: number) => string | null;
}

/**
 * Something of a document that is not as it was made, by its cell: changed (a formula that became a value too; null: what
 * stood there is not known), written
 * where nothing of ours stood, gone (a row by its first cell, where it stood), another result than what it is computed
 * from gives, a number shown as another one, not shown at all.
 */
export type Difference =
  | {
      readonly kind: 'changed';
      readonly cell: string;
      readonly before: RawCell | null;
      readonly now: RawCell;
    }
  | { readonly kind: 'written'; readonly cell: string; readonly now: RawCell }
  | { readonly kind: 'gone'; readonly cell: string; readonly before: RawCell | null }
  | { readonly kind: 'result'; readonly cell: string; readonly computed: number; readonly now: RawCell }
  | { readonly kind: 'shown'; readonly cell: string; readonly value: number; readonly shown: string | null }
  | { readonly kind: 'hidden'; readonly what: 'sheet' | 'row' | 'column'; readonly name: string };

/** What stands where something else was made. */
export function otherCells(sheet: ReturnedSheet, drawn: DrawnDocument): Difference[] {
  const { changed, gone } = cellDifferences(drawn, sheet);
  const now = ([row, column]: Place): RawCell => sheet.values[row]?.[column] ?? '';
  // A figure that another sheet of the file holds too stands there once, and here as a formula that gives the same.
  const isSame = (at: Place, place: Place | null): boolean =>
    place !== null &&
    typeof now(at) === 'number' &&
    now(at) === drawn.valueAt(...place) &&
    isFormula(sheet, at);
  return [
    ...changed
      .filter(({ at, drawn: place }) => !isSame(at, place))
      .map(({ at, drawn: place }): Difference =>
        place === null
          ? { kind: 'written', cell: cellAddress(...at), now: now(at) }
          : { kind: 'changed', cell: cellAddress(...at), before: drawn.valueAt(...place), now: now(at) },
      ),
    ...withoutRepeats(gone).map((place): Difference => {
      return { kind: 'gone', cell: cellAddress(...place), before: drawn.valueAt(...place) };
    }),
  ];
}

function isFormula({ formulas, isText }: ReturnedSheet, [row, column]: Place): boolean {
  return String(formulas[row]?.[column] ?? '').startsWith('=') && isText[row]?.[column] !== true;
}

/** Of a row that is gone its first cell, of a column too. */
function withoutRepeats(gone: readonly Place[]): Place[] {
  const perRow = new Map<number, Place[]>();
  for (const place of gone) perRow.set(place[0], [...(perRow.get(place[0]) ?? []), place]);
  const width = Math.max(0, ...[...perRow.values()].map((places) => places.length));
  const columns = new Set<number>();
  return [...perRow.values()].flatMap((places) => {
    const [first] = places;
    if (first === undefined) return [];
    if (places.length > 1 || width === 1) return [first];
    if (columns.has(first[1])) return [];
    columns.add(first[1]);
    return [first];
  });
}

/** Figures that are not what they are computed from gives; finer than half a cent is nothing. */
export function otherResults(cells: SheetCells, computed: readonly ComputedCell[]): Difference[] {
  return computed.flatMap(({ row, column, value }): Difference[] => {
    const now = cells[row]?.[column] ?? '';
    const expected = toNumber(value);
    if (typeof now === 'number' && Math.abs(now - expected) < 0.005) return [];
    return [{ kind: 'result', cell: cellAddress(row, column), computed: expected, now }];
  });
}

/**
 * What hides something or shows another number, of the cells that are ours: from A1 as many `columns`, down to the last
 * row that holds something of ours.
 */
export function otherLooks(sheet: ReturnedSheet, drawn: DrawnDocument | null, columns: number): Difference[] {
  const ours = sheet.values.map((row) => row.slice(0, columns));
  const lastRow = ours.findLastIndex((row) => row.some((cell) => readText(cell) !== ''));
  const width = Math.max(0, ...ours.map((row) => row.findLastIndex((cell) => readText(cell) !== '') + 1));
  const { hidden } = sheet;
  return [
    ...(hidden.sheet ? [{ kind: 'hidden', what: 'sheet', name: '' } as const] : []),
    ...hidden.rows
      .filter((row) => row <= lastRow)
      .map((row): Difference => ({ kind: 'hidden', what: 'row', name: String(row + 1) })),
    ...hidden.columns
      .filter((column) => column < width)
      .map((column): Difference => ({ kind: 'hidden', what: 'column', name: columnLetters(column) })),
    ...numbersShown(sheet, drawn, ours),
  ];
}

function numbersShown(sheet: ReturnedSheet, drawn: DrawnDocument | null, ours: SheetCells): Difference[] {
  const formats = drawn === null ? new Map<string, string | null>() : formatsWhereTheyStand(sheet, drawn);
  return ours.flatMap((row, y) =>
    row.flatMap((value, x): Difference[] => {
      if (typeof value !== 'number') return [];
      const format = sheet.formats[y]?.[x] ?? 'General';
      const cell = cellAddress(y, x);
      if (!showsAnother(value, format, formats.get(cell) ?? null)) return [];
      return [{ kind: 'shown', cell, value, shown: shownUnder(value, format) }];
    }),
  );
}

/** The format that each cell was drawn with, by the address where it stands now. */
function formatsWhereTheyStand(sheet: ReturnedSheet, drawn: DrawnDocument): Map<string, string | null> {
  const { standingAt } = cellDifferences(drawn, sheet);
  const formats = new Map<string, string | null>();
  for (const y of drawn.codes.keys())
    for (let x = 0; x < drawn.columns; x += 1) {
      const at = standingAt([y, x]);
      if (at !== null) formats.set(cellAddress(...at), drawn.formatAt(y, x));
    }
  return formats;
}
