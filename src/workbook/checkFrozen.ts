import type { Recap } from '../core/recap';
import { compareFrozen, type FrozenComparison } from './compareFrozen';
import { recapFingerprint, shownFingerprint } from './fingerprint';
import { integrityOf, readFrozenRecap, type FrozenRecap, type Integrity } from './frozenRecap';
import type { RawCell } from './rawTables';
import type { ConventionReading } from './readConvention';

/** A frozen recap of the workbook, as its mark says that it was drawn. */
export interface FrozenSheet {
  readonly name: string;
  /** SHA-256 of what stood on it; null where an older version drew it. */
  readonly values: string | null;
}

export interface FrozenCheck {
  readonly recap: FrozenRecap;
  /** Whether what stands there is what was frozen. */
  readonly integrity: Integrity;
  /** The sheet of this workbook with the same printed fingerprint; same: also with the same figures and words. */
  readonly original: { readonly name: string; readonly same: boolean } | null;
  /** The printed fingerprint of the inputs is that of the tables of today. */
  readonly inputsToday: boolean;
  readonly comparison: FrozenComparison;
}

/**
 * Checks what stands in some cells: against the fingerprint that is printed below them, against the frozen sheets of
 * this workbook, against the tables of today. `own`: the cells are those of that sheet, so that its mark counts and
 * not what is printed, which whoever changes a figure can change too. null: no recap of ours stands there.
 */
export function checkFrozen(
  cells: readonly (readonly RawCell[])[],
  own: string | null,
  sheets: readonly FrozenSheet[],
  reading: ConventionReading,
  recapOf: (year: number) => Recap,
): FrozenCheck | null {
  const recap = readFrozenRecap(cells);
  if (recap === null) return null;
  const { values, printed } = recap;
  const marked = sheets.find(({ name }) => name === own)?.values ?? null;
  const identical = sheets.find((sheet) => sheet.values !== null && sheet.values === values);
  const claimed = sheets.find(
    (sheet) => sheet.values !== null && shownFingerprint(sheet.values) === printed.values,
  );
  const original = identical ?? claimed;
  return {
    recap,
    integrity: marked === null ? integrityOf(recap) : marked === values ? 'intact' : 'altered',
    original: original ? { name: original.name, same: original === identical } : null,
    inputsToday: printed.inputs === shownFingerprint(recapFingerprint(reading, recap.year)),
    comparison: compareFrozen(recap, recapOf(recap.year)),
  };
}
