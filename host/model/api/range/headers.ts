/** Whole rows and columns of a sheet, and whole rows of a table, through a range of them: inserted, deleted, hidden. */
import { notImplemented } from '../../../protocol/errors';
import { isEntireColumns, isEntireRows, maxColumns, maxRows } from '../../addresses';
import type { Dimension } from '../../book/grid';
import type { BookTable } from '../../book/tables';
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
    const table = shift === 'Up' ? tableWithRows(block) : undefined;
    if (!table) throw notImplemented('Range.delete (other than entire rows or columns, or rows of a table)');
    // Of a filtered table they stay, and nobody is told: github.com/OfficeDev/office-js/issues/994.
    if (book.ways.filteredTables !== 'ignored' && book.filters.isFilteredIn(sheetId, zone)) return;
    book.objects.deleteTableRows(table.entry.id, zone.top, block.rowCount);
  }
}

/** The table of which the cells are rows of the body, from the first column to the last. */
function tableWithRows({ book, sheetId, zone }: CellBlock): BookTable | undefined {
  return book.tables.all().find((table) => {
    const { left, right, top, bottom } = table.zone;
    return (
      table.sheetId === sheetId &&
      zone.left === left &&
      zone.right === right &&
      zone.top >= top + (table.hasHeaders ? 1 : 0) &&
      zone.bottom <= bottom - (table.hasTotals ? 1 : 0)
    );
  });
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
