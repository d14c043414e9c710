import type { RawWorkbook } from '../rawTables';
import type { ConventionReading } from '../readConvention';
import { nameKey } from '../names';
import { isEmpty, readText, readYear } from '../readValues';
import { settingRow } from '../readSettings';
import { viewTable, type RowView } from '../tableView';
import type { Binding } from '../../schema/binding';
import type { SettingRole } from '../../schema/settings';
import type { TableRole } from '../../schema/tables';

/** Where the workbook may hold data of persons (article 8): what stands there, and for whom. */
export const PERSONAL_PLACES = [
  'contacts',
  'signatory',
  'service',
  'letters',
  'reasons',
  'interventions',
  'payments',
] as const;
export type PersonalPlace = (typeof PERSONAL_PLACES)[number];

/** A place as a column of a table; of the settings, the row. */
export const PLACE_COLUMNS: Readonly<
  Record<
    PersonalPlace,
    { readonly table: TableRole; readonly column: string; readonly setting?: SettingRole }
  >
> = {
  contacts: { table: 'communes', column: 'email' },
  signatory: { table: 'settings', column: 'value', setting: 'signatoryName' },
  service: { table: 'settings', column: 'value', setting: 'creditorService' },
  letters: { table: 'letters', column: 'body' },
  reasons: { table: 'requests', column: 'reason' },
  interventions: { table: 'interventions', column: 'subject' },
  payments: { table: 'payments', column: 'reference' },
};

interface Source {
  readonly raw: RawWorkbook;
  readonly binding: Binding;
  readonly reading: ConventionReading;
}

/** The rows that hold something in a place. */
export function rowsIn({ raw, binding }: Omit<Source, 'reading'>, place: PersonalPlace): readonly RowView[] {
  const { table, column, setting } = PLACE_COLUMNS[place];
  const view = viewTable(raw, binding, table);
  if (view === null) return [];
  const rows =
    setting === undefined ? view.rows : [settingRow(view, setting)].filter((row) => row !== undefined);
  return rows.filter((row) => !isEmpty(row.cell(column)));
}

/** What may be emptied together. */
export const ERASURES = ['formerContacts', 'signatories', 'formerReasons', 'allContacts'] as const;
export type Erasure = (typeof ERASURES)[number];

/** A cell that would be emptied, with what tells its row from others. */
export interface PersonalCell {
  readonly place: PersonalPlace;
  readonly row: RowView;
}

/**
 * The cells of each erasure, for a year: contacts of members that left before it, who signs and whom to ask today, reasons
 * of requests that were decided before it, and all contacts, for a convention that has ended.
 */
export function cellsOf(source: Source, erasure: Erasure, year: number): readonly PersonalCell[] {
  const cells = (place: PersonalPlace, holds: (row: RowView) => boolean = () => true): PersonalCell[] =>
    rowsIn(source, place)
      .filter(holds)
      .map((row) => ({ place, row }));
  switch (erasure) {
    case 'formerContacts': {
      const gone = new Set(
        source.reading.convention.members
          .filter(({ membership }) => (membership?.end?.lastYear ?? Infinity) < year)
          .map(({ name }) => nameKey(name)),
      );
      return cells('contacts', (row) => gone.has(nameKey(readText(row.cell('name')))));
    }
    case 'signatories':
      return [...cells('signatory'), ...cells('service')];
    case 'formerReasons':
      return cells('reasons', (row) => {
        const effect = readYear(row.cell('effectYear'));
        return !isEmpty(row.cell('decision')) && effect.ok && effect.value < year;
      });
    case 'allContacts':
      return cells('contacts');
  }
}
