import { MONTPELLIER_2019 } from '../../core/clauses/models';
import {
  columnHeader,
  NO_COLUMN,
  schemaVersion,
  tableName,
  type Binding,
  type TableBinding,
} from '../schema/binding';
import { CLAUSE_ROLES, CLAUSES_SINCE } from '../schema/clauseSettings';
import { TakenNames } from './bindTables';
import { clauseValues } from './clauseRows';
import { findTable, type FoundTable, type FoundWorkbook } from './foundTables';
import { planNames, troubledNames, type NamesPlan, type NameTrouble } from './nameBlock';
import { missingTables, unclaimedBy } from './missingTables';
import { columnLook, tablePlans, type ColumnLook, type TablePlan } from './newTables';
import { likelyRenamed } from './proposeBinding';
import type { PlanCell } from '../plan/sheetPlan';
import { sameName } from '../read/names';
import { columnSpec, TABLE_ROLES, type TableRole } from '../schema/tables';
import { settingKeys, SETTINGS, type SettingRole } from '../schema/settings';
import type { DefinedName } from '../schema/definedNames';

export interface MissingParts {
  readonly tables: readonly { readonly role: TableRole; readonly name: string }[];
  readonly columns: readonly MissingColumn[];
  /** Rows of the settings. */
  readonly settings: readonly SettingRole[];
  /** Names that formulas read: gone, or reading what was deleted. */
  readonly names: readonly { readonly role: DefinedName; readonly name: string; readonly lost: boolean }[];
}

export interface MissingColumn {
  readonly role: TableRole;
  readonly column: string;
  /** What the binding calls it. */
  readonly header: string;
  /** Whether anything can be read without it. */
  readonly required: boolean;
  /** Headers that no column of ours claims. */
  readonly unclaimed: readonly string[];
  /** The one of them that it most likely became. */
  readonly likely: string | null;
}

/** What becomes of a missing column: another header is read for it, it is put back empty, or it is done without. */
export type ColumnRepair =
  | { readonly kind: 'bind'; readonly header: string }
  | { readonly kind: 'add' }
  | { readonly kind: 'without' };

/** Key: `columnKey`. */
export type RepairChoice = Readonly<Record<string, ColumnRepair>>;

export const columnKey = ({ role, column }: { role: TableRole; column: string }): string =>
  `${role}.${column}`;

/** Tables of the binding, as far as they were found. */
function boundTables(found: FoundWorkbook): Record<TableRole, FoundTable | null> {
  return Object.fromEntries(
    TABLE_ROLES.map((role) => [role, findTable(found, tableName(found.binding, role))]),
  ) as Record<TableRole, FoundTable | null>;
}

/** Of the troubles of names. What 0.1.0 left in their text is an upgrade's to bring over. */
const MENDED: readonly NameTrouble[] = ['missing', 'lost', 'formerTables'];

export function missingParts(found: FoundWorkbook): MissingParts {
  const { binding } = found;
  const bound = boundTables(found);
  const gone = missingTables(bound, binding);
  const taken = new TakenNames(found);
  return {
    tables: gone.tables.map((role) => ({ role, name: taken.take(tableName(binding, role)) })),
    columns: gone.columns.flatMap(({ role, column }) => {
      const table = bound[role];
      return table === null ? [] : [missingColumn(table, role, column, binding)];
    }),
    settings: missingSettings(bound.settings, binding),
    names: troubledNames(binding, found).flatMap(({ plan: { role, name }, trouble }) =>
      MENDED.includes(trouble) ? [{ role, name, lost: trouble !== 'missing' }] : [],
    ),
  };
}

function missingColumn(table: FoundTable, role: TableRole, column: string, binding: Binding): MissingColumn {
  return {
    role,
    column,
    header: columnHeader(binding, role, column),
    required: columnSpec(role, column).required,
    unclaimed: unclaimedBy(binding, role, table.headers),
    likely: likelyRenamed(table, role, column, binding),
  };
}

export function missingSettings(table: FoundTable | null, binding: Binding): SettingRole[] {
  // A table that is made again brings all its rows.
  const at =
    table?.headers.findIndex((header) => sameName(header, columnHeader(binding, 'settings', 'key'))) ?? -1;
  if (table === null || at < 0 || !table.whole) return [];
  return (Object.keys(SETTINGS) as SettingRole[]).filter(
    (role) => !table.rows.some((row) => settingKeys(role).some((key) => sameName(row[at], key))),
  );
}

export function isWhole(missing: MissingParts): boolean {
  return Object.values(missing).every((parts: readonly unknown[]) => parts.length === 0);
}

/** What is done when nobody says otherwise: the likely header is read, else the column is put back. */
export function proposeRepair({ columns }: MissingParts): RepairChoice {
  const claimed = new Set<string>();
  return Object.fromEntries(
    columns.map((missing): [string, ColumnRepair] => {
      const { likely, role } = missing;
      const key = likely === null ? '' : `${role} ${likely}`;
      if (likely === null || claimed.has(key)) return [columnKey(missing), { kind: 'add' }];
      claimed.add(key);
      return [columnKey(missing), { kind: 'bind', header: likely }];
    }),
  );
}

export interface RepairPlan {
  readonly binding: Binding;
  readonly created: readonly TablePlan[];
  readonly columns: readonly AddedColumn[];
  readonly settings: readonly AddedSetting[];
  readonly names: NamesPlan;
}

/** A row of the settings that is put back; an empty value is the person's to give. */
export interface AddedSetting {
  readonly role: SettingRole;
  readonly value: string | number;
}

/**
 * What rows that are put back hold: nothing, but in a workbook of before there were clauses, whose documents go on
 * printing what they did: those of Montpellier in 2019. Where one clause is there, the others are empty on purpose.
 */
export function addedSettings(missing: readonly SettingRole[], binding: Binding): AddedSetting[] {
  const former =
    schemaVersion(binding) < CLAUSES_SINCE && CLAUSE_ROLES.every((role) => missing.includes(role));
  const values: Partial<Record<SettingRole, string | number>> = former ? clauseValues(MONTPELLIER_2019) : {};
  return missing.map((role) => ({ role, value: values[role] ?? '' }));
}

/** A column at the right of a table, empty unless its cells are given. */
export interface AddedColumn extends ColumnLook {
  readonly table: string;
  readonly header: string;
  /** One a row, as the table was found. */
  readonly cells?: readonly PlanCell[];
}

/** Puts back what is missing and nothing else. The choice has been checked. */
export function planRepair(found: FoundWorkbook, missing: MissingParts, choice: RepairChoice): RepairPlan {
  const proposed = { ...proposeRepair(missing), ...choice };
  const tables: Partial<Record<TableRole, TableBinding>> = { ...found.binding.tables };
  for (const { role, name } of missing.tables)
    if (name !== tableName(found.binding, role)) tables[role] = { ...tables[role], name };
  const added: MissingColumn[] = [];
  for (const column of missing.columns) {
    const repair = proposed[columnKey(column)] ?? { kind: 'add' };
    if (repair.kind === 'add') added.push(column);
    else
      tables[column.role] = {
        ...tables[column.role],
        columns: {
          ...tables[column.role]?.columns,
          [column.column]: repair.kind === 'bind' ? repair.header : NO_COLUMN,
        },
      };
  }
  const binding: Binding = { ...found.binding, tables };
  const again = new Set(missing.tables.map(({ role }) => role));
  const created = tablePlans({ settings: {}, rows: {} }, binding).filter(({ role }) => again.has(role));
  return {
    binding,
    created,
    columns: added.map(({ role, column }) => addedColumn(binding, role, column)),
    settings: addedSettings(missing.settings, found.binding),
    names: planNames(binding, found, created, MENDED),
  };
}

/** An empty column that is put into a table. */
export function addedColumn(binding: Binding, role: TableRole, column: string): AddedColumn {
  return {
    table: tableName(binding, role),
    header: columnHeader(binding, role, column),
    ...columnLook(role, column, binding),
  };
}

/** Why a choice cannot be carried out: one header cannot be two columns. */
export function checkRepair(
  missing: MissingParts,
  choice: RepairChoice,
): { readonly role: TableRole; readonly columns: readonly [string, string]; readonly header: string } | null {
  const used = new Map<string, string>();
  for (const column of missing.columns) {
    const repair = choice[columnKey(column)];
    if (repair?.kind !== 'bind') continue;
    const key = `${column.role} ${repair.header}`;
    const other = used.get(key);
    if (other !== undefined)
      return { role: column.role, columns: [other, column.column], header: repair.header };
    used.set(key, column.column);
  }
  return null;
}
