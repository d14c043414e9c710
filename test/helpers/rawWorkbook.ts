import { DEFAULT_BINDING, type Binding } from '../../src/workbook/schema/binding';
import type { DocumentSource } from '../../src/workbook/documents/document';
import { documentSource } from '../../src/workbook/documents/source';
import { readConvention } from '../../src/workbook/read/readConvention';
import { rawTablesOf, type NewTables } from '../../src/workbook/tables/newTables';
import type { RawCell, RawTable, RawWorkbook } from '../../src/workbook/read/rawTables';
import { columnsOf, TABLE_ROLES, type TableRole } from '../../src/workbook/schema/tables';

/** The tables as Excel would give them back after they were made. */
export function rawWorkbookOf(tables: NewTables, changes: Partial<RawWorkbook> = {}): RawWorkbook {
  return {
    tables: rawTablesOf(tables, DEFAULT_BINDING),
    totalPopulation: null,
    definedNames: [
      'Exercice',
      'PopulationTotale',
      'TauxParticipation',
      'TauxTVA',
      'Arrondi',
      'SeuilRecouvrement',
    ],
    ...changes,
  };
}

/** Tables as they are read, with the recap of each year. */
export function asRead(raw: RawWorkbook, binding: Binding = DEFAULT_BINDING): DocumentSource {
  return documentSource(raw, binding, readConvention(raw, binding));
}

export const NO_TABLES = Object.fromEntries(TABLE_ROLES.map((role) => [role, null])) as RawWorkbook['tables'];

/** Replaces one cell; `header` by its text, `row` from 0. */
export function withCell(
  raw: RawWorkbook,
  role: TableRole,
  row: number,
  header: string,
  value: RawCell,
): RawWorkbook {
  const table = raw.tables[role]!;
  const column = table.headers.indexOf(header);
  if (column < 0) throw new Error(`${role} has no column ${header}`);
  const replaced = (cells: RawTable['rows']): RawTable['rows'] =>
    cells.map((each, i) => (i === row ? each.map((cell, j) => (j === column ? value : cell)) : each));
  const { rows, formulas } = table;
  const changed = { ...table, rows: replaced(rows), ...(formulas && { formulas: replaced(formulas) }) };
  return { ...raw, tables: { ...raw.tables, [role]: changed } };
}

/** Adds a row given by headers. */
export function withRow(raw: RawWorkbook, role: TableRole, cells: Record<string, RawCell>): RawWorkbook {
  const table = raw.tables[role]!;
  const row = table.headers.map((header) => cells[header] ?? '');
  return { ...raw, tables: { ...raw.tables, [role]: { ...table, rows: [...table.rows, row] } } };
}

/** With a table that is made when it is first used, of one empty row. */
export function withTable(raw: RawWorkbook, role: TableRole): RawWorkbook {
  const headers = columnsOf(role).map(([, { header }]) => header);
  return { ...raw, tables: { ...raw.tables, [role]: { headers, rows: [headers.map(() => '')] } } };
}

/** Other names for tables and columns, and the binding that says so. */
export function renamed(raw: RawWorkbook, binding: Binding): RawWorkbook {
  const tables = { ...raw.tables } as Record<TableRole, RawTable | null>;
  for (const [role, bound] of Object.entries(binding.tables) as [
    TableRole,
    { columns?: Record<string, string> },
  ][]) {
    const table = raw.tables[role];
    if (!table) continue;
    const headers = new Map(Object.entries(bound.columns ?? {}));
    tables[role] = { ...table, headers: table.headers.map((header) => headers.get(header) ?? header) };
  }
  return { ...raw, tables };
}
