import { COLUMN_KINDS } from '../../read/columnKinds';
import { nameKey } from '../../read/names';
import type { RawWorkbook } from '../../read/rawTables';
import type { ConventionReading } from '../../read/readConvention';
import { settingRow } from '../../read/readSettings';
import { isEmpty, readText } from '../../read/readValues';
import { viewTable, type RowView } from '../../read/tableView';
import type { Binding } from '../../schema/binding';
import { CLAUSE_ROLES } from '../../schema/clauseSettings';
import { SETTINGS, type SettingRole, type SettingSpec } from '../../schema/settings';
import { columnSpec, DESCRIPTION_COLUMNS, type TableRole } from '../../schema/tables';
import type { NewTables, RowValues } from '../newTables';

/** What a convention hands on to the next one beside what the person is asked for: who, where, clauses and texts. */
export interface CarriedOver {
  readonly firstYear: number;
  readonly settings: NewTables['settings'];
  /** Of a member, by `nameKey` of its name. */
  readonly members: ReadonlyMap<string, RowValues>;
  /** Of an application, by `nameKey` of its name. */
  readonly applications: ReadonlyMap<string, RowValues>;
  /** Tables that go over as they are. */
  readonly rows: NewTables['rows'];
}

interface Source {
  readonly raw: RawWorkbook;
  readonly binding: Binding;
  readonly reading: ConventionReading;
}

/** An engagement is of a budget year, a deliberation and a signature are of the former convention: they stay with it. */
const MEMBER_COLUMNS = ['address', 'serviceCode', 'email'] as const;

/** What was voted for the former convention. */
const LEFT_BEHIND: ReadonlySet<SettingRole> = new Set(['deliberationNumber', 'deliberationDate']);

/** What stands in the workbook in the last year of its convention, clauses as amendments have made them. */
export function carriedOver({ raw, binding, reading }: Source): CarriedOver {
  const rowsOf = (role: TableRole): readonly RowView[] => viewTable(raw, binding, role)?.rows ?? [];
  const { firstYear, lastYear } = reading.settings;
  const settingsTable = viewTable(raw, binding, 'settings');
  const amended = new Map(
    reading.amendments
      .filter(({ effect }) => effect <= lastYear)
      .toSorted((a, b) => a.effect - b.effect)
      .flatMap(({ clauses }) => clauses)
      .map(({ role, row }): [SettingRole, RowView] => [role, row]),
  );
  const settings = (Object.entries(SETTINGS) as [SettingRole, SettingSpec][]).flatMap(([role, spec]) => {
    const row = amended.get(role) ?? (settingsTable === null ? undefined : settingRow(settingsTable, role));
    if (row === undefined || LEFT_BEHIND.has(role) || isEmpty(row.cell('value'))) return [];
    return [[role, COLUMN_KINDS[spec.kind].read(row.cell('value'), spec.digits ?? 0)]];
  });
  return {
    firstYear,
    settings: Object.fromEntries(settings) as NewTables['settings'],
    members: byName('communes', rowsOf('communes'), MEMBER_COLUMNS),
    applications: byName('applications', rowsOf('applications'), DESCRIPTION_COLUMNS),
    rows: {
      priceSchedule: asTheyAre('priceSchedule', rowsOf('priceSchedule')),
      letters: asTheyAre('letters', rowsOf('letters')),
    },
  };
}

function byName(
  role: 'communes' | 'applications',
  rows: readonly RowView[],
  columns: readonly string[],
): ReadonlyMap<string, RowValues> {
  return new Map(rows.map((row) => [nameKey(readText(row.cell('name'))), valuesIn(role, row, columns)]));
}

function asTheyAre(role: 'priceSchedule' | 'letters', rows: readonly RowView[]): readonly RowValues[] {
  const columns = {
    priceSchedule: ['profile', 'dayPrice', 'halfDayPrice'],
    letters: ['model', 'subject', 'body'],
  };
  return rows.map((row) => valuesIn(role, row, columns[role]));
}

/** Only of cells that hold something. */
function valuesIn(role: TableRole, row: RowView, columns: readonly string[]): RowValues {
  return Object.fromEntries(
    columns
      .filter((column) => !isEmpty(row.cell(column)))
      .map((column) => [column, COLUMN_KINDS[columnSpec(role, column).kind].read(row.cell(column), 0)]),
  );
}

/**
 * The tables of the next convention: what the person decided on, with what the former one hands on. Its clauses go over
 * where the body is of the same kind; what another kind of body begins with stands in the tables already. Years on which
 * the convention may be ended move with its term.
 *
 * @param names What each member and application of the tables was called before, by `nameKey` of its name.
 */
export function withCarried(
  tables: NewTables,
  carried: CarriedOver,
  names: {
    readonly members: ReadonlyMap<string, readonly string[]>;
    readonly applications: ReadonlyMap<string, readonly string[]>;
  },
): NewTables {
  const isClause = (role: string): boolean =>
    role === 'tribunal' || CLAUSE_ROLES.some((each) => each === role);
  const sameBody = (carried.settings.bodyKind ?? '') === (tables.settings.bodyKind ?? '');
  const decided = Object.entries(tables.settings).filter(([role]) => !sameBody || !isClause(role));
  const handedOn = Object.entries(carried.settings).filter(([role]) => sameBody || !isClause(role));
  const settings: NewTables['settings'] = Object.fromEntries([...handedOn, ...decided]);
  const shift = Number(tables.settings.firstYear) - carried.firstYear;
  const { terminationYears } = settings;
  return {
    settings:
      sameBody && terminationYears !== undefined && Number.isInteger(shift)
        ? { ...settings, terminationYears: moved(String(terminationYears), shift) }
        : settings,
    rows: {
      ...tables.rows,
      communes: withRows(tables.rows.communes, carried.members, names.members),
      applications: withRows(tables.rows.applications, carried.applications, names.applications),
      priceSchedule:
        (carried.rows.priceSchedule?.length ?? 0) > 0
          ? (carried.rows.priceSchedule ?? [])
          : (tables.rows.priceSchedule ?? []),
      letters: carried.rows.letters ?? [],
    },
  };
}

/** What the first of its former names that says something handed on. */
function withRows(
  rows: readonly RowValues[] = [],
  handedOn: ReadonlyMap<string, RowValues>,
  formerNames: ReadonlyMap<string, readonly string[]>,
): readonly RowValues[] {
  return rows.map((row) => {
    const key = nameKey(String(row['name'] ?? ''));
    const before = [...(formerNames.get(key) ?? []), key].map((name) => handedOn.get(nameKey(name)));
    return { ...before.find((each) => each !== undefined && Object.keys(each).length > 0), ...row };
  });
}

const moved = (years: string, shift: number): string =>
  years.replace(/\d{4}/g, (year) => String(Number(year) + shift));
