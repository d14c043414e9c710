import type { ColumnKind } from './tables';

/** What settings are grouped by, as it stands in the column Groupe. */
export const SETTING_GROUPS = {
  convention: 'Convention',
  populations: 'Populations',
  computation: 'Calcul',
  clauses: 'Clauses',
  creditor: 'Créancier',
  signature: 'Signature',
  documents: 'Documents',
} as const;
export type SettingGroup = keyof typeof SETTING_GROUPS;

/** A row of the table of settings. */
export interface SettingSpec {
  /** What stands in the column Paramètre. */
  readonly key: string;
  /** Keys of earlier versions: rows that bear one are read as before, for ever, since people's formulas name them. */
  readonly former?: readonly string[];
  readonly group: SettingGroup;
  readonly explanation: string;
  readonly kind: ColumnKind;
  readonly choices?: readonly string[];
  /** What a number of it counts, in the plural. */
  readonly unit?: 'jours' | 'mois';
  /** Of a code that has a fixed number of them. */
  readonly digits?: number;
}
