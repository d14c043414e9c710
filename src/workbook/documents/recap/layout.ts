import type { Recap } from '../../../core/recap';
import type { Filling, Region } from '../../plan/sheetPlan';
import { moneyWidth } from '../../plan/sheetRows';
import { remainderFormulas, type RemainderFormulas } from './remainderFormulas';

/** Where everything stands on the recap sheet; rows and columns count from 0. */
export interface RecapLayout {
  readonly rows: number;
  readonly columns: number;
  readonly columnWidths: readonly number[];
  /** In characters; the columns beside the recap are not printed. */
  readonly printedWidth: number;
  readonly communes: number;
  readonly applications: number;
  /** What it is annexed to; null: nothing is known of that. */
  readonly annexedRow: number | null;
  readonly headerRow: number;
  readonly costRow: number;
  readonly rateRow: number;
  readonly shareRow: number;
  readonly unitRow: number;
  readonly firstRow: number;
  readonly weightColumn: number;
  readonly firstApplication: number;
  readonly totalColumn: number;
  readonly gapColumn: number;
  readonly foot: {
    readonly billed: number;
    readonly notBilledUnits: number;
    /** The three that add up to the residual cost stand below one another. */
    readonly nonSubscribers: number;
    readonly contribution: number;
    readonly rounding: number;
    readonly residual: number;
    readonly check: number;
  };
  readonly firstNote: number;
  /** Rows of notes, the printed fingerprint of a frozen recap the last of them. */
  readonly notes: number;
  /** The applications' cells in a row. */
  bandRow(row: number): Region;
  readonly remainder: RemainderFormulas;
}

/** Rows that not every recap has. */
interface RecapRows {
  /** Below the foot. */
  readonly notes: number;
  /** Below the notes: seal and signature. */
  readonly signature: number;
  readonly isAnnexed: boolean;
}

export function recapLayout(
  recap: Recap,
  filling: Filling,
  { notes, signature, isAnnexed }: RecapRows,
): RecapLayout {
  const communes = recap.rows.length;
  const applications = recap.applications.length;
  const headerRow = isAnnexed ? 3 : 2;
  const [costRow, rateRow, shareRow, unitRow] = [headerRow + 1, headerRow + 2, headerRow + 3, headerRow + 4];
  const firstRow = unitRow + 1;
  const firstApplication = 3;
  const totalColumn = firstApplication + applications;
  const gapColumn = totalColumn + 1;
  const footRow = firstRow + communes;
  const firstNote = footRow + 8;
  const withRemainder = recap.roundingPolicy === 'largestRemainder' && filling !== 'frozen';
  const remainder = remainderFormulas({
    firstColumn: gapColumn + 2,
    firstRow,
    // One row more than the communes: what the total counts beyond them.
    weights: communes + 1,
    communeWeightColumn: 2,
    unitRow,
    shareRow,
    firstApplication,
  });
  const helperColumns = withRemainder ? 1 + 2 * applications : 0;
  // As wide as the largest figures need: on paper, what does not fit is `###`.
  const printed = [
    ...[34, 11, Math.max(13, String(recap.totalWeight).length + 8)],
    ...recap.applications.map((each) => moneyWidth([each.annualCost], 17)),
    ...[moneyWidth([recap.annualCost], 15), 14],
  ];
  return {
    rows: firstNote + notes + signature,
    columns: gapColumn + 1 + (withRemainder ? 1 + helperColumns : 0),
    columnWidths: [...printed, ...(withRemainder ? [3, ...Array<number>(helperColumns).fill(13)] : [])],
    printedWidth: printed.reduce((sum, width) => sum + width, 0),
    communes,
    applications,
    annexedRow: isAnnexed ? headerRow - 1 : null,
    headerRow,
    costRow,
    rateRow,
    shareRow,
    unitRow,
    firstRow,
    weightColumn: 2,
    firstApplication,
    totalColumn,
    gapColumn,
    foot: {
      billed: footRow,
      notBilledUnits: footRow + 1,
      nonSubscribers: footRow + 2,
      contribution: footRow + 3,
      rounding: footRow + 4,
      residual: footRow + 5,
      check: footRow + 6,
    },
    firstNote,
    notes,
    bandRow: (row) => ({ row, column: firstApplication, rows: 1, columns: applications }),
    remainder,
  };
}

/** A column of the communes' rows. */
export function bodyColumn(layout: RecapLayout, column: number): Region {
  return { row: layout.firstRow, column, rows: Math.max(1, layout.communes), columns: 1 };
}

/** In units of the key, over the communes that have a row. */
export function countedWeights(recap: Recap): number {
  return recap.rows.reduce((total, row) => total + row.weight, 0);
}
