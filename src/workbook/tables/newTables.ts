import { sumOfCents } from '../../core/money';
import {
  cellReference,
  columnHeader,
  columnReference,
  leftToFormula,
  NO_COLUMN,
  tableName,
  type Binding,
} from '../schema/binding';
import { COLUMN_KINDS } from '../read/columnKinds';
import type { RawCell, RawTable } from '../read/rawTables';
import type { PlanCell } from '../plan/sheetPlan';
import {
  COST_COMPONENTS,
  columnSpec,
  columnsOf,
  FIRST_ROLES,
  TABLE_ROLES,
  type ColumnEntry,
  type ColumnSpec,
  type TableRole,
} from '../schema/tables';
import { SETTING_GROUPS } from '../schema/settingSpec';
import { SETTINGS, type SettingRole, type SettingSpec } from '../schema/settings';

/** Text from people, or a number; what is left out stays empty. */
export type RowValues = Readonly<Record<string, string | number>>;

/** What a new convention starts with: rows by the roles of their columns, settings by their role. */
export interface NewTables {
  readonly settings: Readonly<Partial<Record<SettingRole, string | number>>>;
  readonly rows: Readonly<Partial<Record<Exclude<TableRole, 'settings'>, readonly RowValues[]>>>;
}

/** A table to be made, on a sheet of its own from A1. */
export interface TablePlan {
  readonly role: TableRole;
  /** Of the table and of its sheet. */
  readonly name: string;
  readonly headers: readonly string[];
  /** At least one row: Excel has no table without. */
  readonly cells: readonly (readonly PlanCell[])[];
  readonly columns: readonly ColumnLook[];
  /** Cells whose format is not their column's. */
  readonly cellFormats: readonly {
    readonly row: number;
    readonly column: number;
    readonly numberFormat: string;
  }[];
  readonly cellValidations: readonly {
    readonly row: number;
    readonly column: number;
    readonly validation: Validation;
  }[];
}

export interface ColumnLook {
  readonly width: number;
  /** Sentences that may be longer than the column is wide. */
  readonly wrap?: boolean;
  readonly numberFormat: string;
  readonly validation: Validation | null;
}

/** A drop-down list: words, or the values of another table's column. */
export type Validation =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'column'; readonly reference: string };

/** Those that a convention has from its first day, and others that have rows. */
export function tablePlans(tables: NewTables, binding: Binding): TablePlan[] {
  return TABLE_ROLES.filter(
    (role) => FIRST_ROLES.includes(role) || (role !== 'settings' && (tables.rows[role]?.length ?? 0) > 0),
  ).map((role) => tablePlan(role, tables, binding));
}

export function tablePlan(role: TableRole, tables: NewTables, binding: Binding): TablePlan {
  return role === 'settings' ? settingsPlan(tables, binding) : dataPlan(role, tables, binding);
}

/** The tables as Excel gives them back once they are made, those of applications with their formulas; null: not made. */
export function rawTablesOf(tables: NewTables, binding: Binding): Record<TableRole, RawTable | null> {
  const made = new Map(
    tablePlans(tables, binding).map(({ role, headers, cells }): [TableRole, RawTable] => {
      const table = { headers, rows: cells.map((row) => row.map(rawCell)) };
      return [role, role === 'applications' ? { ...table, formulas: cells.map(formulaRow) } : table];
    }),
  );
  return Object.fromEntries(TABLE_ROLES.map((role) => [role, made.get(role) ?? null])) as Record<
    TableRole,
    RawTable | null
  >;
}

const formulaRow = (row: readonly PlanCell[]): RawCell[] =>
  row.map((cell) => (cell.kind === 'formula' ? cell.formula : rawCell(cell)));

function rawCell(cell: PlanCell): RawCell {
  switch (cell.kind) {
    case 'empty':
      return '';
    case 'number':
      return cell.value;
    case 'text':
      return cell.text;
    case 'formula':
      return cell.cached ?? 0;
  }
}

/** An annual cost that is left to its components is their sum (article 4); it may be typed over. */
function calculatedCost(role: TableRole, column: string, row: RowValues, binding: Binding): PlanCell | null {
  if (role !== 'applications' || column !== 'annualCost' || row['annualCost'] !== undefined) return null;
  if (COST_COMPONENTS.every((component) => row[component] === undefined)) return null;
  const total = sumOfCents(COST_COMPONENTS.map((component) => Number(row[component] ?? 0)));
  const parts = COST_COMPONENTS.map((component) => cellReference(binding, role, component));
  return { kind: 'formula', formula: `=SUM(${parts.join(',')})`, cached: total };
}

/** A contribution that is left to the settings says so by a formula, see `LEFT_TO`. A row that is empty stays so. */
function defaultContribution(
  role: TableRole,
  column: string,
  row: RowValues,
  { settings }: NewTables,
  binding: Binding,
): PlanCell | null {
  if (role !== 'applications' || column !== 'contributionRate') return null;
  if ((row['contributionRate'] ?? '') !== '' || (row['name'] ?? '') === '') return null;
  const formula = leftToFormula(binding, role, column);
  return formula === null ? null : { kind: 'formula', formula, cached: settings.contributionRate ?? '' };
}

/**
 * All columns but those that the binding says the table does without, and those that are made when they are used and that
 * no row uses.
 */
function heldColumns(
  binding: Binding,
  role: TableRole,
  rows: readonly RowValues[] = [],
): readonly ColumnEntry[] {
  const isUsed = (column: string): boolean => rows.some((row) => (row[column] ?? '') !== '');
  return columnsOf(role).filter(
    ([column, { made }]) =>
      (made !== 'whenUsed' || isUsed(column)) && columnHeader(binding, role, column) !== NO_COLUMN,
  );
}

function dataPlan(role: Exclude<TableRole, 'settings'>, tables: NewTables, binding: Binding): TablePlan {
  const rows = tables.rows[role] ?? [];
  const columns = heldColumns(binding, role, rows);
  return {
    role,
    name: tableName(binding, role),
    headers: columns.map(([column]) => columnHeader(binding, role, column)),
    cells: (rows.length > 0 ? rows : [{}]).map((row) =>
      columns.map(
        ([column]) =>
          calculatedCost(role, column, row, binding) ??
          defaultContribution(role, column, row, tables, binding) ??
          planCell(row[column]),
      ),
    ),
    columns: columns.map(([, spec]) => lookOf(spec, binding)),
    cellFormats: [],
    cellValidations: [],
  };
}

/** How a column looks in a table that we make. */
export function columnLook(role: TableRole, column: string, binding: Binding): ColumnLook {
  return lookOf(columnSpec(role, column), binding);
}

function lookOf(spec: ColumnSpec, binding: Binding): ColumnLook {
  return {
    width: spec.width,
    numberFormat: COLUMN_KINDS[spec.kind].numberFormat,
    validation: validationOf(spec, binding),
  };
}

/** A setting a row: every value has its own kind. */
function settingsPlan({ settings }: NewTables, binding: Binding): TablePlan {
  const columns = heldColumns(binding, 'settings');
  const specs = Object.entries(SETTINGS) as [SettingRole, SettingSpec][];
  const valueColumn = columns.findIndex(([column]) => column === 'value');
  return {
    role: 'settings',
    name: tableName(binding, 'settings'),
    headers: columns.map(([column]) => columnHeader(binding, 'settings', column)),
    cells: specs.map(([role, spec]) => {
      const values: Readonly<Record<string, string | number | undefined>> = {
        key: spec.key,
        value: settings[role],
        explanation: spec.explanation,
        group: SETTING_GROUPS[spec.group],
      };
      return columns.map(([column]) => planCell(values[column]));
    }),
    columns: columns.map(([column, spec]) => ({
      width: spec.width,
      numberFormat: 'General',
      validation: null,
      ...(column === 'explanation' ? { wrap: true } : {}),
    })),
    cellFormats: specs.map(([role], row) => ({
      row,
      column: valueColumn,
      numberFormat: settingLook(role).numberFormat,
    })),
    cellValidations: specs.flatMap(([role], row) => {
      const { validation } = settingLook(role);
      return validation === null ? [] : [{ row, column: valueColumn, validation }];
    }),
  };
}

/** How the value of a setting looks. */
export function settingLook(role: SettingRole): Omit<ColumnLook, 'width'> {
  const { kind, choices }: SettingSpec = SETTINGS[role];
  return {
    numberFormat: COLUMN_KINDS[kind].numberFormat,
    validation: choices ? { kind: 'words', words: choices } : null,
  };
}

function validationOf(spec: ColumnSpec, binding: Binding): Validation | null {
  if (spec.choices) return { kind: 'words', words: spec.choices };
  return spec.choicesFrom
    ? { kind: 'column', reference: columnReference(binding, ...spec.choicesFrom) }
    : null;
}

function planCell(value: string | number | undefined): PlanCell {
  if (value === undefined || value === '') return { kind: 'empty' };
  return typeof value === 'number' ? { kind: 'number', value } : { kind: 'text', text: value };
}
