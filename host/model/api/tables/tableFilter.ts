import { HostError } from '../../../protocol/errors';
import type { HostObject, Members } from '../../../protocol/members';
import type { TableBlock } from './tableBlock';

/** Whether rows of a table are hidden by the filter of one of its columns. */
export function isDataFiltered({ book, state: { sheetId, zone } }: TableBlock): boolean {
  for (let col = zone.left; col <= zone.right; col += 1)
    if (book.engine.getters.isFilterActive({ sheetId, col, row: zone.top })) return true;
  return false;
}

/** Excel refuses to move cells across rows that a filter hides. */
export function refuseWhereFiltered(table: TableBlock): void {
  if (isDataFiltered(table))
    throw new HostError('InsertDeleteConflict', 'Rows cannot come or go in a filtered table.', 409);
}

export class TableAutoFilter implements HostObject {
  readonly members: Members = { className: 'AutoFilter', read: ['enabled', 'isDataFiltered'] };

  constructor(private readonly table: TableBlock) {}

  readonly enabled = true;
  get isDataFiltered() {
    return isDataFiltered(this.table);
  }
}

/** The filter of one column. */
export class ColumnFilter implements HostObject {
  readonly members: Members = { className: 'Filter', call: ['applyValuesFilter', 'clear'] };

  constructor(
    private readonly table: TableBlock,
    private readonly column: number,
  ) {}

  /** Rows whose cell shows another text are hidden. */
  applyValuesFilter(values: string[]): void {
    const { text } = this.table.getDataBodyRange().getColumn(this.column);
    const shown = new Set(values.map((value) => value.toLowerCase()));
    this.hide((text ?? []).flat().filter((cell) => !shown.has(cell.toLowerCase())));
  }
  clear(): void {
    this.hide([]);
  }

  private hide(hiddenValues: string[]): void {
    const { book, sheetId, zone } = this.table;
    book.protection.checkAllowed(sheetId, 'allowAutoFilter');
    book.engine.dispatch('UPDATE_FILTER', {
      sheetId,
      col: zone.left + this.column,
      row: zone.top,
      value: { filterType: 'values', hiddenValues: [...new Set(hiddenValues)] },
    });
  }
}
