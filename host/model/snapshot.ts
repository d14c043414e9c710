import { columnLetters, zoneToA1 } from './addresses';
import type { Book } from './book';
import type { CellPosition } from './book/cells';

/** Pixels; the engine does not tell a width that was set from this one. */
const defaultColumnWidth = 96;

/** A sheet as plain data, without what differs from one making to the next (ids, size of the engine's grid). */
export function snapshotSheet(book: Book, sheetId: string): unknown {
  const { getters } = book.engine;
  const state = book.sheets.stateOf(sheetId);
  const used = book.cells.usedZone(sheetId, false);
  const cells: Record<string, unknown> = {};
  const widths: Record<string, number> = {};
  const heights: Record<string, number> = {};
  const hidden: string[] = [];
  const rows = book.grid.rowCount(sheetId);
  const columns = book.grid.columnCount(sheetId);
  for (let row = 0; row < rows; row += 1) {
    for (let col = 0; col < columns; col += 1) {
      const cell = describeCell(book, { sheetId, row, col });
      if (cell) cells[`${columnLetters(col)}${row + 1}`] = cell;
    }
    if (getters.isRowHiddenByUser(sheetId, row)) hidden.push(String(row + 1));
    const height = getters.getUserRowSize(sheetId, row);
    if (height !== undefined) heights[row + 1] = height;
  }
  for (let col = 0; col < columns; col += 1) {
    if (getters.isColHiddenByUser(sheetId, col)) hidden.push(columnLetters(col));
    const width = getters.getColSize(sheetId, col);
    if (width !== defaultColumnWidth) widths[columnLetters(col)] = width;
  }
  const { xSplit, ySplit } = getters.getPaneDivisions(sheetId);
  // Excel lists names by the alphabet: in which order they came is not to be seen.
  const names = book.names
    .all(sheetId)
    .map(({ name, formula, visible }) => ({ name, formula, visible }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return JSON.parse(
    JSON.stringify({
      name: book.sheets.nameOf(sheetId),
      isVisible: getters.isSheetVisible(sheetId),
      tabColor: getters.getSheet(sheetId).color ?? '',
      showGridlines: getters.getGridLinesVisibility(sheetId),
      used: used ? zoneToA1(used) : '',
      cells,
      widths,
      heights,
      hidden,
      frozen: { rows: ySplit, columns: xSplit },
      tables: book.tables
        .all()
        .filter((table) => table.sheetId === sheetId)
        .map(({ entry, zone }) => ({ name: entry.name, range: zoneToA1(zone), columns: entry.columns })),
      ...(names.length > 0 ? { names } : {}),
      customProperties: state.customProperties,
      protection: state.protection,
      page: state.page,
      validations: state.validations.map(({ engineId: _, ...validation }) => validation),
      charts: state.charts.map(({ id: _id, figureId: _figureId, ...chart }) => chart),
      ...(state.pictures.length > 0
        ? { pictures: state.pictures.map(({ id: _id, ...picture }) => picture) }
        : {}),
    }),
  );
}

function describeCell(book: Book, position: CellPosition): Record<string, unknown> | undefined {
  const border = book.engine.getters.getCellBorder(position);
  const cell = book.engine.getters.getCell(position);
  const value = book.cells.value(position);
  const style = visibleStyle(cell?.style);
  const numberFormat = book.cells.numberFormat(position);
  const hasFormat = numberFormat !== 'General';
  if (value === '' && !cell?.isFormula && !style && !border && !hasFormat) return undefined;
  const formula = book.cells.formulaText(position);
  return {
    ...(formula === undefined ? {} : { formula }),
    value,
    ...(hasFormat ? { numberFormat } : {}),
    ...(style ? { style } : {}),
    ...(border ? { border } : {}),
  };
}

/** What was set and taken away again leaves nothing to see. */
function visibleStyle(style: object | undefined): object | undefined {
  const shown = Object.entries(style ?? {}).filter(
    ([, value]) =>
      value !== undefined && !(typeof value === 'object' && Object.keys(value as object).length === 0),
  );
  return shown.length > 0 ? Object.fromEntries(shown) : undefined;
}
