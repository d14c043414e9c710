import type { HostObject, Members } from '../../../protocol/members';
import type { Book } from '../../book';
import type { CellPosition } from '../../book/cells';
import type { CellZone } from '../../engine/structuredReference';
import type { TableBlock } from './tableBlock';

interface SortField {
  key: number;
  ascending?: boolean;
}

export class TableSort implements HostObject {
  readonly members: Members = {
    className: 'TableSort',
    read: ['fields', 'matchCase'],
    call: ['apply', 'clear'],
  };
  readonly fields: SortField[] = [];
  readonly matchCase = false;

  constructor(private readonly table: TableBlock) {}

  /** Rows change place with their looks; formulas within a row stay with it. */
  apply(fields: SortField[]): void {
    const { book, sheetId, bodyZone } = this.table;
    book.protection.checkAllowed(sheetId, 'allowSort');
    book.protection.checkWritable(sheetId, bodyZone);
    const rows = rowsOf(book, sheetId, bodyZone);
    const sorted = [...rows].sort((a, b) => {
      for (const { key, ascending = true } of fields) {
        const order = compareCells(a.values[key], b.values[key], ascending);
        if (order !== 0) return order;
      }
      return a.row - b.row;
    });
    book.engine.transact(() => {
      sorted.forEach((source, index) => {
        const row = bodyZone.top + index;
        source.cells.forEach((cell, column) => {
          const { style, format } = cell;
          const content = cell.contentAt(row);
          const position = { sheetId, row, col: bodyZone.left + column };
          book.engine.writeCell({
            ...position,
            content,
            style: style ?? null,
            format: format ?? '',
          });
        });
      });
    });
  }
  clear(): void {}
}

function rowsOf(book: Book, sheetId: string, zone: CellZone) {
  return Array.from({ length: zone.bottom - zone.top + 1 }, (_, index) => {
    const row = zone.top + index;
    const positions: CellPosition[] = [];
    for (let col = zone.left; col <= zone.right; col += 1) positions.push({ sheetId, row, col });
    return {
      row,
      values: positions.map((position) => book.cells.value(position)),
      cells: positions.map((position) => {
        const cell = book.engine.getters.getCell(position);
        return {
          style: cell?.style,
          format: cell?.format,
          contentAt: (target: number) => {
            if (!cell?.isFormula) return cell?.content ?? '';
            return book.engine.getters.getTranslatedCellFormula(
              sheetId,
              0,
              target - row,
              cell.compiledFormula,
            );
          },
        };
      }),
    };
  });
}

/** Excel's order: numbers, texts, booleans, errors; empty cells last in either direction. */
function compareCells(a: unknown, b: unknown, ascending: boolean): number {
  const rank = (value: unknown) =>
    value === '' || value === undefined
      ? 4
      : typeof value === 'number'
        ? 0
        : typeof value === 'boolean'
          ? 2
          : 1;
  if (rank(a) === 4 || rank(b) === 4) return rank(a) - rank(b);
  const order =
    rank(a) - rank(b) ||
    (typeof a === 'string' && typeof b === 'string'
      ? a.localeCompare(b, 'fr', { sensitivity: 'accent' })
      : Number(a) - Number(b));
  return ascending ? order : -order;
}
