/** The amounts that were worked out apart from this code, and how a recap sheet is held against them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Filling = 'live' | 'portable' | 'frozen';

interface GoldenRow {
  readonly commune: string;
  readonly population: number;
  /** EUR by application; an application without the commune is not there. */
  readonly lines: Readonly<Record<string, string>>;
  readonly total: string;
  readonly gap: string;
}

export interface Golden {
  readonly applications: readonly {
    readonly name: string;
    readonly annualCost: string;
    readonly rebilled: boolean;
  }[];
  readonly rows: readonly GoldenRow[];
  readonly billedTotal: string;
  readonly annualCost: string;
  readonly remainsWithMetropole: string;
}

export const GOLDEN = JSON.parse(
  readFileSync(join(__dirname, '..', '..', 'golden', 'montpellier-recap-expected.json'), 'utf8'),
) as Golden;

export const REBILLED = GOLDEN.applications.filter(({ rebilled }) => rebilled);

/** Rows and columns count from 0. */
export const RECAP = {
  headerRow: 2,
  firstRow: 7,
  populationColumn: 2,
  firstApplication: 3,
  totalColumn: 3 + REBILLED.length,
  columns: 5 + REBILLED.length,
  rows: 7 + GOLDEN.rows.length + 7,
} as const;

/** What a cell shows as a value: a number, a text, nothing. */
export type Value = string | number | boolean | null | undefined;

/** EUR with two decimals; empty where the cell is. Throws on anything else, and on a third decimal. */
function euros(value: Value): string {
  if (value === '' || value === null || value === undefined) return '';
  const amount = Number(value);
  if (!Number.isFinite(amount)) throw new Error(`Not an amount: ${String(value)}`);
  const cents = Math.round(amount * 100);
  if (Math.abs(cents / 100 - amount) > 1e-9) throw new Error(`More than two decimals: ${amount}`);
  return (cents / 100 + 0).toFixed(2);
}

export interface RecapRow {
  readonly commune: string;
  readonly population: number;
  readonly lines: readonly string[];
  readonly total: string;
  readonly gap: string;
}

export const EXPECTED_ROWS: readonly RecapRow[] = GOLDEN.rows.map((row) => ({
  commune: row.commune,
  population: row.population,
  lines: REBILLED.map(({ name }) => row.lines[name] ?? ''),
  total: row.total,
  gap: row.gap,
}));

export const EXPECTED_HEADERS = [
  'Commune',
  'Code INSEE',
  'Population',
  ...REBILLED.map(({ name }) => name),
  'Total',
  'Écart d’arrondi',
];

/** The communes of a drawn recap, from the values of its cells. */
export function recapRows(values: readonly (readonly Value[])[]): RecapRow[] {
  const { firstRow, populationColumn, firstApplication, totalColumn } = RECAP;
  return values.slice(firstRow, firstRow + GOLDEN.rows.length).map((row) => ({
    commune: String(row[0]),
    population: Number(row[populationColumn]),
    lines: REBILLED.map((_, index) => euros(row[firstApplication + index])),
    total: euros(row[totalColumn]),
    gap: euros(row[totalColumn + 1]),
  }));
}

/** The foot's overall figures, found by their label. */
export function recapFoot(values: readonly (readonly Value[])[]): {
  billed: string;
  residual: string;
  check: string;
} {
  const overall = (label: string): string => {
    const row = values.slice(RECAP.firstRow).find((each) => String(each[0]).startsWith(label));
    if (!row) throw new Error(`No row “${label}”`);
    return euros(row[RECAP.totalColumn]);
  };
  return {
    billed: overall('Total refacturé'),
    residual: overall('Reste à charge'),
    check: overall('Contrôle'),
  };
}

export const EXPECTED_FOOT = {
  billed: GOLDEN.billedTotal,
  residual: GOLDEN.remainsWithMetropole,
  check: GOLDEN.annualCost,
};
