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
    read: ['criteria'],
    call: ['apply', 'applyValuesFilter', 'clear'],
  };

  constructor(
    private readonly table: TableBlock,
    private readonly column: number,
  ) {}

  /** null: the column is not filtered. */
  get criteria(): { filterOn: 'Values'; values: string[] } | null {
    const { book, sheetId, zone } = this.table;
    const header = { sheetId, col: zone.left + this.column, row: zone.top };
    if (!book.engine.getters.isFilterActive(header)) return null;
    const hidden = new Set(book.engine.getters.getFilterHiddenValues(header));
    const texts = this.texts().filter((text) => !hidden.has(folded(text)));
    return { filterOn: 'Values', values: [...new Set(texts)] };
  }
  /** Values are what the filters here know. */
  apply(criteria: { filterOn?: unknown; values?: unknown } | null): void {
    if (criteria?.filterOn !== 'Values') throw invalidArgument();
    this.applyValuesFilter(criteria.values);
  }
  /** Rows with one of these texts stay to be seen. */
  applyValuesFilter(values: unknown): void {
    if (!Array.isArray(values)) throw invalidArgument();
    const { book, sheetId } = this.table;
    book.protection.checkAllowed(sheetId, 'allowAutoFilter');
    const shown = new Set(values.map(folded));
    const hidden = this.texts()
      .map(folded)
      .filter((text) => !shown.has(text));
    hide(this.table, this.column, [...new Set(hidden)]);
  }
  private texts(): string[] {
    const { book, sheetId, bodyZone } = this.table;
    const col = bodyZone.left + this.column;
    return Array.from({ length: bodyZone.bottom - bodyZone.top + 1 }, (_, at) =>
      book.cells.text({ sheetId, row: bodyZone.top + at, col }),
    );
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
