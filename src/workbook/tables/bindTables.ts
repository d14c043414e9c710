import {
  type Binding,
  type TableBinding,
  defaultHeader,
  definedName,
  keepingNewer,
  NO_COLUMN,
  SCHEMA_VERSION,
  schemaVersion,
  withVersion,
} from '../schema/binding';
import { findName, findTable, type FoundTable, type FoundWorkbook } from './foundTables';
import { isOurName, planNames, type NamesPlan } from './nameBlock';
import { namePlans } from './namedCells';
import { rawTablesOf, tablePlans, type NewTables, type TablePlan } from './newTables';
import { missingColumns, type BindingChoice, type TableChoice } from './proposeBinding';
import type { RawTable, RawWorkbook } from '../read/rawTables';
import { readConvention, type ConventionReading } from '../read/readConvention';
import { readYear } from '../read/readValues';
import { sameName } from '../read/names';
import { columnsOf, TABLE_ROLES, TABLES, type TableRole } from '../schema/tables';
import { ROUNDING_WORDS } from '../schema/words';
import { TOTAL_POPULATION_NAME, type DefinedName } from '../schema/definedNames';
import type { SettingRole } from '../schema/settings';
import { DEFAULT_SETTINGS } from '../read/readSettings';
import { isTaken } from '../plan/sheetNames';

/** Why a choice cannot be bound as it stands. */
export type ChoiceProblem =
  /** One table cannot be two things. */
  | {
      readonly code: 'tableTwice';
      readonly role: TableRole;
      readonly other: TableRole;
      readonly table: string;
    }
  | {
      readonly code: 'columnTwice';
      readonly role: TableRole;
      readonly columns: readonly [string, string];
      readonly header: string;
    }
  | { readonly code: 'columnNeeded'; readonly role: TableRole; readonly column: string }
  /** Since it was chosen, the table or the column has gone. */
  | { readonly code: 'tableGone'; readonly role: TableRole; readonly table: string }
  | { readonly code: 'columnGone'; readonly role: TableRole; readonly header: string }
  /** Nothing is chosen: there would be nothing to bind. */
  | { readonly code: 'nothingChosen' };

export function checkChoice(choice: BindingChoice, found: FoundWorkbook): ChoiceProblem[] {
  const problems: ChoiceProblem[] = [];
  const used = new Map<string, TableRole>();
  for (const role of TABLE_ROLES) {
    const { table: name, columns } = choice[role];
    if (name === null) continue;
    const table = findTable(found, name);
    if (table === null) {
      problems.push({ code: 'tableGone', role, table: name });
      continue;
    }
    const other = used.get(table.name);
    if (other !== undefined) problems.push({ code: 'tableTwice', role, other, table: table.name });
    else used.set(table.name, role);
    problems.push(...checkColumns(role, columns, table));
  }
  return used.size === 0 && problems.length === 0 ? [{ code: 'nothingChosen' }] : problems;
}

function checkColumns(role: TableRole, columns: TableChoice['columns'], table: FoundTable): ChoiceProblem[] {
  const problems: ChoiceProblem[] = missingColumns(role, columns).map((column) => ({
    code: 'columnNeeded',
    role,
    column,
  }));
  const used = new Map<string, string>();
  for (const [column] of columnsOf(role)) {
    const header = columns[column];
    if (header === null || header === undefined) continue;
    if (!table.headers.includes(header)) problems.push({ code: 'columnGone', role, header });
    const other = used.get(header);
    if (other !== undefined) problems.push({ code: 'columnTwice', role, columns: [other, column], header });
    else used.set(header, column);
  }
  return problems;
}

/** All that binding does to a workbook. */
export interface BindingPlan {
  readonly binding: Binding;
  /** Tables that are made beside those that are bound. */
  readonly created: readonly TablePlan[];
  readonly names: NamesPlan;
  readonly contents: NewTables;
}

/** `year`: the current one, for the settings where nothing says more. The choice has been checked. */
export function planBinding(choice: BindingChoice, found: FoundWorkbook, year: number): BindingPlan {
  const taken = new TakenNames(found);
  const tables: Partial<Record<TableRole, TableBinding>> = {};
  const version = versionAfter(found);
  for (const role of TABLE_ROLES) {
    const { table, columns } = choice[role];
    const bound = table === null ? newTable(role, taken) : tableBinding(role, table, columns, version);
    if (bound !== null) tables[role] = bound;
  }
  const names = ourNames(found, taken);
  const chosen: Binding = Object.keys(names).length === 0 ? { tables } : { tables, names };
  const binding = keepingNewer(found.binding, withVersion(chosen, version));
  const contents: NewTables = { settings: newSettings(choice, found, year), rows: {} };
  const created = tablePlans(contents, binding).filter(({ role }) => choice[role].table === null);
  return {
    binding,
    created,
    names: planNames(binding, found, created, ['missing', 'lost', 'formerTables', 'inText']),
    contents,
  };
}

/** Where nothing of ours was, everything is made as of today; else what an upgrade has yet to do stays to be done. */
function versionAfter(found: FoundWorkbook): number {
  const isNew =
    found.storedBinding === null &&
    namePlans(found.binding).every((plan) => {
      const item = findName(found, plan.name);
      return item === null || !isOurName(item, plan, found);
    });
  return isNew ? SCHEMA_VERSION : schemaVersion(found.binding);
}

interface Named {
  readonly name: string;
}

interface NamedParts {
  readonly sheetNames: readonly string[];
  readonly tables: readonly Named[];
  readonly names: readonly Named[];
}

/** Names of tables, sheets and defined names, all that a new one must differ from. */
export class TakenNames {
  private readonly names: string[];

  constructor(found: NamedParts) {
    this.names = [
      ...found.sheetNames,
      ...found.tables.map(({ name }) => name),
      ...found.names.map(({ name }) => name),
    ];
  }

  /** The name, or the name with the first number that is free: `Communes_2`. */
  take(name: string): string {
    let free = name;
    for (let count = 2; isTaken(free, this.names); count++) free = `${name}_${count}`;
    this.names.push(free);
    return free;
  }
}

function newTable(role: TableRole, taken: TakenNames): TableBinding | null {
  const name = taken.take(TABLES[role].name);
  return name === TABLES[role].name ? null : { name };
}

function tableBinding(
  role: TableRole,
  name: string,
  chosen: TableChoice['columns'],
  version: number,
): TableBinding | null {
  const columns = Object.fromEntries(
    columnsOf(role).flatMap(([column, { made }]) => {
      // What is made when it is first used is no choice against it.
      const header = chosen[column] ?? (made === 'whenUsed' ? undefined : NO_COLUMN);
      return header === undefined || header === defaultHeader(role, column, version)
        ? []
        : [[column, header]];
    }),
  );
  const named = name === TABLES[role].name ? {} : { name };
  const held = Object.keys(columns).length === 0 ? {} : { columns };
  return Object.keys({ ...named, ...held }).length === 0 ? null : { ...named, ...held };
}

/** Only names that differ from the default ones. */
function ourNames(found: FoundWorkbook, taken: TakenNames): Partial<Record<DefinedName, string>> {
  return Object.fromEntries(
    namePlans(found.binding).flatMap((plan) => {
      const item = findName(found, plan.name);
      const name = item !== null && isOurName(item, plan, found) ? item.name : taken.take(plan.role);
      return name === plan.role ? [] : [[plan.role, name]];
    }),
  );
}

/** Years that a convention has where nothing is known of its term. */
const YEARS = 3;

/** Settings that a new table starts with: the term from the subscriptions, the rest as the convention has it. */
function newSettings(
  choice: BindingChoice,
  found: FoundWorkbook,
  currentYear: number,
): Partial<Record<SettingRole, string | number>> {
  const years = (column: string): number[] => {
    const { table: name, columns } = choice.subscriptions;
    const table = findTable(found, name);
    const at = table?.headers.indexOf(columns[column] ?? '') ?? -1;
    return (table?.rows ?? []).flatMap((row) => {
      const reading = readYear(row[at] ?? '');
      return reading.ok ? [reading.value] : [];
    });
  };
  const starts = years('firstYear');
  const ends = years('lastYear');
  const firstYear = starts.length > 0 ? Math.min(...starts) : Math.min(currentYear, ...ends);
  const lastYear =
    ends.length > 0 ? Math.max(...ends, firstYear) : Math.max(firstYear + YEARS - 1, currentYear);
  return {
    firstYear,
    lastYear,
    year: Math.min(Math.max(currentYear, firstYear), lastYear),
    populationType: DEFAULT_SETTINGS.populationType,
    contributionRate: DEFAULT_SETTINGS.contributionRate.toNumber(),
    vatRate: DEFAULT_SETTINGS.vatRate.toNumber(),
    roundingPolicy: ROUNDING_WORDS[DEFAULT_SETTINGS.roundingPolicy],
    recoveryThreshold: DEFAULT_SETTINGS.recoveryThreshold.toNumber(),
  };
}

/** What would be read once a plan is carried out, by the reader itself; nothing is written. */
export interface BindingPreview {
  readonly reading: ConventionReading;
  /** Tables of which only the first rows were looked at. */
  readonly partial: readonly TableRole[];
}

export function previewBinding(
  choice: BindingChoice,
  plan: BindingPlan,
  found: FoundWorkbook,
): BindingPreview {
  const created = rawTablesOf(plan.contents, plan.binding);
  const partial: TableRole[] = [];
  const tables = Object.fromEntries(
    TABLE_ROLES.map((role): [TableRole, RawTable | null] => {
      const table = findTable(found, choice[role].table);
      if (table === null) return [role, created[role]];
      if (!table.whole) partial.push(role);
      return [role, table];
    }),
  ) as Record<TableRole, RawTable | null>;
  const raw: RawWorkbook = {
    tables,
    totalPopulation: keptTotal(plan, found),
    definedNames: namePlans(plan.binding).map(({ name }) => name),
  };
  return { reading: readConvention(raw, plan.binding), partial };
}

/** null: the name will count the communes. */
function keptTotal(plan: BindingPlan, found: FoundWorkbook): RawWorkbook['totalPopulation'] {
  if (plan.names.roles.includes(TOTAL_POPULATION_NAME)) return null;
  return findName(found, definedName(plan.binding, TOTAL_POPULATION_NAME))?.value ?? null;
}

/** Whether a workbook was bound to tables of its own, or may need to be. */
export function foreignTables(tableNames: readonly string[], binding: Binding): string[] {
  const ours = TABLE_ROLES.map((role) => binding.tables[role]?.name ?? TABLES[role].name);
  return tableNames.filter((name) => !ours.some((other) => sameName(other, name)));
}
