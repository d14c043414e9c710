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

/** Of a table as it was seen, by column: whoever reads a table that names communes asks for them. */
const indexes = new WeakMap<TableView, Map<string, NameIndex>>();

/** The names that a table gives in a column, usable rows or not. */
export function namesIn(table: TableView | null, column: string): NameIndex {
  if (table === null) return new NameIndex([]);
  const known = indexes.get(table) ?? new Map<string, NameIndex>();
  indexes.set(table, known);
  const index = known.get(column) ?? new NameIndex(table.rows.map((row) => readText(row.cell(column))));
  known.set(column, index);
  return index;
}
