import { ROUNDING_POLICIES, type RoundingPolicy } from '../../core/convention';
import { NO_CLAUSES, type Clauses } from '../../core/clauses/clauses';
import { MONTPELLIER_2019 } from '../../core/clauses/models';
import { PLACES, type Place } from '../../core/holidays';
import { Decimal } from '../../core/money';
import { NO_CREDITOR, NO_SIGNATORY, type Creditor, type Signatory } from '../../core/parties';
import type { Report, WorkbookFinding } from './findings/findings';
import { readParties } from './parties/readParties';
import { readRate } from './rates';
import type { RawCell } from './rawTables';
import { readClauses } from './readClauses';
import { warnOfText } from './readCells';
import { isEmpty, readFlag, readNumber, readText, readYear } from './readValues';
import { sameName } from './names';
import { CLAUSES_SINCE } from '../schema/clauseSettings';
import { PLACE_WORDS, POPULATION_TYPE_WORDS, ROUNDING_WORDS } from '../schema/words';
import { settingKeys, SETTINGS, type SettingRole } from '../schema/settings';
import type { RowView, TableView } from './tableView';

/** The row of a setting, found by its key wherever it stands; by a former one where no row has that of now. */
export function settingRow(table: Pick<TableView, 'rows'>, role: SettingRole): RowView | undefined {
  for (const key of settingKeys(role)) {
    const row = table.rows.find((each) => sameName(each.cell('key'), key));
    if (row !== undefined) return row;
  }
  return undefined;
}

const NUMBER_KINDS: ReadonlySet<string> = new Set(['year', 'rate', 'money']);

/** The settings of a workbook, with a default for each that is missing or cannot be read. */
export interface Settings {
  readonly metropole: string;
  readonly conventionName: string;
  /** First and last year of the term (article 7). */
  readonly firstYear: number;
  readonly lastYear: number;
  /** The financial year that is proposed; always in the term. */
  readonly year: number;
  readonly populationType: (typeof POPULATION_TYPE_WORDS)[keyof typeof POPULATION_TYPE_WORDS];
  readonly populationVintage: number | null;
  readonly populationSource: string;
  /** 0 to 1; what an application has that says nothing of its own (article 4: one half). */
  readonly contributionRate: Decimal;
  readonly vatRate: Decimal;
  readonly roundingPolicy: RoundingPolicy;
  /** EUR (CGCT D1611-1). */
  readonly recoveryThreshold: Decimal;
  /** With its noun: `tribunal administratif de Montpellier` (article 11); empty where nobody named it. */
  readonly tribunal: string;
  /** What this convention says and others do not. */
  readonly clauses: Clauses;
  readonly creditor: Creditor;
  readonly signatory: Signatory;
  /** The letter that goes with what is sent, by its model; empty: the first of the table. */
  readonly letterModel: string;
}

/** What the convention of 2019 has, where the workbook says nothing. */
export const DEFAULT_SETTINGS: Settings = {
  metropole: '',
  conventionName: '',
  firstYear: 2019,
  lastYear: 2021,
  year: 2021,
  populationType: POPULATION_TYPE_WORDS.totale,
  populationVintage: null,
  populationSource: '',
  contributionRate: new Decimal('0.5'),
  vatRate: new Decimal('0.2'),
  roundingPolicy: 'exactTotal',
  recoveryThreshold: new Decimal(15),
  tribunal: '',
  clauses: MONTPELLIER_2019,
  creditor: NO_CREDITOR,
  signatory: NO_SIGNATORY,
  letterModel: '',
};

/**
 * What the settings say; `schemaVersion`: of the tables, since former ones have no clauses. A finding for each that is needed and not there, or cannot be taken. */
export function readSettings(table: TableView | null, report: Report, schemaVersion: number): Settings {
  const rowOf = (role: SettingRole): RowView | undefined =>
    table === null ? undefined : settingRow(table, role);

  /** The value of a setting; `read` gives undefined for what it cannot take. */
  const setting = <T>(
    role: SettingRole,
    fallback: T,
    read: (row: RowView) => T | undefined,
    needed = true,
    /** What makes a value that could be taken otherwise impossible. */
    cause: WorkbookFinding | null = null,
  ): T => {
    const row = rowOf(role);
    // As it is called in this workbook.
    const name = row === undefined ? SETTINGS[role].key : readText(row.cell('key'));
    if (row === undefined || isEmpty(row.cell('value'))) {
      if (needed && table !== null)
        report('settingMissing', row?.place('value') ?? { table: 'settings', row: null, column: null }, {
          setting: name,
          fallback: shown(fallback),
        });
      return fallback;
    }
    const value = read(row);
    if (value !== undefined) {
      if (NUMBER_KINDS.has(SETTINGS[role].kind)) warnOfText(row, 'value', report);
      return value;
    }
    report.because(cause)('settingInvalid', row.place('value'), {
      setting: name,
      value: readText(row.cell('value')),
      fallback: shown(fallback),
    });
    return fallback;
  };

  const text = (role: SettingRole): string => setting(role, '', (row) => readText(row.cell('value')), false);
  const year = (role: SettingRole, fallback: number): number =>
    setting(role, fallback, (row) => {
      const reading = readYear(row.cell('value'));
      return reading.ok ? reading.value : undefined;
    });
  const number = (role: SettingRole, fallback: Decimal, most: number): Decimal =>
    setting(role, fallback, (row) => {
      const read = SETTINGS[role].kind === 'rate' ? readRate : readNumber;
      const reading = read(row.cell('value'));
      return reading.ok && reading.value.gte(0) && reading.value.lte(most) ? reading.value : undefined;
    });
  const choice = <T>(role: SettingRole, fallback: T, words: readonly (readonly [string, T])[]): T =>
    setting(role, fallback, (row) => words.find(([word]) => sameName(word, row.cell('value')))?.[1]);

  const firstYear = year('firstYear', DEFAULT_SETTINGS.firstYear);
  const lastYear = year('lastYear', Math.max(firstYear, DEFAULT_SETTINGS.lastYear));
  const reversal =
    lastYear < firstYear
      ? report('termReversed', rowOf('lastYear')?.place('value') ?? null, { firstYear, lastYear })
      : null;
  const term = reversal === null ? { firstYear, lastYear } : { firstYear, lastYear: firstYear };
  const yearIsOne = readYear(rowOf('year')?.cell('value')).ok;

  const place = setting(
    'territory',
    NO_CLAUSES.place,
    (row) => placeIn(row.cell('value')) ?? undefined,
    false,
  );
  const tribunal = text('tribunal');
  const metropole = text('metropole');

  return {
    metropole,
    conventionName: text('conventionName'),
    ...term,
    year: setting(
      'year',
      term.lastYear,
      (row) => {
        const reading = readYear(row.cell('value'));
        return reading.ok && reading.value >= term.firstYear && reading.value <= term.lastYear
          ? reading.value
          : undefined;
      },
      true,
      yearIsOne ? reversal : null,
    ),
    populationType: choice(
      'populationType',
      DEFAULT_SETTINGS.populationType,
      Object.values(POPULATION_TYPE_WORDS).map((word) => [word, word] as const),
    ),
    populationVintage: setting<number | null>(
      'populationVintage',
      null,
      (row) => {
        const reading = readYear(row.cell('value'));
        return reading.ok ? reading.value : undefined;
      },
      false,
    ),
    populationSource: text('populationSource'),
    contributionRate: number('contributionRate', DEFAULT_SETTINGS.contributionRate, 1),
    vatRate: number('vatRate', DEFAULT_SETTINGS.vatRate, 1),
    roundingPolicy: choice(
      'roundingPolicy',
      DEFAULT_SETTINGS.roundingPolicy,
      ROUNDING_POLICIES.map((policy) => [ROUNDING_WORDS[policy], policy] as const),
    ),
    recoveryThreshold: number('recoveryThreshold', DEFAULT_SETTINGS.recoveryThreshold, 1e9),
    tribunal,
    clauses: {
      ...readClauses(rowOf, report, schemaVersion < CLAUSES_SINCE),
      court: tribunal,
      place,
    },
    ...readParties(rowOf, metropole, report),
    letterModel: text('letterModel'),
  };
}

/** The place that the territory names: its word, or the yes or no of the former « Alsace-Moselle ». */
export function placeIn(cell: RawCell): Place | null {
  const named = PLACES.find((place) => sameName(PLACE_WORDS[place], cell));
  if (named !== undefined || isEmpty(cell)) return named ?? null;
  const reading = readFlag(cell);
  if (!reading.ok) return null;
  return reading.value ? 'alsaceMoselle' : 'mainland';
}

/** A setting as a sentence says it; empty where there is nothing to say. */
function shown(value: unknown): string {
  if (value === null) return '';
  if (Decimal.isDecimal(value)) return value.toString().replace('.', ',');
  const policy = ROUNDING_POLICIES.find((each) => each === value);
  if (policy !== undefined) return ROUNDING_WORDS[policy];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
