import fc from 'fast-check';
import { ROUNDING_POLICIES, type Convention, type RoundingPolicy } from '../../../src/core/convention';
import { explain } from '../../../src/core/explanation/explain';
import { toNumber } from '../../../src/core/money';
import { computeRecap, type Recap } from '../../../src/core/recap';
import type { AmountsOn, SheetCells } from '../../../src/workbook/documents/document';
import { amountsOn as inRecap, recapSheet } from '../../../src/workbook/documents/recap/plan';
import {
  amountsOn as inStatement,
  settlementStatementSheet,
} from '../../../src/workbook/documents/settlementStatement/plan';
import type { SheetPlan } from '../../../src/workbook/plan/sheetPlan';
import { readConvention, type ConventionReading } from '../../../src/workbook/read/readConvention';
import { DEFAULT_BINDING } from '../../../src/workbook/schema/binding';
import { exampleTables } from '../../../src/workbook/tables/example';
import { conventions } from '../../core/conventions';
import { recomputed } from '../../core/explanation/recompute';
import { shown } from '../../helpers/evaluatedPlan';
import { rawWorkbookOf } from '../../helpers/rawWorkbook';

const EXAMPLE = readConvention(rawWorkbookOf(exampleTables()), DEFAULT_BINDING);
const DRAWING = { date: '26/11/2026' };

/** Rows whose numbers are no amounts: rates and inhabitants. */
const NO_AMOUNTS = /^(Participation|Habitants)/;

/**
 * From the cell to the amount, to its steps, and by these, computed again, back to what stands in the cell. Gives how
 * many cells were explained.
 */
function check(
  { cells: planned }: SheetPlan,
  recap: Recap,
  convention: Convention,
  amountsOn: AmountsOn,
  subject: string | null,
  isAmount: (row: number, column: number, label: string) => boolean,
): number {
  const cells: SheetCells = planned.map((row) => row.map((cell) => shown(cell) ?? ''));
  const amountAt = amountsOn(cells, recap, subject);
  let explained = 0;
  for (const [row, values] of cells.entries())
    for (const [column, value] of values.entries()) {
      const asked = amountAt(row, column);
      const label = String(values[0]);
      if (typeof value !== 'number' || !isAmount(row, column, label)) {
        // What is empty where amounts stand is asked about too: there it is said why.
        if (asked !== null && typeof value === 'number') throw new Error(`${label}: ${value} is no amount`);
        continue;
      }
      const explanation = asked && explain(recap, asked);
      if (explanation === null || typeof explanation === 'string')
        throw new Error(`Nothing explains ${value} in ${label}, column ${column}: ${explanation ?? ''}`);
      const { n, d } = recomputed(explanation, convention);
      const isReached = Math.abs(Number(n) / Number(d) - value) <= 1e-12 * Math.max(1, Math.abs(value));
      if (toNumber(explanation.amount) !== value || !isReached)
        throw new Error(
          `${value} in ${label}, column ${column}, is explained as ${JSON.stringify(explanation)}`,
        );
      explained += 1;
    }
  return explained;
}

function checkSheets(convention: Convention): number {
  const reading: ConventionReading = { ...EXAMPLE, convention };
  const recap = computeRecap(convention, 2021);
  const sheet = recapSheet(reading, recap, DEFAULT_BINDING, 'frozen', DRAWING);
  const { firstRow, rowKeys, keyRow } = sheet.body;
  const contribution = firstRow + rowKeys.length + 3;
  let explained = check(sheet, recap, convention, inRecap, null, (row, column, label) => {
    if (column < 3 || row <= keyRow) return false;
    return row >= firstRow && row < firstRow + rowKeys.length
      ? true
      : !NO_AMOUNTS.test(label) || row === contribution;
  });
  for (const row of recap.rows) {
    const statement = settlementStatementSheet(reading, recap, row, 'frozen', DRAWING);
    explained += check(
      statement,
      recap,
      convention,
      inStatement,
      row.commune.name,
      (at, column) => at > statement.body.keyRow && column !== 0 && column !== 2,
    );
  }
  return explained;
}

const ofExample = (roundingPolicy: RoundingPolicy): Convention => ({ ...EXAMPLE.convention, roundingPolicy });

it.each(ROUNDING_POLICIES)('every amount on the sheets of the example, %s', (policy) => {
  expect(checkSheets(ofExample(policy))).toBeGreaterThan(500);
});

it.each(ROUNDING_POLICIES)('every amount on the sheets of 26 random conventions, %s', (roundingPolicy) => {
  for (const { convention } of fc.sample(conventions, { numRuns: 26, seed: 141 }))
    checkSheets({ ...convention, roundingPolicy });
});

describe('on a sheet that people worked on', () => {
  const recap = computeRecap(EXAMPLE.convention, 2021);
  const { cells: planned } = recapSheet(EXAMPLE, recap, DEFAULT_BINDING, 'live', DRAWING);
  const cells: SheetCells = planned.map((row) => row.map((cell) => shown(cell) ?? ''));
  const column = cells.find(([first]) => first === 'Commune')!.indexOf('E-demat');
  const rowOf = (sheet: SheetCells): number => sheet.findIndex(([first]) => first === 'Fabrègues');

  it('a commune is known by its name, wherever its row was moved', () => {
    const sorted = [...cells.slice(0, 7), ...cells.slice(7, 38).toReversed(), ...cells.slice(38)];
    const moved = [['Une ligne à moi'], ...sorted];
    for (const sheet of [cells, sorted, moved])
      expect(inRecap(sheet, recap, null)(rowOf(sheet), column)).toEqual({
        scope: 'line',
        commune: 'Fabrègues',
        application: 'E-demat',
      });
  });

  it('what somebody wrote beside, and what is no amount, is none', () => {
    const row = rowOf(cells);
    const amountAt = inRecap(cells, recap, null);
    for (const [y, x] of [
      [row, 0],
      [row, 1],
      [row, 2],
      [row, 60],
      [0, column],
      [500, column],
    ] as const)
      expect(amountAt(y, x)).toBeNull();
    expect(inStatement(cells, recap, 'Fabrègues')(row, column)).toBeNull();
  });
});
