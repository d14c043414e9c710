import { columnSpec, columnsOf, TABLES, type TableRole } from './tables';
import { DEFINED_NAMES, LEFT_TO, type DefinedName } from './definedNames';

/**
 * What the tables and columns are called in a given workbook: only what differs from the default names.
 * Kept in the workbook, so that a workbook which already has its own tables can keep them.
 */
export interface Binding {
  /** Of the schema that the tables follow; absent: 1, as 0.1.0 wrote it. See `tables/upgrade`. */
  readonly version?: number;
  readonly tables: Partial<Readonly<Record<TableRole, TableBinding>>>;
  /** Default name -> the name that carries the value here, where the default one belongs to something else. */
  readonly names?: Partial<Readonly<Record<DefinedName, string>>>;
}

export interface TableBinding {
  readonly name?: string;
  /** Role of a column -> its header in this workbook; NO_COLUMN: the table has none, and none is looked for. */
  readonly columns?: Readonly<Record<string, string>>;
}

/** Of a workbook that holds none: one of 0.1.0, or somebody else's. */
export const DEFAULT_BINDING: Binding = { tables: {} };

/**
 * Of the schema that this version of the add-in makes and reads: 2 since the defined names point at cells, 3 since the
 * settings hold the clauses, 4 since keys and headers are nobody's in particular and settings stand in groups, 5 since an
 * order has a key, the rules that it was made under, and computed columns, 6 since an intervention has a key and lines.
 */
export const SCHEMA_VERSION: number = 6;

/** Of the tables that this version of the add-in makes. */
export const NEW_BINDING: Binding = { version: SCHEMA_VERSION, tables: {} };

/** Of a file that was written without Excel, which keeps no settings: a hidden name says the version of its tables. */
export const VERSION_NAME = `_QuotePartTables${SCHEMA_VERSION}`;

/** The binding of a workbook whose names say the version of its tables, which have the default names; null: none does. */
function bindingOfNames(names: readonly string[]): Binding | null {
  const version = Math.max(
    0,
    ...names.map((name) => Number(/^_QuotePartTables(\d+)$/i.exec(name)?.[1] ?? 0)),
  );
  return version === 0 ? null : { version, tables: {} };
}

/** By what a workbook holds as binding (null: nothing), by its names, or the one of workbooks that hold neither. */
export function bindingIn(stored: string | null, names: readonly string[]): Binding {
  return (stored === null ? null : parseBinding(stored)) ?? bindingOfNames(names) ?? DEFAULT_BINDING;
}

/** No header in Excel is empty. */
export const NO_COLUMN = '';

/** Under this key the binding stands in the workbook's settings. */
export const BINDING_KEY = 'QuotePart.Binding';

export function tableName(binding: Binding, role: TableRole): string {
  return binding.tables[role]?.name ?? TABLES[role].name;
}

export function columnHeader(binding: Binding, role: TableRole, column: string): string {
  return binding.tables[role]?.columns?.[column] ?? defaultHeader(role, column, schemaVersion(binding));
}

/** What a column is called where nothing else is said, in a workbook of that version of the schema. */
export function defaultHeader(role: TableRole, column: string, version: number): string {
  const { header, former } = columnSpec(role, column);
  return former !== undefined && version < former.until ? former.header : header;
}

export function definedName(binding: Binding, name: DefinedName): string {
  return binding.names?.[name] ?? name;
}

/** The formula that leaves a cell of a column to a named value; null: there is none for that column. */
export function leftToFormula(binding: Binding, role: TableRole, column: string): string | null {
  const name = LEFT_TO[role]?.[column];
  return name === undefined ? null : `=${definedName(binding, name)}`;
}

/** From 1. */
export function schemaVersion({ version = 1 }: Binding): number {
  return version;
}

/** Made by a version of the add-in to come: it is read as far as it is understood, and never written down to this one. */
export function isNewer(binding: Binding): boolean {
  return schemaVersion(binding) > SCHEMA_VERSION;
}

/** Version 1 is written as 0.1.0 did: not at all. */
export function withVersion({ version: _, ...binding }: Binding, version: number): Binding {
  return version === 1 ? binding : { version, ...binding };
}

/**
 * A binding that was chosen afresh, with what a newer version wrote in the former one and this one does not know: its
 * version, and the tables, columns and names of its schema.
 */
export function keepingNewer(former: Binding, chosen: Binding): Binding {
  if (!isNewer(former)) return chosen;
  const tables: Record<string, TableBinding> = { ...chosen.tables };
  for (const [role, bound] of Object.entries(former.tables)) {
    const own = tables[role];
    const unknown = without(bound.columns, knownColumns(role));
    if (!(role in TABLES)) tables[role] = bound;
    else if (Object.keys(unknown).length > 0)
      tables[role] = { ...own, columns: { ...unknown, ...own?.columns } };
  }
  const names = { ...without(former.names, DEFINED_NAMES), ...chosen.names };
  return { ...former, tables, names };
}

function without(entries: Readonly<Record<string, string>> = {}, known: readonly string[]) {
  return Object.fromEntries(Object.entries(entries).filter(([key]) => !known.includes(key)));
}

function knownColumns(role: string): string[] {
  return role in TABLES ? columnsOf(role as TableRole).map(([column]) => column) : [];
}

export function serialiseBinding(binding: Binding): string {
  return JSON.stringify(binding);
}

/**
 * The binding that a workbook holds; null where the text is not one (it came from elsewhere, or was damaged). One of a
 * newer version may name tables that are not known here: they stay in it.
 */
export function parseBinding(text: string): Binding | null {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(data) || !isRecord(data['tables'])) return null;
  const { version = 1 } = data;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return null;
  for (const [role, bound] of Object.entries(data['tables'])) {
    if (!isRecord(bound) || !(role in TABLES || version > SCHEMA_VERSION)) return null;
    const { name, columns } = bound;
    if (name !== undefined && typeof name !== 'string') return null;
    if (
      columns !== undefined &&
      !(isRecord(columns) && Object.values(columns).every((v) => typeof v === 'string'))
    )
      return null;
  }
  const { names } = data;
  if (names !== undefined && !(isRecord(names) && Object.values(names).every((v) => typeof v === 'string')))
    return null;
  return data as unknown as Binding;
}

export function sameBinding(a: Binding, b: Binding): boolean {
  return serialiseBinding(a) === serialiseBinding(b);
}

/** Whether both find the same tables, columns and names, whatever their versions. */
export function findsTheSame(a: Binding, b: Binding): boolean {
  return serialiseBinding(withVersion(a, 1)) === serialiseBinding(withVersion(b, 1));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A table's name and columns as structured references read them: `Communes[Population]`. */
export function columnReference(binding: Binding, role: TableRole, column: string): string {
  return `${tableName(binding, role)}[${escapeHeader(columnHeader(binding, role, column))}]`;
}

/** The cell of a column in the row that the formula stands in: `Applications[@Maintenance]`. */
export function cellReference(binding: Binding, role: TableRole, column: string): string {
  return `${tableName(binding, role)}[@[${escapeHeader(columnHeader(binding, role, column))}]]`;
}

/** Inside a structured reference `[ ] # ' @` stand behind an apostrophe. */
function escapeHeader(header: string): string {
  return header.replace(/['[\]#@]/g, "'$&");
}
