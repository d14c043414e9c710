/** What was found about the data. Data, never an exception: bad input loses nothing and stops nothing. */

/** error: an amount is wrong or missing because of it; warning: an amount may be; info: worth knowing. */
export type Severity = 'error' | 'warning' | 'info';

/**
 * One finding. `code` names the sentence (its words stand in i18n), `values` fill it,
 * `place` says where (a subject of the convention in core, a cell of a table in workbook); null: the whole.
 */
export interface Finding<Code extends string, Place> {
  readonly code: Code;
  readonly severity: Severity;
  readonly place: Place | null;
  readonly values: Readonly<Record<string, string | number>>;
}
