import type { Binding } from '../schema/binding';
import type { TableRole } from '../schema/tables';

/** What a cell of a table holds, as Excel gives it: errors come as text such as `#N/A`. */
export type RawCell = string | number | boolean;

/** Where the row of headers of a table begins; row and column count from 0. */
export interface TableCorner {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A table as it stands, found by its bound name. */
export interface RawTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly RawCell[])[];
  /** The same cells as they were typed, formulas with their `=`; left out: not asked for. */
  readonly formulas?: readonly (readonly RawCell[])[];
  /** Left out: not known, as of a table that is yet to be made. */
  readonly corner?: TableCorner;
}

/** null: no table of that name. */
export type RawTables = Readonly<Record<TableRole, RawTable | null>>;

/** What one request brings out of a workbook. */
export interface RawWorkbook {
  readonly tables: RawTables;
  /** Value of the defined name PopulationTotale; null where there is none. */
  readonly totalPopulation: RawCell | null;
  /**
   * The cell that the name points at, or the name itself, holds a number that somebody typed, rather than a formula that
   * follows the table; left out: not known.
   */
  readonly totalPopulationIsTyped?: boolean;
  /**
   * What stands in the cell that the name points at, as typed, a formula in English with its leading `=`; left out where
   * it was not read, and where the name points at no cell beside the settings: what somebody pointed elsewhere is theirs.
   */
  readonly totalPopulationInput?: string | number;
  /** What stands in the cell of DateDeCalcul, a date in the 1900 system; null or left out: there is no such cell. */
  readonly calculationDate?: RawCell | null;
  /** Every name defined in the workbook. */
  readonly definedNames: readonly string[];
}

/** Somebody asks for a table that was not read: that must not pass for one that the workbook does not have. */
export class TableNotRead extends Error {
  constructor(readonly role: TableRole) {
    super(role);
  }
}

/** Tables of which some were left unread: who asks for one of those all the same throws `TableNotRead`. */
export function withUnread(tables: Partial<RawTables>, unread: readonly TableRole[]): RawTables {
  const asked = unread.map((role): [string, PropertyDescriptor] => [
    role,
    {
      enumerable: true,
      configurable: true,
      get: () => {
        throw new TableNotRead(role);
      },
    },
  ]);
  return Object.defineProperties({ ...tables }, Object.fromEntries(asked)) as RawTables;
}

/** The same tables with others in the place of some; those that were not read stay unread. */
export function withTables(tables: RawTables, others: Partial<RawTables>): RawTables {
  const all = { ...Object.getOwnPropertyDescriptors(tables), ...Object.getOwnPropertyDescriptors(others) };
  return Object.defineProperties({}, all) as RawTables;
}

/** What `tell` says of the tables, told once for each reading of them: many ask, and the tables do not change under them. */
export function oncePerReading<Told>(
  tell: (raw: RawWorkbook, binding: Binding) => Told,
): (raw: RawWorkbook, binding: Binding) => Told {
  const known = new WeakMap<RawWorkbook, { readonly binding: Binding; readonly told: Told }>();
  return (raw, binding) => {
    const before = known.get(raw);
    if (before?.binding === binding) return before.told;
    const told = tell(raw, binding);
    known.set(raw, { binding, told });
    return told;
  };
}
