/** The filter of a table, and that of each of its columns. */
import { invalidArgument } from '../../../protocol/errors';
import type { HostObject, Members } from '../../../protocol/members';
import type { TableBlock } from './tableBlock';

export class AutoFilter implements HostObject {
  readonly members: Members = {
    className: 'AutoFilter',
    read: ['enabled', 'isDataFiltered'],
    call: ['clearCriteria', 'getRange', 'getRangeOrNullObject', 'reapply'],
  };

  constructor(private readonly table: TableBlock) {}

  get enabled() {
    return this.table.config.hasFilters;
  }
  /** Whether rows are chosen by what they hold. */
  get isDataFiltered() {
    return this.table.book.filters.isActive(this.table.state);
  }
  clearCriteria(): void {
    clearFilters(this.table);
  }
  getRangeOrNullObject() {
    return this.enabled ? this.table.getRange() : null;
  }
  getRange() {
    return this.table.getRange();
  }
  /** The engine looks again after each change. */
  reapply(): void {}
}

export class ColumnFilter implements HostObject {
  readonly members: Members = {
    className: 'Filter',
    call: ['applyValuesFilter', 'clear'],
  };

  constructor(
    private readonly table: TableBlock,
    private readonly column: number,
  ) {}

  /** Rows with one of these texts stay to be seen. */
  applyValuesFilter(values: unknown[]): void {
    if (!Array.isArray(values)) throw invalidArgument();
    const { book, sheetId, bodyZone } = this.table;
    book.protection.checkAllowed(sheetId, 'allowAutoFilter');
    const shown = new Set(values.map(folded));
    const hidden = new Set<string>();
    for (let row = bodyZone.top; row <= bodyZone.bottom; row += 1) {
      const text = folded(book.cells.text({ sheetId, row, col: bodyZone.left + this.column }));
      if (!shown.has(text)) hidden.add(text);
    }
    hide(this.table, this.column, [...hidden]);
  }
  clear(): void {
    hide(this.table, this.column, []);
  }
}

export function clearFilters(table: TableBlock): void {
  if (!table.config.hasFilters) return;
  table.state.columns.forEach((_, column) => hide(table, column, []));
}

function hide({ book, sheetId, zone }: TableBlock, column: number, hiddenValues: string[]): void {
  const header = { sheetId, col: zone.left + column, row: zone.top };
  book.engine.dispatch('UPDATE_FILTER', { ...header, value: { filterType: 'values', hiddenValues } });
}

const folded = (value: unknown) => String(value).trim().toLowerCase();
