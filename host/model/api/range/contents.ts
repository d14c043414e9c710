/** What is written into the cells of a range: contents, number formats, nothing. */
import { invalidArgument } from '../../../protocol/errors';
import type { CellZone } from '../../engine/structuredReference';
import { engineFormat, generalFormat } from '../../numberFormats';
import type { CellBlock } from './cellBlock';

/** `input`: a matrix of the size of the block, or one value for all its cells. */
export function writeCells(block: CellBlock, input: unknown): void {
  const { book, sheetId, zone } = block;
  book.protection.checkWritable(sheetId, zone);
  const rows = Array.isArray(input) ? matrixFor(block, input) : undefined;
  const target = rows || !block.isUnbounded ? zone : book.grid.within(sheetId, zone);
  if (!target) return;
  book.engine.transact(() => {
    book.grid.makeRoom(sheetId, target);
    const rowFor = book.filters.rowsToWrite(sheetId, target);
    const write = () => {
      block.eachCell(target, (position) => {
        const value = rows ? rows[position.row - zone.top]?.[position.col - zone.left] : input;
        const row = rowFor(position.row);
        if (row !== undefined) book.cells.write({ ...position, row }, value);
      });
    };
    const hasFormulas = (rows ?? [[input]]).some((row) => row.some(isFormula));
    if (hasFormulas) book.calculatedColumns.filling(sheetId, target, write);
    else write();
  });
}

const isFormula = (value: unknown) => typeof value === 'string' && value.startsWith('=');

function matrixFor(block: CellBlock, input: unknown[]): unknown[][] {
  const rows = input.map((row) => (Array.isArray(row) ? (row as unknown[]) : [row]));
  const fits = rows.length === block.rowCount && rows.every((row) => row.length === block.columnCount);
  if (!fits) {
    throw invalidArgument(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return rows;
}

/** `input`: a matrix of the size of the block, or one format for all its cells. */
export function writeNumberFormats(block: CellBlock, input: unknown): void {
  const { book, zone } = block;
  book.protection.checkAllowed(block.sheetId, 'allowFormatCells');
  const locale = book.engine.getters.getLocale();
  const apply = (cells: CellZone, format: unknown) => {
    if (format === null || format === undefined) return;
    if (typeof format !== 'string') throw invalidArgument();
    const { engine, excel } = engineFormat(format, locale);
    block.applyStyle({ excel: { numberFormat: excel } }, cells, engine);
  };
  const rows = Array.isArray(input) ? matrixFor(block, input) : [[input ?? generalFormat]];
  const [first] = rows[0] ?? [];
  if (rows.every((row) => row.every((format) => format === first))) {
    apply(zone, first);
    return;
  }
  book.engine.transact(() => {
    block.eachCell(zone, ({ row, col }) => {
      apply({ top: row, bottom: row, left: col, right: col }, rows[row - zone.top]?.[col - zone.left]);
    });
  });
}

/** Takes contents, looks or both away. */
export function clearCells(block: CellBlock, what: { contents: boolean; formats: boolean }): void {
  const { book, sheetId, zone } = block;
  const { contents, formats } = what;
  const cells = book.grid.within(sheetId, zone);
  if (contents) book.protection.checkWritable(sheetId, zone);
  if (formats) book.protection.checkAllowed(sheetId, 'allowFormatCells');
  if (!cells) return;
  const written = new Set<number | undefined>();
  if (contents) {
    const rowFor = book.filters.rowsToWrite(sheetId, cells);
    for (let row = cells.top; row <= cells.bottom; row += 1) written.add(rowFor(row));
  }
  book.engine.transact(() => {
    if (formats) {
      book.engine.dispatch('SET_ZONE_BORDERS', block.target(cells, { border: { position: 'clear' } }));
    }
    block.eachCell(cells, (position) => {
      const cell = book.engine.getters.getCell(position);
      if (!cell) return;
      book.engine.writeCell({
        ...position,
        ...(written.has(position.row) ? { content: '' } : {}),
        ...(formats ? { style: null, format: '' } : {}),
      });
    });
  });
}
