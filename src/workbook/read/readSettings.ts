import { ROUNDING_POLICIES, type RoundingPolicy } from '../../core/convention';
import type { Clauses } from '../../core/clauses/clauses';
import { MONTPELLIER_2019 } from '../../core/clauses/models';
import { Decimal } from '../../core/money';
import type { Report, WorkbookFinding } from './findings/findings';
import { readRate } from './rates';
import { readClauses } from './readClauses';
import { warnOfText } from './readCells';
import { isEmpty, readFlag, readNumber, readText, readYear } from './readValues';
import { sameName } from './names';
import { CLAUSES_SINCE } from '../schema/clauseSettings';
import { POPULATION_TYPE_WORDS, ROUNDING_WORDS } from '../schema/words';
import { SETTINGS, type SettingRole } from '../schema/settings';
import type { RowView, TableView } from './tableView';

/** The row of a setting, found by its key wherever it stands. */
export function settingRow(table: Pick<TableView, 'rows'>, role: SettingRole): RowView | undefined {
  return table.rows.find((row) => sameName(row.cell('key'), SETTINGS[role].key));
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
  readonly alsaceMoselle: boolean;
  /** With its noun: `tribunal administratif de Montpellier` (article 11); empty where nobody named it. */
  readonly tribunal: string;
  /** What this convention says and others do not. */
  readonly clauses: Clauses;
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
  alsaceMoselle: false,
  tribunal: '',
  clauses: MONTPELLIER_2019,
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
    const name = SETTINGS[role].key;
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

  const alsaceMoselle = setting(
    'alsaceMoselle',
    DEFAULT_SETTINGS.alsaceMoselle,
    (row) => {
      const reading = readFlag(row.cell('value'));
      return reading.ok ? reading.value : undefined;
    },
    false,
  );
  const tribunal = text('tribunal');

  return {
    metropole: text('metropole'),
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
    alsaceMoselle,
    tribunal,
    clauses: {
      ...readClauses(rowOf, report, schemaVersion < CLAUSES_SINCE),
      court: tribunal,
      place: alsaceMoselle ? 'alsaceMoselle' : 'mainland',
    },
  };
}

/** A setting as a sentence says it; empty where there is nothing to say. */
function shown(value: unknown): string {
  if (value === null) return '';
  if (Decimal.isDecimal(value)) return value.toString().replace('.', ',');
  const policy = ROUNDING_POLICIES.find((each) => each === value);
  if (policy !== undefined) return ROUNDING_WORDS[policy];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
