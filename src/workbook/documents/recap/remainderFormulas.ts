import { cellAddress, regionAddress } from '../../plan/address';

/**
 * The largest remainder shares out over all communes, subscribers or not, so that it cannot be computed in a
 * subscriber's cell alone. It stands in a block of its own, to the right of the recap and outside the printed area:
 * a column of weights, then two per application: whole cents, and the remainder of the integer division, which ranks
 * the leftover cents. Weights and cents are integers, so that nothing depends on binary fractions, and every cell has
 * a formula of its own: a spilled range could not be put back cell by cell after a failed drawing. Cents are counted
 * without their sign, which the subscriber's cell gives back: a credit is shared out as the mirror of a cost.
 */
export interface RemainderFormulas {
  readonly weightColumn: number;
  amountColumn(application: number): number;
  line(row: number, application: number): string;
  weight(row: number): string;
  /** What the total counts beyond the communes. */
  weightBeyond(): string;
  wholeCents(row: number, application: number): string;
  remainder(row: number, application: number): string;
  leftoverCents(application: number): string;
}

interface Geometry {
  readonly firstColumn: number;
  readonly firstRow: number;
  readonly weights: number;
  readonly communeWeightColumn: number;
  readonly unitRow: number;
  readonly shareRow: number;
  readonly firstApplication: number;
}

export function remainderFormulas(at: Geometry): RemainderFormulas {
  const { firstColumn, firstRow, weights, communeWeightColumn, unitRow, shareRow } = at;
  const amountColumn = (application: number): number => firstColumn + 1 + 2 * application;
  const remainderColumn = (application: number): number => amountColumn(application) + 1;
  const all = (column: number): string =>
    regionAddress({ row: firstRow, column, rows: weights, columns: 1 }, 'both');
  const upTo = (column: number, row: number): string =>
    `${cellAddress(firstRow, column, 'both')}:${cellAddress(row, column, 'column')}`;
  const weightAt = (row: number): string => cellAddress(row, firstColumn, 'column');
  const share = (application: number): string =>
    cellAddress(shareRow, at.firstApplication + application, 'both');
  const cents = (application: number): string =>
    // Rounded as euros first: a half cent times 100 is not always a half in binary fractions.
    `ABS(ROUND(ROUND(${share(application)},2)*100,0))`;
  const communes = regionAddress(
    { row: firstRow, column: communeWeightColumn, rows: weights - 1, columns: 1 },
    'both',
  );

  return {
    weightColumn: firstColumn,
    amountColumn,
    line(row, application) {
      const amount = cellAddress(row, amountColumn(application), 'column');
      const own = cellAddress(row, remainderColumn(application), 'column');
      const remainders = all(remainderColumn(application));
      const weight = weightAt(row);
      // Rank among the remainders, from 1; ties to the larger weight, then to the first.
      const rank = [
        `COUNTIF(${remainders},">"&${own})`,
        `COUNTIFS(${remainders},${own},${all(firstColumn)},">"&${weight})`,
        `COUNTIFS(${upTo(remainderColumn(application), row)},${own},${upTo(firstColumn, row)},${weight})`,
      ].join('+');
      const leftover = cellAddress(unitRow, amountColumn(application), 'both');
      return `ROUND(IF(${share(application)}<0,-1,1)*(${amount}+IF(${rank}<=${leftover},1,0))/100,2)`;
    },
    weight: (row) => cellAddress(row, communeWeightColumn, 'column'),
    weightBeyond: () => `MAX(0,${cellAddress(unitRow, communeWeightColumn, 'both')}-SUM(${communes}))`,
    wholeCents: (row, application) => `INT(${weightAt(row)}*${cents(application)}/SUM(${all(firstColumn)}))`,
    remainder: (row, application) =>
      `${weightAt(row)}*${cents(application)}-SUM(${all(firstColumn)})*${cellAddress(row, amountColumn(application), 'column')}`,
    leftoverCents: (application) => `${cents(application)}-SUM(${all(amountColumn(application))})`,
  };
}
