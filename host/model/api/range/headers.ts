/** Whole rows and columns of a sheet, through a range of them: inserted, deleted, hidden. */
import { notImplemented } from '../../../protocol/errors';
import { isEntireColumns, isEntireRows, maxColumns, maxRows } from '../../addresses';
import type { Dimension } from '../../book/grid';
import type { CellBlock } from './cellBlock';

export function insertHeaders(block: CellBlock, shift: unknown): void {
  const { book, sheetId, zone } = block;
  if (isEntireRows(zone) && shift !== 'Right') {
    book.protection.checkAllowed(sheetId, 'allowInsertRows');
    book.grid.insertHeaders(sheetId, 'ROW', zone.top, block.rowCount);
  } else if (isEntireColumns(zone)) {
    book.protection.checkAllowed(sheetId, 'allowInsertColumns');
    book.grid.insertHeaders(sheetId, 'COL', zone.left, block.columnCount);
  } else {
    throw notImplemented('Range.insert (other than entire rows or columns)');
  }
}

export function deleteHeaders(block: CellBlock, shift: unknown): void {
  const { book, sheetId, zone } = block;
  if (isEntireRows(zone) && shift !== 'Left') {
    book.protection.checkAllowed(sheetId, 'allowDeleteRows');
    if (!book.filters.mayDelete(sheetId, zone)) return;
    book.grid.removeHeaders(sheetId, 'ROW', zone.top, block.rowCount);
  } else if (isEntireColumns(zone)) {
    book.protection.checkAllowed(sheetId, 'allowDeleteColumns');
    book.grid.removeHeaders(sheetId, 'COL', zone.left, block.columnCount);
  } else {
    throw notImplemented('Range.delete (other than entire rows or columns)');
  }
}

/** Of the range's rows or columns; null where some are hidden and some not. */
export function areHidden({ book, sheetId, zone }: CellBlock, dimension: Dimension): boolean | null {
  const { getters } = book.engine;
  if (dimension === 'ROW') {
    const rows = indexes(zone.top, Math.min(zone.bottom, book.grid.rowCount(sheetId) - 1));
    return sameForAll(
      rows.map((row) => getters.isRowHiddenByUser(sheetId, row) || book.filters.isFilteredOut(sheetId, row)),
    );
  }
  const columns = indexes(zone.left, Math.min(zone.right, book.grid.columnCount(sheetId) - 1));
  return sameForAll(columns.map((column) => getters.isColHiddenByUser(sheetId, column)));
}

export function hideHeaders({ book, sheetId, zone }: CellBlock, dimension: Dimension, hidden: boolean): void {
  const isRows = dimension === 'ROW';
  const count = isRows ? book.grid.rowCount(sheetId) : book.grid.columnCount(sheetId);
  const [first, last] = isRows ? [zone.top, zone.bottom] : [zone.left, zone.right];
  book.protection.checkAllowed(sheetId, isRows ? 'allowFormatRows' : 'allowFormatColumns');
  if (last >= count && last < (isRows ? maxRows : maxColumns) - 1) book.grid.makeRoom(sheetId, zone);
  const elements = indexes(first, Math.min(last, Math.max(count - 1, first)));
  book.engine.dispatch(hidden ? 'HIDE_COLUMNS_ROWS' : 'UNHIDE_COLUMNS_ROWS', {
    sheetId,
    dimension,
    elements,
  });
}

const indexes = (first: number, last: number) =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);

function sameForAll(values: boolean[]): boolean | null {
  const [first = false] = values;
  return values.every((value) => value === first) ? first : null;
}
