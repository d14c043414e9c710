import type { Recap } from '../../../core/recap';
import type { TablePlace } from '../../read/findings/findings';
import { nameKey } from '../../read/names';
import type { ConventionReading } from '../../read/readConvention';
import { readDescriptions } from '../../read/readDescriptions';
import { readPriceSchedule } from '../../read/readPriceSchedule';
import { settingRow } from '../../read/readSettings';
import { viewTable, type RowView } from '../../read/tableView';
import type { SettingRole } from '../../schema/settings';
import type { TableRole } from '../../schema/tables';
import type { SheetKind } from '../../plan/sheetPlan';
import type { DocumentSource } from '../document';
import { isCourtNamed } from '../settlementStatement/facts';
import { clauseConflicts, type ClauseConflict } from './clauseConflicts';

/** Something that a document should say and that the workbook does not, or says in two ways. */
export type Gap = {
  /** The cell where it is entered. */
  readonly place: TablePlace;
  /** Kinds of documents that are incomplete without. */
  readonly documents: readonly SheetKind[];
} & (
  | { readonly code: 'siret'; readonly commune: string }
  | { readonly code: 'setting'; readonly setting: SettingRole }
  | { readonly code: 'description'; readonly application: string }
  | { readonly code: 'price'; readonly profile: string }
  | { readonly code: 'noPrices' }
  | { readonly code: 'conflict'; readonly conflict: ClauseConflict }
);

const STATEMENTS: readonly SheetKind[] = ['settlementStatement'];
/** They say who sends them, and are signed. */
const SIGNED: readonly SheetKind[] = ['settlementStatement', 'letter'];
const SHARES: readonly SheetKind[] = ['settlementStatement', 'shareInformation', 'communeRecap'];

/**
 * What the documents of a year lack, in the order in which a person would see to it: first what concerns all communes,
 * then each commune. `amounts`: where they come from, with what goes with them; `today`: the tables, where all of it is
 * entered.
 */
export function gapsOf(amounts: DocumentSource, today: DocumentSource, recap: Recap): readonly Gap[] {
  return [
    ...settingGaps(amounts, today),
    ...clauseConflicts(amounts.reading.settings, recap.year).map((conflict): Gap => ({
      code: 'conflict',
      conflict,
      place: settingPlace(today, conflict.setting),
      documents: STATEMENTS,
    })),
    ...descriptionGaps(amounts.reading, today),
    ...priceGaps(today),
    ...siretGaps(recap, today),
  ];
}

/** Whether a document of a commune, or one that is the same for all of them, lacks something. */
export function incompleteBy(
  gaps: readonly Gap[],
): (document: SheetKind, commune: string | undefined) => boolean {
  const forAll = new Set<SheetKind>();
  /** By the key of the commune's name. */
  const forOne = new Map<string, Set<SheetKind>>();
  for (const gap of gaps) {
    const lacking = gap.code === 'siret' ? (forOne.get(nameKey(gap.commune)) ?? new Set()) : forAll;
    for (const document of gap.documents) lacking.add(document);
    if (gap.code === 'siret') forOne.set(nameKey(gap.commune), lacking);
  }
  return (document, commune) =>
    forAll.has(document) || (commune !== undefined && forOne.get(nameKey(commune))?.has(document) === true);
}

function settingGaps({ reading }: DocumentSource, today: DocumentSource): Gap[] {
  const { settings } = reading;
  const { creditor, signatory } = settings;
  const { key } = reading.convention;
  const lacking: readonly (readonly [SettingRole, boolean, readonly SheetKind[]])[] = [
    ['metropole', settings.metropole === '', SHARES],
    ['conventionName', settings.conventionName === '', SHARES],
    ['populationVintage', key.ofVintage && settings.populationVintage === null, SHARES],
    ['populationSource', key.ofVintage && settings.populationSource === '', STATEMENTS],
    ['legalBasis', settings.clauses.legalBasis === '', STATEMENTS],
    ['tribunal', !isCourtNamed(settings), STATEMENTS],
    ['creditorSiret', creditor.siret === '', STATEMENTS],
    ['creditorAddress', creditor.address.length === 0, SIGNED],
    ['accountant', creditor.accountant === '', STATEMENTS],
    ['signatoryName', signatory.name === '', SIGNED],
    ['signatoryQuality', signatory.quality === '', SIGNED],
  ];
  return lacking.flatMap(([setting, isLacking, documents]): Gap[] =>
    isLacking ? [{ code: 'setting', setting, place: settingPlace(today, setting), documents }] : [],
  );
}

function settingPlace({ raw, binding }: DocumentSource, setting: SettingRole): TablePlace {
  const table = viewTable(raw, binding, 'settings');
  const row = table === null ? undefined : settingRow(table, setting);
  return row?.place('value') ?? { table: 'settings', row: null, column: 'value' };
}

/** An application of which nothing is written: who assures what may be left to the convention. */
function descriptionGaps({ convention }: ConventionReading, { raw, binding }: DocumentSource): Gap[] {
  const descriptions = readDescriptions(raw, binding);
  const placeOf = placesIn({ raw, binding }, 'applications', 'description');
  return convention.applications.flatMap(({ name }): Gap[] =>
    (descriptions.get(name)?.description ?? '') === ''
      ? [
          {
            code: 'description',
            application: name,
            place: placeOf(name),
            documents: ['applicationSheets'],
          },
        ]
      : [],
  );
}

/** A profile without one of its two prices; a price schedule without any profile. */
function priceGaps({ raw, binding }: DocumentSource): Gap[] {
  const documents = ['priceSchedule'];
  const { prices } = readPriceSchedule(raw, binding);
  if (prices.length === 0)
    return [{ code: 'noPrices', place: { table: 'priceSchedule', row: null, column: 'profile' }, documents }];
  const placeOf = {
    dayPrice: placesIn({ raw, binding }, 'priceSchedule', 'dayPrice', 'profile'),
    halfDayPrice: placesIn({ raw, binding }, 'priceSchedule', 'halfDayPrice', 'profile'),
  };
  return prices.flatMap(({ profile, dayPrice, halfDayPrice }): Gap[] => {
    if (dayPrice !== null && halfDayPrice !== null) return [];
    const column = dayPrice === null ? 'dayPrice' : 'halfDayPrice';
    return [{ code: 'price', profile, place: placeOf[column](profile), documents }];
  });
}

/** Of communes with something to pay or to get: nobody else has an order. */
function siretGaps(recap: Recap, today: DocumentSource): Gap[] {
  const placeOf = placesIn(today, 'communes', 'siret');
  return recap.rows
    .filter(({ commune, total }) => commune.siret === null && !total.isZero())
    .map(({ commune: { name } }): Gap => ({
      code: 'siret',
      commune: name,
      place: placeOf(name),
      documents: STATEMENTS,
    }));
}

/** Where a column of a table is entered for what is called so; the whole column, where no row is. */
function placesIn(
  { raw, binding }: Pick<DocumentSource, 'raw' | 'binding'>,
  role: TableRole,
  column: string,
  names = 'name',
): (name: string) => TablePlace {
  const rows = new Map<string, RowView>();
  for (const row of viewTable(raw, binding, role)?.rows ?? []) {
    const key = nameKey(row.cell(names));
    if (!rows.has(key)) rows.set(key, row);
  }
  return (name) => rows.get(nameKey(name))?.place(column) ?? { table: role, row: null, column };
}
