import { settingKeys, SETTINGS, type SettingRole } from './settings';
import type { ColumnKind, TableRole } from './tables';

/** How the formula of a named value is put together in a given workbook: English syntax, without the leading `=`. */
export interface Lookups {
  /** The value of a setting, found by its key wherever its row stands; an empty text where it is empty. */
  setting(role: SettingRole): string;
  /** Inhabitants of all communes. */
  totalPopulation(): string;
}

/**
 * A value that formulas read by a name of the workbook. It stands in a cell beside the table of settings, and the name
 * points at that cell.
 */
export interface NamedValue {
  /** Stands beside the value. */
  readonly label: string;
  /** What stood there in earlier versions. */
  readonly formerLabels?: readonly string[];
  readonly kind: ColumnKind;
  readonly formula: (lookUp: Lookups) => string;
  /** What people are told of it beside the cell: what it follows, and whether it may be typed over. */
  readonly origin: string;
  /** Of the name itself. */
  readonly comment: string;
}

const ofSetting = (role: SettingRole): NamedValue => ({
  label: SETTINGS[role].key,
  formerLabels: settingKeys(role).slice(1),
  kind: SETTINGS[role].kind,
  formula: (lookUp) => lookUp.setting(role),
  origin: `Suit le paramètre « ${SETTINGS[role].key} »`,
  comment: SETTINGS[role].explanation,
});

/** All of them, in the order in which they stand below one another. One more is one more entry. */
export const NAMED_VALUES = {
  Exercice: ofSetting('year'),
  TauxParticipation: ofSetting('contributionRate'),
  TauxTVA: ofSetting('vatRate'),
  Arrondi: ofSetting('roundingPolicy'),
  SeuilRecouvrement: ofSetting('recoveryThreshold'),
  PopulationTotale: {
    label: 'Population totale',
    kind: 'integer',
    formula: (lookUp) => lookUp.totalPopulation(),
    origin: 'Habitants de toutes les communes ; saisissez un nombre par-dessus pour le fixer',
    comment:
      'Habitants de toutes les communes, adhérentes ou non (article 4) ; peut être remplacé par un nombre fixe',
  },
  DelaiContestation: ofSetting('contestDays'),
  DelaiPaiement: ofSetting('paymentDays'),
  DateDeCalcul: {
    label: 'Date de calcul',
    kind: 'date',
    formula: () => 'TODAY()',
    origin: 'Aujourd’hui ; saisissez une date par-dessus pour voir où en sont les titres ce jour-là',
    comment: 'Jour auquel les états, les restes dus et les intérêts des titres sont calculés',
  },
} as const satisfies Record<string, NamedValue>;

export type DefinedName = keyof typeof NAMED_VALUES;

export const DEFINED_NAMES = Object.keys(NAMED_VALUES) as DefinedName[];

/** Inhabitants of all communes; its cell holds a formula over the table, unless the person types over it. */
export const TOTAL_POPULATION_NAME = 'PopulationTotale' satisfies DefinedName;

/** The day as of which orders are seen; its cell may be typed over. */
export const CALCULATION_DATE_NAME = 'DateDeCalcul' satisfies DefinedName;

/** What an application has that is left to the settings. */
export const CONTRIBUTION_RATE_NAME = 'TauxParticipation' satisfies DefinedName;

/**
 * Columns whose cells may be left to a named value, by a formula that says just its name: it means what an empty cell
 * means, and reaches a custom function as a value, where an empty cell may arrive as 0.
 */
export const LEFT_TO: Readonly<Partial<Record<TableRole, Readonly<Record<string, DefinedName>>>>> = {
  applications: { contributionRate: CONTRIBUTION_RATE_NAME },
};
