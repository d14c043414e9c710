import { readText } from '../../workbook/read/readValues';
import { sameName, withoutAccents } from '../../workbook/read/names';
import { SETTINGS, type SettingRole } from '../../workbook/schema/settings';
import type { TableRole } from '../../workbook/schema/tables';
import { settingRow } from '../../workbook/read/readSettings';
import { viewTable } from '../../workbook/read/tableView';
import { applicationFields, knownSubscription, memberFields } from '../../workbook/edits/fields';
import { knownNames } from '../../workbook/read/knownNames';
import type { ApplicationFields, MemberFields, SubscriptionFields } from '../../workbook/edits/edit';
import { oncePerReading } from '../../workbook/read/rawTables';
import type { ConventionView } from './paneReading';

/** The rows of the tables as they were last read. */

export type Tables = Pick<ConventionView, 'raw' | 'binding'>;

const rowsOf = ({ raw, binding }: Tables, role: TableRole) => viewTable(raw, binding, role)?.rows ?? [];

/** Pages ask at every key: told once for each reading. */
const ofTables = <Told>(tell: (tables: Tables) => Told): ((tables: Tables) => Told) => {
  const once = oncePerReading((raw, binding) => tell({ raw, binding }));
  return ({ raw, binding }) => once(raw, binding);
};

export const membersOf = ofTables((tables): readonly MemberFields[] =>
  rowsOf(tables, 'communes').map(memberFields),
);

export const applicationsOf = ofTables((tables): readonly ApplicationFields[] =>
  rowsOf(tables, 'applications').map(applicationFields),
);

export const subscriptionsOf = ofTables((tables): readonly SubscriptionFields[] => {
  const names = knownNames(tables.raw, tables.binding);
  return rowsOf(tables, 'subscriptions').map((row) => knownSubscription(row, names));
});

export type SettingValues = Readonly<Record<SettingRole, string | number>>;

export const SETTING_ROLES = Object.keys(SETTINGS) as SettingRole[];

export function settingsOf(tables: Tables): SettingValues {
  const table = { rows: rowsOf(tables, 'settings') };
  const entries = SETTING_ROLES.map((role): [SettingRole, string | number] => {
    const value = settingRow(table, role)?.cell('value') ?? '';
    return [role, typeof value === 'number' ? value : readText(value)];
  });
  return Object.fromEntries(entries) as SettingValues;
}

export function named<Row extends { readonly name: string }>(
  rows: readonly Row[],
  name: string | null,
): Row | null {
  return name === null ? null : (rows.find((row) => sameName(row.name, name)) ?? null);
}

/** Above this many rows a list can be searched. */
export const SEARCHED_FROM = 10;

/** Case and accents do not matter: who searches types what is quick. */
export function found<Row>(
  rows: readonly Row[],
  search: string,
  words: (row: Row) => readonly string[],
): Row[] {
  const wanted = withoutAccents(search);
  return rows.filter((row) => words(row).some((word) => withoutAccents(word).includes(wanted)));
}
