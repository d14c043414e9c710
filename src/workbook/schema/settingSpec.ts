import type { ColumnKind } from './tables';

/** A row of the table of settings. */
export interface SettingSpec {
  /** What stands in the column Paramètre. */
  readonly key: string;
  readonly explanation: string;
  readonly kind: ColumnKind;
  readonly choices?: readonly string[];
}
