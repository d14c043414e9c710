import type { StandingCells } from '../../workbook/plan/cellDigest';
import type { RawCell } from '../../workbook/read/rawTables';

/** What stands on a sheet: from A1, as far as it is used. */
export interface SheetContents extends StandingCells {
  readonly sheetId: string;
  readonly numberFormats: readonly (readonly string[])[];
  /** Ours and the person's. */
  readonly charts: readonly StandingChart[];
  /** Names of the pictures, ours and the person's. */
  readonly pictures: readonly string[];
}

/** Where a chart stands, in points. */
export interface StandingChart {
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Queues the reading; the function that comes back gives the contents once the request was made. */
export function queueContents(
  context: Excel.RequestContext,
  sheetIdOrName: string,
): () => SheetContents | null {
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetIdOrName);
  sheet.load('id');
  const used = sheet.getUsedRangeOrNullObject(true);
  const fromCorner = used.getBoundingRect('A1');
  fromCorner.load('formulas,values,numberFormat');
  const drawings = queueDrawings(sheet);
  return () => {
    if (sheet.isNullObject) return null;
    const cells = used.isNullObject ? NO_CELLS : cellsWithFormats(fromCorner);
    return { sheetId: sheet.id, ...drawings(), ...cells };
  };
}

type Drawings = Pick<SheetContents, 'charts' | 'pictures'>;

export function queueDrawings({ charts, shapes }: Excel.Worksheet): () => Drawings {
  charts.load('items/name,items/left,items/top,items/width,items/height');
  shapes.load('items/name');
  return () => ({
    charts: charts.items.map(({ name, left, top, width, height }) => ({ name, left, top, width, height })),
    pictures: shapes.items.map(({ name }) => name),
  });
}

export type CellsWithFormats = Omit<SheetContents, 'sheetId' | keyof Drawings>;
const NO_CELLS: CellsWithFormats = { formulas: [], values: [], numberFormats: [], isText: [] };

/** Of a range whose formulas, values and number formats are loaded. */
export function cellsWithFormats(range: Excel.Range): CellsWithFormats {
  return { ...standingCells(range), numberFormats: range.numberFormat as string[][] };
}

/** The cells of a sheet alone, from A1, no further than so many rows and columns; null once the sheet is gone. */
export function queueCells(
  context: Excel.RequestContext,
  sheetId: string,
  within: { readonly rows: number; readonly columns: number },
): () => StandingCells | null {
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId);
  const used = sheet.getUsedRangeOrNullObject(true);
  const cells = used
    .getBoundingRect('A1')
    .getIntersectionOrNullObject(sheet.getRangeByIndexes(0, 0, within.rows, within.columns));
  cells.load('formulas,values');
  return () => {
    if (sheet.isNullObject) return null;
    return used.isNullObject || cells.isNullObject
      ? { formulas: [], values: [], isText: [] }
      : standingCells(cells);
  };
}

function standingCells(range: Excel.Range): StandingCells {
  const [formulas, values] = [range.formulas as RawCell[][], range.values as RawCell[][]];
  return {
    formulas,
    values,
    // A formula differs from its value; what is text in both was typed as text.
    isText: values.map((row, i) =>
      row.map((value, j) => typeof value === 'string' && value === formulas[i]?.[j]),
    ),
  };
}
