import type { AllocationKey } from '../../core/keys/allocationKey';
import { ALLOCATION_KEYS } from '../../core/keys/keys';
import { toDecimal, type Decimal } from '../../core/money';
import type { SheetCells } from '../documents/document';
import { CONTRIBUTION, RESIDUAL } from '../documents/clauseWords';
import { totalPerUnitLabel } from '../documents/keyWords';
import { readRecapHeader } from '../documents/recap/header';
import type { RawCell } from '../read/rawTables';
import { readText } from '../read/readValues';

/** A number as it stands in a cell, exact to Excel's fifteen digits; a text where somebody wrote one; null: empty. */
export type FrozenValue = Decimal | string | null;

export interface FrozenApplication {
  readonly name: string;
  /** EUR. */
  readonly annualCost: FrozenValue;
  /** 0 to 1. */
  readonly contributionRate: FrozenValue;
}

export interface FrozenCommune {
  readonly name: string;
  /** In capitals; empty where none stands. */
  readonly inseeCode: string;
  /** Inhabitants. */
  readonly population: FrozenValue;
  /** EUR, in the order of the applications; null where the commune does not use one. */
  readonly lines: readonly FrozenValue[];
  readonly total: FrozenValue;
}

/** The figures of a frozen recap, read back from the cells of a sheet or of a file, and nothing but what stands there. */
export interface FrozenRecap {
  readonly key: AllocationKey;
  /** What stands below the title: of whom it is, and by which population it was shared out. */
  readonly subtitle: string;
  /** What is said below the foot. */
  readonly notes: readonly string[];
  readonly totalPopulation: FrozenValue;
  readonly applications: readonly FrozenApplication[];
  readonly communes: readonly FrozenCommune[];
  /** EUR, over all applications. */
  readonly totals: { readonly [Total in FrozenTotal]: FrozenValue };
}

export const FROZEN_TOTALS = ['annualCost', 'billed', 'contribution', 'residualCost'] as const;
export type FrozenTotal = (typeof FROZEN_TOTALS)[number];

/** The recap that stands in some cells from A1; null where they are no recap, or one without its headers and labels. */
export function readFrozenRecap(cells: SheetCells, keys = ALLOCATION_KEYS): FrozenRecap | null {
  const words = (row: number, column = 0): string => readText(cells[row]?.[column]);
  const header = readRecapHeader(cells, keys);
  const rowOf = (label: string): number => cells.findIndex((_, row) => words(row) === label);
  const key = keys.find((each) => rowOf(totalPerUnitLabel(each)) >= 0);
  // A commune may have any name: the foot is what stands last.
  const footRow = cells.findLastIndex((_, row) => words(row) === 'Total refacturé');
  if (header === null || key === undefined || footRow < 0) return null;

  const { headers, totalColumn } = header;
  const unitRow = rowOf(totalPerUnitLabel(key));
  const at = (row: number, column: number): FrozenValue => valueOf(row < 0 ? '' : cells[row]?.[column]);
  const applicationColumns = headers.map((_, column) => column).slice(FIRST_APPLICATION, totalColumn);
  const costRow = rowOf('Coût annuel global');
  // Of whoever the creditor is: the label goes on with its name.
  const begins = (row: number, label: string): boolean => words(row).startsWith(`${label} d`);
  const rateRow = cells.findIndex((_, row) => row > costRow && begins(row, CONTRIBUTION));
  const below = (label: string): number => cells.findIndex((_, row) => row > footRow && begins(row, label));
  const total = (row: number): FrozenValue => at(row, totalColumn);
  return {
    key,
    subtitle: words(1),
    notes: cells.slice(footRow + 1).map((_, index) => words(footRow + 1 + index)),
    totalPopulation: at(unitRow, POPULATION),
    applications: applicationColumns.map((column) => ({
      name: headers[column] ?? '',
      annualCost: at(costRow, column),
      contributionRate: at(rateRow, column),
    })),
    communes: cells.slice(unitRow + 1, footRow).map((_, index) => {
      const row = unitRow + 1 + index;
      return {
        name: words(row),
        inseeCode: words(row, INSEE_CODE).toUpperCase(),
        population: at(row, POPULATION),
        lines: applicationColumns.map((column) => at(row, column)),
        total: total(row),
      };
    }),
    totals: {
      annualCost: total(costRow),
      billed: total(footRow),
      contribution: total(below(CONTRIBUTION)),
      residualCost: total(below(RESIDUAL)),
    },
  };
}

const FIRST_APPLICATION = 3;
const INSEE_CODE = 1;
const POPULATION = 2;

function valueOf(cell: RawCell | undefined): FrozenValue {
  if (typeof cell === 'number' && Number.isFinite(cell)) return toDecimal(cell);
  const words = readText(cell);
  return words === '' ? null : words;
}
