import type { Binding } from '../schema/binding';
import { nameKey } from '../read/names';
import type { RawCell } from '../read/rawTables';

/** A table of the workbook, whosever it is. */
export interface FoundTable {
  readonly name: string;
  readonly sheet: string;
  readonly headers: readonly string[];
  /** From the first row on; all of them where `whole`. */
  readonly rows: readonly (readonly RawCell[])[];
  readonly rowCount: number;
  readonly whole: boolean;
}

export interface FoundName {
  readonly name: string;
  /** English syntax, with its leading `=`. */
  readonly formula: string;
  readonly comment: string;
  readonly value: RawCell;
}

/** What a workbook holds, before it is decided what is whose. */
export interface FoundWorkbook {
  readonly tables: readonly FoundTable[];
  readonly sheetNames: readonly string[];
  readonly names: readonly FoundName[];
  readonly binding: Binding;
  /** As it stands in the workbook, readable or not; null: none does. */
  readonly storedBinding: string | null;
}

/** Table names are compared as Excel does: without case. */
export function findTable(found: Pick<FoundWorkbook, 'tables'>, name: string | null): FoundTable | null {
  if (name === null) return null;
  return found.tables.find((table) => nameKey(table.name) === nameKey(name)) ?? null;
}

export function findName(found: Pick<FoundWorkbook, 'names'>, name: string): FoundName | null {
  return found.names.find((item) => nameKey(item.name) === nameKey(name)) ?? null;
}
