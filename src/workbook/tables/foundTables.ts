import { DEFAULT_BINDING, type Binding } from '../schema/binding';
import { nameKey } from '../read/names';
import type { RawCell } from '../read/rawTables';

/** A table of the workbook, whosever it is. */
export interface FoundTable {
  readonly name: string;
  readonly sheet: string;
  /** Of its headers, from 0. */
  readonly headerRow: number;
  /** The first column of its sheet, from 0, that nothing stands in, nor in any to its right. */
  readonly freeColumn: number;
  readonly headers: readonly string[];
  /** From the first row on; all of them where `whole`. */
  readonly rows: readonly (readonly RawCell[])[];
  readonly rowCount: number;
  readonly whole: boolean;
}

export interface FoundName {
  readonly name: string;
  /**
   * What it refers to, with its leading `=`, as Excel spells it: in the language and with the separators of the desktop,
   * so that it is only compared with itself.
   */
  readonly text: string;
  readonly comment: string;
  readonly value: RawCell;
  /** The one cell that it points at; null: several, a formula, a constant, or what was deleted. */
  readonly cell: FoundCell | null;
}

/** A cell; row and column from 0. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface FoundCell extends CellPlace {
  /** As typed, a formula in English with its `=`. */
  readonly input: RawCell;
}

/** What a workbook holds, before it is decided what is whose. */
export interface FoundWorkbook {
  readonly tables: readonly FoundTable[];
  readonly sheetNames: readonly string[];
  /** Those where locked cells cannot be written. */
  readonly protectedSheets: readonly string[];
  /** The sheet of the settings that are bound, from A1, as typed; null: there is none, or it is too large to look at. */
  readonly settingsSheet: { readonly name: string; readonly cells: readonly (readonly RawCell[])[] } | null;
  readonly names: readonly FoundName[];
  readonly binding: Binding;
  /** As it stands in the workbook, readable or not; null: none does. */
  readonly storedBinding: string | null;
}

/** Before there is anything of ours. */
export const EMPTY_WORKBOOK: FoundWorkbook = {
  tables: [],
  sheetNames: [],
  protectedSheets: [],
  settingsSheet: null,
  names: [],
  binding: DEFAULT_BINDING,
  storedBinding: null,
};

/** Table names are compared as Excel does: without case. */
export function findTable(found: Pick<FoundWorkbook, 'tables'>, name: string | null): FoundTable | null {
  if (name === null) return null;
  return found.tables.find((table) => nameKey(table.name) === nameKey(name)) ?? null;
}

export function findName(found: Pick<FoundWorkbook, 'names'>, name: string): FoundName | null {
  return found.names.find((item) => nameKey(item.name) === nameKey(name)) ?? null;
}
