import { columnHeader, NO_COLUMN, tableName, type Binding } from '../schema/binding';
import { findTable, type FoundTable, type FoundWorkbook } from './foundTables';
import { headerKey, matchColumns } from './matchColumns';
import { readsLike, unclaimedBy } from './missingTables';
import type { RawCell } from '../read/rawTables';
import { COLUMN_KINDS } from '../read/columnKinds';
import { isEmpty } from '../read/readValues';
import { sameName } from '../read/names';
import {
  columnsOf,
  COST_COMPONENTS,
  FIRST_ROLES,
  TABLE_ROLES,
  TABLES,
  type ColumnKind,
  type ColumnSpec,
  type TableRole,
} from '../schema/tables';

/** Role of a column -> header; null: the table has none. */
export type ColumnChoice = Readonly<Record<string, string | null>>;

/** Which table plays a role, and which of its columns; null: a table is made for it. */
export interface TableChoice {
  readonly table: string | null;
  readonly columns: ColumnChoice;
}

export type BindingChoice = Readonly<Record<TableRole, TableChoice>>;

const NO_TABLE: TableChoice = { table: null, columns: {} };

/**
 * The most likely table for each role, with its columns: what the workbook is bound to already, then the best of the
 * tables that have every required column. A table plays one role; the person sees the proposal and changes it.
 */
export function proposeBinding(found: FoundWorkbook): BindingChoice {
  const choice: Partial<Record<TableRole, TableChoice>> = {};
  const taken = new Set<string>();
  const take = (role: TableRole, table: FoundTable): void => {
    choice[role] = { table: table.name, columns: proposeColumns(table, role, found.binding) };
    taken.add(table.name);
  };
  for (const role of TABLE_ROLES) {
    const bound = findTable(found, tableName(found.binding, role));
    // A name of ours on a table without any of our columns says nothing.
    const isOurs = found.binding.tables[role] !== undefined;
    if (bound && !taken.has(bound.name) && (isOurs || score(bound, role, found.binding) > 0))
      take(role, bound);
  }
  const candidates = FIRST_ROLES.flatMap((role) =>
    found.tables.map((table) => ({ role, table, score: score(table, role, found.binding) })),
  )
    .filter((candidate) => candidate.score > 0)
    .toSorted((a, b) => b.score - a.score);
  for (const { role, table } of candidates)
    if (choice[role] === undefined && !taken.has(table.name)) take(role, table);
  return Object.fromEntries(
    TABLE_ROLES.map((role) => [role, choice[role] ?? NO_TABLE]),
  ) as unknown as BindingChoice;
}

/** How well a table fits a role; 0 where a required column is missing. */
function score(table: FoundTable, role: TableRole, binding: Binding): number {
  const columns = proposeColumns(table, role, binding);
  const specs = columnsOf(role);
  if (missingColumns(role, columns).length > 0) return 0;
  const { matches } = matchColumns(table.headers, role);
  const required = new Set(specs.filter(([, spec]) => spec.required).map(([column]) => column));
  const weights = { header: 3, synonym: 2, none: 0 } as const;
  const words = matches.reduce(
    (total, { column, certainty }) => total + weights[certainty] * (required.has(column) ? 2 : 1),
    0,
  );
  // At least one column by its words: numbers alone are in every table.
  if (words === 0) return 0;
  const doubtful = specs.filter(([column, spec]) => {
    const header = columns[column];
    return isChosen(header) && !fits(valuesOf(table, header), spec.kind);
  });
  const name = headerKey(table.name).includes(headerKey(TABLES[role].name).replace(/s$/, '')) ? 4 : 0;
  return Math.max(0, words + name - 3 * doubtful.length);
}

function isChosen<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}

/** Required columns that a choice leaves out. */
export function missingColumns(role: TableRole, columns: ColumnChoice): string[] {
  const has = (column: string): boolean => isChosen(columns[column]);
  return (
    columnsOf(role)
      .filter(([column, spec]) => spec.required && !has(column))
      .map(([column]) => column)
      // An annual cost may also stand in its components.
      .filter((column) => !(column === 'annualCost' && COST_COMPONENTS.some(has)))
  );
}

/**
 * Columns as the binding has them, else by the words of their headers, then, for a required column that no word names,
 * the only column left whose contents can be nothing else.
 */
export function proposeColumns(table: FoundTable, role: TableRole, binding: Binding): ColumnChoice {
  const columns: Record<string, string | null> = {};
  const bound = binding.tables[role];
  const keepsBound =
    sameName(table.name, tableName(binding, role)) && (bound?.columns ?? bound?.name) !== undefined;
  const claimed = new Set<string>();
  const claim = (column: string, header: string | undefined): void => {
    if (header === undefined || claimed.has(header)) return;
    columns[column] = header;
    claimed.add(header);
  };
  if (keepsBound)
    for (const [column] of columnsOf(role)) {
      const header = columnHeader(binding, role, column);
      if (header === NO_COLUMN) columns[column] = null;
      else
        claim(
          column,
          table.headers.find((each) => sameName(each, header)),
        );
    }
  for (const { column, index } of matchColumns(table.headers, role).matches)
    if (index !== null && !(column in columns)) claim(column, table.headers[index]);
  for (const [column, spec] of columnsOf(role)) {
    if (!spec.required || isChosen(columns[column])) continue;
    if (column === 'annualCost' && COST_COMPONENTS.some((component) => isChosen(columns[component])))
      continue;
    claim(column, onlyFitting(table, spec, claimed));
  }
  return Object.fromEntries(columnsOf(role).map(([column]) => [column, columns[column] ?? null]));
}

function onlyFitting(table: FoundTable, spec: ColumnSpec, claimed: ReadonlySet<string>): string | undefined {
  const fitting = unclaimedHeaders(table, claimed).filter((header) => {
    const values = valuesOf(table, header).filter((value) => !isEmpty(value));
    return values.length > 0 && fits(values, spec.kind);
  });
  return fitting.length === 1 ? fitting[0] : undefined;
}

export function unclaimedHeaders(table: FoundTable, claimed: ReadonlySet<string>): string[] {
  return table.headers.filter((header) => !claimed.has(header));
}

/**
 * What a column that the binding names and the table lacks is most likely called now: a header that nothing claims, by
 * its words, else the one that stands where the column stood among the columns that are still there, if its contents
 * fit. null: nothing is likely enough.
 */
export function likelyRenamed(
  table: FoundTable,
  role: TableRole,
  column: string,
  binding: Binding,
): string | null {
  const specs = columnsOf(role);
  const spec = specs.find(([name]) => name === column)?.[1];
  if (spec === undefined) return null;
  const fitting = unclaimedBy(binding, role, table.headers).filter((header) =>
    fits(valuesOf(table, header), spec.kind),
  );
  const word = matchColumns(fitting, role).matches.find((match) => match.column === column)?.index;
  if (isChosen(word)) return fitting[word] ?? null;
  const alike = fitting.find((header) => readsLike(header, columnHeader(binding, role, column)));
  if (alike !== undefined) return alike;
  const at = specs.findIndex(([name]) => name === column);
  const [inPlace] = fitting.filter((header) => table.headers.indexOf(header) === at);
  return inPlace ?? (fitting.length === 1 && spec.required ? (fitting[0] ?? null) : null);
}

function valuesOf(table: FoundTable, header: string): RawCell[] {
  const at = table.headers.indexOf(header);
  return table.rows.map((row) => row[at] ?? '');
}

/** Whether contents may be of a kind: most cells that hold something can be read as such. */
function fits(values: readonly RawCell[], kind: ColumnKind): boolean {
  const held = values.filter((value) => !isEmpty(value));
  if (held.length === 0) return true;
  const readable = held.filter(COLUMN_KINDS[kind].resembles);
  return readable.length * 2 > held.length;
}
