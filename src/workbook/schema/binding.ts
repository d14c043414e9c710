import { TABLES, columnSpec, type DefinedName, type TableRole } from './schema';

/**
 * What the tables and columns are called in a given workbook: only what differs from the default names.
 * Kept in the workbook, so that a workbook which already has its own tables can keep them.
 */
export interface Binding {
  readonly tables: Partial<Readonly<Record<TableRole, TableBinding>>>;
  /** Default name -> the name that carries the value here, where the default one belongs to something else. */
  readonly names?: Partial<Readonly<Record<DefinedName, string>>>;
}

export interface TableBinding {
  readonly name?: string;
  /** Role of a column -> its header in this workbook; NO_COLUMN: the table has none, and none is looked for. */
  readonly columns?: Readonly<Record<string, string>>;
}

export const DEFAULT_BINDING: Binding = { tables: {} };

/** No header in Excel is empty. */
export const NO_COLUMN = '';

/** Under this key the binding stands in the workbook's settings. */
export const BINDING_KEY = 'QuotePart.Binding';

export function tableName(binding: Binding, role: TableRole): string {
  return binding.tables[role]?.name ?? TABLES[role].name;
}

export function columnHeader(binding: Binding, role: TableRole, column: string): string {
  const bound = binding.tables[role]?.columns?.[column];
  if (bound !== undefined) return bound;
  return columnSpec(role, column).header;
}

export function definedName(binding: Binding, name: DefinedName): string {
  return binding.names?.[name] ?? name;
}

export function serialiseBinding(binding: Binding): string {
  return JSON.stringify(binding);
}

/** The binding that a workbook holds; null where the text is not one (it came from elsewhere, or was damaged). */
export function parseBinding(text: string): Binding | null {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(data) || !isRecord(data['tables'])) return null;
  for (const [role, bound] of Object.entries(data['tables'])) {
    if (!(role in TABLES) || !isRecord(bound)) return null;
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
