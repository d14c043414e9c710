import { text } from '../plan/rowCells';
import { isEmpty, readNumber, readText } from '../read/readValues';
import { sameName } from '../read/names';
import type { RawCell } from '../read/rawTables';
import {
  columnHeader,
  NO_COLUMN,
  schemaVersion,
  tableName,
  type Binding,
  type TableBinding,
} from '../schema/binding';
import { columnsOf, TABLES } from '../schema/tables';
import { SETTINGS } from '../schema/settings';
import { TakenNames } from './bindTables';
import { formerLines, formerVatRate, type FormerLine } from './formerInterventions';
import { findTable, type FoundTable, type FoundWorkbook } from './foundTables';
import { NO_NAMES } from './nameBlock';
import { columnLook, tablePlan, type RowValues } from './newTables';
import type { AddedColumn, RepairPlan } from './repair';

/** The key of an intervention by its place among all: `I7`. */
export const interventionRef = (number: number): string => `I${number}`;

/**
 * What a workbook lacks to hold interventions in heads and lines: the columns of the heads, a key for each of them, and
 * the table of lines with those that stood in the heads' own rows. What stood there stays. null: nothing can be told of
 * the heads, of which only the first rows were looked at.
 */
export function planInterventionLines(found: FoundWorkbook): RepairPlan | null {
  const heads = findTable(found, tableName(found.binding, 'interventions'));
  if (heads === null || !heads.whole) return null;
  const binding = withLineTable(withRefColumn(found.binding, heads), found);
  const lines = formerLines(heads.headers, heads.rows, found.binding) ?? [];
  const refs = refsOf(heads, binding);
  const rate = vatRateIn(found);
  const rows = lines.flatMap((line, index): RowValues[] => {
    const ref = refs[index];
    return line === undefined || ref === undefined || ref === '' ? [] : [lineRow(ref, line, rate)];
  });
  const isThere = findTable(found, tableName(binding, 'interventionLines')) !== null;
  return {
    binding,
    created: isThere
      ? []
      : [tablePlan('interventionLines', { settings: {}, rows: { interventionLines: rows } }, binding)],
    columns: addedColumns(heads, binding, refs),
    settings: [],
    names: NO_NAMES,
  };
}

/** The same where there are no lines yet: their table comes when the first one is written. */
export function planInterventionHeads(found: FoundWorkbook): RepairPlan | null {
  const heads = findTable(found, tableName(found.binding, 'interventions'));
  if (heads === null || !heads.whole) return null;
  const binding = withRefColumn(found.binding, heads);
  return {
    binding,
    created: [],
    columns: addedColumns(heads, binding, refsOf(heads, binding)),
    settings: [],
    names: NO_NAMES,
  };
}

/** The version of the schema whose tables have that column from the first day. */
const KEYS_SINCE = 6;

/** Where the heads have no column for keys, or one of that name that is somebody's own: the first header that is free. */
function withRefColumn(binding: Binding, heads: FoundTable): Binding {
  const bound = columnHeader(binding, 'interventions', 'ref');
  const isBound = binding.tables.interventions?.columns?.['ref'] !== undefined && bound !== NO_COLUMN;
  const isOurs = isBound || schemaVersion(binding) >= KEYS_SINCE;
  if (isOurs && hasHeader(heads, bound)) return binding;
  const { header } = TABLES.interventions.columns.ref;
  let free: string = header;
  for (let count = 2; hasHeader(heads, free); count++) free = `${header} ${count}`;
  if (free === header && bound === header) return binding;
  const table: TableBinding | undefined = binding.tables.interventions;
  return {
    ...binding,
    tables: {
      ...binding.tables,
      interventions: { ...table, columns: { ...table?.columns, ref: free } },
    },
  };
}

function withLineTable(binding: Binding, found: FoundWorkbook): Binding {
  const wanted = tableName(binding, 'interventionLines');
  if (findTable(found, wanted) !== null && binding.tables.interventionLines !== undefined) return binding;
  const name = new TakenNames(found).take(wanted);
  if (name === wanted) return binding;
  return {
    ...binding,
    tables: { ...binding.tables, interventionLines: { ...binding.tables.interventionLines, name } },
  };
}

function hasHeader({ headers }: FoundTable, wanted: string): boolean {
  return headers.some((header) => sameName(header, wanted));
}

/** A key for each row of the heads that holds anything, '' for the others; those that are there stay. */
function refsOf(heads: FoundTable, binding: Binding): string[] {
  const at = heads.headers.findIndex((header) =>
    sameName(header, columnHeader(binding, 'interventions', 'ref')),
  );
  const standing = heads.rows.map((row) => (at < 0 ? '' : readText(row[at])));
  let next = 1;
  return heads.rows.map((row, index) => {
    const own = standing[index] ?? '';
    if (own !== '' || row.every((cell: RawCell) => isEmpty(cell))) return own;
    while (standing.some((ref) => sameName(ref, interventionRef(next)))) next += 1;
    next += 1;
    return interventionRef(next - 1);
  });
}

/** Columns that the heads lack, and that nobody does without on purpose; the keys with what they hold. */
function addedColumns(heads: FoundTable, binding: Binding, refs: readonly string[]): AddedColumn[] {
  return columnsOf('interventions').flatMap(([column, { made }]): AddedColumn[] => {
    if (made === 'whenUsed') return [];
    const header = columnHeader(binding, 'interventions', column);
    if (header === NO_COLUMN || hasHeader(heads, header)) return [];
    const added = {
      table: heads.name,
      header,
      ...columnLook('interventions', column, binding),
    };
    return [column === 'ref' ? { ...added, cells: refs.map(text) } : added];
  });
}

function lineRow(ref: string, line: FormerLine, rate: number | null): RowValues {
  const vatRate = formerVatRate(line, rate);
  const held = Object.entries(line).map(([column, cell]): [string, string | number] => [
    column,
    typeof cell === 'boolean' ? String(cell) : cell,
  ]);
  return { intervention: ref, ...Object.fromEntries(held), ...(vatRate === null ? {} : { vatRate }) };
}

function vatRateIn(found: FoundWorkbook): number | null {
  const { binding } = found;
  const table = findTable(found, tableName(binding, 'settings'));
  const [key = -1, value = -1] = ['key', 'value'].map(
    (column) =>
      table?.headers.findIndex((header) => sameName(header, columnHeader(binding, 'settings', column))) ?? -1,
  );
  const row = table?.rows.find((cells) => sameName(cells[key], SETTINGS.vatRate.key));
  const reading = readNumber(row?.[value]);
  return reading.ok ? reading.value.toNumber() : null;
}
