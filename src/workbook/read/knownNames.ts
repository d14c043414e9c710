import type { Binding } from '../schema/binding';
import { NameIndex } from './names';
import type { RawWorkbook } from './rawTables';
import { readText } from './readValues';
import { viewTable, type TableView } from './tableView';

/** What other tables refer to by name. */
export interface KnownNames {
  readonly commune: NameIndex;
  readonly application: NameIndex;
}

export function knownNames(raw: RawWorkbook, binding: Binding): KnownNames {
  return {
    commune: namesIn(viewTable(raw, binding, 'communes'), 'name'),
    application: namesIn(viewTable(raw, binding, 'applications'), 'name'),
  };
}

/** The names that a table gives in a column, usable rows or not. */
export function namesOf(table: TableView | null, column: string): string[] {
  return (table?.rows ?? []).map((row) => readText(row.cell(column)));
}

export function namesIn(table: TableView | null, column: string): NameIndex {
  return new NameIndex(namesOf(table, column));
}
