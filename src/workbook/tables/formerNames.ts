import { isEmpty } from '../read/readValues';
import { nameKey, sameName } from '../read/names';
import type { RawCell } from '../read/rawTables';
import { columnHeader, tableName, type Binding } from '../schema/binding';
import { TOTAL_POPULATION_NAME, type DefinedName } from '../schema/definedNames';
import { settingKeys, type SettingRole } from '../schema/settings';
import type { TableRole } from '../schema/tables';
import { MEMBER_KIND_WORDS } from '../schema/words';
import { findTable, type FoundName, type FoundTable, type FoundWorkbook } from './foundTables';

/**
 * The defined names as 0.1.0 wrote them: formulas over the tables, in the name itself. Excel gives such a formula back in
 * its own language, and may have turned its tables into addresses, so that it cannot be known by its text. It is ours
 * when it reads our tables and no others, and gives what ours gives.
 */
const FORMER_NAMES: Readonly<Partial<Record<DefinedName, SettingRole | 'communes'>>> = {
  Exercice: 'year',
  TauxParticipation: 'contributionRate',
  TauxTVA: 'vatRate',
  Arrondi: 'roundingPolicy',
  SeuilRecouvrement: 'recoveryThreshold',
  [TOTAL_POPULATION_NAME]: 'communes',
};

/** Whether a name is a formula of 0.1.0 that nobody has changed since. */
export function isFormerFormula(item: FoundName, role: DefinedName, found: FoundWorkbook): boolean {
  const former = FORMER_NAMES[role];
  if (former === undefined || item.cell !== null || isConstant(item.text)) return false;
  const tables = tablesOf(former === 'communes' ? 'communes' : 'settings', found);
  const read = namesRead(item.text);
  if (read.length === 0 || !read.every((name) => tables.some((own) => sameName(own, name)))) return false;
  const expected = former === 'communes' ? countedIn(found) : settingIn(found, former);
  return expected === null || sameValue(item.value, expected);
}

/** A number or a text, in whatever language. */
export function isConstant(text: string): boolean {
  const typed = text.replace(/^=/, '').trim();
  return /^[-+]?[\d\s.,']+%?$/.test(typed) || /^"(?:[^"]|"")*"$/.test(typed);
}

/** The tables and sheets that a formula names: alike in every language. */
function namesRead(text: string): string[] {
  const plain = text
    .replace(/"(?:[^"]|"")*"/g, '')
    // What stands in a structured reference are columns and parts of the table.
    .replace(/\[(?:'.|[^'[\]]|\[(?:'.|[^'\]])*\])*\]/g, '[');
  const names = plain.matchAll(/'((?:[^']|'')+)'!|([\p{L}_\\][\p{L}\p{N}_.\\]*)[![]/gu);
  return [...names].map(([, quoted, word]) => quoted?.replaceAll("''", "'") ?? word ?? '');
}

/** The bound table and its sheet, as formulas may name them. */
function tablesOf(role: TableRole, found: FoundWorkbook): string[] {
  const name = tableName(found.binding, role);
  const table = findTable(found, name);
  return table === null ? [name] : [table.name, table.sheet];
}

/** null: not known, since only some rows were looked at. */
function settingIn(found: FoundWorkbook, role: SettingRole): RawCell | null {
  const table = findTable(found, tableName(found.binding, 'settings'));
  if (!table?.whole) return null;
  const [key, value] = ['key', 'value'].map((column) => columnAt(table, found.binding, 'settings', column));
  const keys = settingKeys(role);
  const row = table.rows.find((cells) => keys.some((each) => sameName(cells[key ?? -1], each)));
  return row?.[value ?? -1] ?? null;
}

function countedIn(found: FoundWorkbook): number | null {
  const table = findTable(found, tableName(found.binding, 'communes'));
  if (!table?.whole) return null;
  const [population, kind] = ['population', 'kind'].map((column) =>
    columnAt(table, found.binding, 'communes', column),
  );
  const others: readonly string[] = [MEMBER_KIND_WORDS.ccas, MEMBER_KIND_WORDS.other].map(nameKey);
  return table.rows
    .filter((row) => !others.includes(nameKey(row[kind ?? -1] ?? '')))
    .map((row) => row[population ?? -1])
    .reduce((total: number, cell) => total + (typeof cell === 'number' ? cell : 0), 0);
}

function columnAt(table: FoundTable, binding: Binding, role: TableRole, column: string): number {
  return table.headers.findIndex((header) => sameName(header, columnHeader(binding, role, column)));
}

/** INDEX gives 0 for an empty cell. */
function sameValue(a: RawCell, b: RawCell): boolean {
  if (typeof a === 'number' && typeof b === 'number')
    return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
  return a === b || (isEmpty(b) && (a === 0 || isEmpty(a)));
}
