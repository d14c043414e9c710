import type { Grid } from '../../workbook/intake/grid';
import type { ReturnedSheet } from '../../workbook/frozen/differences';
import { gridCells } from './grid';

/** A sheet that was read with its looks, as a check of a document that came back takes it. */
export function returnedSheet(grid: Grid): ReturnedSheet {
  const cells = gridCells(grid);
  const width = Math.max(0, ...cells.map((row) => row.length));
  const values = cells.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
  const formulas = values.map((row) => [...row]);
  const isText = values.map((row) => row.map((cell) => typeof cell === 'string'));
  const formats: string[][] = [];
  for (const { row, column, formula } of grid.looks?.formulas ?? []) {
    const [line, texts] = [formulas[row - 1], isText[row - 1]];
    if (line === undefined || texts === undefined) continue;
    line[column] = `=${formula.replace(/^(?:of:)?=/, '')}`;
    texts[column] = false;
  }
  for (const { row, column, format } of grid.looks?.formats ?? []) (formats[row - 1] ??= [])[column] = format;
  return {
    values,
    formulas,
    isText,
    formats,
    hidden: {
      sheet: grid.hidden,
      rows: grid.marks.hiddenRows.map((row) => row - 1),
      columns: (grid.looks?.hiddenColumns ?? []).flatMap(({ first, last }) =>
        Array.from({ length: Math.min(last - first + 1, MOST_COLUMNS) }, (_, at) => first + at),
      ),
    },
  };
}

/** Of a sheet whose columns are hidden to the end; no document of ours is as wide. */
const MOST_COLUMNS = 1_000;
