import { toDecimal, type Decimal } from '../core/money';
import { shownFingerprint } from './fingerprint';
import type { RawCell } from './rawTables';
import { readText } from './readValues';
import { FROZEN_LINES } from './sheets/recapLayout';
import { valuesFingerprint } from './valuesFingerprint';

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

/** A frozen recap, read back from the cells of a sheet or of a file, and nothing but what stands there. */
export interface FrozenRecap {
  readonly year: number;
  readonly totalPopulation: FrozenValue;
  readonly applications: readonly FrozenApplication[];
  readonly communes: readonly FrozenCommune[];
  /** EUR, over all applications. */
  readonly totals: { readonly [Total in FrozenTotal]: FrozenValue };
  /** What its author wrote for it; empty where there is nothing. */
  readonly note: string;
  /** `dd/mm/yyyy`; empty where it cannot be read. */
  readonly drawnOn: string;
  /** As they are printed, `0000-0000-0000-0000`; null where there is none, as on a recap that is not frozen. */
  readonly printed: { readonly inputs: string | null; readonly values: string | null };
  /** SHA-256 of what stands above the printed fingerprint now; null where none is printed. */
  readonly values: string | null;
}

export const FROZEN_TOTALS = ['annualCost', 'billed', 'contribution', 'residualCost'] as const;
export type FrozenTotal = (typeof FROZEN_TOTALS)[number];

/** Whether the cells still give the fingerprint that is printed below them; unsigned: none is printed. */
export type Integrity = 'intact' | 'altered' | 'unsigned';

export function integrityOf({ printed, values }: FrozenRecap): Integrity {
  if (printed.values === null || values === null) return 'unsigned';
  return shownFingerprint(values) === printed.values ? 'intact' : 'altered';
}

const CODE = '([0-9A-F]{4}(?:-[0-9A-F]{4}){3})';
const TITLE = /^Annexe 2 .*\b(\d{4})$/;

/** The recap that stands in some cells from A1; null where they are no recap of ours. */
export function readFrozenRecap(cells: readonly (readonly RawCell[])[]): FrozenRecap | null {
  const words = (row: number, column = 0): string => readText(cells[row]?.[column]);
  const year = Number(TITLE.exec(words(0))?.[1] ?? NaN);
  const rowOf = (label: string): number => cells.findIndex((_, row) => words(row) === label);
  const headerRow = cells.findIndex((_, row) => words(row) === 'Commune' && words(row, 2) === 'Population');
  const headers = (cells[headerRow] ?? []).map(readText);
  const totalColumn = headers.findIndex(
    (header, column) => header === 'Total' && headers[column + 1] === 'Écart d’arrondi',
  );
  const inhabitantRow = rowOf('Coût par habitant (population totale)');
  // A commune may have any name: the foot is what stands last.
  const footRow = cells.findLastIndex((_, row) => words(row) === 'Total refacturé');
  if (Number.isNaN(year) || headerRow < 0 || totalColumn < 0 || inhabitantRow < 0 || footRow < 0) return null;

  const at = (row: number, column: number): FrozenValue => valueOf(row < 0 ? '' : cells[row]?.[column]);
  const applicationColumns = headers.map((_, column) => column).slice(FIRST_APPLICATION, totalColumn);
  const costRow = rowOf('Coût annuel global');
  const rateRow = cells.findIndex((_, row) => row > costRow && words(row) === CONTRIBUTION);
  const below = (label: string): number => cells.findIndex((_, row) => row > footRow && words(row) === label);
  const total = (row: number): FrozenValue => at(row, totalColumn);
  return {
    year,
    totalPopulation: at(inhabitantRow, POPULATION),
    applications: applicationColumns.map((column) => ({
      name: headers[column] ?? '',
      annualCost: at(costRow, column),
      contributionRate: at(rateRow, column),
    })),
    communes: cells.slice(inhabitantRow + 1, footRow).map((_, index) => {
      const row = inhabitantRow + 1 + index;
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
      residualCost: total(below('Reste à charge de la Métropole')),
    },
    ...writtenBelow(cells, footRow, totalColumn + 2),
  };
}

const FIRST_APPLICATION = 3;
const INSEE_CODE = 1;
const POPULATION = 2;
const CONTRIBUTION = 'Participation de la Métropole';

type Written = Pick<FrozenRecap, 'note' | 'drawnOn' | 'printed' | 'values'>;

/** `columns`: as far as the recap reaches; what a person wrote beside it is no part of it. */
function writtenBelow(cells: readonly (readonly RawCell[])[], footRow: number, columns: number): Written {
  const lines = cells.map((row, index) => (index > footRow ? readText(row[0]) : ''));
  const lastWith = (pattern: RegExp): number => lines.findLastIndex((line) => pattern.test(line));
  const signature = new RegExp(`^${FROZEN_LINES.values} : ${CODE}`);
  const signed = lastWith(signature);
  // The note comes behind: what it says is not taken for the line before it.
  const drawn = lines.findIndex((line) => INPUTS.test(line));
  const note = drawn < 0 || signed < 0 ? [] : lines.slice(drawn + 1, signed);
  return {
    note: note.join(' ').replace(new RegExp(`^${FROZEN_LINES.note} : `), ''),
    drawnOn: DRAWN_ON.exec(lines[drawn] ?? '')?.[1] ?? '',
    printed: {
      inputs: INPUTS.exec(lines[drawn] ?? '')?.[1] ?? null,
      values: signature.exec(lines[signed] ?? '')?.[1] ?? null,
    },
    values: signed < 0 ? null : valuesFingerprint(cells.slice(0, signed).map((row) => row.slice(0, columns))),
  };
}

const INPUTS = new RegExp(`${FROZEN_LINES.inputs} : ${CODE}`);
const DRAWN_ON = /Dessiné le (\d\d\/\d\d\/\d{4})/;

function valueOf(cell: RawCell | undefined): FrozenValue {
  if (typeof cell === 'number' && Number.isFinite(cell)) return toDecimal(cell);
  const words = readText(cell);
  return words === '' ? null : words;
}
